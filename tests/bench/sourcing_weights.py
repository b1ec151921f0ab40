"""Fits the weights of relevance.py, with which what is labelled stands before what is not, and of rebuttals.py.

    python tests/bench/sourcing_weights.py GOLD.json … [--files FOLDER]

Prints how well each set is ranked by weights that never saw it, then the bases and the weights that all of them give.
Needs numpy and scipy. Some minutes for eleven sets on one core.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).parent))

from sourcing_labels import Labelled, Question, labelled

from factcheck.sourcing import rebuttals
from factcheck.sourcing.relevance import BASE, SUREST, WEIGHTS, Signs, likelihood

Array = Any
FIRST = 5
_ROUNDS = 3
_UNLIKELY = -50.0
"""A base with which nothing is sure, and so nothing is heard."""
_PENALTY = 1.0
"""How much weights cost, on signs that are scaled to one spread."""


def fit(sets: Sequence[Labelled]) -> tuple[float, Signs]:
    """The base and the weights that make the scores likelihoods.

    Ranked like ListNet's top one (Cao et al. 2007): for each labelled statement, the log of its share among itself and
    all that no label speaks of. Then base and scale by logistic regression on all choices (Platt 1999). What is echoed
    depends on the weights, and so they are fitted again with what is heard by those before.
    """
    questions = [question for each in sets for question in each.claims]
    speaks = [np.array([bool(c.speaks) for c in question.choices]) for question in questions]
    base, weights = _UNLIKELY, Signs(*[0.0] * len(WEIGHTS))
    for _ in range(_ROUNDS):
        signs = [_heard(question, base, weights) for question in questions]
        direction = _ranked([(s, right) for s, right in zip(signs, speaks, strict=True) if right.any()])
        base, scale = _calibrated(np.concatenate(signs) @ direction, np.concatenate(speaks))
        weights = Signs(*map(float, direction * scale))
    return base, weights


def _heard(question: Question, base: float, weights: Signs) -> Array:
    """A row for each choice, with what it echoes when the others are as likely as these weights say."""
    signs = np.array([choice.signs for choice in question.choices], dtype=float)
    odds = base + signs @ np.array(weights)
    sure = {int(i): likelihood(float(odds[i])) for i in np.argsort(-odds, kind="stable")[:SUREST]}
    signs[:, Signs._fields.index("echoed")] = question.echoed(sure)
    return signs


def found_at_five(each: Labelled, base: float, weights: Signs) -> float:
    """The share of the labelled pairs whose statement is among the five best of one of its claims."""
    found: set[tuple[str, str, str, str]] = set()
    for question in each.claims:
        odds = _heard(question, base, weights) @ np.array(weights)
        for best in np.argsort(-odds, kind="stable")[:FIRST]:
            found.update(question.choices[best].speaks)
    return len(found) / len(each.pairs)


def _ranked(claims: Sequence[tuple[Array, Array]]) -> Array:
    signs = np.concatenate([s for s, _ in claims])
    right = np.concatenate([r for _, r in claims])
    claim = np.repeat(np.arange(len(claims)), [len(r) for _, r in claims])
    starts = np.flatnonzero(np.r_[True, claim[1:] != claim[:-1]])
    spread = signs.std(0) + 1e-9
    scaled = (signs - signs.mean(0)) / spread
    weight = 1 / np.sqrt(np.bincount(claim, weights=right))[claim[right]]

    def loss(weights: Array) -> tuple[float, Array]:
        odds = scaled @ weights
        shares = np.exp(odds - np.maximum.reduceat(odds, starts)[claim])
        wrong = np.where(right, 0.0, shares)
        whole = shares[right] + np.bincount(claim, weights=wrong)[claim[right]] + 1e-12
        slope = wrong * np.bincount(claim[right], weights=weight / whole, minlength=len(claims))[claim]
        slope[right] -= weight * (1 - shares[right] / whole)
        value = -(weight * np.log(shares[right] / whole + 1e-300)).sum() + _PENALTY * (weights @ weights) / 2
        return float(value), scaled.T @ slope + _PENALTY * weights

    return minimize(loss, np.zeros(len(spread)), jac=True, method="L-BFGS-B").x / spread


def fit_points(sets: Sequence[Labelled]) -> tuple[float, rebuttals.Signs]:
    """Base and weights of a logistic regression on the links of points to the claims that they are most alike to."""
    signs = np.array([s for each in sets for s, _ in each.points], dtype=float)
    right = np.array([speaks for each in sets for _, speaks in each.points])
    spread = signs.std(0) + 1e-9
    scaled = np.c_[np.ones(len(signs)), signs / spread]

    def loss(weights: Array) -> tuple[float, Array]:
        odds = scaled @ weights
        off = 1 / (1 + np.exp(-odds)) - right
        slope = scaled.T @ off
        slope[1:] += _PENALTY * weights[1:]
        return float((np.logaddexp(0, odds) - right * odds).sum() + _PENALTY * (weights[1:] ** 2).sum() / 2), slope

    base, *weights = minimize(loss, np.zeros(scaled.shape[1]), jac=True, method="L-BFGS-B").x
    return float(base), rebuttals.Signs(*map(float, np.array(weights) / spread))


def _calibrated(odds: Array, speaks: Array) -> tuple[float, float]:
    def loss(line: Array) -> float:
        likely = line[0] + line[1] * odds
        return float((np.logaddexp(0, likely) - speaks * likely).sum())

    base, scale = minimize(loss, np.array([-5.0, 1.0]), method="Nelder-Mead").x
    return float(base), float(scale)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+", help="a gold file; its articles lie beside it")
    parser.add_argument("--files", type=Path, help="folder of the articles that do not lie beside their gold file")
    options = parser.parse_args()
    sets = [labelled(path, options.files) for path in options.gold]
    for each in sets:
        if len(sets) > 1:
            unseen = fit([other for other in sets if other is not each])
            print(f"{each.name}: {found_at_five(each, *unseen):.3f} among the first five, without having seen it")
        print(f"{each.name}: {found_at_five(each, BASE, WEIGHTS):.3f} as it is; {len(each.pairs)} pairs")
    _print("relevance.py", *fit(sets))
    _print("rebuttals.py", *fit_points(sets))


def _print(file: str, base: float, weights: Signs | rebuttals.Signs) -> None:
    print(f"{file}: base = {base:.2f}")
    for sign, weight in weights._asdict().items():
        print(f"    {sign}={weight:.2f},")


if __name__ == "__main__":
    main()
