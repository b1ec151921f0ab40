"""What a figure says, and whether two say the same or exclude one another."""

import math
from dataclasses import dataclass
from enum import StrEnum

LOOSE_SHARE = 0.1
"""How far a figure that is not exact may lie from the value that is meant."""
_LOOSE_PERCENT = 0.03


class FigureKind(StrEnum):
    """What a figure measures."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    """So much of a unit: metres, tonnes, litres."""
    MULTIPLE = "multiple"
    """So many times as much: 20X, threefold."""
    NUMBER = "number"
    """The number of a numbered thing: Resolution 853, Article 5. It names, it does not measure."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and where it stands. `low` and `high` differ for a range, an approximation, or an open bound."""

    start: int
    end: int
    kind: FigureKind
    low: float
    high: float
    unit: str = ""
    """The currency, the unit of a measure, or the label of a numbered thing."""
    counted: tuple[str, ...] = ()
    """Stems, or families, of the words after a count, nearest first: what is counted."""
    label: str = ""
    """A number as written; "853", "57/298"."""
    loose: bool = False
    """Whether the words say that it is not exact."""

    @property
    def value(self) -> float:
        """The figure itself; the middle of a range."""
        if math.isinf(self.high):
            return self.low
        return self.high if self.low == 0 else (self.low + self.high) / 2


def same(a: Figure, b: Figure) -> bool:
    """Whether two figures state one value of one kind of thing, within what "about" allows."""
    if FigureKind.NUMBER in (a.kind, b.kind):
        return a.kind is b.kind and a.label == b.label and (a.unit == b.unit or not a.unit or not b.unit)
    if a.kind is not b.kind or a.unit != b.unit:
        return False
    if a.value == 0 or b.value == 0:
        return a.value == b.value
    loose = _LOOSE_PERCENT if a.kind is FigureKind.PERCENT else LOOSE_SHARE
    tolerance = loose if a.loose or b.loose else 0.005
    return abs(a.value - b.value) <= tolerance * max(abs(a.value), abs(b.value))


def exclude(a: Figure, b: Figure) -> bool:
    """Whether two measures of one thing cannot both be right: no value lies in both."""
    if a.kind is not b.kind or a.unit != b.unit or a.kind is FigureKind.NUMBER:
        return False
    return (a.high < b.low or b.high < a.low) and not same(a, b)
