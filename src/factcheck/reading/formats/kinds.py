"""What kind of file this is, by its first bytes and its name, and who reads it."""

import re
from pathlib import PurePath

from factcheck.errors import UnreadableError
from factcheck.reading.blocks import blocks_of
from factcheck.reading.decoding import decode
from factcheck.reading.page import Page

LARGEST = 64 * 1024 * 1024
"""Bytes of a source; more is refused, so that no file can fill the memory."""
_HTML = re.compile(rb"\s*(?:<!--.{0,2000}?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])", re.I | re.S)
_FEED = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>)?\s*(?:<!--.{0,2000}?-->\s*|<!DOCTYPE.{0,20000}?>\s*|<\?.{0,300}?\?>\s*)*<(?:rss|feed|rdf:RDF)[\s>]",
    re.I | re.S,
)
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{0,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}\r?\n")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)


def pages_of(data: bytes, name: str, encoding: str | None = None) -> tuple[Page, ...]:
    """The pages that a file's bytes hold; several only for feeds. Raises UnreadableError naming `name`."""
    if len(data) > LARGEST:
        raise UnreadableError(f"{name}: is larger than {LARGEST // 2**20} MB; add the article alone")
    suffix = PurePath(name).suffix.lower()
    head = data[:4096].lstrip(b"\xef\xbb\xbf")
    if data.startswith(b"%PDF-") or (suffix == ".pdf" and b"%PDF-" in data[:1024]):
        from factcheck.reading.formats.pdf import read_pdf

        return (read_pdf(data, name),)
    if data.startswith(b"PK\x03\x04"):
        from factcheck.reading.formats.docx import read_docx

        return (read_docx(data, name),)
    if _FEED.match(head):
        from factcheck.reading.formats.feed import read_feed

        return read_feed(data, name)
    if suffix == ".eml" or (suffix in (".msg", ".mbox", ".mht", ".mhtml") and _MAIL.match(head)):
        from factcheck.reading.formats.mail import read_mail

        return (read_mail(data, name, encoding),)
    if suffix in (".html", ".htm", ".xhtml") or _HTML.match(head):
        from factcheck.reading.formats.html import read_html

        text, notes = decode(data, name, encoding or _declared(data))
        return (_noting(read_html(text, name), notes),)
    text, notes = decode(data, name, encoding)
    if suffix in (".md", ".markdown"):
        from factcheck.reading.formats.markdown import read_markdown

        return (_noting(read_markdown(text), notes),)
    return (Page(text, tuple(blocks_of(text)), notes=notes),)


def _declared(data: bytes) -> str | None:
    """The encoding that a page says it has, where Python knows it and the bytes are in it."""
    found = _CHARSET.search(data[:4096])
    if found is None:
        return None
    name = found[1].decode("ascii").lower()
    # Browsers read these as Windows-1252 (WHATWG Encoding Standard, 4.2).
    name = "cp1252" if name in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252") else name
    try:
        data.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None
    return name


def _noting(page: Page, notes: tuple[str, ...]) -> Page:
    return Page(page.text, page.blocks, page.known, (*notes, *page.notes))
