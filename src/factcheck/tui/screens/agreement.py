"""How far reviewers agree: the figures in words, a plot of their intervals, and a confusion matrix of each pair."""

import asyncio
from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult

from factcheck.errors import FactcheckError
from factcheck.reviewing import agreement_words, desk
from factcheck.reviewing.agreement import AVERITEC, FEVER, Agreement, Figure
from factcheck.text import one_line
from factcheck.tui.actions import Scope
from factcheck.tui.reflow import cells, wrapped
from factcheck.tui.screens.workbench import Workbench
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.scrolled import Scrolled

_LABEL = 22
_MARKS = {"FEVER": FEVER, "AVeriTeC": AVERITEC}


class AgreementView(Scrolled):
    """Shows the figures, once they are worked out."""

    help_text = (
        "Each line of the plot is a figure: ● where it is, ─ its 95 % interval, ┊ where trained annotators of AVeriTeC "
        "and FEVER stood. Below, each pair's verdicts against each other."
    )

    def __init__(self) -> None:
        super().__init__(id="agreement-view")
        self.figures: Agreement | None = None
        self.trouble = ""

    def lay_out(self, width: int) -> Sequence[Row]:
        if self.figures is None:
            return [[(f"  {self.trouble or 'working the figures out …'}", "muted")]]
        rows: list[Row] = list(plot(self.figures, width))
        rows.append([])
        for line in agreement_words.lines(self.figures):
            # A table keeps its columns; only sentences are wrapped.
            parts = [line] if cells(line) + 2 <= width else wrapped(line, width - 2)
            rows += [[("  " + part, "text")] for part in parts]
        return rows


def plot(figures: Agreement, width: int) -> Iterator[Row]:
    """A line a figure on a scale from 0 (left) to 1 (right)."""
    room = max(20, width - _LABEL - 12)
    named = [
        ("percent agreement", figures.percent),
        ("Krippendorff's alpha", figures.krippendorff),
        ("Fleiss' kappa", figures.fleiss),
        ("Gwet's AC1", figures.gwet),
        *((" and ".join(pair.reviewers), pair) for pair in figures.cohen),
    ]
    yield [(" " * (_LABEL + 2) + "0" + "1".rjust(room - 1), "muted")]
    for label, figure in named:
        text = one_line(label)[:_LABEL]
        yield [(f"  {text:<{_LABEL}}", "text"), *_line(figure, room)]
    places = {name: _place(at, room) for name, at in _MARKS.items()}
    marks = "".join("┊" if x in places.values() else " " for x in range(room))
    yield [(" " * (_LABEL + 2) + marks, "muted"), ("  ┊ AVeriTeC, FEVER", "muted")]


def _place(value: float, room: int) -> int:
    return round(max(0.0, min(1.0, value)) * (room - 1))


def _line(figure: Figure, room: int) -> list[tuple[str, str]]:
    if figure.value is None:
        return [(figure.why or "undefined", "muted")]
    here = _place(figure.value, room)
    low, high = (
        (here, here)
        if figure.low is None or figure.high is None
        else (
            _place(figure.low, room),
            _place(figure.high, room),
        )
    )
    marks = {_place(at, room) for at in _MARKS.values()}
    pieces = []
    for x in range(room):
        if x == here:
            pieces.append(("●", "strong"))
        elif low <= x <= high:
            pieces.append(("─", "accent"))
        else:
            pieces.append(("┊" if x in marks else " ", "faint"))
    return [*pieces, (f"  {figure.value:.2f}", "strong")]


class AgreementScreen(Workbench):
    """Agreement over the whole project."""

    SCOPE: ClassVar[Scope] = Scope.AGREEMENT
    OPENED_BY = "app.agreement"

    def __init__(self) -> None:
        super().__init__()
        self.view = AgreementView()

    def panes(self) -> ComposeResult:
        yield self.view

    async def on_mount(self) -> None:
        self.view.focus()
        self.run_worker(self._work_out(), exclusive=True)

    async def _work_out(self) -> None:
        try:
            self.view.figures = await asyncio.to_thread(desk.agreement_on, self.app.project)
        except (FactcheckError, OSError) as error:
            self.view.trouble = f"cannot read the project: {error}"
        self.view.show_anew()

    def do_agreement_scroll_down(self) -> None:
        self.view.scroll_rows(max(1, self.view.size.height // 2))

    def do_agreement_scroll_up(self) -> None:
        self.view.scroll_rows(-max(1, self.view.size.height // 2))

    def do_agreement_back(self) -> None:
        self.app.show_articles()
