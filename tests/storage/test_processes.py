"""Several processes at once, and processes that are killed."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from factcheck.errors import StaleError
from factcheck.model.record import Put
from factcheck.storage.project import Project
from storage_words import source, spotted, verdict

TESTS = Path(__file__).resolve().parents[1]
ARTICLE = spotted().article.id
FIRST, SECOND, _ = spotted().claims


def start(root: Path, reviewer: str, rounds: int, lengths: str = "5,200,3000") -> subprocess.Popen[str]:
    """A process that saves so many times; it is ready on return."""
    path = os.pathsep.join((str(TESTS), str(TESTS.parent / "src")))
    child = subprocess.Popen(
        [sys.executable, str(TESTS / "storage_child.py"), str(root), reviewer, str(rounds), lengths],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    return child


def output(child: subprocess.Popen[str]) -> list[str]:
    """What it said was saved."""
    assert child.stdout is not None
    # Not `communicate` with a limit: it would pass over what `readline` has buffered.
    said = child.stdout.read()
    child.wait()
    child.stdout.close()
    # The last line may be cut off with the process.
    return [line.removesuffix("\n") for line in said.splitlines(keepends=True) if line.endswith("\n")]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one article."""
    Project.open(tmp_path).add(spotted())
    return tmp_path


def test_four_processes_lose_nothing_and_readers_see_whole_files(root: Path) -> None:
    children = [start(root, "ana", 25, "5,400") for _ in range(4)]
    reader = Project.open(root)
    reads = 0
    while any(child.poll() is None for child in children):
        assert not reader.problems()
        reads += len(reader.casefile(ARTICLE).verdicts)
    saved = [event for child in children for event in output(child)]
    assert reads
    assert len(set(saved)) == 100
    history = Project.open(root).history(ARTICLE)
    assert {event.id for event in history} == set(saved)
    # Each change was made on top of the one before it.
    for claim in spotted().claims:
        chain = [event for event in history if event.key == claim.id]
        assert [event.before for event in chain[1:]] == [event.id for event in chain[:-1]]
    assert reader.check() == ()


def test_killed_at_any_moment_it_keeps_what_it_acknowledged(root: Path) -> None:
    generator = random.Random(7)
    acknowledged: list[str] = []
    for _ in range(6):
        child = start(root, "ana", 10_000)
        time.sleep(generator.uniform(0.02, 0.25))
        child.send_signal(signal.SIGKILL)
        acknowledged += output(child)
        project = Project.open(root, "ana")
        assert {event.id for event in project.history(ARTICLE)} >= set(acknowledged)
        assert not [problem for problem in project.check() if problem.damage]
    assert acknowledged
    project.commit(ARTICLE, [Put(record=source(FIRST))])


def test_processes_that_set_up_at_once_agree_on_one_name(tmp_path: Path) -> None:
    code = "import sys, pathlib\nfrom factcheck.storage.file_store import FileStore\n" + (
        "store = FileStore(pathlib.Path(sys.argv[1]))\nstore.set_up()\nprint(store._replica_name())\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(TESTS.parent / "src")}
    arguments = [sys.executable, "-c", code, str(tmp_path)]
    children = [subprocess.Popen(arguments, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    assert len({child.communicate()[0] for child in children}) == 1


def test_one_thread_saves_while_another_reads(root: Path) -> None:
    project = Project.open(root, "ana")
    failures: list[BaseException] = []

    def save() -> None:
        try:
            for number in range(60):
                project.commit(ARTICLE, [Put(record=source(FIRST, f"s{number}"))])
        except BaseException as error:
            failures.append(error)

    worker = threading.Thread(target=save)
    worker.start()
    seen = [0]
    while worker.is_alive():
        seen.append(len(project.casefile(ARTICLE).sources))
        project.summaries()
    worker.join()
    assert failures == []
    assert seen == sorted(seen)
    assert len(project.casefile(ARTICLE).sources) == 60


def test_of_two_windows_the_second_is_told_and_can_repeat(root: Path) -> None:
    one, two = Project.open(root, "ana"), Project.open(root, "ana")
    one.commit(ARTICLE, [Put(record=verdict(FIRST, "supported"))])
    (seen,) = two.casefile(ARTICLE).verdicts
    one.commit(ARTICLE, [Put(record=seen.model_copy(update={"justification": "Two logbooks."}))])
    mine = seen.model_copy(update={"justification": "A witness."})
    with pytest.raises(StaleError):
        two.commit(ARTICLE, [Put(record=mine)])
    (now,) = two.casefile(ARTICLE).verdicts
    assert now.justification == "Two logbooks."
    two.commit(ARTICLE, [Put(record=mine.model_copy(update={"revision": now.revision}))])
    assert [v.justification for v in one.casefile(ARTICLE).verdicts] == ["A witness."]


def test_undo_turns_to_the_other_windows_act_when_that_was_last(root: Path) -> None:
    one, two = Project.open(root, "ana"), Project.open(root, "ana")
    one.commit(ARTICLE, [Put(record=verdict(FIRST))])
    two.commit(ARTICLE, [Put(record=verdict(SECOND))])
    assert one.undo().claim == SECOND.id
    assert two.undo().claim == FIRST.id
    assert one.redo().claim == FIRST.id


def test_a_process_that_dies_with_the_lock_stops_nobody(root: Path) -> None:
    code = (
        "import os, sys, pathlib\n"
        "from factcheck.storage import files\n"
        "with files.locked(pathlib.Path(sys.argv[1])):\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    project = Project.open(root, "ana")
    project.commit(ARTICLE, [Put(record=verdict(FIRST))])
    (lock,) = {*(root / "annotations").glob(".*.lock")} - {root / "annotations" / ".replica.lock"}
    environment = {**os.environ, "PYTHONPATH": str(TESTS.parent / "src")}
    killed = subprocess.run([sys.executable, "-c", code, str(lock)], env=environment, check=False)
    assert killed.returncode == -signal.SIGKILL
    project.commit(ARTICLE, [Put(record=verdict(SECOND))])
