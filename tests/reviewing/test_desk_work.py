"""What reviewers are asked to do and told afterwards: queue, digest, assignments, corrections, agreement in words."""

from pathlib import Path

import pytest
from colleagues import Colleagues, D, S, U

from factcheck.annotating import acts, claim_acts
from factcheck.annotating.statuses import published_with, statuses
from factcheck.errors import NotFoundError, RefusedError
from factcheck.model.article import Metadata
from factcheck.model.review import Decision, ReasonCode
from factcheck.model.source import SourceKind, Stance
from factcheck.model.status import Status, claim_status
from factcheck.reporting.build import build_report
from factcheck.reviewing import agreement_words, assignments, desk, digest, looked, review_queue, reviews
from factcheck.reviewing.review_queue import Filter
from factcheck.reviewing.sitting import Sitting


@pytest.fixture
def room() -> Colleagues:
    """Bob decided three claims; on the second Eve differs, on the third Ana agrees."""
    room = Colleagues()
    for claim in (room.c1, room.c2, room.c3):
        room.says("bob", claim, D, "The register says so.")
    room.says("eve", room.c2, S)
    room.says("ana", room.c3, D)
    return room


def queue(room: Colleagues, wanted: Filter = Filter.ALL, of: str | None = None) -> list[tuple[str, str]]:
    found = review_queue.items([room.casefile("ana")], "ana", of, wanted)
    return [(item.verdict.reviewer, item.claim.id) for item in found]


def test_disagreements_come_first_and_ones_own_verdicts_never(room: Colleagues) -> None:
    assert queue(room) == [("bob", room.c2), ("eve", room.c2), ("bob", room.c1), ("bob", room.c3)]
    assert queue(room, of="eve") == [("eve", room.c2)]
    assert review_queue.colleagues([room.casefile("ana")], "ana") == ("bob", "eve")


def test_filters_choose_what_their_names_say(room: Colleagues) -> None:
    assert queue(room, Filter.DISAGREEMENTS) == [("bob", room.c2), ("eve", room.c2)]
    assert queue(room, Filter.LONE) == [("bob", room.c1)]
    desk.review(room.as_("ana"), room.c1, Decision.AGREE)
    assert ("bob", room.c1) not in queue(room, Filter.NOT_REVIEWED)
    room.says("bob", room.c1, S)
    assert ("bob", room.c1) in queue(room, Filter.NOT_REVIEWED)
    room.cites("bob", room.c3, Stance.REFUTES, kind=SourceKind.REBUTTAL)
    assert queue(room, Filter.COMMENTS_ONLY) == [("bob", room.c3)]
    for publisher in ("Water Board", "Daily Courier"):
        room.cites("bob", room.c2, Stance.REFUTES, publisher)
    assert queue(room, Filter.WEAK) == [("eve", room.c2), ("bob", room.c1), ("bob", room.c3)]


def test_a_claim_that_only_a_colleague_added_can_be_reviewed(room: Colleagues) -> None:
    room.do("eve", claim_acts.add_quoted_claim(room.casefile("eve"), "forty million litres"))
    (added,) = [claim for claim in room.casefile("eve").claims if claim.reviewer == "eve"]
    room.says("eve", added.id, D)
    assert desk.review(room.as_("ana"), added.id, Decision.AGREE).of == "eve"
    left_out = {out.claim: out.why for out in desk.agreement_on(room.project).left_out}
    assert left_out[added.id] == f"only eve gave a verdict; its span overlaps {room.c1} of bob"


def test_each_reviewer_is_told_what_was_said_of_her_work_since_she_looked(room: Colleagues) -> None:
    assert digest.remarks([room.casefile("bob")], "bob") == ()
    review = desk.review(room.as_("ana"), room.c1, Decision.DISAGREE, comment="Wrong register.")
    desk.adjudicate(
        room.as_("kim"), room.c2, S, reason=ReasonCode.REVIEWER_ERROR, justification="Bob read the old edition."
    )
    told = digest.remarks([room.casefile("bob")], "bob")
    assert [(r.by, r.what, r.comment, r.overruled) for r in told] == [
        ("ana", "disagree", "Wrong register.", False),
        ("kim", "decided: supported", "Bob read the old edition.", True),
    ]
    assert told[1].reason is ReasonCode.REVIEWER_ERROR
    seen = {remark.revision for remark in told}
    assert digest.remarks([room.casefile("bob")], "bob", seen) == ()
    room.do("bob", reviews.reply(room.casefile("bob"), review, "bob", "Which one, then?"))
    assert digest.remarks([room.casefile("bob")], "bob", seen) == ()
    (answer,) = digest.remarks([room.casefile("ana")], "ana")
    assert (answer.by, answer.what, answer.comment) == ("bob", "answered", "Which one, then?")
    assert [r.overruled for r in digest.remarks([room.casefile("eve")], "eve")] == [False]


def test_what_arrives_late_is_told_however_old_it_is(room: Colleagues) -> None:
    desk.review(room.as_("ana"), room.c1, Decision.AGREE)
    desk.review(room.as_("eve"), room.c1, Decision.AGREE)
    first, second = digest.remarks([room.casefile("bob")], "bob")
    assert digest.remarks([room.casefile("bob")], "bob", {second.revision}) == (first,)


