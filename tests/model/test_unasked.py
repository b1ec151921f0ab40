"""Which suggestions are shown without being asked for."""

from factcheck.model.source import SourceKind, Suggestion, unasked


def suggestion(score: float, kind: SourceKind = SourceKind.PASSAGE) -> Suggestion:
    return Suggestion(id=f"{kind}{score}", claim="c", kind=kind, quote="q", author=None, score=score, reasons=("r",))


def test_faint_ones_but_not_the_faintest_are_shown_behind_a_first_that_is_not() -> None:
    strong, faint = suggestion(0.6), suggestion(0.3)
    assert unasked([strong, faint, suggestion(0.1)]) == (strong, faint)
    assert unasked([strong, faint]) == (strong, faint)
    assert unasked([faint]) == ()
    assert unasked([]) == ()


def test_an_earlier_check_is_shown_whatever_stands_behind_it() -> None:
    check, faint = suggestion(0.0, SourceKind.EARLIER_CHECK), suggestion(0.1)
    assert unasked([check, faint]) == (check,)
