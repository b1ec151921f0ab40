"""Digests made before, of articles that are as they were: in memory, and for a large project in the user's cache."""

import hashlib
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from factcheck.storage import files
from factcheck.storage.digests import Digest, Part
from factcheck.storage.index import Index, State

_INDEXED_FROM = 100
"""Articles. The digests of fewer are kept in memory, and made anew at each start."""
_SETTLED = 2.0
"""Seconds after which a change shows in a file's time."""


class DigestCache:
    """The digests of a folder of articles."""

    def __init__(self, annotations: Path) -> None:
        self._annotations = annotations
        self._made: dict[str, tuple[State, Digest]] = {}

    def parts(
        self, articles: Sequence[str], part: Part, make: Callable[[str], Digest], glance: bool = False
    ) -> dict[str, str]:
        """A part of each article's digest, made anew where a file of the article has changed.

        `glance` looks at the folders alone: it sees every file that came, went or was saved, and none edited in place.
        """
        index = Index(self._annotations) if len(articles) >= _INDEXED_FROM else None
        known = index.read(part) if index else {a: (s, getattr(d, part)) for a, (s, d) in self._made.items()}
        found: dict[str, str] = {}
        new: dict[str, tuple[State, Digest]] = {}
        for article in articles:
            place = f"{self._annotations}/{article}"
            state, words = known.get(article, (_UNKNOWN, ""))
            if glance and state.folder == _folder_state(place) != "":
                found[article] = words
                continue
            now, newest = _state(place)
            if now == state != _UNKNOWN:
                found[article] = words
                continue
            digest = make(article)
            found[article] = getattr(digest, part)
            # A file changed just now may change once more with the same time and size.
            if time.time() - newest > _SETTLED:
                new[article] = now, digest
        if index is None:
            self._made.update(new)
        elif new:
            index.write(new)
        return found


_UNKNOWN = State("", "")


def version_of(place: str) -> str:
    """A word that changes with the names, places, times and sizes of an article's files."""
    return _state(place)[0].files


def _state(place: str) -> tuple[State, float]:
    """How the article is, and when its files changed last, in seconds since 1970."""
    folder = _folder_state(place)
    try:
        seen = files.signatures_in(place)
    except OSError:
        return _UNKNOWN, 0.0
    words = hashlib.sha256(repr(seen).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return State(folder, words), max((time for _, _, time, _ in seen), default=0) / 1e9


def _folder_state(place: str) -> str:
    return str(files.signature_of(place) or "")
