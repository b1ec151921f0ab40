"""A claim that was checked already, elsewhere or here, is offered as such: with its rating, and never applied."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.annotating.acts import attach, dismiss
from factcheck.annotating.suggestions import suggestions_for
from factcheck.cli import main
from factcheck.config import ProjectSettings
from factcheck.errors import DamagedError, ExitCode, UnreadableError
from factcheck.intake.importing.storing import import_bytes
from factcheck.model.gate import missing_for_final
from factcheck.model.record import Origin, Put
from factcheck.model.source import SourceKind, Stance, Suggestion
from factcheck.model.verdict import Basis, Verdict, VerdictValue
from factcheck.reading import read_text
from factcheck.spotting import spot
from factcheck.storage.project import Project

DAM = "The old dam above Lindholm was built in 1931, the mayor said."
PAGE = f"The valley\n\n{DAM} The reservoir holds 40 million cubic metres.\n"
LATER = f"The valley revisited\n\nFor years people have told this story. {DAM} Nobody had asked the engineers.\n"


def review(claim: str, rating: str = "Pants on Fire!", **fields: object) -> dict[str, Any]:
    return {
        "@type": "ClaimReview", "claimReviewed": claim, "url": f"https://desk.example/{len(claim)}",
        "author": {"name": "Valley Check"}, "datePublished": "2024-02-03",
        "reviewRating": {"alternateName": rating, "ratingExplanation": "The plans bear the year 1934."}, **fields,
    }  # fmt: skip


FEED = [
    review("The Lindholm dam was built in 1931"),
    review("Lindholm's old dam dates from 1934", "True"),
    review("The mayor of Lindholm has no debts", "Mostly true"),
    review("Drinking hot lemon water cures flu", "False"),
]


def a_project(*pages: str, reviewer: str = "ana", **settings: object) -> Project:
    project = Project.in_memory(reviewer, settings=ProjectSettings.model_validate(settings))
    for page in pages:
        project.add(spot(read_text(page)))
    return project


def bring(project: Project, feed: object, *, partial: bool = False) -> tuple[int, int, int]:
    """How many checks were taken, were held, and were at fault."""
    outcome = import_bytes(project, json.dumps(feed).encode(), "feed.json", "claimreview", partial=partial)
    return len(outcome.taken), len(outcome.held), len(outcome.faults)


def article_of(project: Project, page: str) -> str:
    return next(a for a in project.articles() if project.spotted(a).article.text == page)


def checks(project: Project, page: str = PAGE) -> list[Suggestion]:
    """The earlier checks offered for the claim about the dam."""
    casefile = project.casefile(article_of(project, page))
    [claim] = [c for c in casefile.claims if "1931" in c.quote]
    found = suggestions_for(casefile, project, project.reviewer)[claim.id]
    return [s for s in found if s.kind is SourceKind.EARLIER_CHECK]


def judge(project: Project, page: str, value: VerdictValue, why: str = "The plans say 1934.") -> str:
    """A verdict of the project's reviewer on the claim about the dam; returns the claim's id."""
    casefile = project.casefile(article_of(project, page))
    [claim] = [c for c in casefile.claims if "1931" in c.quote]
    basis = Basis.REFUTED if value is VerdictValue.DISPUTED else None
    said = Verdict(claim=claim.id, value=value, basis=basis, justification=why, anchor=claim.anchor)
    project.commit(claim.article, (Put(record=said),))
    return claim.id


def test_a_check_of_the_same_claim_is_offered_with_the_checkers_own_words() -> None:
    project = a_project(PAGE)
    assert bring(project, FEED) == (4, 0, 0)
    [check] = checks(project)
    assert (check.rating, check.publisher, check.published) == ("Pants on Fire!", "Valley Check", "2024-02-03")
    assert (check.url, check.explanation) == (FEED[0]["url"], "The plans bear the year 1934.")
    assert any("1931" in reason for reason in check.reasons)
    assert (check.stance, check.article) == (None, None)


def test_it_comes_before_all_other_suggestions_and_judges_nothing() -> None:
    project = a_project(PAGE, LATER)
    bring(project, FEED)
    casefile = project.casefile(article_of(project, PAGE))
    found = next(rows for rows in suggestions_for(casefile, project, "ana").values() if len(rows) > 1)
    assert [s.kind for s in found[:2]] == [SourceKind.EARLIER_CHECK, SourceKind.PASSAGE]
    assert (casefile.verdicts, casefile.sources) == ((), ())


def test_confirmed_it_becomes_a_source_whose_stance_is_the_reviewers_to_say() -> None:
    project = a_project(PAGE)
    bring(project, FEED)
    [check] = checks(project)
    article = article_of(project, PAGE)
    project.commit(article, attach(project.casefile(article), check, "ana"))
    [source] = project.casefile(article).sources
    assert (source.kind, source.stance, source.answer) == (SourceKind.EARLIER_CHECK, None, "Pants on Fire!")
    assert (source.question, source.quote) == (check.quote, "The plans bear the year 1934.")
    assert (source.publisher, source.url, source.published) == ("Valley Check", check.url, "2024-02-03")


def test_dismissed_it_is_gone_for_the_one_who_dismissed_it_until_she_undoes_that() -> None:
    project = a_project(PAGE)
    bring(project, FEED)
    article = article_of(project, PAGE)
    project.commit(article, dismiss(project.casefile(article), checks(project)[0], "ana"))
    assert checks(project) == []
    assert len(checks(project.as_reviewer("ben"))) == 1
    project.undo()
    assert len(checks(project)) == 1


def test_a_second_import_changes_nothing_and_a_grown_feed_adds_what_is_new() -> None:
    project = a_project(PAGE)
    bring(project, FEED)
    held = project.feeds.names()
    assert bring(project, FEED) == (0, 4, 0)
    assert project.feeds.names() == held
    grown = [*FEED, review("The dam at Lindholm, built in 1931, is leaking", "Unproven")]
    assert bring(project, grown) == (1, 4, 0)
    assert set(held) < set(project.feeds.names())


def test_with_a_fault_nothing_is_kept_but_what_fits_on_request() -> None:
    project = a_project(PAGE)
    bad = [*FEED, {"@type": "ClaimReview", "claimReviewed": "No rating"}, FEED[0]]
    assert bring(project, bad) == (0, 0, 2)
    assert project.feeds.names() == ()
    assert bring(project, bad, partial=True) == (4, 0, 2)


def test_a_feed_of_lines_is_read_line_by_line_up_to_where_it_breaks() -> None:
    project = a_project(PAGE)
    lines = "\n".join(json.dumps(each) for each in FEED).encode()
    cut = import_bytes(project, lines[:-5], "feed.jsonl", "claimreview")
    assert (cut.taken, [fault.row for fault in cut.faults], project.feeds.names()) == ((), [None], ())
    whole = import_bytes(project, lines, "feed.jsonl", "claimreview")
    assert (len(whole.taken), whole.faults) == (4, ())


def test_half_a_character_in_a_feed_costs_no_other_check() -> None:
    project = a_project(PAGE)
    bad = review("Half of \ud800 a character", "\udfff False")
    assert bring(project, [bad, review("The Lindholm dam of 1931 \ud83d was built in 1931"), *FEED]) == (6, 0, 0)
    assert len(checks(project)) == 2
    assert bring(project, [bad]) == (0, 1, 0)


def test_an_own_verdict_on_the_same_statement_is_offered() -> None:
    project = a_project(PAGE, LATER)
    assert checks(project) == []
    claim = judge(project, LATER, VerdictValue.DISPUTED)
    [check] = checks(project)
    there = project.spotted(article_of(project, LATER)).article
    assert (check.rating, check.author, check.explanation) == ("disputed: refuted", "ana", "The plans say 1934.")
    assert check.place is not None
    article, start, end = check.place
    assert (article, there.text[start:end]) == (there.id, check.quote)
    assert claim.startswith("c")
    project.undo()
    assert checks(project) == []


def test_an_earlier_version_of_the_article_is_named_as_such() -> None:
    project = a_project(PAGE, LATER)
    newer = article_of(project, LATER)
    project.commit(newer, (Put(record=Origin(name="later.txt", replaces=article_of(project, PAGE))),))
    judge(project, PAGE, VerdictValue.DISPUTED)
    [check] = checks(project, LATER)
    assert check.reasons[-1] == "in an earlier version of this article"


def test_reviewers_who_differ_are_both_told() -> None:
    project = a_project(PAGE, LATER)
    judge(project, LATER, VerdictValue.DISPUTED)
    judge(project.as_reviewer("ben"), LATER, VerdictValue.SUPPORTED)
    [check] = checks(project)
    assert (check.rating, check.author) == ("disputed: refuted / supported", "ana, ben")


def test_blind_mode_hides_colleagues_verdicts_here_too() -> None:
    project = a_project(PAGE, LATER, blind=True)
    judge(project.as_reviewer("ben"), LATER, VerdictValue.DISPUTED)
    assert checks(project) == []
    judge(project, LATER, VerdictValue.SUPPORTED)
    assert "ben" in (checks(project)[0].author or "")


def test_an_own_earlier_verdict_is_no_second_source() -> None:
    project = a_project(PAGE, LATER)
    judge(project, LATER, VerdictValue.DISPUTED)
    judge(project, PAGE, VerdictValue.DISPUTED)
    article = article_of(project, PAGE)
    project.commit(article, attach(project.casefile(article), checks(project)[0], "ana", Stance.REFUTES))
    casefile = project.casefile(article)
    assert (casefile.sources[0].author, casefile.sources[0].answer) == (None, "disputed: refuted")
    assert "a source that refutes the claim" in "; ".join(missing_for_final(casefile.verdicts[0], casefile.sources))


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_feed_breaks_the_import(data: bytes) -> None:
    project = a_project()
    try:
        outcome = import_bytes(project, data, "given", "claimreview")
    except UnreadableError:
        return
    assert outcome.taken or outcome.faults


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a project that holds the page and the feed."""
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "feed.json").write_text(json.dumps(FEED), encoding="utf-8")

    def command(*words: str) -> tuple[int, str, str]:
        code = main([*words, "--project", str(tmp_path / "project"), "--reviewer", "ana"])
        return (code, *capsys.readouterr())

    command("add", str(tmp_path / "page.txt"))
    assert command("import", str(tmp_path / "feed.json"), "-f", "claimreview")[:2] == (
        ExitCode.OK, "feed.json: took 4 earlier checks\n",
    )  # fmt: skip
    return command


