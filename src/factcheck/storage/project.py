"""The face of the store: everything that the upper rooms read and write, in the model's words."""

import json
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from factcheck.config import ProjectSettings
from factcheck.errors import NoReviewerError, UnreadableError, UnwritableError
from factcheck.model.casefile import ArticleSummary, Casefile, Problem
from factcheck.model.claim import Claim, SpottedArticle
from factcheck.model.event import Event, Undone
from factcheck.model.guidelines import Guidelines
from factcheck.model.record import Change, Origin, Put, RecordKind
from factcheck.model.source import Page
from factcheck.model.verdict import Verdict
from factcheck.storage import checking, histories
from factcheck.storage.acts import Acts
from factcheck.storage.digests import Part, problems_from, summary_from, summary_of
from factcheck.storage.feeds import Feeds
from factcheck.storage.file_store import FileStore
from factcheck.storage.finding import claims_of, only
from factcheck.storage.memory_store import MemoryStore
from factcheck.storage.merge import merged_events
from factcheck.storage.recording import Clock, given_under
from factcheck.storage.said import UNREADABLE, digest_in, problems_in, renaming_in, revised_in, whole_casefile
from factcheck.storage.store import Store
from factcheck.storage.undoing import REDO, UNDO, Turn
from factcheck.storage.visibility import View

NOBODY = ""
"""The reviewer of what was said without a name: how articles came in."""


def _now() -> datetime:
    return datetime.now(UTC)


