"""The reviewing screen: the claim in hand, the queue, the article around it, and what bears on it."""

import asyncio
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.widgets import Input

from factcheck.annotating.search import Finder
from factcheck.annotating.session import Done, Session
from factcheck.errors import FactcheckError, UncertainError
from factcheck.model.article import Span
from factcheck.model.source import Suggestion
from factcheck.model.verdict import VerdictValue
from factcheck.storage.project import Project
from factcheck.tui.actions import Command, Scope, commands_of
from factcheck.tui.screens.workbench import Workbench
from factcheck.tui.widgets.article_view import ArticleView
from factcheck.tui.widgets.claim_card import ClaimCard
from factcheck.tui.widgets.claim_list import ClaimList
from factcheck.tui.widgets.key_bar import KeyBar
from factcheck.tui.widgets.search_bar import SearchBar
from factcheck.tui.widgets.sources_pane import SourcesPane
from factcheck.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    # A form brings Textual's text area, which is slow to load; it comes with the first form.
    from factcheck.tui.screens.form import Form

Suggest = Callable[[str], Mapping[str, tuple[Suggestion, ...]]]
"""Finds the suggestions for every claim of an article."""

_POLL_SECONDS = 1.5
_SLOW_SECONDS = 0.15
"""Below this, a word about saving would only flicker."""
_WRITES = ("verdict.", "source.", "history.", "claim.mark", "claim.reword", "claim.set", "claim.move", "claim.add")


