"""What two statements cannot both say in words: a thing and its denial, a word and its opposite."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.language.words import WORD, stem
from factcheck.model.contradiction import ContradictionKind
from factcheck.sourcing.facts import Facts
from factcheck.sourcing.opposites import OPPOSITES

Span = tuple[int, int]
Telling = Callable[[str], float]
"""How much it tells that two statements share a stem."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """How two statements differ: the part of each, and how likely both speak of one thing, 0..1."""

    kind: ContradictionKind
    a: Span
    b: Span
    certainty: float = 1.0


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


def covered(a: Facts, b: Facts, telling: Telling, apart: frozenset[str] = frozenset()) -> float:
    """How much of what the one with less to say says is also said by the other, 0..1; `apart` is left out."""
    ours, theirs = ({t for t in f.terms if t[0].isalnum()} - apart for f in (a, b))
    return sum(map(telling, ours & theirs)) / (min(sum(map(telling, terms)) for terms in (ours, theirs)) or 1.0)


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
