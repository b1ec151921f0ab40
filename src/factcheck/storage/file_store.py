"""The store on disk: one folder an article, one file a reviewer and replica, read without locks and merged on read."""

import hashlib
import os
import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from factcheck.config import ProjectSettings, load
from factcheck.errors import (
    DamagedError,
    NewerSchemaError,
    NotFoundError,
    RefusedError,
    UnwritableError,
)
from factcheck.model.casefile import Problem
from factcheck.model.claim import SpottedArticle
from factcheck.storage import article_files, files, inspection, layout, migrations, repairing, replica, setting_up
from factcheck.storage.clock import BEGINNING, Moment
from factcheck.storage.digest_cache import DigestCache, version_of
from factcheck.storage.digests import Digest, Part
from factcheck.storage.files import Lock, Signature, signature
from factcheck.storage.ledger import Entry, Ledger
from factcheck.storage.ledger_files import LedgerFile, LedgerFiles, shown
from factcheck.storage.store import Decide, Held
from factcheck.storage.watched import Watched

SETTINGS_FILE = "project.toml"

_REMEMBERED = 64
"""Articles kept in memory."""


class FileStore:
    """The folder `annotations/` of a project. Reading creates nothing."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / layout.ANNOTATIONS
        self._lock = threading.RLock()
        self._settings = Watched(self._folder / SETTINGS_FILE, lambda path: load(path, ProjectSettings))
        self._guidelines = Watched(self._folder / layout.GUIDELINES_FILE, setting_up.guidelines)
        self._files = LedgerFiles()
        self._spotted: dict[str, tuple[tuple[Signature, ...], SpottedArticle]] = {}
        self._digests = DigestCache(self._folder)
        self._replica: str | None = None
        self._was_there = self._folder.is_dir()

    @property
    def settings(self) -> ProjectSettings:
        """What the team agreed on. Raises RefusedError naming file and setting."""
        return self._settings.now()

    def guidelines(self) -> str:
        """The team's guidelines, in Markdown."""
        return self._guidelines.now()

    def write_guidelines(self, text: str) -> bool:
        """Lay a first page of guidelines down."""
        return setting_up.write_guidelines(self._folder, text)

    @property
    def cache_key(self) -> str:
        """A name for what is computed of this folder."""
        return layout.cache_key(self._folder)

    @property
    def read_only(self) -> str | None:
        """Why nothing can be saved here."""
        if os.access(f"{self._folder}/.", os.W_OK | os.X_OK):
            return None
        place = self._folder if self._folder.exists() else self._root
        if not place.is_dir():
            return f"{place} is not a folder; make it first"
        if not os.access(place, os.W_OK | os.X_OK):
            return f"{place} cannot be written"
        return None

    def articles(self) -> tuple[str, ...]:
        """The ids of the articles held: folders with a text."""
        return tuple(
            name for name in self._article_names() if files.exists(f"{self._folder}/{name}/{layout.ARTICLE_FILE}")
        )

    def holds(self, article: str) -> bool:
        """Whether the folder of that name is an article's, and has its text."""
        return layout.is_article_folder(article) and files.exists(self._folder / article / layout.ARTICLE_FILE)

    def orphans(self) -> tuple[str, ...]:
        """Folders of articles without their text."""
        return tuple(sorted({*self._article_names()} - {*self.articles()}))

    def _article_names(self) -> list[str]:
        self._must_still_be_there()
        return [name for name in files.names(self._folder) if layout.is_article_folder(name)]

    def _must_still_be_there(self) -> None:
        """Raises DamagedError where the folder has vanished: nobody makes an empty one in its place."""
        if self._was_there and not self._folder.is_dir():
            raise DamagedError(f"the project's folder is gone; put it back, then go on: {self._folder}")

    def spotted(self, article: str) -> SpottedArticle:
        """The article with what its lowest spotter version derived; read again only where a file has changed."""
        folder = self._article_folder(article)
        versions = sorted(v for name in files.names(folder) if (v := layout.spotted_version(name)) is not None)
        if not versions:
            raise DamagedError(f"{article}: the file spotted-….json is missing; take it back from git")
        paths = folder / layout.ARTICLE_FILE, folder / layout.spotted_file(versions[0])
        try:
            seen = tuple(signature(path.stat()) for path in paths)
            if (known := self._spotted.get(article)) is not None and known[0] == seen:
                return known[1]
            text, derived = (files.read(path)[1] for path in paths)
        except OSError as error:
            raise DamagedError(f"{article}: cannot be read: {error.strerror}") from error
        spotted = article_files.read_spotted(article, text, derived, paths[1].name)
        if len(self._spotted) >= _REMEMBERED:
            self._spotted.clear()
        self._spotted[article] = seen, spotted
        return spotted

    def add(self, spotted: SpottedArticle) -> bool:
        """Hold a new article as a whole folder, or fill a folder that came without its text."""
        folder = self._folder / spotted.article.id
        contents = article_files.contents(spotted)
        if folder.exists() and not self._lacks(spotted.article.id):
            return False
        self.set_up()
        if files.place_folder(folder, contents):
            return True
        # The text last: a folder without it is not held yet. Where none is missing, another window was quicker.
        missing = [name for name in contents if not (folder / name).exists()]
        for name in sorted(missing, key=lambda name: name == layout.ARTICLE_FILE):
            files.write(folder / name, contents[name])
        return bool(missing)

    def keep(self, article: str, data: bytes) -> str:
        """Keep a page's bytes in a file of their own; the same bytes once."""
        digest = hashlib.sha256(data).hexdigest()
        path = self._article_folder(article) / layout.page_file(digest)
        if not path.exists():
            files.write(path, data)
        return digest

    def feeds(self) -> tuple[str, ...]:
        """The names of the files of earlier checks, which are their hashes."""
        named = (layout.feed_digest(name) for name in files.names(self._folder / layout.FEEDS))
        return tuple(digest for digest in named if digest is not None)

    def feed(self, digest: str) -> bytes:
        """A file of earlier checks, proved by its name."""
        path = self._folder / layout.FEEDS / layout.feed_file(digest)
        try:
            data = files.read(path)[1]
        except FileNotFoundError:
            raise NotFoundError(f"no earlier checks {digest!r} in this project") from None
        except OSError as error:
            raise DamagedError(f"{layout.FEEDS}/{path.name}: cannot be read: {error.strerror}") from error
        if hashlib.sha256(data).hexdigest() != digest:
            raise DamagedError(f"{layout.FEEDS}/{path.name}: it is not as it was written; {inspection.BRING_AGAIN}")
        return data

    def keep_feed(self, data: bytes) -> None:
        """Keep earlier checks in a file of their own, which nothing ever changes; the same bytes once."""
        digest = hashlib.sha256(data).hexdigest()
        try:
            self.feed(digest)
        except (NotFoundError, DamagedError):
            self.set_up()
            files.make_folder(self._folder / layout.FEEDS)
            files.write(self._folder / layout.FEEDS / layout.feed_file(digest), data)

    def _lacks(self, article: str) -> bool:
        """Whether a file of the article itself is missing. Raises DamagedError where one is there and damaged."""
        names = files.names(self._folder / article)
        if layout.ARTICLE_FILE not in names or all(layout.spotted_version(name) is None for name in names):
            return True
        self.spotted(article)
        return False

    def ledgers(self, article: str) -> Held:
        """The readable ledgers of the article."""
        folder = self._folder / article
        held = [self._files.glance(folder / name) for name in self._reviewer_files(article)]
        return Held(
            tuple(file.ledger for file in held if file.ledger is not None),
            lambda: tuple(problem for file in held for problem in file.whole().problems),
        )

    def append(self, article: str, reviewer: str, decide: Decide) -> Entry:
        """Add to the reviewer's file of this replica, under its lock, in one durable save."""
        self._must_still_be_there()
        name = self._replica_name()
        folder, file = self._folder / article, layout.reviewer_file(reviewer, name)
        path = folder / file
        with self._lock, self._held_by(name) as lock:
            others = [self._files.glance(folder / other) for other in self._reviewer_files(article) if other != file]
            held = self._own(path)
            own = (held.whole().ledger if held else None) or Ledger(shown(path), reviewer, name)
            entry = decide(own, [file.ledger for file in others if file.ledger is not None], _moment(lock.read()))
            if entry.events:
                lock.write(entry.events[-1]["hlc"])
                self._files.save(path, held, own, entry)
            return entry

    def _own(self, path: Path) -> LedgerFile | None:
        """The file to add to; None where there is none yet. Raises DamagedError, NewerSchemaError."""
        file = self._files.read(path)
        _, ledger, problems = file.whole()
        if ledger is None:
            if not path.exists():
                return None
            what = "; ".join(f"{problem.what}; {problem.remedy}" for problem in problems)
            raise DamagedError(f"{shown(path)}: nothing is saved into it: {what}")
        if ledger.schema > migrations.SCHEMA:
            raise NewerSchemaError(f"{shown(path)}: a newer version of factcheck wrote it; upgrade to save here")
        return file

    def _replica_name(self) -> str:
        """The replica's name; the working copy gets its own with the first save."""
        if self._replica is None:
            self._replica = replica.replica_name(self._folder)
        if self._replica is None:
            self.set_up()
            self._replica = replica.replica_name(self._folder)
        if self._replica is None:
            raise UnwritableError(f"{self._folder}: has no name of its own; run: factcheck init")
        return self._replica

    def _held_by(self, name: str) -> AbstractContextManager[Lock]:
        """The lock of a replica of that name."""
        return files.locked(f"{self._folder}/.{layout.safe(name)}.lock")

    def _reviewer_files(self, article: str) -> list[str]:
        names = files.names(f"{self._folder}/{article}") if layout.is_article_folder(article) else []
        if layout.ARTICLE_FILE not in names:
            self._must_still_be_there()
            raise _not_held(article)
        return [name for name in names if layout.is_reviewer_file(name)]

    def version(self, article: str) -> str:
        """The names, places, times and sizes of the article's files, hashed."""
        return version_of(f"{self._folder}/{article}")

    def digests(self, part: Part, make: Callable[[str], Digest], glance: bool = False) -> dict[str, str]:
        """A part of each digest, remembered where the article is as it was."""
        return self._digests.parts(self.articles(), part, make, glance)

    def check(self, article: str | None = None) -> tuple[Problem, ...]:
        """Article files that cannot be used, and what does not belong here."""
        if article is not None:
            return tuple(inspection.inspect_article(self._folder / article))
        return (*inspection.inspect(self._folder), *self._settings_faults())

    def _settings_faults(self) -> Iterator[Problem]:
        try:
            load(self._folder / SETTINGS_FILE, ProjectSettings)
        except RefusedError as error:
            what = str(error).removeprefix(f"{self._folder / SETTINGS_FILE}: ")
            yield Problem(file=SETTINGS_FILE, what=what, remedy="mend it, or take it back from git", repairable=False)

    def repair(self, damaged: Collection[str]) -> tuple[Problem, ...]:
        """Put what can be proven in place of damaged files, which are kept; clear away stale temporary ones."""
        with self._lock, self._held_by(self._replica_name()):
            return tuple(repairing.repair(self._folder, damaged))

    def set_up(self) -> tuple[str, ...]:
        """Make the folder, the replica's token and the two files for git."""
        made = setting_up.set_up(self._root)
        self._was_there = True
        return made

    def _article_folder(self, article: str) -> Path:
        if not self.holds(article):
            self._must_still_be_there()
            raise _not_held(article)
        return self._folder / article


def _moment(word: str) -> Moment:
    """The moment that was left in the lock; the beginning of time where none was, or it was lost."""
    try:
        return Moment.read(word)
    except ValueError:
        return BEGINNING


def _not_held(article: str) -> NotFoundError:
    return NotFoundError(f"no article {article!r} in this project; factcheck list shows them")
