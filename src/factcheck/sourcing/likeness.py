"""How alike two sentences are, by their words, letters, names and figures; each shared thing weighs as it is rare."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from factcheck.language.figure import Figure, FigureKind, same
from factcheck.language.words import stem
from factcheck.sourcing.facts import PLACE, Facts
from factcheck.sourcing.meaning import closeness, meaning_weight
from factcheck.sourcing.namebook import NameBook

Vector = dict[str, float]

WORDS, LETTERS, NAMES, FIGURES, DATES, DURATIONS = 0.8, 0.5, 0.02, 0.12, 0.05, 0.15
"""What each kind of likeness weighs. Words and letters are cosines; the others are sums over what is shared."""


COMMON = 0.12
"""The share of sentences from which on a word says nothing of what they are about."""


def idf(count: int, total: int) -> float:
    """The weight of what stands in `count` of `total` sentences (smoothed inverse document frequency)."""
    return math.log((1 + total) / (1 + count)) + 1


class Background(Protocol):
    """How common a term is among many more sentences than are compared."""

    def count(self, term: str) -> int:
        """How many of them have the term."""
        ...

    def __len__(self) -> int: ...


class Ranker:
    """Sentences that others are compared with; knows how rare each word is among them, or in the background."""

    def __init__(
        self, sentences: Sequence[Facts], others: Sequence[Facts] = (), background: Background | None = None
    ) -> None:
        everything = [*sentences, *others]
        self.sentences = sentences
        self.book = NameBook(n for f in everything for n in f.names)
        self._total = len(everything)
        self._background = background
        self._among = len(everything) if background is None else len(background)
        self._terms = Counter(t for f in everything for t in self.book.terms(f.terms))
        self._grams = Counter(g for f in everything for g in f.grams)
        self._weights: dict[str, float] = {}
        self._names = Counter(k for f in everything for k in self.book.keys(f.names))
        self._vectors: list[Vector] = []
        self._by_term: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._by_gram: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._measuring = [i for i, f in enumerate(sentences) if f.figures or f.dates or f.durations]
        for i, sentence in enumerate(sentences):
            self._vectors.append(self._vector(self.book.terms(sentence.terms), self.rarity_of_stem))
            for term, weight in self._vectors[i].items():
                self._by_term[term].append((i, weight))
            for gram, weight in self._vector(sentence.grams, self._rarity_of_gram).items():
                self._by_gram[gram].append((i, weight))
            for key in self.book.keys(sentence.names):
                self._by_name[key].append(i)

    def _vector(self, counts: Mapping[str, int], rarity: Callable[[str], float]) -> Vector:
        weighed = {t: (1 + math.log(n)) * rarity(t) for t, n in counts.items()}
        length = math.sqrt(sum(w * w for w in weighed.values())) or 1.0
        return {t: w / length for t, w in weighed.items()}

    def shared_wording(self, one: int, other: int) -> float:
        """How much of their wording two of the sentences share, 0..1: the cosine of their terms."""
        ours, theirs = sorted((self._vectors[one], self._vectors[other]), key=len)
        return sum(weight * theirs.get(term, 0.0) for term, weight in ours.items())

    def nothing_rare(self, a: Facts, b: Facts) -> bool:
        """Whether all that the two share, if anything, stands in very many of the sentences."""
        if measured(a, b):
            return False
        terms = self.book.terms(a.terms).keys() & self.book.terms(b.terms).keys()
        names = self.book.keys(a.names) & self.book.keys(b.names)
        most = max(2.0, COMMON * self._total)
        return all(self._terms[t] > most for t in terms) and all(self._names[k] > most for k in names)

    def words(self, sentence: Facts) -> frozenset[str]:
        """The sentence's stems and families that are no names, in the spelling that others are compared by."""
        named = {stem(key) for key in self.book.keys(sentence.names)}
        return frozenset(t for t in self.book.terms(sentence.terms) if t not in named and not t.startswith(PLACE))

    def rarity(self, word: str) -> float:
        """The weight of a word; the rarer, the more."""
        return self.rarity_of_stem(stem(word))

    def rarity_of_stem(self, term: str) -> float:
        """The weight of a stem."""
        if term not in self._weights:
            if self._background is not None:
                self._weights[term] = idf(self._background.count(term), self._among)
            else:
                self._weights[term] = idf(self._terms[term], self._total)
        return self._weights[term]

    def telling(self, term: str) -> float:
        """How much it tells that two sentences share the stem, 0..1; 1 where no third sentence has it."""
        return min(1.0, self.rarity_of_stem(term) / idf(2, self._among))

    def _rarity_of_gram(self, gram: str) -> float:
        return idf(self._grams[gram], self._total)

    def scores(self, query: Facts) -> dict[int, float]:
        """Index of each sentence that shares anything → how alike it is."""
        found: dict[int, float] = defaultdict(float)
        for term, weight in self._vector(self.book.terms(query.terms), self.rarity_of_stem).items():
            for i, other in self._by_term.get(term, ()):
                found[i] += WORDS * weight * other
        for gram, weight in self._vector(query.grams, self._rarity_of_gram).items():
            for i, other in self._by_gram.get(gram, ()):
                found[i] += LETTERS * weight * other
        for key in self.book.keys(query.names):
            weight = NAMES * idf(self._names[key], self._total)
            for i in self._by_name.get(key, ()):
                found[i] += weight
        weight = meaning_weight()
        for i, sentence in enumerate(self.sentences):
            if close := closeness(query.meaning, sentence.meaning):
                found[i] += weight * close
        if query.figures or query.dates or query.durations:
            for i in self._measuring:
                if more := measured(query, self.sentences[i]):
                    found[i] += more
        return found