def rows(run: Run) -> list[dict[str, Any]]:
    [article] = json.loads(run("list", "--json")[1])
    found: list[dict[str, Any]] = json.loads(run("sources", article["id"], "--json")[1])
    return [row for row in found if row["kind"] == "earlier_check"]


def test_sources_lists_it_and_a_verdict_attaches_it(run: Run) -> None:
    [row] = rows(run)
    assert (row["rating"], row["url"], row["attached"]) == ("Pants on Fire!", FEED[0]["url"], False)
    assert run("verdict", row["claim"], "disputed", "--source", row["id"])[0] == ExitCode.OK
    [row] = rows(run)
    assert (row["attached"], row["stance"], row["answer"]) == (True, None, "Pants on Fire!")
    words = run("sources", row["claim"])[1]
    assert "earlier_check" in words


def test_the_feed_is_shared_through_the_project_and_the_index_is_disposable(
    run: Run, tmp_path: Path, own_home: Path
) -> None:
    offered = rows(run)
    [cached] = own_home.rglob("checks-*.sqlite")
    shutil.rmtree(cached.parent)
    assert rows(run) == offered
    kept = tmp_path / "project" / "annotations" / "earlier-checks"
    [file] = kept.iterdir()
    assert len(file.read_text("utf-8").splitlines()) == len(FEED)
    cached.write_bytes(b"no database, but long enough to be taken for one" * 50)
    assert rows(run) == offered
    assert run("check")[0] == ExitCode.OK


def test_a_damaged_feed_is_named_and_stops_nothing(run: Run, tmp_path: Path) -> None:
    [file] = (tmp_path / "project" / "annotations" / "earlier-checks").iterdir()
    written = file.read_bytes()
    file.write_bytes(written.replace(b"1931", b"1832"))
    assert rows(run) == []
    code, out, _ = run("check")
    assert (code, file.name in out) == (ExitCode.DAMAGED, True)
    with pytest.raises(DamagedError, match="import the feed again"):
        list(Project.open(tmp_path / "project").feeds.checks(file.stem))
    assert run("import", str(tmp_path / "feed.json"), "-f", "claimreview")[0] == ExitCode.OK
    assert file.read_bytes() == written
    assert len(rows(run)) == 1
