"""A check is one of a claim that says the same of the same thing; another figure, year or matter is another thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.sourcing.facts import facts
from factcheck.sourcing.sameness import THE_SAME, sameness


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The depot moved 900 crates in May 2022, a clerk said.", "The depot moved 900 crates in May 2022"),
        (
            "Norland spent $200 million on river boats, Ms Holm said.",
            "Norland spent 200 million dollars on river boats",
        ),
        ("Wind turbines kill more birds than cats do, a farmer wrote.", "Wind turbines kill more birds than cats"),
    ],
)
def test_the_same_in_other_words_is_the_same(ours: str, theirs: str) -> None:
    assert sameness(facts(ours), facts(theirs)) >= THE_SAME


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The depot moved 900 crates in May 2022, a clerk said.", "The depot moved 900 crates in May 2023"),
        (
            "Norland spent $200 million on river boats, Ms Holm said.",
            "Norland spent 900 million dollars on river boats",
        ),
        ("The mayor said the town has a faster ship than any other.", "The mayor said the town has no debts"),
        ("More than 200 people were hurt in the fire.", "At least 35 people were hurt in the fire"),
        ("We will be far better off if we stop at the harbour right now.", "We had better get it right"),
    ],
)
def test_another_figure_year_or_matter_is_not_the_same(ours: str, theirs: str) -> None:
    assert sameness(facts(ours), facts(theirs)) < THE_SAME


@given(st.text(max_size=200), st.text(max_size=200))
def test_sameness_is_a_share(ours: str, theirs: str) -> None:
    assert 0 <= sameness(facts(ours), facts(theirs)) <= 1.000001
