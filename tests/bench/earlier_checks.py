"""How long a feed of 250,000 fact checks takes to come in, to be indexed, and to be asked for a claim.

    python tests/bench/earlier_checks.py [CHECKS]

The feed is made up: sentences of forty frames with names, figures and years, and words as rare as in a language.
"""

import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from factcheck.intake.importing.storing import import_bytes
from factcheck.model.article import Zone
from factcheck.model.claim import Anchor, Claim
from factcheck.sourcing.check_index import CheckIndex
from factcheck.sourcing.earlier_checks import earlier_checks
from factcheck.sourcing.facts import facts
from factcheck.storage.project import Project

SEED, VOCABULARY, ASKED = 11, 40_000, 200
SYLLABLES = "ba ce di fo gu ha le mi no pu ra se ti vo wu ya ke lo ma ni".split()  # noqa: SIM905
RATINGS = ("False", "Mostly false", "Half true", "True", "Unproven", "Pants on Fire!", "Missing context")


def checks(count: int, chance: random.Random) -> Iterator[dict[str, object]]:
    """Reviews of claims of 6 to 20 words, whose words are as unequally common as a language's (Zipf)."""
    made = sorted({"".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(3 * VOCABULARY)})
    chance.shuffle(made)
    for number in range(count):
        picked = [made[min(len(made) - 1, int(len(made) ** chance.random()))] for _ in range(chance.randint(5, 18))]
        picked.insert(2, chance.choice(made[:5_000]).capitalize())
        picked.insert(4, f"{chance.randint(2, 9_999):,}")
        picked.append(f"in {chance.randint(1990, 2025)}")
        yield {
            "@type": "ClaimReview", "url": f"https://desk.example/{number}", "claimReviewed": " ".join(picked),
            "author": {"@type": "Organization", "name": f"Desk {number % 400}"}, "datePublished": "2024-02-03",
            "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": f"Person {number % 9_000}"}},
            "reviewRating": {"alternateName": RATINGS[number % 7], "ratingExplanation": "No record bears it out. " * 8},
        }  # fmt: skip


def main(count: int) -> None:
    chance = random.Random(SEED)
    feed = json.dumps(list(checks(count, chance))).encode()
    asked = [each["claimReviewed"] for each in checks(count, random.Random(SEED))]
    with tempfile.TemporaryDirectory() as folder:
        project = Project.open(Path(folder))
        started = time.perf_counter()
        outcome = import_bytes(project, feed, "feed.json", "claimreview")
        print(
            f"{len(outcome.taken)} checks, {len(feed) / 1e6:.0f} MB, imported in {time.perf_counter() - started:.1f} s"
        )
        started = time.perf_counter()
        import_bytes(project, feed, "feed.json", "claimreview")
        print(f"imported again in {time.perf_counter() - started:.1f} s; {len(project.feeds.names())} files")
        del feed, outcome
        index = CheckIndex(Path(folder) / "checks.sqlite")
        started = time.perf_counter()
        index.update(project.feeds)
        print(f"indexed in {time.perf_counter() - started:.1f} s, {index._path.stat().st_size / 1e6:.0f} MB")  # type: ignore[union-attr]
        started = time.perf_counter()
        index.update(project.feeds)
        print(f"kept up in {1000 * (time.perf_counter() - started):.1f} ms")
        times, found = [], 0
        for _ in range(ASKED):
            wanted = str(chance.choice(asked))
            words = f"The minister said on Monday that {wanted}, and left."
            claim = Claim(
                id="c", article="a", anchor=Anchor.at(words, 0, len(words)), zone=Zone.BODY, checkworthiness=1
            )
            started = time.perf_counter()
            [suggestions] = earlier_checks([claim], [facts(words)], index).values()
            times.append(1000 * (time.perf_counter() - started))
            found += any(s.quote == wanted for s in suggestions)
        times.sort()
        print(f"asked: p50 {times[ASKED // 2]:.1f} ms, p95 {times[ASKED * 95 // 100]:.1f} ms, found {found} of {ASKED}")
        print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB of memory")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 250_000)
