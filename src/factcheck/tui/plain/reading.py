"""The article around the claims, its readers, its contradictions and its earlier versions, line by line."""

from factcheck.annotating.citing import keep_quote
from factcheck.annotating.correcting import correct_fields, correct_zones
from factcheck.annotating.corrections import as_text
from factcheck.annotating.earlier import confirm, earlier_claims
from factcheck.annotating.radar import contradicting
from factcheck.annotating.threads import thread
from factcheck.model.article import Zone
from factcheck.model.correction import MetadataField
from factcheck.text import one_line
from factcheck.tui.plain.base import PlainBase
from factcheck.tui.plain.telling import earlier_words


class PlainReading(PlainBase):
    """Reading on, comparing, correcting."""

    _reading_at: int | None = None
    """The place of the passage that was read last; None before any was."""

    def do_article_scroll_down(self) -> None:
        self._read(1)

    def do_article_scroll_up(self) -> None:
        self._read(-1)

    def _read(self, by: int) -> None:
        """Tell the passage of the claim in hand, and from then on the one after or before what was told."""
        spotted, claim = self.session.casefile.spotted, self.session.claim
        passages = spotted.passages
        here = next((at for at, each in enumerate(passages) if claim and each.overlaps(claim.anchor)), 0)
        place = here if self._reading_at is None else self._reading_at + by
        if not 0 <= place < len(passages):
            self._console.say("The article ends here." if by > 0 else "The article begins here.")
            return
        self._reading_at = place
        self._console.say(
            f"{passages[place].zone.value.capitalize()}: {one_line(passages[place].of(spotted.article.text))}"
        )

    def tell_claim(self, *, in_full: bool = False) -> None:
        self._reading_at = None
        super().tell_claim(in_full=in_full)

    def do_article_comments(self) -> None:
        contributions = thread(self.session.casefile, self.suggestions)
        if not contributions:
            self._console.say("No reader commented on this article.")
        for each in contributions:
            comment = each.comment
            answer = "answers: " if each.depth else ""
            self._console.say(f"{one_line(comment.author) or 'A reader'} {answer}“{one_line(comment.text)}”")
            places = [self.session.place(claim.id) for claim in each.claims]
            numbers = ", ".join(str(place + 1) for place in places if place is not None)
            if numbers:
                self._console.say(f"It speaks to claims {numbers}; /NUMBER goes to one.")

    def do_article_compare(self) -> None:
        here = self.in_hand().anchor
        article = self.session.article
        found = 0
        for pair in contradicting(self._project, [article]):
            for ours, theirs in ((pair.a, pair.b), (pair.b, pair.a)):
                if ours.article == article and ours.start < here.end and here.start < ours.end:
                    found += 1
                    by = ", ".join(one_line(part) for part in (theirs.publisher, theirs.published) if part)
                    one, other = pair.differing if ours is pair.a else reversed(pair.differing)
                    self._console.say(f"They differ in a {pair.kind}: {one_line(one)} here, {one_line(other)} there.")
                    self._console.say(f"“{one_line(theirs.quote)}”{' (' + by + ')' if by else ''}")
        if not found:
            self._console.say("Nothing held here contradicts this claim, as far as the machine can tell.")

    def do_claim_earlier(self) -> None:
        claims = earlier_claims(self.session)
        waiting = [claim for claim in claims if claim.waits(self.session.reviewer)]
        for claim in claims:
            if claim not in waiting:
                self._console.say(earlier_words(claim, self.session.reviewer))
        if not waiting:
            self._console.say("No verdict of yours on an earlier version waits.")
            return
        told = [earlier_words(claim, self.session.reviewer) for claim in waiting]
        place = self._console.pick("Which of yours do you say again?", told)
        if place is not None:
            self.did(confirm(self.session, waiting[place]))
            self.tell_claim()

    def do_article_correct(self) -> None:
        now = as_text(self.session.casefile.spotted.metadata)
        name = self._console.choose("What is wrong", tuple(MetadataField), None)
        if name is not None:
            field = MetadataField(name)
            words = self._console.ask(f"{name.capitalize()} is “{one_line(now[field])}”. It should be (- for none): ")
            if words.strip():
                self.did(correct_fields(self.session, {field: "" if words.strip() == "-" else words}))

    def do_article_zones(self) -> None:
        spotted = self.session.casefile.spotted
        told = [f"{each.zone.value}: {one_line(each.of(spotted.article.text))}" for each in spotted.passages]
        place = self._console.pick("Which passage is something else?", told)
        if place is not None:
            passage = spotted.passages[place]
            zone = self._console.choose("It is", tuple(Zone), passage.zone)
            if zone is not None and zone != passage.zone:
                self.did(correct_zones(self.session, {passage: Zone(zone)}))

    def do_quote_keep(self) -> None:
        path = keep_quote(self.in_hand().quote, self.session.casefile.spotted.metadata)
        self._console.say(f"The quote and its reference stand at the end of {path}.")

    def do_app_guidelines(self) -> None:
        text = self._project.guidelines.text
        if not text.strip():
            self._console.say("This project has no guidelines yet; they belong in annotations/guidelines.md.")
        for line in text.splitlines():
            if line.strip():
                self._console.say(one_line(line))
