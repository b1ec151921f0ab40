"""How long adding an article, and asking for a claim, take in a project of ten thousand articles.

    python tests/bench/sourcing_scale.py [ARTICLES]

Prints milliseconds of CPU, and the same as a ratio to taking one sentence apart, which is measured in the same run.
"""

import random
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from factcheck.model.claim import SpottedArticle
from factcheck.sourcing.facts import facts
from factcheck.sourcing.index import Index
from factcheck.sourcing.suggesting import suggest
from shelf import spotted

SENTENCES, WORDS_A_SENTENCE, VOCABULARY, SEED = 40, 18, 30_000, 7
FRAME = ("in", "the", "of", "and", "to", "a")
SYLLABLES = "ba ce di fo gu ha le mi no pu ra se ti vo wu ya ke lo ma ni".split()  # noqa: SIM905


def words(chance: random.Random) -> list[str]:
    """A vocabulary whose first words are the commonest; every tenth is a name."""
    made = {"".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(3 * VOCABULARY)}
    return [w.capitalize() if n % 10 == 0 else w for n, w in enumerate(sorted(made)[:VOCABULARY])]


def article(chance: random.Random, vocabulary: Sequence[str]) -> SpottedArticle:
    """Forty sentences; the n-th word of the vocabulary comes up about 1/n as often as the first (Zipf)."""
    body = []
    for _ in range(SENTENCES):
        picked = [
            vocabulary[min(len(vocabulary) - 1, int(len(vocabulary) ** chance.random()))]
            for _ in range(WORDS_A_SENTENCE)
        ]
        picked.insert(3, f"{chance.randint(2, 9_999):,}")
        picked.insert(8, str(chance.randint(1990, 2024)))
        body.append(" ".join(w if n % 3 else f"{FRAME[n % 6]} {w}" for n, w in enumerate(picked)) + ".")
    return spotted(body, published="2024-05-06")


class Growing:
    """A corpus that makes its articles when asked."""

    def __init__(self, size: int) -> None:
        self._chance = random.Random(SEED)
        self._vocabulary = words(self._chance)
        self._held = {a.article.id: a for a in (article(self._chance, self._vocabulary) for _ in range(size))}

    def grow(self) -> SpottedArticle:
        """One more article."""
        new = article(self._chance, self._vocabulary)
        self._held[new.article.id] = new
        return new

    def articles(self) -> tuple[str, ...]:
        return tuple(self._held)

    def spotted(self, article: str) -> SpottedArticle:
        return self._held[article]


def percentiles(times: list[float]) -> str:
    times = sorted(times)
    return f"p50 {1000 * times[len(times) // 2]:.1f} ms, p95 {1000 * times[int(len(times) * 0.95)]:.1f} ms"


def main(size: int) -> None:
    corpus = Growing(size)
    with tempfile.TemporaryDirectory() as folder:
        index = Index(Path(folder) / "index.sqlite")
        started = time.process_time()
        index.update(corpus)
        print(f"{size} articles indexed in {time.process_time() - started:.0f} s")
        adding, asking, unit = [], [], []
        for _ in range(20):
            new = corpus.grow()
            started = time.process_time()
            index.update(corpus)
            adding.append(time.process_time() - started)
            for claim in new.claims[:10]:
                started = time.process_time()
                facts(claim.quote + " ")
                unit.append(time.process_time() - started)
                started = time.process_time()
                suggest(new, [claim], corpus, index)
                asking.append(time.process_time() - started)
        one = sorted(unit)[len(unit) // 2]
        print(f"adding an article: {percentiles(adding)}, {sorted(adding)[10] / one:.0f} x a sentence")
        print(f"asking for a claim: {percentiles(asking)}, {sorted(asking)[len(asking) // 2] / one:.0f} x")
        print(f"on disk: {sum(f.stat().st_size for f in Path(folder).iterdir()) / 1e6:.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
