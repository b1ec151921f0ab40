"""Measures of two statements that exclude each other, and how likely both are said of one thing."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from factcheck.language.dates import Precision, When
from factcheck.language.durations import Duration
from factcheck.language.figure import Figure, FigureKind, exclude, same
from factcheck.language.kin import family
from factcheck.language.newsroom import ANY_STORY
from factcheck.model.contradiction import ContradictionKind
from factcheck.sourcing.conflicts import Conflict, Telling
from factcheck.sourcing.events import time_of
from factcheck.sourcing.facts import Facts
from factcheck.sourcing.likeness import idf
from factcheck.sourcing.mentions import Measure, Mention

_PERSONS = frozenset({family("people"), family("soldier"), family("patient"), family("case")})
"""Families that may count the same persons: so many patients, so many cases, so many people."""


class Measured(Protocol):
    """A sentence with its measures."""

    @property
    def facts(self) -> Facts:
        """What it can be compared by."""
        ...

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Its measures with their surroundings."""
        ...

    @property
    def published(self) -> str | None:
        """The date of its article."""
        ...


@dataclass(frozen=True, slots=True)
class Between:
    """What is known of two statements as wholes."""

    alike: float
    """How alike they are, as a ranker says."""
    kinship: float
    """How likely their articles tell of one story."""
    within: bool
    """Whether they stand in one article."""


class Units:
    """How few statements measure in each unit: where few speak of cubic metres, two that do speak of one thing."""

    def __init__(self, statements: Sequence[Measured]) -> None:
        self._total = len(statements)
        self._counts = Counter(unit for s in statements for unit in {_unit(m.measure) for m in s.mentions})

    def telling(self, measure: Measure) -> float:
        """How much it tells that two statements use the measure's unit, 0..1; 1 where no third one does."""
        return min(1.0, idf(self._counts[_unit(measure)], self._total) / idf(2, self._total))


def _unit(measure: Measure) -> str:
    return f"{measure.kind} {measure.unit}" if isinstance(measure, Figure) else ""


def measures_apart(a: Measured, b: Measured, between: Between, telling: Telling, units: Units) -> Iterator[Conflict]:
    """The measures that exclude each other, each pair with how likely it is said of one thing."""
    gap = years_between(a, b)
    for ours in a.mentions:
        for theirs in b.mentions:
            kind = _excluding(ours, theirs)
            if kind is None or _agrees_elsewhere(ours, b.mentions) or _agrees_elsewhere(theirs, a.mentions):
                continue
            shared = {t: min(ours.around[t], theirs.around[t]) for t in ours.around.keys() & theirs.around.keys()}
            for term in ANY_STORY & shared.keys():
                del shared[term]
            if not shared and not _in_one_unit(ours.measure, theirs.measure):
                continue
            likely = _likely(ours, theirs, kind, between)
            likely += _SUBJECT * _subject(ours.measure, theirs.measure, telling, units)
            likely += _GAP * (0.0 if kind is ContradictionKind.DATE else gap)
            likely += _SAME_DATE * _same_date(a.facts, b.facts, ours.measure, theirs.measure)
            if shared:
                near = sum(telling(term) * nearness for term, nearness in shared.items())
                likely += _RAREST * max(map(telling, shared)) + _NEAR * min(_MOST_NEAR, near)
            else:
                likely += _NO_WORD
            spans = (ours.measure.start, ours.measure.end), (theirs.measure.start, theirs.measure.end)
            yield Conflict(kind, *spans, 1 / (1 + math.exp(-likely)))


# Weights of a logistic regression on labelled pairs; tests/bench/sourcing.md says on which, and with what result.
_BASE = -11.0
_STORY, _WITHIN, _ALIKE, _ONE_EVENT, _DAY = 3.6, -2.5, 3.9, 3.2, -1.1
_SUBJECT, _GAP, _SAME_DATE, _RAREST, _NEAR, _NO_WORD = 0.95, -1.5, 0.5, 3.5, 0.53, 3.3
_MOST_NEAR = 1.8
_BESIDE = 0.7


def _likely(ours: Mention, theirs: Mention, kind: ContradictionKind, between: Between) -> float:
    """What speaks for one thing, apart from the words: the log of the odds."""
    years = all(isinstance(m.measure, When) and m.measure.precision >= Precision.YEAR for m in (ours, theirs))
    return (
        _BASE
        + _STORY * between.kinship
        + _WITHIN * (between.within and not years)
        + _ALIKE * min(1.0, between.alike)
        + _ONE_EVENT * _likely_one_event(ours, theirs)
        + _DAY * (kind is ContradictionKind.DATE and not years)
    )


