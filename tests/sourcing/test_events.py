"""Where the dates of a claim and a passage differ, it is asked whether they mean one event, and the answer is kept."""

from factcheck.annotating.answers import after_answers
from factcheck.model.contradiction import PairDecision, PairState
from factcheck.model.source import Suggestion
from factcheck.sourcing.suggesting import suggest
from shelf import Shelf, spotted

EARLIER = spotted(["The clashes ended after more than 200 islanders were killed at Morvan."], published="2022-09-20")
LATER = spotted(["At least 200 islanders were killed when Morvan was attacked."], published="2023-09-26")


def asked() -> dict[str, tuple[Suggestion, ...]]:
    return suggest(LATER, LATER.claims, Shelf(LATER, EARLIER))


def test_the_same_toll_in_two_years_is_a_question() -> None:
    ((suggestion,),) = asked().values()
    assert suggestion.asks == "same event? 2023-08 to 2023-09 here, 2022-08 to 2022-09 there"


def test_nothing_is_asked_where_the_dates_agree() -> None:
    echo = spotted(["At least 200 islanders were killed at Morvan."], published="2023-09-28")
    ((suggestion,),) = suggest(LATER, LATER.claims, Shelf(LATER, echo)).values()
    assert suggestion.asks is None
    assert suggestion.pair is None


def test_two_events_do_not_come_back_and_one_event_is_not_asked_again() -> None:
    found = asked()
    ((suggestion,),) = found.values()
    assert suggestion.pair
    apart = PairDecision(pair=suggestion.pair, state=PairState.COMPATIBLE, reason="two attacks", revision="1")
    together = PairDecision(pair=suggestion.pair, state=PairState.CONFIRMED, revision="2")
    assert list(after_answers(found, [apart]).values()) == [()]
    ((known,),) = after_answers(found, [apart, together]).values()
    assert known.asks is None


def test_the_question_is_the_same_from_both_sides() -> None:
    ((here,),) = asked().values()
    ((there,),) = suggest(EARLIER, EARLIER.claims, Shelf(LATER, EARLIER)).values()
    assert here.pair == there.pair
