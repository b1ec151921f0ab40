"""One of a few words, chosen with the arrow keys, in one row."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.message import Message

from factcheck.tui.reflow import cells
from factcheck.tui.widgets.pane import Pane, Piece, Row


class Choice(Pane, can_focus=True):
    """Shows every option where they fit, else the chosen one and how many there are."""

    BINDINGS = [  # noqa: RUF012
        Binding("right,space", "turn(1)", "next"),
        Binding("left", "turn(-1)", "previous"),
    ]

    @dataclass
    class Changed(Message):
        """Another option was chosen."""

        choice: "Choice"

        @property
        def control(self) -> "Choice":
            return self.choice

    def __init__(self, options: Sequence[str], chosen: str = "", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._options = tuple(options)
        self._chosen = chosen
        self._spans: list[tuple[int, int, str]] = []

    @property
    def value(self) -> str:
        """The chosen option; empty where none is."""
        return self._chosen

    @value.setter
    def value(self, chosen: str) -> None:
        self._chosen = chosen
        self.show_changes()

    def offer(self, options: Sequence[str]) -> None:
        """Offer other options; what was chosen stays if it is among them."""
        self._options = tuple(options)
        if self._chosen not in self._options:
            self._chosen = ""
        self.show_changes()

    def action_turn(self, by: int) -> None:
        if not self._options:
            return
        place = self._options.index(self._chosen) + by if self._chosen in self._options else (0 if by > 0 else -1)
        self._choose(self._options[place % len(self._options)])

    def _choose(self, option: str) -> None:
        self.value = option
        self.post_message(self.Changed(self))

    def row(self, y: int) -> Row:
        self._spans = []
        tint = " cursor" if self.has_focus else ""
        labels = {option: option.replace("_", " ") or "—" for option in self._options}
        if sum(cells(label) + 2 for label in labels.values()) > self.size.width:
            shown = labels.get(self._chosen, "choose")
            place = f"  {self._options.index(self._chosen) + 1} of {len(labels)}" if self._chosen in labels else ""
            return [("‹ ", "key"), (shown, "strong" + tint), (" ›", "key"), (place, "muted")]
        pieces: list[Piece] = []
        x = 0
        for option, label in labels.items():
            ink = "strong current" if option == self._chosen else "muted"
            pieces += [(label, ink + (tint if option == self._chosen else "")), ("  ", "text")]
            self._spans.append((x, x + cells(label), option))
            x += cells(label) + 2
        # Behind them all, for before the first it would look as if that were chosen.
        return [*pieces, ("‹ ›" if self.has_focus and self._chosen not in labels else "", "key")]

    def watch_has_focus(self, has_focus: bool) -> None:
        super().watch_has_focus(has_focus)
        self.show_changes()

    def on_click(self, event: events.Click) -> None:
        x = event.get_content_offset_capture(self).x
        for start, end, option in self._spans:
            if start <= x < end:
                self._choose(option)
                return
        self.action_turn(1)
