"""Names in English text, compared the way readers do: "Sargysan" is Sargsyan, "UNSC" the U.N. Security Council."""

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.language.calendar_words import MONTHS, WEEKDAYS
from factcheck.language.places import PLACE_KEYS
from factcheck.language.words import FUNCTION_WORDS, plain


@dataclass(frozen=True, slots=True)
class Name:
    """A name and where it stands. `keys` are its words without case, ending of belonging, or form of address."""

    start: int
    end: int
    keys: tuple[str, ...]


_CAPITAL = r"(?:[A-Z]\.(?:[A-Z]\.)+|(?:(?:al|el|de|van|von)-)?[^\W\d_a-zà-ÿ][^\W_]*(?:['’\-–][^\W\d_]+)*)"
_NAME = re.compile(rf"{_CAPITAL}(?:\s+(?:(?:of|the|de|la|von|van|bin|al|and|for)\s+){{0,2}}(?={_CAPITAL}){_CAPITAL})*")
_PART = re.compile(rf"{_CAPITAL}")
_ADDRESS_WORDS = """
    mr mrs ms dr sir president prime minister premier secretary senator chancellor king queen prince princess pope
    general colonel captain governor mayor professor prof judge justice speaker chairman director ambassador foreign
    chief representative congressman congresswoman rep sen gov gen col lord lady former
"""
_ADDRESS = frozenset(_ADDRESS_WORDS.split())
_CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…]['\"”’)\]]*\s*|[\n\r]\s*)['\"“‘(\[]*$")
_SHORT = 4
_MISSPELT = 6
_TWICE_MISSPELT = 9


def names(text: str, known_words: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """The names of the text, in order.

    A capital at the start of a sentence proves nothing: a word there counts only if it is a place or an acronym, or is
    not among `known_words`, the words that the article also writes small.
    """
    found: list[Name] = []
    for match in _NAME.finditer(text):
        parts = [(m.start() + match.start(), m.group()) for m in _PART.finditer(match.group())]
        if _SENTENCE_START.search(text[max(0, match.start() - 8) : match.start()]):
            while parts and _is_ordinary(parts[0][1], known_words, alone=len(parts) == 1):
                parts.pop(0)
        while parts and (_is_function(parts[0][1]) or _key(parts[0][1]) in _ADDRESS):
            parts.pop(0)
        keys = tuple(k for _, part in parts if not _is_function(part) for k in _keys(part))
        keys = tuple(k for k in keys if k not in _CALENDAR and k not in _ADDRESS)
        if keys and any(len(k) > 1 for k in keys):
            found.append(Name(parts[0][0], parts[-1][0] + len(parts[-1][1]), keys))
    return tuple(found)


def _is_function(word: str) -> bool:
    return plain(word) in FUNCTION_WORDS and not word.replace(".", "").isupper()


def _is_ordinary(word: str, known_words: frozenset[str], *, alone: bool) -> bool:
    key = plain(word)
    if _is_function(word):
        return True
    if word.isupper() or key in PLACE_KEYS:
        return False
    return key in known_words or (alone and key.endswith(("ing", "ly", "ed")))


@lru_cache(maxsize=16384)
def _key(word: str) -> str:
    return place_of(word) or plain(word).replace(".", "")


@lru_cache(maxsize=16384)
def _keys(part: str) -> tuple[str, ...]:
    """The keys of one word of a name: both halves of "Nagorno-Karabakh", the country behind "Armenian"."""
    whole = _key(part)
    halves = [h for h in re.split(r"[-–]", part) if len(h) > 1]
    if whole in PLACE_KEYS.values() or len(halves) < 2:
        return (whole,)
    return tuple(_key(h) for h in halves)


def place_of(word: str) -> str | None:
    """The key of the country that the word names, belongs to, or is the capital of: "Armenian", "Yerevan" → armenia."""
    key = plain(word).replace(".", "")
    if key == "us" and not word.replace(".", "").isupper():
        return None
    return PLACE_KEYS.get(key) or (PLACE_KEYS.get(key.removesuffix("s")) if len(key) > _SHORT else None)


def _initials(keys: tuple[str, ...]) -> str:
    """The acronym of the name; one inside it is taken whole: ("un", "security", "council") → "unsc"."""
    return "".join(k if len(k) <= 2 else k[0] for k in keys)


@lru_cache(maxsize=65536)
def alike(a: str, b: str) -> bool:
    """Whether two words of names are one, perhaps misspelt: one slip in six letters, two in nine."""
    if a == b:
        return True
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < _MISSPELT - 1 or a[0] != b[0] or a in PLACE_KEYS or b in PLACE_KEYS:
        return False
    allowed = 2 if len(longer) >= _TWICE_MISSPELT else 1
    return len(longer) >= _MISSPELT and slips(a, b, allowed) <= allowed


def slips(a: str, b: str, most: int) -> int:
    """How many letters are added, dropped, changed or swapped (optimal string alignment); at most `most` + 1."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i] + [0] * len(b)
        for j, y in enumerate(b, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                row[j] = min(row[j], older[j - 2] + 1)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def stands_for(acronym: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The run of the keys whose initials are the acronym; empty where there is none."""
    if not 2 <= len(acronym) <= 8 or len(keys) < 2:
        return ()
    for start in range(len(keys) - 1):
        for end in range(start + 2, len(keys) + 1):
            if _initials(keys[start:end]) == acronym:
                return keys[start:end]
    return ()
