"""What is typed, and which command it means: the same in every loop of the plain mode."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from typing import ClassVar

from factcheck.annotating.session import Done
from factcheck.errors import FactcheckError
from factcheck.text import one_line
from factcheck.tui.actions import Command, Scope, commands_of
from factcheck.tui.console import Console, Ended
from factcheck.tui.keys import key_name, key_names, with_keys

Keys = Mapping[str, tuple[str, ...]]


class Left(Exception):
    """The reviewer goes back to where she came from."""


class PlainLoop(ABC):
    """A place where commands are typed; each command of its scope that makes sense in lines is a method `do_…`."""

    SCOPE: ClassVar[Scope]
    _keys: Keys
    _console: Console

    @classmethod
    def commands(cls) -> tuple[Command, ...]:
        """The commands of the screen of that scope that make sense in lines."""
        return tuple(known for known in commands_of(cls.SCOPE) if hasattr(cls, known.method))

    @abstractmethod
    def tell(self) -> None:
        """Tell what is in hand."""

    def tell_again(self) -> None:
        """Tell what is in hand because the reviewer asks."""
        self.tell()

    def walk(self) -> None:
        """Go on until the reviewer leaves. Raises Ended."""
        while True:
            try:
                self.obey(self._console.ask("> "))
            except Left:
                return

    def hint(self, words: str) -> None:
        """Say the words with the present keys of the commands that they name, as `<claim.add>`."""
        self._console.say(with_keys(words, self._keys))

    def _words_for(self, known: Command) -> Iterable[str]:
        if not known.numbered:
            yield from (key_name(key) for key in self._keys[known.id])
            yield known.label

    def obey(self, line: str) -> None:
        """Do what was typed, or say why not. Raises Left, Ended."""
        word = line.strip()
        try:
            if not word:
                self.tell_again()
            elif word.isdecimal():
                self.choose(int(word))
            elif not self.understand(word):
                self._console.say(f"“{one_line(word)}” is no command here.")
                self.hint("<app.help> lists them.")
        except (FactcheckError, OSError) as error:
            self._console.say(f"Not done: {one_line(str(error))}")

    def choose(self, number: int) -> None:
        """Do what a number alone means here."""
        numbered = next((known for known in self.commands() if known.numbered), None)
        if numbered is None:
            self.hint("Numbers mean nothing here; <app.help> lists the commands.")
        else:
            getattr(self, numbered.method)(number)

    def understand(self, word: str) -> bool:
        """Give the command of that key or name; whether there is one."""
        for known in self.commands():
            if word in self._words_for(known):
                self.give(known)
                return True
        return False

    def give(self, known: Command) -> None:
        """Give a command."""
        getattr(self, known.method)()

    def did(self, done: Done) -> None:
        """Tell what an act did."""
        self._console.say(f"{done.words[0].upper()}{one_line(done.words[1:])}.")

    def walked(self, moved: bool, by: int) -> None:
        """Tell what was walked to, or that the list ends here."""
        if moved:
            self.tell()
        else:
            self._console.say("This is the last one." if by > 0 else "This is the first one.")

    def do_app_help(self) -> None:
        for known in self.commands():
            names = "a number" if known.numbered else key_names(known, self._keys)
            self._console.say(f"{names}: {known.help}")
        self._console.say("Enter alone tells again what is in hand.")

    def do_app_quit(self) -> None:
        raise Ended
