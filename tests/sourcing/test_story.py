"""Two articles tell of one story where they name the same things."""

from factcheck.sourcing.story import kinship


def test_articles_that_share_their_names_are_of_one_story() -> None:
    here = {"kestrel": 6, "tavosyan": 4, "norland": 3}
    assert kinship(here, {"kestrel": 3, "norland": 2, "pell": 5}) == 1.0
    assert kinship(here, {"morvan": 6, "pell": 5, "lorra": 4}) < 0.4


def test_where_nothing_is_named_nothing_is_known_against_it() -> None:
    assert kinship({}, {"kestrel": 6}) == 1.0