def _excluding(one: Mention, other: Mention) -> ContradictionKind | None:
    a, b = one.measure, other.measure
    if isinstance(a, Figure) and isinstance(b, Figure):
        comparable = _of_one_kind(a, b) or _of_those_who(one, other) or _of_those_who(other, one)
        return ContradictionKind.FIGURE if comparable and exclude(a, b) else None
    if isinstance(a, When) and isinstance(b, When):
        return ContradictionKind.DATE if one.opened == other.opened and not a.overlaps(b) else None
    if isinstance(a, Duration) and isinstance(b, Duration):
        return None if a.agrees(b) else ContradictionKind.DURATION
    return None


def _of_one_kind(a: Figure, b: Figure) -> bool:
    """Whether two figures may count the same; measures in one unit always may."""
    ours, theirs = set(a.counted), set(b.counted)
    return a.kind is not FigureKind.COUNT or bool(ours & theirs) or bool(ours & _PERSONS and theirs & _PERSONS)


def _of_those_who(one: Mention, other: Mention) -> bool:
    """ "Injuries: 40", or "nobody was hurt", and so many people who, the words beside them say, were hurt."""
    ours, theirs = one.measure, other.measure
    if not (isinstance(ours, Figure) and isinstance(theirs, Figure) and ours.kind is theirs.kind is FigureKind.COUNT):
        return False
    if ours.high > 0 and not _PERSONS & set(theirs.counted):
        return False
    return any(other.around.get(what, 0.0) > _BESIDE for what in ours.counted if what not in _PERSONS)


def _subject(a: Measure, b: Measure, telling: Telling, units: Units) -> float:
    """How rare a thing both figures count, or how rare the unit is that both measure in."""
    if not (isinstance(a, Figure) and isinstance(b, Figure)):
        return 0.0
    if a.kind is not FigureKind.COUNT:
        return units.telling(a)
    return max(map(telling, set(a.counted) & set(b.counted)), default=0.0)


def _in_one_unit(a: Measure, b: Measure) -> bool:
    """Whether both measure in metres, in tonnes: that is a likeness by itself."""
    return isinstance(a, Figure) and isinstance(b, Figure) and a.kind is b.kind is FigureKind.MEASURE


def _agrees_elsewhere(mention: Mention, others: tuple[Mention, ...]) -> bool:
    """Whether the other statement says this measure, too: then it is another one that differs."""
    a = mention.measure
    for b in (other.measure for other in others):
        if isinstance(a, Figure) and isinstance(b, Figure):
            bounded = not (math.isinf(a.high) or math.isinf(b.high))
            comparable = bounded and a.kind is b.kind and a.unit == b.unit and _of_one_kind(a, b)
            if same(a, b) or (comparable and not exclude(a, b)):
                return True
        elif isinstance(a, When) and isinstance(b, When):
            if a.overlaps(b):
                return True
        elif isinstance(a, Duration) and isinstance(b, Duration) and a.agrees(b):
            return True
    return False


_PRECISION_APART, _PRECISION_APART_WHERE_RELATIVE = 0.12, 0.22
_YEARS_APART = 5
_TIMES_APART = 10


def _likely_one_event(one: Mention, other: Mention) -> float:
    """Two accounts of one event seldom differ by far: by decades, or by a factor of a hundred. 0.4 to 1."""
    a, b = one.measure, other.measure
    if isinstance(a, Figure) and isinstance(b, Figure):
        return _not_far(a.value, b.value)
    if isinstance(a, Duration) and isinstance(b, Duration):
        return max(_not_far(x, y) for x in (a.low, a.high) for y in (b.low, b.high))
    if not (isinstance(a, When) and isinstance(b, When)):
        return 0.0
    apart = max((a.first - b.last).days, (b.first - a.last).days) / 365
    step = _PRECISION_APART_WHERE_RELATIVE if a.relative or b.relative else _PRECISION_APART
    return (1 - step * abs(a.precision - b.precision)) * min(1.0, max(0.4, _YEARS_APART / (apart or 1)))


def _not_far(a: float, b: float) -> float:
    least, most = sorted((abs(a), abs(b)))
    return max(0.4, min(1.0, _TIMES_APART * least / most)) if most else 1.0


def years_between(a: Measured, b: Measured) -> float:
    """How far apart the times are that the statements speak of, as far as they say so; at most a year counts."""
    ours, theirs = time_of(a.facts, a.published), time_of(b.facts, b.published)
    if not ours or not theirs:
        return 0.0
    return min(1.0, max(0, (ours[0] - theirs[1]).days, (theirs[0] - ours[1]).days) / 400)


def _same_date(a: Facts, b: Facts, one: Measure, other: Measure) -> int:
    """How exact a date is, other than the two measures, that both statements give: 5 for a day, 1 for a year."""
    exact = [
        Precision.DECADE - max(x.precision, y.precision)
        for x in a.dates
        for y in b.dates
        if x is not one and y is not other and x.overlaps(y)
    ]
    return max(exact, default=0)
