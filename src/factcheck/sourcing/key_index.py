"""What the indexes have in common: short texts found by their keys, in the user's cache, in a blink.

An index is disposable: whatever is wrong with it, it is made anew from what the project holds.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from factcheck.sourcing.facts import letters

_WORDS = """
    CREATE VIRTUAL TABLE word USING fts5 (keys, detail=none, tokenize='unicode61');
    CREATE VIRTUAL TABLE vocabulary USING fts5vocab (word, row);
"""
_PATIENCE = 30
"""Seconds to wait for another window that is adding to the index."""


class KeyIndex:
    """Texts with their keys on disk, or in memory where no path is given or the disk cannot be used."""

    FORMAT: ClassVar[int]
    """Raised whenever the tables or the keys change; an index of another format is thrown away."""
    TABLES: ClassVar[str]
    READ_AT_MOST: ClassVar[int]
    """Entries that one question may read: the rarest keys are asked for until they are used up."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._connection = self._open()
        self._counts: dict[str, int] = {}

    def count(self, term: str) -> int:
        """How many texts have the term."""
        return self._count(letters(term))

    def __len__(self) -> int:
        """About how many texts there are: those that are gone still count."""
        return int(self._connection.execute("SELECT coalesce(max(rowid), 0) FROM word").fetchone()[0])

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    def _count(self, key: str) -> int:
        known = self._counts.get(key)
        if known is None:
            row = self._connection.execute("SELECT doc FROM vocabulary WHERE term = ?", (key,)).fetchone()
            known = self._counts[key] = int(row[0]) if row else 0
        return known

    def _question(self, wanted: Iterable[str]) -> str | None:
        """What to ask the word table for; None where no text has any of the keys."""
        counted = sorted((count, key) for key in wanted if (count := self._count(key)))
        read = 0
        asked: list[str] = []
        for count, key in counted:
            read += count
            if asked and read > self.READ_AT_MOST:
                break
            asked.append(key)
        return " OR ".join(f'"{key}"' for key in asked) or None

    def _kept_up(self, update: Callable[[], int]) -> int:
        """What the update returns; where the file cannot be used any longer, of an update in memory."""
        try:
            return update()
        except sqlite3.DatabaseError as error:
            self._leave_the_disk(damaged=not isinstance(error, sqlite3.OperationalError))
            return update()

    def _add_new(self, absent: str, parameters: tuple[str, ...], add: Callable[[], None]) -> bool:
        """Add as one act, unless another window was quicker: `absent` finds a row then. Whether it was added."""
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            if self._connection.execute(absent, parameters).fetchone() is not None:
                return False
            add()
            return True

    def _open(self) -> sqlite3.Connection:
        try:
            return self._connect()
        except (sqlite3.OperationalError, OSError):  # read-only, full, locked for long, no folder
            self._path = None
        except sqlite3.DatabaseError:
            self._discard()
        return self._connect()

    def _leave_the_disk(self, *, damaged: bool) -> None:
        """Goes on in memory; a damaged file is thrown away, so that the next start makes it anew."""
        self._connection.close()
        if damaged:
            self._discard()
        self._path = None
        self._counts.clear()
        self._connection = self._connect()

    def _connect(self) -> sqlite3.Connection:
        if self._path:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path or ":memory:", timeout=_PATIENCE)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = OFF")  # lost on a power cut, and then made anew
            found = connection.execute("PRAGMA user_version").fetchone()[0]
            if found not in (0, self.FORMAT):
                raise sqlite3.DatabaseError(f"format {found}")
            if found == 0:
                connection.executescript(self.TABLES + _WORDS)
                connection.execute(f"PRAGMA user_version = {self.FORMAT}")
        except sqlite3.DatabaseError:
            connection.close()
            raise
        return connection

    def _discard(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            if self._path:
                with suppress(FileNotFoundError):
                    self._path.with_name(self._path.name + suffix).unlink()
