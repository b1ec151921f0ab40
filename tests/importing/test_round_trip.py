"""What we write for other tools comes back with its reviewer, time, words and sources."""

from pathlib import Path

import pytest
from busy_desk import busy_project, empty_project
from valley_desk import NOON, WHOLE, judged_valley

from factcheck.intake.importing.parsing import parse
from factcheck.intake.importing.record import Imported
from factcheck.intake.importing.storing import import_bytes
from factcheck.model.casefile import Casefile
from factcheck.model.source import SourceKind, Stance
from factcheck.model.verdict import Basis, Confidence
from factcheck.reporting.build import build_report
from factcheck.reporting.formats.registry import render
from factcheck.storage.project import NOBODY, Project


@pytest.fixture(scope="module")
def project() -> Project:
    """Two reviewers with a verdict and a source on each claim."""
    return judged_valley()


def _facts(record: Imported) -> tuple[object, ...]:
    verdict = record.verdict
    assert verdict is not None
    return (record.quote, record.place.start, record.place.end, verdict.author, verdict.value)


def _imported(project: Project, form: str) -> tuple[Imported, ...]:
    parsed = parse(render(build_report(project, project.articles()), form), "file", form)
    assert parsed.faults == ()
    return parsed.records


@pytest.mark.parametrize("form", [*WHOLE, "webannotation", "csv"])
def test_every_verdict_comes_back_in_its_place(project: Project, form: str) -> None:
    [article] = project.articles()
    casefile = project.casefile(article)
    assert casefile.verdicts
    assert {_facts(record) for record in _imported(project, form)} == {
        (v.anchor.exact, v.anchor.start, v.anchor.end, v.reviewer, v.value) for v in casefile.verdicts
    }


@pytest.mark.parametrize("form", [*WHOLE, "webannotation"])
def test_words_time_and_basis_come_back(project: Project, form: str) -> None:
    for record in _imported(project, form):
        verdict = record.verdict
        assert verdict is not None
        assert verdict.justification == "=SUM(1) \u202e <b>\nnot what the 2019 survey says"
        assert verdict.at == NOON
        assert verdict.confidence is Confidence.LOW
        assert verdict.basis is (Basis.OUTDATED if verdict.author == "ana" else None)


@pytest.mark.parametrize("form", [*WHOLE, "webannotation"])
def test_sources_come_back(project: Project, form: str) -> None:
    for record in _imported(project, form):
        assert record.verdict is not None
        [source] = record.verdict.sources
        assert (source.stance, source.quote, source.url) == (Stance.REFUTES, "30 million", "https://water.example/2019")
        if form in WHOLE:
            assert (source.kind, source.title) == (SourceKind.DATASET, "Survey: 2019")


@pytest.mark.parametrize("form", WHOLE)
def test_the_article_is_known_again(project: Project, form: str) -> None:
    [article] = project.articles()
    for record in _imported(project, form):
        assert record.place.article == article
        assert record.place.sha256 == project.spotted(article).article.sha256


def _survivors(form: str) -> list[bool]:
    """What of a busy project is there again after a round trip, in the order of the table in the README."""
    before, after = busy_project(), empty_project()
    [article] = before.articles()
    outcome = import_bytes(after, render(build_report(before.as_reviewer(NOBODY), (article,)), form), "file", form)
    assert outcome.faults == ()
    theirs, ours = (desk.as_reviewer(NOBODY).casefile(article) for desk in (before, after))

    def own(name: str) -> str:
        return name.removesuffix(f" ({form})")

    judges = {verdict.reviewer for verdict in theirs.verdicts}
    leads = {source.quote for source in theirs.sources if source.kind is SourceKind.REBUTTAL}
    brief = {"stance", "quote", "url"}
    whole = {"title", "published", "reliability", "credibility", "question", "answer"}

    def sources(held: Casefile, fields: set[str], lone: bool) -> list[str]:
        claims = {(verdict.claim, own(verdict.reviewer)) for verdict in held.verdicts}
        return sorted(
            str(source.model_dump(include=fields))
            for source in held.sources
            if own(source.reviewer) in judges
            and source.quote not in leads
            and ((source.claim, own(source.reviewer)) in claims) is not lone
        )

    def said(held: Casefile, *fields: str) -> set[tuple[object, ...]]:
        return {(v.claim, own(v.reviewer), *(getattr(v, field) for field in fields)) for v in held.verdicts}

    def claims(held: Casefile) -> list[object]:
        return [(c.id, c.text, own(c.reviewer), c.claimant, c.replaces) for c in held.claims]

    def rest(held: Casefile) -> list[object]:
        return [
            sorted((own(r.reviewer), own(r.of), r.decision, r.comment) for r in held.reviews),
            [(own(a.reviewer), a.value, a.basis, a.reason) for a in held.adjudications],
            [(own(d.reviewer), d.suggestion) for d in held.dismissals],
        ]

    def work(held: Casefile) -> list[object]:
        mended = [(c.key, own(c.reviewer), c.at, c.model_dump(exclude=_ENVELOPE)) for c in held.corrections]
        made = [(c.id, own(c.reviewer), c.at, c.text, c.set_aside) for c in held.own_claims]
        return [{(own(a.assignee), own(a.reviewer)) for a in held.assignments}, mended, sorted(made, key=str)]

    words = ("justification", "basis", "confidence", "at")
    return [
        said(ours, "value", "anchor") == said(theirs, "value", "anchor"),
        said(ours, *words) == said(theirs, *words),
        sources(ours, brief, False) == sources(theirs, brief, False),
        sources(ours, whole, False) == sources(theirs, whole, False),
        sources(ours, brief, True) == sources(theirs, brief, True),
        claims(ours) == claims(theirs),
        rest(ours) == rest(theirs),
        work(ours) == work(theirs),
    ]


_ENVELOPE = {"reviewer", "at", "revision"}


def test_the_readme_tells_what_survives() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    table = readme.split("<!-- survives -->")[1].split("<!-- /survives -->")[0].strip().splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table]
    for column, form in enumerate(rows[0][1:], 1):
        assert [row[column] == "✓" for row in rows[2:]] == _survivors(form), form
