"""Reading over a large project against reading its bytes, and saving in it against saving in a small one.

Run: PYTHONPATH=src:tests python tests/bench/storage_project.py [ARTICLES]. Ten verdicts an article, of two reviewers.
"""

import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.model.claim import Anchor, SpottedArticle
from factcheck.model.record import Put
from factcheck.model.verdict import Verdict, VerdictValue
from factcheck.storage import files
from factcheck.storage.project import Project
from storage_words import spotted

WORDS = "The register lists seven fines over the same years, each with a date and an amount, and none before them."
VALUES = tuple(VerdictValue)


class Hasty:
    """The `os` module without waiting for the disk: for building, never for measuring."""

    def __getattr__(self, name: str) -> object:
        return (lambda descriptor: None) if name == "fsync" else getattr(os, name)


def build(root: Path, articles: int) -> list[SpottedArticle]:
    """A project of so many articles, with a hundred thousand verdicts where they are ten thousand."""
    made = [spotted(number) for number in range(articles)]
    project = Project.open(root, "ana")
    with pytest.MonkeyPatch.context() as hasty:
        hasty.setattr(files, "os", Hasty())
        for article in made:
            project.add(article)
            text = article.article.text
            for reviewer in ("ana", "bob"):
                puts = [
                    Put(
                        record=Verdict(
                            claim=article.claims[0].id[:-1] + str(number),
                            value=VALUES[number % 3],
                            justification=WORDS * 2,
                            anchor=Anchor.at(text, number, number + 12),
                        )
                    )
                    for number in range(5)
                ]
                project.as_reviewer(reviewer).commit(article.article.id, puts)
    return made


def timed(act: Callable[[], object]) -> float:
    """Seconds."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def read_bytes(root: Path) -> int:
    """The floor: the bytes of all reviewers' files."""
    return sum(len(path.read_bytes()) for path in (root / "annotations").glob("a*/*~*.json"))


def save_once(project: Project, article: SpottedArticle, number: int) -> float:
    """One more change of one verdict."""
    held = next(v for v in project.casefile(article.article.id).verdicts if v.reviewer == "ana")
    new = held.model_copy(update={"justification": f"{WORDS} {number}"})
    return timed(lambda: project.commit(article.article.id, [Put(record=new)]))


def main(articles: int) -> None:
    """Build, measure, tell."""
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores, {articles} articles")
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as folder:
        os.environ["XDG_CACHE_HOME"] = f"{folder}/cache"
        large, small = Path(folder, "large"), Path(folder, "small")
        large.mkdir()
        small.mkdir()
        print(f"build: {timed(lambda: build(large, articles)):.1f} s")
        made = [spotted(number) for number in range(articles)]
        build(small, 1)
        time.sleep(2.1)
        print(f"bytes of the reviewers' files: {read_bytes(large) / 1e6:.0f} MB")
        print(f"dashboard without an index: {timed(lambda: Project.open(large).summaries()):.2f} s")
        floors, warm = [], []
        for _ in range(5):
            floors.append(timed(lambda: read_bytes(large)))
            warm.append(timed(lambda: Project.open(large).summaries()))
        floor, dashboard = statistics.median(floors), statistics.median(warm)
        print(f"dashboard, warm: {dashboard:.2f} s   floor {floor:.2f} s   ratio {dashboard / floor:.2f}")
        project = Project.open(large, "ana")
        claim = made[articles // 2].claims[1].id
        print(f"find a claim: {timed(lambda: project.find_claim(claim)):.2f} s")
        print(f"undo: {timed(project.undo):.2f} s")
        here, there = Project.open(small, "ana"), Project.open(large, "ana")
        ours, base = [], []
        for number in range(200):
            base.append(save_once(here, made[0], number))
            ours.append(save_once(there, made[number * articles // 200], number))
        ratio = statistics.median(ours) / statistics.median(base)
        print(
            f"save in {articles} articles: p50 {statistics.median(ours) * 1000:.2f} ms, "
            f"in 1: {statistics.median(base) * 1000:.2f} ms   ratio {ratio:.2f}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
