"""The index saves time and changes nothing."""

import os
import time
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from factcheck.errors import NotFoundError
from factcheck.model.article import Zone
from factcheck.model.claim import Anchor, Claim
from factcheck.model.ids import claim_id
from factcheck.model.record import Archival, Origin, Put
from factcheck.storage import digest_cache, files, said
from factcheck.storage.digests import Digest
from factcheck.storage.project import Project
from factcheck.storage.store import Store
from storage_words import spotted, verdict

NUMBERS = range(1, 6)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that is large enough for an index, and has been at rest for a while."""
    monkeypatch.setattr(digest_cache, "_INDEXED_FROM", 5)
    project = Project.open(tmp_path, "ana")
    for number in NUMBERS:
        project.add(spotted(number))
        project.commit(spotted(number).article.id, [Put(record=verdict(spotted(number).claims[0]))])
    rest(tmp_path)
    return tmp_path


def rest(root: Path) -> None:
    """Let time pass."""
    for path in (root / "annotations").rglob("*"):
        os.utime(path, (time.time() - 60, time.time() - 60))


def index_files() -> list[Path]:
    """Where the index lies."""
    return list(user_cache_path("factcheck").glob("*.sqlite"))


def test_articles_at_rest_are_not_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Project.open(root, "ana").summaries()
    read: list[str] = []

    def noted(store: Store, article: str) -> Digest:
        read.append(article)
        return said.digest_in(store, article)

    monkeypatch.setattr("factcheck.storage.project.digest_in", noted)
    project = Project.open(root, "ana")
    assert project.summaries() == first
    assert project.find_claim(spotted(3).claims[1].id)[0] == spotted(3).article.id
    assert read == []
    project.as_reviewer("bob").commit(spotted(2).article.id, [Put(record=verdict(spotted(2).claims[1], "supported"))])
    changed = {summary.id: summary for summary in project.summaries()}
    assert changed[spotted(2).article.id].decided == 2
    assert set(read) == {spotted(2).article.id}


def test_a_claim_is_found_without_looking_at_every_file(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Project.open(root, "ana").summaries()
    looked: list[str] = []
    look = files.signatures_in

    def noted(folder: str) -> list[tuple[str, int, int, int]]:
        looked.append(folder)
        return look(folder)

    monkeypatch.setattr(files, "signatures_in", noted)
    claim = spotted(3).claims[1].id
    project = Project.open(root, "bob")
    assert project.find_claim(claim)[1].id == project.find_claim(claim[:12])[1].id == claim
    assert looked == []
    # What is new since then is found, in a changed article and in one that just came in.
    text = spotted(2).article.text
    own = Claim(
        id=claim_id(spotted(2).article.id, 0, 5),
        article=spotted(2).article.id,
        anchor=Anchor.at(text, 0, 5),
        zone=Zone.TITLE,
        checkworthiness=0.5,
    )
    project.commit(spotted(2).article.id, [Put(record=own)])
    assert project.find_claim(own.id[:12])[0] == spotted(2).article.id
    project.add(spotted(9))
    assert project.find_claim(spotted(9).claims[0].id[:12])[0] == spotted(9).article.id
    assert len(set(looked)) == 2
    with pytest.raises(NotFoundError):
        project.find_claim("c" * 16)


def test_one_article_is_looked_up_without_the_others(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = Project.open(root, "ana")
    monkeypatch.setattr(project, "articles", lambda: pytest.fail("all articles were listed"))
    article = spotted(2).article.id
    assert project.holds(article)
    assert not project.holds("a" * 16)
    assert project.find_article(article) == article
    assert project.history(article)
    project.add(spotted(2), Origin(name="two.txt"))


def test_without_the_index_all_is_the_same(root: Path) -> None:
    project = Project.open(root, "ana")
    first = project.summaries()
    (index,) = index_files()
    index.unlink()
    assert Project.open(root, "ana").summaries() == first


@pytest.mark.parametrize("damage", [b"", b"rubbish", b"SQLite format 3\x00" + bytes(200)])
def test_a_damaged_index_is_made_anew(root: Path, damage: bytes) -> None:
    project = Project.open(root, "ana")
    first = project.summaries()
    (index,) = index_files()
    index.write_bytes(damage)
    assert Project.open(root, "ana").summaries() == first
    assert Project.open(root, "ana").summaries() == first
    assert project.undo().claim == spotted(5).claims[0].id


def test_a_cache_that_cannot_be_written_stops_nothing(root: Path) -> None:
    user_cache_path("factcheck").parent.mkdir(parents=True, exist_ok=True)
    user_cache_path("factcheck").write_text("a file in the way")
    assert len(Project.open(root, "ana").summaries()) == 5


def test_damage_shows_and_repair_ends_it(root: Path) -> None:
    project = Project.open(root, "ana")
    project.summaries()
    path = root / "annotations" / spotted(1).article.id / "article.json"
    path.write_bytes(b"")
    rest(root)
    for _ in range(2):
        assert len(project.summaries()) == 4
        assert [problem.file for problem in project.problems()] == [f"{spotted(1).article.id}/article.json"]


def test_small_projects_have_no_index(tmp_path: Path) -> None:
    project = Project.open(tmp_path, "ana")
    project.add(spotted())
    project.summaries()
    assert index_files() == []


def test_an_archived_article_is_marked_and_stays(root: Path) -> None:
    project = Project.open(root, "ana")
    project.commit(spotted(1).article.id, [Put(record=Archival(reason="settled"))])
    assert {s.id for s in project.summaries() if s.archived} == {spotted(1).article.id}
    assert len(project.casefile(spotted(1).article.id).verdicts) == 1
    project.undo()
    assert not any(s.archived for s in project.summaries())