class Project:
    """A project as one reviewer, or nobody in particular, sees it. One worker thread may save while another reads."""

    def __init__(
        self, store: Store, reviewer: str | None = None, *, clock: Clock = _now, impartial: bool = False
    ) -> None:
        self._store = store
        self.reviewer = reviewer or None
        self._reads_as = None if impartial else self.reviewer
        self._clock = clock
        self._acts = Acts(store, clock, lambda: self._digests("acts"))

    @classmethod
    def open(cls, root: Path, reviewer: str | None = None, *, clock: Clock = _now) -> Self:
        """The project in a folder. Creates nothing."""
        return cls(FileStore(root), reviewer, clock=clock)

    @classmethod
    def in_memory(
        cls, reviewer: str | None = None, *, clock: Clock = _now, settings: ProjectSettings | None = None
    ) -> Self:
        """An empty project that ends with the program."""
        return cls(MemoryStore(settings=settings), reviewer, clock=clock)

    def as_reviewer(self, name: str) -> "Project":
        """The same project as this reviewer sees it."""
        return Project(self._store, name, clock=self._clock)

    def impartial(self) -> "Project":
        """The same project in wordings and corrections that hold for everybody; what is hidden from her stays so."""
        return Project(self._store, self.reviewer, clock=self._clock, impartial=True)

    def set_up(self) -> tuple[str, ...]:
        """Make what the project needs where it is missing; returns what was made, in words. Raises UnwritableError."""
        return self._store.set_up()

    @property
    def settings(self) -> ProjectSettings:
        """What the team agreed on. Raises RefusedError."""
        return self._store.settings

    @property
    def guidelines(self) -> Guidelines:
        """What its reviewers agreed on, in their own words. Raises UnreadableError."""
        return Guidelines(text=self._store.guidelines())

    def write_guidelines(self, text: str) -> bool:
        """Lay a first page of guidelines down; False, with nothing changed, where there is one."""
        self._must_be_writable()
        return self._store.write_guidelines(text)

    @property
    def cache_key(self) -> str | None:
        """A name for what may be computed of the project and thrown away; None where it ends with the program."""
        return self._store.cache_key

    @property
    def read_only(self) -> str | None:
        """Why nothing can be saved, in words; None where it can."""
        return self._store.read_only

    @property
    def feeds(self) -> Feeds:
        """The earlier checks of other desks that were imported."""
        return Feeds(self._store)

    def articles(self) -> tuple[str, ...]:
        """The ids of the articles held, sorted."""
        return self._store.articles()

    def holds(self, article: str) -> bool:
        """Whether the article is held: one look, however many there are."""
        return self._store.holds(article)

    def spotted(self, article: str) -> SpottedArticle:
        """The article as the machine reads it. Raises NotFoundError, DamagedError."""
        return self._store.spotted(article)

    def casefile(self, article: str) -> Casefile:
        """The article with what everybody said of it, as far as this reviewer may see it."""
        return self._view(article).casefile()

    def hides(self, article: str, claim: str) -> bool:
        """Whether blind mode hides from this reviewer what colleagues said of the claim."""
        return not self._view(article).opens(claim)

    def summaries(self, reviewer: str | None = None) -> tuple[ArticleSummary, ...]:
        """A line an article: tallies of that reviewer's verdicts, or of all. Damaged articles are left out."""
        # In blind mode a line depends on who reads.
        blind = self.reviewer is not None and self.settings.blind is True
        summaries = []
        for article, part in self._digests("summary").items():
            with suppress(*UNREADABLE):
                fast = part and not blind
                summaries.append(summary_from(part, reviewer) if fast else summary_of(self.casefile(article), reviewer))
        return tuple(summaries)

    def history(self, key: str) -> tuple[Event, ...]:
        """What was done to a claim or an article, in order, as far as she may see it. Raises NotFoundError."""
        article, found = (key, None) if self.holds(key) else self.find_claim(key)
        claim = found.id if found else None
        events = histories.with_claims(merged_events(self._store.ledgers(article).ledgers))
        return histories.events_of(
            self._view(article).events((event, about) for event, about in events if claim in (None, about))
        )

    def revised(self, article: str) -> bool:
        """Whether anything said of the article may have been changed or taken back."""
        return revised_in(self._store, article)

    def problems(self, article: str | None = None) -> tuple[Problem, ...]:
        """What lies in the project, or was said of one article, and cannot be used, with what to do about it."""
        if article is not None:
            return problems_in(self._store, article)
        orphaned = (problem for orphan in self._store.orphans() for problem in self._store.check(orphan))
        held = (problem for part in self._digests("problems").values() for problem in problems_from(part))
        return (*orphaned, *held)

    def check(self, repair: bool = False) -> tuple[Problem, ...]:
        """Everything that is not as it was written: files, history, quotes, references.

        With `repair`, damaged files are put right as far as their history proves, and kept beside; then what is left,
        and what was done.
        """
        found = tuple(checking.check(self._store))
        if not repair:
            return found
        self._must_be_writable()
        repaired = self._store.repair({problem.file for problem in found if problem.damage and problem.repairable})
        return (*checking.check(self._store), *repaired)

    def version(self, article: str) -> str:
        """An opaque word that changes whenever anything held of the article does."""
        return self._store.version(article)

    def find_article(self, prefix: str) -> str:
        """The article of this id, or of the only id that begins so. Raises NotFoundError."""
        return prefix if self.holds(prefix) else only(prefix, self.articles(), "article")

    def find_claim(self, prefix: str) -> tuple[str, Claim]:
        """The claim of this id, or of the only id that begins so, and its article's id. Raises NotFoundError."""
        for glance in (True, False):
            found = claims_of(prefix, self._digests("claims", glance), self.casefile)
            if len(found) == 1:
                break
        return found[only(prefix, tuple(found), "claim")]

    def worked_on(self) -> tuple[str, ...]:
        """The articles of which anybody has said more than how they came in."""
        acts = self._digests("acts").items()
        return tuple(article for article, part in acts if any(a["kind"] != RecordKind.ORIGIN for a in json.loads(part)))

    def rename_from(self, formerly: str, replicas: Sequence[str] = ()) -> int:
        """Take what was said under the reviewer's earlier name as her own, in every article; returns in how many.

        The earlier files stay as they are. `replicas`: only what was said in these working copies, where somebody
        else has the name too; `replicas_of` lists them.
        """
        name = self._must_have_reviewer()
        renamings = ((a, renaming_in(self._store, a, name, formerly, tuple(replicas))) for a in self.articles())
        return sum(bool(self._commit(a, name, [Put(record=renaming)])) for a, renaming in renamings if renaming)

    def replicas_of(self, name: str) -> tuple[str, ...]:
        """The working copies in which somebody of this name has said something: one person's, or two people's."""
        ledgers = (ledger for article in self.articles() for ledger in self._store.ledgers(article).ledgers)
        return tuple(sorted({ledger.replica for ledger in ledgers if ledger.reviewer == name}))

    def add(self, spotted: SpottedArticle, origin: Origin | None = None) -> bool:
        """Hold a new article, and how it came in; False, with nothing changed, where both are known already."""
        self._must_be_writable()
        article = spotted.article.id
        added = self._store.add(spotted)
        # A crash may have come between the two, and a text that was lost may have been known.
        if origin is not None and not self.casefile(article).origins:
            self._commit(article, self.reviewer or NOBODY, (Put(record=origin),))
        return added

    def replace(self, article: str, origin: Origin) -> bool:
        """Record that a held article is a newer version of another; False where that was known."""
        said = [o for o in self.casefile(article).origins if o.reviewer == (self.reviewer or NOBODY)]
        held = next((o for o in said if o.key == origin.key), None)
        known = held is not None and held.replaces == origin.replaces
        newer = held.model_copy(update={"replaces": origin.replaces}) if held else origin
        return not known and bool(self._commit(article, self.reviewer or NOBODY, (Put(record=newer),)))

    def keep(self, article: str, data: bytes, page: Page | None = None) -> str:
        """Keep a fetched page's bytes, and what page it is; returns their SHA-256. Raises UnwritableError."""
        self._must_be_writable()
        digest = self._store.keep(article, data)
        if page is not None:
            self._commit(article, self.reviewer or NOBODY, (Put(record=page.model_copy(update={"sha256": digest})),))
        return digest

    def respot(self, spotted: SpottedArticle) -> int:
        """Add the claims that a newer reading of a held article finds besides; returns how many. None is taken away."""
        article = spotted.article.id
        held = self.casefile(article).claims
        besides = [c for c in spotted.claims if not any(c.anchor.overlaps(other.anchor) for other in held)]
        self._commit(article, self.reviewer or NOBODY, [Put(record=claim) for claim in besides])
        return len(besides)

    def commit(self, article: str, changes: Sequence[Change]) -> tuple[Event, ...]:
        """Save one act of the reviewer: all of it or nothing, on disk when this returns. () where nothing changes.

        Raises StaleError, RefusedError, NoReviewerError, UnwritableError, UncertainError, DamagedError, NotFoundError.
        """
        reviewer = self._must_have_reviewer()
        true = changes if self.settings.adjudicator_sees_names else self._view(article).true(changes)
        return self._told(article, self._commit(article, reviewer, true))

    def undo(self) -> Undone:
        """Take back one's own last act, whichever article and working copy it was in. Raises NotFoundError."""
        return self._turn_back(UNDO)

    def redo(self) -> Undone:
        """Take back the last undoing, unless something else was done since. Raises NotFoundError."""
        return self._turn_back(REDO)

    def _commit(self, article: str, reviewer: str, said: Sequence[Change]) -> tuple[Event, ...]:
        self._must_be_writable()
        return self._acts.commit(article, reviewer, self._under_guidelines(said))

    def _under_guidelines(self, changes: Sequence[Change]) -> Sequence[Change]:
        """The changes, where each verdict that is given here knows under which guidelines."""
        if not any(isinstance(change, Put) and isinstance(change.record, Verdict) for change in changes):
            return changes
        version = ""
        with suppress(UnreadableError):
            # A verdict is not lost because a page beside it cannot be read.
            version = self.guidelines.version
        return [given_under(change, version) for change in changes]

    def _turn_back(self, turn: Turn) -> Undone:
        reviewer = self._must_have_reviewer()
        self._must_be_writable()
        undone = self._acts.turn_back(turn, reviewer)
        return undone.model_copy(update={"events": self._told(undone.article, undone.events)})

    def _view(self, article: str) -> View:
        return View(whole_casefile(self._store, article, self._reads_as), self.reviewer, self.settings)

    def _told(self, article: str, events: tuple[Event, ...]) -> tuple[Event, ...]:
        """What she did, as she may read it."""
        if self.settings.adjudicator_sees_names:
            return events
        done = {event.id for event in events}
        return tuple(event for event in self.history(article) if event.id in done)

    def _digests(self, part: Part, glance: bool = False) -> dict[str, str]:
        return self._store.digests(part, lambda article: digest_in(self._store, article), glance)

    def _must_have_reviewer(self) -> str:
        if self.reviewer is None:
            raise NoReviewerError("who says so? Name the reviewer with --reviewer NAME or FACTCHECK_REVIEWER")
        return self.reviewer

    def _must_be_writable(self) -> None:
        if self.read_only is not None:
            raise UnwritableError(f"the project is read-only: {self.read_only}")
