"""How long commands take, and how much memory, on an article of 10,000 claims and in a project of many articles.

    python tests/bench/command_line.py [ARTICLES]

Prints one line a command: seconds, megabytes at the peak, exit code. Read them beside each other, not as absolutes.
"""

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOWNS = ("Alba", "Bern", "Cork", "Dale", "Eger", "Faro", "Graz", "Hull", "Isla", "Jena", "Kiel", "Lund", "Metz", "Nice")
PATIENCE = 300
"""Seconds after which a command is given up."""


def sentence(chance: random.Random) -> str:
    """One sentence that states a figure."""
    town, year = chance.choice(TOWNS), chance.randint(1950, 2023)
    return chance.choice(
        (
            f"The council of {town} paid ${chance.randint(1, 900)} million in {year} for the bridge.",
            f"{chance.randint(2, 90)} people died in {town} in {year}, police said.",
            f"Unemployment in {town} fell to {chance.randint(2, 19)} percent in {year}.",
        )
    )


def article(chance: random.Random, title: str, sentences: int) -> str:
    """A page of so many sentences."""
    body = [sentence(chance) for _ in range(sentences)]
    return f"{title}\n\nBy Ida Lund\n3 March 2021\n\n" + "\n\n".join(
        " ".join(body[i : i + 4]) for i in range(0, sentences, 4)
    )


def run(*words: str) -> str:
    """Run a command, print what it cost, and return its output."""
    began = time.monotonic()
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "factcheck", *words], capture_output=True, check=False, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired:
        print(f"{'over':>7} {PATIENCE} s            {' '.join(words)}")
        return "[]"
    # The greatest so far of all children: it tells a command apart only where it is greater than those before.
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{time.monotonic() - began:7.2f} s {peak:7.0f} MB  exit {ended.returncode}  {' '.join(words)[:90]}")
    return ended.stdout.decode("utf-8")


def measure(project: str, source: str) -> None:
    """The commands of a working day on one project."""
    everywhere = ("--project", project, "--reviewer", "ana")
    run("add", source, *everywhere)
    held = json.loads(run("list", "--json", *everywhere))
    largest = max(held, key=lambda row: row["claims"])["id"]
    claim = json.loads(run("claims", largest, "--json", *everywhere))[3]["id"]
    run("verdict", claim, "disputed", *everywhere)
    run("undo", *everywhere)
    run("sources", claim, "--json", *everywhere)
    run("sources", largest, "--json", *everywhere)
    run("report", largest, "-f", "jsonl", *everywhere)
    run("contradictions", largest, "--json", *everywhere)
    run("check", *everywhere)


def main() -> None:
    """Make the articles, and measure."""
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        (folder / "long.txt").write_text(article(chance, "Ten thousand claims", 10_000), encoding="utf-8")
        (folder / "line.txt").write_text("x" * (20 << 20), encoding="utf-8")
        (folder / "many").mkdir()
        for number in range(int(sys.argv[1]) if len(sys.argv) > 1 else 2000):
            page = article(chance, f"News of {chance.choice(TOWNS)}, number {number}", 20)
            (folder / "many" / f"{number:05}.txt").write_text(page, encoding="utf-8")
        measure(str(folder / "one"), str(folder / "long.txt"))
        run("add", str(folder / "line.txt"), "--project", str(folder / "line"))
        measure(str(folder / "project"), str(folder / "many"))


if __name__ == "__main__":
    main()
