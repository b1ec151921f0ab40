"""A decision after several verdicts: by somebody who gave none, with a reason, and rules waived only on the record."""

import pytest
from colleagues import Colleagues, D, S, U

from factcheck.errors import RefusedError
from factcheck.model.record import RecordKind
from factcheck.model.review import Adjudication, ReasonCode
from factcheck.model.source import Stance
from factcheck.model.status import Status, claim_status
from factcheck.model.verdict import Basis, VerdictValue
from factcheck.reviewing import adjudication, desk
from factcheck.reviewing.adjudication import Why


def conflict(room: Colleagues) -> None:
    room.says("ana", room.c1, S)
    room.says("bob", room.c1, D)


def decide(
    room: Colleagues, who: str = "eve", value: VerdictValue = D, claim: str = "", waive: str = ""
) -> Adjudication:
    return desk.adjudicate(
        room.as_(who), claim or room.c1, value, reason=ReasonCode.NEW_EVIDENCE, justification="See page 3.", waive=waive
    )


def test_a_decision_keeps_what_was_before_the_adjudicator() -> None:
    room = Colleagues()
    conflict(room)
    decision = decide(room)
    assert decision.inputs == tuple(sorted((room.revision("ana", room.c1), room.revision("bob", room.c1))))
    assert (decision.reviewer, decision.reason, decision.waivers) == ("eve", ReasonCode.NEW_EVIDENCE, ())
    assert claim_status(room.casefile(), room.c1).status is Status.ADJUDICATED


def test_fewer_than_two_verdicts_need_a_waiver_on_the_record() -> None:
    room = Colleagues()
    room.says("ana", room.c1, S)
    with pytest.raises(RefusedError, match="there is one verdict of others"):
        decide(room)
    assert decide(room, waive="team of two").waivers == (
        "there is one verdict of others where two are needed: team of two",
    )


def test_an_adjudicator_with_a_verdict_needs_a_waiver() -> None:
    room = Colleagues()
    conflict(room)
    with pytest.raises(RefusedError, match="the adjudicator gave a verdict"):
        decide(room, "ana")
    assert len(decide(room, "ana", waive="nobody else reads Danish").waivers) == 2


@pytest.mark.parametrize(
    ("justification", "basis", "wrong"),
    [(" ", None, "justification"), ("Because.", Basis.CONFIRMED, "is not one")],
)
def test_a_decision_needs_words_and_a_basis_that_fits(justification: str, basis: Basis | None, wrong: str) -> None:
    room = Colleagues()
    conflict(room)
    with pytest.raises(RefusedError, match=wrong):
        desk.adjudicate(
            room.as_("eve"), room.c1, D, reason=ReasonCode.EDGE_CASE, justification=justification, basis=basis
        )


def test_the_queue_holds_conflicts_that_the_adjudicator_did_not_decide_herself() -> None:
    room = Colleagues()
    conflict(room)
    room.says("ana", room.c2, U)
    room.says("bob", room.c2, U)
    room.says("ana", room.c3, U)
    waiting = adjudication.cases([room.casefile("eve")], "eve", room.project.settings)
    assert [(case.claim.id, case.why) for case in waiting] == [(room.c1, Why.CONFLICT)]
    assert adjudication.cases([room.casefile("ana")], "ana", room.project.settings) == ()
    decide(room)
    assert adjudication.cases([room.casefile("eve")], "eve", room.project.settings) == ()


def test_unanimous_claims_wait_too_where_the_project_says_so() -> None:
    room = Colleagues(adjudicate_all=True)
    room.says("ana", room.c2, U)
    room.says("bob", room.c2, U)
    waiting = adjudication.cases([room.casefile("eve")], "eve", room.project.settings)
    assert [(case.claim.id, case.why) for case in waiting] == [(room.c2, Why.UNANIMOUS)]


def test_a_change_of_mind_after_the_decision_reopens_it_but_overturns_nothing() -> None:
    room = Colleagues()
    conflict(room)
    decide(room)
    room.says("ana", room.c1, D)
    assert adjudication.cases([room.casefile("eve")], "eve", room.project.settings) == ()
    room.says("bob", room.c1, U)
    (case,) = adjudication.cases([room.casefile("eve")], "eve", room.project.settings)
    assert case.why is Why.CHANGED
    assert claim_status(room.casefile(), room.c1).status is Status.ADJUDICATED


def test_a_panel_of_three_is_carried_by_two_votes() -> None:
    room = Colleagues(panel=3)
    conflict(room)
    decide(room, "eve", D)
    assert claim_status(room.casefile(), room.c1).status is Status.CONFLICT
    assert adjudication.cases([room.casefile("eve")], "eve", room.project.settings) == ()
    assert len(adjudication.cases([room.casefile("kim")], "kim", room.project.settings)) == 1
    decide(room, "kim", S)
    assert claim_status(room.casefile(), room.c1).status is Status.CONFLICT
    decide(room, "lea", D)
    assert claim_status(room.casefile(), room.c1).status is Status.ADJUDICATED


