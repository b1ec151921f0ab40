"""On demand: the coefficients against independent libraries, on 1,000 random tables with gaps (group `oracles`)."""

from collections import Counter
from itertools import combinations, product
from random import Random

import pytest

from factcheck.reviewing import coefficients
from factcheck.reviewing.coefficients import Summands

krippendorff = pytest.importorskip("krippendorff")
numpy = pytest.importorskip("numpy")
metrics = pytest.importorskip("sklearn.metrics")
raters = pytest.importorskip("statsmodels.stats.inter_rater")

TABLES = 1000


def test_coefficients_equal_independent_libraries() -> None:
    random = Random(1)
    compared: Counter[str] = Counter()
    for _ in range(TABLES):
        reviewers, claims, gaps = random.randint(2, 6), random.randint(2, 40), random.choice((0, 0.1, 0.4))
        weights = [random.random() for _ in range(3)]
        table = [
            [None if random.random() < gaps else random.choices(range(3), weights)[0] for _ in range(reviewers)]
            for _ in range(claims)
        ]
        counts = [[row.count(k) for k in range(3)] for row in table]
        shared = [row for row in counts if sum(row) > 1]
        totals = Summands(map(tuple, shared), 3).totals([1] * len(shared))
        gapped = numpy.array([[numpy.nan if v is None else v for v in row] for row in table], dtype=float).T
        for ordinal in (False, True):
            ours = coefficients.krippendorff(totals, ordinal=ordinal)
            if ours is not None:
                level = "ordinal" if ordinal else "nominal"
                theirs = krippendorff.alpha(gapped, level_of_measurement=level, value_domain=[0, 1, 2])
                assert ours == pytest.approx(theirs, abs=1e-9)
                compared[level] += 1
        kappa = coefficients.fleiss(totals)
        if kappa is not None and gaps == 0:
            assert kappa == pytest.approx(raters.fleiss_kappa(numpy.array(counts)), abs=1e-9)
            compared["fleiss"] += 1
        for first, second in combinations(range(reviewers), 2):
            both = [(row[first], row[second]) for row in table if row[first] is not None and row[second] is not None]
            ours = coefficients.cohen([both.count((a, b)) for a, b in product(range(3), repeat=2)], 3)
            if ours is not None:
                these, those = zip(*both, strict=True)
                assert ours == pytest.approx(metrics.cohen_kappa_score(these, those), abs=1e-9)
                compared["cohen"] += 1
    assert min(compared[name] for name in ("nominal", "ordinal", "fleiss", "cohen")) > TABLES / 4


def test_kappa_and_ac1_with_gaps_equal_gwets_own_tables() -> None:
    cac = pytest.importorskip("irrCAC.raw")
    pandas = pytest.importorskip("pandas")
    random = Random(2)
    for _ in range(100):
        table = [
            [None if random.random() < 0.2 else random.choice("dsu") for _ in range(4)]
            for _ in range(random.randint(6, 20))
        ]
        shared = [row for row in table if sum(v is not None for v in row) > 1]
        patterns = [tuple(row.count(value) for value in "dsu") for row in shared]
        totals = Summands(patterns, 3).totals([1] * len(patterns))
        theirs = cac.CAC(pandas.DataFrame(shared), categories=["d", "s", "u"], digits=12)
        assert coefficients.gwet(totals) == pytest.approx(theirs.gwet()["est"]["coefficient_value"], abs=1e-9)
        assert coefficients.fleiss(totals) == pytest.approx(theirs.fleiss()["est"]["coefficient_value"], abs=1e-9)
