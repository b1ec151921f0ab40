"""Five steps that show a newcomer round; never opened unasked."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from factcheck.tui.keys import with_keys

STEPS = (
    "factcheck steps through the factual claims of an article. This screen lists the articles: how many claims each "
    "has, how many you have decided, and how. <article.open> opens one where you left off.",
    "At the top stands the claim in hand, word for word. Below it the queue, the article with the claim highlighted, "
    "and what bears on it. <claim.next> and <claim.previous> walk from claim to claim.",
    "<verdict.supported> says supported, <verdict.disputed> disputed, <verdict.unverified> unverified: one key saves "
    "it and goes on. <verdict.supported-because>, <verdict.disputed-because> and <verdict.unverified-because> stay and "
    "ask you why. <history.undo> takes back whatever you did last, even yesterday.",
    "Numbered suggestions are readers' objections and other articles' sentences, each with the reason it was found. "
    "Its number attaches it, <source.dismiss> dismisses one, Tab shows what is faint; <source.add> adds a source of "
    "your own. The machine suggests, you judge, by what your team agreed on: <app.guidelines> shows its guidelines.",
    "Nothing is lost: what the screen calls saved is on the disk. <app.help> lists every key, <app.palette> finds any "
    "command by name, <app.explain> explains the part you are in, and <app.report> writes the report that a stranger "
    "can check again.",
)


class TourScreen(ModalScreen[None]):
    """Enter goes on, Backspace back, Escape ends it."""

    BINDINGS = [  # noqa: RUF012
        Binding("enter,space,right,j", "step(1)", "on"),
        Binding("backspace,left,k", "step(-1)", "back"),
        Binding("escape,q", "leave", "end"),
    ]

    def __init__(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.place = 0
        self._steps = [with_keys(step, keys) for step in STEPS]
        self._words = Static()
        self._box = Vertical(self._words, classes="form")

    def compose(self) -> ComposeResult:
        self._box.border_subtitle = "Enter on · Backspace back · Esc ends"
        self._tell()
        yield self._box

    def _tell(self) -> None:
        self._box.border_title = f"Round the workbench: {self.place + 1} of {len(STEPS)}"
        self._words.update(Content(self._steps[self.place]))

    def action_step(self, by: int) -> None:
        if self.place + by >= len(STEPS):
            self.dismiss(None)
        else:
            self.place = max(0, self.place + by)
            self._tell()

    def action_leave(self) -> None:
        self.dismiss(None)
