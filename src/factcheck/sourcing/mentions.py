"""Every figure, date and duration of a sentence, with the words around it that say what it is about."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from factcheck.language.dates import Precision, When
from factcheck.language.durations import Duration
from factcheck.language.figure import Figure, FigureKind
from factcheck.language.kin import family
from factcheck.language.unnumbered import unnumbered
from factcheck.language.words import FUNCTION_WORDS, WORD, plain
from factcheck.sourcing.facts import Facts

Measure = Figure | When | Duration

_REACH = 9
_CLAUSE_END = re.compile(
    r"[;:()\[\]—]|,\s(?:but|and|while|which|who|where|after|before|although|though|despite)\b|\bbut\b"
)
_ACROSS_CLAUSES = 0.4
_OPEN = re.compile(
    r"\b(?:since|until|till|before|after|by|from|prior to|ahead of)(?:\s(?:the|early|late|mid))*\s*$", re.I
)
_OPEN_REACH = 24
_PERIOD = re.compile(r"past\b", re.IGNORECASE)
_KNOWN_ONES = re.compile(r"\b(?:the|these|those|both|all|other|his|her|its|their|our)\s*$", re.IGNORECASE)
_AT_LEAST = re.compile(r"\bat least\s*$", re.IGNORECASE)
_A_FEW, _WORD_BEFORE = 20, 12


@dataclass(frozen=True, slots=True)
class Mention:
    """A measure and its surroundings: stem → nearness, 1 beside the measure and less with every word."""

    measure: Measure
    around: Mapping[str, float]
    """The words that are no names."""
    named: Mapping[str, float]
    """The words of names."""
    opened: str
    """The word that makes a date the edge of a stretch of time, such as "since"; empty where none does."""


def mentions(known: Facts) -> tuple[Mention, ...]:
    """The mentions of the sentence, in order."""
    measures: list[Measure] = [*_figures(known), *_dates(known), *known.durations]
    taken = [(m.start, m.end) for m in measures]
    words = [
        (m.start(), m.end(), family(m.group()))
        for m in WORD.finditer(known.text)
        if plain(m.group()) not in FUNCTION_WORDS and not any(s <= m.start() < e for s, e in taken)
    ]
    ends = [m.start() for m in _CLAUSE_END.finditer(known.text)]
    names = [(n.start, n.end) for n in known.names]
    found: list[Mention] = []
    for measure in sorted(measures, key=lambda m: m.start):
        near = _around(measure, words, ends)
        named = {word for start, _, word in words if any(s <= start < e for s, e in names)}
        found.append(
            Mention(
                measure,
                {t: n for t, n in near.items() if t not in named},
                {t: n for t, n in near.items() if t in named},
                _opened(known.text, measure),
            )
        )
    return tuple(found)


def _opened(text: str, measure: Measure) -> str:
    if isinstance(measure, When) and _PERIOD.match(text, measure.start, measure.end):
        return "past"
    edge = _OPEN.search(text, max(0, measure.start - _OPEN_REACH), measure.start)
    return edge.group().split()[0].lower() if edge else ""


def _figures(known: Facts) -> Iterator[Figure]:
    """The figures that say how many, with the bounds that a reader takes them to have."""
    for figure in known.figures:
        before = known.text[max(0, figure.start - _WORD_BEFORE) : figure.start]
        if figure.kind is FigureKind.COUNT and figure.value < _A_FEW and _KNOWN_ONES.search(before):
            continue  # "the two" are known already; nobody counts them
        yield _closed(figure, before) if math.isinf(figure.high) else figure
    yield from unnumbered(known.text)


def _dates(known: Facts) -> Iterator[When]:
    """The dates less the years that are part of a name: "Clean Harbour 2030"."""
    ends = {name.end + 1 for name in known.names}
    for when in known.dates:
        if when.precision is not Precision.YEAR or when.relative or when.start not in ends:
            yield when


def _closed(figure: Figure, before: str) -> Figure:
    """ "More than 4,600" is less than 4,700, or a round 5,000 would have been said; "at least" leaves more room."""
    step = 10 ** _zeros(figure.low)
    most = figure.low + step
    return replace(figure, high=max(most, 1.25 * figure.low) if _AT_LEAST.search(before) else most)


def _zeros(value: float) -> int:
    """How many zeros the value ends with, read to six digits: 4,600 → 2; 0.25 → -2."""
    digits, _, exponent = f"{value:.5e}".partition("e")
    return int(exponent) - len(digits.rstrip("0").rstrip(".").replace(".", "")) + 1


def _around(measure: Measure, words: list[tuple[int, int, str]], ends: list[int]) -> dict[str, float]:
    around: dict[str, float] = {}
    for side in (
        [w for w in reversed(words) if w[1] <= measure.start],
        [w for w in words if w[0] >= measure.end],
    ):
        for distance, (start, end, word) in enumerate(side[:_REACH]):
            crossed = any(min(end, measure.end) <= e < max(start, measure.start) for e in ends)
            nearness = (1 - distance / (_REACH + 3)) * (_ACROSS_CLAUSES if crossed else 1.0)
            around[word] = max(around.get(word, 0.0), nearness)
    return around
