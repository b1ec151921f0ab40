"""What an article's readers say of its claims, linked once: a report would link all comments of a project anew."""

import hashlib
import json
import sqlite3
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from factcheck.model.casefile import Casefile
from factcheck.model.source import Suggestion

Points = dict[str, list[Suggestion]]
"""Claim id to the points that speak to it, best first."""
_POINTS = TypeAdapter(Points)


class ReaderPoints:
    """The points of readers' comments, remembered in the user's cache: losing it costs time and nothing else.

    `cache_key` names the project; None for one that ends with the program, of which nothing is remembered.
    """

    def __init__(self, cache_key: str | None) -> None:
        self._cache_key = cache_key
        self._connection: sqlite3.Connection | None = None

    def close(self) -> None:
        """Lets go of the cache."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def of(self, casefile: Casefile) -> Points:
        """The points about the casefile's claims."""
        if not casefile.spotted.comments:
            return {}
        if self._cache_key is None:
            return _linked(casefile)
        article, state = casefile.spotted.article.id, _state(casefile)
        try:
            remembered = self._read(article, state)
            if remembered is not None:
                return remembered
            found = _linked(casefile)
            self._write(article, state, found)
        except (sqlite3.Error, OSError) as error:
            self._do_without(damaged=type(error) is sqlite3.DatabaseError)
            return _linked(casefile)
        return found

    def _read(self, article: str, state: str) -> Points | None:
        row = self._cache.execute(
            "SELECT words FROM points WHERE article = ? AND state = ?", (article, state)
        ).fetchone()
        try:
            return _POINTS.validate_json(row[0]) if row else None
        except ValidationError:
            return None

    def _write(self, article: str, state: str, found: Points) -> None:
        words = _POINTS.dump_json(found, ensure_ascii=True)
        self._cache.execute("INSERT OR REPLACE INTO points VALUES (?, ?, ?)", (article, state, words))

    def _do_without(self, *, damaged: bool) -> None:
        """On a full disk, in a closed folder, beside a damaged file; that is taken away, and made anew next time."""
        self.close()
        if damaged:
            self._path.unlink(missing_ok=True)
        self._cache_key = None

    @property
    def _path(self) -> Path:
        from platformdirs import user_cache_path

        return user_cache_path("factcheck") / f"readers-{self._cache_key}.sqlite"

    @property
    def _cache(self) -> sqlite3.Connection:
        if self._connection is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(self._path, timeout=1, isolation_level=None)
            # What is lost in a power cut is linked again.
            self._connection.execute("PRAGMA synchronous = OFF")
            self._connection.execute("CREATE TABLE IF NOT EXISTS points (article TEXT PRIMARY KEY, state, words)")
        return self._connection


def _linked(casefile: Casefile) -> Points:
    # Only what is not remembered pays for loading what links.
    from factcheck.sourcing.suggesting import points_of_readers

    return points_of_readers(casefile.spotted, casefile.claims)


def _state(casefile: Casefile) -> str:
    """All that the points follow from, hashed: the article as read and corrected, its claims, and our own code."""
    claims = [(claim.id, claim.zone, claim.quote) for claim in casefile.claims]
    told = json.dumps([_program(), claims]) + casefile.spotted.model_dump_json(ensure_ascii=True)
    return hashlib.sha256(told.encode()).hexdigest()


@cache
def _program() -> list[tuple[str, int, int]]:
    """Changes with every release, and with every change to what links."""
    folders = [
        folder
        for room in ("factcheck.sourcing", "factcheck.language")
        if (spec := find_spec(room)) is not None
        for folder in spec.submodule_search_locations or ()
    ]
    listed = [(str(file), file.stat()) for folder in folders for file in sorted(Path(folder).glob("*.*"))]
    return [(name, stat.st_size, stat.st_mtime_ns) for name, stat in listed]
