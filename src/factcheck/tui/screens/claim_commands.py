"""Commands about the claims themselves: the reviewer may word, cut, join, add and set aside."""

from textual import work

from factcheck.annotating import editing
from factcheck.errors import NotFoundError
from factcheck.model.claim import Claim
from factcheck.text import one_line
from factcheck.tui.screens.reviewing_base import ReviewingBase


class ClaimCommands(ReviewingBase):
    """Making the claims one's own."""

    def do_claim_reword(self) -> None:
        from factcheck.tui.screens.line_form import LineForm

        claim = self._claim()
        self.open_form(
            LineForm(
                "The claim in your words",
                claim.text or claim.quote,
                "It should stand alone: who, what, when. The quote stays beside it.",
                lambda words: self.save(lambda: editing.reword(self.session, claim, words)),
                (self.session.drafts, "reword", claim.id),
            )
        )

    def do_claim_set_aside(self) -> None:
        from factcheck.tui.screens.line_form import LineForm

        claim = self._claim()
        self.open_form(
            LineForm(
                "Not a claim",
                "",
                "Why is this nothing to check? An opinion, a question, page furniture …",
                lambda words: self.save(lambda: editing.set_aside(self.session, claim, words)),
                (self.session.drafts, "set-aside", claim.id),
            )
        )

    @work
    async def do_claim_merge(self) -> None:
        from factcheck.tui.screens.question import Question

        try:
            following = editing.next_claim(self.session)
        except NotFoundError as error:
            self.status.say(str(error), "muted")
            return
        words = f"Make one claim of this and the next? “{one_line(following.quote)}”"
        if await self.app.push_screen_wait(Question(words)):
            await self.save(lambda: editing.merge_with_next(self.session))
            self.show_claim()

    @work
    async def do_claim_move_span(self) -> None:
        from factcheck.tui.screens.span_screen import SpanScreen, Stretch

        claim = self._claim()
        span = await self.app.push_screen_wait(SpanScreen(self.session, Stretch.SPAN, claim.anchor))
        if span is not None:
            await self.save(lambda: editing.move(self.session, claim, *span))
            self.show_claim()

    @work
    async def do_claim_split(self) -> None:
        from factcheck.annotating.parts import proposed_parts
        from factcheck.tui.screens.question import TwoWays
        from factcheck.tui.screens.span_screen import SpanScreen, Stretch

        claim = self._claim()
        parts = proposed_parts(claim)
        if parts:
            text = self.session.casefile.spotted.article.text
            listed = "\n\n".join(f"{place}. {one_line(part.of(text))}" for place, part in enumerate(parts, start=1))
            proposed = TwoWays(f"Split into these {len(parts)} claims?\n\n{listed}", "splits", "another place")
            answer = await self.app.push_screen_wait(proposed)
            if answer is None:
                return
            if answer:
                await self.save(lambda: editing.split_into(self.session, claim, parts))
                self.show_claim()
                return
        span = await self.app.push_screen_wait(SpanScreen(self.session, Stretch.CUT, claim.anchor))
        if span is not None:
            await self.save(lambda: editing.split(self.session, claim, span[1]))
            self.show_claim()

    @work
    async def do_claim_add(self) -> None:
        from factcheck.tui.screens.span_screen import SpanScreen, Stretch

        claim = self.session.claim
        span = await self.app.push_screen_wait(
            SpanScreen(self.session, Stretch.SENTENCE, claim.anchor if claim else None)
        )
        if span is not None:
            await self.save(lambda: editing.add(self.session, *span))
            self.show_claim()

    def _claim(self) -> Claim:
        if self.session.claim is None:
            raise NotFoundError(self.hint("this article has no claims; <claim.add> adds one from a sentence"))
        return self.session.claim
