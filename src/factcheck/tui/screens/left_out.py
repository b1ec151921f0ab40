"""The sentences of the body that are not in the queue, each with the reason; a reviewer may make a claim of one."""

from textual.binding import Binding

from factcheck.language.counting import counted
from factcheck.model.claim import ScoredSentence, SentenceKind
from factcheck.tui.reflow import wrapped
from factcheck.tui.screens.stack_screen import StackScreen
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.stack import Stack


class LeftOutList(Stack):
    """The sentences, with one of them in hand."""

    help_text = "What the queue leaves out of the article's body, and why. Enter makes a claim of the sentence in hand."

    def __init__(self, text: str, sentences: tuple[ScoredSentence, ...]) -> None:
        super().__init__(id="left-out")
        self._text = text
        self.sentences = sentences

    @property
    def length(self) -> int:
        return len(self.sentences)

    def thing(self, place: int, width: int) -> list[Row]:
        sentence = self.sentences[place]
        why = wrapped(_why(sentence), width - 3)
        return [
            *([(line, "text")] for line in wrapped(sentence.of(self._text), width - 1)),
            *([("  " + line, "muted")] for line in why),
        ]


def _why(sentence: ScoredSentence) -> str:
    reason = "you or a colleague set it aside, split it or moved it" if sentence.claim else sentence.reason
    # What is no sentence at all has no kind worth a word, and a reason that names the kind says it already.
    known = sentence.kind in (SentenceKind.CLAIM, SentenceKind.META) or sentence.kind.value in reason
    kind = "" if known else sentence.kind.value
    return ": ".join(part for part in (kind, reason) if part)


class LeftOutScreen(StackScreen[ScoredSentence]):
    """Ends with the sentence to make a claim of, if any."""

    BINDINGS = [  # noqa: RUF012
        Binding("enter,a", "add", "make it a claim"),
        Binding("L", "leave", "back"),
    ]

    def __init__(self, text: str, sentences: tuple[ScoredSentence, ...]) -> None:
        self._list = LeftOutList(text, sentences)
        title = f"{counted(len(sentences), 'sentence')} of the body, not in the queue"
        super().__init__(self._list, title, "j k walk · Enter makes it a claim · Esc back")

    def action_add(self) -> None:
        self.dismiss(self._list.sentences[self._list.place])
