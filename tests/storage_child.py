"""A process of its own that saves again and again, and says each time what is saved.

Run: python tests/storage_child.py ROOT REVIEWER ROUNDS LENGTHS. Prints one line a save: claim, value, length of the
justification, once the save was acknowledged. A save that another window overtook is looked at again and repeated.
"""

import os
import sys
from pathlib import Path

from factcheck.errors import StaleError
from factcheck.model.record import Put
from factcheck.storage.project import Project
from storage_words import spotted, verdict

VALUES = ("supported", "disputed", "unverified")


def main(root: Path, reviewer: str, rounds: int, lengths: list[int]) -> None:
    """Save so many verdicts."""
    project = Project.open(root, reviewer)
    article = spotted().article.id
    claims = spotted().claims
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for number in range(rounds):
        claim = claims[number % len(claims)]
        words = "x" * lengths[number % len(lengths)] + f" {os.getpid()} {number}"
        while True:
            held = project.casefile(article).verdict(claim.id, reviewer)
            new = verdict(claim, VALUES[number % 3], words, held.revision if held else "")
            try:
                (event,) = project.commit(article, [Put(record=new)])
                break
            except StaleError:
                continue
        sys.stdout.write(f"{event.id}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), [int(length) for length in sys.argv[4].split(",")])
