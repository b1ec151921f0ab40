"""What two statements cannot both say: other figures, dates or lengths of one thing, its denial, its opposite."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from factcheck.language.dates import Precision, When
from factcheck.language.durations import Duration
from factcheck.language.figure import Figure, FigureKind, exclude
from factcheck.language.words import WORD, stem
from factcheck.model.contradiction import ContradictionKind
from factcheck.sourcing.facts import Facts
from factcheck.sourcing.mentions import Mention
from factcheck.sourcing.opposites import OPPOSITES

Span = tuple[int, int]
Rarity = Callable[[str], float]


_ANCHORED = 0.6
"""How near to both measures a shared word must stand, lest they merely share a topic."""

_FEWEST_SHARED = 2

_REPORTING = """
    announce announced announcement said statement state stated report reported tell spoke speech speak address warn
    warned claim claimed declare declared call called meet met meeting visit visited ask asked remark comment interview
    year month week day time people country government official part
"""
REPORTING = frozenset(stem(word) for word in _REPORTING.split())
"""Stems that stand beside any date and any figure: sharing one does not make two statements speak of one event."""


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


@dataclass(frozen=True, slots=True)
class Conflict:
    """How two statements differ: the part of each, and how much around the parts is one, 0..1."""

    kind: ContradictionKind
    a: Span
    b: Span
    nearness: float
    coarse: bool = False
    """Whether the dates that differ are years."""


def measures_apart(a: Measured, b: Measured, rarity: Rarity) -> Iterator[Conflict]:
    """The measures that exclude each other and seem to be said of one thing."""
    for ours in a.mentions:
        for theirs in b.mentions:
            kind = _excluding(ours, theirs)
            if kind is None or _agrees_elsewhere(ours, b.mentions) or _agrees_elsewhere(theirs, a.mentions):
                continue
            nearness = _near(ours, theirs, rarity) * _likely_one_event(ours, theirs)
            if nearness > 0:
                spans = (ours.measure.start, ours.measure.end), (theirs.measure.start, theirs.measure.end)
                yield Conflict(kind, *spans, nearness, _is_year(ours) and _is_year(theirs))


def _is_year(mention: Mention) -> bool:
    return isinstance(mention.measure, When) and mention.measure.precision >= Precision.YEAR


def _excluding(one: Mention, other: Mention) -> ContradictionKind | None:
    a, b = one.measure, other.measure
    if isinstance(a, Figure) and isinstance(b, Figure):
        counts_one_thing = a.kind is not FigureKind.COUNT or bool(set(a.counted) & set(b.counted))
        return ContradictionKind.FIGURE if counts_one_thing and exclude(a, b) else None
    if isinstance(a, When) and isinstance(b, When):
        return ContradictionKind.DATE if one.opened == other.opened and not a.overlaps(b) else None
    if isinstance(a, Duration) and isinstance(b, Duration):
        return None if a.agrees(b) else ContradictionKind.DURATION
    return None


def _agrees_elsewhere(mention: Mention, others: tuple[Mention, ...]) -> bool:
    """Whether the other statement says this measure, too: then it is another one that differs."""
    a = mention.measure
    for b in (other.measure for other in others):
        if isinstance(a, Figure) and isinstance(b, Figure):
            if a.kind is b.kind and a.unit == b.unit and not exclude(a, b):
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


def _near(a: Mention, b: Mention, rarity: Rarity) -> float:
    """How much of what the measures are said of is one: the word beside both, the other words, the names."""
    words = {t: min(a.around[t], b.around[t]) for t in (a.around.keys() & b.around.keys()) - REPORTING}
    names = {t: min(a.named[t], b.named[t]) for t in a.named.keys() & b.named.keys()}
    anchor = max(words.values(), default=0.0)
    if anchor < _ANCHORED or len(words) + len(names) < _FEWEST_SHARED:
        return 0.0
    shared = sum(rarity(t) * n for t, n in (*words.items(), *names.items()))
    least = min(sum(rarity(t) * n for t, n in (*m.around.items(), *m.named.items())) for m in (a, b))
    return 0.6 * min(1.0, shared / least) + 0.4 * (anchor - _ANCHORED) / (1 - _ANCHORED)


_NOT = re.compile(r"\b(?:not|never|no longer|nor|neither|without|hardly|cannot)\b|n['’]t\b", re.IGNORECASE)
_REACH_OF_NOT = 4


def denial(a: Facts, b: Facts) -> Conflict | None:
    """One says that it is so, the other that it is not: a shared word that stands behind "not" on one side alone."""
    ours, theirs = _denied(a), _denied(b)
    for term, span in ours.items():
        if term not in theirs and (place := _place(b, term)):
            return Conflict(ContradictionKind.NEGATION, span, place, 1.0)
    for term, span in theirs.items():
        if term not in ours and (place := _place(a, term)):
            return Conflict(ContradictionKind.NEGATION, place, span, 1.0)
    return None


def _denied(known: Facts) -> dict[str, Span]:
    """Stem → from the "not" to the word, for the words, other than names, that it denies."""
    found: dict[str, Span] = {}
    for match in _NOT.finditer(known.text):
        for number, word in enumerate(WORD.finditer(known.text, match.end())):
            term = stem(word.group())
            if number == _REACH_OF_NOT or _in_name(known, word.start()):
                break
            if term in known.terms:
                found.setdefault(term, (match.start(), word.end()))
                break
    return found


def _in_name(known: Facts, place: int) -> bool:
    return any(n.start <= place < n.end for n in known.names)


def _place(known: Facts, term: str) -> Span | None:
    """Where the stem stands as no name."""
    words = (m for m in WORD.finditer(known.text) if stem(m.group()) == term and not _in_name(known, m.start()))
    return next((m.span() for m in words), None)


def covered(a: Facts, b: Facts, rarity: Rarity, apart: frozenset[str] = frozenset()) -> float:
    """How much of what the one with less to say says is also said by the other, 0..1; `apart` is left out."""
    ours, theirs = ({t for t in f.terms if t[0].isalnum()} - apart for f in (a, b))
    return sum(map(rarity, ours & theirs)) / (min(sum(map(rarity, terms)) for terms in (ours, theirs)) or 1.0)


def opposition(a: Facts, b: Facts) -> Conflict | None:
    """One says that it is one thing, the other that it is the opposite: open and closed, won and lost."""
    theirs = {stem(w.group()): w.span() for w in WORD.finditer(b.text) if not _in_name(b, w.start())}
    for word in WORD.finditer(a.text):
        term = stem(word.group())
        if _in_name(a, word.start()):
            continue
        for opposite in OPPOSITES.get(term, ()):
            if opposite in theirs and opposite not in a.terms and term not in b.terms:
                return Conflict(ContradictionKind.STATUS, word.span(), theirs[opposite], 1.0)
    return None
