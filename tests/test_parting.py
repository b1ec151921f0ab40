"""A sentence of several claims is proposed in parts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.spotting import parts


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        (
            "The firm cut 140 jobs in March and closed two of its sites.",
            ["The firm cut 140 jobs in March", "closed two of its sites."],
        ),
        (
            "The ferry sank in 1994, and the owner was never charged.",
            ["The ferry sank in 1994", "the owner was never charged."],
        ),
        (
            "Twelve people were killed, 30 wounded and four are missing.",
            ["Twelve people were killed", "30 wounded", "four are missing."],
        ),
        (
            "The firm, which lost $4 million in 2019, sold its ships.",
            ["The firm, which lost $4 million in 2019", "sold its ships."],
        ),
        ("Unemployment fell; wages were frozen.", ["Unemployment fell", "wages were frozen."]),
        (
            "The plant employed 300 people, while its rival had 90.",
            ["The plant employed 300 people", "its rival had 90."],
        ),
    ],
)
def test_a_sentence_of_several_claims_is_proposed_in_parts(sentence: str, proposed: list[str]) -> None:
    assert [span.of(sentence) for span in parts(sentence)] == proposed


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "The dam holds 40 million litres.",
        "She bought apples, pears and plums.",
        "He said that the police and the army came.",
        "The vote was held in 2019, 2020 and 2021.",
        "“He lied, and they knew it,” the mayor said.",
        "According to the mayor, who retired in May, the dam is safe.",
    ],
)
def test_a_sentence_of_one_claim_is_left_whole(sentence: str) -> None:
    assert parts(sentence) == ()


_PIECES = ["It fell", ",", " and ", "; ", "30 wounded", " which was", "“", "”", "(", " – ", "\u0301", "😀", " "]


@given(st.text(max_size=300) | st.lists(st.sampled_from(_PIECES)).map("".join))
def test_parts_lie_in_the_sentence_in_order_and_apart(sentence: str) -> None:
    found = parts(sentence)
    assert len(found) != 1
    assert all(0 <= span.start <= span.end <= len(sentence) for span in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(span.of(sentence).strip() for span in found)
