"""What was done later comes later, whatever the clocks of the machines say."""

import json
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from factcheck.model.record import Put
from factcheck.storage.project import Project
from storage_words import spotted, verdict

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
ARTICLES = [spotted(number) for number in range(6)]


def at(root: Path, reviewer: str, time: datetime = NOON) -> Project:
    """The project as a program opens it whose clock stands still."""
    project = Project.open(root, reviewer, clock=lambda: time)
    for article in ARTICLES:
        project.add(article)
    return project


def judge(project: Project, number: int) -> str:
    """A verdict on the first claim of that article; returns when it was given."""
    article = ARTICLES[number]
    (event,) = project.commit(article.article.id, [Put(record=verdict(article.claims[0]))])
    return event.hlc


def test_acts_in_one_millisecond_are_undone_in_their_order(tmp_path: Path) -> None:
    moments = [judge(at(tmp_path, "ana"), number) for number in range(6)]
    assert moments == sorted(set(moments))
    project = at(tmp_path, "ana")
    undone = [project.undo().article for _ in range(3)] + [at(tmp_path, "ana").undo().article for _ in range(3)]
    assert undone == [article.article.id for article in reversed(ARTICLES)]


def test_a_clock_that_was_set_back_changes_no_order(tmp_path: Path) -> None:
    judge(at(tmp_path, "ana"), 0)
    judge(at(tmp_path, "ana", NOON - timedelta(days=400)), 1)
    assert at(tmp_path, "ana").undo().article == ARTICLES[1].article.id


def test_renamings_in_one_millisecond_follow_one_another(tmp_path: Path) -> None:
    project = at(tmp_path, "ana")
    judge(project, 0)
    names = ["ana", "anna", "anna maria", "ana maria", "ana"]
    for before, now in pairwise(names):
        at(tmp_path, now).rename_from(before)
        assert [v.reviewer for v in project.casefile(ARTICLES[0].article.id).verdicts] == [now]


def test_an_answer_comes_after_what_it_answers(tmp_path: Path) -> None:
    first = judge(at(tmp_path, "ana"), 0)
    assert judge(at(tmp_path, "bob", NOON - timedelta(hours=2)), 0) > first


@pytest.mark.parametrize("year", [2031, 9999])
def test_a_colleagues_clock_of_another_year_is_not_followed(tmp_path: Path, year: int) -> None:
    judge(at(tmp_path, "bob", NOON.replace(year=year)), 0)
    for file in (tmp_path / "annotations").glob(".*.lock"):
        file.unlink()
    assert judge(at(tmp_path, "ana"), 0) < f"{1_800_000_000_000:015}"


def test_a_lock_that_says_nothing_is_no_harm(tmp_path: Path) -> None:
    judge(at(tmp_path, "ana"), 0)
    for word in (b"", b"\xff" * 4096, b"000000000000000.0000", b"999999999999999.4095"):
        for file in (tmp_path / "annotations").glob(".*.lock"):
            file.write_bytes(word)
        project = at(tmp_path, "ana", NOON + timedelta(hours=1))
        judge(project, 1)
        project.undo()
    assert not project.check()


def test_a_record_of_an_impossible_time_is_set_aside(tmp_path: Path) -> None:
    judge(at(tmp_path, "ana"), 0)
    (file,) = (tmp_path / "annotations" / ARTICLES[0].article.id).glob("ana~*.json")
    tables = json.loads(file.read_bytes())
    for document in (*tables["records"].values(), *tables["events"].values()):
        document["hlc"] = "999999999999999.0000"
    file.write_text(json.dumps(tables))
    assert {problem.field for problem in at(tmp_path, "ana").problems()} == {"hlc"}
