"""Markdown, read as the page that it renders to."""

import re

from factcheck.reading.blocks import blocks_of
from factcheck.reading.formats.html import parse, pieces_of
from factcheck.reading.metadata import Known
from factcheck.reading.page import Page, lay_out
from factcheck.reading.timestamps import date_in

_LARGEST = 2_000_000
"""Characters; a longer text is read as plain text, for rendering takes more than linear time on some."""
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.S)
_FIELD = re.compile(r"^(\w[\w-]*)\s*:\s*(.+?)\s*$", re.M)


def read_markdown(text: str) -> Page:
    """The page of a Markdown text; its front matter, where it has any, tells title, author and date."""
    if len(text) > _LARGEST:
        return Page(text, tuple(blocks_of(text)))
    from markdown_it import MarkdownIt

    text = text.replace("\r\n", "\n")
    fields: dict[str, str] = {}
    if front := _FRONT_MATTER.match(text):
        fields = {key.lower(): value.strip("\"'[]") for key, value in _FIELD.findall(front[1])}
        text = text[front.end() :]
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    known = Known(
        title=fields.get("title"),
        authors=tuple(
            a.strip(" \"'")
            for a in re.split(r",| and ", fields.get("author") or fields.get("authors") or "")
            if a.strip()
        ),
        publisher=fields.get("publisher") or fields.get("site"),
        published=date_in(fields.get("date") or fields.get("published") or ""),
        url=fields.get("url") or fields.get("canonical"),
    )
    page = lay_out(pieces_of(parse(rendered, "text")), known) if rendered.strip() else Page("", ())
    return page if page.blocks else Page(text, tuple(blocks_of(text)), known)
