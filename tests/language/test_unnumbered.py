"""Counts without a number: what they count, and between which bounds."""

import math

import pytest

from factcheck.language.unnumbered import unnumbered


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "counted"),
    [
        ("Nobody was hurt in the slide.", "Nobody", 0, 0, "~injury"),
        ("No ferry sailed that night.", "No", 0, 0, "~ship"),
        ("The island has a lighthouse.", "has a", 1, 1, "lighthous"),
        ("Hundreds of walkers were stranded.", "Hundreds of", 100, 2_000, "walk"),
        ("The bay is filled with old mines.", "filled with", 3, math.inf, "mine"),
    ],
)
def test_how_many_are_meant_without_a_number(text: str, words: str, low: float, high: float, counted: str) -> None:
    (figure,) = unnumbered(text)
    assert text[figure.start : figure.end] == words
    assert (figure.low, figure.high) == (low, high)
    assert counted in figure.counted


@pytest.mark.parametrize("text", ["It is no longer true.", "No comment.", "Several days passed.", "There is no doubt."])
def test_turns_of_speech_count_nothing(text: str) -> None:
    assert unnumbered(text) == ()
