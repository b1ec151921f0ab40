"""Commands about the article around the claim: reading on, comparing, quoting."""

import asyncio

from textual import work

from factcheck.annotating.citing import keep_quote, with_reference
from factcheck.annotating.threads import thread
from factcheck.errors import FactcheckError
from factcheck.tui.screens.reviewing_base import ReviewingBase


class ArticleCommands(ReviewingBase):
    """Reading on, the comments, contradictions, zen, and quotes to take along."""

    def do_article_scroll_down(self) -> None:
        self.article.scroll_rows(max(1, self.article.size.height - 2))

    def do_article_scroll_up(self) -> None:
        self.article.scroll_rows(-max(1, self.article.size.height - 2))

    def do_article_zen(self) -> None:
        self.toggle_class("-zen")

    @work
    async def do_article_comments(self) -> None:
        from factcheck.tui.screens.comments import CommentsScreen

        if not self.looked.is_set():
            self.status.say("looking for the claims that the comments speak to …", "muted")
            await self.looked.wait()
            self.status.say("", "muted")
        contributions = thread(self.session.casefile, self.suggestions or {})
        if not contributions:
            self.status.say("no reader commented on this article", "muted")
            return
        claim = await self.app.push_screen_wait(CommentsScreen(self.session, contributions))
        if claim is not None and self.session.go_to(claim.id):
            self.show_claim()

    @work(exclusive=True, group="comparison")
    async def do_article_compare(self) -> None:
        from factcheck.annotating.radar import contradicting
        from factcheck.tui.screens.comparison import ComparisonScreen
        from factcheck.tui.widgets.statements import titles_of

        claim = self.session.claim
        if claim is None:
            return
        if self.contradictions is None:
            self.status.say("looking for contradictions …", "muted")
            try:
                self.contradictions = await asyncio.to_thread(contradicting, self.app.project, [self.session.article])
            except (FactcheckError, OSError) as error:
                self.status.say(f"cannot read the project: {error}", "warning")
                return
        here = claim.anchor
        sides = [
            pair
            for pair in self.contradictions
            if any(
                side.article == self.session.article and side.start < here.end and here.start < side.end
                for side in (pair.a, pair.b)
            )
        ]
        if not sides:
            self.status.say("nothing held here contradicts this claim, as far as the machine can tell", "muted")
            return
        self.status.say("", "muted")
        titles = await asyncio.to_thread(titles_of, self.app.project)
        await self.app.push_screen_wait(ComparisonScreen(sides, self.session.article, titles))

    def do_quote_copy(self) -> None:
        claim = self.session.claim
        if claim is not None:
            self.app.copy_to_clipboard(with_reference(claim.quote, self.session.casefile.spotted.metadata))
            words = "sent to the terminal's clipboard, with its reference; <quote.keep> keeps it in a file"
            self.status.say(self.hint(words))

    async def do_quote_keep(self) -> None:
        claim = self.session.claim
        if claim is None:
            return
        try:
            path = await asyncio.to_thread(keep_quote, claim.quote, self.session.casefile.spotted.metadata)
        except OSError as error:
            self.status.say(f"the quote cannot be kept: {error}", "warning")
        else:
            self.status.say(f"quote and reference added to {path}")
