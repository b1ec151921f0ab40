"""Accepting in bulk what all reviewers decided alike, after showing every claim that it is about."""

from collections.abc import Sequence

from textual.binding import Binding

from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import wrapped
from factcheck.tui.screens.stack_screen import StackScreen
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.stack import Stack


class AcceptanceList(Stack):
    """Shows the claims, each with the verdict, who gave it, and whether it will be accepted."""

    APART = 0
    help_text = "Claims that two or more decided alike. Space leaves one out; Enter accepts the others."

    def __init__(self, alike: Sequence[tuple[Casefile, Claim]]) -> None:
        super().__init__(id="acceptance")
        self._alike = alike
        self.left_out: set[str] = set()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The claims that will be accepted."""
        return tuple(claim.id for _, claim in self._alike if claim.id not in self.left_out)

    @property
    def length(self) -> int:
        return len(self._alike)

    def thing(self, place: int, width: int) -> list[Row]:
        casefile, claim = self._alike[place]
        out = claim.id in self.left_out
        verdicts = casefile.verdicts_on(claim.id)
        value = verdicts[0].value
        by = ", ".join(one_line(verdict.reviewer) for verdict in verdicts)
        sign = (f"{glyphs.of(value)} {value}", "muted" if out else value.value)
        head: Row = [("[ ] " if out else "[x] ", "key"), sign, (f"  {by}", "muted")]
        ink = "muted" if out else "text"
        return [head, *([("    " + line, ink)] for line in wrapped(claim.quote, width - 5))]

    def turn(self) -> None:
        """Leave the claim in hand out, or take it in again."""
        self.left_out ^= {self._alike[self.place][1].id}
        self.show_anew()


class AcceptanceScreen(StackScreen[tuple[str, ...]]):
    """Ends with the claims to accept; none where she thought better of it."""

    BINDINGS = [  # noqa: RUF012
        Binding("space", "turn", "leave out"),
        Binding("enter", "accept", "accept"),
    ]

    def __init__(self, alike: Sequence[tuple[Casefile, Claim]]) -> None:
        self.list = AcceptanceList(alike)
        super().__init__(self.list, "Decided alike by two or more", self._keys())

    def _keys(self) -> str:
        return f"Enter accepts {len(self.list.chosen)} · Space leaves one out · j k walk · Esc back"

    def action_turn(self) -> None:
        self.list.turn()
        self.list.border_subtitle = self._keys()

    def action_accept(self) -> None:
        self.dismiss(self.list.chosen)
