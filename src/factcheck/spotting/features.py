"""What the linear model looks at: words, pairs and pieces of words, and some forty things that can be said in words."""

import math
import re
from functools import lru_cache
from typing import NamedTuple

from factcheck.language.words import FUNCTION_WORDS
from factcheck.spotting import lexicon

LONGEST = 4000
"""Characters that are looked at; what a sentence longer than that holds further on, cannot lower or raise its score."""

LONGEST_WORD = 40

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "´": "'", "`": "'", "\u00a0": " ", "–": "-", "—": "-"})
_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+(?:[.,:]\d+)*|[$£€¥%?!\";:()-]")
_NAME = re.compile(r"(?<=[\w,;:\"'’”)—–] )[“‘\"'(]?[A-Z][^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ACRONYM = re.compile(r"\b(?:[A-Z]\.){2,}|\b[A-Z]{2,6}\b")
_MONEY = re.compile(r"[$£€¥]\s?\d|\b(?:dollars|pounds|euros|cents|USD|EUR|GBP|yen|rubles|roubles)\b")
_PERCENT = re.compile(r"\d\s?%|\bper\s?cent|\bpercent", re.I)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_SUPERLATIVE = re.compile(r"(?:most|least) [a-z]+|[a-z]{3,}est")

GROUPS: tuple[tuple[str, frozenset[str]], ...] = (
    ("a verb of saying", lexicon.SAYING),
    ("a word of feeling or belief", lexicon.FEELING),
    ("a word of judgement", lexicon.EVALUATIVE),
    ("a word of obligation", lexicon.OBLIGATION),
    ("a word of what may come", lexicon.FUTURE),
    ("a hedge", lexicon.HEDGE),
    ("a denial", lexicon.NEGATION),
    ("a comparison or count", lexicon.COMPARISON),
    ("a number in words", lexicon.MAGNITUDE),
    ("a time", lexicon.TIME),
    ("a cause", lexicon.CAUSE),
    ("a word of public affairs", lexicon.OFFICE),
    ("“I” or “my”", lexicon.FIRST_SINGULAR),
    ("“we” or “our”", lexicon.FIRST_PLURAL),
    ("“you” or “your”", lexicon.SECOND),
    ("a greeting or aside", lexicon.COURTESY),
    ("a verb of what is or was", lexicon.PAST),
)
_GROUP_OF = lexicon.feature_of(GROUPS)
_ENDINGS = ("ing", "ed", "ly", "tion", "ies", "ity", "ment", "s")

HAND: tuple[str, ...] = (
    *(name for name, _ in GROUPS),
    "its length",
    "fewer than six words",
    "a figure",
    "more than one figure",
    "an amount of money",
    "a percentage",
    "a year",
    "a name",
    "several names",
    "an abbreviation of capitals",
    "a superlative",
    "a verb in -ed",
    "an adverb in -ly",
    "a verb in -ing",
    "a question mark",
    "an exclamation mark",
    "quotation marks",
    "“I” at the start",
    "“we” at the start",
    "“you” at the start",
    "“and”, “but” or “so” at the start",
    "“it is” or “there is” at the start",
    "“I” and a word of feeling or belief",
    "no verb of what is or was",
)
"""The hand features, in the words in which an explanation names them."""


class Seen(NamedTuple):
    """A sentence as the model sees it."""

    words: list[str]
    terms: list[str]
    """Words and pairs of neighbouring words."""
    patterns: list[str]
    hand: list[float]
    """The values of the hand features, in the order of `HAND`."""


def look(sentence: str) -> Seen:
    """The features of a sentence."""
    text = plain(sentence)
    words = tokens(text)
    return Seen(words, [*words, *pairs(words)], patterns(words), hand(text, words))


def plain(sentence: str) -> str:
    """The sentence in plain quotes and dashes, no longer than is looked at."""
    text = sentence[:LONGEST].translate(_QUOTES)
    return text.lower().capitalize() if text.isupper() and len(text) > 12 else text


def tokens(text: str) -> list[str]:
    """Words in lower case, figures as `0` with the number of their digits, and the marks that tell something."""
    return [("0" * min(len(t), 5) if t[0].isdigit() else t) for t in spelled(text)]


def spelled(text: str) -> list[str]:
    """What `tokens` are made of, figures as they are written."""
    return _TOKEN.findall(text.lower())


def pairs(words: list[str]) -> list[str]:
    """Neighbouring words, two by two, with the sentence's ends."""
    return [f"{a} {b}" for a, b in zip(["^", *words], [*words, "$"], strict=True)]


def patterns(words: list[str]) -> list[str]:
    """Three neighbours each: small words as they are, the others as the sort of word they are."""
    shapes = ["^", *[_shape(word) for word in words], "$"]
    return [f"{a} {b} {c}" for a, b, c in zip(shapes, shapes[1:], shapes[2:], strict=False)]


@lru_cache(maxsize=50_000)
def _shape(word: str) -> str:
    if word in FUNCTION_WORDS or not word[0].isalpha():
        return "0" if word[0].isdigit() else word
    if word in _GROUP_OF:
        return f"<{_GROUP_OF[word][0]}>"
    return next((f"-{end}" for end in _ENDINGS if word.endswith(end) and len(word) > len(end) + 2), "x")


@lru_cache(maxsize=50_000)
def pieces(word: str) -> tuple[str, ...]:
    """The runs of three to five characters of a word with its ends; of an endless word, its beginning's."""
    marked = f" {word[:LONGEST_WORD]} "
    size = len(marked)
    return tuple(marked[i : i + n] for n in (3, 4, 5) for i in range(size - n + 1))


def hand(text: str, words: list[str]) -> list[float]:
    """The values of the hand features, in the order of `HAND`; each lies between 0 and about 2."""
    counts = [0] * len(GROUPS)
    ed = ly = ing = 0
    for word in words:
        for place in _GROUP_OF.get(word, ()):
            counts[place] += 1
        if len(word) > 4:
            end = word[-3:]
            if end[1:] == "ed":
                ed += 1
            elif end[1:] == "ly":
                ly += 1
            elif end == "ing":
                ing += 1
    figures = len(_FIGURE.findall(text))
    names = len(_NAME.findall(text))
    length = sum(w[0].isalnum() for w in words)
    first = next((w for w in words if w[0].isalnum()), "")
    lead = " ".join(words[:2])
    return [
        *(min(c, 3) / 2 for c in counts),
        math.log1p(length) / 2,
        float(length < 6),
        float(figures > 0),
        float(figures > 1),
        float(bool(_MONEY.search(text))),
        float(bool(_PERCENT.search(text))),
        float(bool(_YEAR.search(text))),
        float(names > 0),
        min(names, 4) / 3 if names > 1 else 0.0,
        float(bool(_ACRONYM.search(text))),
        float(bool(_SUPERLATIVE.search(text))),
        min(ed, 3) / 2,
        min(ly, 2) / 2,
        min(ing, 2) / 2,
        float("?" in words),
        float("!" in words),
        float('"' in words),
        float(first in lexicon.FIRST_SINGULAR),
        float(first in lexicon.FIRST_PLURAL),
        float(first in lexicon.SECOND),
        float(first in ("and", "but", "so")),
        float(lead in ("it is", "it was", "there is", "there are", "it's a", "there was", "there were")),
        float(counts[12] > 0 and counts[1] > 0),
        float(counts[16] == 0 and ed == 0),
    ]
