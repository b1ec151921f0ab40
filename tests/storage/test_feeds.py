"""Earlier checks of other desks, and notes of retractions: the same on disk and in memory."""

from pathlib import Path

import pytest

from factcheck.errors import StaleError
from factcheck.model.earlier_check import EarlierCheck
from factcheck.model.record import Origin, Put, RecordKind, Withdraw
from factcheck.model.source import Retraction
from factcheck.storage import feeds
from factcheck.storage.project import Project
from storage_words import source, spotted

ARTICLE = spotted().article.id
FIRST = spotted().claims[0]
CHECKS = [EarlierCheck(claim=f"The ferry carried {n} people", rating="False", publisher="Desk") for n in range(1, 4)]


@pytest.fixture(params=["files", "memory"])
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Project:
    """A project of Ana's with one article."""
    opened = Project.open(tmp_path, "ana") if request.param == "files" else Project.in_memory("ana")
    opened.add(spotted())
    return opened


def keep(project: Project, checks: list[EarlierCheck]) -> list[bool]:
    """Whether each was new."""
    batch = project.feeds.batch()
    taken = [batch.take(check) for check in checks]
    batch.keep()
    return taken


def test_each_check_is_kept_once(project: Project) -> None:
    assert keep(project, [*CHECKS, CHECKS[0]]) == [True, True, True, False]
    held = project.feeds.names()
    assert [check for name in held for check in project.feeds.checks(name)] == CHECKS
    assert keep(project, CHECKS) == [False, False, False]
    assert project.feeds.names() == held
    assert project.check() == ()


def test_nothing_is_written_before_all_were_taken(project: Project) -> None:
    batch = project.feeds.batch()
    batch.take(CHECKS[0])
    assert project.feeds.names() == ()


def test_two_working_copies_write_the_same_small_files(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "_LARGEST_FILE", 100)
    other = Project.in_memory()
    keep(project, CHECKS)
    keep(other, CHECKS)
    assert project.feeds.names() == other.feeds.names()
    assert len(project.feeds.names()) == len(CHECKS)


def test_a_note_of_a_retraction_is_read_on_the_source_and_goes_with_its_author(project: Project) -> None:
    project.commit(ARTICLE, [Put(record=source(FIRST))])
    ben = project.as_reviewer("ben")
    ben.commit(ARTICLE, [Put(record=Retraction(source="s1", claim=FIRST.id, reason="taken down"))])
    (held,) = project.casefile(ARTICLE).sources
    assert (held.reviewer, held.retracted) == ("ana", "taken down")
    with pytest.raises(StaleError):
        project.commit(ARTICLE, [Withdraw(kind=RecordKind.RETRACTION, key="s1")])
    ben.undo()
    assert project.casefile(ARTICLE).sources[0].retracted is None


def test_which_articles_were_worked_on_is_known_without_reading_them_all(project: Project) -> None:
    project.add(spotted(2), Origin(name="two.txt"))
    assert project.worked_on() == ()
    project.commit(ARTICLE, [Put(record=source(FIRST))])
    assert project.worked_on() == (ARTICLE,)
