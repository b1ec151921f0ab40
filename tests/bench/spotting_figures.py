"""How well sentences are scored: ClaimBuster in folds, debates never seen, calibration, and speed.

    python tests/bench/spotting_figures.py --claimbuster FOLDER [--debates FOLDER] [--encoder FOLDER] [--cache FILE]

Each fold of 2.5xNCS is scored by weights trained on the other folds and on the crowd's sentences without those of the
fold; each debate of CheckThat! 2019 by weights trained without any sentence of any of them. Scores are those of the
scorer that ships, from weights that were packed as they ship.
"""

import argparse
import csv
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.spotting.features import look
from factcheck.spotting.scoring import LinearModel, score
from factcheck.spotting.training.encoder import Encoder
from factcheck.spotting.training.fitting import train_worth
from factcheck.spotting.training.rows import claimbuster, folded, own_labels, strict_folds

Embed = Callable[[Sequence[str]], Any] | None


class Scored(NamedTuple):
    """A sentence's label beside its score."""

    label: bool
    score: float


def trained(folder: Path, embed: Embed, without: frozenset[str]) -> LinearModel:
    """The scorer with weights that never saw the sentences `without`."""
    return LinearModel(train_worth([*claimbuster(folder, without), *own_labels()], embed))


def f1(scored: Sequence[Scored], yes: bool) -> float:
    """F1 of one class, where one half is the line between the two."""
    right = sum(s.label is yes and (s.score > 0.5) is yes for s in scored)
    return 2 * right / (sum(s.label is yes for s in scored) + sum((s.score > 0.5) is yes for s in scored))


def macro_f1(scored: Sequence[Scored]) -> float:
    """The mean of both classes' F1."""
    return (f1(scored, yes=True) + f1(scored, yes=False)) / 2


def average_precision(scored: Sequence[Scored]) -> float:
    """The mean, over the sentences worth checking, of the precision down to each."""
    ranked = sorted(scored, key=lambda s: -s.score)
    places = [place for place, s in enumerate(ranked, 1) if s.label]
    return sum(found / place for found, place in enumerate(places, 1)) / len(places)


def brier(scored: Sequence[Scored]) -> float:
    """The mean squared distance of the scores from the labels."""
    return sum((s.score - s.label) ** 2 for s in scored) / len(scored)


def print_reliability(scored: Sequence[Scored]) -> None:
    """How many of the sentences of a score are worth checking, in ten steps."""
    print("score       sentences  mean score  worth checking")
    for step in range(10):
        inside = [s for s in scored if min(9, int(s.score * 10)) == step]
        if inside:
            mean, share = sum(s.score for s in inside) / len(inside), sum(s.label for s in inside) / len(inside)
            bar = "#" * round(40 * share)
            print(f"{step / 10:.1f} to {(step + 1) / 10:.1f}  {len(inside):9}  {mean:10.3f}  {share:14.3f}  {bar}")


def measure_folds(folder: Path, embed: Embed) -> None:
    """Macro-F1, average precision, Brier score and reliability over the folds."""
    every: list[Scored] = []
    means: list[float] = []
    for number, fold in enumerate(strict_folds(folder)):
        model = trained(folder, embed, frozenset(folded(text) for text, _ in fold))
        scored = [Scored(worth, model.probability(look(text))) for text, worth in fold]
        means.append(macro_f1(scored))
        every += scored
        print(f"fold {number}: macro-F1 {means[-1]:.4f}, worth checking {f1(scored, yes=True):.4f}", flush=True)
    print(f"ClaimBuster 2.5xNCS, mean of {len(means)} folds: macro-F1 {sum(means) / len(means):.4f}")
    print(f"average precision {average_precision(every):.4f}, Brier score {brier(every):.4f}")
    print_reliability(every)


def measure_debates(claims: Path, folder: Path, embed: Embed) -> None:
    """Mean average precision over the debates and speeches of CheckThat! 2019."""
    debates: dict[str, list[tuple[str, bool]]] = {}
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            lines = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        debates[path.stem] = [(line[2], line[3].strip() == "1") for line in lines]
    model = trained(claims, embed, frozenset(folded(text) for rows in debates.values() for text, _ in rows))
    found = []
    for name, rows in debates.items():
        scored = [Scored(label, model.probability(look(text))) for text, label in rows]
        if any(s.label for s in scored):
            found.append(average_precision(scored))
            print(f"{name}: average precision {found[-1]:.4f}")
    print(f"CheckThat! 2019, {len(found)} debates never seen: mean average precision {sum(found) / len(found):.4f}")


def measure_speed(folder: Path) -> None:
    """Sentences a second of the scorer that ships, and how long a new process takes until it can score."""
    texts = [text for fold in strict_folds(folder) for text, _ in fold]
    score(texts[0])
    began = time.process_time()
    for text in texts:
        score(text)
    print(f"{len(texts) / (time.process_time() - began):,.0f} sentences a second of one core")
    program = (
        "import time; t = time.process_time(); from factcheck.spotting import score; score('One sentence.'); "
        "print(time.process_time() - t)"
    )
    runs = [
        float(subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout) for _ in range(9)
    ]
    print(f"import and load: {sorted(runs)[4] * 1000:.0f} ms of one core, the middle of nine new processes")


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claimbuster", type=Path, required=True)
    parser.add_argument("--debates", type=Path, help="the training folder of CheckThat! 2019 task 1")
    parser.add_argument("--encoder", type=Path, help="folder with model.onnx and tokenizer.json, as in training")
    parser.add_argument("--cache", type=Path, help="file that keeps the embeddings between runs")
    options = parser.parse_args()
    embed = Encoder(options.encoder, options.cache) if options.encoder else None
    measure_speed(options.claimbuster)
    measure_folds(options.claimbuster, embed)
    if options.debates:
        measure_debates(options.claimbuster, options.debates, embed)


if __name__ == "__main__":
    main()
