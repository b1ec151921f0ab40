"""A store that ends with the program: for tests, and for trying things out."""

import hashlib
import threading
from collections.abc import Callable, Collection

from factcheck.config import ProjectSettings
from factcheck.errors import NotFoundError
from factcheck.model.casefile import Problem
from factcheck.model.claim import SpottedArticle
from factcheck.storage.clock import BEGINNING, Moment
from factcheck.storage.digests import Digest, Part
from factcheck.storage.ledger import Entry, Ledger
from factcheck.storage.store import Decide, Held


class MemoryStore:
    """Keeps ledgers in a dictionary. Ledgers of other replicas can be put in, as a merge would."""

    read_only: str | None = None
    cache_key: str | None = None

    def __init__(self, replica: str = "memory", settings: ProjectSettings | None = None) -> None:
        self.replica = replica
        self.settings = settings or ProjectSettings()
        self._articles: dict[str, SpottedArticle] = {}
        self._ledgers: dict[tuple[str, str, str], Ledger] = {}
        self._changes: dict[str, int] = {}
        self._pages: dict[str, bytes] = {}
        self._feeds: dict[str, bytes] = {}
        self._guidelines = ""
        self._latest = BEGINNING
        self._lock = threading.RLock()

    def guidelines(self) -> str:
        """The team's guidelines, in Markdown."""
        return self._guidelines

    def write_guidelines(self, text: str) -> bool:
        """Lay a first page of guidelines down."""
        if self._guidelines:
            return False
        self._guidelines = text
        return True

    def articles(self) -> tuple[str, ...]:
        """The ids of the articles held, sorted."""
        return tuple(sorted(self._articles))

    def holds(self, article: str) -> bool:
        """Whether the article is held."""
        return article in self._articles

    def spotted(self, article: str) -> SpottedArticle:
        """The article. Raises NotFoundError."""
        try:
            return self._articles[article]
        except KeyError:
            raise NotFoundError(f"no article {article!r} here") from None

    def add(self, spotted: SpottedArticle) -> bool:
        """Hold a new article; False where it is held already."""
        with self._lock:
            if spotted.article.id in self._articles:
                return False
            self._articles[spotted.article.id] = spotted
            return True

    def keep(self, article: str, data: bytes) -> str:
        """Keep a page's bytes; returns their SHA-256."""
        digest = hashlib.sha256(data).hexdigest()
        with self._lock:
            self._pages[digest] = data
        return digest

    def feeds(self) -> tuple[str, ...]:
        """The SHA-256 of each file of earlier checks, sorted."""
        return tuple(sorted(self._feeds))

    def feed(self, digest: str) -> bytes:
        """A file of earlier checks. Raises NotFoundError."""
        try:
            return self._feeds[digest]
        except KeyError:
            raise NotFoundError(f"no earlier checks {digest!r} here") from None

    def keep_feed(self, data: bytes) -> None:
        """Keep a file of earlier checks."""
        self._feeds[hashlib.sha256(data).hexdigest()] = data

    def ledgers(self, article: str) -> Held:
        """The ledgers of the article."""
        with self._lock:
            return Held(tuple(ledger for (of, _, _), ledger in sorted(self._ledgers.items()) if of == article))

    def append(self, article: str, reviewer: str, decide: Decide) -> Entry:
        """Add to the reviewer's ledger what `decide` makes of it."""
        self.spotted(article)
        with self._lock:
            held = self._ledgers.get((article, reviewer, self.replica))
            others = [ledger for ledger in self.ledgers(article).ledgers if ledger is not held]
            own = held or Ledger("memory", reviewer, self.replica)
            entry = decide(own, others, self._latest)
            if entry.events:
                self._latest = Moment.read(entry.events[-1]["hlc"])
            self.put(article, own.with_entry(entry))
            return entry

    def put(self, article: str, ledger: Ledger) -> None:
        """Take in a ledger, in place of an older one of its replica."""
        with self._lock:
            self._ledgers[article, ledger.reviewer, ledger.replica] = ledger
            self._changes[article] = self._changes.get(article, 0) + 1

    def digests(self, part: Part, make: Callable[[str], Digest], glance: bool = False) -> dict[str, str]:
        """A part of each article's digest."""
        return {article: getattr(make(article), part) for article in self.articles()}

    def version(self, article: str) -> str:
        """Changes whenever anything held of the article does."""
        return str(self._changes.get(article, 0))

    def orphans(self) -> tuple[str, ...]:
        """None: articles stay whole."""
        return ()

    def check(self, article: str | None = None) -> tuple[Problem, ...]:
        """Nothing: memory does not rot."""
        return ()

    def repair(self, damaged: Collection[str]) -> tuple[Problem, ...]:
        """Nothing to repair."""
        return ()

    def set_up(self) -> tuple[str, ...]:
        """Nothing to make."""
        return ()
