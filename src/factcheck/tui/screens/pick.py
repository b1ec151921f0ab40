"""Choosing one of a few things by its number, or by walking to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.binding import Binding

from factcheck.text import one_line
from factcheck.tui.reflow import wrapped
from factcheck.tui.screens.stack_screen import StackScreen
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.stack import Stack

_NUMBERED = 9


@dataclass(frozen=True, slots=True)
class Choosable:
    """One of the things: what it is, in a few words, and its own words."""

    head: str
    words: str


class PickList(Stack):
    """The things, each with its number, one of them in hand."""

    def __init__(self, things: Sequence[Choosable]) -> None:
        super().__init__(id="pick")
        self.things = things

    @property
    def length(self) -> int:
        return len(self.things)

    def thing(self, place: int, width: int) -> list[Row]:
        thing = self.things[place]
        key = f"{place + 1} " if place < _NUMBERED else "  "
        head: Row = [(key, "key"), (one_line(thing.head), "muted")]
        return [head, *([("  " + line, "text")] for line in wrapped(thing.words, width - 3))]


class PickScreen(StackScreen[int]):
    """Ends with the place of what was chosen, if anything was."""

    BINDINGS = [  # noqa: RUF012
        Binding("enter", "keep", "choose"),
        *(Binding(str(number), f"choose({number})", show=False) for number in range(1, _NUMBERED + 1)),
    ]

    def __init__(self, title: str, things: Sequence[Choosable], deed: str) -> None:
        """`deed` is what choosing does, as a verb with an s."""
        self._list = PickList(things)
        numbers = f"1…{min(len(things), _NUMBERED)}" if len(things) > 1 else "1"
        super().__init__(self._list, title, f"{numbers} or Enter {deed} · j k walk · Esc back")

    def action_choose(self, number: int) -> None:
        if number <= len(self._list.things):
            self.dismiss(number - 1)

    def action_keep(self) -> None:
        self.dismiss(self._list.place)
