"""In a large project a contradiction is looked for among the nearest articles, and what was not compared is said."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.annotating import radar, statement_index
from factcheck.annotating.radar import contradicting, left_out
from factcheck.cli import main
from factcheck.reading import read_text
from factcheck.sourcing.contradictions import contradictions
from factcheck.spotting import spot
from factcheck.storage.project import Project

SANK = "Ferry stops\n\nThe Lindholm ferry sank in 1932, the harbour office said. Nobody was hurt.\n"
FOUND = "Ferry found\n\nThe Lindholm ferry sank in 1936, the museum said. Divers saw it in May.\n"


INDEXED_FROM = 12


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project of depots, and a ferry that sank twice; so many articles are a large project here."""
    monkeypatch.setattr(statement_index, "INDEXED_FROM", INDEXED_FROM)
    monkeypatch.setattr(radar, "INDEXED_FROM", INDEXED_FROM)
    (tmp_path / "project").mkdir()
    project = Project.open(tmp_path / "project", "ana")
    for n in range(INDEXED_FROM):
        project.add(spot(read_text(f"Depots\n\nThe depot in Halt{n} moved {n * 3 + 7} crates in {1950 + n}.\n")))
    for page in (SANK, FOUND):
        project.add(spot(read_text(page)))
    return project


def ferry(project: Project) -> str:
    return next(a for a in project.articles() if "harbour office" in project.spotted(a).article.text)


def test_it_finds_what_comparing_with_every_article_finds(large: Project) -> None:
    article = ferry(large)
    found = contradicting(large, [article])
    assert [(p.id, p.differing) for p in found] == [(p.id, p.differing) for p in contradictions(large, [article])]
    assert any({"1932", "1936"} <= {*" ".join(pair.differing).split()} for pair in found)


def test_what_was_not_compared_is_said(
    large: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(radar, "AT_ONCE", 3)
    article = ferry(large)
    assert "latest" not in (left_out(large, [article], ()) or "")
    assert f"of {INDEXED_FROM + 2} articles the 3 latest" in (left_out(large, large.articles(), ()) or "")
    main(["contradictions", "--project", str(tmp_path / "project")])
    assert "the 3 latest were compared; name articles for others" in capsys.readouterr().err


def test_a_pair_of_a_named_article_can_be_decided_though_not_all_are_compared(
    large: Project, monkeypatch: pytest.MonkeyPatch, run: Callable[..., Any]
) -> None:
    monkeypatch.setattr(radar, "AT_ONCE", 1)
    article = ferry(large)
    (pair, *_) = run("contradictions", article)
    assert run("contradictions", article, "--decide", pair["id"], "--state", "confirmed")["state"] == "confirmed"


def test_a_small_project_is_compared_whole_and_says_nothing() -> None:
    project = Project.in_memory("ana")
    for page in (SANK, FOUND):
        project.add(spot(read_text(page)))
    assert left_out(project, project.articles(), contradicting(project, project.articles())) is None
