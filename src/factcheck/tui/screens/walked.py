"""What the screens of colleagues' verdicts and of decisions share: a list, and beside it the thing in hand."""

from abc import abstractmethod
from collections.abc import Callable
from typing import Protocol

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from factcheck.annotating.session import Done
from factcheck.storage.project import Project
from factcheck.tui.screens.workbench import Workbench
from factcheck.tui.widgets.heading import Heading
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.row_list import RowList
from factcheck.tui.widgets.scrolled import Scrolled


class Walk(Protocol):
    """What is walked: a sitting over colleagues' verdicts, or a docket of cases."""

    position: int

    def go_to(self, position: int) -> bool:
        """Go to that place, or the nearest; whether the place changed."""

    def refresh(self) -> bool:
        """Take up what anybody wrote since; whether anything had changed."""

    def take(self, project: Project) -> None:
        """Go on as the reviewer that this project names."""


class WalkedScreen(Workbench):
    """Shows where one is in a walk, and keeps it up to date."""

    def __init__(self, walk: Walk, rows: RowList, view: Scrolled) -> None:
        super().__init__()
        self._of = walk
        self.bar = Heading(self.heading)
        self.list, self.view = rows, view

    @abstractmethod
    def heading(self) -> Row:
        """The first row."""

    def panes(self) -> ComposeResult:
        yield self.bar
        with Horizontal(id="body"):
            yield self.list
            yield self.view

    def on_mount(self) -> None:
        self.list.focus()
        self.call_after_refresh(self.show_all)
        self.keep_up_to_date(self._of.refresh)

    def take_project(self, project: Project) -> None:
        super().take_project(project)
        self._of.take(project)
        self.show_all()

    def show_all(self) -> None:
        self.list.follow()
        self.view.show_anew(from_top=True)
        self.bar.show_changes()
        super().show_all()

    async def do_and_show(self, act: Callable[[], Done]) -> None:
        """Do an act that writes, and show what has become of all."""
        await self.save(act)
        self.show_all()

    def walk(self, by: int) -> None:
        """Go on, or back, and say so where there is no further."""
        self.walked(self._of.go_to(self._of.position + by), by)

    @on(RowList.Chosen)
    def _go_to_chosen(self, event: RowList.Chosen) -> None:
        self._of.go_to(event.position)
        self.show_all()
