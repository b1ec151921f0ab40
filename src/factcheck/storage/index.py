"""What was computed of each article before, in the user's cache: losing it costs time and nothing else."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from factcheck import __version__
from factcheck.storage import layout
from factcheck.storage.digests import Digest, Part

_FORM = 2
"""Another form of digests has another file."""


class State(NamedTuple):
    """How an article's folder and its files were when they were read, in words that change when they do."""

    folder: str
    files: str


class Index:
    """One project's digests, each with the state that it was made of."""

    def __init__(self, annotations: Path) -> None:
        # Imported late: it reads the environment, and small projects need no index.
        from platformdirs import user_cache_path

        name = f"index-{layout.cache_key(annotations)}-{__version__}-{_FORM}.sqlite"
        self._path = user_cache_path("factcheck") / name

    def read(self, part: Part) -> dict[str, tuple[State, str]]:
        """State and part of each article that is known; nothing where the file cannot be used."""
        try:
            with closing(self._connected()) as connection:
                rows = connection.execute(f"SELECT article, folder, files, {part} FROM digests").fetchall()
        except (sqlite3.Error, OSError):
            self._discard()
            return {}
        return {article: (State(folder, files), words) for article, folder, files, words in rows}

    def write(self, digests: Mapping[str, tuple[State, Digest]]) -> None:
        """Remember digests with their states, as far as the disk lets us."""
        rows = [(article, *state, *digest) for article, (state, digest) in digests.items()]
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._connected()) as connection, connection:
                connection.executemany("INSERT OR REPLACE INTO digests VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        except (sqlite3.Error, OSError):
            self._discard()

    def _connected(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=1)
        try:
            # What is lost in a power cut is computed again.
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS digests"
                " (article TEXT PRIMARY KEY, folder, files, summary, claims, acts, problems)"
            )
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _discard(self) -> None:
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            return
