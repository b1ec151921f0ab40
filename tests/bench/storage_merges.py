"""A hundred merges by real git of three copies that keep changing: how many conflict.

Run: PYTHONPATH=src:tests python tests/bench/storage_merges.py [MERGES]
"""

import os
import random
import sys
import tempfile
from pathlib import Path

from storage_git import three_copies

DEEDS = ("supported", "disputed", "unverified", "source", "withdraw", "undo", "redo")


def main(merges: int) -> None:
    """Merge, and count."""
    chance = random.Random(3)
    conflicts = acts = 0
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as folder:
        copies = three_copies(Path(folder), (0, -3600, 60))
        for _ in range(merges):
            one, other = chance.sample(copies, 2)
            for copy in (one, other):
                for _ in range(chance.randint(1, 4)):
                    acts += len(copy.act(chance.randint(0, 1), chance.randint(0, 2), chance.choice(DEEDS)))
            other.save()
            try:
                one.take(other)
            except AssertionError as error:
                print(error)
                conflicts += 1
                one.git("merge", "--abort")
        for here, there in ((0, 1), (2, 0), (1, 2), (0, 1), (2, 0), (0, 1)):
            copies[here].take(copies[there])
        same = copies[0].state() == copies[1].state() == copies[2].state()
        found = sum(len(copy.project.check()) for copy in copies)
    print(f"{merges} merges, {acts} changes: {conflicts} conflicts; all copies the same: {same}; problems: {found}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
