"""An index of earlier checks, so that a quarter of a million are searched in a blink."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from factcheck.errors import DamagedError, NotFoundError
from factcheck.model.earlier_check import EarlierCheck
from factcheck.sourcing.facts import word_keys
from factcheck.sourcing.key_index import KeyIndex


class Feeds(Protocol):
    """What is kept of feeds of fact checks, in parts that never change."""

    def names(self) -> Sequence[str]:
        """The names of the parts; another content has another name."""
        ...

    def checks(self, name: str) -> Iterable[EarlierCheck]:
        """The checks of one part. Raises DamagedError, NotFoundError."""
        ...


class CheckIndex(KeyIndex):
    """Earlier checks, found by their words."""

    FORMAT = 1
    TABLES = """
        CREATE TABLE feed (number INTEGER PRIMARY KEY, name TEXT UNIQUE);
        CREATE TABLE earlier_check (number INTEGER PRIMARY KEY, feed INTEGER, body TEXT);
    """
    READ_AT_MOST = 10_000

    def update(self, feeds: Feeds) -> int:
        """Adds the parts that are new and drops those that are gone; how many that were. Damaged ones are left out."""
        return self._kept_up(lambda: self._update(feeds))

    def _update(self, feeds: Feeds) -> int:
        held = {row[0] for row in self._connection.execute("SELECT name FROM feed")}
        wanted = frozenset(feeds.names())
        for name in held - wanted:
            self._drop(name)
        changed = len(held - wanted)
        for name in sorted(wanted - held):
            try:
                rows = [(check.line, _keys(check)) for check in feeds.checks(name)]
            except (DamagedError, NotFoundError):
                continue
            changed += self._add_new("SELECT 1 FROM feed WHERE name = ?", (name,), lambda: self._insert(name, rows))  # noqa: B023
        if changed:
            self._counts.clear()
        return changed

    def candidates(self, text: str, most: int) -> list[EarlierCheck]:
        """The checks that share the text's rarest words, best first. Raises sqlite3.DatabaseError."""
        asked = self._question(word_keys(text))
        if not asked:
            return []
        rows = self._connection.execute(
            "SELECT c.body FROM (SELECT rowid, rank FROM word WHERE word MATCH ? ORDER BY rank LIMIT ?) AS found"
            " JOIN earlier_check c ON c.number = found.rowid ORDER BY found.rank, c.number",
            (asked, most),
        )
        return [EarlierCheck.of_line(body) for (body,) in rows]

    def _insert(self, name: str, rows: Sequence[tuple[str, str]]) -> None:
        feed = self._connection.execute("INSERT INTO feed (name) VALUES (?)", (name,)).lastrowid
        first = int(self._connection.execute("SELECT coalesce(max(number), 0) + 1 FROM earlier_check").fetchone()[0])
        self._connection.executemany(
            "INSERT INTO earlier_check VALUES (?, ?, ?)",
            ((number, feed, body) for number, (body, _) in enumerate(rows, first)),
        )
        self._connection.executemany(
            "INSERT INTO word (rowid, keys) VALUES (?, ?)",
            ((number, keys) for number, (_, keys) in enumerate(rows, first)),
        )

    def _drop(self, name: str) -> None:
        with self._connection:
            of_it = "(SELECT c.number FROM earlier_check c JOIN feed f ON f.number = c.feed WHERE f.name = ?)"
            self._connection.execute(f"DELETE FROM word WHERE rowid IN {of_it}", (name,))
            self._connection.execute(f"DELETE FROM earlier_check WHERE number IN {of_it}", (name,))
            self._connection.execute("DELETE FROM feed WHERE name = ?", (name,))


def _keys(check: EarlierCheck) -> str:
    return " ".join(sorted(word_keys(f"{check.claim} {check.quote or ''}")))


def texts(check: EarlierCheck) -> Iterator[str]:
    """What the check says was claimed, in each wording that it tells."""
    yield check.claim
    if check.quote:
        yield check.quote
