"""A claim and the passage that contradicts it, side by side, with what differs emphasised."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from factcheck.model.contradiction import Contradiction, Side
from factcheck.tui.reflow import cells, clip, wrapped
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.scrolled import Scrolled
from factcheck.tui.widgets.statements import differing_rows, whence

_ASKS = "The machine asks; whether both can hold is yours to say: <app.contradictions> takes your answer."


class Pair(Scrolled):
    """The two statements of a pair in two columns."""

    def __init__(self, pairs: Sequence[Contradiction], article: str, titles: Mapping[str, str]) -> None:
        super().__init__(id="pair")
        self._pairs, self._article, self._titles = pairs, article, titles
        self.place = 0

    def lay_out(self, width: int) -> list[Row]:
        pair = self._pairs[self.place]
        ours, theirs = (pair.a, pair.b) if pair.a.article == self._article else (pair.b, pair.a)
        column = (width - 5) // 2
        left, right = self._column(ours, column), self._column(theirs, column)
        rows: list[Row] = [
            [(f"{self.place + 1} of {len(self._pairs)}: ", "strong"), (f"they differ in a {pair.kind}", "text")],
            *([(line, "muted")] for line in wrapped(self.hint(_ASKS), width)),
            [],
        ]
        for y in range(max(len(left), len(right))):
            first = left[y] if y < len(left) else []
            second = right[y] if y < len(right) else []
            filled = sum(cells(text) for text, _ in first)
            rows.append([*first, (" " * (column - filled), "text"), ("  │  ", "faint"), *second])
        return rows

    def _column(self, side: Side, width: int) -> list[Row]:
        about = "this article" if side.article == self._article else whence(side, self._titles)
        return [[(clip(about, width), "muted")], [], *differing_rows(side, width)]

    def turn(self, by: int) -> None:
        """Show another pair."""
        self.place = (self.place + by) % len(self._pairs)
        self.show_anew()


class ComparisonScreen(ModalScreen[None]):
    """Leafs through the pairs of one claim."""

    BINDINGS = [  # noqa: RUF012
        Binding("right,l,j,down,space", "turn(1)", "next"),
        Binding("left,h,k,up", "turn(-1)", "previous"),
        Binding("escape,q,v,enter", "leave", "back"),
    ]

    def __init__(self, pairs: Sequence[Contradiction], article: str, titles: Mapping[str, str]) -> None:
        super().__init__()
        self._pair = Pair(pairs, article, titles)

    def compose(self) -> ComposeResult:
        self._pair.border_title = "Can both hold?"
        self._pair.border_subtitle = "← → other pairs · Esc back"
        yield self._pair

    def action_turn(self, by: int) -> None:
        self._pair.turn(by)

    def action_leave(self) -> None:
        self.dismiss(None)

    def in_words(self) -> str:
        """All that the screen says."""
        return self._pair.in_words()
