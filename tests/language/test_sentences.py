"""Sentences have exact offsets, cover the text, and end where a reader would say they end."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.sentences import split

WHOLE = [
    "Mr. Ode met Dr. Lind on Sept. 19 at 5 p.m. in St. Agnes.",
    "The U.S. Senate heard Gen. T. R. Oake of Harrow Inc. on No. 12.",
    "“Is it safe?” she asked.",
    "“Is it safe?” Dr. Marsh asked.",
    "“Stop!” the warden shouted.",
    "The rate rose to 4.5 percent, i.e. by a half.",
    "He left out the rest “of the plan ... Harbours come first” in his note.",
    "Write to desk@example.Com or see www.example.Org/Page for more.",
]
SPLIT = {
    "“We were late. Nobody told us,” Ode said. The ferry left.": [
        "“We were late.",
        "Nobody told us,” Ode said.",
        "The ferry left.",
    ],
    "The dam broke.The town fled (2007).Then it rained.": [
        "The dam broke.",
        "The town fled (2007).",
        "Then it rained.",
    ],
    "The levy was cut.[3] It came back.[4][5]": ["The levy was cut.", "[3]", "It came back.", "[4][5]"],
    "He lives in the U.S. He likes it.": ["He lives in the U.S.", "He likes it."],
    "He said “no.” Then he left.": ["He said “no.”", "Then he left."],
    'The mayor spoke. "The bridge is closed," she said.': ["The mayor spoke.", '"The bridge is closed," she said.'],
    "Hmm... this is odd. Well... It ended.": ["Hmm... this is odd.", "Well...", "It ended."],
    "It paid $3.5 million. 12 people left.": ["It paid $3.5 million.", "12 people left."],
    "one line\nof two\n\nanother": ["one line\nof two", "another"],
    "So they say :-)Harrow, Kent": ["So they say :-)", "Harrow, Kent"],
}


@pytest.mark.parametrize("sentence", WHOLE)
def test_what_only_looks_like_an_end_is_none(sentence: str) -> None:
    assert split(sentence) == [(0, len(sentence))]


@pytest.mark.parametrize("text", SPLIT)
def test_each_sentence_is_found(text: str) -> None:
    assert [text[a:b] for a, b in split(text)] == SPLIT[text]


@given(st.text(st.one_of(st.sampled_from(' .!?…\n"”“)[]1AaZz\xa0\r'), st.characters())))
def test_sentences_cover_all_but_white_space_in_order(text: str) -> None:
    spans = split(text)
    assert all(a < b for a, b in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    inside = {i for a, b in spans for i in range(a, b)}
    assert all(i in inside for i, char in enumerate(text) if not char.isspace())
    assert not any(text[a].isspace() or text[b - 1].isspace() for a, b in spans)


def test_a_stretch_is_split_in_the_offsets_of_the_whole() -> None:
    text = "Skip this. One here. Two here. Skip that."
    assert [text[a:b] for a, b in split(text, 11, 30)] == ["One here.", "Two here."]


@pytest.mark.parametrize("unit", ["a", "word ", "A. ", ".", '["', "é\u0301"])
def test_an_endless_line_is_split_in_bounded_time(unit: str) -> None:
    split(unit * (200_000 // len(unit)))
