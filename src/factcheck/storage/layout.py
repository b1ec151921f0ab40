"""Which file holds what under `annotations/`. Nobody else puts file names together."""

import hashlib
import re
import unicodedata
from functools import lru_cache
from pathlib import Path

ANNOTATIONS = "annotations"
ARTICLE_FILE = "article.json"
FEEDS = "earlier-checks"
_PAGE = re.compile(r"page-([0-9a-f]{64})\.bin")
_FEED = re.compile(r"([0-9a-f]{64})\.jsonl")
GUIDELINES_FILE = "guidelines.md"
_SPOTTED = re.compile(r"spotted-(\d{1,9})\.json")
_REVIEWER = re.compile(r"([^~]+)~([^~]+)\.json")
_KEPT = re.compile(r".+\.damaged-\d+")
_ARTICLE = re.compile(r"a[0-9a-f]{15}")


def cache_key(annotations: Path) -> str:
    """A name for what is computed of the project in this folder, in the user's cache."""
    return hashlib.sha256(str(annotations.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]


_LENGTH = 80


def _plain(name: str) -> str:
    """Lower-case ASCII words joined by hyphens. Files are named so for ever: this never changes."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = "-".join(re.findall(r"[a-z0-9]+", letters))[:_LENGTH].strip("-") or "untitled"
    # Windows keeps these for devices, whatever the extension.
    return f"{plain}-" if re.fullmatch(r"con|prn|aux|nul|com\d|lpt\d", plain) else plain


@lru_cache(maxsize=1024)
def safe(name: str) -> str:
    """A file name for any name; two names never share one, on a file system that ignores case neither.

    A plain name stands as it is; any other has the hash of itself behind a full stop, which plain names do not hold.
    """
    plain = _plain(name)
    if plain == name:
        return name
    return f"{plain}.{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


NOBODYS = "no.reviewer"
"""No reviewer's name becomes this: behind a full stop stands a hash."""


def reviewer_file(reviewer: str, replica: str) -> str:
    """The file of a reviewer's words on one article, said on one replica; nobody in particular has one, too."""
    return f"{safe(reviewer) if reviewer else NOBODYS}~{safe(replica)}.json"


def is_reviewer_file(name: str) -> bool:
    """Whether the name is of the form of a reviewer's file."""
    return _REVIEWER.fullmatch(name) is not None


def replica_part(name: str) -> str | None:
    """The replica as a reviewer's file spells it."""
    match = _REVIEWER.fullmatch(name)
    return match[2] if match else None


def page_file(digest: str) -> str:
    """The file of a fetched page's bytes with this SHA-256."""
    return f"page-{digest}.bin"


def feed_file(digest: str) -> str:
    """The file of earlier checks whose bytes have this SHA-256."""
    return f"{digest}.jsonl"


def feed_digest(name: str) -> str | None:
    """The SHA-256 that the bytes of such a file must have; None for another file."""
    match = _FEED.fullmatch(name)
    return match[1] if match else None


def page_digest(name: str) -> str | None:
    """The SHA-256 that the bytes of such a file must have; None for another file."""
    match = _PAGE.fullmatch(name)
    return match[1] if match else None


def spotted_file(version: int) -> str:
    """The file of what a version of the spotter derived."""
    return f"spotted-{version}.json"


def spotted_version(name: str) -> int | None:
    """The spotter's version of such a file; None for another file."""
    match = _SPOTTED.fullmatch(name)
    return int(match[1]) if match else None


def is_article_folder(name: str) -> bool:
    """Whether the name is an article's id."""
    return _ARTICLE.fullmatch(name) is not None


def is_temporary(name: str) -> bool:
    """Whether a save that did not end may have left this behind."""
    return name.startswith(".") and name.endswith(".tmp")


def is_kept(name: str) -> bool:
    """Whether a repair keeps a damaged file under this name."""
    return _KEPT.fullmatch(name) is not None


def kept_file(name: str, number: int) -> str:
    """The name under which a repair keeps a damaged file."""
    return f"{name}.damaged-{number}"
