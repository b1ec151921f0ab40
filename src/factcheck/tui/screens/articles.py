"""The articles screen: what the project holds, how far each article is, and what is new in seeds/."""

import asyncio
import time
from contextlib import suppress
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import Input
from textual.worker import get_current_worker

from factcheck.annotating.overview import Only, Order, listed
from factcheck.errors import FactcheckError
from factcheck.language.counting import counted
from factcheck.model.casefile import ArticleSummary
from factcheck.tui.actions import Command, Scope
from factcheck.tui.newcomers import Newcomers
from factcheck.tui.screens.workbench import Workbench
from factcheck.tui.widgets.article_list import ArticleList
from factcheck.tui.widgets.project_bar import ProjectBar
from factcheck.tui.widgets.search_bar import SearchBar
from factcheck.tui.widgets.welcome import Welcome

_OF_THE_LIST = frozenset(
    f"article.{deed}" for deed in ("open", "next", "previous", "page-down", "page-up", "first", "last")
)
_BATCH = 500
"""Texts that are loaded before the list is searched once more."""
_PATIENCE = 0.5
"""Seconds after which an empty screen wants a word."""
_MOMENT = 0.2
"""Seconds that keys wait for a list that is on the screen to be read anew."""
_REST_RATIO = 20
"""How many times as long as looking takes, nothing is looked at."""


