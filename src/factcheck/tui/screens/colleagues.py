"""Colleagues' verdicts: step through them, agree with one key, object in words, decide between them."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import work

from factcheck.annotating.drafts import Drafts
from factcheck.annotating.session import Done
from factcheck.model.review import Decision
from factcheck.reviewing.sitting import Sitting
from factcheck.storage.project import Project
from factcheck.text import one_line
from factcheck.tui.actions import Command, Scope
from factcheck.tui.screens.walked import WalkedScreen
from factcheck.tui.widgets.colleague_list import ColleagueList
from factcheck.tui.widgets.colleague_view import ColleagueView
from factcheck.tui.widgets.pane import Row

_NEED_A_VERDICT = ("review.agree", "review.edits", "review.disagree", "review.changes", "review.decide")
_NEED_A_SOURCE = ("review.sources", "review.quote", "review.opens", "review.evidence", "review.take-over")


class ColleaguesScreen(WalkedScreen):
    """One reviewer at colleagues' verdicts."""

    SCOPE: ClassVar[Scope] = Scope.COLLEAGUES
    OPENED_BY = "app.colleagues"

    def __init__(self, sitting: Sitting) -> None:
        rows, view = ColleagueList(sitting, id="colleague-list"), ColleagueView(sitting, id="colleague-view")
        super().__init__(sitting, rows, view)
        self.sitting = sitting
        self._drafts = Drafts.of(sitting.reviewer)

    def heading(self) -> Row:
        sitting = self.sitting
        reviewed = sum(item.reviewed for item in sitting.items)
        whose = one_line(sitting.of) if sitting.of else "everybody"
        return [
            (" Colleagues", "title"),
            (f"  {whose} · {sitting.wanted}", "muted"),
            (f"  {min(sitting.position + 1, len(sitting.items))} of {len(sitting.items)}", "strong"),
            (f"  {reviewed} reviewed by you", "muted"),
        ]

    def take_project(self, project: Project) -> None:
        super().take_project(project)
        self._drafts = Drafts.of(project.reviewer)

    def why_not(self, command: Command) -> str | None:
        if command.id in _NEED_A_VERDICT and self.sitting.item is None:
            return "no verdict of a colleague is in hand"
        if command.id in _NEED_A_SOURCE and not (self.sitting.item and self.sitting.item.sources):
            return "there is no source here"
        if command.id == "review.unblind" and not self.sitting.hidden:
            return "nothing is hidden from you"
        if command.id == "review.names" and not self.sitting.hides_names:
            return "no name is hidden from you here"
        return super().why_not(command)

    # Reviewing

    async def do_review_agree(self) -> None:
        held = self.sitting.item
        if await self.save(lambda: self.sitting.decide(Decision.AGREE)):
            here = self.sitting.item
            if held and here and here.verdict.revision == held.verdict.revision:
                self.sitting.go_to(self.sitting.position + 1)
        self.show_all()

    def do_review_edits(self) -> None:
        self._ask(Decision.AGREE_WITH_EDITS)

    def do_review_disagree(self) -> None:
        self._ask(Decision.DISAGREE)

    def do_review_changes(self) -> None:
        self._ask(Decision.REQUEST_CHANGES)

    def _ask(self, decision: Decision) -> None:
        item = self.sitting.item
        kept = item.review.comment if item and item.review and item.reviewed else ""
        label = decision.replace("_", " ")
        self._open_words(label, kept, lambda words: self.sitting.decide(decision, words))

    def do_review_answer(self) -> None:
        item = self.sitting.item
        if item is None or not self.sitting.threads(item):
            self.status.say("nobody said anything of this verdict yet; review it first", "warning")
            return
        self._open_words("answer", "", self.sitting.answer)

    def _open_words(self, label: str, said: str, act: Callable[[str], Done]) -> None:
        from factcheck.tui.screens.review_form import ReviewForm

        item = self.sitting.item
        draft = (self._drafts, f"{label} {item.verdict.reviewer}", item.claim.id) if item else None
        self.open_form(ReviewForm(label.capitalize(), said, act, self.save, draft))

    def do_review_decide(self) -> None:
        from factcheck.tui.screens.adjudication_form import AdjudicationForm

        sitting, item = self.sitting, self.sitting.item
        if item is not None:
            casefile, name = sitting.casefile(item), sitting.reviewer or ""
            self.open_form(AdjudicationForm(casefile, item.claim.id, name, sitting.adjudicate, self.save, self._drafts))

    async def do_review_names(self) -> None:
        await self.do_and_show(self.sitting.name_names)

    async def do_review_withdraw(self) -> None:
        await self.do_and_show(self.sitting.withdraw)

    async def do_review_undo(self) -> None:
        await self.do_and_show(self.sitting.undo)

    async def do_review_take_over(self, number: int) -> None:
        await self.do_and_show(lambda: self.sitting.take_over(number))

    async def do_review_sources(self) -> None:
        from factcheck.tui.screens.sources_in_full import SourcesInFull

        if self.sitting.item is not None:
            texts = await asyncio.to_thread(self.sitting.texts_of, self.sitting.item)
            await self.app.push_screen(SourcesInFull(self.sitting.item.sources, texts))

    async def do_review_quote(self) -> None:
        await self._check("quote_matches")

    async def do_review_opens(self) -> None:
        await self._check("source_opens")

    async def do_review_evidence(self) -> None:
        await self._check("evidence_supports")

    async def _check(self, name: str) -> None:
        await self.save(lambda: self.sitting.check(name))
        self.view.show_anew()

    @work
    async def do_review_unblind(self) -> None:
        from factcheck.tui.screens.question import Question

        words = "Show colleagues' verdicts on claims that you have not decided? That you looked is recorded."
        if await self.app.push_screen_wait(Question(words)):
            await self.do_and_show(self.sitting.unblind)

    # The queue

    def do_review_next(self) -> None:
        self.walk(1)

    def do_review_previous(self) -> None:
        self.walk(-1)

    def do_review_filter(self) -> None:
        self.sitting.turn_filter()
        self.status.say(f"shown: {self.sitting.wanted}", "muted")
        self.show_all()

    def do_review_whose(self) -> None:
        self.sitting.turn_colleague()
        self.status.say(f"shown: verdicts of {self.sitting.of or 'everybody'}", "muted")
        self.show_all()

    def do_review_scroll_down(self) -> None:
        self.view.scroll_pages(1)

    def do_review_scroll_up(self) -> None:
        self.view.scroll_pages(-1)

    def do_review_back(self) -> None:
        self.app.show_articles()
