"""Commands about the queue as a whole: why a claim is in it, its order, what is folded away, what it leaves out."""

from dataclasses import replace

from textual import work

from factcheck.annotating import editing
from factcheck.annotating.queue import Order, left_out
from factcheck.tui.screens.reviewing_base import ReviewingBase


class CoverageCommands(ReviewingBase):
    """Nothing is hidden without a word: every sentence of the body is in the queue, folded, or listed with a reason."""

    def do_claim_why(self) -> None:
        from factcheck.annotating.worth import why_worth
        from factcheck.tui.screens.question import Telling

        claim = self.session.claim
        if claim is not None:
            lines = [f"{line[0].upper()}{line[1:]}." for line in why_worth(self.session.casefile.spotted, claim)]
            lines.append("It says how much there is to check, not whether it is true.")
            self.app.push_screen(Telling("Why it is worth checking", "\n\n".join(lines)))

    def do_claim_order(self) -> None:
        by_worth = self.session.arrangement.order is Order.TEXT
        order = Order.WORTH if by_worth else Order.TEXT
        self.session.rearrange(replace(self.session.arrangement, order=order))
        self.show_claim()
        self.status.say("the worthiest to check come first" if by_worth else "in the order of the text")

    def do_claim_fold(self) -> None:
        arrangement, below = self.session.arrangement, len(self.session.queue.below)
        if not below:
            words = f"nothing is below {arrangement.threshold:.2f}; <claim.threshold> changes the threshold"
            self.status.say(self.hint(words), "muted")
            return
        self.session.rearrange(replace(arrangement, unfolded=not arrangement.unfolded))
        self.show_claim()
        self.status.say(f"{below} below {arrangement.threshold:.2f} {'folded' if arrangement.unfolded else 'shown'}")

    @work
    async def do_claim_threshold(self) -> None:
        from factcheck.tui.screens.threshold import ThresholdScreen

        threshold = await self.app.push_screen_wait(ThresholdScreen(self.session))
        if threshold is not None:
            self.session.rearrange(replace(self.session.arrangement, threshold=threshold, unfolded=False))
            self.show_claim()
            self.status.say(f"{len(self.session.queue.below)} below {threshold:.2f} folded; nothing decided is")

    @work
    async def do_claim_left_out(self) -> None:
        from factcheck.tui.screens.left_out import LeftOutScreen

        sentences = left_out(self.session.casefile)
        if not sentences:
            self.status.say("every sentence of the body is in the queue", "muted")
            return
        text = self.session.casefile.spotted.article.text
        sentence = await self.app.push_screen_wait(LeftOutScreen(text, sentences))
        if sentence is not None:
            await self.save(lambda: editing.add(self.session, sentence.start, sentence.end))
            self.show_claim()
