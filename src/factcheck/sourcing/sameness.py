"""Whether two sentences say the same thing of the same thing: a check of the one may then be one of the other."""

from collections.abc import Callable

from factcheck.language.figure import Figure, FigureKind, same
from factcheck.sourcing.facts import Facts
from factcheck.sourcing.meaning import closeness

THE_SAME = 0.7
"""Sameness from which on it is worth a reviewer's look."""

_FEWEST = 3
"""Words that both must share: two say no more than what it is about."""
_THEIRS, _OURS, _MEANING = 0.5, 0.25, 0.25


def sameness(ours: Facts, theirs: Facts, rarity: Callable[[str], float] = lambda _: 1.0) -> float:
    """How much of what a check looked into a claim says, 0..1; 0 where figures or dates tell the two apart.

    What the check is about counts most: a sentence of an article says who said it, and when, besides.
    """
    if _apart(ours, theirs):
        return 0.0
    mine, others = ({t for t in f.terms if t[0].isalnum()} for f in (ours, theirs))
    common = mine & others
    if not common or (len(common) < _FEWEST and mine != others):
        return 0.0
    shared = sum(map(rarity, common))
    near = closeness(ours.meaning, theirs.meaning)
    return _THEIRS * shared / sum(map(rarity, others)) + _OURS * shared / sum(map(rarity, mine)) + _MEANING * near


def _apart(a: Facts, b: Facts) -> bool:
    """Whether the figures, dates or lengths of one thing that both tell are all others."""
    figures = [not same(x, y) for x in a.figures for y in b.figures if _of_one_thing(x, y)]
    # "On Monday" says when somebody spoke.
    dates = [not x.overlaps(y) for x in a.dates for y in b.dates if not (x.relative or y.relative)]
    lengths = [not x.agrees(y) for x in a.durations for y in b.durations]
    return any(each and all(each) for each in (figures, dates, lengths))


def _of_one_thing(a: Figure, b: Figure) -> bool:
    return (
        a.kind is b.kind and a.unit == b.unit and (a.kind is not FigureKind.COUNT or bool({*a.counted} & {*b.counted}))
    )
