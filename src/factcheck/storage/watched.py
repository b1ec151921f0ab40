"""What a small file says, read again only where the file has changed: it is asked for at every save."""

from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from factcheck.storage import files
from factcheck.storage.files import Signature

_T = TypeVar("_T")


class Watched(Generic[_T]):
    """A file, and how to read it; what it says where there is none is part of that."""

    def __init__(self, path: Path, read: Callable[[Path], _T]) -> None:
        self._path = path
        self._place = str(path)
        self._read = read
        self._known: tuple[Signature | None, _T] | None = None

    def now(self) -> _T:
        """What the file says now. Raises what reading it raises."""
        seen = files.signature_of(self._place)
        known = self._known
        if known is None or known[0] != seen:
            self._known = known = seen, self._read(self._path)
        return known[1]
