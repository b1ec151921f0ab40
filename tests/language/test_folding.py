"""Folding makes typographic variants equal and knows where each folded character came from."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.folding import fold, fold_with_map


def test_typographic_variants_fold_together() -> None:
    assert fold("“It’s\u00a0Here” — now") == fold('"it\'s here"  - NOW')
    assert fold("ofﬁce\u200b") == "office"


@given(st.text() | st.text(st.characters(max_codepoint=127)))
def test_folding_with_places_folds_alike(text: str) -> None:
    assert fold(text) == fold_with_map(text)[0]


@given(st.text())
def test_every_folded_character_comes_from_its_place(text: str) -> None:
    folded, places = fold_with_map(text)
    assert len(places) == len(folded) + 1
    assert places[-1] == len(text)
    assert all(a <= b for a, b in itertools.pairwise(places))
    assert all(char in fold("x" + text[at] + "x") for char, at in zip(folded, places, strict=False))
