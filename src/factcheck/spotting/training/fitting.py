"""Fits the weights that ship with the package to labelled sentences.

The student is a logistic regression that runs without any library. Its targets are half the annotators' labels and half
the opinion of a teacher that also sees sentence embeddings, asked only of sentences that it was not trained on.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import zopfli.gzip
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import KFold

from factcheck.spotting.features import HAND, Seen, look, pieces
from factcheck.spotting.scoring import LinearModel, pack
from factcheck.spotting.training.rows import Row

Array = Any
Features = Callable[[Seen], Sequence[str]]
SEED = 0
_HAND_SCALE = 0.5
_EMBEDDING_SCALE = 2.5
_TEACHER_SHARE = 0.5
_STRENGTH = 12.0
"""How freely the student fits: the inverse of the penalty on its weights."""
_AS_GOOD = 0.0015
"""Macro-F1 that chance alone makes: the line is the middle of those that are as good as the best."""
_EXAMPLES = (
    "The council paid $1.2 million for 300 flats in May 2019, the mayor said.",
    "I don't think that we should be proud of it!",
    "It was the best of all possible worlds, and nobody's fault.",
)
"""Their scores are kept beside the weights: features that have changed since give other scores."""
_SMALLEST = 0.05
"""Weights nearer to nought than this are left out."""

_SORTS: dict[str, tuple[Features, int]] = {
    "terms": (lambda seen: seen.terms, 2),
    "pieces": (lambda seen: [piece for word in seen.words for piece in pieces(word)], 5),
    "patterns": (lambda seen: seen.patterns, 3),
}
"""The sorts of features, each with the number of sentences that one must stand in to count."""


class Vectors:
    """Sentences as rows of a sparse matrix, scaled exactly as the scorer does."""

    def __init__(self, seen: Sequence[Seen]) -> None:
        self.index: dict[str, dict[str, int]] = {}
        for sort, (features, least) in _SORTS.items():
            counts = Counter(name for one in seen for name in set(features(one)))
            self.index[sort] = {n: i for i, n in enumerate(sorted(n for n, c in counts.items() if c >= least))}

    def matrix(self, seen: Sequence[Seen]) -> Array:
        """One row a sentence: terms, pieces, patterns, hand features."""
        blocks = [self._block(sort, seen) for sort in _SORTS]
        hand = sparse.csr_matrix(np.array([one.hand for one in seen], dtype=np.float64) * _HAND_SCALE)
        return sparse.hstack([*blocks, hand]).tocsr()

    def _block(self, sort: str, seen: Sequence[Seen]) -> Array:
        index, features = self.index[sort], _SORTS[sort][0]
        values: list[float] = []
        columns: list[int] = []
        ends = [0]
        for one in seen:
            names = features(one)
            scale = 1 / max(1, len(names)) ** 0.5
            for name, count in Counter(n for n in names if n in index).items():
                columns.append(index[name])
                values.append(count * scale)
            ends.append(len(columns))
        return sparse.csr_matrix((values, columns, ends), shape=(len(seen), len(index)))

    def head(self, weights: Array, bias: float) -> dict[str, Any]:
        """The weights as the scorer reads them."""
        data: dict[str, Any] = {}
        at = 0
        for sort, index in self.index.items():
            part = weights[at : at + len(index)]
            data[sort] = pack((n, float(part[i])) for n, i in index.items() if abs(part[i]) > _SMALLEST)
            at += len(index)
        data["hand"] = [round(float(w) * _HAND_SCALE, 5) for w in weights[at : at + len(HAND)]]
        data["bias"] = round(bias, 5)
        return data


def fit(matrix: Array, target: Array, weight: Array, strength: float) -> Any:
    """A logistic regression on targets between 0 and 1: each row counts once as a yes and once as a no."""
    both = sparse.vstack([matrix, matrix]).tocsr()
    label = np.r_[np.ones(len(target)), np.zeros(len(target))]
    share = np.r_[weight * target, weight * (1 - target)]
    kept = share > 1e-6
    model = LogisticRegression(C=strength, solver="liblinear", tol=1e-3, random_state=SEED)
    return model.fit(both[kept], label[kept], sample_weight=share[kept])


def train_worth(rows: Sequence[Row], embed: Callable[[Sequence[str]], Array] | None) -> dict[str, Any]:
    """The weights of check-worthiness.

    The bias is moved so that one half is where the macro-F1 of both classes was greatest on sentences held out of the
    fit; two sentences in seven are worth checking, and an unmoved half would miss a quarter of them.
    """
    seen = [look(row.text) for row in rows]
    vectors = Vectors(seen)
    matrix = vectors.matrix(seen)
    target = np.array([row.worth for row in rows])
    weight = np.array([row.weight for row in rows])
    if embed is not None:
        embedded = sparse.csr_matrix(embed([row.text for row in rows]) * _EMBEDDING_SCALE)
        teacher = sparse.hstack([matrix, embedded]).tocsr()
        target = (1 - _TEACHER_SHARE) * target + _TEACHER_SHARE * _opinion(teacher, target, weight)
    line = _line(matrix, target, weight, rows)
    student = fit(matrix, target, weight, _STRENGTH)
    return vectors.head(student.coef_[0], float(student.intercept_[0]) - line)


def _opinion(matrix: Array, target: Array, weight: Array) -> Array:
    """What a teacher holds of each sentence, as a probability, without having seen its label."""
    opinion = np.zeros(len(target))
    for taught, held_out in _splits(matrix):
        model = LogisticRegression(C=2, solver="liblinear", tol=1e-2, random_state=SEED)
        model.fit(matrix[taught], target[taught] > 0.5, sample_weight=weight[taught])
        opinion[held_out] = model.predict_proba(matrix[held_out])[:, 1]
    return opinion


def _line(matrix: Array, target: Array, weight: Array, rows: Sequence[Row]) -> float:
    """Where the macro-F1 of students on the closely checked sentences that they were not fitted to is greatest."""
    held = np.zeros(len(rows))
    for taught, held_out in _splits(matrix):
        held[held_out] = fit(matrix[taught], target[taught], weight[taught], _STRENGTH).decision_function(
            matrix[held_out]
        )
    strict = np.array([row.strict for row in rows])
    truth = np.array([row.worth > 0.5 for row in rows])[strict]
    lines = np.arange(-1.2, 0.6, 0.05)
    reached = np.array([f1_score(truth, held[strict] > line, average="macro") for line in lines])
    return float(lines[reached > reached.max() - _AS_GOOD].mean())


def _splits(matrix: Array) -> list[tuple[Array, Array]]:
    return list(KFold(4, shuffle=True, random_state=SEED).split(matrix))


def train_checkable(rows: Sequence[Row]) -> dict[str, Any]:
    """The weights of whether a sentence can be checked at all: mostly our own labels, the debates as a background."""
    seen = [look(row.text) for row in rows]
    vectors = Vectors(seen)
    target = np.array([float(row.checkable) for row in rows])
    weight = np.array([5.0 if row.own else 0.1 for row in rows])
    model = fit(vectors.matrix(seen), target, weight, strength=1)
    return vectors.head(model.coef_[0], float(model.intercept_[0]))


def weights(rows: Iterable[Row], embed: Callable[[Sequence[str]], Array] | None, **more: Any) -> dict[str, Any]:
    """All that is written to the weight file."""
    listed = list(rows)
    provenance = {
        "data": "ClaimBuster: A Benchmark Dataset of Check-worthy Factual Claims (Arslan, Hassan, Li and Tremayne, "
        "2020), doi 10.5281/zenodo.3609356; and the sentences of labels.tsv, written for this project",
        "licence": "CC BY 4.0 (ClaimBuster); the project's own (labels.tsv)",
        "teacher": "logistic regression over the same features and all-MiniLM-L6-v2 embeddings (Apache-2.0)"
        if embed
        else None,
        "sentences": len(listed),
        "seed": SEED,
        **more,
    }
    worth = train_worth(listed, embed)
    provenance["examples"] = {text: LinearModel(worth).probability(look(text)) for text in _EXAMPLES}
    return {"provenance": provenance, "worth": worth, "checkable": train_checkable(listed)}


def write(data: dict[str, Any], path: Path) -> None:
    """Writes the weight file; the same weights make the same bytes."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.write_bytes(zopfli.gzip.compress(text.encode("utf-8")))
