"""A report says what everybody said, proves every quote, and accounts for every sentence."""

import pytest
from newsroom import NOON, Desk, casefile, minutes, rebuttal, spotted, verdict

from factcheck.config import ProjectSettings
from factcheck.errors import DamagedError
from factcheck.model.article import Zone
from factcheck.model.claim import Anchor, SentenceKind
from factcheck.model.ids import suggestion_id
from factcheck.model.record import Dismissal
from factcheck.model.reported_article import Treatment
from factcheck.model.reported_claim import Standing
from factcheck.model.review import Adjudication, ReasonCode
from factcheck.model.verdict import VerdictValue
from factcheck.reporting.build import begin_report, build_report
from factcheck.reporting.formats.registry import render
from factcheck.reporting.judging import Scope

PAGE = spotted()
COST, MAYOR, LENGTH = PAGE.claims
NAMED = ProjectSettings(reviewer_names=True)


def test_each_claim_is_reported_with_its_words_and_place() -> None:
    report = build_report(Desk(casefile(PAGE, verdict(COST))), [PAGE.article.id])
    [article] = report.articles
    assert [claim.id for claim in article.claims] == [COST.id, MAYOR.id, LENGTH.id]
    for claim in article.claims:
        assert article.text[claim.start : claim.end] == claim.quote
        assert PAGE.article.text[claim.start : claim.end] == claim.quote
    assert report.manifest == {PAGE.article.id: PAGE.article.sha256}


def test_verdicts_stand_under_their_reviewers() -> None:
    desk = Desk(casefile(PAGE, verdict(COST), verdict(COST, VerdictValue.SUPPORTED, "ben")), settings=NAMED)
    claim = build_report(desk, desk.ids).articles[0].claims[0]
    assert {(v.reviewer, v.value.value) for v in claim.verdicts} == {("ana", "disputed"), ("ben", "supported")}
    assert claim.standing is Standing.CONFLICT
    assert claim.outcome is None


def test_a_verdict_is_published_when_unanimous_and_final() -> None:
    desk = Desk(casefile(PAGE, verdict(COST), minutes(COST), minutes(COST, "Audit Office"), verdict(MAYOR)))
    cost, mayor, length = build_report(desk, desk.ids).articles[0].claims
    assert cost.outcome is not None
    assert cost.outcome.published
    assert mayor.outcome is not None
    assert not mayor.outcome.published
    assert mayor.verdicts[0].missing
    assert length.standing is Standing.UNCHECKED


def test_final_leaves_out_what_is_not_final() -> None:
    desk = Desk(casefile(PAGE, verdict(COST), minutes(COST), verdict(MAYOR)))
    cost, mayor, _ = build_report(desk, desk.ids, scope=Scope(final=True)).articles[0].claims
    assert len(cost.verdicts) == 1
    assert mayor.verdicts == ()
    assert mayor.standing is Standing.UNCHECKED
    assert mayor.left_out == 1
    assert (
        "1 verdict was given that this report leaves out"
        in render(build_report(desk, desk.ids, scope=Scope(final=True)), "markdown").decode()
    )


def test_adjudicated_leaves_out_what_nobody_decided_between() -> None:
    decided = Adjudication(
        claim=COST.id, value=VerdictValue.UNVERIFIED, justification="Neither paper says what it counts.",
        reason=ReasonCode.EDGE_CASE, inputs=(), anchor=COST.anchor, reviewer="eve", at=NOON,
    )  # fmt: skip
    desk = Desk(
        casefile(
            PAGE, verdict(COST), verdict(COST, VerdictValue.SUPPORTED, "ben"), verdict(MAYOR), minutes(COST),
            adjudications=(decided,),
        ),
        settings=NAMED,
    )  # fmt: skip
    report = build_report(desk, desk.ids, scope=Scope(adjudicated=True))
    cost, mayor, length = report.articles[0].claims
    assert cost.verdicts == ()
    assert cost.standing is Standing.UNVERIFIED
    assert [a.reviewer for a in cost.adjudications] == ["eve"]
    assert len(cost.sources) == 1
    assert (mayor.standing, mayor.left_out, mayor.outcome) == (Standing.UNCHECKED, 1, None)
    assert mayor.status == "left out of this report"
    assert length.left_out == 0
    assert (report.tally.unverified, report.tally.unchecked) == (1, 2)
    for form in ("markdown", "html"):
        assert b"adjudicated verdicts only" in render(report, form)


def test_an_adjudication_decides() -> None:
    decided = Adjudication(
        claim=COST.id, value=VerdictValue.UNVERIFIED, justification="Neither paper says what it counts.",
        reason=ReasonCode.EDGE_CASE, inputs=(), anchor=COST.anchor, reviewer="eve", at=NOON,
    )  # fmt: skip
    desk = Desk(
        casefile(PAGE, verdict(COST), verdict(COST, VerdictValue.SUPPORTED, "ben"), adjudications=(decided,)),
        settings=NAMED,
    )
    claim = build_report(desk, desk.ids).articles[0].claims[0]
    assert claim.standing is Standing.UNVERIFIED
    assert claim.outcome is not None
    assert claim.outcome.adjudicated
    assert [a.reviewer for a in claim.adjudications] == ["eve"]


