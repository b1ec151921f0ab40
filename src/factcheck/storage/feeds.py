"""Earlier checks of other desks, as they were imported: files written once, each named by the hash of what it holds.

A file is lines of JSON, one check a line, small enough for any git host. Two working copies that import the same feed
write the same files, so git merges them without a conflict.
"""

import hashlib
from collections.abc import Iterator
from contextlib import suppress

from factcheck.errors import DamagedError
from factcheck.model.earlier_check import EarlierCheck
from factcheck.storage.store import Store

_LARGEST_FILE = 8_000_000
"""Bytes after which the next file begins."""


class Feeds:
    """The earlier checks that a project keeps."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def names(self) -> tuple[str, ...]:
        """What is held: a name tells what its checks are, to the byte."""
        return self._store.feeds()

    def checks(self, name: str) -> Iterator[EarlierCheck]:
        """The checks of one name, without those that only a newer version understands.

        Raises NotFoundError, DamagedError.
        """
        for line in self._store.feed(name).decode("ascii", "replace").splitlines():
            with suppress(ValueError, RecursionError):
                yield EarlierCheck.of_line(line)

    def batch(self) -> "Batch":
        """Room for checks that come in."""
        held: set[bytes] = set()
        for name in self.names():
            try:
                held.update(map(_fingerprint, self._store.feed(name).splitlines()))
            except DamagedError:
                # What cannot be read is not held: importing it again brings it back.
                continue
        return Batch(self._store, held)


class Batch:
    """Checks that come in together; nothing is written before `keep`."""

    def __init__(self, store: Store, held: set[bytes]) -> None:
        self._store = store
        self._held = held
        self._lines: list[bytes] = []

    def take(self, check: EarlierCheck) -> bool:
        """Take a check in; False where it is held already."""
        line = check.line.encode("ascii")
        fingerprint = _fingerprint(line)
        if fingerprint in self._held:
            return False
        self._held.add(fingerprint)
        self._lines.append(line)
        return True

    def keep(self) -> None:
        """Write what was taken in, durably. Raises UnwritableError."""
        part: list[bytes] = []
        size = 0
        for line in self._lines:
            if part and size + len(line) > _LARGEST_FILE:
                self._store.keep_feed(b"\n".join(part) + b"\n")
                part, size = [], 0
            part.append(line)
            size += len(line) + 1
        if part:
            self._store.keep_feed(b"\n".join(part) + b"\n")


def _fingerprint(line: bytes) -> bytes:
    return hashlib.sha256(line).digest()[:16]
