"""The reviewing loop line by line: what is typed, and which command it means."""

from collections.abc import Iterable

from factcheck.errors import FactcheckError
from factcheck.storage.project import Project
from factcheck.text import one_line
from factcheck.tui.actions import Command, Scope, commands_of
from factcheck.tui.console import Console, Ended
from factcheck.tui.hindrances import hindrance
from factcheck.tui.keys import key_name, key_names
from factcheck.tui.plain.base import Keys
from factcheck.tui.plain.claims import PlainClaims
from factcheck.tui.plain.queue import PlainQueue
from factcheck.tui.plain.reading import PlainReading
from factcheck.tui.plain.sources import PlainSources
from factcheck.tui.plain.verdicts import PlainVerdicts


class Elsewhere(Exception):
    """The reviewer wants another article."""


class PlainReviewing(PlainReading, PlainVerdicts, PlainSources, PlainQueue, PlainClaims):
    """One article, with every command that makes sense in lines."""

    def __init__(self, project: Project, article: str, keys: Keys, console: Console) -> None:
        super().__init__(project, article, keys, console)
        self._commands = {word: known for known in self.commands() for word in self._words_for(known)}

    @classmethod
    def commands(cls) -> tuple[Command, ...]:
        """The commands of the reviewing screen that make sense in lines."""
        return tuple(known for known in commands_of(Scope.REVIEWING) if hasattr(cls, known.method))

    def run(self) -> None:
        """Go on until the reviewer leaves. Raises Elsewhere, Ended."""
        self._introduce()
        self.tell_claim()
        while True:
            self._obey(self._console.ask("> "))

    def _introduce(self) -> None:
        metadata = self.session.casefile.spotted.metadata
        title = one_line(metadata.title or "Untitled article")
        progress = self.session.progress
        self._console.say(f"{title}. {progress.decided} of {progress.claims} claims have your verdict.")
        if unscored := self.session.casefile.spotted.unscored:
            self._console.say(f"{unscored[0].upper()}{one_line(unscored[1:])}.")
        self._console.say(
            "Type a key and Enter: s supported, d disputed, u unverified, j next, k previous, ? help, q quit."
        )

    def _words_for(self, known: Command) -> Iterable[str]:
        if not known.numbered:
            yield from (key_name(key) for key in self._keys[known.id])
            yield known.label

    def _obey(self, line: str) -> None:
        word = line.strip()
        try:
            if not word:
                self.tell_claim()
            elif word.isdecimal():
                self.do_source_attach(int(word))
            elif word[0] in {key_name(key) for key in self._keys["claim.search"]}:
                self.search(word[1:])
            elif word in self._commands:
                self._give(self._commands[word])
            else:
                self._console.say(f"“{one_line(word)}” is no command here; ? lists them.")
        except (FactcheckError, OSError) as error:
            self._console.say(f"Not done: {one_line(str(error))}")

    def _give(self, known: Command) -> None:
        claim = self.session.claim
        # Only where it matters: looking for suggestions takes a while the first time.
        suggested = self.found(claim) if claim and known.id.startswith("source.") else ()
        if reason := hindrance(known.id, self.session, suggested):
            self._console.say(f"{reason[0].upper()}{reason[1:]}.")
        else:
            getattr(self, known.method)()

    def do_history_undo(self) -> None:
        self.did(self.session.undo())

    def do_history_redo(self) -> None:
        self.did(self.session.redo())

    def do_history_repeat(self) -> None:
        self.did(self.session.repeat())

    def do_app_help(self) -> None:
        for known in self.commands():
            names = "a number" if known.numbered else key_names(known, self._keys)
            self._console.say(f"{names}: {known.help}")
        self._console.say("Enter alone tells the claim again.")

    def do_app_articles(self) -> None:
        raise Elsewhere

    def do_app_quit(self) -> None:
        raise Ended