class ReviewingScreen(Workbench):
    """One reviewer at one article."""

    SCOPE: ClassVar[Scope] = Scope.REVIEWING

    def __init__(self, session: Session, suggest: Suggest) -> None:
        super().__init__()
        self.session = session
        self._suggest = suggest
        self._suggestions: Mapping[str, tuple[Suggestion, ...]] | None = None
        self._looked = asyncio.Event()
        self._saving = asyncio.Lock()
        self._finder = Finder(session)
        self._search_from = 0
        self.title_bar = TitleBar(session, id="title-bar")
        self.card = ClaimCard(session, id="card")
        self.claim_list = ClaimList(session, id="claims")
        self.article = ArticleView(session, id="article")
        self.sources = SourcesPane(session, id="sources")
        self.search = SearchBar()
        self.key_bar = KeyBar(commands_of(self.SCOPE), self.app.keys, self.why_not, id="key-bar")

    def compose(self) -> ComposeResult:
        yield self.title_bar
        yield self.card
        with Horizontal(id="body"):
            yield self.claim_list
            with Container(id="context"):
                yield self.article
                yield self.sources
        yield self.status
        yield self.search
        yield self.key_bar
        yield self.too_small

    def on_mount(self) -> None:
        self.claim_list.focus()
        if self.session.read_only:
            self.status.say(f"read-only: {self.session.read_only}", "warning")
        self._poll = self.set_interval(_POLL_SECONDS, self._take_up_changes)
        self.call_after_refresh(self._look_for_sources)

    def on_resize(self) -> None:
        super().on_resize()
        self._fit_card()

    def on_screen_suspend(self) -> None:
        self._poll.pause()

    def on_screen_resume(self) -> None:
        if self.is_mounted:
            self._poll.resume()

    def take_project(self, project: Project) -> None:
        super().take_project(project)
        self.session.take(project)
        self.show_claim()

    # Showing

    def show_claim(self) -> None:
        """Show the claim that the session is at, in every part of the screen."""
        claim = self.session.claim
        self._fit_card()
        self.card.follow()
        self.claim_list.follow()
        found = self._found()
        here = self.session.article
        linked = [Span(start=s.start, end=s.end) for s in found or () if claim and s.article == here]
        self.article.follow(linked)
        self.sources.follow(found)
        self.title_bar.refresh()
        self.key_bar.refresh()

    def _fit_card(self) -> None:
        rows = self.card.rows_needed(self.size.width, max(5, self.size.height * 2 // 5))
        if self.card.styles.height is None or self.card.styles.height.value != rows:
            self.card.styles.height = rows

    def _found(self) -> tuple[Suggestion, ...] | None:
        claim = self.session.claim
        return None if self._suggestions is None or claim is None else self._suggestions.get(claim.id, ())

    @work(thread=True, exclusive=True, group="sources", exit_on_error=False)
    def _look_for_sources(self) -> None:
        try:
            found = self._suggest(self.session.article)
        except (FactcheckError, OSError) as error:
            self.app.call_from_thread(self._take_suggestions, {}, f"no suggestions: {error}")
        else:
            self.app.call_from_thread(self._take_suggestions, found, None)

    def _take_suggestions(self, found: Mapping[str, tuple[Suggestion, ...]], trouble: str | None) -> None:
        self._suggestions = found
        self._looked.set()
        if trouble:
            self.status.say(trouble, "warning")
        self.show_claim()

    async def _take_up_changes(self) -> None:
        """Show what another window or a colleague saved meanwhile."""
        async with self._saving:
            try:
                changed = await asyncio.to_thread(self.session.refresh)
            except (FactcheckError, OSError) as error:
                self.status.say(f"cannot read the project: {error}", "warning")
                return
        if changed:
            self.show_claim()
            self.status.say("shown anew: somebody else saved something", "muted")

    # Saving

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

    def why_not(self, command: Command) -> str | None:
        if command.id.startswith(_WRITES):
            if self.session.read_only:
                return f"read-only: {self.session.read_only}"
            if self.session.reviewer is None:
                return "say who you are first: Ctrl+P, name"
        return super().why_not(command)

    # Verdicts

    async def _judge(self, value: VerdictValue) -> None:
        if await self.save(lambda: self.session.judge(value)) and not self.session.go_to_next_undecided():
            self.status.say(f"saved: {value}. Every claim has your verdict.")
        self.show_claim()

    async def do_verdict_supported(self) -> None:
        await self._judge(VerdictValue.SUPPORTED)

    async def do_verdict_disputed(self) -> None:
        await self._judge(VerdictValue.DISPUTED)

    async def do_verdict_unverified(self) -> None:
        await self._judge(VerdictValue.UNVERIFIED)

    async def _judge_because(self, value: VerdictValue) -> None:
        saved = await self.save(lambda: self.session.judge(value))
        self.show_claim()
        if saved:
            self.do_verdict_justify()

    async def do_verdict_supported_because(self) -> None:
        await self._judge_because(VerdictValue.SUPPORTED)

    async def do_verdict_disputed_because(self) -> None:
        await self._judge_because(VerdictValue.DISPUTED)

    async def do_verdict_unverified_because(self) -> None:
        await self._judge_because(VerdictValue.UNVERIFIED)

    def do_verdict_justify(self) -> None:
        from factcheck.tui.screens.verdict_form import VerdictForm

        self._open(VerdictForm(self.session, self.save))

    async def do_verdict_withdraw(self) -> None:
        await self.save(self.session.withdraw)
        self.show_claim()

    @work
    async def do_verdict_same_for_duplicates(self) -> None:
        from factcheck.tui.screens.question import Question

        others = self.session.duplicates()
        if not others:
            self.status.say("no other claim says this in the same words", "muted")
            return
        places = ", ".join(str(self.session.claims.index(claim) + 1) for claim in others[:8])
        words = f"Give {len(others)} more in the same words ({places}) the verdict of this claim?"
        if await self.app.push_screen_wait(Question(words)):
            await self.save(self.session.judge_duplicates)
            self.show_claim()

    # Sources

    async def do_source_attach(self, number: int) -> None:
        if self._suggestions is None:
            self.status.say("looking for sources …", "muted")
            await self._looked.wait()
        found = self._found() or ()
        if number > len(found):
            self.status.say(f"there is no suggestion {number} here; c adds a source of your own", "warning")
        else:
            await self.save(lambda: self.session.attach(found[number - 1]))
            self.show_claim()

    def do_source_add(self) -> None:
        from factcheck.tui.screens.source_form import SourceForm

        self._open(SourceForm(self.session, self.save))

    async def do_source_detach(self) -> None:
        claim = self.session.claim
        sources = self.session.casefile.sources_for(claim.id) if claim else ()
        own = [source for source in sources if source.reviewer == self.session.reviewer]
        if not own:
            self.status.say("you attached nothing to this claim", "warning")
            return
        await self.save(lambda: self.session.detach(own[-1]))
        self.show_claim()

    def _open(self, form: "Form") -> None:
        def closed(_: object) -> None:
            self.show_claim()
            self.claim_list.focus()

        self.app.push_screen(form, closed)

    # The queue

    def do_claim_next(self) -> None:
        self._walk(1)

    def do_claim_previous(self) -> None:
        self._walk(-1)

    def _walk(self, by: int) -> None:
        if self.session.move(by):
            self.show_claim()
        else:
            self.status.say("this is the last claim" if by > 0 else "this is the first claim", "muted")

    def do_claim_next_undecided(self) -> None:
        self._say_unless(self.session.go_to_next_undecided(), "every claim has your verdict")

    def do_claim_first(self) -> None:
        self.session.go_to_position(0)
        self.show_claim()

    def do_claim_last(self) -> None:
        self.session.go_to_position(len(self.session.claims) - 1)
        self.show_claim()

    async def do_claim_mark(self) -> None:
        await self.save(self.session.mark)
        self.show_claim()

    def do_claim_next_marked(self) -> None:
        self._say_unless(self.session.go_to_next(self.session.is_marked), "no claim is marked; m marks one")

    def _say_unless(self, found: bool, otherwise: str) -> None:
        if found:
            self.show_claim()
        else:
            self.status.say(otherwise, "muted")

    @on(ClaimList.Chosen)
    def _go_to_chosen(self, event: ClaimList.Chosen) -> None:
        self.session.go_to_position(event.position)
        self.show_claim()

    # Searching

    def do_claim_search(self) -> None:
        self._search_from = self.session.position
        self.search.value = ""
        self.add_class("-searching")
        self.search.focus()

    def do_claim_search_next(self) -> None:
        self._go_to_match(self.session.position + 1)

    @on(Input.Changed, "#search")
    def _search_as_typed(self) -> None:
        self._go_to_match(self._search_from)

    def _go_to_match(self, start: int) -> None:
        places = self._finder.places(self.search.value)
        if not places:
            self.status.say(f"nothing found for {self.search.value}" if self.search.value else "", "muted")
            return
        place = next((found for found in places if found >= start), places[0])
        self.session.go_to_position(place)
        self.show_claim()
        self.status.say(f"{places.index(place) + 1} of {len(places)} found", "muted")

    @on(SearchBar.Left)
    def _end_search(self, event: SearchBar.Left) -> None:
        if not event.kept:
            self.session.go_to_position(self._search_from)
            self.show_claim()
        self.remove_class("-searching")
        self.claim_list.focus()

    # History

    async def do_history_undo(self) -> None:
        await self._travel(self.session.undo)

    async def do_history_redo(self) -> None:
        await self._travel(self.session.redo)

    async def _travel(self, act: Callable[[], Done]) -> None:
        done = await self.save(act)
        if done and done.article != self.session.article:
            self.status.say(f"in another article: {done.words}")
        self.show_claim()

    async def do_history_repeat(self) -> None:
        await self.save(self.session.repeat)
        self.show_claim()

    # The article

    def do_article_scroll_down(self) -> None:
        self.article.scroll_rows(max(1, self.article.size.height - 2))

    def do_article_scroll_up(self) -> None:
        self.article.scroll_rows(-max(1, self.article.size.height - 2))

    def do_app_articles(self) -> None:
        self.app.show_articles()
