"""On demand: agreement over 100,000 verdicts of 20 reviewers, with 1,000 resamples; run with -s to see the seconds."""

from random import Random
from time import perf_counter

import pytest

from factcheck.model.verdict import VerdictValue
from factcheck.reviewing.agreement import agreement
from factcheck.reviewing.ratings import Rated, Ratings

VERDICTS, REVIEWERS = 100_000, 20


@pytest.mark.parametrize("a_claim", [2, 5, 10, 20])
@pytest.mark.parametrize("articles", [1, 100])
def test_seconds_for_all_figures(a_claim: int, articles: int) -> None:
    random = Random(a_claim)
    names = [f"reviewer {number}" for number in range(REVIEWERS)]
    rated = []
    for number in range(VERDICTS // a_claim):
        truth = random.choice(list(VerdictValue))
        verdicts = {
            name: truth if random.random() < 0.8 else random.choice(list(VerdictValue))
            for name in random.sample(names, a_claim)
        }
        rated.append(Rated(claim=f"c{number}", article=f"a{number % articles}", verdicts=verdicts))
    ratings = Ratings(rated=tuple(rated))
    started = perf_counter()
    without = agreement(ratings, resamples=1)
    middle = perf_counter()
    figures = agreement(ratings)
    seconds = perf_counter() - middle
    print(
        f"\n{a_claim} verdicts a claim, {articles} articles: {middle - started:.2f} s, with intervals {seconds:.2f} s"
    )
    assert without.krippendorff.value == figures.krippendorff.value
    assert seconds < 10