_KIND_WEIGHT = {
    FigureKind.MONEY: 2.0,
    FigureKind.NUMBER: 2.0,
    FigureKind.PERCENT: 1.5,
    FigureKind.MEASURE: 1.5,
    FigureKind.MULTIPLE: 1.0,
    FigureKind.COUNT: 1.0,
}


_SMALL = 20


def _is_commonplace(a: Figure, b: Figure) -> bool:
    """Whether it is a small count of other things on each side: two brothers, two bridges."""
    return a.kind is FigureKind.COUNT and a.value < _SMALL and not set(a.counted) & set(b.counted)


def shared_figures(a: Facts, b: Facts) -> list[tuple[Figure, Figure]]:
    """Figures that both state, each paired with its like once."""
    pairs: list[tuple[Figure, Figure]] = []
    left = list(b.figures)
    for figure in a.figures:
        for other in left:
            if same(figure, other) and not _is_commonplace(figure, other):
                pairs.append((figure, other))
                left.remove(other)
                break
    return pairs


def shared_measures(a: Facts, b: Facts) -> bool:
    """Whether both state the same figure, other than the number of a thing or a small count."""
    return any(
        f.kind is not FigureKind.NUMBER and (f.kind is not FigureKind.COUNT or f.value >= _SMALL)
        for f, _ in shared_figures(a, b)
    )


def measured(a: Facts, b: Facts, *, lengths: bool = True) -> float:
    """What shared figures, dates and, if wanted, lengths of time add."""
    score = 0.0
    for figure, _ in shared_figures(a, b)[:3]:
        size = 0.3 if figure.kind is FigureKind.COUNT and figure.value < _SMALL else 1.0
        score += FIGURES * _KIND_WEIGHT[figure.kind] * size
    days = [(w, o) for w in a.dates for o in b.dates if w.overlaps(o)]
    score += DATES * sum((2.0, 1.5, 1.2, 1.0, 0.7, 0.3)[max(w.precision, o.precision)] for w, o in days[:2])
    if lengths and any(d.agrees(o) for d in a.durations for o in b.durations):
        score += DURATIONS
    return score
