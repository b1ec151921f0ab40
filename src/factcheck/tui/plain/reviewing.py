"""The reviewing loop line by line: what is typed, and which command it means."""

from typing import ClassVar

from factcheck.text import one_line
from factcheck.tui.actions import Command, Scope
from factcheck.tui.hindrances import hindrance
from factcheck.tui.keys import key_name
from factcheck.tui.plain.claims import PlainClaims
from factcheck.tui.plain.loop import Left
from factcheck.tui.plain.queue import PlainQueue
from factcheck.tui.plain.reading import PlainReading
from factcheck.tui.plain.sources import PlainSources
from factcheck.tui.plain.team import PlainTeam
from factcheck.tui.plain.verdicts import PlainVerdicts


class PlainReviewing(PlainReading, PlainVerdicts, PlainSources, PlainQueue, PlainClaims, PlainTeam):
    """One article, with every command that makes sense in lines."""

    SCOPE: ClassVar[Scope] = Scope.REVIEWING

    def run(self) -> None:
        """Go on until the reviewer goes back to the articles. Raises Ended."""
        self._introduce()
        self.tell_claim()
        self.walk()

    def tell(self) -> None:
        self.tell_claim()

    def tell_again(self) -> None:
        self.tell_claim(in_full=True)

    def _introduce(self) -> None:
        metadata = self.session.casefile.spotted.metadata
        title = one_line(metadata.title or "Untitled article")
        progress = self.session.progress
        self._console.say(f"{title}. {progress.decided} of {progress.claims} claims have your verdict.")
        if unscored := self.session.casefile.spotted.unscored:
            self._console.say(f"{unscored[0].upper()}{one_line(unscored[1:])}.")
        self.hint(
            "Type a key and Enter: <verdict.supported> supported, <verdict.disputed> disputed, <verdict.unverified> "
            "unverified, <claim.next> next, <claim.previous> previous, <app.help> help, <app.quit> quit."
        )

    def choose(self, number: int) -> None:
        self.do_source_attach(number)

    def understand(self, word: str) -> bool:
        if word[0] in {key_name(key) for key in self._keys["claim.search"]}:
            self.search(word[1:])
            return True
        return super().understand(word)

    def give(self, known: Command) -> None:
        self.session.refresh()
        claim = self.session.claim
        # Only where it matters: looking for suggestions takes a while the first time.
        suggested = self.found(claim) if claim and known.id.startswith("source.") else ()
        if reason := hindrance(known.id, self.session, suggested):
            self._console.say(f"{reason[0].upper()}{reason[1:]}.")
        else:
            super().give(known)

    def do_history_undo(self) -> None:
        self.did(self.session.undo())

    def do_history_redo(self) -> None:
        self.did(self.session.redo())

    def do_history_repeat(self) -> None:
        self.did(self.session.repeat())

    def do_app_articles(self) -> None:
        raise Left
