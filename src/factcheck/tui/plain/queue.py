"""Walking the queue, and what it leaves out, line by line."""

from dataclasses import replace

from factcheck.annotating import editing
from factcheck.annotating.queue import Order, left_out
from factcheck.annotating.worth import why_worth
from factcheck.model.claim import ScoredSentence
from factcheck.text import one_line
from factcheck.tui.plain.base import PlainBase


class PlainQueue(PlainBase):
    """Going from claim to claim, and finding one."""

    def _walk(self, by: int) -> None:
        if self.session.move(by):
            self.tell_claim()
        else:
            self._console.say("This is the last claim." if by > 0 else "This is the first claim.")

    def do_claim_next(self) -> None:
        self._walk(1)

    def do_claim_previous(self) -> None:
        self._walk(-1)

    def do_claim_first(self) -> None:
        self.session.go_to_position(0)
        self.tell_claim()

    def do_claim_last(self) -> None:
        self.session.go_to_position(len(self.session.claims) - 1)
        self.tell_claim()

    def do_claim_next_undecided(self) -> None:
        if self.session.go_to_next_undecided():
            self.tell_claim()
        else:
            self._console.say("Every claim has your verdict.")

    def do_claim_mark(self) -> None:
        self.did(self.session.mark())

    def do_claim_next_marked(self) -> None:
        if self.session.go_to_next(self.session.is_marked):
            self.tell_claim()
        else:
            self._console.say("No claim is marked.")

    def do_claim_search(self) -> None:
        self.search(self._console.ask("Words, a number, or is:undecided: "))

    def do_claim_search_next(self) -> None:
        self.search(self._query)

    def search(self, query: str) -> None:
        """Go to the next claim that fits."""
        self._query = query
        places = self._finder.places(query)
        if not places:
            self._console.say(f"Nothing found for “{one_line(query)}”.")
            return
        self.session.go_to_position(next((at for at in places if at > self.session.position), places[0]))
        self._console.say(f"{len(places)} found.")
        self.tell_claim()

    def do_claim_why(self) -> None:
        for line in why_worth(self.session.casefile.spotted, self.in_hand()):
            self._console.say(f"{line[0].upper()}{one_line(line[1:])}".rstrip(".") + ".")

    def do_claim_order(self) -> None:
        by_worth = self.session.arrangement.order is Order.TEXT
        self.session.rearrange(replace(self.session.arrangement, order=Order.WORTH if by_worth else Order.TEXT))
        self._console.say("The worthiest to check come first." if by_worth else "In the order of the text.")
        self.tell_claim()

    def do_claim_fold(self) -> None:
        arrangement, below = self.session.arrangement, len(self.session.queue.below)
        if not below:
            self.hint(f"Nothing is below {arrangement.threshold:.2f}; <claim.threshold> changes the threshold.")
            return
        self.session.rearrange(replace(arrangement, unfolded=not arrangement.unfolded))
        folded = "folded" if arrangement.unfolded else "shown"
        self._console.say(f"{below} below {arrangement.threshold:.2f} {folded}.")
        self.tell_claim()

    def do_claim_threshold(self) -> None:
        now = self.session.arrangement.threshold
        answer = self._console.ask(f"Threshold from 0 to 1 (Enter leaves {now:.2f}): ").strip()
        try:
            threshold = float(answer or now)
        except ValueError:
            threshold = -1.0
        if not 0 <= threshold <= 1:
            self._console.say("That is not a number from 0 to 1.")
            return
        self.session.rearrange(replace(self.session.arrangement, threshold=threshold, unfolded=False))
        self._console.say(f"{len(self.session.queue.below)} below {threshold:.2f} folded; nothing decided is.")
        self.tell_claim()

    def do_claim_left_out(self) -> None:
        text = self.session.casefile.spotted.article.text
        sentences = left_out(self.session.casefile)
        if not sentences:
            self._console.say("Every sentence of the body is in the queue.")
            return
        told = [f"“{one_line(sentence.of(text))}” {_why(sentence)}" for sentence in sentences]
        place = self._console.pick("Which one is a claim after all?", told)
        if place is not None:
            self.did(editing.add(self.session, sentences[place].start, sentences[place].end))
            self.tell_claim()


def _why(sentence: ScoredSentence) -> str:
    return f"({sentence.kind.value}{': ' + sentence.reason if sentence.reason else ''})"
