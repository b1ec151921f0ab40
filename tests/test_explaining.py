"""Every score can be taken apart into words."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.spotting import explain, score


def test_a_score_is_explained_by_what_raised_and_lowered_it() -> None:
    explanation = explain("I think unemployment fell to 4.1 percent in 2015.")
    assert explanation.score == score("I think unemployment fell to 4.1 percent in 2015.")
    assert {"a percentage", "“unemployment”"} <= {factor.name for factor in explanation.raised}
    assert "“think”" in {factor.name for factor in explanation.factors if factor.weight < 0}
    assert explanation.words.startswith(f"{explanation.score:.2f}: raised by ")
    assert "; lowered by " in explanation.words


@pytest.mark.parametrize("text", ["", "…", "?!"])
def test_what_says_nothing_is_explained_too(text: str) -> None:
    assert explain(text).words == "0.00: nothing in it to check"


@given(st.text(max_size=200) | st.lists(st.sampled_from(["I", "fell", "5%", "1999", "Oslo", "?", "the"])).map(" ".join))
def test_the_parts_of_an_explanation_sum_to_the_score(text: str) -> None:
    explanation = explain(text)
    assert explanation.score == score(text)
    if explanation.factors:
        odds = explanation.base + sum(factor.weight for factor in explanation.factors)
        assert math.isclose(explanation.score, 1 / (1 + math.exp(-odds)), abs_tol=1e-9)
