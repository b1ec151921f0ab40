"""The pages that the weights are fitted to are as pages can be, and each line has the place it was written for."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.reading.places import NEXT, Place
from factcheck.reading.training.labelled import invented_page

SENTENCES = ("The harbour wall rose by two metres in 1954.", "Nobody was hurt.")
OPINIONS = ("I was there, and it rained.", "No.")


@settings(max_examples=40)
@given(st.integers(0, 100_000))
def test_places_follow_each_other_as_the_walk_allows(seed: int) -> None:
    page = invented_page(seed, SENTENCES, OPINIONS)
    assert not {(a, b) for a, b in itertools.pairwise(page.places) if b not in NEXT[a]}
    assert Place.PROSE in page.places or Place.SHORT in page.places


def test_a_seed_gives_the_same_page_every_time() -> None:
    assert invented_page(7, SENTENCES, OPINIONS) == invented_page(7, SENTENCES, OPINIONS)
    assert invented_page(7, SENTENCES, OPINIONS) != invented_page(8, SENTENCES, OPINIONS)
