"""Coefficients of agreement from counts alone, so that a resample costs as little as the few patterns there are.

A *pattern* says how many reviewers gave each value to a claim: (2, 0, 1). Patterns of fewer than two verdicts say
nothing of agreement and are not given here. Every coefficient is None where it is undefined.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations
from operator import mul
from typing import NamedTuple

Pattern = tuple[int, ...]


class Totals(NamedTuple):
    """The sums over all claims from which every coefficient follows; k and l are values."""

    claims: int
    agreeing: float
    """The shares of agreeing pairs among a claim's pairs of verdicts, summed."""
    shares: Sequence[float]
    """The share of a claim's verdicts that say k, summed."""
    verdicts: Sequence[int]
    """How many verdicts say k."""
    differing: Sequence[float]
    """For k < l, in order: pairs within a claim of a k and an l, each claim weighted by 1/(verdicts - 1)."""


class Summands:
    """Each pattern's part in the totals, worked out once, to be summed with many different counts."""

    def __init__(self, patterns: Iterable[Pattern], values: int) -> None:
        self._values = values
        self._columns = list(zip(*map(_parts, patterns), strict=True))

    def totals(self, counts: Sequence[int]) -> Totals:
        """The totals where the patterns occur this often."""
        q = self._values
        agreeing, *sums = [sum(map(mul, column, counts)) for column in self._columns] or [0] * (1 + 2 * q)
        return Totals(sum(counts), agreeing, sums[:q], sums[q : 2 * q], sums[2 * q :])


def _parts(pattern: Pattern) -> list[float]:
    given = sum(pattern)
    return [
        sum(n * (n - 1) for n in pattern) / (given * (given - 1)),
        *(n / given for n in pattern),
        *pattern,
        *(a * b / (given - 1) for a, b in combinations(pattern, 2)),
    ]


def percent(totals: Totals) -> float | None:
    """The chance, 0..1, that two verdicts drawn from one claim agree, averaged over the claims."""
    return totals.agreeing / totals.claims if totals.claims else None


def fleiss(totals: Totals) -> float | None:
    """Fleiss' kappa (1971), for varying numbers of reviewers (Gwet 2014, Handbook of Inter-Rater Reliability)."""
    observed = percent(totals)
    if observed is None or not _varies(totals):
        return None
    expected = sum((share / totals.claims) ** 2 for share in totals.shares)
    return (observed - expected) / (1 - expected)


def gwet(totals: Totals) -> float | None:
    """Gwet's AC1 (Gwet 2008), over the whole scale, so that it stays defined where every verdict is the same."""
    observed = percent(totals)
    if observed is None:
        return None
    shares = [share / totals.claims for share in totals.shares]
    expected = sum(share * (1 - share) for share in shares) / (len(shares) - 1)
    return (observed - expected) / (1 - expected)


def krippendorff(totals: Totals, *, ordinal: bool = False) -> float | None:
    """Krippendorff's alpha (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability); values in their order."""
    if not _varies(totals):
        return None
    said = totals.verdicts
    observed = expected = 0.0
    for (k, m), differing in zip(combinations(range(len(said)), 2), totals.differing, strict=True):
        apart = sum(said[k : m + 1]) - (said[k] + said[m]) / 2 if ordinal else 1.0
        observed += apart * apart * differing
        expected += apart * apart * said[k] * said[m]
    return 1 - (sum(said) - 1) * observed / expected


def specific(totals: Totals, value: int) -> float | None:
    """The chance that another reviewer of the claim says this value too, given that one does (Fleiss 1981, p. 214)."""
    said = totals.verdicts[value]
    return 1 - _differing(totals, value) / said if said else None


def against_the_rest(totals: Totals, value: int) -> float | None:
    """Krippendorff's alpha where the only question is whether a verdict says this value."""
    said, total = totals.verdicts[value], sum(totals.verdicts)
    if not 0 < said < total:
        return None
    return 1 - (total - 1) * _differing(totals, value) / (said * (total - said))


def _differing(totals: Totals, value: int) -> float:
    pairs = combinations(range(len(totals.verdicts)), 2)
    return sum(n for pair, n in zip(pairs, totals.differing, strict=True) if value in pair)


def cohen(cells: Sequence[int], values: int) -> float | None:
    """Cohen's kappa (Cohen 1960) from the confusion matrix of two reviewers, row by row."""
    claims = sum(cells)
    rows = [sum(cells[k * values : (k + 1) * values]) for k in range(values)]
    columns = [sum(cells[k::values]) for k in range(values)]
    by_chance = sum(row * column for row, column in zip(rows, columns, strict=True))
    if claims * claims == by_chance:
        return None
    return (claims * sum(cells[:: values + 1]) - by_chance) / (claims * claims - by_chance)


def _varies(totals: Totals) -> bool:
    return sum(n > 0 for n in totals.verdicts) > 1
