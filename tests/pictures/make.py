"""Makes the README's pictures and its recording from the real program: python tests/pictures/make.py

The samples are added to a project that is thrown away, so that making pictures decides nothing.
"""

import asyncio
import json
import os
import pty
import select
import struct
import sys
import tempfile
import termios
import time
from fcntl import ioctl
from pathlib import Path

from factcheck.annotating.session import Session
from factcheck.config import UserSettings
from factcheck.intake.adding import add_sources
from factcheck.model.verdict import VerdictValue
from factcheck.storage.project import Project
from factcheck.tui.app import FactcheckApp

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "seeds"
PICTURES = ROOT / ".pictures"
REVIEWER = "Ada"
SIZE = (120, 36)
REASONS = "The register of consuls says otherwise."


def most_discussed(project: Project) -> str:
    """The sample with the most comments: it shows most."""
    return max(project.summaries(), key=lambda summary: summary.comments).id


def prepare(folder: Path) -> Project:
    """A project of the samples with a few verdicts, so that there is something to see."""
    project = Project.open(folder, REVIEWER)
    project.set_up()
    tuple(add_sources(project, [str(SAMPLES)]))
    session = Session(project, most_discussed(project))
    for value in (VerdictValue.SUPPORTED, VerdictValue.DISPUTED, VerdictValue.UNVERIFIED, VerdictValue.SUPPORTED):
        session.judge(value)
        session.go_to_next_undecided()
    return project


async def picture(project: Project, name: str, article: str | None, *keys: str, theme: str = "") -> None:
    """One picture of the workbench after these keys."""
    app = FactcheckApp(project, article=article, settings=UserSettings(theme=theme))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.press(*keys)
        await pilot.pause(0.5)
        (PICTURES / f"{name}.svg").write_text(app.export_screenshot(title="factcheck"), "utf-8")


def record(folder: Path, article: str) -> None:
    """A short sitting as an asciicast (version 2), with even pauses instead of those of this machine."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
        words = ["-m", "factcheck", "--project", str(folder), "--reviewer", REVIEWER, "annotate", article]
        os.execv(sys.executable, [sys.executable, *words])
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
    events: list[list[object]] = []
    for number, keys in enumerate(("", "1", "d", "k", "n", REASONS, "\r", "j", "z", "q")):
        if keys:
            os.write(terminal, keys.encode())
        events.append([round(1.2 * number, 1), "o", _written(terminal, 3.0 if not number else 0.6)])
    os.waitpid(pid, 0)
    header = {"version": 2, "width": SIZE[0], "height": SIZE[1], "title": "factcheck"}
    lines = [json.dumps(line) for line in (header, *events)]
    (PICTURES / "review.cast").write_text("\n".join(lines) + "\n", "utf-8")


def _written(terminal: int, seconds: float) -> str:
    written, end = b"", time.monotonic() + seconds
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                written += os.read(terminal, 1 << 16)
            except OSError:
                break
    return written.decode("utf-8", "replace")


def _as_on_a_new_machine(home: Path) -> None:
    """No settings, drafts or index of whoever makes the pictures shall be seen in them."""
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        del os.environ[name]
    os.environ["HOME"] = str(home)


def main() -> None:
    """Make all of them."""
    with tempfile.TemporaryDirectory(prefix="factcheck-pictures-") as name:
        folder = Path(name) / "project"
        _as_on_a_new_machine(Path(name) / "home")
        project = prepare(folder)
        article = most_discussed(project)
        asyncio.run(picture(project, "articles", None, "j"))
        asyncio.run(picture(project, "reviewing", article))
        asyncio.run(picture(project, "comments", article, "o"))
        asyncio.run(picture(project, "source", article, "c"))
        asyncio.run(picture(project, "light", article, theme="factcheck-light"))
        record(folder, article)


if __name__ == "__main__":
    main()
