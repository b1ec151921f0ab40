"""Names, compared the way readers do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.kin import family
from factcheck.language.names import alike, names, slips, stands_for
from factcheck.sourcing.namebook import NameBook


def keys(text: str) -> list[tuple[str, ...]]:
    return [name.keys for name in names(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Then President Ilmar Tavosyan left.", [("ilmar", "tavosyan")]),
        ("the U.N. Security Council met", [("un", "security", "council")]),
        ("talks in Yerevan with the Armenians", [("armenia",), ("armenia",)]),
        ("the Russian-Armenian ties", [("russia", "armenia")]),
        ("help for America", [("unitedstates",)]),
        ("they told us so", []),
        ("on Monday in May", []),
    ],
)
def test_names_by_their_keys(text: str, found: list[tuple[str, ...]]) -> None:
    assert keys(text) == found


def test_a_capital_at_the_start_of_a_sentence_proves_nothing() -> None:
    assert names("Boats sank.", frozenset({"boats"})) == ()
    assert keys("Norland sank.") == [("norland",)]


@pytest.mark.parametrize(("a", "b"), [("sargsyan", "sargysan"), ("kamaras", "kamara"), ("tavosyan", "tavosian")])
def test_a_slip_of_the_pen_is_the_same_name(a: str, b: str) -> None:
    assert alike(a, b)
    assert alike(b, a)


@pytest.mark.parametrize(
    ("a", "b"), [("iran", "iraq"), ("austria", "australia"), ("smith", "smits"), ("power", "tower")]
)
def test_other_names_stay_other_names(a: str, b: str) -> None:
    assert not alike(a, b)


def test_an_acronym_stands_for_its_words() -> None:
    assert stands_for("unsc", ("un", "security", "council", "resolutions")) == ("un", "security", "council")
    assert stands_for("abc", ("un", "security")) == ()
    both = [*names("the U.N. Security Council met"), *names("as UNSC Res says")]
    book = NameBook(both)
    assert book.keys(both[:1]) <= book.keys(both[1:])


@given(st.text("abcd", max_size=8), st.text("abcd", max_size=8))
def test_slips_are_symmetric_and_bounded(a: str, b: str) -> None:
    assert slips(a, b, 2) == slips(b, a, 2) <= 3
    assert (slips(a, b, 2) == 0) is (a == b)


@given(st.text(max_size=80))
def test_any_text_has_names_that_stand_in_it(text: str) -> None:
    for name in names(text):
        assert 0 <= name.start < name.end <= len(text)
        assert name.keys


def test_words_of_one_kin() -> None:
    assert family("killed") == family("death") == family("dead")
    assert family("harbour") == "harbour"
