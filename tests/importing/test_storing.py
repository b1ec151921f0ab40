"""What comes in is kept under its author's name, once, all of it or nothing; and comes back out as it went in."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from valley_desk import SPOTTED, WHOLE, doccano_line, empty_valley, judged_valley

from factcheck.intake.importing.authors import foreign_name
from factcheck.intake.importing.outcome import Kind, Outcome
from factcheck.intake.importing.storing import import_bytes
from factcheck.model.record import Put
from factcheck.model.verdict import Verdict, VerdictValue
from factcheck.reporting.build import build_report
from factcheck.reporting.formats.registry import render
from factcheck.storage.project import Project
from factcheck.text import visible


@pytest.fixture(scope="module")
def newsroom() -> Project:
    """Two reviewers with a verdict and a source on each claim."""
    return judged_valley()


def _take(project: Project, data: bytes | str, form: str, *, partial: bool = False) -> Outcome:
    data = data.encode() if isinstance(data, str) else data
    return import_bytes(project, data, f"given.{form}", form, partial=partial)


def _verdicts(project: Project) -> set[tuple[object, ...]]:
    casefile = project.casefile(SPOTTED.article.id)
    return {
        (v.claim, v.reviewer, v.value, v.basis, v.confidence, v.justification, v.at, v.anchor)
        for v in casefile.verdicts
    }


def _renamed(facts: set[tuple[object, ...]], form: str) -> set[tuple[object, ...]]:
    return {(claim, foreign_name(str(name), form), *rest) for claim, name, *rest in facts}


def _events(project: Project) -> int:
    return len(project.history(SPOTTED.article.id))


@pytest.mark.parametrize("form", [*WHOLE, "webannotation"])
def test_verdicts_survive_the_way_to_another_project(newsroom: Project, form: str) -> None:
    other = empty_valley()
    outcome = _take(other, render(build_report(newsroom, newsroom.articles()), form), form)
    assert outcome.faults == ()
    assert _verdicts(other) == _renamed(_verdicts(newsroom), form)


@pytest.mark.parametrize("form", [*WHOLE, "webannotation"])
def test_sources_survive_the_way_to_another_project(newsroom: Project, form: str) -> None:
    other = empty_valley()
    _take(other, render(build_report(newsroom, newsroom.articles()), form), form)
    kept = {"claim", "stance", "quote", "url"} | ({"kind", "title"} if form in WHOLE else set())

    def facts(project: Project) -> set[str]:
        return {source.model_dump_json(include=kept) for source in project.casefile(SPOTTED.article.id).sources}

    assert facts(other) == facts(newsroom) != set()
    assert len(other.casefile(SPOTTED.article.id).sources) == len(newsroom.casefile(SPOTTED.article.id).sources)


def test_a_table_keeps_the_verdict_its_words_and_its_place(newsroom: Project) -> None:
    other = empty_valley()
    assert _take(other, render(build_report(newsroom, newsroom.articles()), "csv"), "csv").faults == ()
    assert {facts[:3] for facts in _verdicts(other)} == {facts[:3] for facts in _renamed(_verdicts(newsroom), "csv")}


@pytest.mark.parametrize("form", [*WHOLE, "webannotation", "csv"])
def test_a_second_import_changes_nothing(newsroom: Project, form: str) -> None:
    other = empty_valley()
    data = render(build_report(newsroom, newsroom.articles()), form)
    first, events = _take(other, data, form), _events(other)
    second = _take(other, data, form)
    assert second.taken == ()
    assert len(second.held) == len(first.taken) + len(first.held)
    assert _events(other) == events > 0


@pytest.mark.parametrize("form", [*WHOLE, "webannotation"])
def test_what_one_had_said_oneself_comes_back_as_held(newsroom: Project, form: str) -> None:
    events = _events(newsroom)
    outcome = _take(newsroom, render(build_report(newsroom, newsroom.articles()), form), form)
    assert (outcome.taken, outcome.faults) == ((), ())
    assert _events(newsroom) == events


def test_the_same_verdict_in_another_format_is_held(newsroom: Project) -> None:
    other = empty_valley()
    report = build_report(newsroom, newsroom.articles())
    for form in ("jsonl", *WHOLE, "webannotation"):
        _take(other, render(report, form), form)
    assert _verdicts(other) == _renamed(_verdicts(newsroom), "jsonl")


def test_an_import_never_speaks_for_a_colleague_of_the_same_name() -> None:
    project = empty_valley()
    [claim, *_] = project.casefile(SPOTTED.article.id).claims
    ana = project.as_reviewer("ana")
    own = Verdict(claim=claim.id, value=VerdictValue.SUPPORTED, anchor=claim.anchor)
    ana.commit(claim.article, (Put(record=own),))
    _take(project, doccano_line(claim.quote, "disputed"), "doccano")
    verdicts = project.casefile(claim.article).verdicts_on(claim.id)
    assert {(v.reviewer, v.value.value) for v in verdicts} == {("ana", "supported"), ("ana (doccano)", "disputed")}


def test_nothing_is_half_imported() -> None:
    project = empty_valley()
    good = doccano_line("The old dam was built in 1931.", "disputed")
    lost = doccano_line("The mill burned.", "disputed", text="The mill burned.")
    before = _events(project)
    outcome = _take(project, f"{good}\n{lost}\n", "doccano")
    lost_words = "row 2, quote: the claim stands in no article that is held: “The mill burned.”"
    assert [str(fault) for fault in outcome.faults] == [lost_words]
    assert (outcome.taken, _events(project)) == ((), before)
    partly = _take(project, f"{good}\n{lost}\n", "doccano", partial=True)
    assert ([placed.row for placed in partly.taken], len(partly.faults)) == ([1], 1)
    assert _events(project) > before


def test_two_verdicts_of_one_author_on_one_claim_are_a_fault() -> None:
    lines = [doccano_line("The old dam was built in 1931.", label) for label in ("disputed", "supported")]
    [fault] = _take(empty_valley(), "\n".join(lines), "doccano").faults
    assert (fault.row, "in row 1 already" in fault.what) == (2, True)


def test_a_later_verdict_revises_and_an_earlier_one_does_not() -> None:
    project = empty_valley()

    def line(label: str, stamp: int) -> str:
        task = {"text": "The old dam was built in 1931.", "accept": [label], "answer": "accept"}
        return json.dumps({**task, "_annotator_id": "kim", "_timestamp": stamp})

    def said() -> list[str]:
        return [v.value.value for v in project.casefile(SPOTTED.article.id).verdicts]

    _take(project, line("disputed", 1_700_000_000), "prodigy")
    assert _take(project, line("supported", 1_800_000_000), "prodigy").taken
    assert said() == ["supported"]
    assert _take(project, line("disputed", 1_700_000_000), "prodigy").held
    assert said() == ["supported"]


def test_words_that_the_machine_did_not_mark_become_the_authors_claim() -> None:
    project = empty_valley()
    quote = "nobody paid them"
    outcome = _take(project, doccano_line(quote, "unverified"), "doccano")
    [placed] = outcome.taken
    claim = project.casefile(SPOTTED.article.id).claim(placed.claim or "")
    assert claim is not None
    assert (claim.quote, claim.reviewer) == (quote, "ana (doccano)")


def test_a_full_stop_makes_no_other_claim() -> None:
    project = empty_valley()
    [claim, *_] = [c for c in project.casefile(SPOTTED.article.id).claims if "1931" in c.quote]
    table = "claim,rating\nThe old dam was built in 1931,False\n"
    assert [placed.claim for placed in _take(project, table, "csv").taken] == [claim.id]


def test_a_claim_review_becomes_an_earlier_check_with_its_own_words() -> None:
    project = empty_valley()
    review = {
        "@type": "ClaimReview", "url": "https://desk.example/1", "claimReviewed": "The old dam was built in 1931",
        "author": {"name": "Valley Check"}, "datePublished": "2024-02-03",
        "reviewRating": {"alternateName": "Pants on Fire!", "ratingExplanation": "It was built in 1934."},
    }  # fmt: skip
    [placed] = _take(project, json.dumps(review), "claimreview").taken
    [feed] = project.feeds.names()
    [check] = project.feeds.checks(feed)
    assert (placed.kind, placed.claim) == (Kind.EARLIER_CHECK, None)
    assert (check.rating, check.claim, check.explanation) == (
        "Pants on Fire!", "The old dam was built in 1931", "It was built in 1934.",
    )  # fmt: skip
    assert (check.publisher, check.url, check.published) == ("Valley Check", "https://desk.example/1", "2024-02-03")
    casefile = project.casefile(SPOTTED.article.id)
    assert (casefile.verdicts, casefile.sources) == ((), ())
    again = _take(project, json.dumps(review), "claimreview")
    assert ([len(again.taken), len(again.held)], project.feeds.names()) == ([0, 1], (feed,))


@given(st.text(max_size=200) | st.text(min_size=80, max_size=90))
@settings(max_examples=50, deadline=None)
def test_any_author_has_a_name_that_can_be_shown_and_is_nobodys_here(author: str) -> None:
    name = foreign_name(author, "doccano")
    assert name.endswith(" (doccano)")
    assert visible(name) == name
    assert foreign_name(name, "doccano") == name


def test_a_time_beyond_the_calendar_is_a_fault() -> None:
    task = {"text": "The old dam was built in 1931.", "accept": ["disputed"], "_annotator_id": "kim"}
    [fault] = _take(empty_valley(), json.dumps({**task, "_timestamp": "0001-01-01T00:00:00+14:00"}), "prodigy").faults
    assert fault.field == "_timestamp"


def test_half_a_character_is_kept_as_it_came(newsroom: Project) -> None:
    lines = render(build_report(newsroom, newsroom.articles()), "jsonl").decode()
    project = empty_valley()
    outcome = _take(project, lines.replace("30 million", "30 \\ud800 million"), "jsonl")
    assert outcome.faults == ()
    assert {s.quote for s in project.casefile(SPOTTED.article.id).sources} == {"30 \ud800 million"}
