"""An index of every article's statements, so that a project of ten thousand is searched in a blink."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from factcheck.language.dates import publication
from factcheck.model.article import Zone
from factcheck.model.claim import SpottedArticle
from factcheck.sourcing.corpus import Corpus, Selection, Statement, known_words, readable, statements
from factcheck.sourcing.facts import Facts, facts, keys
from factcheck.sourcing.key_index import KeyIndex
from factcheck.sourcing.story import Names, kinship, named

_OF_ITS_OWN = 40
"""Statements of the claim's own article that may be among the best, and are then left out."""
_READ_A_CANDIDATE = 6
"""So many statements are found for each that is looked at closely."""
_ANY_STORY = 0.2
"""What a statement of an article of no kin counts beside one of the claim's own story, which counts this and 1."""


Watch = Callable[[int, int], None]
"""Is told how much is done, and of how much."""


class Index(KeyIndex):
    """The statements of many articles."""

    FORMAT = 4
    TABLES = """
        CREATE TABLE article (
            id TEXT PRIMARY KEY, published TEXT, publisher TEXT, author TEXT, first TEXT, last TEXT, names TEXT
        ) WITHOUT ROWID;
        CREATE TABLE statement (
            number INTEGER PRIMARY KEY,
            article TEXT, start INTEGER, end INTEGER, zone TEXT, claim TEXT, quote TEXT, depth REAL
        );
        CREATE INDEX statement_article ON statement (article);
    """
    READ_AT_MOST = 3_000

    def __init__(self, path: Path | None = None) -> None:
        super().__init__(path)
        self._named: dict[str, Names] = {}

    def update(self, corpus: Corpus, watch: Watch = lambda done, of: None) -> int:
        """Adds the articles that are new and drops those that are gone; how many that were.

        `watch` is told how many of the new ones are read.
        """
        return self._kept_up(lambda: self._update(corpus, watch))

    def _update(self, corpus: Corpus, watch: Watch) -> int:
        held = {row[0] for row in self._connection.execute("SELECT id FROM article")}
        wanted = frozenset(corpus.articles())
        with self._connection:
            for article in held - wanted:
                self._drop(article)
        changed = len(held - wanted)
        if held != wanted:
            self._counts.clear()
            self._named.clear()
        new = sorted(wanted - held)
        for done, spotted in enumerate(readable(Selection(corpus, new))):
            watch(done, len(new))
            self._add(spotted)
            changed += 1
        if new:
            watch(len(new), len(new))
        return changed

    def candidates(self, known: Facts, article: str, most: int) -> list[Statement]:
        """The statements of other articles that share its rarest keys, best first; those of its own story before.

        Raises sqlite3.DatabaseError.
        """
        asked = self._question(keys(known))
        if not asked:
            return []
        found = self._connection.execute(
            "SELECT s.number, s.article, found.rank"
            " FROM (SELECT rowid, rank FROM word WHERE word MATCH ? ORDER BY rank LIMIT ?) AS found"
            " JOIN statement s ON s.number = found.rowid WHERE s.article != ?",
            (asked, _READ_A_CANDIDATE * most + _OF_ITS_OWN, article),
        ).fetchall()
        stories = self.named({article, *(other for _, other, _ in found)})
        ours = stories[article]
        kin = {other: kinship(ours, names) for other, names in stories.items()}
        found.sort(key=lambda row: row[2] * (_ANY_STORY + kin[row[1]]))
        numbers = [number for number, _, _ in found[:most]]
        rows = self._connection.execute(
            "SELECT s.article, s.start, s.end, s.quote, s.zone, s.claim, s.depth,"
            " a.published, a.publisher, a.author, a.first, a.last"
            f" FROM statement s JOIN article a ON a.id = s.article WHERE s.number IN ({','.join('?' * len(numbers))})"
            " ORDER BY s.number",
            numbers,
        )
        return [_statement(*row) for row in rows]

    def named(self, articles: Iterable[str]) -> dict[str, Names]:
        """What each of the articles names, and how often. Raises sqlite3.DatabaseError."""
        found: dict[str, Names] = {}
        for article in articles:
            if article not in self._named:
                row = self._connection.execute("SELECT names FROM article WHERE id = ?", (article,)).fetchone()
                self._named[article] = json.loads(row[0]) if row else {}
            found[article] = self._named[article]
        return found

    def _add(self, spotted: SpottedArticle) -> None:
        found = [(s, " ".join(sorted(keys(s.facts)))) for s in statements(spotted)]
        self._add_new("SELECT 1 FROM article WHERE id = ?", (spotted.article.id,), lambda: self._insert(spotted, found))

    def _insert(self, spotted: SpottedArticle, found: Sequence[tuple[Statement, str]]) -> None:
        metadata, article = spotted.metadata, spotted.article.id
        author = "; ".join(metadata.authors) or None
        days = publication(metadata.published, spotted.article.text)
        first, last = (day.isoformat() for day in days) if days else (None, None)
        names = json.dumps(named(s for s, _ in found).get(article, {}))
        self._connection.execute(
            "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?)",
            (article, metadata.published, metadata.publisher, author, first, last, names),
        )
        for s, words in found:
            number = self._connection.execute(
                "INSERT INTO statement (article, start, end, zone, claim, quote, depth) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (article, s.start, s.end, s.zone.value, s.claim, s.quote, s.depth),
            ).lastrowid
            self._connection.execute("INSERT INTO word (rowid, keys) VALUES (?, ?)", (number, words))

    def _drop(self, article: str) -> None:
        numbers = [r[0] for r in self._connection.execute("SELECT number FROM statement WHERE article = ?", (article,))]
        self._connection.executemany("DELETE FROM word WHERE rowid = ?", [(number,) for number in numbers])
        self._connection.execute("DELETE FROM statement WHERE article = ?", (article,))
        self._connection.execute("DELETE FROM article WHERE id = ?", (article,))


@lru_cache(maxsize=4096)
def _statement(
    article: str,
    start: int,
    end: int,
    quote: str,
    zone: str,
    claim: str | None,
    depth: float,
    published: str | None,
    publisher: str | None,
    author: str | None,
    first: str | None,
    last: str | None,
) -> Statement:
    days = (date.fromisoformat(first), date.fromisoformat(last)) if first and last else None
    known = facts(quote, days, known_words(quote))
    return Statement(article, start, end, quote, Zone(zone), claim, published, publisher, author, known, depth)
