"""The signs that stand beside every colour, so that nothing is told by colour alone."""

from factcheck.model.source import Stance
from factcheck.model.verdict import VerdictValue

UNDECIDED = "·"
MARKED = "⚑"
DRAFT = "✎"
ATTACHED = "●"
ALREADY_CHECKED = "≟"
LOOK_AGAIN = "!"
SET_ASIDE = "−"
DIFFERING = "≠"

VERDICT: dict[VerdictValue, str] = {
    VerdictValue.SUPPORTED: "✓",
    VerdictValue.DISPUTED: "✗",
    VerdictValue.UNVERIFIED: "?",
}

STANCE: dict[Stance | None, str] = {
    Stance.SUPPORTS: "+",
    Stance.REFUTES: "−",
    Stance.QUALIFIES: "±",
    Stance.CONTEXT: "i",
    None: " ",
}


def of(value: VerdictValue | None) -> str:
    """The sign of a verdict, or of there being none."""
    return UNDECIDED if value is None else VERDICT[value]


def ink(value: VerdictValue | None) -> str:
    """The name of the ink of a verdict."""
    return "muted" if value is None else value.value


def bar(width: int, parts: list[tuple[int, str]], whole: int) -> list[tuple[str, str]]:
    """A progress bar of `width` cells: each (amount, ink) in proportion, at least one cell where it is not zero."""
    pieces: list[tuple[str, str]] = []
    left = width
    for amount, name in parts:
        length = min(left, max(1, round(width * amount / whole))) if amount and whole else 0
        if length:
            pieces.append(("━" * length, name))
            left -= length
    if left:
        pieces.append(("─" * left, "faint"))
    return pieces
