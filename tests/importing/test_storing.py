"""What comes in is kept under its author's name, once, all of it or nothing; and comes back out as it went in."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from valley_desk import PAGE, SPOTTED, WHOLE, empty_valley, judged_valley

from factcheck.cli import choices, main
from factcheck.errors import ExitCode
from factcheck.intake.importing.authors import foreign_name
from factcheck.intake.importing.outcome import Kind, Outcome
from factcheck.intake.importing.parsing import IMPORTERS
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


def _line(quote: str, label: str, text: str = PAGE, reviewer: str = "ana") -> str:
    start = text.index(quote)
    return json.dumps({"text": text, "label": [[start, start + len(quote), label]], "reviewer": reviewer})


def test_an_import_never_speaks_for_a_colleague_of_the_same_name() -> None:
    project = empty_valley()
    [claim, *_] = project.casefile(SPOTTED.article.id).claims
    ana = project.as_reviewer("ana")
    own = Verdict(claim=claim.id, value=VerdictValue.SUPPORTED, anchor=claim.anchor)
    ana.commit(claim.article, (Put(record=own),))
    _take(project, _line(claim.quote, "disputed"), "doccano")
    verdicts = project.casefile(claim.article).verdicts_on(claim.id)
    assert {(v.reviewer, v.value.value) for v in verdicts} == {("ana", "supported"), ("ana (doccano)", "disputed")}


def test_nothing_is_half_imported() -> None:
    project = empty_valley()
    good = _line("The old dam was built in 1931.", "disputed")
    lost = _line("The mill burned.", "disputed", text="The mill burned.")
    before = _events(project)
    outcome = _take(project, f"{good}\n{lost}\n", "doccano")
    lost_words = "row 2, quote: the claim stands in no article that is held: “The mill burned.”"
    assert [str(fault) for fault in outcome.faults] == [lost_words]
    assert (outcome.taken, _events(project)) == ((), before)
    partly = _take(project, f"{good}\n{lost}\n", "doccano", partial=True)
    assert ([placed.row for placed in partly.taken], len(partly.faults)) == ([1], 1)
    assert _events(project) > before


def test_two_verdicts_of_one_author_on_one_claim_are_a_fault() -> None:
    lines = [_line("The old dam was built in 1931.", label) for label in ("disputed", "supported")]
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
    outcome = _take(project, _line(quote, "unverified"), "doccano")
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


def test_the_command_offers_every_format() -> None:
    assert list(choices.IMPORT_FORMATS) == list(IMPORTERS)


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a project that holds the page; gives its exit code and what it printed."""
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")

    def command(*words: str) -> tuple[int, str, str]:
        code = main([*words, "--project", str(tmp_path / "project")])
        return (code, *capsys.readouterr())

    assert command("add", str(tmp_path / "page.txt"))[0] == 0
    return command


def test_a_table_comes_in_from_the_command_line(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "desk.csv"
    table.write_text("Aussage;Urteil;Wer\nThe old dam was built in 1931.;false;Kim\n", encoding="utf-8")
    columns = ("--map", "quote=Aussage", "--map", "verdict=Urteil", "--map", "reviewer=Wer")
    code, out, _ = run("import", str(table), "-f", "csv", *columns, "--json")
    [taken] = json.loads(out)["taken"]
    assert (code, taken["row"], taken["reviewer"], taken["value"]) == (ExitCode.OK, 2, "Kim (csv)", "disputed")
    code, out, _ = run("import", str(table), "-f", "csv", *columns)
    assert (code, out) == (ExitCode.OK, "desk.csv: 1 verdict held already\n")
    assert run("check")[0] == ExitCode.OK


def test_faults_are_told_a_line_each_and_nothing_is_stored(run: Run, tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text(_line("The old dam was built in 1931.", "disputed") + '\n{"text": NaN}\n[1\n', encoding="utf-8")
    code, out, err = run("import", str(lines), "-f", "doccano", "--json")
    assert (code, json.loads(out)["taken"], len(json.loads(out)["faults"])) == (ExitCode.REFUSED, [], 2)
    assert err.splitlines()[0].startswith("lines.jsonl: row 2")
    code, out, _ = run("import", str(lines), "-f", "doccano", "--partial")
    assert (code, out) == (ExitCode.REFUSED, "lines.jsonl: took 1 verdict; 2 at fault\n")


@pytest.mark.parametrize(
    ("data", "form", "code"),
    [
        (b"", "csv", ExitCode.UNREADABLE),
        (b"\xff\xfe\x00", "csv", ExitCode.UNREADABLE),
        (b'{"a": [', "label-studio", ExitCode.UNREADABLE),
        (b"[" * 100_000, "averitec", ExitCode.UNREADABLE),
        (b"claim,rating\nThe old dam was built in 1931.,perhaps\n", "csv", ExitCode.REFUSED),
    ],
)
def test_what_is_no_import_file_is_refused(run: Run, tmp_path: Path, data: bytes, form: str, code: int) -> None:
    (tmp_path / "file").write_bytes(data)
    got, _, err = run("import", str(tmp_path / "file"), "-f", form)
    assert got == code
    assert "file: " in err
    assert "Traceback" not in err


def test_a_damaged_article_stops_no_import(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The mill\n\nThe mill on the hill burned down in 1891.\n", encoding="utf-8")
    assert run("add", str(other))[0] == 0
    [broken] = [
        path
        for path in (tmp_path / "project" / "annotations").glob("*/article.json")
        if "burned" in path.read_text("utf-8")
    ]
    broken.write_bytes(b"{")
    (tmp_path / "lines").write_text(_line("The old dam was built in 1931.", "disputed"), encoding="utf-8")
    code, out, err = run("import", str(tmp_path / "lines"), "-f", "doccano")
    assert (code, out) == (ExitCode.OK, "lines: took 1 verdict\n")
    assert "set aside" in err


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


def test_a_missing_file_and_a_muddled_mapping_are_named(run: Run, tmp_path: Path) -> None:
    assert run("import", str(tmp_path / "none.csv"), "-f", "csv")[0] == ExitCode.NOT_FOUND
    (tmp_path / "some.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert run("import", str(tmp_path / "some.csv"), "-f", "csv", "--map", "quote")[0] == ExitCode.USAGE
    assert run("import", str(tmp_path / "some.csv"), "-f", "jsonl", "--map", "quote=a")[0] == ExitCode.USAGE
