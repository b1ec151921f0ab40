"""The dashboard: for whoever would rather look than read."""

import asyncio
from typing import ClassVar

from textual.app import ComposeResult

from factcheck.annotating.dashboard import dashboard
from factcheck.errors import FactcheckError
from factcheck.tui.actions import Scope
from factcheck.tui.screens.workbench import Workbench
from factcheck.tui.widgets.dashboard_view import DashboardView


class DashboardScreen(Workbench):
    """The whole project in pictures."""

    SCOPE: ClassVar[Scope] = Scope.DASHBOARD

    def __init__(self) -> None:
        super().__init__()
        self.view = DashboardView()

    def panes(self) -> ComposeResult:
        yield self.view

    def on_mount(self) -> None:
        self.view.focus()
        self.run_worker(self._work_out(), exclusive=True)

    async def _work_out(self) -> None:
        try:
            self.view.dashboard = await asyncio.to_thread(dashboard, self.app.project)
        except (FactcheckError, OSError) as error:
            self.view.trouble = f"cannot read the project: {error}"
        self.view.show_anew()

    def do_dashboard_scroll_down(self) -> None:
        self.view.scroll_rows(max(1, self.view.size.height // 2))

    def do_dashboard_scroll_up(self) -> None:
        self.view.scroll_rows(-max(1, self.view.size.height // 2))

    def do_dashboard_back(self) -> None:
        self.app.show_articles()
