"""A question with a yes and a no, for the few acts that reach further than the claim in hand; and a plain word."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from factcheck.text import visible


class Question(ModalScreen[bool]):
    """Enter or y says yes, Escape or n no."""

    BINDINGS = [  # noqa: RUF012
        Binding("enter,y", "answer(True)", "yes"),
        Binding("escape,n,q", "answer(False)", "no"),
    ]

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        box = Vertical(classes="form")
        box.border_subtitle = "Enter yes · Esc no"
        with box:
            yield Static(Content(visible(self._words)))

    def action_answer(self, yes: bool) -> None:
        self.dismiss(yes)


class Telling(ModalScreen[None]):
    """Says something under a title; any of the usual keys closes it."""

    BINDINGS = [Binding("enter,escape,q,space,f1", "close", "close")]  # noqa: RUF012

    def __init__(self, title: str, words: str) -> None:
        super().__init__()
        self._title, self._words = title, words

    def compose(self) -> ComposeResult:
        box = Vertical(classes="form")
        box.border_title = self._title
        box.border_subtitle = "Esc closes"
        with box:
            yield Static(Content(visible(self._words)))

    def action_close(self) -> None:
        self.dismiss(None)


class TwoWays(ModalScreen[bool | None]):
    """A question with two answers, neither just a no: Enter or y says the first, n the second, Escape none."""

    BINDINGS = [  # noqa: RUF012
        Binding("enter,y", "answer(True)", "the first"),
        Binding("n", "answer(False)", "the second"),
        Binding("escape,q", "leave", "back"),
    ]

    def __init__(self, words: str, first: str, second: str) -> None:
        super().__init__()
        self._words, self._first, self._second = words, first, second

    def compose(self) -> ComposeResult:
        box = Vertical(classes="form")
        box.border_subtitle = f"Enter {self._first} · n {self._second} · Esc back"
        with box:
            yield Static(Content(visible(self._words)))

    def action_answer(self, first: bool) -> None:
        self.dismiss(first)

    def action_leave(self) -> None:
        self.dismiss(None)
