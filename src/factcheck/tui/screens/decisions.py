"""What waits for an adjudicator: conflicts case by case, and what all decided alike in bulk."""

import asyncio
from typing import ClassVar

from textual import work

from factcheck.annotating.drafts import Drafts
from factcheck.reviewing import desk
from factcheck.reviewing.adjudication import Why
from factcheck.reviewing.docket import Docket
from factcheck.tui.actions import Command, Scope
from factcheck.tui.screens.walked import WalkedScreen
from factcheck.tui.widgets.case_list import CaseList, CaseView
from factcheck.tui.widgets.pane import Row


class DecisionsScreen(WalkedScreen):
    """One adjudicator at her cases."""

    SCOPE: ClassVar[Scope] = Scope.DECISIONS
    OPENED_BY = "app.decisions"

    def __init__(self, docket: Docket) -> None:
        super().__init__(docket, CaseList(docket), CaseView(docket))
        self.docket = docket

    def heading(self) -> Row:
        docket = self.docket
        place = f"  {min(docket.position + 1, len(docket.cases))} of {len(docket.cases)}"
        panel = "  a panel of three: two votes carry" if docket.project.settings.panel == 3 else ""
        alike = f"  {docket.unanimous} decided alike" if docket.unanimous else ""
        return [(" Decisions", "title"), (place, "strong"), (f"{alike}{panel}", "muted")]

    def why_not(self, command: Command) -> str | None:
        if reason := super().why_not(command):
            return reason
        case = self.docket.case
        match command.id:
            case "case.decide" | "case.look" | "case.names" if case is None:
                return "no claim waits for you to decide"
            case "case.decide" if case is not None and case.why is Why.UNSEEN:
                return self.hint("blind mode hides the verdicts from you; <case.look> shows them, on record")
            case "case.look" if case is not None and case.why is not Why.UNSEEN:
                return "nothing is hidden from you here"
            case "case.names" if case is not None and case.claim.id not in self.docket.casefile(case).unnamed:
                return "no name is hidden from you here"
            case "case.accept" if not self.docket.unanimous:
                return "no claim was decided alike by two or more"
        return None

    def do_case_next(self) -> None:
        self.walk(1)

    def do_case_previous(self) -> None:
        self.walk(-1)

    def do_case_decide(self) -> None:
        from factcheck.tui.screens.adjudication_form import AdjudicationForm

        docket, case = self.docket, self.docket.case
        if case is not None:
            drafts = Drafts.of(docket.project.reviewer)
            casefile, adjudicator = docket.casefile(case), docket.adjudicator
            self.open_form(AdjudicationForm(casefile, case.claim.id, adjudicator, docket.adjudicate, self.save, drafts))

    @work
    async def do_case_accept(self) -> None:
        from factcheck.tui.screens.acceptance import AcceptanceScreen

        alike = await asyncio.to_thread(desk.unanimous, self.docket.project)
        chosen = await self.app.push_screen_wait(AcceptanceScreen(alike))
        if chosen:
            await self.save(lambda: self.docket.accept(chosen))
        self.show_all()

    async def do_case_look(self) -> None:
        await self.do_and_show(self.docket.look)

    async def do_case_names(self) -> None:
        await self.do_and_show(self.docket.name_names)

    async def do_case_undo(self) -> None:
        await self.do_and_show(self.docket.undo)

    def do_case_scroll_down(self) -> None:
        self.view.scroll_pages(1)

    def do_case_scroll_up(self) -> None:
        self.view.scroll_pages(-1)

    def do_case_back(self) -> None:
        self.app.show_articles()
