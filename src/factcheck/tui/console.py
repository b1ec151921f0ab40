"""Talking in lines: say one, ask for one, choose one of a few words."""

import os
from collections.abc import Iterable, Sequence
from typing import TextIO

from factcheck.text import one_line
from factcheck.tui.terminals import charset, in_charset


class Ended(Exception):
    """The reviewer left, or there is nothing more to read."""


class Console:
    """Two streams of lines."""

    def __init__(self, read: TextIO, write: TextIO) -> None:
        self._read, self._write = read, write
        self._shows = charset(os.environ, getattr(write, "encoding", None))

    @property
    def is_terminal(self) -> bool:
        """Whether somebody is there to answer."""
        return self._read.isatty()

    def say(self, line: str) -> None:
        """Tell one line."""
        self._write.write(in_charset(line, self._shows) + "\n")
        self._write.flush()

    def ask(self, prompt: str) -> str:
        """The line that is typed in answer. Raises Ended where there is none."""
        self._write.write(in_charset(prompt, self._shows))
        self._write.flush()
        line = self._read.readline()
        if not line:
            self.say("")
            raise Ended
        return line.rstrip("\r\n")

    def choose(self, what: str, options: Iterable[str], now: str | None) -> str | None:
        """One of the options, by its beginning; Enter leaves what holds now."""
        names = [str(option) for option in options]
        while True:
            listed = ", ".join(name.replace("_", " ") for name in names)
            standing = now.replace("_", " ") if now else "none"
            answer = self.ask(f"{what}: {listed} (Enter leaves {standing}): ").strip().lower().replace(" ", "_")
            if not answer:
                return now
            fitting = [answer] if answer in names else [name for name in names if name.startswith(answer)]
            if len(fitting) == 1:
                return fitting[0]
            self.say(f"“{one_line(answer)}” could be {' or '.join(fitting) if fitting else 'none of these'}.")

    def agrees(self, question: str) -> bool:
        """Whether the answer is yes; anything else is no."""
        return self.ask(f"{question}? (y or n): ").strip().lower() in ("y", "yes")

    def pick(self, question: str, things: Sequence[str]) -> int | None:
        """The place of one of the things, told with their numbers; None for none of them."""
        for number, thing in enumerate(things, start=1):
            self.say(f"{number}. {thing}")
        while True:
            answer = self.ask(f"{question} (a number, or Enter for none): ").strip()
            if not answer:
                return None
            if answer.isdecimal() and 1 <= int(answer) <= len(things):
                return int(answer) - 1
            self.say("That is not one of the numbers.")
