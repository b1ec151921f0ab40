"""The reviewing loop line by line: for a screen reader, a slow line, or a terminal that can do nothing else.

The same commands and keys as the full workbench, typed as a word or a key and followed by Enter. Without Textual.
"""

from collections.abc import Iterable, Mapping

from factcheck.annotating.search import Finder
from factcheck.annotating.session import Session
from factcheck.errors import FactcheckError
from factcheck.model.claim import Claim, ClaimantKind
from factcheck.model.verdict import BASES, Basis, Confidence, VerdictValue
from factcheck.storage.project import Project
from factcheck.text import one_line
from factcheck.tui.actions import Command, Scope, commands_of
from factcheck.tui.console import Console, Ended
from factcheck.tui.keys import key_name, key_names
from factcheck.tui.plain_sources import PlainSources

Keys = Mapping[str, tuple[str, ...]]


class PlainReviewing(PlainSources):
    """One article, claim by claim; every answer is a line."""

    def __init__(self, project: Project, article: str, keys: Keys, console: Console) -> None:
        super().__init__(Session(project, article), project, console)
        self._keys = keys
        self._finder = Finder(self.session)
        self._query = ""
        self._commands = {word: known for known in self.commands() for word in self._words_for(known)}

    @classmethod
    def commands(cls) -> tuple[Command, ...]:
        """The commands of the reviewing screen that make sense in lines."""
        return tuple(known for known in commands_of(Scope.REVIEWING) if hasattr(cls, known.method))

    def run(self) -> None:
        """Go on until the reviewer leaves."""
        self._introduce()
        self._tell_claim()
        try:
            while True:
                self._obey(self._console.ask("> "))
        except Ended:
            self._console.say("Everything is saved.")

    # Telling

    def _introduce(self) -> None:
        metadata = self.session.casefile.spotted.metadata
        title = one_line(metadata.title or "Untitled article")
        progress = self.session.progress
        self._console.say(f"{title}. {progress.decided} of {progress.claims} claims have your verdict.")
        self._console.say(
            "Type a key and Enter: s supported, d disputed, u unverified, j next, k previous, ? help, q quit."
        )

    def _tell_claim(self) -> None:
        claim = self.session.claim
        if claim is None:
            self._console.say("This article has no claims.")
            return
        verdict = self.session.verdict(claim)
        self._console.say("")
        self._console.say(f"Claim {self.session.position + 1} of {len(self.session.claims)}. {self._state(claim)}")
        self._console.say(f"“{one_line(claim.quote)}”")
        if claim.claimant and claim.claimant.kind is not ClaimantKind.ARTICLE:
            self._console.say(f"Said by {one_line(claim.claimant.name)}.")
        if verdict and verdict.justification:
            self._console.say(f"Your reasons: {one_line(verdict.justification)}")
        for why in self.session.look_again(claim):
            self._console.say(f"Look again: {one_line(why)}.")
        self._tell_sources(claim)

    def _state(self, claim: Claim) -> str:
        verdict = self.session.verdict(claim)
        parts = [verdict.value.capitalize() if verdict else "Undecided"]
        parts += (
            [detail.replace("_", " ") for detail in (verdict.basis, verdict.confidence) if detail] if verdict else []
        )
        parts += ["marked to come back to"] if self.session.is_marked(claim) else []
        return ", ".join(parts) + "."

    # Understanding

    def _words_for(self, known: Command) -> Iterable[str]:
        if not known.numbered:
            yield from (key_name(key) for key in self._keys[known.id])
            yield known.label

    def _obey(self, line: str) -> None:
        word = line.strip()
        try:
            if not word:
                self._tell_claim()
            elif word.isdecimal():
                self.do_source_attach(int(word))
            elif word[0] in {key_name(key) for key in self._keys["claim.search"]}:
                self._search(word[1:])
            elif word in self._commands:
                getattr(self, self._commands[word].method)()
            else:
                self._console.say(f"“{one_line(word)}” is no command here; ? lists them.")
        except FactcheckError as error:
            self._console.say(f"Not done: {one_line(str(error))}")

    # Verdicts

    def _judge(self, value: VerdictValue) -> None:
        self._did(self.session.judge(value))
        if self.session.go_to_next_undecided():
            self._tell_claim()
        else:
            self._console.say("Every claim has your verdict.")

    def do_verdict_supported(self) -> None:
        self._judge(VerdictValue.SUPPORTED)

    def do_verdict_disputed(self) -> None:
        self._judge(VerdictValue.DISPUTED)

    def do_verdict_unverified(self) -> None:
        self._judge(VerdictValue.UNVERIFIED)

    def _judge_because(self, value: VerdictValue) -> None:
        self._did(self.session.judge(value))
        self.do_verdict_justify()

    def do_verdict_supported_because(self) -> None:
        self._judge_because(VerdictValue.SUPPORTED)

    def do_verdict_disputed_because(self) -> None:
        self._judge_because(VerdictValue.DISPUTED)

    def do_verdict_unverified_because(self) -> None:
        self._judge_because(VerdictValue.UNVERIFIED)

    def do_verdict_justify(self) -> None:
        claim = self.session.claim
        read = self.session.verdict(claim) if claim else None
        if claim is None or read is None:
            self._console.say("Give a verdict first: s, d or u.")
            return
        words = self._console.ask("Why (Enter leaves it as it is): ")
        basis = self._console.choose("Basis", BASES[read.value], read.basis)
        confidence = self._console.choose("Confidence", tuple(Confidence), read.confidence)
        self._did(
            self.session.justify(
                claim,
                read.value,
                basis=Basis(basis) if basis else None,
                confidence=Confidence(confidence) if confidence else None,
                justification=words or read.justification,
                read=read,
            )
        )

    def do_verdict_withdraw(self) -> None:
        self._did(self.session.withdraw())

    # The queue

    def _walk(self, by: int) -> None:
        if self.session.move(by):
            self._tell_claim()
        else:
            self._console.say("This is the last claim." if by > 0 else "This is the first claim.")

    def do_claim_next(self) -> None:
        self._walk(1)

    def do_claim_previous(self) -> None:
        self._walk(-1)

    def do_claim_first(self) -> None:
        self.session.go_to_position(0)
        self._tell_claim()

    def do_claim_last(self) -> None:
        self.session.go_to_position(len(self.session.claims) - 1)
        self._tell_claim()

    def do_claim_next_undecided(self) -> None:
        if self.session.go_to_next_undecided():
            self._tell_claim()
        else:
            self._console.say("Every claim has your verdict.")

    def do_claim_mark(self) -> None:
        self._did(self.session.mark())

    def do_claim_next_marked(self) -> None:
        if self.session.go_to_next(self.session.is_marked):
            self._tell_claim()
        else:
            self._console.say("No claim is marked.")

    def do_claim_search(self) -> None:
        self._search(self._console.ask("Words, a number, or is:undecided: "))

    def do_claim_search_next(self) -> None:
        self._search(self._query)

    def _search(self, query: str) -> None:
        self._query = query
        places = self._finder.places(query)
        if not places:
            self._console.say(f"Nothing found for “{one_line(query)}”.")
            return
        self.session.go_to_position(next((at for at in places if at > self.session.position), places[0]))
        self._console.say(f"{len(places)} found.")
        self._tell_claim()

    # History and the rest

    def do_history_undo(self) -> None:
        self._did(self.session.undo())

    def do_history_redo(self) -> None:
        self._did(self.session.redo())

    def do_history_repeat(self) -> None:
        self._did(self.session.repeat())

    def do_app_help(self) -> None:
        for known in self.commands():
            names = "a number" if known.numbered else key_names(known, self._keys)
            self._console.say(f"{names}: {known.help}")
        self._console.say("Enter alone tells the claim again.")

    def do_app_quit(self) -> None:
        raise Ended
