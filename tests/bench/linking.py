"""How well points find the claims that they speak to, on two public sets: R@1 and R@3, ties counted against us.

    python tests/bench/linking.py DATA

DATA holds perspectrum/ (claims.json, perspectives.json, split.json) and arc/ (arc_bodies.csv, arc_stances_train.csv).
PERSPECTRUM dev: the first wording of each perspective that undermines a claim, at most 500, against the dev claims.
ARC: 250 readers' comments that disagree, against all the claims. Neither set was used in making what is shipped.
"""

import csv
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

from factcheck.sourcing.facts import facts
from factcheck.sourcing.likeness import Ranker

Query = tuple[str, int]
"""A text, and the number of the claim that it speaks against."""


def perspectrum(data: Path) -> tuple[list[str], list[Query]]:
    """The dev claims, and the perspectives that undermine them."""
    folder = data / "perspectrum"
    split = json.loads((folder / "split.json").read_text("utf-8"))
    claims = [c for c in json.loads((folder / "claims.json").read_text("utf-8")) if split.get(str(c["cId"])) == "dev"]
    texts = {p["pId"]: p["text"] for p in json.loads((folder / "perspectives.json").read_text("utf-8"))}
    queries = [
        (texts[perspective["pids"][0]], number)
        for number, claim in enumerate(claims)
        for perspective in claim["perspectives"]
        if perspective["stance_label_3"] == "UNDERMINE"
    ]
    return [c["text"] for c in claims], shuffled(queries)[:500]


def arc(data: Path) -> tuple[list[str], list[Query]]:
    """All the claims, and comments that disagree with one."""
    with (data / "arc" / "arc_bodies.csv").open(encoding="utf-8") as file:
        bodies = {row["Body ID"]: row["articleBody"] for row in csv.DictReader(file)}
    with (data / "arc" / "arc_stances_train.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    claims = list(dict.fromkeys(row["Headline"] for row in rows))
    queries = [(bodies[r["Body ID"]], claims.index(r["Headline"])) for r in rows if r["Stance"] == "disagree"]
    return claims, shuffled(queries)[:250]


def shuffled(queries: list[Query]) -> list[Query]:
    """The queries in an order that is the same every time."""
    random.Random(0).shuffle(queries)
    return queries


def recall(claims: Sequence[str], queries: Sequence[Query], first: int) -> float:
    """The share of queries whose claim is among the first."""
    ranker = Ranker([facts(claim) for claim in claims])
    found = 0
    for text, wanted in queries:
        scores = ranker.scores(facts(text))
        own = scores.get(wanted, 0.0)
        found += sum(scores.get(i, 0.0) >= own for i in range(len(claims)) if i != wanted) < first
    return found / len(queries)


if __name__ == "__main__":
    for name, load in (("PERSPECTRUM dev", perspectrum), ("ARC", arc)):
        against, asked = load(Path(sys.argv[1]))
        figures = ", ".join(f"R@{n} {recall(against, asked, n):.3f}" for n in (1, 3))
        print(f"{name}: {len(asked)} queries, {len(against)} claims: {figures}")
