"""The sentences of the body that are not in the queue, each with the reason; a reviewer may make a claim of one."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from factcheck.model.claim import ScoredSentence, SentenceKind
from factcheck.tui.reflow import wrapped
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.scrolled import Scrolled


class LeftOutList(Scrolled):
    """The sentences, with one of them in hand."""

    help_text = "What the queue leaves out of the article's body, and why. Enter makes a claim of the sentence in hand."

    def __init__(self, text: str, sentences: tuple[ScoredSentence, ...]) -> None:
        super().__init__(id="left-out")
        self._text = text
        self.sentences = sentences
        self.place = 0
        self._firsts: list[int] = []

    def lay_out(self, width: int) -> list[Row]:
        rows: list[Row] = []
        self._firsts = []
        for place, sentence in enumerate(self.sentences):
            self._firsts.append(len(rows))
            edge = ("▌ " if place == self.place else "  ", "accent")
            rows += [[edge, (line, "text")] for line in wrapped(sentence.of(self._text), width - 3)]
            rows += [[edge, ("  " + line, "muted")] for line in wrapped(_why(sentence), width - 5)]
            rows.append([])
        self._firsts.append(len(rows))
        return rows

    def move_to(self, place: int) -> None:
        """Take another sentence in hand."""
        self.place = max(0, min(place, len(self.sentences) - 1))
        self.show_anew()
        self.in_words()
        self.bring_into_sight(self._firsts[self.place], self._firsts[self.place + 1] - 2)


def _why(sentence: ScoredSentence) -> str:
    reason = "you or a colleague set it aside, split it or moved it" if sentence.claim else sentence.reason
    # What is no sentence at all has no kind worth a word, and a reason that names the kind says it already.
    known = sentence.kind in (SentenceKind.CLAIM, SentenceKind.META) or sentence.kind.value in reason
    kind = "" if known else sentence.kind.value
    return ": ".join(part for part in (kind, reason) if part)


class LeftOutScreen(ModalScreen[ScoredSentence | None]):
    """Ends with the sentence to make a claim of, if any."""

    BINDINGS = [  # noqa: RUF012
        Binding("j,down", "move(1)", "next"),
        Binding("k,up", "move(-1)", "previous"),
        Binding("pagedown", "move(5)", "further on"),
        Binding("pageup", "move(-5)", "further back"),
        Binding("enter,a", "add", "make it a claim"),
        Binding("escape,q,L", "leave", "back"),
    ]

    def __init__(self, text: str, sentences: tuple[ScoredSentence, ...]) -> None:
        super().__init__()
        self._list = LeftOutList(text, sentences)

    def compose(self) -> ComposeResult:
        self._list.border_title = f"{len(self._list.sentences)} sentences of the body that are not in the queue"
        self._list.border_subtitle = "j k walk · Enter makes it a claim · Esc back"
        yield self._list

    def action_move(self, by: int) -> None:
        self._list.move_to(self._list.place + by)

    def action_add(self) -> None:
        self.dismiss(self._list.sentences[self._list.place])

    def action_leave(self) -> None:
        self.dismiss(None)

    def in_words(self) -> str:
        """All that the screen says."""
        return self._list.in_words()