class ArticlesScreen(Workbench):
    """All articles of the project."""

    SCOPE: ClassVar[Scope] = Scope.ARTICLES

    def __init__(self, newcomers: Newcomers | None) -> None:
        super().__init__()
        self._newcomers = newcomers
        self._new: tuple[str, ...] = ()
        self._summaries: tuple[ArticleSummary, ...] = ()
        self._order, self._only = Order.TITLE, Only.ALL
        self._texts: dict[str, str] = {}
        self._reading_texts = False
        self._look_again_at = 0.0
        self._showing: asyncio.Future[None] | None = None
        self.opening: asyncio.Future[None] | None = None
        """The first look at a large project, while it lasts."""
        self.search = SearchBar("words of titles or texts")
        self.bar = ProjectBar(self.app.project.settings.name)
        self.list = ArticleList(id="articles")
        self.welcome = Welcome(id="welcome")

    def panes(self) -> ComposeResult:
        yield self.bar
        yield self.list
        yield self.welcome

    def prompts(self) -> ComposeResult:
        yield self.search

    async def on_mount(self) -> None:
        self.list.focus()
        opening = asyncio.ensure_future(self._open())
        await asyncio.wait([opening], timeout=_PATIENCE)
        if not opening.done():
            self.opening = opening
            if not self._summaries:
                # The index of a large project is made anew when it is first opened on a machine.
                self.status.say("reading the project for the first time here …", "muted")

    async def _open(self) -> None:
        await self._show()
        if self.opening is not None:
            self.status.say("", "muted")
        await self._say_problems()
        self.say_notice()
        self.call_after_refresh(self._look_round)
        self.set_interval(self.POLL_SECONDS, self._show_if_cheap)

    async def on_screen_resume(self) -> None:
        if self.opening is None or self.opening.done():
            await self._show_in_time()
        self.status.standing = self.app.standing
        self.status.show_changes()

    async def _show_if_cheap(self) -> None:
        """Look again, but not so often that a large project would be read all the time."""
        if time.monotonic() >= self._look_again_at:
            await self._show_in_time()
        await self._look_for_newcomers()

    async def _show_in_time(self) -> None:
        """Show them anew, and let keys go before where the project is large: then they show once they are read."""
        if self._showing is None or self._showing.done():
            self._showing = asyncio.ensure_future(self._show())
            await asyncio.wait([self._showing], timeout=_MOMENT)

    async def _show(self) -> None:
        """Show the articles as they are on the disk now."""
        begun = time.monotonic()
        project = self.app.project
        try:
            summaries = await asyncio.to_thread(project.summaries, project.reviewer)
        except (FactcheckError, OSError) as error:
            self.status.say(f"cannot read the project: {error}", "warning")
            return
        done = time.monotonic()
        self._look_again_at = done + _REST_RATIO * (done - begun)
        if tuple(summaries) != self._summaries or not summaries:
            self._summaries = tuple(summaries)
            self.set_class(not summaries, "-empty")
            self._list()

    def _list(self) -> None:
        self.list.show(listed(self._summaries, self._order, self._only, self.search.value, self._texts))
        words = " ".join(self.search.value.split())
        parts = ("" if self._only is Only.ALL else self._only.value, f"“{words}”" if words else "")
        only = " · ".join(part for part in parts if part)
        self.bar.show(self._summaries, only and f"only {only}")
        self.key_bar.show_changes()

    async def _say_problems(self) -> None:
        try:
            problems = [each for each in await asyncio.to_thread(self.app.project.problems) if each.damage]
        except (FactcheckError, OSError):
            # What keeps the project from being read is said already.
            return
        if problems:
            more = f" (and {len(problems) - 1} more: factcheck check)" if len(problems) > 1 else ""
            self.status.say(f"set aside: {problems[0].file}: {problems[0].what}{more}", "warning")
        elif reason := self.app.project.read_only:
            self.status.say(f"read-only: {reason}", "warning")

    @work(exclusive=True, group="round")
    async def _look_round(self) -> None:
        """Say what is new: in seeds/, and of the reviewer's own work. Keys do not wait for it."""
        await self._look_for_newcomers()
        if not self.status.message and self._summaries and not any(each.decided for each in self._summaries):
            self.status.say(self.hint("New here? <article.tour> shows you round in five steps."), "muted")
        await self._look_for_remarks()

    async def _look_for_remarks(self) -> None:
        from factcheck.reviewing import desk

        if self.app.project.reviewer is None:
            return
        try:
            new = await asyncio.to_thread(desk.digest, self.app.project)
        except (FactcheckError, OSError):
            return
        if new and self.untouched and self.is_current:
            from factcheck.tui.screens.digest import DigestScreen

            await self.app.push_screen(DigestScreen(self.app.project, new))
        elif new:
            # Whoever is at work already is not interrupted.
            key = self.app.keys["app.digest"][0]
            self.status.say(f"{counted(len(new), 'remark')} on your work: {key} shows. {self.status.message}")

    async def _look_for_newcomers(self) -> None:
        if self._newcomers is None or self.app.project.read_only:
            return
        try:
            found = tuple(await asyncio.to_thread(self._newcomers.find))
        except (FactcheckError, OSError):
            return
        if found == self._new:
            return
        self._new = found
        if found:
            what, them = (f"{found[0]}.", "it") if len(found) == 1 else ("", "them")
            self.status.say(f"{len(found)} new in seeds/: {what} {self.hint('<article.add-new>')} adds {them}.")
        self.key_bar.show_changes()

    def why_not(self, command: Command) -> str | None:
        if reason := super().why_not(command):
            return reason
        match command.id:
            case walking if walking in _OF_THE_LIST and not self.list.summaries:
                return "there are no articles here"
            case "article.dashboard" if not self._summaries:
                return "there are no articles here"
            case "article.add-new" if not self._new:
                return "nothing is new in seeds/"
        return None

    def do_article_next(self) -> None:
        self.list.move_to(self.list.place + 1)

    def do_article_previous(self) -> None:
        self.list.move_to(self.list.place - 1)

    def do_article_page_down(self) -> None:
        self.list.move_to(self.list.place + self.list.shown)

    def do_article_page_up(self) -> None:
        self.list.move_to(self.list.place - self.list.shown)

    def do_article_first(self) -> None:
        self.list.move_to(0)

    def do_article_last(self) -> None:
        self.list.move_to(len(self.list.summaries) - 1)

    async def do_article_open(self) -> None:
        if self.list.chosen is not None:
            await self.app.review(self.list.chosen.id)

    @on(ArticleList.Chosen)
    async def _open_chosen(self, event: ArticleList.Chosen) -> None:
        if event.place == self.list.place:
            await self.do_article_open()
        else:
            self.list.move_to(event.place)

    def do_article_dashboard(self) -> None:
        from factcheck.tui.screens.dashboard import DashboardScreen

        self.app.push_screen(DashboardScreen())

    def do_article_tour(self) -> None:
        from factcheck.tui.screens.tour import TourScreen

        self.app.push_screen(TourScreen(self.app.keys))

    def do_article_sort(self) -> None:
        orders = list(Order)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self._list()
        self.status.say(f"sorted by: {self._order.value}", "muted")

    def do_article_filter(self) -> None:
        choices = list(Only)
        self._only = choices[(choices.index(self._only) + 1) % len(choices)]
        self._list()
        self.status.say(f"shown: {self._only.value} ({len(self.list.summaries)})", "muted")

    def do_article_search(self) -> None:
        self.add_class("-searching")
        self.search.focus()
        self._reading_texts = len(self._texts) < len(self._summaries)
        self._load_texts()

    @work(thread=True, exclusive=True, group="texts", exit_on_error=False)
    def _load_texts(self) -> None:
        """Load the articles' texts once, off the screen's own thread; until then what is loaded is searched."""
        worker = get_current_worker()
        missing = [summary.id for summary in self._summaries if summary.id not in self._texts]
        for at in range(0, len(missing), _BATCH):
            texts: dict[str, str] = {}
            for article in missing[at : at + _BATCH]:
                if worker.is_cancelled:
                    return
                with suppress(FactcheckError, OSError):
                    texts[article] = self.app.project.spotted(article).article.text.casefold()
            self.app.call_from_thread(self._take_texts, texts, at + _BATCH < len(missing))

    def _take_texts(self, texts: dict[str, str], more: bool) -> None:
        self._texts.update(texts)
        self._reading_texts = more
        if self.search.value:
            self._search_as_typed()

    @on(Input.Changed, "#search")
    def _search_as_typed(self) -> None:
        self._list()
        found = f"{len(self.list.summaries)} found" if self.search.value else ""
        self.status.say(
            f"{found} so far; the texts are still being read" if found and self._reading_texts else found, "muted"
        )

    @on(SearchBar.Left)
    def _end_search(self, event: SearchBar.Left) -> None:
        if not event.kept:
            self.search.value = ""
        self.remove_class("-searching")
        self._list()
        self.list.focus()

    async def do_article_add_new(self) -> None:
        if self._newcomers is None:
            return
        self.status.say("reading what is new …", "muted")
        said = await asyncio.to_thread(self._newcomers.add)
        self._new = ()
        await self._show()
        self.status.say("; ".join(said) or "nothing was new")
