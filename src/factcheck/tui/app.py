"""The workbench as a program: which screen comes first, who is at work, which keys and colours hold."""

import asyncio
import gc
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from textual.app import App, SystemCommand
from textual.filter import LineFilter
from textual.screen import Screen
from textual.theme import Theme

from factcheck.annotating.queue import Arrangement
from factcheck.annotating.session import Session
from factcheck.config import UserSettings, remember_reviewer, user_settings_path
from factcheck.errors import FactcheckError
from factcheck.model.source import Suggestion
from factcheck.storage.project import Project
from factcheck.tui import themes
from factcheck.tui.actions import commands_of
from factcheck.tui.identity import name_known_to_git
from factcheck.tui.keys import key_names, settings_of_the_user, users_keys
from factcheck.tui.newcomers import Newcomers
from factcheck.tui.safety import NoControls, Shown
from factcheck.tui.screens.reviewing import ReviewingScreen
from factcheck.tui.screens.reviewing_base import Suggest
from factcheck.tui.screens.workbench import Workbench
from factcheck.tui.terminals import Charset, charset

if TYPE_CHECKING:
    # Comes with the first look at colleagues' work; most sittings never take one.
    from factcheck.reviewing.sitting import Sitting


_WORTH_TELLING = 50
"""Articles read before it is told how far one is."""


class FactcheckApp(App[int]):
    """The workbench on one project."""

    TITLE = "factcheck"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-narrow"),
        (110, "-wide"),
        (160, "-roomy"),
    ]

    def __init__(
        self,
        project: Project,
        *,
        article: str | None = None,
        newcomers: Newcomers | None = None,
        suggest: Suggest | None = None,
        settings: UserSettings | None = None,
        notice: str | None = None,
        colleagues: "Sitting | None" = None,
        shows: Charset = Charset.FULL,
    ) -> None:
        """`article` opens at its first undecided claim, `colleagues` at what colleagues said.

        Raises RefusedError for keys that cannot be.
        """
        self.settings = settings or UserSettings()
        self.keys: Mapping[str, tuple[str, ...]] = users_keys(self.settings.preset, self.settings.keys)
        self.project = project
        self.notice = notice
        """What the first screen says; None where there is nothing to say."""
        self._article = article
        self._newcomers = newcomers
        self._colleagues = colleagues
        self._suggest = suggest or self._suggestions
        self._shown = Shown(shows)
        super().__init__()
        # Nothing slides or fades: it would cost time and tell nothing.
        self.animation_level = "none"
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.theme = self.settings.theme or themes.DEFAULT

    @property
    def standing(self) -> str:
        """Who is at work, and whether what she does can be saved."""
        parts = [self.project.reviewer or "no name yet", "read-only" if self.project.read_only else ""]
        return " · ".join(part for part in parts if part)

    def get_default_screen(self) -> Screen[None]:
        """The first screen; built here, so that nothing else is painted before it."""
        if self._colleagues is not None:
            from factcheck.tui.screens.colleagues import ColleaguesScreen

            return ColleaguesScreen(self._colleagues)
        if self._article is not None:
            return ReviewingScreen(self._session(self._article), self._suggest)
        return self._articles_screen()

    def _articles_screen(self) -> Screen[None]:
        from factcheck.tui.screens.articles import ArticlesScreen

        return ArticlesScreen(self._newcomers)

    def on_mount(self) -> None:
        self.theme_changed_signal.subscribe(self, self._tell_theme)
        if not gc.isenabled():
            self.set_timer(0.5, _watch_for_garbage)
        if self.project.reviewer is None and not self.project.read_only:
            self.call_after_refresh(self.ask_name)

    def get_css_variables(self) -> dict[str, str]:
        variables = super().get_css_variables()
        # A theme may bring inks of its own; panes read them here.
        self.theme_variables = {**themes.inks(variables), **variables}
        return self.theme_variables

    def get_line_filters(self) -> list[LineFilter]:
        return [*super().get_line_filters(), NoControls(), *([self._shown] if self._shown.enabled else [])]

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: every command of the screen, then Textual's own few."""
        if isinstance(screen, Workbench):
            for known in commands_of(screen.SCOPE):
                if known.id == "app.palette" or known.numbered:
                    continue
                keys = key_names(known, self.keys)
                reason = screen.why_not(known)
                name = f"{known.label[0].upper()}{known.label[1:]}" + (f"  ({keys})" if keys else "")
                told = f"Not now: {reason}" if reason else known.help
                yield SystemCommand(name, told, self._giving(screen, known.id))
        yield SystemCommand(
            "Colours",
            "Choose a theme: dark, light, high contrast, or the terminal's own colours.",
            self.action_change_theme,
        )
        yield SystemCommand("Your name", "Say who is at work.", self.ask_name)

    def _giving(self, screen: Workbench, identifier: str) -> Callable[[], None]:
        def give() -> None:
            self.call_later(screen.action_give, identifier)

        return give

    async def review(self, article: str, claim: str | None = None) -> None:
        """Open an article at that claim, or at its first undecided one."""
        session = await asyncio.to_thread(self._session, article, claim)
        await self.push_screen(ReviewingScreen(session, self._suggest))

    def _session(self, article: str, claim: str | None = None) -> Session:
        return Session(self.project, article, claim, arrangement=Arrangement(threshold=self.settings.threshold))

    def _suggestions(
        self, article: str, in_hand: Callable[[], str | None]
    ) -> Iterable[Mapping[str, tuple[Suggestion, ...]]]:
        # Loaded after the first paint.
        from factcheck.annotating.suggestions import suggestions_in_turn

        def watch(done: int, of: int) -> None:
            if of > _WORTH_TELLING and (done == of or done % _WORTH_TELLING == 0):
                told = "" if done == of else f"reading articles into the index of your cache: {done} of {of}"
                self.call_from_thread(self._say, told)

        return suggestions_in_turn(self.project.casefile(article), self.project, in_hand, watch)

    def _say(self, words: str) -> None:
        if isinstance(self.screen, Workbench):
            self.screen.status.say(words, "muted")

    def show_articles(self) -> None:
        """Go back to the articles."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            # The first screen of a mode cannot be switched away; the articles get a mode of their own.
            self.add_mode("articles", self._articles_screen)
            self.switch_mode("articles")

    def action_help_quit(self) -> None:
        """Ctrl+C, which many press to leave."""
        if isinstance(self.screen, Workbench):
            self.screen.status.say(self.screen.hint("<app.quit> leaves; everything is saved already"))

    def _tell_theme(self, theme: Theme) -> None:
        if isinstance(self.screen, Workbench):
            self.screen.status.say(f'for this sitting; theme = "{theme.name}" in {user_settings_path()} keeps it')

    @property
    def failure(self) -> Exception | None:
        """What ended the program against everybody's will."""
        return self._exception

    def _print_error_renderables(self) -> None:
        # Textual prints a traceback here, with the values of variables; the command line tells the failure in a line.
        self._exit_renderables.clear()

    async def ask_name(self) -> None:
        """Ask who is at work, proposing the name that git knows."""
        from factcheck.tui.screens.name_form import NameForm

        known = self.project.reviewer or ""
        self.push_screen(NameForm(known or await asyncio.to_thread(name_known_to_git), self._take_name))

    async def _take_name(self, name: str) -> str | None:
        try:
            self.project = await asyncio.to_thread(self.project.as_reviewer, name)
            await asyncio.to_thread(remember_reviewer, name)
        except (FactcheckError, OSError) as error:
            return str(error)
        for screen in self.screen_stack:
            if isinstance(screen, Workbench):
                screen.take_project(self.project)
        return None


