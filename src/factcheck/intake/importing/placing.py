"""Where an imported claim stands in the text that its own file carries."""

from collections.abc import Mapping
from typing import Any

from factcheck.intake.importing.record import FaultError, Place
from factcheck.model.claim import CONTEXT
from factcheck.model.ids import text_hash


def place_in(text: str, start: int, end: int, about: Mapping[str, Any], kept: Any = None) -> tuple[str, Place]:
    """The words at these offsets and their place. `about` may name the article; `kept` is what we had put there.

    Raises FaultError for a place outside the text, or one that holds nothing but white space.
    """
    if not start < end <= len(text):
        raise FaultError(f"{start}-{end} lies outside a text of {len(text)} characters", "start")
    quote = text[start:end]
    if not quote.strip():
        raise FaultError(f"{start}-{end} holds nothing but white space", "start")
    own = kept if isinstance(kept, dict) else {}
    # A text that we exported has its comments blanked: only the file's word tells the hash of the original.
    return quote, Place(
        article=_text(about.get("article")),
        sha256=_text(about.get("article_sha256")) or text_hash(text.encode("utf-8", "replace").decode()),
        title=_text(about.get("article_title")),
        url=_text(about.get("article_url")),
        start=start,
        end=end,
        prefix=_text(own.get("prefix")) or text[max(0, start - CONTEXT) : start],
        suffix=_text(own.get("suffix")) or text[end : end + CONTEXT],
    )


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
