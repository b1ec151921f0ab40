"""Whether a text is in English: what is not is left unscored, and said to be."""

import re
import unicodedata

from factcheck.language.words import FUNCTION_WORDS
from factcheck.spotting.lexicon import ELSEWHERE

_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 20_000
_ENOUGH = 8
_ONE_IN = 20
"""English prose of some words has more "the", "of" and "was" than one in so many; other tongues share "a" and "i"."""


def is_english(text: str) -> bool:
    """Whether nothing speaks against English: a few words or figures, or a name alone, do not."""
    words = _WORD.findall(text[:_LOOKED_AT].lower())
    letters = "".join(words)
    if not letters:
        return True
    foreign = sum(not char.isascii() and not unicodedata.name(char, "LATIN").startswith("LATIN") for char in letters)
    if 2 * foreign > len(letters):
        return False
    ours = sum(word in FUNCTION_WORDS for word in words)
    theirs = sum(word in ELSEWHERE for word in words)
    if len(words) >= _ENOUGH and _ONE_IN * sum(len(word) > 1 for word in words if word in FUNCTION_WORDS) < len(words):
        return False
    return len(words) < 4 or theirs < 2 or ours >= theirs
