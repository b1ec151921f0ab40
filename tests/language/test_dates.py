"""Dates are the days that they may mean; lengths of time the days that they may last."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.dates import dates, parse_published, publication
from factcheck.language.durations import durations

TUESDAY = parse_published("2023-09-26")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in 2020", "2020-01-01", "2020-12-31"),
        ("the 2021 flood", "2021-01-01", "2021-12-31"),
        ("on March 23, 2021", "2021-03-23", "2021-03-23"),
        ("on 23 March 2021", "2021-03-23", "2021-03-23"),
        ("on 2021-03-23", "2021-03-23", "2021-03-23"),
        ("on 9/26/2023", "2023-09-26", "2023-09-26"),
        ("on 26/9/2023", "2023-09-26", "2023-09-26"),
        ("in September 2023", "2023-09-01", "2023-09-30"),
        ("the early 1990s", "1990-01-01", "1993-12-31"),
        ("on Sept. 19", "2023-09-19", "2023-09-19"),
        ("last year", "2022-01-01", "2022-12-31"),
        ("earlier this year", "2023-01-01", "2023-09-26"),
        ("last December", "2022-12-01", "2022-12-31"),
        ("in March", "2023-03-01", "2023-03-31"),
        ("in November", "2022-11-01", "2022-11-30"),
        ("yesterday", "2023-09-25", "2023-09-25"),
        ("two days ago", "2023-09-24", "2023-09-24"),
        ("on Friday", "2023-09-22", "2023-09-22"),
        ("last week", "2023-09-18", "2023-09-24"),
        ("last month", "2023-08-01", "2023-08-31"),
    ],
)
def test_a_date_is_the_days_that_it_may_mean(text: str, first: str, last: str) -> None:
    (when,) = dates(f"They met {text}.", TUESDAY)
    assert (when.first.isoformat(), when.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text", ["31 February 2020", "2020-13-45", "99/99/9999", "may 5 boats", "1,990 boats", "2.2021", "$2020"]
)
def test_days_that_do_not_exist_and_figures_are_no_dates(text: str) -> None:
    assert not [w for w in dates(f"It was {text}.", TUESDAY) if w.precision == 0]


def test_without_the_day_of_publication_nothing_counts_from_it() -> None:
    assert dates("It rained last week, on Friday and on Sept. 19.") == ()
    assert dates("It rained last week and on Friday.", parse_published("2023")) == ()


def test_an_undated_article_is_of_the_year_of_the_latest_day_it_names() -> None:
    text = "The harbour closed on 9 June 2023. It had opened in May 2019. By 2050 it will be dry."
    assert publication(None, text) == (date(2023, 1, 1), date(2023, 12, 31))
    assert publication("2024-01", text) == (date(2024, 1, 1), date(2024, 1, 31))
    assert publication(None, "It closed in 2019.") is None


@given(st.text(max_size=80), st.dates())
def test_any_text_on_any_day_is_read_without_failing(text: str, day: date) -> None:
    for when in dates(text, (day, day)):
        assert when.first <= when.last
        assert 0 <= when.start < when.end <= len(text)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_first_and_the_last_day_of_the_calendar_are_survived(day: date) -> None:
    dates(
        "last week, next week, yesterday, tomorrow, on Friday, next month, two years ago, last December, May 5",
        (day, day),
    )


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [
        ("a six-week war", "a 44-day war", True),
        ("two decades of peace", "20 years of peace", True),
        ("a few days of rain", "four days of rain", True),
        ("a few days of rain", "rain within 24 hours", False),
        ("a nine-hour search", "a search of two days", False),
        ("a strike of about a month", "a strike of four weeks", True),
    ],
)
def test_lengths_agree_within_what_their_words_allow(a: str, b: str, agree: bool) -> None:
    (first,), (second,) = durations(a), durations(b)
    assert first.agrees(second) is second.agrees(first) is agree


@pytest.mark.parametrize("text", ["two days ago", "a 12-year-old", "the last two weeks", "$30 days", "1.2.3 days"])
def test_ages_and_what_counts_from_now_are_no_lengths(text: str) -> None:
    assert durations(f"It was {text}.") == ()
