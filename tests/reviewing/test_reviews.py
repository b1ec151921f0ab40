"""A review is a record of its writer on one revision of a colleague's verdict; words are needed where it objects."""

import pytest
from colleagues import Colleagues, D, S

from factcheck.errors import NoReviewerError, NotFoundError, RefusedError, StaleError
from factcheck.model.record import Put
from factcheck.model.review import Decision
from factcheck.model.source import Stance
from factcheck.reviewing import desk, reviews

HOSTILE = "[/] [@click=app.quit]x[/] \x1b]0;t\x07 \u202e =1+1"


def test_one_call_agrees_with_the_only_colleague() -> None:
    room = Colleagues()
    room.says("bob", room.c1, D)
    review = desk.review(room.as_("ana"), room.c1[:8], Decision.AGREE)
    assert (review.reviewer, review.of, review.verdict) == ("ana", "bob", room.revision("bob", room.c1))
    assert desk.review(room.as_("ana"), room.c1, Decision.AGREE) == review


def test_nobody_reviews_herself() -> None:
    room = Colleagues()
    room.says("ana", room.c1, D)
    with pytest.raises(RefusedError, match="only a colleague"):
        desk.review(room.as_("ana"), room.c1, Decision.AGREE, of="ana")
    with pytest.raises(NotFoundError, match="no verdict of a colleague"):
        desk.review(room.as_("ana"), room.c1, Decision.AGREE)


def test_several_colleagues_must_be_told_apart() -> None:
    room = Colleagues()
    room.says("bob", room.c1, D)
    room.says("eve", room.c1, S)
    with pytest.raises(RefusedError, match="whose verdict: bob, eve"):
        desk.review(room.as_("ana"), room.c1, Decision.AGREE)
    with pytest.raises(NotFoundError, match=r"no verdict of kim .* by bob, eve"):
        desk.review(room.as_("ana"), room.c1, Decision.AGREE, of="kim")
    assert desk.review(room.as_("ana"), room.c1, Decision.AGREE, of="eve").of == "eve"


def test_somebody_must_answer_for_a_review() -> None:
    room = Colleagues()
    with pytest.raises(NoReviewerError):
        desk.review(room.project, room.c1, Decision.AGREE)


@pytest.mark.parametrize("decision", [Decision.DISAGREE, Decision.REQUEST_CHANGES])
@pytest.mark.parametrize("comment", [None, "", "  \n"])
def test_an_objection_needs_words(decision: Decision, comment: str | None) -> None:
    room = Colleagues()
    room.says("bob", room.c1, D)
    with pytest.raises(RefusedError, match="say why"):
        desk.review(room.as_("ana"), room.c1, decision, comment=comment)
    assert desk.review(room.as_("ana"), room.c1, decision, comment="Wrong dam.").comment == "Wrong dam."


def test_a_review_of_an_earlier_revision_does_not_count_and_says_so() -> None:
    room = Colleagues()
    room.says("bob", room.c1, D)
    review = desk.review(room.as_("ana"), room.c1, Decision.AGREE)
    assert reviews.counts(review, room.casefile("ana"))
    room.says("bob", room.c1, S)
    assert not reviews.counts(review, room.casefile("ana"))
    assert "does not count" in reviews.in_words(review, room.casefile("ana"))
    again = desk.review(room.as_("ana"), room.c1, Decision.AGREE)
    assert reviews.counts(again, room.casefile("ana"))


def test_words_about_an_earlier_revision_are_not_carried_over() -> None:
    room = Colleagues()
    room.says("bob", room.c1, D)
    desk.review(room.as_("ana"), room.c1, Decision.DISAGREE, comment="Wrong year.")
    room.says("bob", room.c1, S)
    with pytest.raises(RefusedError, match="say why"):
        desk.review(room.as_("ana"), room.c1, Decision.DISAGREE)
    assert desk.review(room.as_("ana"), room.c1, Decision.AGREE).comment == ""


def test_a_verdict_that_changed_while_it_was_read_is_not_reviewed_unseen() -> None:
    room = Colleagues()
    room.says("bob", room.c1, D)
    read = room.revision("bob", room.c1)
    room.says("bob", room.c1, S)
    with pytest.raises(StaleError, match="read it again"):
        desk.review(room.as_("ana"), room.c1, Decision.AGREE, of="bob", read=read)


