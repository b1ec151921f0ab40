"""Ids that two machines agree on: each is a hash of what it names.

The first letter tells the kind: `a` article, `c` claim, `m` comment, `s` counter-source or suggestion.
Fifteen hexadecimal digits (60 bits) follow.
"""

import hashlib

_DIGITS = 15


def text_hash(text: str) -> str:
    """The SHA-256 of the text's UTF-8 bytes, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def article_id(text: str) -> str:
    """The id of the article with exactly this text."""
    return "a" + text_hash(text)[:_DIGITS]


def claim_id(article: str, start: int, end: int) -> str:
    """The id of the claim at these code points of an article."""
    return "c" + text_hash(f"claim {article} {start} {end}")[:_DIGITS]


def comment_id(article: str, start: int, end: int) -> str:
    """The id of the reader comment at these code points of an article."""
    return "m" + text_hash(f"comment {article} {start} {end}")[:_DIGITS]


def suggestion_id(claim: str, article: str, start: int, end: int) -> str:
    """The id of the passage of an article as a suggestion for a claim; attached, the counter-source keeps it."""
    return "s" + text_hash(f"suggestion {claim} {article} {start} {end}")[:_DIGITS]


def check_suggestion_id(claim: str, check: str) -> str:
    """The id of an imported check, as its line, as a suggestion for a claim; attached, the counter-source keeps it."""
    return "s" + text_hash(f"check {claim} {check}")[:_DIGITS]


def source_id(seed: str) -> str:
    """The id of a counter-source that a reviewer wrote; `seed` is unique to the act that added it."""
    return "s" + text_hash(f"source {seed}")[:_DIGITS]
