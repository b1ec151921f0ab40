"""An index of every article's statements, so that a project of ten thousand is searched in a blink.

It lies in the user's cache and is disposable: whatever is wrong with it, it is made anew from the articles.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from functools import lru_cache
from pathlib import Path

from factcheck.language.dates import publication
from factcheck.model.article import Zone
from factcheck.model.claim import SpottedArticle
from factcheck.sourcing.corpus import Corpus, Statement, known_words, readable, statements
from factcheck.sourcing.facts import Facts, facts, keys, letters

FORMAT = 1
"""Raised whenever the tables or the keys change; an index of another format is thrown away."""

_TABLES = """
    CREATE TABLE article (
        id TEXT PRIMARY KEY, published TEXT, publisher TEXT, author TEXT, first TEXT, last TEXT
    ) WITHOUT ROWID;
    CREATE TABLE statement (
        number INTEGER PRIMARY KEY, article TEXT, start INTEGER, end INTEGER, zone TEXT, claim TEXT, quote TEXT
    );
    CREATE INDEX statement_article ON statement (article);
    CREATE VIRTUAL TABLE word USING fts5 (keys, detail=none, tokenize='unicode61');
    CREATE VIRTUAL TABLE vocabulary USING fts5vocab (word, row);
"""
_READ_AT_MOST = 3_000
"""Entries of the index that one question may read: the rarest keys are asked for until they are used up."""

_OF_ITS_OWN = 40
"""Statements of the claim's own article that may be among the best, and are then left out."""


class Index:
    """The statements of many articles on disk, or in memory where no path is given."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._connection = self._open()
        self._counts: dict[str, int] = {}

    def update(self, corpus: Corpus) -> int:
        """Adds the articles that are new and drops those that are gone; how many that were."""
        try:
            return self._update(corpus)
        except sqlite3.DatabaseError as error:
            self._leave_the_disk(damaged=not isinstance(error, sqlite3.OperationalError))
            return self._update(corpus)

    def _update(self, corpus: Corpus) -> int:
        held = {row[0] for row in self._connection.execute("SELECT id FROM article")}
        wanted = frozenset(corpus.articles())
        with self._connection:
            for article in held - wanted:
                self._drop(article)
        changed = len(held - wanted)
        if held != wanted:
            self._counts.clear()
        for spotted in readable(_Only(corpus, sorted(wanted - held))):
            with self._connection:
                self._add(spotted)
            changed += 1
        return changed

    def candidates(self, known: Facts, without: str, most: int) -> list[Statement]:
        """The statements of other articles that share its rarest keys, best first. Raises sqlite3.DatabaseError."""
        asked = self._rarest(keys(known))
        if not asked:
            return []
        rows = self._connection.execute(
            "SELECT s.article, s.start, s.end, s.quote, s.zone, s.claim,"
            " a.published, a.publisher, a.author, a.first, a.last"
            " FROM (SELECT rowid, rank FROM word WHERE word MATCH ? ORDER BY rank LIMIT ?) AS found"
            " JOIN statement s ON s.number = found.rowid JOIN article a ON a.id = s.article"
            " WHERE s.article != ? ORDER BY found.rank LIMIT ?",
            (" OR ".join(f'"{key}"' for key in asked), most + _OF_ITS_OWN, without, most),
        )
        return [_statement(*row) for row in rows]

    def count(self, term: str) -> int:
        """How many statements have the term."""
        return self._count(letters(term))

    def _count(self, key: str) -> int:
        known = self._counts.get(key)
        if known is None:
            row = self._connection.execute("SELECT doc FROM vocabulary WHERE term = ?", (key,)).fetchone()
            known = self._counts[key] = int(row[0]) if row else 0
        return known

    def __len__(self) -> int:
        """About how many statements there are: those that are gone still count."""
        return int(self._connection.execute("SELECT coalesce(max(number), 0) FROM statement").fetchone()[0])

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    def _rarest(self, wanted: Iterable[str]) -> list[str]:
        counted = sorted((count, key) for key in wanted if (count := self._count(key)))
        read = 0
        asked: list[str] = []
        for count, key in counted:
            read += count
            if asked and read > _READ_AT_MOST:
                break
            asked.append(key)
        return asked

    def _add(self, spotted: SpottedArticle) -> None:
        metadata, article = spotted.metadata, spotted.article.id
        author = "; ".join(metadata.authors) or None
        days = publication(metadata.published, spotted.article.text)
        first, last = (day.isoformat() for day in days) if days else (None, None)
        self._connection.execute(
            "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?)",
            (article, metadata.published, metadata.publisher, author, first, last),
        )
        for s in statements(spotted):
            number = self._connection.execute(
                "INSERT INTO statement (article, start, end, zone, claim, quote) VALUES (?, ?, ?, ?, ?, ?)",
                (article, s.start, s.end, s.zone.value, s.claim, s.quote),
            ).lastrowid
            self._connection.execute(
                "INSERT INTO word (rowid, keys) VALUES (?, ?)", (number, " ".join(sorted(keys(s.facts))))
            )

    def _drop(self, article: str) -> None:
        numbers = [r[0] for r in self._connection.execute("SELECT number FROM statement WHERE article = ?", (article,))]
        self._connection.executemany("DELETE FROM word WHERE rowid = ?", [(number,) for number in numbers])
        self._connection.execute("DELETE FROM statement WHERE article = ?", (article,))
        self._connection.execute("DELETE FROM article WHERE id = ?", (article,))

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
        self._connection = self._connect()

    def _connect(self) -> sqlite3.Connection:
        if self._path:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path or ":memory:", timeout=5)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = OFF")  # lost on a power cut, and then made anew
            found = connection.execute("PRAGMA user_version").fetchone()[0]
            if found not in (0, FORMAT):
                raise sqlite3.DatabaseError(f"format {found}")
            if found == 0:
                connection.executescript(_TABLES)
                connection.execute(f"PRAGMA user_version = {FORMAT}")
        except sqlite3.DatabaseError:
            connection.close()
            raise
        return connection

    def _discard(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            if self._path:
                with suppress(FileNotFoundError):
                    self._path.with_name(self._path.name + suffix).unlink()


class _Only:
    """A corpus of some of another's articles."""

    def __init__(self, corpus: Corpus, articles: list[str]) -> None:
        self.spotted = corpus.spotted
        self._articles = articles

    def articles(self) -> list[str]:
        return self._articles


@lru_cache(maxsize=4096)
def _statement(
    article: str,
    start: int,
    end: int,
    quote: str,
    zone: str,
    claim: str | None,
    published: str | None,
    publisher: str | None,
    author: str | None,
    first: str | None,
    last: str | None,
) -> Statement:
    days = (date.fromisoformat(first), date.fromisoformat(last)) if first and last else None
    known = facts(quote, days, known_words(quote))
    return Statement(article, start, end, quote, Zone(zone), claim, published, publisher, author, known)