def _watch_for_garbage() -> None:
    # What start-up made is left alone for good, garbage and all: to look through it takes a tenth of a second.
    gc.freeze()
    # Little and often: whoever steps through claims would feel a collection of all that a hundred keys made.
    gc.set_threshold(5_000, 20, 100)
    gc.enable()


def usable_settings() -> tuple[UserSettings, str | None]:
    """The user's settings without what cannot be, and what was left out."""
    settings, fault = settings_of_the_user()
    if not settings.theme or settings.theme in themes.NAMES:
        return settings, fault
    near = get_close_matches(settings.theme, themes.NAMES, n=1, cutoff=0)
    told = f"{user_settings_path()}: there is no theme {settings.theme!r}; the nearest is {near[0]!r}"
    return settings.model_copy(update={"theme": ""}), fault or told


def run(
    project: Project,
    *,
    article: str | None = None,
    newcomers: Newcomers | None = None,
    colleagues: "Sitting | None" = None,
) -> int:
    """Run the workbench until the reviewer leaves; returns the exit code. Raises what ended it against her will."""
    # A collection in the middle of start-up would cost three frames.
    gc.disable()
    # A worker that computes hands over this soon: by default each look at the disk or the keyboard may wait 5 ms.
    sys.setswitchinterval(0.0005)
    settings, notice = usable_settings()
    app = FactcheckApp(
        project,
        article=article,
        newcomers=newcomers,
        settings=settings,
        notice=notice,
        colleagues=colleagues,
        # Textual writes to the error stream.
        shows=charset(os.environ, getattr(sys.__stderr__, "encoding", None)),
    )
    if not settings.theme and app.console.color_system == "standard":
        # Sixteen colours, as on the Linux console: the nearest to ours make grey words on grey.
        app.theme = themes.OF_THE_TERMINAL
    code = app.run()
    if app.failure is not None:
        raise app.failure
    return app.return_code or code or 0
