"""The coefficients equal published values, and a direct reading of their definitions on any table with gaps."""

from collections import Counter
from collections.abc import Sequence
from itertools import permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reviewing import coefficients
from factcheck.reviewing.coefficients import Pattern, Summands, Totals

Row = Sequence[int | None]
"""A claim: each reviewer's value, None where she gave none."""


def pattern(row: Row, values: int) -> Pattern:
    said = Counter(row)
    return tuple(said[k] for k in range(values))


def totals(table: Sequence[Row], values: int) -> Totals:
    patterns = Counter(p for p in (pattern(row, values) for row in table) if sum(p) > 1)
    return Summands(patterns, values).totals(list(patterns.values()))


def table_of(*reviewers: str) -> list[Row]:
    """A table from one string a reviewer: a digit a claim, `.` where there is none."""
    return [[None if mark == "." else int(mark) - 1 for mark in row] for row in zip(*reviewers, strict=True)]


def all_figures(table: Sequence[Row], values: int = 3) -> list[float | None]:
    summed = totals(table, values)
    return [
        coefficients.percent(summed),
        coefficients.fleiss(summed),
        coefficients.krippendorff(summed),
        coefficients.gwet(summed),
    ]


def test_alpha_equals_krippendorffs_published_example() -> None:
    summed = totals(table_of("123321412...", "1233224125.3", ".333234225" + "1.", "1233244125" + "1."), 5)
    assert coefficients.krippendorff(summed) == pytest.approx(0.743421052631579, abs=1e-12)
    assert coefficients.krippendorff(summed, ordinal=True) == pytest.approx(0.8153875037548814, abs=1e-12)


def test_kappa_equals_fleiss_textbook_example() -> None:
    # Ten subjects, fourteen raters, five categories; the table of the usual worked example.
    patterns = (
        (0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1),
        (7, 7, 0, 0, 0), (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7),
    )  # fmt: skip
    assert coefficients.fleiss(Summands(patterns, 5).totals([1] * 10)) == pytest.approx(0.2099307, abs=1e-7)


def test_kappa_equals_cohens_textbook_example() -> None:
    assert coefficients.cohen((20, 5, 10, 15), 2) == pytest.approx(0.4, abs=1e-12)


def test_ac1_equals_its_definition_worked_by_hand() -> None:
    # 118 + 2 agreements of 125; the two values' mean shares are 0.964 and 0.036.
    summed = Summands([(2, 0), (1, 1), (0, 2)], 2).totals([118, 5, 2])
    observed, expected = 120 / 125, 2 * 0.964 * 0.036
    assert coefficients.gwet(summed) == pytest.approx((observed - expected) / (1 - expected), abs=1e-12)


tables = st.lists(
    st.lists(st.one_of(st.none(), st.integers(0, 2)), min_size=4, max_size=4), min_size=2, max_size=12
).filter(lambda table: any(sum(value is not None for value in row) > 1 for row in table))


@given(tables)
def test_any_table_with_gaps_gives_what_the_definitions_say(table: list[list[int | None]]) -> None:
    claims = [[v for v in row if v is not None] for row in table]
    claims = [row for row in claims if len(row) > 1]
    percent, fleiss, alpha, gwet = all_figures(table)

    def pairs(row: list[int]) -> list[tuple[int, int]]:
        return list(permutations(row, 2))

    observed = sum(sum(a == b for a, b in pairs(row)) / len(pairs(row)) for row in claims) / len(claims)
    shares = [sum(row.count(k) / len(row) for row in claims) / len(claims) for k in range(3)]
    assert percent == pytest.approx(observed, abs=1e-9)
    by_chance = sum(share * (1 - share) for share in shares) / 2
    assert gwet == pytest.approx((observed - by_chance) / (1 - by_chance), abs=1e-9)
    everything = [value for row in claims for value in row]
    if len(set(everything)) == 1:
        assert (fleiss, alpha) == (None, None)
        return
    by_chance = sum(share**2 for share in shares)
    assert fleiss == pytest.approx((observed - by_chance) / (1 - by_chance), abs=1e-9)
    differing = sum(sum(a != b for a, b in pairs(row)) / (len(row) - 1) for row in claims) / len(everything)
    at_random = pairs(everything)
    assert alpha == pytest.approx(1 - differing / (sum(a != b for a, b in at_random) / len(at_random)), abs=1e-9)


@given(tables, st.permutations(range(4)), st.permutations(range(3)), st.randoms())
def test_order_and_names_change_nothing(table, reviewers, labels, random) -> None:  # type: ignore[no-untyped-def]
    renamed = [[None if row[r] is None else labels[row[r]] for r in reviewers] for row in table]
    random.shuffle(renamed)
    assert all_figures(renamed) == pytest.approx(all_figures(table), abs=1e-9)


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1, max_size=30))
def test_cohen_is_the_definition_and_knows_no_first_reviewer(said: list[tuple[int, int]]) -> None:
    cells = [said.count((a, b)) for a, b in product(range(3), repeat=2)]
    swapped = [said.count((b, a)) for a, b in product(range(3), repeat=2)]
    observed = sum(a == b for a, b in said) / len(said)
    by_chance = sum(sum(a == k for a, _ in said) * sum(b == k for _, b in said) / len(said) ** 2 for k in range(3))
    kappa = coefficients.cohen(cells, 3)
    assert kappa == coefficients.cohen(swapped, 3)
    if len(set(said)) == 1 and observed == 1:
        assert kappa is None
    else:
        assert kappa == pytest.approx((observed - by_chance) / (1 - by_chance), abs=1e-9)


def test_agreement_on_one_value() -> None:
    summed = totals(table_of("1133", "1233", "1131"), 3)
    assert coefficients.specific(summed, 0) == pytest.approx(4 / 6)
    assert coefficients.specific(summed, 1) == 0
    supported_or_not = totals(table_of("1122", "1122", "1121"), 2)
    assert coefficients.against_the_rest(summed, 2) == pytest.approx(coefficients.krippendorff(supported_or_not))
    assert coefficients.against_the_rest(totals(table_of("11", "11"), 3), 0) is None


def test_nothing_to_compare_is_undefined() -> None:
    assert all_figures([[0, None, None, None], [None, None, 2, None]]) == [None, None, None, None]
    assert coefficients.cohen((0,) * 9, 3) is None
