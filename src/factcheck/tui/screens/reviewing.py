"""The reviewing screen: the claim in hand, the queue, the article around it, and what bears on it."""

from collections.abc import Callable

from factcheck.annotating.session import Done
from factcheck.tui.screens.article_commands import ArticleCommands
from factcheck.tui.screens.claim_commands import ClaimCommands
from factcheck.tui.screens.coverage_commands import CoverageCommands
from factcheck.tui.screens.queue_commands import QueueCommands
from factcheck.tui.screens.reading_commands import ReadingCommands
from factcheck.tui.screens.source_commands import SourceCommands
from factcheck.tui.screens.verdict_commands import VerdictCommands


class ReviewingScreen(
    VerdictCommands,
    SourceCommands,
    QueueCommands,
    CoverageCommands,
    ClaimCommands,
    ArticleCommands,
    ReadingCommands,
):
    """One reviewer at one article, with every command there is."""

    def on_mount(self) -> None:
        self.call_after_refresh(self.look_back)

    async def do_history_undo(self) -> None:
        await self._travel(self.session.undo)

    async def do_history_redo(self) -> None:
        await self._travel(self.session.redo)

    async def _travel(self, act: Callable[[], Done]) -> None:
        said = self.session.casefile.pairs
        done = await self.save(act)
        if self.session.casefile.pairs != said:
            # An answer of an earlier day had taken passages away that now come back.
            self.look_for_sources()
        if done and done.article != self.session.article:
            self.status.say(f"in another article: {done.words}")
        self.show_claim()

    async def do_history_repeat(self) -> None:
        await self.save(self.session.repeat)
        self.show_claim()

    def do_app_articles(self) -> None:
        self.app.show_articles()
