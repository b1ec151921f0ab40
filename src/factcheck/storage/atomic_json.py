"""The TinyDB storage that every reviewer's file is written through: one durable save, one record a line."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from factcheck.storage import files
from factcheck.storage.files import Signature
from factcheck.storage.tables import NO_TABLES, TablesFile


class AtomicJSONStorage(Storage):
    """Like TinyDB's JSONStorage, but a save is whole or not at all, and nothing unreadable is ever taken for empty."""

    def __init__(self, path: str | Path) -> None:
        self._path = Path(path)
        self._start: TablesFile | None = None
        self._pending: dict[str, Any] | None = None
        self.saved: tuple[Signature, TablesFile] | None = None
        """What the last save put in place."""

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The tables; None where there is no file. Raises NotJSONError for damage."""
        if self._pending is not None:
            return self._pending
        try:
            return TablesFile.read(self._path.read_bytes()).tables
        except FileNotFoundError:
            return None

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Save durably; within `together`, at its end. Raises UnwritableError, UncertainError."""
        if self._pending is not None:
            self._pending = data
        else:
            self._save(NO_TABLES.with_tables(data))

    @contextmanager
    def together(self, start: TablesFile) -> Iterator[None]:
        """Save what several operations change as one: all of it or, after any failure, nothing.

        `start` is what the file holds, and spares reading it. Within, documents are replaced, never changed in place:
        removed and inserted anew, not updated. What is the same object as before keeps its bytes.
        """
        self._start, self._pending = start, dict(start.tables)
        try:
            yield
            self._save(start.with_tables(self._pending))
        finally:
            self._start = self._pending = None

    def _save(self, content: TablesFile) -> None:
        self.saved = files.write(self._path, content.data), content


class TextKeyTable(Table):
    """A table that leaves the decimal keys as they stand in the file: turning them into int and back is what costs."""

    document_id_class = str  # type: ignore[assignment]

    def put(self, documents: Mapping[str, Any]) -> None:
        """Insert these documents under their keys, or replace what stands there."""
        tables = self._storage.read() or {}
        self._storage.write({**tables, self.name: {**tables.get(self.name, {}), **documents}})
        self.clear_cache()


class ReviewerDB(TinyDB):
    """A reviewer's file as the program opens it; stock TinyDB opens it as well."""

    table_class = TextKeyTable

    def put(self, table: str, documents: Mapping[str, Any]) -> None:
        """Insert these documents into the table, or replace what stands there."""
        cast(TextKeyTable, self.table(table)).put(documents)
