"""What a sentence can be compared by: its words, names, figures, dates and durations."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from factcheck.language.dates import When, dates
from factcheck.language.durations import Duration, durations
from factcheck.language.figures import Figure, FigureKind, figures
from factcheck.language.names import Name, names
from factcheck.language.words import FUNCTION_WORDS, WORD, plain, stem

LONGEST = 2_000
"""Characters of a sentence that are compared; what goes on for longer says more than one thing."""

_GRAM = 4


@dataclass(frozen=True, slots=True)
class Facts:
    """A sentence, taken apart for comparing. Positions index `text`."""

    text: str
    terms: Mapping[str, int]
    """Stem → how often."""
    grams: Mapping[str, int]
    """Four letters of a word, its edges marked → how often."""
    names: tuple[Name, ...]
    figures: tuple[Figure, ...]
    dates: tuple[When, ...]
    durations: tuple[Duration, ...]


def facts(text: str, published: tuple[date, date] | None = None, known_words: frozenset[str] = frozenset()) -> Facts:
    """The facts of one sentence; `published` and `known_words` are of the article that it stands in."""
    text = text[:LONGEST]
    words = [plain(word) for word in WORD.findall(text)]
    content = [word for word in words if word not in FUNCTION_WORDS and len(word) > 1]
    grams: Counter[str] = Counter()
    for word in content:
        edged = f" {word} "
        grams.update(edged[i : i + _GRAM] for i in range(max(1, len(edged) - _GRAM + 1)))
    lengths = durations(text)
    measured = figures(text)
    return Facts(
        text=text,
        terms=Counter(stem(word) for word in content),
        grams=grams,
        names=names(text, known_words),
        figures=measured,
        dates=dates(text, published),
        durations=lengths,
    )


def figure_key(figure: Figure) -> str:
    """A key that same figures mostly share, for an index; three significant digits."""
    if figure.kind is FigureKind.NUMBER:
        return f"number {figure.label}"
    return f"{figure.kind} {figure.unit} {figure.value:.3g}"
