"""Bytes on disk: written whole or not at all, and on disk before anybody is told so."""

import errno
import fcntl
import os
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from factcheck.errors import DamagedError, UncertainError, UnwritableError

_PATIENCE = 20.0
_PAUSE = 0.002
_WORD = 40
"""Bytes."""


Signature = tuple[int, int, int]


def signature(status: os.stat_result) -> Signature:
    """What differs, as a rule, between two contents of a file."""
    return status.st_ino, status.st_mtime_ns, status.st_size


def exists(path: str | Path) -> bool:
    """Whether there is something to be seen; in a folder that is closed to us nothing can."""
    return os.path.exists(path)


def signature_of(path: str) -> Signature | None:
    """The signature of a file or folder; None where there is none."""
    try:
        return signature(os.stat(path))
    except OSError:
        return None


def signatures_in(folder: str) -> list[tuple[str, int, int, int]]:
    """Name and signature of every file of a folder, hidden ones apart. Raises OSError."""
    with os.scandir(folder) as entries:
        return sorted((e.name, *signature(_status(e))) for e in entries if not e.name.startswith("."))


def _status(entry: os.DirEntry[str]) -> os.stat_result:
    try:
        return entry.stat()
    except OSError:
        # A link to nowhere.
        return entry.stat(follow_symlinks=False)


def read(path: Path) -> tuple[Signature, bytes]:
    """A file's bytes and a signature no newer than they are. Raises OSError, also for pipes and devices."""
    # Without waiting: a pipe with nobody at its other end would hold up everything.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "it is no ordinary file")
        parts = []
        while part := os.read(descriptor, status.st_size + 1):
            parts.append(part)
        return signature(status), b"".join(parts)
    finally:
        os.close(descriptor)


def names(folder: str | Path) -> list[str]:
    """What lies in a folder, sorted; nothing where there is none. Raises DamagedError where nobody may look."""
    try:
        return sorted(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise DamagedError(f"{folder}: cannot be read: {_why(error)}") from error


def write(path: Path, data: bytes) -> Signature:
    """Put a file in place, durably: when this returns, a power cut keeps the new bytes; until then, the old ones.

    Returns its signature. Raises UnwritableError where the old bytes stand, UncertainError where the new ones are
    visible and unconfirmed.
    """
    temporary = _temporary(path)
    try:
        written = _fill(temporary, data, _mode_of(path))
        os.replace(temporary, path)
    except OSError as error:
        with suppress(OSError):
            os.unlink(temporary)
        raise UnwritableError(f"{_unchanged(error)}: {path}") from error
    _confirm(path)
    return written


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, each entered durably in the one above. Raises UnwritableError."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    try:
        with suppress(FileExistsError):
            os.mkdir(folder)
    except OSError as error:
        raise UnwritableError(f"{folder}: cannot be made: {_why(error)}") from error
    _confirm(folder)


def place_folder(folder: Path, contents: dict[str, bytes]) -> bool:
    """Put a new folder with files in place as a whole, durably. False where a folder stands there already."""
    make_folder(folder.parent)
    temporary = _temporary(folder)
    try:
        os.mkdir(temporary)
        for name, data in contents.items():
            _fill(f"{temporary}/{name}", data, None)
        _sync_folder(temporary)
        os.rename(temporary, folder)
    except OSError as error:
        discard_folder(temporary)
        if error.errno in (errno.ENOTEMPTY, errno.EEXIST):
            return False
        raise UnwritableError(f"{_unchanged(error)}: {folder}") from error
    _confirm(folder)
    return True


def _unchanged(error: OSError) -> str:
    """That a write failed, and what to do, to be followed by the path."""
    remedy = "make room" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "put that right"
    return f"{_why(error)}, so nothing was changed; {remedy}, then do it again"


def remove(path: Path) -> None:
    """Take a file away, durably. Raises UnwritableError, UncertainError."""
    try:
        os.unlink(path)
    except OSError as error:
        raise UnwritableError(f"{path}: cannot be removed: {_why(error)}") from error
    _confirm(path)


def discard_folder(folder: str | Path) -> None:
    """Remove a temporary folder as far as the disk lets us."""
    with suppress(OSError):
        for name in os.listdir(folder):
            os.unlink(f"{folder}/{name}")
        os.rmdir(folder)


class Lock:
    """A lock file that is held. Its holders leave one another a word in it, which any crash may take."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def read(self) -> str:
        """The word of the last holder who left one."""
        try:
            return os.pread(self._descriptor, _WORD, 0).decode("ascii", "replace").strip()
        except OSError:
            return ""

    def write(self, word: str) -> None:
        """Leave a word."""
        with suppress(OSError):
            os.pwrite(self._descriptor, word.ljust(_WORD).encode(), 0)


@contextmanager
def locked(path: str | Path) -> Iterator[Lock]:
    """Hold the lock file against other processes of this replica. The kernel frees it when its holder dies.

    Raises UnwritableError where another process does not let go of it.
    """
    try:
        lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise UnwritableError(f"{path}: cannot be opened for saving: {_why(error)}") from error
    try:
        _acquire(lock, path)
        yield Lock(lock)
    finally:
        with suppress(OSError):
            os.close(lock)


def _acquire(lock: int, path: str | Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() > deadline:
                raise UnwritableError(
                    f"{path}: another window has been saving for too long; close it, then repeat"
                ) from None
            time.sleep(_PAUSE)
        except OSError as error:
            if error.errno in (errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOTSUP):
                # A share without locks. Files of other machines are safe all the same: each replica writes its own.
                return
            raise UnwritableError(f"{path}: cannot be locked: {_why(error)}") from error


def _temporary(path: Path) -> str:
    folder, name = os.path.split(path)
    return f"{folder or os.curdir}/.{name}.{secrets.token_hex(4)}.tmp"


def _mode_of(path: Path) -> int | None:
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return None
    # Replacing needs no right to the file itself; whoever took it away meant it.
    if not mode & stat.S_IWUSR or not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "the file is read-only")
    return stat.S_IMODE(mode)


def _fill(path: str, data: bytes, mode: int | None) -> Signature:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        if mode is not None:
            os.fchmod(descriptor, mode)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
        return signature(os.fstat(descriptor))
    finally:
        os.close(descriptor)


def _confirm(path: Path) -> None:
    """Make the entry in the folder durable. A failed sync is tried once more: the entry itself is in place."""
    folder = os.path.dirname(path) or os.curdir
    try:
        _sync_folder(folder)
    except OSError:
        try:
            _sync_folder(folder)
        except OSError as error:
            raise UncertainError(f"{path}: saved, but the disk did not confirm it: {_why(error)}") from error


def _sync_folder(folder: str) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _why(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
