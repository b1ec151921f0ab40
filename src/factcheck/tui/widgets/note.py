"""A few lines of text: Enter saves the form it stands in, Ctrl+J begins a new line."""

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import TextArea


class Note(TextArea):
    """A text field of several lines."""

    @dataclass
    class Submitted(Message):
        """Enter was pressed."""

        note: "Note"

    def __init__(self, text: str, *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(text, placeholder=placeholder, id=id, compact=True, highlight_cursor_line=False)
        self.cursor_blink = False
        self.move_cursor(self.document.end)

    def on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.prevent_default().stop()
            self.post_message(self.Submitted(self))
        elif event.key in ("ctrl+j", "shift+enter", "alt+enter"):
            event.prevent_default().stop()
            self.insert("\n")
