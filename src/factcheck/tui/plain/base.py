"""What every part of the plain mode shares: the session, the console, and telling where things stand."""

from collections.abc import Mapping

from factcheck.annotating.queue import Arrangement
from factcheck.annotating.search import Finder
from factcheck.annotating.session import Session
from factcheck.annotating.suggestions import suggestions_for
from factcheck.errors import NotFoundError
from factcheck.language.counting import counted
from factcheck.model.claim import Claim
from factcheck.model.source import Suggestion, unasked
from factcheck.storage.project import Project
from factcheck.tui.console import Console
from factcheck.tui.plain.loop import Keys, PlainLoop
from factcheck.tui.plain.telling import claim_lines, suggestion_words


class PlainBase(PlainLoop):
    """One article, claim by claim; every answer is a line."""

    def __init__(self, project: Project, article: str, keys: Keys, console: Console, threshold: float = 0.0) -> None:
        """Claims worth checking less than `threshold` are folded away."""
        self.session = Session(project, article, arrangement=Arrangement(threshold=threshold))
        self._project = project
        self._keys = keys
        self._console = console
        self._suggestions: Mapping[str, tuple[Suggestion, ...]] | None = None
        self._told: tuple[Suggestion, ...] = ()
        """The suggestions under the numbers that were told last."""
        self._finder = Finder(self.session)
        self._query = ""

    @property
    def suggestions(self) -> Mapping[str, tuple[Suggestion, ...]]:
        """Claim id to suggestions, also those that she dismissed."""
        if self._suggestions is None:
            self._suggestions = suggestions_for(self.session.casefile, self._project)
        return self._suggestions

    def found(self, claim: Claim) -> tuple[Suggestion, ...]:
        """The suggestions for a claim that are neither attached nor dismissed."""
        away = {source.id for source in self.session.casefile.sources_for(claim.id)} | self.session.dismissed(claim)
        return tuple(found for found in self.suggestions.get(claim.id, ()) if found.id not in away)

    def tell_claim(self, *, in_full: bool = False) -> None:
        """Tell the claim in hand, and what bears on it; `in_full`, what is faint, too."""
        claim = self.session.claim
        if claim is None:
            below = len(self.session.queue.below)
            folded = f" {below} are folded away; <claim.fold> shows them." if below else ""
            self.hint(f"This article has no claims to walk.{folded}")
            return
        self._console.say("")
        for line in claim_lines(self.session, claim):
            self._console.say(line)
        found = self.found(claim)
        self._told = found if in_full else unasked(found)
        for number, suggestion in enumerate(self._told, start=1):
            self._console.say(f"Suggestion {number}, {suggestion_words(suggestion)}")
        if faint := len(found) - len(self._told):
            self._console.say(f"{counted(faint, 'faint suggestion')}: Enter alone tells what may speak of it, too.")

    def in_hand(self) -> Claim:
        """The claim in hand. Raises NotFoundError."""
        if self.session.claim is None:
            raise NotFoundError("there is no claim in hand")
        return self.session.claim
