"""A quote is found again in a new version of its article, or said to be lost: never placed on other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.claim import Anchor
from factcheck.spotting.anchoring import Placing, reanchor

STORY = """Harbour wall to rise

The wall will be raised by two metres, the council said on Monday. It has stood since 1911.

“We were late,” the mayor said. “Nobody told us about the cracks.”

Work starts in June and takes five months. Forty men will be hired for it.

A storm in 1953 killed twelve people in the lower town. It came at night.

The wall will be raised by two metres, the council said on Monday. Nobody objected to the plan.
"""
QUOTES = ["Work starts in June and takes five months.", "“Nobody told us about the cracks.”", "It came at night."]


def anchor(quote: str, text: str = STORY, after: int = 0) -> Anchor:
    start = text.index(quote, after)
    return Anchor.at(text, start, start + len(quote))


@pytest.mark.parametrize("quote", QUOTES)
def test_an_unchanged_place_is_exact(quote: str) -> None:
    placed = reanchor(anchor(quote), STORY, STORY + "One more line.\n")
    assert (placed.placing, placed.anchor) == (Placing.EXACT, anchor(quote, STORY + "One more line.\n"))


@pytest.mark.parametrize("quote", QUOTES)
def test_text_put_in_before_moves_it(quote: str) -> None:
    new = STORY.replace("\n\n“We", "\n\nA new paragraph that nobody had read before.\n\n“We")
    placed = reanchor(anchor(quote), STORY, new)
    assert placed.placing is Placing.MOVED
    assert placed.anchor is not None
    assert placed.anchor.holds_in(new)


@pytest.mark.parametrize("quote", QUOTES)
def test_plain_quotation_marks_are_no_obstacle(quote: str) -> None:
    new = STORY.replace("“", '"').replace("”", '"').replace(" ", "\xa0", 3)
    placed = reanchor(anchor(quote), STORY, new)
    assert placed.anchor is not None
    assert placed.anchor.exact == quote.replace("“", '"').replace("”", '"')


def test_a_small_change_is_fuzzy() -> None:
    new = STORY.replace("takes five months", "takes six months")
    placed = reanchor(anchor("Work starts in June and takes five months."), STORY, new)
    assert placed.placing is Placing.FUZZY
    assert placed.anchor is not None
    assert placed.anchor.exact == "Work starts in June and takes six months."


@pytest.mark.parametrize("quote", QUOTES)
def test_what_was_deleted_is_orphaned(quote: str) -> None:
    placed = reanchor(anchor(quote), STORY, STORY.replace(quote, ""))
    assert (placed.placing, placed.anchor) == (Placing.ORPHANED, None)


def test_of_two_like_sentences_the_one_in_its_place_is_meant() -> None:
    quote = "The wall will be raised by two metres, the council said on Monday."
    second = anchor(quote, after=STORY.index("1953"))
    placed = reanchor(second, STORY, STORY.replace("It came at night.", "It came at noon, and left at night."))
    assert placed.anchor is not None
    assert placed.anchor.suffix.startswith(" Nobody objected")
    without = STORY[: second.start] + "Nobody objected to the plan.\n"
    assert reanchor(second, STORY, without).placing is Placing.ORPHANED


@given(st.text(max_size=200), st.text(max_size=200), st.integers(0, 150), st.integers(1, 60))
def test_whatever_the_texts_an_anchor_holds_where_it_is_placed(old: str, new: str, start: int, length: int) -> None:
    if not old[start : start + length]:
        return
    placed = reanchor(Anchor.at(old, start, min(len(old), start + length)), old, new)
    assert (placed.anchor is None) == (placed.placing is Placing.ORPHANED)
    assert placed.anchor is None or placed.anchor.holds_in(new)
    assert 0 <= placed.score <= 1
