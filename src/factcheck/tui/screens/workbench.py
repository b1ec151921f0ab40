"""What the screens of the workbench share: where things stand, commands bound to keys, and how an act is saved."""

import asyncio
from abc import abstractmethod
from collections.abc import Callable
from inspect import isawaitable
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import ScreenResume, ScreenSuspend
from textual.screen import Screen
from textual.timer import Timer

from factcheck.annotating.session import Done
from factcheck.errors import FactcheckError, UncertainError
from factcheck.storage.project import Project
from factcheck.tui.actions import Command, Scope, command, commands_of
from factcheck.tui.keys import with_keys
from factcheck.tui.widgets.key_bar import KeyBar
from factcheck.tui.widgets.pane import Pane
from factcheck.tui.widgets.status_line import StatusLine
from factcheck.tui.widgets.too_small import TooSmall

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp

    # A form brings Textual's text area, which is slow to load; it comes with the first form.
    from factcheck.tui.screens.form import Form

_SLOW_SECONDS = 0.15
"""Below this, a word about saving would only flicker."""


class Workbench(Screen[None]):
    """A full screen; each command of its scope is a method `do_…`."""

    SCOPE: ClassVar[Scope]
    OPENED_BY: ClassVar[str] = ""
    """The command that leads to this screen from everywhere else."""
    POLL_SECONDS: ClassVar[float] = 1.5
    """Between two looks at what others saved, which is to show within two seconds."""
    app: "FactcheckApp"

    def __init__(self) -> None:
        super().__init__()
        self.too_small = TooSmall()
        self.status = StatusLine(self.app.standing)
        self.key_bar = KeyBar(commands_of(self.SCOPE), self.app.keys, self.why_not, id="key-bar")
        self._saving = asyncio.Lock()
        self.untouched = True
        """Whether no command was given here yet."""
        self._poll: Timer | None = None
        # Bound here and not in BINDINGS, because the keys come from the user's settings.
        for known in commands_of(self.SCOPE):
            for number, key in enumerate(self.app.keys[known.id], start=1):
                argument = f", {number}" if known.numbered else ""
                self._bind(key, Binding(key, f"give('{known.id}'{argument})", known.label, show=False))

    def _bind(self, key: str, binding: Binding) -> None:
        for bound in Binding.make_bindings([binding]):
            self._bindings.key_to_bindings.setdefault(bound.key, []).append(bound)

    @abstractmethod
    def panes(self) -> ComposeResult:
        """What stands above the line that says what happened."""

    def prompts(self) -> ComposeResult:
        """What takes the place of the keys while something is typed into it."""
        yield from ()

    def compose(self) -> ComposeResult:
        yield from self.panes()
        yield self.status
        yield from self.prompts()
        yield self.key_bar
        yield self.too_small

    def show_all(self) -> None:
        """Show what is in hand now, in every part of the screen."""
        self.key_bar.show_changes()

    def hint(self, words: str) -> str:
        """The words with the present keys of the commands that they name, as `<claim.add>`."""
        return with_keys(words, self.app.keys)

    def why_not(self, command: Command) -> str | None:
        """Why a command cannot be given now; None where it can."""
        if command.id == self.OPENED_BY:
            return "you are there"
        if command.writes and self.app.project.read_only:
            return f"read-only: {self.app.project.read_only}"
        if command.writes and self.app.project.reviewer is None:
            return self.hint("say who you are first: <app.palette>, name")
        return None

    async def action_give(self, identifier: str, number: int = 0) -> None:
        """Give a command, or say why it cannot be given."""
        wanted = command(identifier)
        self.untouched = False
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
        except (FactcheckError, OSError) as error:
            self.status.say(str(error), "warning")

    def walked(self, moved: bool, by: int) -> None:
        """Show what was walked to, or say that the list ends here."""
        if moved:
            self.show_all()
        else:
            self.status.say("this is the last one" if by > 0 else "this is the first one", "muted")

    async def save(self, act: Callable[[], Done]) -> Done | None:
        """Do an act that writes, off the screen's own thread; says `saved` once it is on the disk, or why it is not."""
        slow = self.set_timer(_SLOW_SECONDS, lambda: self.status.say("saving …", "muted"))
        async with self._saving:
            try:
                done = await asyncio.to_thread(act)
            except UncertainError as error:
                self.status.say(f"written, but not certain to survive a power cut: {error}", "warning")
                return None
            except (FactcheckError, OSError) as error:
                self.status.say(f"not saved: {error}", "warning")
                return None
            finally:
                slow.stop()
        self.status.say(done.words)
        return done

    def open_form(self, form: "Form") -> None:
        """Open a form over the screen; the focus comes back to where it was, or the keys would look dead."""
        held = self.focused

        def closed(_: object) -> None:
            self.show_all()
            if held is not None:
                held.focus()

        self.app.push_screen(form, closed)

    def keep_up_to_date(self, refresh: Callable[[], bool]) -> None:
        """Look every now and then whether anybody saved something; `refresh` takes it up and says whether it did."""

        async def take_up_changes() -> None:
            async with self._saving:
                try:
                    changed = await asyncio.to_thread(refresh)
                except (FactcheckError, OSError) as error:
                    self.status.say(f"cannot read the project: {error}", "warning")
                    return
            if changed:
                self.show_all()
                self.status.say("shown anew: somebody else saved something", "muted")

        self._poll = self.set_interval(self.POLL_SECONDS, take_up_changes)

    @on(ScreenSuspend)
    def _stop_looking(self) -> None:
        if self._poll is not None:
            self._poll.pause()

    @on(ScreenResume)
    def _look_again(self) -> None:
        if self._poll is not None:
            self._poll.resume()

    def say_notice(self) -> None:
        """Say once what the program has to tell at its start."""
        if self.app.notice:
            self.status.say(self.app.notice, "warning")
            self.app.notice = None

    def take_project(self, project: Project) -> None:
        """Go on as the reviewer that the project names now."""
        self.status.standing = self.app.standing
        self.status.show_changes()

    def on_resize(self) -> None:
        self.set_class(self.too_small.is_needed(self.size), "-too-small")

    async def do_app_colleagues(self) -> None:
        from factcheck.reviewing.sitting import Sitting
        from factcheck.tui.screens.colleagues import ColleaguesScreen

        sitting = await asyncio.to_thread(Sitting, self.app.project)
        await self.app.push_screen(ColleaguesScreen(sitting))

    async def do_app_decisions(self) -> None:
        from factcheck.reviewing.docket import Docket
        from factcheck.tui.screens.decisions import DecisionsScreen

        docket = await asyncio.to_thread(Docket, self.app.project)
        await self.app.push_screen(DecisionsScreen(docket))

    def do_app_assignments(self) -> None:
        from factcheck.tui.screens.assignments import AssignmentsScreen

        self.app.push_screen(AssignmentsScreen())

    async def do_app_digest(self) -> None:
        from factcheck.reviewing import desk
        from factcheck.tui.screens.digest import DigestScreen

        project = self.app.project
        if remarks := await asyncio.to_thread(desk.digest, project):
            await self.app.push_screen(DigestScreen(project, remarks))
        else:
            # Asked for and nothing new: what was said before can be read again.
            earlier = await asyncio.to_thread(lambda: desk.digest(project, seen=True))
            await self.app.push_screen(DigestScreen(project, earlier, "Nothing new; said of your work before"))

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

    def do_app_report(self) -> None:
        self._write_report(self.articles_in_hand)

    @work
    async def _write_report(self, articles: tuple[str, ...]) -> None:
        from factcheck.tui.screens.report import ReportForm

        form = ReportForm(self.app.project, articles)
        if await self.app.push_screen_wait(form):
            self.status.say("wrote " + ", ".join(str(path.absolute()) for path in form.paths))

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
        words = words or "Press <app.help> for every key, <app.palette> for every command."
        self.app.push_screen(Telling("This part of the screen", self.hint(words)))

    def do_app_palette(self) -> None:
        self.app.action_command_palette()

    def do_app_suspend(self) -> None:
        self.app.action_suspend_process()

    def do_app_quit(self) -> None:
        self.app.exit(0)
