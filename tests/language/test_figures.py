"""Figures: whatever the spelling, one value is one figure; what only looks like a figure is none."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.figure import Figure, FigureKind, exclude, same
from factcheck.language.figures import figures


def only(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


@pytest.mark.parametrize(
    "text",
    [
        "$200M",
        "$200 million",
        "200 million dollars",
        "US$200m",
        "$200,000,000",
        "two hundred million dollars",
        "$0.2bn",
    ],
)
def test_one_sum_of_money_is_one_figure_in_every_spelling(text: str) -> None:
    figure = only(f"It cost {text} in all.")
    assert (figure.kind, figure.unit, figure.value) == (FigureKind.MONEY, "USD", 200_000_000)


@pytest.mark.parametrize(
    ("text", "kind", "low", "high"),
    [
        ("26 percent of trade", FigureKind.PERCENT, 26, 26),
        ("26% of trade", FigureKind.PERCENT, 26, 26),
        ("10-15 per cent of homes", FigureKind.PERCENT, 10, 15),
        ("between 5 and 10 million people", FigureKind.COUNT, 5e6, 10e6),
        ("a budget 20X theirs", FigureKind.MULTIPLE, 20, 20),
        ("3 times as many", FigureKind.MULTIPLE, 3, 3),
        ("at least 200 sailors", FigureKind.COUNT, 200, math.inf),
        ("fewer than 30 houses", FigureKind.COUNT, 0, 30),
        ("about 1,900 guards", FigureKind.COUNT, 1710, 2090),
        ("twenty-five boats", FigureKind.COUNT, 25, 25),
        ("a dozen boats", FigureKind.COUNT, 12, 12),
        ("2000 soldiers were", FigureKind.COUNT, 2000, 2000),
        ("a 12-foot wall", FigureKind.MEASURE, 3.6576, 3.6576),
        ("5 to 10 km of road", FigureKind.MEASURE, 5_000, 10_000),
        ("two square miles of heath", FigureKind.MEASURE, 5_179_976, 5_179_976),
        ("90,000 m3 of mud", FigureKind.MEASURE, 90_000, 90_000),
    ],
)
def test_kind_range_and_bounds(text: str, kind: FigureKind, low: float, high: float) -> None:
    figure = only(text)
    assert figure.kind is kind
    assert (figure.low, figure.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    "text",
    [
        "1.2.3",
        "$$$",
        "in 2020",
        "the 1990s",
        "at 3:30 p.m.",
        "on May 5",
        "5 May",
        "a six-week war",
        "44-day",
        "19th",
        "one way",
        "+44 7000 555 018",
    ],
)
def test_versions_dates_times_and_durations_are_no_figures(text: str) -> None:
    assert figures(f"It was {text}, they say.") == ()


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Resolutions 853, 874 and 884", ["853", "874", "884"]),
        ("Res 853: withdraw", ["853"]),
        ("Assembly Resolutions 19/13 and 57/298", ["19/13", "57/298"]),
        ("Article 5", ["5"]),
        ("resolutions 822 (1993) and 853 (1993)", ["822", "853"]),
    ],
)
def test_numbered_things_are_named_not_measured(text: str, labels: list[str]) -> None:
    assert [(f.kind, f.label) for f in figures(text)] == [(FigureKind.NUMBER, label) for label in labels]


def test_what_rose_from_one_value_to_another_is_no_range() -> None:
    assert [f.value for f in figures("coverage rose from 87% to 94% in three years")] == [87, 94]
    assert [f.value for f in figures("homes get from 10% to 15% less")] == [12.5]


def test_what_may_be_one_value_does_not_exclude() -> None:
    assert not exclude(only("at least 14 people"), only("17 people"))
    assert not exclude(only("about 120 homes"), only("125 homes"))
    assert exclude(only("5,000 guards"), only("1,900 guards"))
    assert not exclude(only("Resolution 853"), only("Resolution 874"))
    assert same(only("a third of 200M dollars"), only("$200 million"))


@given(st.text(max_size=80))
def test_any_text_has_figures_in_order_that_do_not_overlap(text: str) -> None:
    found = figures(text)
    assert all(f.low <= f.high and 0 <= f.start < f.end <= len(text) for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.integers(0, 10**9))
def test_thousands_separators_change_nothing(value: int) -> None:
    assert only(f"They counted {value:,} birds.").value == value


def test_feet_and_metres_are_compared_as_lengths() -> None:
    assert same(only("lowered by 12 feet"), only("lowered by 3.66 metres"))
    assert exclude(only("lowered by 12 feet"), only("lowered by eight metres"))
    assert not same(only("4 metres of water"), only("4 cubic metres of water"))


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Homes without power: 40", "~home"),
        ("The death toll stands at six.", "~death"),
        ("Cases climbed to 94.", "~infection"),
        ("Two had been seen by a nurse", "~people"),
        ("Five of the bridges are shut", "~bridge"),
    ],
)
def test_what_is_counted_may_stand_before_the_number(text: str, counted: str) -> None:
    assert counted in only(text).counted