def test_a_review_is_revised_taken_back_and_undone() -> None:
    room = Colleagues()
    room.says("bob", room.c1, D)
    desk.review(room.as_("ana"), room.c1, Decision.AGREE)
    desk.review(room.as_("ana"), room.c1, Decision.AGREE_WITH_EDITS, comment="Name the board.")
    assert [r.decision for r in room.casefile().reviews] == [Decision.AGREE_WITH_EDITS]
    room.as_("ana").undo()
    assert [r.decision for r in room.casefile().reviews] == [Decision.AGREE]
    room.do("ana", reviews.withdraw_review(room.casefile("ana"), room.c1, "ana", "bob"))
    assert room.casefile().reviews == ()
    with pytest.raises(NotFoundError):
        reviews.withdraw_review(room.casefile("ana"), room.c1, "ana", "bob")


def test_what_was_checked_is_kept_with_the_review() -> None:
    room = Colleagues()
    room.says("bob", room.c1, D)
    room.do("ana", reviews.give_review(room.casefile("ana"), room.c1, "ana", Decision.AGREE, quote_matches=True))
    room.do("ana", reviews.give_review(room.casefile("ana"), room.c1, "ana", Decision.AGREE, source_opens=False))
    (review,) = room.casefile().reviews
    assert (review.quote_matches, review.source_opens, review.evidence_supports) == (True, False, None)


def test_a_thread_keeps_the_order_of_its_answers() -> None:
    room = Colleagues()
    room.says("bob", room.c1, D)
    review = desk.review(room.as_("ana"), room.c1, Decision.DISAGREE, comment="Why?")
    for name, text in (("bob", "See the table."), ("ana", "Which?"), ("bob", "See the table.")):
        room.do(name, reviews.reply(room.casefile(name), review, name, text))
    said = [(r.reviewer, r.text) for r in reviews.thread(room.casefile(), review)]
    assert sorted(said) == sorted([("bob", "See the table."), ("ana", "Which?"), ("bob", "See the table.")])
    with pytest.raises(RefusedError):
        reviews.reply(room.casefile("ana"), review, "ana", " ")


def test_a_colleagues_source_is_taken_over_with_its_origin() -> None:
    room = Colleagues()
    source = room.cites("bob", room.c1, Stance.REFUTES)
    room.do("ana", reviews.take_over(room.casefile("ana"), source, "ana"))
    own = next(s for s in room.casefile().sources if s.reviewer == "ana")
    assert (own.id, own.quote, own.taken_over) == (source.id, source.quote, "bob")
    assert reviews.take_over(room.casefile("ana"), source, "ana") == ()
    retracted = room.cites("bob", room.c2, Stance.REFUTES, retracted="the board withdrew it")
    with pytest.raises(RefusedError, match="retracted"):
        reviews.take_over(room.casefile("ana"), retracted, "ana")


def test_only_its_writer_changes_a_review() -> None:
    room = Colleagues()
    room.says("bob", room.c1, D)
    review = desk.review(room.as_("ana"), room.c1, Decision.AGREE)
    with pytest.raises(RefusedError, match="another reviewer"):
        room.do("bob", (Put(record=review),))


def test_any_words_are_kept_to_the_character() -> None:
    room = Colleagues()
    room.says("bob", room.c1, D, why=HOSTILE)
    review = desk.review(room.as_(HOSTILE), room.c1, Decision.DISAGREE, comment=HOSTILE)
    assert (review.comment, review.reviewer) == (HOSTILE, HOSTILE)
    assert room.casefile("bob").reviews == (review,)


def test_blind_mode_asks_for_ones_own_verdict_first() -> None:
    room = Colleagues(blind=True)
    room.says("bob", room.c1, D)
    with pytest.raises(RefusedError, match="until you have given your own"):
        desk.review(room.as_("ana"), room.c1, Decision.AGREE)
    room.says("ana", room.c1, S)
    assert desk.review(room.as_("ana"), room.c1, Decision.DISAGREE, comment="I read it so.").of == "bob"
