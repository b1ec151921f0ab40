"""The figures of agreement as a plot of their intervals, in words, and as a confusion matrix of each pair."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from factcheck.reviewing import agreement_words
from factcheck.reviewing.agreement import AVERITEC, FEVER, Agreement, Figure, PairFigure
from factcheck.text import one_line
from factcheck.tui.reflow import cells, clip, wrapped
from factcheck.tui.widgets.pane import Piece, Row
from factcheck.tui.widgets.scrolled import Scrolled

_LABEL = 22
_LONGEST = 100
"""Cells of a scale; on a wider one the eye loses the line."""
_MARKS = {"AVeriTeC": AVERITEC, "FEVER": FEVER}
_MATRIX = 52
"""Cells that a confusion matrix takes."""
_CELL = 11


class AgreementView(Scrolled):
    """Shows the figures, once they are worked out."""

    help_text = (
        "Each line of the plot is a figure: ● where it is, ─ its 95 % interval, ┊ where trained annotators of AVeriTeC "
        "and FEVER stood. Below, each pair's verdicts against each other: where they agree on the diagonal."
    )

    def __init__(self) -> None:
        super().__init__(id="agreement-view")
        self.figures: Agreement | None = None
        self.trouble = ""

    def lay_out(self, width: int) -> Sequence[Row]:
        if self.figures is None:
            return [[(f"  {self.trouble or 'working the figures out …'}", "muted")]]
        rows: list[Row] = [*plot(self.figures, width), []] if _defined(self.figures) else []
        for line in agreement_words.figures_in_words(self.figures):
            # A table keeps its columns; only sentences are wrapped.
            parts = [line] if cells(line) + 2 <= width else wrapped(line, width - 2)
            rows += [[("  " + part, "text")] for part in parts] or [[]]
        rows += matrices(self.figures.cohen, width)
        for line in agreement_words.left_out(self.figures, by_reason=True):
            rows += [[("  " + part, "muted")] for part in wrapped(line, width - 2)] or [[]]
        return rows


def _defined(figures: Agreement) -> bool:
    """Whether any figure can be drawn; why none can is told in words."""
    every = (figures.percent, figures.krippendorff, figures.fleiss, figures.gwet, *figures.cohen)
    return any(figure.value is not None for figure in every)


def plot(figures: Agreement, width: int) -> Iterator[Row]:
    """A line a figure on a scale from 0 (left) to 1 (right)."""
    room = min(_LONGEST, max(20, width - _LABEL - 12))
    named = [
        ("percent agreement", figures.percent),
        ("Krippendorff's alpha", figures.krippendorff),
        ("Fleiss' kappa", figures.fleiss),
        ("Gwet's AC1", figures.gwet),
        *((" and ".join(pair.reviewers), pair) for pair in figures.cohen),
    ]
    yield [(" " * (_LABEL + 3) + "0" + "1".rjust(room - 1), "muted")]
    for label, figure in named:
        text = clip(one_line(label), _LABEL)
        yield [("  " + text + " " * (_LABEL + 1 - cells(text)), "text"), *_line(figure, room)]
    places = {_place(at, room) for at in _MARKS.values()}
    marks = "".join("┊" if x in places else " " for x in range(max(places) + 1))
    told = " ".join(f"{name} {at:.2f}" for name, at in _MARKS.items())
    yield [(" " * (_LABEL + 3) + marks, "muted")]
    yield [(" " * (_LABEL + 3) + told.rjust(max(places) + 1), "muted")]


def _place(value: float, room: int) -> int:
    return round(max(0.0, min(1.0, value)) * (room - 1))


def _line(figure: Figure, room: int) -> list[Piece]:
    if figure.value is None:
        return [(clip(figure.why or "undefined", room), "muted")]
    here = _place(figure.value, room)
    low = here if figure.low is None else _place(figure.low, room)
    high = here if figure.high is None else _place(figure.high, room)
    marks = {_place(at, room) for at in _MARKS.values()}
    pieces: list[Piece] = []
    for x in range(room):
        if x == here:
            pieces.append(("●", "strong"))
        elif low <= x <= high:
            pieces.append(("─", "accent"))
        else:
            pieces.append(("┊" if x in marks else " ", "faint"))
    return [*pieces, (f"  {figure.value:.2f}", "strong")]


def matrices(pairs: Sequence[PairFigure], width: int) -> Iterator[Row]:
    """The confusion matrix of each pair, as many side by side as there is room for."""
    compared = [pair for pair in pairs if pair.n]
    abreast = max(1, (width - 2) // (_MATRIX + 2))
    for first in range(0, len(compared), abreast):
        yield []
        blocks = [list(_matrix(pair)) for pair in compared[first : first + abreast]]
        for line in zip_longest(*blocks, fillvalue=()):
            yield [("  ", "text"), *(piece for row in line for piece in _filled(row))]


def _filled(row: Row) -> Iterator[Piece]:
    yield from row
    yield " " * (_MATRIX + 2 - sum(cells(text) for text, _ in row)), "text"


def _matrix(pair: PairFigure) -> Iterator[Row]:
    first, second = (one_line(name) for name in pair.reviewers)
    yield [(clip(f"{first} ↓ and {second} →", _MATRIX), "strong")]
    yield [(clip(f"Cohen's kappa {agreement_words.coefficient(pair)}", _MATRIX), "text")]
    yield [(" " * _CELL + "".join(f"{label:>{_CELL}}" for label in pair.labels), "muted")]
    for place, (label, counts) in enumerate(zip(pair.labels, pair.matrix, strict=True)):
        inks = ["strong" if at == place else "warning" for at in range(len(counts))]
        numbers = ((f"{n:>{_CELL}}", ink if n else "faint") for n, ink in zip(counts, inks, strict=True))
        yield [(f"{label:<{_CELL}}", "muted"), *numbers]
