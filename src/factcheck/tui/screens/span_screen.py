"""Choosing a stretch of the article, word by word, with the keys."""

from enum import Enum

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from factcheck.annotating.session import Session
from factcheck.annotating.stretches import Words
from factcheck.model.article import Span
from factcheck.tui.reflow import wrap
from factcheck.tui.widgets.pane import Pane, Piece, Row


class Stretch(Enum):
    """What is chosen."""

    SPAN = "Which words are the claim?"
    CUT = "Where does the second claim begin?"
    SENTENCE = "Which sentence is a claim?"


_KEYS = {
    Stretch.SPAN: "← → end · Shift+← → beginning · Enter saves · Esc back",
    Stretch.CUT: "← → place · Enter saves · Esc back",
    Stretch.SENTENCE: "↑ ↓ sentence · ← → end · Shift+← → beginning · Enter saves · Esc back",
}
_ROWS = 12


class StretchView(Pane, can_focus=True):
    """The text around a stretch, with the stretch highlighted."""

    def __init__(self, words: Words, *, cut: bool) -> None:
        super().__init__(id="stretch")
        self.words = words
        self._cut = cut

    def row(self, y: int) -> Row:
        start, end = self.words.surroundings()
        rows = wrap(self.words.text, start, end, max(20, self.size.width))
        first = next((at for at, (_, stop) in enumerate(rows) if stop > self.words.start), 0)
        place = max(0, min(first - 3, len(rows) - self.size.height)) + y
        return self._runs(*rows[place]) if place < len(rows) else []

    def _runs(self, start: int, end: int) -> list[Piece]:
        chosen_start, chosen_end = self.words.start, self.words.end
        if self._cut:
            low, high = self.words.whole
            cuts = [
                (start, min(end, low), "muted"),
                (max(start, low), min(end, chosen_end), "text"),
                (max(start, chosen_end), min(end, high), "text current"),
                (max(start, high), end, "muted"),
            ]
        else:
            cuts = [
                (start, min(end, chosen_start), "muted"),
                (max(start, chosen_start), min(end, chosen_end), "text current"),
                (max(start, chosen_end), end, "muted"),
            ]
        return [(self.words.text[left:right], ink) for left, right, ink in cuts if left < right]


class SpanScreen(ModalScreen[tuple[int, int] | None]):
    """Ends with (start, end) of the stretch; for a cut, the end is where the second claim begins."""

    BINDINGS = [  # noqa: RUF012
        Binding("right,l", "move_end(1)", "on"),
        Binding("left,h", "move_end(-1)", "back"),
        Binding("shift+right,L", "move_start(1)", "start on"),
        Binding("shift+left,H", "move_start(-1)", "start back"),
        Binding("down,j", "sentence(1)", "next"),
        Binding("up,k", "sentence(-1)", "previous"),
        Binding("enter", "keep", "save"),
        Binding("escape,q", "leave", "back"),
    ]

    def __init__(self, session: Session, kind: Stretch, around: Span | None) -> None:
        super().__init__()
        spotted = session.casefile.spotted
        taken = {(claim.anchor.start, claim.anchor.end) for claim in session.claims}
        self._kind = kind
        self._words = Words(spotted.article.text, spotted.sentences, taken, around)
        if kind is Stretch.CUT:
            self._words.begin_cut()
        elif kind is Stretch.SENTENCE:
            self._words.next_sentence(1)
        self._view = StretchView(self._words, cut=kind is Stretch.CUT)

    def compose(self) -> ComposeResult:
        self._view.border_title = self._kind.value
        self._view.border_subtitle = _KEYS[self._kind]
        self._view.styles.height = _ROWS
        yield self._view

    def action_move_end(self, by: int) -> None:
        self._words.move_end(by)
        self._view.show_changes()

    def action_move_start(self, by: int) -> None:
        if self._kind is not Stretch.CUT:
            self._words.move_start(by)
            self._view.show_changes()

    def action_sentence(self, by: int) -> None:
        if self._kind is Stretch.SENTENCE:
            self._words.next_sentence(by)
            self._view.show_changes()

    def action_keep(self) -> None:
        self.dismiss((self._words.start, self._words.end))

    def action_leave(self) -> None:
        self.dismiss(None)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.action_sentence(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self.action_sentence(-1)
