"""Statements of the whole project that cannot both hold, pair by pair, and what reviewers make of each."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult

from factcheck.annotating.pairs import Asked, decide, pairs_of
from factcheck.annotating.radar import left_out
from factcheck.annotating.session import Done
from factcheck.errors import FactcheckError
from factcheck.model.contradiction import PairState, Side
from factcheck.text import one_line
from factcheck.tui.actions import Command, Scope
from factcheck.tui.reflow import clip
from factcheck.tui.screens.line_form import LineForm
from factcheck.tui.screens.workbench import Workbench
from factcheck.tui.widgets.heading import Heading
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.stack import Stack
from factcheck.tui.widgets.statements import differing_rows, titles_of, whence

_STATES = {
    PairState.OPEN: "open",
    PairState.CONFIRMED: "confirmed: they cannot both hold",
    PairState.COMPATIBLE: "compatible",
    PairState.LEFT: "left undecided",
}


class PairList(Stack):
    """Shows the pairs, with one of them in hand."""

    help_text = (
        "Pairs of statements whose figures, dates, durations, negations or statuses differ. The machine asks; whether "
        "both can hold is yours to say."
    )

    def __init__(self) -> None:
        super().__init__(id="pairs")
        self.asked: Sequence[Asked] | None = None
        self.titles: Mapping[str, str] = {}
        self.trouble = ""

    @property
    def in_hand(self) -> Asked | None:
        """The pair that a decision would be about."""
        return self.asked[self.place] if self.asked else None

    @property
    def length(self) -> int:
        return len(self.asked or ())

    def nothing(self) -> str:
        waiting = "looking for contradictions …" if self.asked is None else "No statements contradict each other."
        return self.trouble or waiting

    def thing(self, place: int, width: int) -> list[Row]:
        assert self.asked is not None
        pair, state, reason = self.asked[place]
        said = _STATES[state] + (f", because {one_line(reason)}" if reason else "")
        differing = " / ".join(one_line(part) for part in pair.differing)
        rows: list[Row] = [[(f"{place + 1}  {pair.kind}: {differing}", "strong"), (f"  {said}", "muted")]]
        for side in (pair.a, pair.b):
            rows += statement(side, whence(side, self.titles), width - 2)
        return rows


def statement(side: Side, whence: str, width: int) -> list[Row]:
    """Where a statement stands, and its words with the differing part emphasised."""
    rows: list[Row] = [[(clip(f"  {whence}", width), "muted")]]
    return rows + [[("  ", "text"), *row] for row in differing_rows(side, width - 2)]


class ContradictionsScreen(Workbench):
    """Walks the pairs of the whole project."""

    SCOPE: ClassVar[Scope] = Scope.CONTRADICTIONS
    OPENED_BY = "app.contradictions"

    def __init__(self) -> None:
        super().__init__()
        self.bar = Heading(self._heading)
        self.view = PairList()

    def _heading(self) -> Row:
        pairs = self.view.asked or ()
        undecided = sum(each.state is PairState.OPEN for each in pairs)
        place = f"  {min(self.view.place + 1, len(pairs))} of {len(pairs)}"
        return [(" Contradictions", "title"), (place, "strong"), (f"  {undecided} open", "muted")]

    def panes(self) -> ComposeResult:
        yield self.bar
        yield self.view

    async def on_mount(self) -> None:
        self.view.focus()
        self.run_worker(self._look(), exclusive=True)

    async def _look(self) -> None:
        project = self.app.project
        try:
            self.view.titles = await asyncio.to_thread(titles_of, project)
            self.view.asked = await asyncio.to_thread(lambda: pairs_of(project, project.articles()))
        except (FactcheckError, OSError) as error:
            self.view.trouble = f"cannot read the project: {one_line(str(error))}"
        else:
            bound = await asyncio.to_thread(lambda: left_out(project, project.articles(), self.view.asked or ()))
            if bound is not None:
                self.status.say(bound, "muted")
        self._go_to(self.view.place)

    def why_not(self, command: Command) -> str | None:
        if command.id.startswith("pair.") and command.id != "pair.back" and not self.view.asked:
            return "there is no pair"
        return super().why_not(command)

    def _go_to(self, place: int) -> None:
        self.view.show_anew()
        self.view.move_to(place)
        self.bar.show_changes()
        self.key_bar.show_changes()

    def do_pair_next(self) -> None:
        self._walk(1)

    def do_pair_previous(self) -> None:
        self._walk(-1)

    def _walk(self, by: int) -> None:
        self.view.walk(by)
        self.bar.show_changes()

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
            self._go_to(self.view.place + 1)
        return done

    async def do_pair_open(self) -> None:
        if self.view.in_hand is not None:
            await self.app.review(self.view.in_hand.pair.a.article)

    def do_pair_back(self) -> None:
        self.app.show_articles()
