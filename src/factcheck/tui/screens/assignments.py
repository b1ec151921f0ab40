"""Who is to check which article: asking colleagues, sharing out, taking back."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult

from factcheck.annotating.session import Done
from factcheck.errors import FactcheckError
from factcheck.reviewing import desk
from factcheck.storage.project import Project
from factcheck.text import one_line
from factcheck.tui.actions import Command, Scope
from factcheck.tui.reflow import clip
from factcheck.tui.screens.workbench import Workbench
from factcheck.tui.widgets.assignment_list import AssignmentList
from factcheck.tui.widgets.heading import Heading
from factcheck.tui.widgets.pane import Row

_NEED_AN_ARTICLE = ("assignment.assign", "assignment.take-back", "assignment.share-out")


class AssignmentsScreen(Workbench):
    """One editor at the project's articles."""

    SCOPE: ClassVar[Scope] = Scope.ASSIGNMENTS
    OPENED_BY = "app.assignments"

    def __init__(self) -> None:
        super().__init__()
        self.bar = Heading(self._heading)
        self.list = AssignmentList()
        self.interests = Heading(self._interests, id="interests")

    def _heading(self) -> Row:
        lines = self.list.lines
        open_ = sum(not line.assignees for line in lines)
        twice = sum(len(line.assignees) > 1 for line in lines)
        return [
            (" Assignments", "title"),
            (f"  {len(lines) - open_} of {len(lines)} articles", "strong"),
            (f"  {twice} of them to two or more", "muted"),
        ]

    def panes(self) -> ComposeResult:
        yield self.bar
        yield self.list
        yield self.interests

    async def on_mount(self) -> None:
        self.list.focus()
        await self._look()

    def take_project(self, project: Project) -> None:
        super().take_project(project)
        self.run_worker(self._look())

    async def _look(self) -> None:
        try:
            self.list.show(await asyncio.to_thread(desk.assigned, self.app.project))
        except (FactcheckError, OSError) as error:
            self.status.say(f"cannot read the project: {error}", "warning")
        self.show_all()

    def show_all(self) -> None:
        self.bar.show_changes()
        self.interests.show_changes()
        super().show_all()

    def _interests(self) -> Row:
        """Whom a declared interest keeps from the article in hand."""
        line = self.list.in_hand
        kept = line.interests if line else {}
        told = "; ".join(f"{name} declared an interest in {what}" for name, what in kept.items())
        return [("  ", "text"), (clip(one_line(told), self.size.width - 4), "warning")]

    def why_not(self, command: Command) -> str | None:
        if reason := super().why_not(command):
            return reason
        line = self.list.in_hand
        if command.id in _NEED_AN_ARTICLE and line is None:
            return "there are no articles here"
        if command.id == "assignment.share-out" and all(each.assignees for each in self.list.lines):
            return "every article is assigned already"
        if command.id == "assignment.take-back" and line is not None and not line.assignees:
            return "nobody in particular is to check this article"
        return None

    @property
    def articles_in_hand(self) -> tuple[str, ...]:
        return tuple(line.article for line in self.list.lines)

    def _known(self) -> tuple[str, ...]:
        """The names that this project knows, and hers."""
        names = {assignee.name for line in self.list.lines for assignee in line.assignees}
        return tuple(sorted({*names, *self.app.project.settings.interests, self.app.project.reviewer or ""} - {""}))

    def do_assignment_assign(self) -> None:
        from factcheck.tui.screens.assignment_form import AssignmentForm

        line = self.list.in_hand
        if line is not None:
            self.open_form(AssignmentForm(line, self._known(), self._ask))

    async def _ask(self, asked: Sequence[tuple[str, str]]) -> Done | None:
        def act() -> Done:
            desk.assign(self.app.project, asked)
            load = Counter(name for _, name in asked)
            told = ", ".join(f"{name} {number}" for name, number in load.items())
            return Done(f"saved: assigned: {one_line(told)}", asked[0][0])

        done = await self.save(act)
        await self._look()
        return done

    def do_assignment_share_out(self) -> None:
        from factcheck.tui.screens.assignment_form import SharingForm

        settings, open_ = self.app.project.settings, [x.article for x in self.list.lines if not x.assignees]
        self.open_form(SharingForm(self.app.project, open_, self._known(), settings.overlap, self._ask))

    @work
    async def do_assignment_take_back(self) -> None:
        from factcheck.tui.screens.pick import Choosable, PickScreen

        line = self.list.in_hand
        if line is None:
            return
        names = [assignee.name for assignee in line.assignees]
        asked = [
            Choosable(one_line(a.name), f"asked by {', '.join(a.by)}; {a.decided} of {line.claims} claims decided")
            for a in line.assignees
        ]
        place = await self.app.push_screen_wait(PickScreen("Whose assignment?", asked, "takes it back"))
        if place is None:
            return

        def act() -> Done:
            desk.take_back(self.app.project, [line.article], [names[place]])
            return Done(f"saved: taken back from {names[place]}; verdicts given meanwhile stay", line.article)

        await self.save(act)
        await self._look()

    async def do_assignment_undo(self) -> None:
        def act() -> Done:
            undone = self.app.project.undo()
            return Done(undone.words, undone.article, undone.claim)

        await self.save(act)
        await self._look()

    def do_assignment_next(self) -> None:
        self._walk(1)

    def do_assignment_previous(self) -> None:
        self._walk(-1)

    def _walk(self, by: int) -> None:
        self.walked(self.list.move_to(self.list.place + by), by)

    @on(AssignmentList.Chosen)
    def _go_to_chosen(self, event: AssignmentList.Chosen) -> None:
        self.list.move_to(event.position)
        self.show_all()

    def do_assignment_back(self) -> None:
        self.app.show_articles()
