"""Acknowledged saves after kill -9, and after simulated power cuts on a loop device (as root).

Run: PYTHONPATH=src:tests python tests/bench/storage_crashes.py [KILLS [CUTS]]

A cut: the writer is stopped, the block image is copied as it is at that moment (what the inner file system had not yet
written is lost), and the copy is mounted, which replays its journal. Cuts lie between system calls, and the device
itself neither reorders nor loses what it was given.
"""

import os
import platform
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from factcheck.storage.project import Project
from storage_words import spotted

TESTS = Path(__file__).resolve().parents[1]
ARTICLE = spotted().article.id
LENGTHS = "5,200,3000"


@dataclass
class Tally:
    """What was acknowledged, and what became of it."""

    rounds: int = 0
    acknowledged: int = 0
    lost: int = 0
    unreadable: int = 0

    def __str__(self) -> str:
        saved = f"{self.acknowledged} acknowledged, {self.lost} lost"
        return f"{self.rounds} rounds: {saved}, {self.unreadable} unreadable files"

    def count(self, project: Project, acknowledged: set[str]) -> None:
        """Compare a project with what was acknowledged in it."""
        self.rounds += 1
        held = {event.id for event in project.history(ARTICLE)} if project.articles() else set()
        self.acknowledged += len(acknowledged)
        self.lost += len(acknowledged - held)
        self.unreadable += sum(problem.damage for problem in project.check())


def start(root: Path) -> subprocess.Popen[str]:
    """A process that saves and saves."""
    child = subprocess.Popen(
        [sys.executable, str(TESTS / "storage_child.py"), str(root), "ana", "100000", LENGTHS],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    child.stdout.readline()
    return child


def said(child: subprocess.Popen[str]) -> set[str]:
    """What it acknowledged before it was killed."""
    output, _ = child.communicate()
    return {line.strip() for line in output.splitlines(keepends=True) if line.endswith("\n")}


def kills(folder: Path, rounds: int) -> Tally:
    """Kill the writer at random moments; every tenth time it starts with an empty project."""
    tally = Tally()
    chance = random.Random(1)
    acknowledged: set[str] = set()
    root = folder
    for number in range(rounds):
        if number % 10 == 0:
            root = folder / str(number)
            root.mkdir()
            Project.open(root).add(spotted())
            acknowledged = set()
        child = start(root)
        time.sleep(chance.uniform(0.01, 0.5))
        child.send_signal(signal.SIGKILL)
        before = len(acknowledged)
        acknowledged |= said(child)
        tally.count(Project.open(root), acknowledged)
        tally.acknowledged -= before
    return tally


def cuts(folder: Path, rounds: int) -> Tally:
    """Cut the power at random moments."""
    tally = Tally()
    chance = random.Random(2)
    image, copy, mounted, again = (folder / name for name in ("image", "copy", "mounted", "again"))
    mounted.mkdir()
    again.mkdir()
    for _ in range(rounds):
        with image.open("wb") as file:
            file.truncate(24 << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", str(image)], check=True)
        subprocess.run(["mount", "-o", "loop", str(image), str(mounted)], check=True)
        child = None
        try:
            root = mounted / "project"
            root.mkdir()
            os.sync()
            Project.open(root).add(spotted())
            child = start(root)
            time.sleep(chance.uniform(0.01, 0.4))
            child.send_signal(signal.SIGSTOP)
            shutil.copyfile(image, copy)
        finally:
            if child is not None:
                child.send_signal(signal.SIGKILL)
                acknowledged = said(child)
            subprocess.run(["umount", str(mounted)], check=True)
        subprocess.run(["mount", "-o", "loop", str(copy), str(again)], check=True)
        try:
            project = Project.open(again / "project")
            tally.lost += project.articles() != (ARTICLE,)
            tally.count(project, acknowledged)
        finally:
            subprocess.run(["umount", str(again)], check=True)
    return tally


if __name__ == "__main__":
    print(f"{platform.platform()}, Python {platform.python_version()}")
    numbers = [int(number) for number in sys.argv[1:]] + [400, 100][len(sys.argv) - 1 :]
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as place:
        if numbers[0]:
            Path(place, "kills").mkdir()
            print(f"kill -9: {kills(Path(place, 'kills'), numbers[0])}")
        if numbers[1] and os.geteuid() == 0 and shutil.which("mkfs.ext4"):
            Path(place, "cuts").mkdir()
            print(f"power cut: {cuts(Path(place, 'cuts'), numbers[1])}")
        else:
            print("power cut: not run; it takes root and mkfs.ext4")
