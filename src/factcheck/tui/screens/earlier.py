"""What was said of an article's earlier versions, and one's own verdicts confirmed on the new one."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from textual.binding import Binding

from factcheck.annotating.earlier import EarlierClaim
from factcheck.annotating.versions import EarlierVerdict, Standing
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import wrapped
from factcheck.tui.screens.stack_screen import StackScreen
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.stack import Stack

STANDING_WORDS = {
    Standing.SAID_AGAIN: "given again since",
    Standing.SAME_WORDS: "waits: the words are unchanged",
    Standing.CHANGED: "waits: the words have changed",
    Standing.ORPHANED: "cannot be placed: judge what stands there anew",
}


class Wish(Enum):
    """What the reviewer wants done."""

    CONFIRM = "confirm"
    CONFIRM_ALL = "confirm all"
    GO = "go"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A wish, and the claim it is about."""

    wish: Wish
    claim: EarlierClaim


class EarlierList(Stack):
    """The earlier claims with their verdicts, one of them in hand."""

    help_text = "What was said of this article's earlier versions. Enter says again what you said of the claim in hand."

    def __init__(self, claims: Sequence[EarlierClaim], reviewer: str | None, place: int) -> None:
        super().__init__(id="earlier", place=place)
        self.claims = claims
        self._reviewer = reviewer

    @property
    def length(self) -> int:
        return len(self.claims)

    def thing(self, place: int, width: int) -> list[Row]:
        return self._claim(self.claims[place], width - 1)

    def _claim(self, claim: EarlierClaim, width: int) -> list[Row]:
        old = claim.placed.claim
        rows: list[Row] = [[(line, "text")] for line in wrapped(old.quote, width)]
        if claim.words_now is None:
            around = f"it stood here: …{old.anchor.prefix}[{old.quote}]{old.anchor.suffix}…"
            rows += [[("  " + line, "warning")] for line in wrapped(around, width - 2)]
        elif claim.words_now != old.quote:
            rows += [[("  " + line, "muted")] for line in wrapped(f"now: {claim.words_now}", width - 2)]
        for each in claim.verdicts:
            rows += self._verdict(each, width)
        return rows

    def _verdict(self, each: EarlierVerdict, width: int) -> list[Row]:
        said = each.verdict
        who = "you" if said.reviewer == self._reviewer else one_line(said.reviewer)
        head = (f"  {glyphs.of(said.value)} {said.value}", said.value.value)
        why = wrapped(said.justification, width - 4)
        return [
            [head, (f"  {who}, {STANDING_WORDS[each.standing]}", "muted")],
            *([("    " + line, "muted")] for line in why),
        ]


class EarlierScreen(StackScreen[Wanted]):
    """Ends with what the reviewer wants done, if anything."""

    BINDINGS = [  # noqa: RUF012
        Binding("enter", "want('CONFIRM')", "confirm"),
        Binding("a", "want('CONFIRM_ALL')", "confirm all"),
        Binding("g", "want('GO')", "go there"),
        Binding("p", "leave", "back"),
    ]

    def __init__(self, claims: Sequence[EarlierClaim], reviewer: str | None, place: int) -> None:
        """`place` is that of the claim to begin with."""
        self._list = EarlierList(claims, reviewer, place)
        waiting = sum(claim.waits(reviewer) for claim in claims)
        title = f"Said of earlier versions · {waiting} of yours wait"
        super().__init__(self._list, title, "Enter says it again · a all unchanged · g goes there · Esc back")

    def action_want(self, wish: str) -> None:
        self.dismiss(Wanted(Wish[wish], self._list.claims[self._list.place]))
