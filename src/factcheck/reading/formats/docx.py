"""Word files (ECMA-376): the text as it reads with every tracked change accepted."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from factcheck.errors import UnreadableError
from factcheck.reading.blocks import Hint
from factcheck.reading.metadata import Known
from factcheck.reading.page import Page, Piece, lay_out

_LARGEST = 64 * 1024 * 1024
"""Bytes of one part, unpacked: a zip bomb stops here."""
_DROPPED = frozenset(("del", "moveFrom", "Fallback", "delText", "instrText"))
"""What an accepted change removes, and what is no text of the page."""
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
"""Their text follows the article's."""
_STYLES = (
    (re.compile(r"title$", re.I), Hint.TITLE),
    (re.compile(r"subtitle|standfirst|deck", re.I), Hint.DECK),
    (re.compile(r"heading|berschrift|titre", re.I), Hint.HEADING),
    (re.compile(r"caption", re.I), Hint.CAPTION),
    (re.compile(r"byline|author|^date$", re.I), Hint.BYLINE),
    (re.compile(r"header|footer|toc", re.I), Hint.FURNITURE),
    (re.compile(r"list", re.I), Hint.ITEM),
)


def read_docx(data: bytes, name: str) -> Page:
    """The page of a Word file: nothing is unpacked to disk. Raises UnreadableError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            document = _part(archive, "word/document.xml", name)
            held = set(archive.namelist())
            core = _part(archive, "docProps/core.xml", name) if "docProps/core.xml" in held else b""
            notes = [_part(archive, part, name) for part in _NOTES if part in held]
    except KeyError as error:
        raise UnreadableError(f"{name}: is an archive and no Word file; unpack it and add what it holds") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise UnreadableError(f"{name}: is damaged or encrypted; save it again without a password") from error
    pieces = [*_pieces(_xml(document, name))]
    for part in notes:
        pieces += _pieces(_xml(part, name))
    page = lay_out(pieces, _known(core, name))
    if not page.blocks:
        raise UnreadableError(f"{name}: holds no text; is it a scan?")
    return page


def _part(archive: zipfile.ZipFile, part: str, name: str) -> bytes:
    with archive.open(part) as stream:
        content = stream.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise UnreadableError(f"{name}: unpacks to more than {_LARGEST // 2**20} MB; save its text and add that")
    return content


def _xml(content: bytes, name: str) -> Any:
    from lxml import etree

    if b"<!DOCTYPE" in content:
        raise UnreadableError(f"{name}: declares entities, which no Word file does; open it in Word and save it again")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"{name}: is damaged; open it in Word and save it again") from error


def _tag(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _value(element: Any, path: str) -> str | None:
    found = element.find(path, element.nsmap) if "w" in element.nsmap else None
    if found is None:
        return None
    return next((str(v) for k, v in found.attrib.items() if k.rpartition("}")[2] == "val"), "")


def _pieces(root: Any) -> Iterator[Piece]:
    joined = in_row = False
    before = ""
    for paragraph in root.iter():
        tag = _tag(paragraph)
        if tag == "tr":
            joined = False
        if tag != "p" or _is_dropped(paragraph):
            continue
        text = before + "".join(_words(paragraph))
        # Where the mark of a paragraph's end is deleted, the next one goes on with it.
        before = text if _marked(paragraph, "pPr", "rPr", "del") or _marked(paragraph, "pPr", "rPr", "moveFrom") else ""
        if before or not text.strip():
            continue
        in_cell = any(_tag(a) == "tc" for a in paragraph.iterancestors())
        hint = Hint.CELL if in_cell else _hint(paragraph)
        is_item = hint in (Hint.ITEM, Hint.CELL)
        yield Piece(text.strip(), hint, joined=is_item and joined and in_row == in_cell)
        joined, in_row = is_item, in_cell
    if before.strip():
        yield Piece(before.strip(), Hint.PARAGRAPH)


def _marked(element: Any, *path: str) -> bool:
    """Whether an element has a property, each name of the path a child of the one before."""
    for name in path:
        element = next((child for child in element if _tag(child) == name), None)
        if element is None:
            return False
    return True


def _is_dropped(paragraph: Any) -> bool:
    return any(
        _tag(a) in _DROPPED or (_tag(a) == "tr" and _marked(a, "trPr", "del")) for a in paragraph.iterancestors()
    )


def _hint(paragraph: Any) -> Hint | None:
    style = _value(paragraph, "w:pPr/w:pStyle") or ""
    for pattern, hint in _STYLES:
        if pattern.search(style):
            return Hint.DECK if hint is Hint.TITLE and style.lower().startswith("sub") else hint
    return Hint.ITEM if _value(paragraph, "w:pPr/w:numPr/w:numId") not in (None, "0") else Hint.PARAGRAPH


def _words(paragraph: Any) -> Iterator[str]:
    pending = [iter(paragraph)]
    while pending:
        element = next(pending[-1], None)
        if element is None:
            pending.pop()
            continue
        tag = _tag(element)
        if tag == "t":
            yield element.text or ""
        elif tag == "tab":
            yield "\t"
        elif tag in ("br", "cr"):
            yield "\n"
        elif tag == "noBreakHyphen":
            yield "-"
        elif tag == "r" and _marked(element, "rPr", "vanish"):
            continue
        elif tag not in _DROPPED and tag not in ("p", "pPr"):
            pending.append(iter(element))


def _known(core: bytes, name: str) -> Known:
    if not core:
        return Known()
    try:
        fields = {_tag(e): " ".join((e.text or "").split()) for e in _xml(core, name)}
    except UnreadableError:
        return Known()
    authors = tuple(a.strip() for a in re.split(r"[;,]", fields.get("creator", "")) if a.strip())
    return Known(title=fields.get("title") or None, authors=authors, language=fields.get("language") or None)
