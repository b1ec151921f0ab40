"""A save under every fault of the disk, at every system call that it makes."""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import DamagedError, UncertainError, UnwritableError
from factcheck.model.record import Origin, Put
from factcheck.storage import files
from factcheck.storage.project import Project
from storage_words import source, spotted, verdict

ARTICLE = spotted().article.id
FIRST, SECOND, _ = spotted().claims
CALLS = (
    *("open", "fstat", "read", "write", "fsync", "fchmod", "close"),
    *("replace", "rename", "mkdir", "unlink", "rmdir", "listdir", "stat", "access"),
)


class Dead(BaseException):
    """The process is gone: nothing of the program runs any more."""


class FaultyDisk:
    """The `os` module, whose n-th system call goes wrong: it fails, writes less than asked for, or never returns."""

    def __init__(self, fault: str, place: int) -> None:
        self._fault = fault
        self._left = place
        self.struck = False
        self._opened: set[int] = set()

    def bury(self) -> None:
        """Close what a dead process left open, as the kernel does."""
        for descriptor in self._opened:
            os.close(descriptor)

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        return self._call(name, real) if name in CALLS else real

    def _call(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            if self._fault == "death" and self.struck:
                raise Dead
            self._left -= 1
            if self._left != 0:
                result = real(*args, **named)
                if name == "open":
                    self._opened.add(result)
                elif name == "close":
                    self._opened.discard(args[0])
                return result
            self.struck = True
            if self._fault == "death":
                if name == "write":
                    real(args[0], bytes(args[1])[: len(args[1]) // 2])
                raise Dead
            if self._fault == "short":
                if name in ("read", "write"):
                    return real(args[0], 3 if name == "read" else bytes(args[1])[:3])
                return real(*args, **named)
            if name == "close":
                # A close that fails has closed all the same (close(2)).
                real(*args)
            raise OSError(getattr(errno, self._fault), os.strerror(getattr(errno, self._fault)))

        return call


def struck(
    monkeypatch: pytest.MonkeyPatch, fault: str, begin: Callable[[], Callable[[], object]]
) -> Iterator[BaseException | None]:
    """What each of an act's system calls leads to when just that one goes wrong; each time `begin` makes a new act."""
    for place in range(1, 200):
        disk = FaultyDisk(fault, place)
        outcome: BaseException | None = None
        act = begin()
        with monkeypatch.context() as patch:
            patch.setattr(files, "os", disk)
            try:
                act()
            except (UnwritableError, DamagedError, Dead) as error:
                outcome = error
        if isinstance(outcome, Dead):
            disk.bury()
        if not disk.struck:
            assert place > 10, "the act ended before the disk was asked for anything"
            return
        yield outcome
    pytest.fail("the act never ends")


def leftovers(root: Path) -> list[str]:
    """Temporary files and folders."""
    return [path.name for path in (root / "annotations").rglob(".*.tmp")]


FAULTS = ("ENOSPC", "EIO", "EACCES", "EROFS", "short", "death")


@pytest.mark.parametrize("fault", FAULTS)
def test_a_save_is_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    project = Project.open(tmp_path, "ana")
    project.add(spotted())
    project.commit(ARTICLE, [Put(record=verdict(FIRST, justification="Two logbooks."))])
    saves = 0

    def begin() -> Callable[[], object]:
        nonlocal saves
        saves += 1
        held = project.casefile(ARTICLE).verdict(FIRST.id, "ana")
        assert held is not None
        new = held.model_copy(update={"justification": f"Logbook {saves}."})
        return lambda: project.commit(ARTICLE, [Put(record=new), Put(record=source(FIRST, f"s{saves}"))])

    kinds = set()
    known = {"Two logbooks."}
    for outcome in struck(monkeypatch, fault, begin):
        kinds.add(type(outcome))
        fresh = Project.open(tmp_path, "ana").casefile(ARTICLE)
        assert fresh == project.casefile(ARTICLE)
        (held,) = fresh.verdicts
        new = held.justification == f"Logbook {saves}."
        # Both of the act's records, or neither.
        assert any(s.id == f"s{saves}" for s in fresh.sources) == new
        if outcome is None or isinstance(outcome, UncertainError):
            assert new
        elif isinstance(outcome, UnwritableError | DamagedError):
            assert not new
            assert held.justification in known
            assert leftovers(tmp_path) == [] or fault == "death"
        known = {held.justification}
        assert not [problem for problem in project.check() if problem.damage]
    assert {"death": Dead, "short": type(None)}.get(fault, UnwritableError) in kinds
    project.undo()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_new_article_is_there_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    number = 0

    def begin() -> Callable[[], object]:
        nonlocal number
        number += 1
        (tmp_path / str(number)).mkdir()
        return lambda: Project.open(tmp_path / str(number)).add(spotted())

    for outcome in struck(monkeypatch, fault, begin):
        again = Project.open(tmp_path / str(number), "ana")
        if outcome is None:
            assert again.articles() == (ARTICLE,)
        if again.articles():
            assert again.spotted(ARTICLE) == spotted()
        # Whatever went wrong, the next try succeeds.
        assert again.add(spotted()) or outcome is None or isinstance(outcome, UncertainError | Dead)
        again.commit(ARTICLE, [Put(record=verdict(FIRST))])
        assert not [problem for problem in again.check() if problem.damage]


def test_an_origin_that_a_death_cut_off_comes_with_the_next_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = 0

    def begin() -> Callable[[], object]:
        nonlocal number
        number += 1
        (tmp_path / str(number)).mkdir()
        return lambda: Project.open(tmp_path / str(number)).add(spotted(), Origin(name="one.txt"))

    halves = 0
    for _ in struck(monkeypatch, "death", begin):
        again = Project.open(tmp_path / str(number))
        halves += again.articles() == (ARTICLE,) and not again.casefile(ARTICLE).origins
        again.add(spotted(), Origin(name="two.txt"))
        again.add(spotted(), Origin(name="three.txt"))
        (origin,) = again.casefile(ARTICLE).origins
        assert origin.name in ("one.txt", "two.txt")
    assert halves


def test_an_unconfirmed_save_is_called_uncertain_and_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = Project.open(tmp_path, "ana")
    project.add(spotted())

    def fail(folder: Path) -> None:
        raise OSError(errno.EIO, "I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(files, "_sync_folder", fail)
        with pytest.raises(UncertainError, match="did not confirm"):
            project.commit(ARTICLE, [Put(record=verdict(FIRST))])
    assert len(project.casefile(ARTICLE).verdicts) == 1
    monkeypatch.setattr(files, "_fill", lambda *_: fail(tmp_path))
    with pytest.raises(UnwritableError) as refused:
        project.commit(ARTICLE, [Put(record=verdict(SECOND))])
    assert not isinstance(refused.value, UncertainError)
