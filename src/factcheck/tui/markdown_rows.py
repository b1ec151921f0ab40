"""A page of Markdown as rows: headings, lists and emphasis, and nothing that could be followed or obeyed."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from factcheck.tui.reflow import wrap
from factcheck.tui.widgets.pane import Piece, Row

_STEP = 3
"""Cells by which a list stands in."""


def markdown_rows(text: str, width: int) -> list[Row]:
    """The page in at most `width` cells; links and pictures are told by their words (CommonMark 0.31)."""
    rows: list[Row] = []
    ink, mark = "text", ""
    lists: list[int | None] = []
    for token in MarkdownIt().parse(text):
        match token.type:
            case "heading_open":
                ink = "title"
                rows += [[]] if rows and rows[-1] else []
            case "heading_close" | "blockquote_close":
                ink = "text"
            case "blockquote_open":
                ink = "muted"
            case "bullet_list_open":
                lists.append(None)
            case "ordered_list_open":
                lists.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
                rows += [] if lists else [[]]
            case "list_item_open":
                number = lists[-1]
                mark = "• " if number is None else f"{number}. "
                lists[-1] = None if number is None else number + 1
            case "paragraph_close" if not lists:
                rows.append([])
            case "inline":
                indent = _STEP * len(lists)
                lead = mark.rjust(indent) if mark else " " * indent
                rows += _wrapped(*_plain(token.children or ()), width, ink, lead)
                mark = ""
            case "fence" | "code_block" | "html_block":
                rows += [[("  " + line, "muted")] for line in token.content.splitlines()]
                rows.append([])
            case "hr":
                rows += [[("─" * width, "faint")], []]
    return rows


def _plain(tokens: Sequence[Token]) -> tuple[str, list[tuple[int, int]]]:
    """The words of a paragraph, and which stretches of them are strong."""
    words, strong, depth = "", [], 0
    for token in tokens:
        if token.type in ("strong_open", "em_open"):
            depth += 1
        elif token.type in ("strong_close", "em_close"):
            depth -= 1
        else:
            start = len(words)
            words += " " if token.type in ("softbreak", "hardbreak") else token.content
            if depth:
                strong.append((start, len(words)))
    return words, strong


def _wrapped(words: str, strong: Sequence[tuple[int, int]], width: int, ink: str, lead: str) -> Iterator[Row]:
    for start, end in wrap(words, 0, len(words), width - len(lead)):
        cuts = sorted({start, end, *(at for stretch in strong for at in stretch if start < at < end)})
        pieces: list[Piece] = [(lead, "muted")]
        for left, right in pairwise(cuts):
            bold = any(first <= left < last for first, last in strong)
            pieces.append((words[left:right], f"{ink} strong" if bold else ink))
        yield pieces
        lead = " " * len(lead)
