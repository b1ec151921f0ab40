"""How far reviewers agree: every coefficient with its interval, its n, and the reason where it is undefined."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from itertools import chain, combinations
from typing import Generic, NamedTuple, TypeVar

from factcheck.model.base import Model
from factcheck.model.verdict import VerdictValue
from factcheck.reviewing import bootstrap, coefficients
from factcheck.reviewing.coefficients import Summands, Totals
from factcheck.reviewing.ratings import SCALE, LeftOut, Ratings, Tally

_T = TypeVar("_T")

FEVER = 0.6841
"""Fleiss' kappa of FEVER's annotators on three labels (Thorne et al. 2018)."""
AVERITEC = 0.619
"""Kappa of AVeriTeC's annotators on four labels (Schlichtkrull et al. 2023)."""

NO_VARIATION = "undefined (no variation): every verdict is the same"
ONE_CLAIM = "undefined: only one claim has two verdicts to compare"


class Figure(Model):
    """A coefficient with its 95 % interval over `n` claims; without a value, `why` says what is undefined."""

    value: float | None
    low: float | None
    high: float | None
    n: int
    why: str | None = None


class PairFigure(Figure):
    """Cohen's kappa of two reviewers, and their confusion matrix: rows the first's values, columns the second's."""

    reviewers: tuple[str, str]
    labels: tuple[VerdictValue, ...] = SCALE
    matrix: tuple[tuple[int, ...], ...]


class ValueFigures(Model):
    """Agreement on one value: whether others say it where one does, and alpha against the rest of the scale."""

    specific: Figure
    krippendorff: Figure


class ArticleFigures(Model):
    """Agreement on one article."""

    article: str
    percent: Figure
    krippendorff: Figure


class Agreement(Model):
    """The figures of a set of articles, as `factcheck agreement --json` prints them; percent is a share, 0..1."""

    percent: Figure
    fleiss: Figure
    krippendorff: Figure
    gwet: Figure
    cohen: tuple[PairFigure, ...]
    left_out: tuple[LeftOut, ...]
    by_value: Mapping[VerdictValue, ValueFigures]
    by_article: tuple[ArticleFigures, ...]
    verdicts: Mapping[VerdictValue, int]
    """How often each value was given where verdicts could be compared."""
    ordinal: bool
    unnamed: int = 0
    """How many claims stand in no pair, because the project hides their reviewers' names from an adjudicator."""


class _Wanted(NamedTuple):
    of: Callable[[Totals], float | None]
    undefined: str = NO_VARIATION
    for_one_claim: bool = False
    """Whether a single claim gives a value: a share does, what is corrected for chance does not."""


_PERCENT = _Wanted(coefficients.percent, for_one_claim=True)


def agreement(ratings: Ratings, *, ordinal: bool = False, resamples: int = bootstrap.RESAMPLES) -> Agreement:
    """The figures of these verdicts. `ordinal` lets alpha weigh disputed against supported heavier than unverified."""
    wanted = _overall(ordinal)
    by_value = list(chain.from_iterable(_of_value(place, value) for place, value in enumerate(SCALE)))
    figures = _figures(ratings.tally, [*wanted, *by_value], resamples)
    percent, fleiss, krippendorff, gwet = figures[:4]
    said = Counter(value for r in ratings.rated for value in r.verdicts.values())
    return Agreement(
        percent=percent,
        fleiss=fleiss,
        krippendorff=krippendorff,
        gwet=gwet,
        cohen=tuple(_pair(ratings, *pair, resamples) for pair in combinations(ratings.reviewers, 2)),
        left_out=ratings.left_out,
        by_value={
            value: ValueFigures(specific=figures[4 + 2 * place], krippendorff=figures[5 + 2 * place])
            for place, value in enumerate(SCALE)
        },
        by_article=_by_article(ratings, wanted.krippendorff, resamples),
        verdicts={value: said[value] for value in SCALE},
        ordinal=ordinal,
        unnamed=ratings.unnamed,
    )


class Overall(NamedTuple, Generic[_T]):
    """The four measures of all verdicts together."""

    percent: _T
    fleiss: _T
    krippendorff: _T
    gwet: _T


def overall(tally: Tally, *, ordinal: bool = False, resamples: int = bootstrap.RESAMPLES) -> Overall[Figure]:
    """The figures of `agreement` that need no more than how many claims have each pattern of verdicts."""
    return Overall(*_figures(tally, _overall(ordinal), resamples))


def _overall(ordinal: bool) -> Overall[_Wanted]:
    alpha = _Wanted(partial(coefficients.krippendorff, ordinal=ordinal))
    return Overall(_PERCENT, _Wanted(coefficients.fleiss), alpha, _Wanted(coefficients.gwet))


def _of_value(place: int, value: VerdictValue) -> tuple[_Wanted, _Wanted]:
    return (
        _Wanted(partial(coefficients.specific, value=place), f"undefined: nobody said {value}", for_one_claim=True),
        _Wanted(
            partial(coefficients.against_the_rest, value=place), f"undefined (no variation): all or none say {value}"
        ),
    )


def _by_article(ratings: Ratings, alpha: _Wanted, resamples: int) -> tuple[ArticleFigures, ...]:
    # An article has few claims, and many articles have the same tally.
    figures = cache(partial(_figures, wanted=(_PERCENT, alpha), resamples=resamples))
    parts = ((part.rated[0].article, figures(part.tally)) for part in ratings.by_article())
    return tuple(ArticleFigures(article=article, percent=percent, krippendorff=k) for article, (percent, k) in parts)


def _figures(tally: Tally, wanted: Sequence[_Wanted], resamples: int) -> list[Figure]:
    counts = [count for _, count in tally]
    summands = Summands((pattern for pattern, _ in tally), len(SCALE))
    totals = summands.totals(counts)
    again = bootstrap.resamples(counts, resamples) if totals.claims > 1 else ()
    drawn = [summands.totals(resample) for resample in again]
    return [_figure(one, one.of(totals), [one.of(resample) for resample in drawn], totals.claims) for one in wanted]


def _pair(ratings: Ratings, first: str, second: str, resamples: int) -> PairFigure:
    matrix = ratings.matrix(first, second)
    cells = tuple(chain.from_iterable(matrix))
    kappa = partial(coefficients.cohen, values=len(SCALE))
    value = kappa(cells)
    again = bootstrap.resamples(cells, resamples) if value is not None else ()
    figure = _figure(_Wanted(lambda _: None), value, [kappa(resample) for resample in again], sum(cells))
    return PairFigure(reviewers=(first, second), matrix=matrix, **figure.model_dump())


def _figure(wanted: _Wanted, value: float | None, drawn: Sequence[float | None], n: int) -> Figure:
    if n == 0:
        return Figure(value=None, low=None, high=None, n=0, why="undefined: no claim has two verdicts to compare")
    if n == 1:
        kept = value if wanted.for_one_claim else None
        return Figure(value=kept, low=None, high=None, n=1, why=ONE_CLAIM)
    if value is None:
        return Figure(value=None, low=None, high=None, n=n, why=wanted.undefined)
    bounds = bootstrap.interval(drawn)
    if bounds is None:
        return Figure(value=value, low=None, high=None, n=n, why="no interval: too little variation to resample")
    return Figure(value=value, low=bounds[0], high=bounds[1], n=n)
