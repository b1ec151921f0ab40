"""What a sentence can be compared by: its words, names, figures, dates and durations."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from factcheck.language.dates import When, dates
from factcheck.language.durations import Duration, durations
from factcheck.language.figure import Figure
from factcheck.language.figures import figures
from factcheck.language.kin import MARK, family
from factcheck.language.names import Name, names, place_of
from factcheck.language.words import FUNCTION_WORDS, WORD, content_words, plain, stem
from factcheck.sourcing.meaning import meaning
from factcheck.sourcing.word_vectors import Vector

Place = tuple[str, int, int]
"""Article, start, end."""

LONGEST = 2_000
"""Characters of a sentence that are compared; what goes on for longer says more than one thing."""

_GRAM = 4
PLACE = "@"
"""What the key of a country behind a name begins with, as no word does."""
_STANDS_FOR = {PLACE: "qplace", MARK: "qkin", ".": "qpoint"}


@dataclass(frozen=True, slots=True)
class Facts:
    """A sentence, taken apart for comparing. Positions index `text`."""

    text: str
    terms: Mapping[str, int]
    """Stem → how often; the family of a word, and the country behind a name, also as marked keys."""
    grams: Mapping[str, int]
    """Four letters of a word, its edges marked → how often."""
    names: tuple[Name, ...]
    figures: tuple[Figure, ...]
    dates: tuple[When, ...]
    durations: tuple[Duration, ...]
    meaning: Vector


def facts(text: str, published: tuple[date, date] | None = None, known_words: frozenset[str] = frozenset()) -> Facts:
    """The facts of one sentence; `published` and `known_words` are of the article that it stands in."""
    text = text[:LONGEST]
    words = WORD.findall(text)
    content = [p for word in words if (p := plain(word)) not in FUNCTION_WORDS and len(p) > 1]
    terms = Counter(stem(word) for word in content)
    terms.update(kin for word in content if (kin := family(word)).startswith(MARK))
    terms.update(f"{PLACE}{place}" for word in words if word[0].isupper() and (place := place_of(word)))
    grams: Counter[str] = Counter()
    for word in content:
        edged = f" {word} "
        grams.update(edged[i : i + _GRAM] for i in range(max(1, len(edged) - _GRAM + 1)))
    return Facts(
        text=text,
        terms=terms,
        grams=grams,
        names=names(text, known_words),
        figures=figures(text),
        dates=dates(text, published),
        durations=durations(text),
        meaning=meaning(text),
    )


def keys(known: Facts) -> frozenset[str]:
    """What an index finds the sentence by: its terms, the words of its names, its figures and years."""
    found = {letters(term) for term in known.terms}
    found.update(letters(key) for name in known.names for key in name.keys)
    for figure in known.figures:
        found.add(letters(f"{figure.kind.value}{figure.unit}{figure.label or format(figure.value, '.3g')}"))
    found.update(f"year{when.first.year}" for when in known.dates)
    return frozenset(key for key in found if key)


def word_keys(text: str) -> frozenset[str]:
    """What an index finds a text by that need not be taken apart further: the stems of its words."""
    return frozenset(letters(stem(word)) for word in content_words(text[:LONGEST]))


def letters(key: str) -> str:
    """A term as an index keeps it: without what it would take for the end of a word."""
    return "".join(c if c.isalnum() else _STANDS_FOR.get(c, "q") for c in key)
