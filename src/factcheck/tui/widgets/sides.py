"""Several verdicts on one claim, side by side, each with its reasons and sources."""

from collections.abc import Iterator, Sequence

from factcheck.reviewing.adjudication import Side
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import cells, clip, wrapped
from factcheck.tui.widgets.pane import Piece, Row
from factcheck.tui.widgets.scrolled import Scrolled

_LEAST = 30
"""Cells that a column needs; where there are fewer, the verdicts stand one below the other."""


class Sides(Scrolled):
    """The claim and the verdicts before an adjudicator."""

    help_text = "The verdicts side by side, in an order that tells nothing. PgDn and PgUp scroll."

    def __init__(self, quote: str, sides: Sequence[Side]) -> None:
        super().__init__(id="sides")
        self._quote, self._sides = quote, sides

    def lay_out(self, width: int) -> list[Row]:
        quote: list[Row] = [[(line, "title")] for line in wrapped(self._quote, width)]
        return [*quote, [], *side_rows(self._sides, width)]


def side_rows(sides: Sequence[Side], width: int) -> Iterator[Row]:
    """The verdicts in columns as far as there is room, else one below the other."""
    if not sides:
        yield [("no verdicts of others", "muted")]
        return
    abreast = max(1, min(len(sides), width // _LEAST))
    each = width // abreast
    for first in range(0, len(sides), abreast):
        columns = [list(_column(side, each - 2)) for side in sides[first : first + abreast]]
        if first:
            yield []
        for y in range(max(map(len, columns))):
            yield [piece for column in columns for piece in _cell(column[y] if y < len(column) else ("", "text"), each)]


def _cell(piece: Piece, width: int) -> Iterator[Piece]:
    text, ink = piece
    shown = clip(text, width - 1)
    yield shown, ink
    yield " " * (width - cells(shown)), "text"


def _column(side: Side, width: int) -> Iterator[Piece]:
    verdict = side.verdict
    yield one_line(verdict.reviewer), "strong"
    sure = f"{verdict.confidence} confidence" if verdict.confidence else ""
    about = " · ".join(part.replace("_", " ") for part in (verdict.basis or "", sure) if part)
    yield f"{glyphs.of(verdict.value)} {verdict.value}  {about}", verdict.value.value
    yield from ((line, "text") for line in wrapped(verdict.justification or "no justification", width))
    for source in side.sources:
        stance = f"{glyphs.STANCE[source.stance]} {source.stance or 'no stance'}"
        yield f"{glyphs.ATTACHED} {source.kind.replace('_', ' ')} {stance}", "accent"
        where = " · ".join(part for part in (source.title, source.publisher, source.published, source.locator) if part)
        yield from ((line, "muted") for line in wrapped(where, width))
        yield from ((line, "text") for line in wrapped(source.quote, width))
        yield from ((line, "accent") for line in wrapped(source.url or "", width))
