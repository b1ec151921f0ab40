"""Whether a Markdown report, read by a CommonMark parser, still says every quote and nothing that acts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.reporting.validation.finding import Finding
from factcheck.text import visible

if TYPE_CHECKING:
    from markdown_it.token import Token

_BLANKS = re.compile(r"[ \t\n]+")


def findings(document: str, quotes: Iterable[str] = ()) -> Iterator[Finding]:
    """What is wrong with the page; `quotes` are those that it must hold, in their order."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    # It would leave out the links that are looked for here.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    tokens = parser.parse(document)
    yield from _active(tokens)
    held = iter(_quoted(tokens))
    for quote in quotes:
        wanted = _plain(visible(quote))
        if not any(wanted == said for said in held):
            yield Finding("block quotes", f"a quote is not read as it was written: {wanted[:60]!r}")
            return


def _active(tokens: "Sequence[Token]") -> Iterator[Finding]:
    for token in tokens:
        where = f"line {token.map[0] + 1}" if token.map else "page"
        for inner in (token, *(token.children or ())):
            if inner.type in ("html_block", "html_inline", "image", "code_block", "fence"):
                yield Finding(where, f"is read as {inner.type.replace('_', ' ')}")
            address = str(inner.attrs.get("href", "")) if inner.type == "link_open" else ""
            if address and not address.lower().startswith(("https://", "http://")):
                yield Finding(where, f"a link leads elsewhere than to the web: {address[:60]!r}")


def _quoted(tokens: "Sequence[Token]") -> Iterator[str]:
    """The words of each block quote."""
    depth = 0
    words: list[str] = []
    for token in tokens:
        if token.type == "blockquote_open":
            depth += 1
        elif token.type == "blockquote_close":
            depth -= 1
            if not depth:
                yield _plain(" ".join(words))
                words = []
        elif depth and token.type == "inline":
            words += ["\n" if part.type.endswith("break") else part.content for part in token.children or ()]


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text).strip(" ")