def test_what_was_shown_is_remembered_and_a_broken_memory_shows_it_again(own_home: Path) -> None:
    assert looked.shown_to("ana") == frozenset()
    looked.remember("ana", {"7", "8"})
    looked.remember("bob", {"9"})
    assert looked.shown_to("ana") == {"7", "8"}
    assert looked.shown_to("bob") == {"9"}
    (written,) = own_home.rglob("looked.json")
    for broken in ("{", "[1]", '{"ana": 3}'):
        written.write_text(broken)
        assert looked.shown_to("ana") == frozenset()
    looked.remember("ana", {"7"})
    assert looked.shown_to("ana") == {"7"}


def test_assigning_taking_back_and_what_stays(room: Colleagues) -> None:
    interests: dict[str, list[str]] = {}
    for name in ("ana", "bob"):
        room.do("kim", assignments.assign(room.casefile("kim"), "kim", name, interests))
    assert room.casefile().assigned == ("ana", "bob")
    assert assignments.assign(room.casefile("kim"), "kim", "bob", interests) == ()
    assert claim_status(room.casefile(), room.c1).words == "decided 1 of 2"
    with pytest.raises(RefusedError, match="kim assigned"):
        assignments.take_back(room.casefile("eve"), "eve", "bob")
    room.do("kim", assignments.take_back(room.casefile("kim"), "kim", "bob"))
    assert room.casefile().assigned == ("ana",)
    assert room.casefile().verdict(room.c1, "bob") is not None
    with pytest.raises(NotFoundError):
        assignments.take_back(room.casefile("kim"), "kim", "bob")


def test_a_declared_interest_keeps_somebody_from_an_article(room: Colleagues) -> None:
    with pytest.raises(RefusedError, match="declared an interest"):
        assignments.assign(room.casefile("kim"), "kim", "ana", {"ana": ["the daily TEST"]})
    article = Metadata(title="Mining in the north: who pays?", publisher="Courier")
    assert assignments.interest_in("ana", article, {"ana": ["mining"]}) == "mining"
    assert assignments.interest_in("ana", article, {"ana": ["min", "", "pays north"], "bob": ["mining"]}) is None


def test_articles_are_shared_out_evenly_with_the_overlap_asked_for() -> None:
    articles = {f"a{number:02}": Metadata(title=f"Report {number}") for number in range(20)}
    plan = assignments.share_out(articles, ["ana", "bob", "eve"], 0.2, {"ana": ["Report 3"]})
    readers = {article: [name for other, name in plan if other == article] for article in articles}
    assert sum(len(names) == 2 for names in readers.values()) == 4
    assert all(len(set(names)) == len(names) >= 1 for names in readers.values())
    loads = [sum(name == who for _, name in plan) for who in ("ana", "bob", "eve")]
    assert max(loads) - min(loads) <= 1
    assert readers["a03"] != ["ana"]
    assert assignments.share_out({"a": Metadata(title="Report 3")}, ["ana"], 0, {"ana": ["report 3"]}) == ()


def test_a_published_verdict_that_changes_is_a_correction() -> None:
    room = Colleagues()
    room.says("ana", room.c1, D, "The board says less.")
    room.cites("ana", room.c1, Stance.REFUTES)
    assert published_with(room.casefile(), room.project.history(room.article))[room.c1] == (D,)
    room.says("ana", room.c1, S, "The new gauge says forty.")
    assert published_with(room.casefile(), room.project.history(room.article))[room.c1] == (D,)
    room.cites("ana", room.c1, Stance.SUPPORTS, "Gauge Office")
    earlier = published_with(room.casefile(), room.project.history(room.article))[room.c1]
    assert earlier == (D, S)
    assert claim_status(room.casefile(), room.c1, published_before=earlier).status is Status.CORRECTED
    sitting = Sitting(room.as_("bob"))
    assert sitting.item is not None
    assert sitting.status(sitting.item).words == "corrected"
    everywhere = statuses(room.as_("bob"), room.casefile("bob"))
    assert [status.words for status in everywhere.values()] == ["corrected", "undecided", "undecided", "undecided"]
    (reported,) = build_report(room.project, [room.article]).articles
    assert [claim.status for claim in reported.claims] == [status.words for status in everywhere.values()]


def test_a_slip_that_was_undone_is_no_correction() -> None:
    room = Colleagues()
    for stance, publisher in ((Stance.REFUTES, "Water Board"), (Stance.SUPPORTS, "Gauge Office")):
        room.cites("ana", room.c1, stance, publisher)
    room.says("ana", room.c1, D, "The board says less.")
    room.says("ana", room.c1, S)
    room.as_("ana").undo()
    assert published_with(room.casefile(), room.project.history(room.article))[room.c1] == (D,)


def test_agreement_is_told_in_words(room: Colleagues) -> None:
    room.says("ana", room.c2, S)
    room.says("eve", room.c3, U)
    told = "\n".join(agreement_words.lines(desk.agreement_on(room.project)))
    assert "FEVER 0.68 and AVeriTeC 0.62" in told
    assert "ana and bob: Cohen's kappa" in told
    assert f"{room.c1}: only bob gave a verdict" in told
    assert "2 claims)" in told


def test_agreement_of_nobody_is_undefined_in_words() -> None:
    told = "\n".join(agreement_words.lines(desk.agreement_on(Colleagues().project)))
    assert "undefined: no claim has two verdicts to compare" in told
    assert "nan" not in told.lower()


def test_a_reviewer_who_left_still_counts(room: Colleagues) -> None:
    room.do("ana", acts.withdraw_verdict(room.casefile("ana"), room.c3, "ana"))
    assert room.casefile().verdict(room.c1, "bob") is not None
    with pytest.raises(NotFoundError):
        desk.agreement_on(room.project, ["nothing"])