def test_sides_hide_names_and_tell_nothing_by_their_order() -> None:
    room = Colleagues(adjudicator_sees_names=False)
    conflict(room)
    room.cites("bob", room.c1, Stance.REFUTES)

    def seen_by(who: str) -> tuple[adjudication.Side, ...]:
        return adjudication.sides(room.casefile(who), room.c1, who)

    before = seen_by("eve")
    assert [side.verdict.reviewer for side in before] == ["reviewer A", "reviewer B"]
    assert {s.reviewer for side in before for s in side.sources} < {"reviewer A", "reviewer B"}
    assert before == seen_by("eve")
    assert len({tuple(side.verdict.value for side in seen_by(who)) for who in "abcdefghij"}) == 2
    decide(room)
    assert {side.verdict.reviewer for side in seen_by("eve")} == {"ana", "bob"}


def test_the_order_of_named_sides_tells_nothing_either() -> None:
    room = Colleagues()
    conflict(room)
    orders = {
        tuple(side.verdict.reviewer for side in adjudication.sides(room.casefile(who), room.c1, who))
        for who in "abcdefghij"
    }
    assert len(orders) == 2


def test_in_blind_mode_a_claim_with_two_verdicts_waits_and_tells_nothing_else() -> None:
    room = Colleagues(blind=True)
    room.says("ana", room.c2, S)
    conflict(room)
    (case,) = adjudication.cases([room.casefile("eve")], "eve", room.project.settings)
    assert (case.claim.id, case.why) == (room.c1, Why.UNSEEN)
    room.says("bob", room.c2, S)
    both = adjudication.cases([room.casefile("eve")], "eve", room.project.settings)
    assert {(case.claim.id, case.why) for case in both} == {(room.c1, Why.UNSEEN), (room.c2, Why.UNSEEN)}
    decide(room)
    assert [c.claim.id for c in adjudication.cases([room.casefile("kim")], "kim", room.project.settings)] == [room.c2]


def test_who_is_to_give_a_verdict_is_not_asked_to_decide_between_hidden_ones() -> None:
    room = Colleagues()
    conflict(room)
    desk.assign(room.as_("kim"), [(room.article, "eve"), (room.article, "ana")])
    assert room.casefile("eve").unseen == (room.c1,)
    assert adjudication.cases([room.casefile("eve")], "eve", room.project.settings) == ()
    assert len(adjudication.cases([room.casefile("kim")], "kim", room.project.settings)) == 1


def test_a_refused_decision_opens_nothing() -> None:
    room = Colleagues(blind=True)
    room.says("ana", room.c1, S)
    with pytest.raises(RefusedError):
        decide(room)
    assert room.casefile("eve").verdicts == ()
    assert room.casefile().unblindings == ()


def test_looking_in_blind_mode_is_an_event_in_the_history() -> None:
    room = Colleagues(blind=True)
    conflict(room)
    assert room.casefile("eve").verdicts == ()
    decide(room)
    kinds = [event.kind for event in room.as_("eve").history(room.c1) if event.reviewer == "eve"]
    assert kinds == [RecordKind.UNBLINDING, RecordKind.ADJUDICATION]


def test_unanimous_claims_are_accepted_in_one_act() -> None:
    room = Colleagues()
    for claim, other in ((room.c1, D), (room.c2, D), (room.c3, S)):
        room.says("ana", claim, D, "Two registers say so.")
        room.says("bob", claim, other)
    listed = adjudication.unanimous(room.casefile("eve"), "eve")
    assert [claim.id for claim in listed] == [room.c1, room.c2]
    room.do("eve", adjudication.accept(room.casefile("eve"), "eve", [claim.id for claim in listed]))
    decisions = room.casefile().adjudications
    assert {(a.claim, a.value, a.reason) for a in decisions} == {
        (room.c1, D, ReasonCode.UNANIMOUS), (room.c2, D, ReasonCode.UNANIMOUS),
    }  # fmt: skip
    assert "Two registers say so." in decisions[0].justification
    with pytest.raises(RefusedError, match="not unanimous"):
        adjudication.accept(room.casefile("eve"), "eve", [room.c3])
    room.as_("eve").undo()
    assert room.casefile().adjudications == ()


def test_a_decision_is_taken_back() -> None:
    room = Colleagues()
    conflict(room)
    decide(room)
    room.do("eve", adjudication.withdraw_adjudication(room.casefile("eve"), room.c1, "eve"))
    assert claim_status(room.casefile(), room.c1).status is Status.CONFLICT
