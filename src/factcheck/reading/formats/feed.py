"""RSS and Atom feeds (RSS 2.0, RFC 4287): one article an entry."""

import email.utils
import html
import re
from collections.abc import Iterator
from typing import Any

from factcheck.errors import UnreadableError
from factcheck.reading.blocks import Hint
from factcheck.reading.formats.html import parse, pieces_of
from factcheck.reading.metadata import Known
from factcheck.reading.page import Page, Piece, lay_out
from factcheck.reading.timestamps import date_in

_MOST = 1_000
"""Entries of one feed; the rest is left out, and told."""
_BODIES = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "issued", "date", "updated", "modified")


def read_feed(data: bytes, name: str) -> tuple[Page, ...]:
    """The pages of a feed's entries, those without words left out. Raises UnreadableError where none has any."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"{name}: is no readable feed; add its articles one by one") from error
    entries = [] if root is None else [e for e in root.iter() if _tag(e) in ("item", "entry")]
    channel = root if not entries or _tag(root) == "feed" else next((e for e in root if _tag(e) == "channel"), root)
    of_all = Known(
        publisher=_words(_text(channel, "title")) if entries else None,
        authors=tuple(dict.fromkeys(_authors(channel))) if entries else (),
        language=_language(channel) if entries else None,
    )
    pages = tuple(page for e in entries[:_MOST] if (page := _page(e, of_all, name)) is not None)
    if not pages:
        raise UnreadableError(f"{name}: the feed has no entry with text; add its articles one by one")
    if len(entries) > _MOST:
        note = f"{len(entries) - _MOST} entries of the feed left out; only {_MOST} are read at once"
        pages = (Page(pages[0].text, pages[0].blocks, pages[0].known, (*pages[0].notes, note)), *pages[1:])
    return pages


def _page(entry: Any, of_all: Known, name: str) -> Page | None:
    body = max((_markup(child) for child in entry if _tag(child) in _BODIES), key=len, default="")
    title = _words(_text(entry, "title"))
    authors = tuple(dict.fromkeys(_authors(entry)))
    date = next((d for key in _DATES if (d := _text(entry, key))), None)
    updated = _text(entry, "updated") or _text(entry, "modified")
    pieces = [Piece(title, Hint.TITLE)] if title else []
    pieces += [Piece(", ".join(authors), Hint.BYLINE)] if authors else []
    pieces += [Piece(date, Hint.BYLINE, joined=bool(authors))] if date else []
    if body.strip():
        pieces += pieces_of(parse(f"<div>{body}</div>", name))
    if not any(p.hint not in (Hint.TITLE, Hint.BYLINE) for p in pieces):
        return None
    known = Known(
        title=title,
        authors=authors or of_all.authors,
        publisher=of_all.publisher,
        published=_iso(date) if date else None,
        updated=_iso(updated) if updated else None,
        language=_language(entry) or of_all.language,
        url=_link(entry),
    )
    return lay_out(pieces, known)


_MARKED = re.compile(r"&#?\w+;|</?[a-z][^<>]*>", re.I)


def _words(title: str | None) -> str | None:
    """A title's words, where it stands as HTML that was escaped once more."""
    if not title or not _MARKED.search(title):
        return title
    return " ".join(html.unescape(re.sub(r"</?[a-z][^<>]*>", "", title, flags=re.I)).split()) or None


def _language(element: Any) -> str | None:
    return element.get("{http://www.w3.org/XML/1998/namespace}lang") or _text(element, "language")


def _tag(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _text(element: Any, tag: str) -> str | None:
    for child in element:
        if _tag(child) == tag and (text := " ".join("".join(child.itertext()).split())):
            return text
    return None


def _markup(element: Any) -> str:
    """The HTML of an entry's body, whether it stands there escaped or as elements."""
    from lxml import etree

    if len(element):
        return "".join([element.text or "", *(etree.tostring(child, encoding="unicode") for child in element)])
    return "".join(element.itertext())


def _authors(entry: Any) -> Iterator[str]:
    for child in entry:
        if _tag(child) in ("author", "creator", "contributor"):
            name = _text(child, "name") or " ".join("".join(child.itertext()).split())
            # RSS has "desk@example.org (Ada Marsh)".
            real = name.rpartition("(")[2].rstrip(")") if name.endswith(")") else name
            if real and "@" not in real:
                yield real


def _link(entry: Any) -> str | None:
    for child in entry:
        if _tag(child) == "link":
            address = child.get("href") or (child.text or "").strip()
            if address.startswith(("http://", "https://")) and child.get("rel") in (None, "alternate"):
                return str(address)
    guid = next((e for e in entry if _tag(e) == "guid" and e.get("isPermaLink") != "false"), None)
    address = (guid.text or "").strip() if guid is not None else ""
    return address if address.startswith(("http://", "https://")) else None


def _iso(date: str) -> str | None:
    try:
        return email.utils.parsedate_to_datetime(date).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return date_in(date)
