"""Git as the team's server: no conflicts, the expected winners, the same everywhere."""

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.record import Put
from factcheck.storage.project import Project
from storage_git import ARTICLES, Copy, three_copies
from storage_words import spotted, verdict

DEEDS = st.sampled_from(["supported", "disputed", "unverified", "source", "withdraw", "undo", "redo"])
ACTS = st.tuples(st.just("act"), st.integers(0, 2), st.integers(0, 1), st.integers(0, 2), DEEDS)
MERGES = st.tuples(st.just("merge"), st.integers(0, 2), st.integers(0, 2), st.just(0), st.just(""))
SKEWS = st.tuples(*[st.sampled_from([0, -3600, 60, 86_400])] * 3)


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait for the disk: that what is saved lies on it is proven elsewhere."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)


@settings(max_examples=4)
@given(steps=st.lists(st.one_of(ACTS, ACTS, MERGES), min_size=4, max_size=14), skews=SKEWS)
def test_work_in_three_copies_merges_without_conflict(
    steps: list[tuple[str, int, int, int, str]], skews: tuple[int, int, int]
) -> None:
    with TemporaryDirectory() as folder:
        copies = three_copies(Path(folder), skews)
        said: dict[tuple[str, str, str], tuple[str, object]] = {}
        for step, one, two, claim, deed in steps:
            if step == "merge" and one != two:
                copies[one].take(copies[two])
            elif step == "act":
                for event in copies[one].act(two, claim, deed):
                    key = (event.reviewer, event.kind.value, event.key)
                    said[key] = max(said.get(key, ("", None)), (event.hlc, event.body), key=lambda s: s[0])
        # In any order, and once more: nothing changes any more.
        for one, two in ((0, 1), (2, 0), (1, 2), (0, 1), (2, 0), (0, 1)):
            copies[one].take(copies[two])
        assert copies[0].state() == copies[1].state() == copies[2].state()
        before = copies[0].state()
        copies[0].take(copies[2])
        assert copies[0].state() == before
        casefiles = [copies[0].project.casefile(article.article.id) for article in ARTICLES]
        held = {
            (record.reviewer, record.kind_of_record.value, record.key)
            for casefile in casefiles
            for record in (*casefile.verdicts, *casefile.sources)
        }
        assert held == {key for key, (_, body) in said.items() if body is not None}
        for copy in copies:
            assert copy.project.check() == ()
            assert copy.git("status", "--porcelain") == ""


def test_a_wrong_clock_on_one_machine_does_not_win_over_a_later_word(tmp_path: Path) -> None:
    one, two, _ = three_copies(tmp_path, (86_400, 0, 0))
    one.act(0, 0, "supported")
    one.save()
    two.take(one)
    two.act(0, 0, "disputed")
    one.save()
    two.save()
    one.take(two)
    assert [v.value.value for v in one.project.casefile(ARTICLES[0].article.id).verdicts] == ["disputed"]


def test_undo_reaches_what_the_other_machine_did(tmp_path: Path) -> None:
    one, two, _ = three_copies(tmp_path, (0, 0, 0))
    one.act(0, 0, "supported")
    one.save()
    two.take(one)
    assert two.project.undo().words == "undid: supported → undecided"
    two.save()
    one.take(two)
    assert one.project.casefile(ARTICLES[0].article.id).verdicts == ()
    assert one.project.redo().words == "redid: undecided → supported"


def test_the_same_article_added_on_two_machines_is_one(tmp_path: Path) -> None:
    one, two, _ = three_copies(tmp_path, (0, 0, 0))
    for copy in (one, two):
        assert copy.project.add(spotted(3))
        copy.save()
    one.take(two)
    assert len(one.project.articles()) == 3


def test_a_newer_spotter_elsewhere_changes_no_queue(tmp_path: Path) -> None:
    one, two, _ = three_copies(tmp_path, (0, 0, 0))
    one.project.add(spotted(3, version=2))
    two.project.add(spotted(3, version=1))
    two.save()
    one.save()
    one.take(two)
    assert one.project.spotted(spotted(3).article.id).version == 1


def test_a_copied_folder_writes_files_of_its_own(tmp_path: Path) -> None:
    one, *_ = three_copies(tmp_path, (0, 0, 0))
    one.act(0, 0, "supported")
    one.save()
    shutil.copytree(one.folder, tmp_path / "copied")
    copied = Project.open(tmp_path / "copied", "ana")
    article = ARTICLES[0]
    copied.commit(article.article.id, [Put(record=verdict(article.claims[1]))])
    files = {path.name for path in (tmp_path / "copied" / "annotations" / article.article.id).glob("ana~*")}
    assert len(files) == 2


def test_set_up_makes_what_git_needs_and_says_so(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*.pyc")
    made = Project.open(tmp_path).set_up()
    assert any("commit" in words for words in made)
    assert (tmp_path / ".gitignore").read_text().splitlines() == ["*.pyc", "/annotations/.replica", ".*.tmp", ".*.lock"]
    assert "annotations/** text eol=lf" in (tmp_path / ".gitattributes").read_text()
    assert Project.open(tmp_path).set_up() == ()
    copy = Copy.__new__(Copy)
    copy.folder = tmp_path
    copy.git("init", "-q")
    copy.git("add", "-A")
    assert ".replica" not in copy.git("ls-files")
