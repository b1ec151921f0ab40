"""Vectors that the encoder made, kept in the user's cache: making one costs a hundred times what reading it does."""

import hashlib
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock

_PATIENCE = 1
"""Seconds to wait for another window; a vector that cannot be kept is made again."""
_STEPS = 512
"""Steps of a byte from 0 to 1: no number of a unit vector of 384 that matters is greater than a quarter."""


class KeptMeanings:
    """Sentence → vector, on disk. Whatever is wrong with the file, vectors are made anew."""

    def __init__(self, path: Path) -> None:
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None
        with suppress(sqlite3.Error, OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = OFF")  # lost on a power cut, and then made anew
            connection.execute("CREATE TABLE IF NOT EXISTS meaning (text BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID")
            self._connection = connection

    def get(self, text: str) -> bytes | None:
        """The kept vector of the sentence, packed."""
        if self._connection is None:
            return None
        with self._lock, suppress(sqlite3.Error):
            row = self._connection.execute("SELECT vector FROM meaning WHERE text = ?", (_key(text),)).fetchone()
            return bytes(row[0]) if row else None
        return None

    def put(self, text: str, packed: bytes) -> None:
        """Keeps a packed vector."""
        if self._connection is not None:
            with self._lock, suppress(sqlite3.Error):
                self._connection.execute("INSERT OR REPLACE INTO meaning VALUES (?, ?)", (_key(text), packed))


def packed(vector: Sequence[float]) -> bytes:
    """A vector of numbers from -1 to 1 in signed bytes; what is beyond a quarter is cut off there."""
    return bytes(max(-127, min(127, round(x * _STEPS))) & 0xFF for x in vector)


def unpacked(kept: bytes) -> tuple[float, ...]:
    """The unit vector that was packed."""
    whole = memoryview(kept).cast("b").tolist()
    length = sum(x * x for x in whole) ** 0.5 or 1.0
    return tuple(x / length for x in whole)


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
