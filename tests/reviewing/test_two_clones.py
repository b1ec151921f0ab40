"""Two clones, two reviewers and an adjudicator, with git and no server: nothing conflicts and nothing is lost."""

import shutil
import subprocess
from pathlib import Path

import pytest
from colleagues import Colleagues, D, S, U

from factcheck.model.review import Decision, ReasonCode
from factcheck.model.source import Stance
from factcheck.model.status import claim_status
from factcheck.reviewing import desk, digest, reviews
from factcheck.storage.project import Project

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *words: str) -> str:
    settings = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *settings, *words], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def share(clone: Path) -> None:
    """Commit, take what others pushed, push."""
    git(clone, "add", "-A")
    git(clone, "commit", "--allow-empty", "-qm", "work")
    git(clone, "pull", "-q", "--no-rebase", "--no-edit", "origin", "main")
    git(clone, "push", "-q", "origin", "HEAD:main")


def room_in(clone: Path) -> Colleagues:
    return Colleagues(Project.open(clone))


@pytest.fixture
def clones(tmp_path: Path) -> tuple[Path, Path]:
    """Two clones of one repository in which the article was added."""
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "origin")
    git(tmp_path, "clone", "-q", "origin", "one")
    one, two = tmp_path / "one", tmp_path / "two"
    git(one, "checkout", "-qb", "main")
    Project.open(one).set_up()
    room_in(one)
    git(one, "add", "-A")
    git(one, "commit", "-qm", "add an article")
    git(one, "push", "-q", "origin", "main")
    git(tmp_path, "clone", "-q", "-b", "main", "origin", "two")
    return one, two


def test_reviewers_and_adjudicator_meet_through_git(clones: tuple[Path, Path]) -> None:
    one, two = clones
    here, there = room_in(one), room_in(two)
    here.says("ana", here.c1, D, "The board says thirty.")
    here.cites("ana", here.c1, Stance.REFUTES)
    there.says("bob", there.c1, S, "The plaque says forty.")
    there.says("bob", there.c2, U)
    share(one)
    share(two)
    share(one)

    desk.review(here.as_("ana"), here.c1, Decision.DISAGREE, of="bob", comment="A plaque is no gauge.")
    here.says("ana", here.c2, U)
    there.says("bob", there.c1, U, "On reflection.")
    decided = desk.adjudicate(
        there.as_("eve"), there.c1, D, reason=ReasonCode.NEW_EVIDENCE, justification="The gauge is public."
    )
    assert len(decided.inputs) == 2
    share(two)
    share(one)
    share(two)

    assert here.casefile() == there.casefile()
    for room in (here, there):
        held = room.casefile()
        assert claim_status(held, room.c1).words == "published"
        (review,) = held.reviews
        assert not reviews.counts(review, held)
        assert [(r.by, r.overruled) for r in digest.remarks([held], "bob")] == [("ana", False), ("eve", True)]
    assert desk.agreement_on(here.project) == desk.agreement_on(there.project)
    assert desk.agreement_on(here.project).percent.value == 0.5
    assert git(one, "diff", "--name-only", "--diff-filter=U") == ""
    assert [p for p in here.project.check() if p.damage] == []


def test_one_reviewer_in_both_clones_keeps_both_sides_reviews(clones: tuple[Path, Path]) -> None:
    one, two = clones
    here, there = room_in(one), room_in(two)
    here.says("bob", here.c1, D)
    here.says("bob", here.c2, D)
    share(one)
    share(two)
    desk.review(here.as_("ana"), here.c1, Decision.AGREE)
    desk.review(there.as_("ana"), there.c2, Decision.DISAGREE, comment="Built in 1962.")
    share(one)
    share(two)
    share(one)
    assert {(r.claim, r.decision) for r in here.casefile().reviews} == {
        (here.c1, Decision.AGREE), (here.c2, Decision.DISAGREE),
    }  # fmt: skip
    assert here.casefile() == there.casefile()


def test_a_file_with_somebody_elses_name_in_it_is_set_aside_and_named(clones: tuple[Path, Path]) -> None:
    one, _ = clones
    room = room_in(one)
    room.says("ana", room.c1, D)
    room.says("bob", room.c1, S)
    (bobs,) = (one / "annotations").glob("*/bob~*.json")
    forged = bobs.with_name(bobs.name.replace("bob~", "ana~forged"))
    forged.write_bytes(bobs.read_bytes())
    held = room.casefile()
    assert {(v.reviewer, v.value) for v in held.verdicts} == {("ana", D), ("bob", S)}
    assert any(forged.name in problem.file for problem in room.project.problems())


def test_a_colleagues_newer_file_stops_nobody_and_is_not_rewritten(clones: tuple[Path, Path]) -> None:
    one, _ = clones
    room = room_in(one)
    room.says("ana", room.c1, D)
    room.says("bob", room.c1, S)
    (bobs,) = (one / "annotations").glob("*/bob~*.json")
    newer = bobs.read_text("utf-8").replace('"schema":1', '"schema":99').replace('"schema": 1', '"schema": 99')
    bobs.write_text(newer, "utf-8")
    assert any(bobs.name in problem.file for problem in room.project.problems())
    room.says("ana", room.c2, D)
    desk.agreement_on(room.project)
    assert room.casefile().verdict(room.c2, "ana") is not None
    assert bobs.read_text("utf-8") == newer
