"""How many keys ten claims take, with ten verdicts and five attached rebuttals: python tests/bench/keystrokes.py

Presses them in tmux as a reviewer would, and reads what was stored. Needs tmux.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from terminal import compile_once, say

from factcheck.reading import read_text
from factcheck.spotting import spot
from factcheck.storage.project import Project

CLAIMS = 10
REBUTTED = 5
SESSION = f"factcheck-keys-{os.getpid()}"
TOWNS = ("Alba", "Bergen", "Cork", "Dover", "Esbjerg", "Faro", "Gdansk", "Hull", "Izmir", "Jaffa")


def article() -> str:
    """Ten claims, and a reader who says of the first five that the figure is another."""
    claims = [f"The port of {town} spent {n + 11} million crowns on its ferry in 2019." for n, town in enumerate(TOWNS)]
    comments = [
        f"Reader {n} · 3 May 2022\nNo, {town} spent {n + 51} million crowns on that ferry, not {n + 11} million."
        for n, town in enumerate(TOWNS[:REBUTTED])
    ]
    return "\n\n".join(("What Ten Ferries Cost", "By Ida Holm, 4 May 2022", *claims, f"{REBUTTED} Comments", *comments))


def tmux(*words: str) -> str:
    """What tmux answers."""
    return subprocess.run(("tmux", "-L", SESSION, *words), check=True, capture_output=True, text=True).stdout


def shows(*wanted: str) -> str:
    """The screen, once all of this stands on it and nothing is being looked for."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        screen = tmux("capture-pane", "-p")
        if all(words in screen for words in wanted) and "looking for" not in screen:
            return screen
        time.sleep(0.05)
    raise TimeoutError(f"{wanted} not in\n{screen}")


def main() -> None:
    """Press the keys, and say what they did."""
    compile_once()
    with tempfile.TemporaryDirectory(prefix="factcheck-bench-") as folder:
        project = Project.open(Path(folder), "Ada")
        project.set_up()
        project.add(spot(read_text(article())))
        held = project.articles()[0]
        command = f"{sys.executable} -m factcheck --project {folder} --reviewer Ada annotate {held}"
        tmux("-f", "/dev/null", "new-session", "-d", "-x", "120", "-y", "40", f"PYTHONPATH=src {command}")
        pressed = 0
        try:
            for claim in range(1, CLAIMS + 1):
                shows(f"{claim} of {CLAIMS}", "suggested", *(["1 rebuttal"] if claim <= REBUTTED else []))
                for key in ("1", "s") if claim <= REBUTTED else ("s",):
                    tmux("send-keys", key)
                    pressed += 1
                    if key == "1":
                        shows("1 attached")
            shows(f"{CLAIMS}/{CLAIMS}")
        finally:
            tmux("kill-server")
        casefile = project.casefile(held)
        verdicts, sources = len(casefile.verdicts), len(casefile.sources)
        say(f"{pressed} keys: {verdicts} verdicts on {len(casefile.claims)} claims, {sources} readers' points attached")


if __name__ == "__main__":
    main()
