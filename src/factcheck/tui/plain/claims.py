"""Making the claims one's own, line by line: what is chosen on the screen with arrows is quoted here."""

from factcheck.annotating import editing
from factcheck.annotating.parts import proposed_parts
from factcheck.annotating.stretches import quoted_in
from factcheck.text import one_line
from factcheck.tui.plain.base import PlainBase


class PlainClaims(PlainBase):
    """Wording, cutting, joining, adding and setting aside."""

    def do_claim_reword(self) -> None:
        claim = self.in_hand()
        words = self._console.ask("The claim in your words, standing alone (Enter leaves the quote alone): ")
        self.did(editing.reword(self.session, claim, words))

    def do_claim_set_aside(self) -> None:
        claim = self.in_hand()
        reason = self._console.ask("Why is this nothing to check (Enter leaves it in the queue)? ")
        if reason.strip():
            self.did(editing.set_aside(self.session, claim, reason))
            self.tell_claim()

    def do_claim_merge(self) -> None:
        following = editing.next_claim(self.session)
        if self._console.agrees(f"Make one claim of this and the next, “{one_line(following.quote)}”"):
            self.did(editing.merge_with_next(self.session))
            self.tell_claim()

    def do_claim_move_span(self) -> None:
        claim = self.in_hand()
        quote = self._console.ask("Which words of the article are the claim? Type them as they stand there: ")
        if quote.strip():
            text = self.session.casefile.spotted.article.text
            self.did(editing.move(self.session, claim, *quoted_in(text, quote, claim.anchor.start)))
            self.tell_claim()

    def do_claim_split(self) -> None:
        claim = self.in_hand()
        text = self.session.casefile.spotted.article.text
        parts = proposed_parts(claim)
        for number, part in enumerate(parts, start=1):
            self._console.say(f"Part {number}: “{one_line(part.of(text))}”")
        if parts and self._console.agrees(f"Split into these {len(parts)}"):
            self.did(editing.split_into(self.session, claim, parts))
            self.tell_claim()
            return
        words = self._console.ask("With which words of it does the second claim begin (Enter splits nothing)? ")
        if words.strip():
            start, _ = quoted_in(claim.quote, words, 0)
            self.did(editing.split(self.session, claim, claim.anchor.start + start))
            self.tell_claim()

    def do_claim_add(self) -> None:
        quote = self._console.ask("Which words of the article are a claim? Type them as they stand there: ")
        if quote.strip():
            text = self.session.casefile.spotted.article.text
            held = self.session.claim
            self.did(editing.add(self.session, *quoted_in(text, quote, held.anchor.start if held else 0)))
            self.tell_claim()
