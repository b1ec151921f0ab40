"""What the boxes share in which one walks a stack of things and does something with the one in hand."""

from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from factcheck.tui.widgets.stack import Stack

Outcome = TypeVar("Outcome")


class StackScreen(ModalScreen[Outcome | None], Generic[Outcome]):
    """Ends with what was chosen; None where nothing was."""

    PAGE: ClassVar[int] = 5
    """Things that a page key goes on by."""
    BINDINGS = [  # noqa: RUF012
        Binding("j,down", "walk(1)", "next"),
        Binding("k,up", "walk(-1)", "previous"),
        Binding("pagedown", "page(1)", "further on"),
        Binding("pageup", "page(-1)", "further back"),
        Binding("escape,q", "leave", "back"),
    ]

    def __init__(self, stack: Stack, title: str, keys: str) -> None:
        """`keys` says which keys hold, on the lower edge."""
        super().__init__()
        self._stack = stack
        stack.border_title, stack.border_subtitle = title, keys

    def compose(self) -> ComposeResult:
        yield self._stack

    def action_walk(self, by: int) -> None:
        self._stack.walk(by)

    def action_page(self, by: int) -> None:
        self._stack.walk(by * self.PAGE)

    def action_leave(self) -> None:
        self.dismiss(None)

    def in_words(self) -> str:
        """All that the screen says."""
        return self._stack.in_words()
