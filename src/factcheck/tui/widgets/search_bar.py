"""One line to search in, above the keys."""

from dataclasses import dataclass

from textual.binding import Binding
from textual.message import Message
from textual.widgets import Input

_LONGEST = 500
"""Characters looked for: a whole page pasted by mistake is not to be searched for at every further key."""


class SearchBar(Input):
    """Hidden until it is wanted; Enter keeps the place that was found, Escape goes back."""

    BINDINGS = [Binding("escape", "abandon", "back")]  # noqa: RUF012

    @dataclass
    class Left(Message):
        """The search was ended."""

        kept: bool

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, id="search", compact=True)
        self.cursor_blink = False

    def validate_value(self, value: str) -> str:
        return value[:_LONGEST]

    def action_abandon(self) -> None:
        self.post_message(self.Left(kept=False))

    async def action_submit(self) -> None:
        self.post_message(self.Left(kept=True))
