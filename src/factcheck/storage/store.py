"""The seam below the project: what a place that keeps words must do. Files and memory do it; a server could."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from factcheck.config import ProjectSettings
from factcheck.model.casefile import Problem
from factcheck.model.claim import SpottedArticle
from factcheck.storage.clock import Moment
from factcheck.storage.digests import Digest, Part
from factcheck.storage.ledger import Entry, Ledger

Decide = Callable[[Ledger, Sequence[Ledger], Moment], Entry]
"""From the reviewer's own ledger here, all other ledgers of the article, and the latest moment of this replica, to what
shall be added."""


@dataclass(frozen=True)
class Held:
    """The ledgers of an article that can be read, and what is wrong with them or with others."""

    ledgers: tuple[Ledger, ...] = ()
    problems: Callable[[], tuple[Problem, ...]] = tuple
    """Found where somebody asks: they may lie in events, which most readers have no need of."""


class Store(Protocol):
    """Articles, each with one ledger a reviewer and replica."""

    @property
    def settings(self) -> ProjectSettings:
        """What the team agreed on. Raises RefusedError."""

    def guidelines(self) -> str:
        """The team's guidelines, in Markdown; "" where there are none. Raises UnreadableError."""

    def write_guidelines(self, text: str) -> bool:
        """Lay a first page of guidelines down, durably on return; False where there is one. Raises UnwritableError."""

    @property
    def cache_key(self) -> str | None:
        """A name for what may be computed of the whole and thrown away; None where it ends with the program."""

    @property
    def read_only(self) -> str | None:
        """Why nothing can be saved here; None where it can."""

    def articles(self) -> tuple[str, ...]:
        """The ids of the articles held, sorted."""

    def holds(self, article: str) -> bool:
        """Whether the article of this id is held."""

    def spotted(self, article: str) -> SpottedArticle:
        """The article with what its lowest spotter version derived. Raises NotFoundError, DamagedError."""

    def add(self, spotted: SpottedArticle) -> bool:
        """Hold a new article, durably on return; False where it is held already. Raises UnwritableError."""

    def keep(self, article: str, data: bytes) -> str:
        """Keep a page's bytes beside the article, durably on return; returns their SHA-256. Raises UnwritableError."""

    def feeds(self) -> tuple[str, ...]:
        """The SHA-256 of each file of earlier checks, sorted."""

    def feed(self, digest: str) -> bytes:
        """A file of earlier checks. Raises NotFoundError, DamagedError."""

    def keep_feed(self, data: bytes) -> None:
        """Keep a file of earlier checks, durably on return; the same bytes once. Raises UnwritableError."""

    def ledgers(self, article: str) -> Held:
        """The ledgers of the article."""

    def append(self, article: str, reviewer: str, decide: Decide) -> Entry:
        """Add to the reviewer's ledger what `decide` makes of it, with nobody in between; durable on return.

        Raises what `decide` raises, and UnwritableError, UncertainError, DamagedError.
        """

    def digests(self, part: Part, make: Callable[[str], Digest], glance: bool = False) -> dict[str, str]:
        """A part of each article's digest, made anew only where the article has changed since it was made.

        `glance` may miss a change that no save makes.
        """

    def version(self, article: str) -> str:
        """Changes whenever anything held of the article does."""

    def orphans(self) -> tuple[str, ...]:
        """The ids of articles of which something is here, and the text is not."""

    def check(self, article: str | None = None) -> tuple[Problem, ...]:
        """What is wrong with an article, or with all of them and the place itself, apart from the ledgers."""

    def repair(self, damaged: Collection[str]) -> tuple[Problem, ...]:
        """Repair these files as far as what they hold can be proven; tells what became of each. Destroys nothing."""

    def set_up(self) -> tuple[str, ...]:
        """Make what the store needs where it is missing; returns what was made, in words. Raises UnwritableError."""
