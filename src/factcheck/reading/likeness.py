"""How well a line does as a commenter's name."""

import re

from factcheck.reading import commenting

_SUBJECT = re.compile(
    r"(?:\d{1,4}[.)]\s+)?(?:(?:re|aw|fwd?|subject)\s?:|(?:the|a|an|no|my|on|about|why|how|what) \S)", re.I
)
"""How a comment's subject begins, and a name seldom does."""


def likeness(name: str) -> float:
    """How well a line does as a name, from 0 to 1."""
    words = name.split()
    if _SUBJECT.match(name):
        return 0.3
    if commenting.is_author(name) and not commenting.is_rank(name):
        return 1.0
    if not words or commenting.is_rank(name) or (name.endswith((".", "!", "?", ":", ",")) and len(words) > 2):
        return 0.0
    if len(name) <= 45 and len(words) <= 6 and any(c.isalpha() for c in name):
        return 0.6
    return 0.2 if len(name) <= 60 and len(words) <= 8 else 0.0
