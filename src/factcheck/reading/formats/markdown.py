"""Markdown, read as the page that it renders to."""

import re
import tomllib
from collections.abc import Mapping, Sequence

from factcheck.reading.blocks import Hint, blocks_of
from factcheck.reading.formats.html import parse, pieces_of
from factcheck.reading.metadata import Known
from factcheck.reading.page import Page, Piece, lay_out
from factcheck.reading.timestamps import date_in

_LARGEST = 2_000_000
"""Characters; a longer text is read as plain text, for rendering takes more than linear time on some."""
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.S)
_TOML = re.compile(r"\+\+\+[ \t]*\n(?P<toml>.{0,20000}?)\n\+\+\+[ \t]*(?:\n|$)", re.S)
_BARE = re.compile(r"(?P<yaml>(?:title|author|date)[ \t]*:[^\n]*(?:\n\w[\w -]{0,30}:[^\n]*){1,30})\n[ \t]*\n", re.I)
"""Fields without a fence, as MultiMarkdown and Pelican have them."""
_FIELD = re.compile(r"^(\w[\w -]*?)[ \t]*:[ \t]*(.*?)[ \t]*$((?:\n[ \t]*-[ \t]+.+)*)", re.M)
_ITEM = re.compile(r"^[ \t]*-[ \t]+(.+?)[ \t]*$", re.M)


def read_markdown(text: str) -> Page:
    """The page of a Markdown text; its front matter, where it has any, tells title, authors, dates and address."""
    if len(text) > _LARGEST:
        return Page(text, tuple(blocks_of(text)))
    from markdown_it import MarkdownIt

    text = text.replace("\r\n", "\n")
    fields, length = _front_matter(text)
    text = text[length:]
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    known = _known(fields)
    pieces = list(pieces_of(parse(rendered, "text"))) if rendered.strip() else []
    if known.title and pieces and not any(piece.text.strip() == known.title for piece in pieces[:3]):
        pieces.insert(0, Piece(known.title, Hint.TITLE))
    page = lay_out(pieces, known)
    return page if page.blocks else Page(text, tuple(blocks_of(text)), known)


_Fields = Mapping[str, Sequence[str]]


def _front_matter(text: str) -> tuple[_Fields, int]:
    """The fields above a text, the values of each, and how many characters they take."""
    if found := _TOML.match(text):
        try:
            fields = tomllib.loads(found["toml"])
        except tomllib.TOMLDecodeError:
            return {}, found.end()
        return {
            key.lower(): [str(v) for v in (value if isinstance(value, list) else [value])]
            for key, value in fields.items()
        }, found.end()
    found = _FRONT_MATTER.match(text) or _BARE.match(text)
    if found is None:
        return {}, 0
    told: dict[str, list[str]] = {}
    for key, value, items in _FIELD.findall(found["yaml"]):
        listed = value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else [value] if value else []
        told[key.lower().replace(" ", "_")] = [v.strip().strip("\"'") for v in (*listed, *_ITEM.findall(items))]
    return told, found.end()


def _known(fields: _Fields) -> Known:
    def first(*keys: str) -> str | None:
        return next((fields[key][0] for key in keys if fields.get(key)), None)

    listed = [*fields.get("author", ()), *fields.get("authors", ()), *fields.get("by", ())]
    return Known(
        title=first("title"),
        authors=tuple(name for entry in listed for a in re.split(r",| and ", entry) if (name := a.strip(" \"'"))),
        publisher=first("publisher", "site", "source", "publication"),
        published=date_in(first("date", "published", "pubdate", "created") or ""),
        updated=date_in(first("updated", "modified", "lastmod", "last_modified_at") or ""),
        language=first("lang", "language"),
        url=next(
            (a for a in (first("url"), first("canonical"), first("canonical_url"), first("link")) if a and "://" in a),
            None,
        ),
    )
