"""Every figure, date and duration of a sentence, with the words around it that say what it is about."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.language.dates import When
from factcheck.language.durations import Duration
from factcheck.language.figure import Figure
from factcheck.language.kin import family
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
    measures: list[Measure] = [*known.figures, *known.dates, *known.durations]
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
        edge = _OPEN.search(known.text, max(0, measure.start - _OPEN_REACH), measure.start)
        found.append(
            Mention(
                measure,
                {t: n for t, n in near.items() if t not in named},
                {t: n for t, n in near.items() if t in named},
                edge.group().split()[0].lower() if edge else "",
            )
        )
    return tuple(found)


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
