"""Why a suggestion is one, in words. What a reason mentions stands in both quotes."""

import math
import re

from factcheck.language.figure import Figure, FigureKind
from factcheck.language.words import FUNCTION_WORDS, WORD, plain
from factcheck.model.contradiction import ContradictionKind
from factcheck.sourcing.facts import Facts
from factcheck.sourcing.likeness import Ranker, shared_figures

_MOST = 5
_SHORT = 2
_EXACT = 0.005
_DIGITS = re.compile(r"\d[\d.,/]*\d|\d")


_DIFFER = {
    ContradictionKind.FIGURE: "figures that differ",
    ContradictionKind.DATE: "dates that differ",
    ContradictionKind.DURATION: "lengths of time that differ",
}


def reasons(
    claim: Facts, other: Facts, ranker: Ranker, *, by_context: bool = False, differs: ContradictionKind | None = None
) -> tuple[str, ...]:
    """What the two have in common, the most telling first, behind what they seem to differ in; never empty."""
    found: list[str] = [_DIFFER[differs]] if differs else []
    theirs = frozenset(plain(w) for w in WORD.findall(other.text))
    found += _figures(claim, other)
    found += _dates(claim, other)
    named = _shared_names(claim, theirs, other)
    if named:
        found.append(f"same name{'s' * (len(named) > 1)}: {', '.join(named)}")
    elif ranker.book.keys(claim.names) & ranker.book.keys(other.names):
        found.append("names that belong together")
    words = _shared_words(claim, theirs, ranker, {plain(w) for name in named for w in WORD.findall(name)})
    if words:
        found.append(f"same wording: {', '.join(words)}")
    if by_context:
        found.append("follows a point that speaks to this claim")
    return tuple(found) or ("close in meaning",)


def _figures(claim: Facts, other: Facts) -> list[str]:
    measures: list[str] = []
    numbers: list[str] = []
    unlike: str | None = None
    for ours, theirs in shared_figures(claim, other):
        shown = _shown(claim.text, ours, other.text, theirs)
        if shown is None:
            exact = math.isclose(ours.value, theirs.value, rel_tol=_EXACT)
            unlike = "the same figure, written otherwise" if exact else "about the same figure"
        elif ours.kind is FigureKind.NUMBER:
            numbers.append(shown)
        else:
            measures.append(shown)
    found = []
    if numbers:
        found.append(f"same number: {', '.join(dict.fromkeys(numbers))}")
    if measures:
        found.append(f"same figure{'s' * (len(measures) > 1)}: {', '.join(dict.fromkeys(measures))}")
    if unlike and not measures:
        found.append(unlike)
    return found


def _shown(text: str, figure: Figure, other: str, theirs: Figure) -> str | None:
    """The figure as the claim writes it, where its digits stand in the other quote, too."""
    ours = text[figure.start : figure.end]
    shared = _DIGITS.findall(ours)
    same_words = plain(ours) == plain(other[theirs.start : theirs.end])
    return ours if same_words or (shared and shared == _DIGITS.findall(other[theirs.start : theirs.end])) else None


def _dates(claim: Facts, other: Facts) -> list[str]:
    literal: list[str] = []
    meant = False
    for ours in claim.dates:
        for theirs in other.dates:
            if ours.overlaps(theirs):
                words = claim.text[ours.start : ours.end]
                if plain(words) == plain(other.text[theirs.start : theirs.end]):
                    literal.append(words)
                elif max(ours.precision, theirs.precision) - min(ours.precision, theirs.precision) <= 2:
                    meant = True
    found = (
        [f"same date: {', '.join(dict.fromkeys(literal))}"] if literal else ["dates that may be one"] if meant else []
    )
    for ours_length in claim.durations:
        for theirs_length in other.durations:
            if ours_length.agrees(theirs_length):
                return [*found, "about the same length of time"]
    return found


def _shared_names(claim: Facts, theirs: frozenset[str], other: Facts) -> list[str]:
    """Words of the claim's names that are words of names in the other quote, each once."""
    named = frozenset(plain(w) for n in other.names for w in WORD.findall(other.text[n.start : n.end]))
    found: dict[str, str] = {}
    for name in claim.names:
        words = WORD.findall(claim.text[name.start : name.end])
        run: list[str] = []
        for word in [*words, ""]:
            if word and plain(word) in named and plain(word) in theirs:
                run.append(word.removesuffix("'s").removesuffix("’s"))
                continue
            for part in run:
                if plain(part) not in FUNCTION_WORDS and len(part) > 1:
                    found.setdefault(plain(part), part)
            run = []
    return list(found.values())[:_MOST]


def _shared_words(claim: Facts, theirs: frozenset[str], ranker: Ranker, said: set[str]) -> list[str]:
    measures = [
        *((f.start, f.end) for f in claim.figures),
        *((w.start, w.end) for w in claim.dates),
        *((d.start, d.end) for d in claim.durations),
    ]
    words: dict[str, str] = {}
    for match in WORD.finditer(claim.text):
        if not any(start <= match.start() < end for start, end in measures):
            words.setdefault(plain(match.group()), match.group().removesuffix("'s").removesuffix("’s"))
    shared = [
        w
        for w in words
        if w in theirs and w not in FUNCTION_WORDS and w not in said and len(w) > _SHORT and w.isalpha()
    ]
    return [words[w] for w in sorted(shared, key=ranker.rarity, reverse=True)[:_MOST]]
