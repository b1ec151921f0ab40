"""What the reviewing screen shows; its commands stand in the modules beside it."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.widget import Widget
from textual.worker import get_current_worker

from factcheck.annotating.answers import after_answers
from factcheck.annotating.search import Finder
from factcheck.annotating.session import Session
from factcheck.errors import FactcheckError
from factcheck.model.article import Span
from factcheck.model.contradiction import Contradiction
from factcheck.model.source import Suggestion
from factcheck.storage.project import Project
from factcheck.tui.actions import Command, Scope
from factcheck.tui.hindrances import hindrance
from factcheck.tui.screens.workbench import Workbench
from factcheck.tui.widgets.article_view import ArticleView
from factcheck.tui.widgets.claim_card import ClaimCard
from factcheck.tui.widgets.claim_list import ClaimList
from factcheck.tui.widgets.search_bar import SearchBar
from factcheck.tui.widgets.sources_pane import SourcesPane
from factcheck.tui.widgets.title_bar import TitleBar

Suggest = Callable[[str, Callable[[], str | None]], Iterable[Mapping[str, tuple[Suggestion, ...]]]]
"""Finds the suggestions for every claim of an article, some claims at a time; the second tells which is in hand."""

_LEAST_BELOW = 9
"""Rows that a long quote leaves to the queue, the article and the lines at top and bottom."""


_OF_SUGGESTIONS = ("source.dismiss", "source.same-event")


class ReviewingBase(Workbench):
    """One reviewer at one article: what is shown."""

    SCOPE: ClassVar[Scope] = Scope.REVIEWING

    def __init__(self, session: Session, suggest: Suggest) -> None:
        super().__init__()
        self.session = session
        self._suggest = suggest
        self.suggestions: Mapping[str, tuple[Suggestion, ...]] | None = None
        self.contradictions: tuple[Contradiction, ...] | None = None
        self.looked = asyncio.Event()
        self._arrived = asyncio.Event()
        self._finder = Finder(session)
        self._search_from = 0
        self.title_bar = TitleBar(session, id="title-bar")
        self.card = ClaimCard(session, id="card")
        self.claim_list = ClaimList(session, id="claims")
        self.article = ArticleView(session, id="article")
        self.sources = SourcesPane(session, id="sources")
        self.search = SearchBar("words, a number, or is:undecided is:disputed is:marked …")

    @property
    def articles_in_hand(self) -> tuple[str, ...]:
        return (self.session.article,)

    @property
    def focus_chain(self) -> list[Widget]:
        """From the queue Tab leads to the sources, which have more to show there, and only then to the article."""
        return sorted(super().focus_chain, key=lambda part: part is self.article)

    def panes(self) -> ComposeResult:
        yield self.title_bar
        yield self.card
        with Horizontal(id="body"):
            yield self.claim_list
            with Container(id="context"):
                yield self.article
                yield self.sources

    def prompts(self) -> ComposeResult:
        yield self.search

    def on_mount(self) -> None:
        self.claim_list.focus()
        if self.session.read_only:
            self.status.say(f"read-only: {self.session.read_only}", "warning")
        self.say_notice()
        self.keep_up_to_date(self.session.refresh)
        self.call_after_refresh(self.look_for_sources)

    def on_resize(self) -> None:
        super().on_resize()
        self._fit_card()

    def take_project(self, project: Project) -> None:
        super().take_project(project)
        self.session.take(project)
        self.show_claim()

    # Showing

    def show_all(self) -> None:
        self.show_claim()

    def show_claim(self) -> None:
        """Show the claim that the session is at, in every part of the screen."""
        claim = self.session.claim
        self._fit_card()
        self.card.follow()
        self.claim_list.follow()
        found = self.found()
        here = self.session.article
        linked = [Span(start=s.start, end=s.end) for s in found or () if claim and s.article == here]
        self.article.follow(linked)
        self.sources.follow(found)
        self.title_bar.show_changes()
        self.key_bar.show_changes()

    def _fit_card(self) -> None:
        height = self.size.height
        rows = self.card.rows_needed(self.size.width - 2, max(5, height * 2 // 5), max(5, height - _LEAST_BELOW))
        if self.card.styles.height is None or self.card.styles.height.value != rows:
            self.card.styles.height = rows

    def found(self) -> tuple[Suggestion, ...] | None:
        """The suggestions for the claim in hand, less those that she dismissed; None while they are looked for."""
        claim = self.session.claim
        if self.suggestions is None or claim is None or (claim.id not in self.suggestions and not self.looked.is_set()):
            return None
        every = after_answers({claim.id: self.suggestions.get(claim.id, ())}, self.session.casefile.pairs)[claim.id]
        dismissed = self.session.dismissed(claim)
        return tuple(each for each in every if each.id not in dismissed)

    @work(thread=True, exclusive=True, group="sources", exit_on_error=False)
    def look_for_sources(self) -> None:
        worker, trouble = get_current_worker(), None
        try:
            for found in self._suggest(self.session.article, self._in_hand):
                if worker.is_cancelled:
                    return
                self.app.call_from_thread(self._take_suggestions, found)
        except (FactcheckError, OSError) as error:
            trouble = f"no suggestions: {error}"
        self.app.call_from_thread(self._end_of_looking, trouble)

    def _in_hand(self) -> str | None:
        claim = self.session.claim
        return claim.id if claim else None

    def _take_suggestions(self, found: Mapping[str, tuple[Suggestion, ...]]) -> None:
        self.suggestions = {**(self.suggestions or {}), **found}
        self._arrived.set()
        if self._in_hand() in found:
            self.show_claim()

    def _end_of_looking(self, trouble: str | None) -> None:
        self.suggestions = self.suggestions or {}
        self.looked.set()
        self._arrived.set()
        if trouble:
            self.status.say(trouble, "warning")
            self.show_claim()

    async def sources_found(self) -> None:
        """Wait until what bears on the claim in hand has been found."""
        while self.found() is None and self.session.claim is not None:
            self.status.say("looking for sources …", "muted")
            self._arrived.clear()
            await self._arrived.wait()

    def why_not(self, command: Command) -> str | None:
        if reason := super().why_not(command):
            return reason
        if command.id in _OF_SUGGESTIONS and not self.sources.suggestions and self.found():
            return "what is suggested here is faint: Tab shows it first"
        return hindrance(command.id, self.session, self.sources.suggestions)
