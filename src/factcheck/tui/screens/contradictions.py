"""Statements of the whole project that cannot both hold, pair by pair, and what reviewers make of each."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from factcheck.annotating.pairs import Asked, decide, pairs_of
from factcheck.annotating.radar import left_out
from factcheck.annotating.session import Done
from factcheck.errors import FactcheckError
from factcheck.model.contradiction import PairState, Side
from factcheck.text import one_line
from factcheck.tui.actions import Command, Scope
from factcheck.tui.reflow import clip, wrap
from factcheck.tui.screens.line_form import LineForm
from factcheck.tui.screens.workbench import Workbench
from factcheck.tui.widgets.pane import Piece, Row
from factcheck.tui.widgets.scrolled import Scrolled

_STATES = {
    PairState.OPEN: "open",
    PairState.CONFIRMED: "confirmed: they cannot both hold",
    PairState.COMPATIBLE: "compatible",
    PairState.LEFT: "left undecided",
}


class PairList(Scrolled):
    """Shows the pairs, with one of them in hand."""

    help_text = (
        "Pairs of statements whose figures, dates, durations, negations or statuses differ. The machine asks; whether "
        "both can hold is yours to say."
    )

    def __init__(self) -> None:
        super().__init__(id="pairs")
        self.asked: Sequence[Asked] | None = None
        self.trouble = ""
        self.place = 0
        self._starts: list[int] = []

    @property
    def in_hand(self) -> Asked | None:
        """The pair that a decision would be about."""
        return self.asked[self.place] if self.asked else None

    def lay_out(self, width: int) -> Sequence[Row]:
        if not self.asked:
            waiting = "looking for contradictions …" if self.asked is None else "no statements contradict each other"
            return [[(f"  {self.trouble or waiting}", "muted")]]
        rows: list[Row] = []
        self._starts = []
        for place, (pair, state, reason) in enumerate(self.asked):
            edge = ("▌ " if place == self.place else "  ", "accent")
            self._starts.append(len(rows))
            said = _STATES[state] + (f", because {one_line(reason)}" if reason else "")
            differing = " / ".join(one_line(part) for part in pair.differing)
            head: Row = [edge, (f"{place + 1}  {pair.kind}: {differing}", "strong"), (f"  {said}", "muted")]
            rows.append(head)
            for side in (pair.a, pair.b):
                rows += [[edge, *row] for row in _statement(side, width - 4)]
            rows.append([])
        return rows

    def move(self, by: int) -> None:
        """Take the next pair in hand, or the one before."""
        self.place = max(0, min(self.place + by, len(self.asked or ()) - 1))
        self.show_anew()
        if self._starts:
            self.scroll_rows(self._starts[self.place] - self._top)


def _statement(side: Side, width: int) -> list[Row]:
    """Where a statement stands, and its words with the differing part emphasised."""
    about = " · ".join(one_line(part) for part in (side.publisher, side.published) if part) or side.article
    rows: list[Row] = [[(clip(f"  {about}", width), "muted")]]
    low, high = side.differs_start - side.start, side.differs_end - side.start
    for start, end in wrap(side.quote, 0, len(side.quote), width - 2):
        cuts = [(start, min(end, low), "text"), (max(start, low), min(end, high), "strong disputed linked")]
        cuts.append((max(start, high), end, "text"))
        pieces: list[Piece] = [(side.quote[left:right], ink) for left, right, ink in cuts if left < right]
        rows.append([("  ", "text"), *pieces])
    return rows


class ContradictionsScreen(Workbench):
    """Walks the pairs of the whole project."""

    SCOPE: ClassVar[Scope] = Scope.CONTRADICTIONS
    OPENED_BY = "app.contradictions"

    def __init__(self) -> None:
        super().__init__()
        self.view = PairList()

    def panes(self) -> ComposeResult:
        yield self.view

    async def on_mount(self) -> None:
        self.view.focus()
        self.run_worker(self._look(), exclusive=True)

    async def _look(self) -> None:
        project = self.app.project
        try:
            self.view.asked = await asyncio.to_thread(lambda: pairs_of(project, project.articles()))
        except (FactcheckError, OSError) as error:
            self.view.trouble = f"cannot read the project: {one_line(str(error))}"
        else:
            bound = await asyncio.to_thread(lambda: left_out(project, project.articles(), self.view.asked or ()))
            if bound is not None:
                self.status.say(bound, "muted")
        self.view.show_anew()
        self.key_bar.refresh()

    def why_not(self, command: Command) -> str | None:
        if command.id.startswith("pair.") and command.id != "pair.back" and not self.view.asked:
            return "there is no pair"
        return super().why_not(command)

    def do_pair_next(self) -> None:
        self.view.move(1)

    def do_pair_previous(self) -> None:
        self.view.move(-1)

    async def do_pair_confirm(self) -> None:
        await self._decide(PairState.CONFIRMED)

    async def do_pair_leave(self) -> None:
        await self._decide(PairState.LEFT)

    def do_pair_compatible(self) -> None:
        async def keep(reason: str) -> Done | None:
            return await self._decide(PairState.COMPATIBLE, reason)

        self.open_form(LineForm("Why both can hold", "", "such as: two different events", keep))

    async def _decide(self, state: PairState, reason: str = "") -> Done | None:
        asked = self.view.in_hand
        if asked is None:
            return None

        def act() -> Done:
            decide(self.app.project, asked.pair, state, reason)
            return Done(f"saved: {_STATES[state]}", asked.pair.a.article, asked.pair.a.claim)

        done = await self.save(act)
        if done is not None:
            await self._look()
            self.view.move(1)
        return done

    async def do_pair_open(self) -> None:
        if self.view.in_hand is not None:
            await self.app.review(self.view.in_hand.pair.a.article)

    def do_pair_back(self) -> None:
        self.app.show_articles()
