"""The TinyDB storage that every reviewer's file is written through: one durable save, one record a line."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from factcheck.storage import files
from factcheck.storage.tables import Tables, read_tables, write_tables


class AtomicJSONStorage(Storage):
    """Like TinyDB's JSONStorage, but a save is whole or not at all, and nothing unreadable is ever taken for empty."""

    def __init__(self, path: str | Path) -> None:
        self._path = Path(path)
        self._pending: Tables | None = None
        self._together = False

    def read(self) -> Tables | None:
        """The tables; None where there is no file. Raises NotJSONError for damage."""
        if self._pending is not None:
            return self._pending
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return None
        return read_tables(data)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Save durably; within `together`, at its end. Raises UnwritableError, UncertainError."""
        if self._together:
            self._pending = data
        else:
            files.write(self._path, write_tables(data))

    @contextmanager
    def together(self) -> Iterator[None]:
        """Save what several operations change as one: all of it or, after any failure, nothing."""
        self._together = True
        try:
            yield
            pending = self._pending
        finally:
            self._together, self._pending = False, None
        if pending is not None:
            self.write(pending)
