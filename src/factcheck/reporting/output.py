"""Puts a report where it was told to go: whole or not at all, and never over what is there unless that is meant."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from factcheck.errors import FactcheckError, RefusedError, UnwritableError
from factcheck.text import visible


def is_folder(place: str) -> bool:
    """Whether a place is meant as a folder: it ends in a slash, or it is one already. Raises UnwritableError."""
    try:
        return place.endswith(("/", os.sep)) or Path(place).is_dir()
    except OSError as error:
        raise _unwritable(Path(place), error) from error


def save(pieces: Iterable[bytes], path: Path, *, force: bool = False) -> None:
    """Write a file in one step. Raises RefusedError where it exists and `force` is not given, UnwritableError."""
    with _Pending(path, force=force) as pending:
        pending.write(pieces)
        pending.publish()


def save_folder(files: Iterable[tuple[str, bytes]], folder: Path, *, force: bool = False) -> tuple[Path, ...]:
    """Write files into a folder, which is made where it is missing: all of them, or none where one is refused."""
    pending: list[_Pending] = []
    try:
        for name, content in files:
            if not pending:
                _make(folder)
            pending.append(_Pending(folder / name, force=force))
            pending[-1].write([content])
        for file in pending:
            file.publish()
    finally:
        for file in pending:
            file.discard()
    return tuple(file.path for file in pending)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableError(f"{visible(str(folder))}: cannot be made: {error.strerror}") from error


class _Pending:
    """A file beside its place, under a name of its own until it is complete."""

    def __init__(self, path: Path, *, force: bool) -> None:
        self.path = path
        self._force = force
        self._draft = path.with_name(f".{path.name[:100]}.{os.getpid()}.tmp")
        if not force and os.path.lexists(path):
            raise _exists(path)
        if path.is_dir():
            raise RefusedError(f"{visible(str(path))}: is a folder; end the name with / to write into it")

    def __enter__(self) -> "_Pending":
        return self

    def __exit__(self, *_: object) -> None:
        self.discard()

    def write(self, pieces: Iterable[bytes]) -> None:
        try:
            descriptor = os.open(self._draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
            with os.fdopen(descriptor, "wb") as file:
                for piece in pieces:
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise _unwritable(self.path, error) from error

    def publish(self) -> None:
        try:
            if self._force:
                self._draft.replace(self.path)
            else:
                _place(self._draft, self.path)
        except FileExistsError:
            raise _exists(self.path) from None
        except OSError as error:
            raise _unwritable(self.path, error) from error

    def discard(self) -> None:
        with suppress(OSError):
            self._draft.unlink(missing_ok=True)


def _place(draft: Path, path: Path) -> None:
    """Give the draft its name unless somebody took it meanwhile, also where the disk knows no hard links."""
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise FileExistsError from None
        draft.rename(path)


def _exists(path: Path) -> FactcheckError:
    return RefusedError(f"{visible(str(path))}: exists already; give another name, or --force to write over it")


def _unwritable(path: Path, error: OSError) -> FactcheckError:
    why = error.strerror or str(error)
    if not path.parent.exists():
        why = "there is no such folder; make it first, or name another"
    return UnwritableError(f"{visible(str(path))}: cannot be written: {why}")
