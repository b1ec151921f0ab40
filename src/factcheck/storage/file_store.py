"""The store on disk: one folder an article, one file a reviewer and replica, read without locks and merged on read."""

import hashlib
import os
import threading
from collections.abc import Collection
from functools import partial
from pathlib import Path

from factcheck.config import ProjectSettings, load
from factcheck.errors import DamagedError, NewerSchemaError, NotFoundError, UnwritableError
from factcheck.model.casefile import Problem
from factcheck.model.claim import SpottedArticle
from factcheck.storage import article_files, files, inspection, layout, repairing, replica, setting_up
from factcheck.storage.ledger import Entry, Ledger
from factcheck.storage.ledger_files import LedgerFile, LedgerFiles, shown, signature
from factcheck.storage.migrations import SCHEMA
from factcheck.storage.store import Decide, Held

SETTINGS_FILE = "project.toml"


class FileStore:
    """The folder `annotations/` of a project. Reading creates nothing."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / layout.ANNOTATIONS
        self._lock = threading.RLock()
        self._files = LedgerFiles()
        self._replica: str | None = None

    @property
    def settings(self) -> ProjectSettings:
        """What the team agreed on. Raises RefusedError naming file and setting."""
        return load(self._folder / SETTINGS_FILE, ProjectSettings)

    @property
    def read_only(self) -> str | None:
        """Why nothing can be saved here."""
        place = self._folder if self._folder.exists() else self._root
        if not place.is_dir():
            return f"{place} is not a folder; make it first"
        if not os.access(place, os.W_OK | os.X_OK):
            return f"{place} cannot be written"
        return None

    def articles(self) -> tuple[str, ...]:
        """The ids of the articles held: folders with a text."""
        try:
            with os.scandir(self._folder) as entries:
                names = [entry.name for entry in entries if layout.is_article_folder(entry.name)]
        except OSError:
            return ()
        return tuple(sorted(name for name in names if (self._folder / name / layout.ARTICLE_FILE).exists()))

    def spotted(self, article: str) -> SpottedArticle:
        """The article with what its lowest spotter version derived."""
        folder = self._article_folder(article)
        versions = sorted(v for name in _names(folder) if (v := layout.spotted_version(name)) is not None)
        if not versions:
            raise DamagedError(f"{article}: the file spotted-….json is missing; take it back from git")
        name = layout.spotted_file(versions[0])
        try:
            text, derived = (folder / layout.ARTICLE_FILE).read_bytes(), (folder / name).read_bytes()
        except OSError as error:
            raise DamagedError(f"{article}: cannot be read: {error.strerror}") from error
        return article_files.read_spotted(article, text, derived, name)

    def add(self, spotted: SpottedArticle) -> bool:
        """Hold a new article as a whole folder, or fill a folder that came without its text."""
        folder = self._folder / spotted.article.id
        contents = article_files.contents(spotted)
        if folder.exists() and not self._lacks(spotted.article.id):
            return False
        self.set_up()
        if files.place_folder(folder, contents):
            return True
        # The text last: a folder without it is not held yet.
        for name in sorted(contents, key=lambda name: name == layout.ARTICLE_FILE):
            if not (folder / name).exists():
                files.write(folder / name, contents[name])
        return True

    def _lacks(self, article: str) -> bool:
        """Whether a file of the article itself is missing. Raises DamagedError where one is there and damaged."""
        names = _names(self._folder / article)
        if layout.ARTICLE_FILE not in names or all(layout.spotted_version(name) is None for name in names):
            return True
        self.spotted(article)
        return False

    def ledgers(self, article: str, reviewer: str | None = None) -> Held:
        """The readable ledgers of the article."""
        held = [self._files.glance(path) for path in self._reviewer_files(article, reviewer)]
        return Held(
            tuple(file.ledger for file in held if file.ledger is not None),
            tuple(problem for file in held for problem in file.problems),
        )

    def append(self, article: str, reviewer: str, decide: Decide) -> Entry:
        """Add to the reviewer's file of this replica, under its lock, in one durable save."""
        folder = self._article_folder(article)
        name = self._replica_name()
        path = folder / layout.reviewer_file(reviewer, name)
        with self._lock, files.locked(self._folder / f".{layout.safe(name)}.lock"):
            held = self._own(path)
            own = (held.ledger if held else None) or Ledger(shown(path), reviewer, name)
            others = [self._files.read(other) for other in self._reviewer_files(article, reviewer) if other != path]
            entry = decide(own, [file.ledger for file in others if file.ledger is not None])
            if entry.events:
                self._files.save(path, held, own, entry)
            return entry

    def _own(self, path: Path) -> LedgerFile | None:
        """The file to add to; None where there is none yet. Raises DamagedError, NewerSchemaError."""
        if not path.exists():
            return None
        file = self._files.read(path)
        if file.ledger is None:
            what = "; ".join(problem.what for problem in file.problems)
            raise DamagedError(f"{shown(path)}: {what}. Nothing is saved into it. Run: factcheck check --repair")
        if file.ledger.schema > SCHEMA:
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

    def _reviewer_files(self, article: str, reviewer: str | None) -> list[Path]:
        folder = self._article_folder(article)
        wanted = layout.is_reviewer_file if reviewer is None else partial(layout.is_file_of, reviewer)
        return [folder / name for name in _names(folder) if wanted(name)]

    def version(self, article: str) -> str:
        """The names, times and sizes of the article's files, hashed."""
        try:
            with os.scandir(self._article_folder(article)) as entries:
                seen = sorted((e.name, *signature(e.stat())) for e in entries if not e.name.startswith("."))
        except (OSError, NotFoundError):
            return ""
        return hashlib.sha256(repr(seen).encode("utf-8", "surrogateescape")).hexdigest()[:16]

    def check(self) -> tuple[Problem, ...]:
        """Article files that cannot be used, and what does not belong here."""
        return tuple(inspection.inspect(self._folder))

    def repair(self, damaged: Collection[str]) -> tuple[Problem, ...]:
        """Put what can be proven in place of damaged files, which are kept; clear away stale temporary ones."""
        with self._lock, files.locked(self._folder / f".{layout.safe(self._replica_name())}.lock"):
            return tuple(repairing.repair(self._folder, damaged))

    def set_up(self) -> tuple[str, ...]:
        """Make the folder, the replica's token and the two files for git."""
        return setting_up.set_up(self._root)

    def _article_folder(self, article: str) -> Path:
        folder = self._folder / article
        if not layout.is_article_folder(article) or not (folder / layout.ARTICLE_FILE).exists():
            raise NotFoundError(f"no article {article!r} in this project; factcheck list shows them")
        return folder


def _names(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in entries)
    except OSError:
        return []
