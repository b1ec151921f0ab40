"""Choosing the check-worthiness below which claims are folded away, with what that would fold."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from factcheck.annotating.queue import arranged
from factcheck.annotating.session import Session
from factcheck.text import one_line
from factcheck.tui.reflow import clip, wrapped
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.scrolled import Scrolled

_STEPS = 20
"""Thresholds from 0 to 1."""


class Folded(Scrolled):
    """What a threshold would fold away, claim by claim."""

    def __init__(self, session: Session) -> None:
        super().__init__(id="threshold")
        self._session = session
        self.threshold = session.arrangement.threshold

    def lay_out(self, width: int) -> list[Row]:
        session = self._session
        below = arranged(session.casefile, replace(session.arrangement, threshold=self.threshold), session.is_marked)[1]
        rows: list[Row] = [
            [(f"Below {self.threshold:.2f}: ", "strong"), (self._in_numbers(len(below)), "text")],
            *([(line, "muted")] for line in wrapped(_STAYS, width)),
            [],
        ]
        for claim in sorted(below, key=lambda claim: claim.checkworthiness):
            words = clip(one_line(claim.quote), width - 6)
            rows.append([(f"{claim.checkworthiness:.2f}  ", "muted"), (words, "text")])
        return rows

    def _in_numbers(self, below: int) -> str:
        return f"{below} of {len(self._session.casefile.claims)} claims would be folded away"


_STAYS = (
    "What anybody decided, sourced, marked, reworded or added is never folded. `threshold` in your settings keeps a "
    "threshold for every article."
)


class ThresholdScreen(ModalScreen[float | None]):
    """Ends with the threshold, if one was chosen."""

    BINDINGS = [  # noqa: RUF012
        Binding("right,l", "change(1)", "higher"),
        Binding("left,h", "change(-1)", "lower"),
        Binding("down,j", "scroll(1)", "down"),
        Binding("up,k", "scroll(-1)", "up"),
        Binding("enter", "keep", "fold"),
        Binding("escape,q", "leave", "back"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._folded = Folded(session)

    def compose(self) -> ComposeResult:
        self._folded.border_title = "Fold away claims of little check-worthiness"
        self._folded.border_subtitle = "← → threshold · Enter folds · Esc back"
        yield self._folded

    def action_change(self, by: int) -> None:
        step = round(self._folded.threshold * _STEPS) + by
        self._folded.threshold = max(0, min(step, _STEPS)) / _STEPS
        self._folded.show_anew(from_top=True)

    def action_scroll(self, by: int) -> None:
        self._folded.scroll_rows(by)

    def action_keep(self) -> None:
        self.dismiss(self._folded.threshold)

    def action_leave(self) -> None:
        self.dismiss(None)

    def in_words(self) -> str:
        """All that the screen says."""
        return self._folded.in_words()
