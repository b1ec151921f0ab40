"""Re-anchoring on mutated copies: right, wrong and orphaned, and the time an anchor takes.

Run: python tests/bench/anchoring.py TEXT_FILE... (default: the project's seeds). Each sentence of the body is an
anchor. Three mutations, each with several seeds: typography normalised; a share of the paragraphs dropped and as many
inserted; the same with typing errors.
"""

import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from factcheck.model.article import Zone
from factcheck.model.claim import Anchor
from factcheck.reading import read_text
from factcheck.spotting.anchoring import reanchor

_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "\xa0": " ", "…": "..."})


@dataclass
class Copy:
    """A mutated text, and for each character of the old one where it went (-1: nowhere)."""

    text: str
    places: list[int]


def mutate(text: str, chance: random.Random, *, typography: bool, paragraphs: float, typos: float) -> Copy:
    """A copy with the mutations, from which the truth is known."""
    pieces = text.splitlines(keepends=True)
    out: list[str] = []
    places: list[int] = []
    length = 0
    for piece in pieces:
        if piece.strip() and chance.random() < paragraphs / 2:
            places += [-1] * len(piece)
            continue
        if piece.strip() and chance.random() < paragraphs / 2:
            added = (
                chance.choice(pieces) if chance.random() < 0.3 else " ".join(chance.sample(text.split(), 20)) + ".\n"
            )
            out.append(added)
            length += len(added)
        for char in piece:
            new = char.translate(_PLAIN) if typography else char
            if char.isalpha() and chance.random() < typos:
                kind = chance.randrange(3)
                letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
                new = ("", letter, char + letter)[kind]
            places.append(length if new else -1)
            out.append(new)
            length += len(new)
    return Copy("".join(out), places)


def run(paths: list[Path], seeds: int = 4) -> None:
    """Prints the figures."""
    cases = {
        "typography": {"typography": True, "paragraphs": 0.0, "typos": 0.0},
        "5 % of paragraphs": {"typography": False, "paragraphs": 0.05, "typos": 0.0},
        "typing errors and both": {"typography": True, "paragraphs": 0.05, "typos": 0.01},
    }
    for name, case in cases.items():
        right = wrong = orphaned = gone = 0
        spent = 0.0
        for path in paths:
            text = path.read_text(encoding="utf-8")
            bodies = [s for s in read_text(text).sentences if s.zone is Zone.BODY]
            for seed in range(seeds):
                copy = mutate(text, random.Random(seed), **case)  # type: ignore[arg-type]
                started = time.perf_counter()
                placed = [reanchor(Anchor.at(text, s.start, s.end), text, copy.text) for s in bodies]
                spent += time.perf_counter() - started
                for sentence, found in zip(bodies, placed, strict=True):
                    kept = [p for p in copy.places[sentence.start : sentence.end] if p >= 0]
                    if not kept:
                        gone += 1
                        wrong += found.anchor is not None
                        right += found.anchor is None
                    elif found.anchor is None:
                        orphaned += 1
                    else:
                        shared = sum(found.anchor.start <= p < found.anchor.end for p in kept)
                        fits = shared >= 0.8 * len(kept) and found.anchor.end - found.anchor.start <= 1.3 * len(kept)
                        right += fits
                        wrong += not fits
        total = right + wrong + orphaned
        print(
            f"{name:24} right {right / total:.3f}  wrong {wrong / total:.4f}  orphaned {orphaned / total:.3f}  "
            f"({total} anchors, {gone} deleted, {1000 * spent / total:.2f} ms each)"
        )


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    run(given or sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt")))
