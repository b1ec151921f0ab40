"""What the screens of the workbench share: commands bound to keys, a line that says what happened, a least size."""

import asyncio
from inspect import isawaitable
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding
from textual.screen import Screen

from factcheck.errors import FactcheckError
from factcheck.storage.project import Project
from factcheck.tui.actions import Command, Scope, command, commands_of
from factcheck.tui.widgets.pane import Pane
from factcheck.tui.widgets.status_line import StatusLine
from factcheck.tui.widgets.too_small import TooSmall

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


class Workbench(Screen[None]):
    """A full screen; each command of its scope is a method `do_…`."""

    SCOPE: ClassVar[Scope]
    app: "FactcheckApp"

    def __init__(self) -> None:
        super().__init__()
        self.too_small = TooSmall()
        self.status = StatusLine(self.app.standing)
        # Bound here and not in BINDINGS, because the keys come from the user's settings.
        for known in commands_of(self.SCOPE):
            for number, key in enumerate(self.app.keys[known.id], start=1):
                argument = f", {number}" if known.numbered else ""
                self._bind(key, Binding(key, f"give('{known.id}'{argument})", known.label, show=False))

    def _bind(self, key: str, binding: Binding) -> None:
        for bound in Binding.make_bindings([binding]):
            self._bindings.key_to_bindings.setdefault(bound.key, []).append(bound)

    def why_not(self, command: Command) -> str | None:
        """Why a command cannot be given now; None where it can."""
        return None

    async def action_give(self, identifier: str, number: int = 0) -> None:
        """Give a command, or say why it cannot be given."""
        wanted = command(identifier)
        if self.too_small.is_needed(self.size) and identifier != "app.quit":
            # Nobody decides what she cannot see.
            return
        if reason := self.why_not(wanted):
            self.status.say(reason, "warning")
            return
        method = getattr(self, wanted.method)
        try:
            result = method(number) if wanted.numbered else method()
            if isawaitable(result):
                await result
        except FactcheckError as error:
            self.status.say(str(error), "warning")

    def say_notice(self) -> None:
        """Say once what the program has to tell at its start."""
        if self.app.notice:
            self.status.say(self.app.notice, "warning")
            self.app.notice = None

    def take_project(self, project: Project) -> None:
        """Go on as the reviewer that the project names now."""
        self.status.standing = self.app.standing
        self.status.refresh()

    def on_resize(self) -> None:
        self.set_class(self.too_small.is_needed(self.size), "-too-small")

    async def do_app_colleagues(self) -> None:
        from factcheck.reviewing.sitting import Sitting
        from factcheck.tui.screens.colleagues import ColleaguesScreen

        sitting = await asyncio.to_thread(Sitting, self.app.project)
        await self.app.push_screen(ColleaguesScreen(sitting))

    async def do_app_digest(self) -> None:
        from factcheck.reviewing import desk
        from factcheck.tui.screens.digest import DigestScreen

        remarks = await asyncio.to_thread(desk.digest, self.app.project)
        await self.app.push_screen(DigestScreen(self.app.project, remarks))

    def do_app_contradictions(self) -> None:
        from factcheck.tui.screens.contradictions import ContradictionsScreen

        self.app.push_screen(ContradictionsScreen())

    def do_app_agreement(self) -> None:
        from factcheck.tui.screens.agreement import AgreementScreen

        self.app.push_screen(AgreementScreen())

    @property
    def articles_in_hand(self) -> tuple[str, ...]:
        """Which articles a report from this screen is about."""
        return self.app.project.articles()

    @work
    async def do_app_report(self) -> None:
        from factcheck.tui.screens.report import ReportForm

        form = ReportForm(self.app.project, self.articles_in_hand)
        if await self.app.push_screen_wait(form):
            self.status.say("wrote " + ", ".join(str(path) for path in form.paths))

    def do_app_guidelines(self) -> None:
        from factcheck.tui.screens.guidelines import GuidelinesScreen

        self.app.push_screen(GuidelinesScreen(self.app.project.guidelines))

    def do_app_help(self) -> None:
        from factcheck.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.SCOPE, self.app.keys))

    def do_app_explain(self) -> None:
        from factcheck.tui.screens.question import Telling

        focused = self.focused
        words = focused.help_text if isinstance(focused, Pane) else ""
        self.app.push_screen(Telling(words or "Press ? for every key, Ctrl+P for every command."))

    def do_app_palette(self) -> None:
        self.app.action_command_palette()

    def do_app_quit(self) -> None:
        self.app.exit(0)