def test_every_sentence_is_accounted_for() -> None:
    aside = MAYOR.model_copy(update={"set_aside": "only a date", "reviewer": "ana"})
    desk = Desk(casefile(PAGE, claims=(COST, aside, LENGTH)))
    [article] = build_report(desk, desk.ids).articles
    assert [(line.start, line.end) for line in article.coverage] == [(s.start, s.end) for s in PAGE.sentences]
    treated = {PAGE.article.text[line.start : line.end][:12]: line for line in article.coverage}
    assert treated["The wall cos"].claim == COST.id
    assert treated["It is the ug"].treatment is Treatment.OPINION
    assert treated["Home | Sport"].treatment is Treatment.BOILERPLATE
    assert treated["Gull Watcher"].treatment is Treatment.COMMENT
    assert treated["Mayor Olsen "].reason == "set aside by a reviewer: only a date"
    assert all(line.reason for line in article.coverage if line.treatment is not Treatment.CLAIM)
    assert [claim.id for claim in article.claims] == [COST.id, LENGTH.id]


def test_a_quote_that_is_not_its_slice_stops_the_export() -> None:
    moved = COST.model_copy(update={"anchor": Anchor(start=0, end=4, exact="wall")})
    with pytest.raises(DamagedError, match=COST.id):
        build_report(desk := Desk(casefile(PAGE, claims=(moved,))), desk.ids)
    lied = verdict(COST).model_copy(update={"anchor": COST.anchor.model_copy(update={"exact": "x"})})
    with pytest.raises(DamagedError, match="verdict of ana"):
        build_report(desk := Desk(casefile(PAGE, lied)), desk.ids)
    forged = rebuttal(PAGE, COST, 0).model_copy(update={"quote": "The council lied."})
    with pytest.raises(DamagedError, match=forged.id):
        build_report(desk := Desk(casefile(PAGE, forged)), desk.ids)
    altered = PAGE.model_copy(update={"article": PAGE.article.model_copy(update={"sha256": "0" * 64})})
    with pytest.raises(DamagedError, match="no longer what was read"):
        build_report(desk := Desk(casefile(altered)), desk.ids)


def test_readers_comments_and_what_became_of_them() -> None:
    desk = Desk(casefile(PAGE, rebuttal(PAGE, COST, 0)))
    comments = build_report(desk, desk.ids).articles[0].comments
    assert [comment.reader for comment in comments] == ["Reader 1", "Reader 2", "Reader 3"]
    assert [point.claim for point in comments[0].taken_up] == [COST.id]
    assert comments[1].taken_up == ()


def test_points_that_nobody_took_up_are_told() -> None:
    readers = (
        ("Gull Watcher", "The wall cost eleven million crowns, not nine million crowns."),
        ("Pelle", "Mayor Olsen did not open it in May 2024. He opened it in May 2023."),
    )
    page = spotted(readers=readers)
    [left, other] = build_report(desk := Desk(casefile(page)), desk.ids).articles[0].comments
    assert left.left
    assert other.left
    assert all(left.start <= point.start < point.end <= left.end for point in left.left)
    point = left.left[0]
    dismissal = Dismissal(
        suggestion=suggestion_id(point.claim, page.article.id, point.start, point.end), claim=point.claim
    )
    desk = Desk(casefile(page, dismissals=(dismissal,)))
    report = build_report(desk, desk.ids)
    assert report.articles[0].comments[0].dismissed[0] == point
    assert point not in report.articles[0].comments[0].left
    for form in ("markdown", "html"):
        assert b"dismissed for" in render(report, form)
        assert b"left undecided for" in render(report, form)


def test_weak_footing_is_said() -> None:
    desk = Desk(
        casefile(
            PAGE, verdict(COST), rebuttal(PAGE, COST, 0),
            verdict(MAYOR), minutes(MAYOR, published="2025-01-02"), verdict(LENGTH),
        )
    )  # fmt: skip
    cost, mayor, length = build_report(desk, desk.ids).articles[0].claims
    assert "rests on readers' comments alone" in cost.warnings
    assert "rests on a single independent source" in mayor.warnings
    assert any("later than the article" in warning for warning in mayor.warnings)
    assert "rests on no source" in length.warnings


def test_agreement_is_told_with_its_interval() -> None:
    three = [verdict(claim, reviewer=name) for claim in (COST, MAYOR, LENGTH) for name in ("ana", "ben")]
    three[-1] = verdict(LENGTH, VerdictValue.SUPPORTED, "ben")
    desk = Desk(casefile(PAGE, *three))
    percent, *_ = build_report(desk, desk.ids).agreement
    assert percent.n == 3
    assert percent.value is not None
    assert percent.low is not None
    assert percent.low <= percent.value
    alone = Desk(casefile(PAGE, verdict(COST)))
    assert build_report(alone, alone.ids).agreement == ()


def test_articles_come_one_at_a_time() -> None:
    desk = Desk(casefile(PAGE, verdict(COST)), casefile(spotted(readers=())))
    cover, articles = begin_report(desk, desk.ids)
    assert cover.tally.claims == 6
    assert next(articles).id == PAGE.article.id


def test_every_kind_of_sentence_has_its_line() -> None:
    parts = tuple((Zone.BODY, f"Sentence {kind}.", kind) for kind in SentenceKind)
    desk = Desk(casefile(spotted(parts, ()), claims=()))
    lines = build_report(desk, desk.ids).articles[0].coverage
    assert len(lines) == len(parts)
    assert all(line.reason for line in lines)
