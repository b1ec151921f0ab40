"""How well sourcing does on labelled pages: contradictions found, right among the first twenty, first suggestions.

    python tests/bench/sourcing_figures.py GOLD.json FOLDER [SEED]

GOLD.json has `articles` (each with `file`, `comments`, `rebuttals`) and `cross` (claim_file, claim, evidence_file,
evidence, stance), as tests/pages/gold.json. Prints the share of the pairs marked `refutes` that the radar lists, how
many of its first twenty are among them, and, in an order that does not tell their scores, every first suggestion shown
for a claim that no label speaks of, to be judged by a reader.
"""

import json
import random
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from factcheck.model.contradiction import Contradiction, Side
from factcheck.model.source import unasked
from factcheck.reading.reader import read
from factcheck.sourcing.contradictions import contradictions
from factcheck.sourcing.facts import facts
from factcheck.sourcing.mentions import mentions
from factcheck.sourcing.suggesting import suggest
from factcheck.spotting.claims import spot
from shelf import Shelf

FIRST = 20
NEWS = (date(2024, 1, 1), date(2024, 12, 31))
"""Some time of publication, so that "last week" counts as a date."""
Place = tuple[str, str]
"""A file, and words of it."""


def plain(text: str) -> str:
    return " ".join(text.split())


def speak_of(quote: str, words: str) -> bool:
    """Whether one holds the other."""
    return plain(quote) in plain(words) or plain(words) in plain(quote)


class Pages:
    """The labelled pages, read and spotted by the program."""

    def __init__(self, gold: dict[str, Any], folder: Path) -> None:
        self.gold = gold
        self.spotted = {
            a["file"]: spot(read((folder / a["file"]).read_bytes(), a["file"])[0].reading) for a in gold["articles"]
        }
        self.shelf = Shelf(*self.spotted.values())
        self.file_of = {spotted.article.id: file for file, spotted in self.spotted.items()}

    def refuting(self) -> set[frozenset[Place]]:
        """The pairs that cannot both hold, whichever side is the claim."""
        return {
            frozenset({(c["claim_file"], plain(c["claim"])), (c["evidence_file"], plain(c["evidence"]))})
            for c in self.gold["cross"]
            if c["stance"] == "refutes"
        }

    def labelled(self) -> Iterator[Place]:
        """Every claim that a label speaks of."""
        for c in self.gold["cross"]:
            yield c["claim_file"], c["claim"]
            yield c["evidence_file"], c["evidence"]
        for article in self.gold["articles"]:
            for rebuttal in article.get("rebuttals", ()):
                yield from ((article["file"], target) for target in rebuttal["targets"])

    def states(self, side: Side, place: Place) -> bool:
        return self.file_of[side.article] == place[0] and speak_of(side.quote, place[1])

    def is_of(self, found: Contradiction, pair: frozenset[Place]) -> bool:
        one, *rest = pair
        other = rest[0] if rest else one
        there = ((found.a, found.b), (found.b, found.a))
        return any(self.states(a, one) and self.states(b, other) for a, b in there)


def radar(pages: Pages) -> None:
    wanted = pages.refuting()
    found = contradictions(pages.shelf, pages.shelf.articles())
    right = [next((pair for pair in wanted if pages.is_of(c, pair)), None) for c in found]
    listed = {pair for pair in wanted if any(pages.is_of(c, pair) for c in found)}
    measured = {pair for pair in wanted if all(mentions(facts(words, NEWS)) for _, words in pair)}
    print(f"contradictions: {len(found)} listed; {len(listed)} of {len(wanted)} labelled pairs among them")
    print(f"of the {len(measured)} pairs with a figure, date or length of time on both sides: {len(listed & measured)}")
    print(f"of the first {min(FIRST, len(found))}, {sum(r is not None for r in right[:FIRST])} are labelled so")
    for c in [c for c, r in zip(found[:FIRST], right, strict=False) if r is None]:
        print(f"  to judge: {c.differing}\n    {plain(c.a.quote)}\n    {plain(c.b.quote)}")


def first_suggestions(pages: Pages, seed: int) -> None:
    labelled = list(pages.labelled())
    shown: list[str] = []
    claims = 0
    for file, spotted in pages.spotted.items():
        suggested = suggest(spotted, spotted.claims, pages.shelf)
        for claim in spotted.claims:
            if any(file == f and speak_of(claim.quote, words) for f, words in labelled):
                continue
            claims += 1
            found = unasked(suggested[claim.id])
            if found:
                shown.append(f"{file}: {plain(claim.quote)}\n    {found[0].kind.value}: {plain(found[0].quote)}")
    random.Random(seed).shuffle(shown)
    print(f"{len(shown)} first suggestions for {claims} claims that no label speaks of")
    for number, each in enumerate(shown, start=1):
        print(f"{number:3} {each}")


if __name__ == "__main__":
    held = Pages(json.loads(Path(sys.argv[1]).read_text("utf-8")), Path(sys.argv[2]))
    radar(held)
    first_suggestions(held, int(sys.argv[3]) if len(sys.argv) > 3 else 1)
