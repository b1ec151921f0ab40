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

SESSION = f"factcheck-keys-{os.getpid()}"
STATED = (
    "The port of Alba spent 11 million crowns on its ferry in 2019.",
    "Bergen's council paid 12 million crowns for a ship that was built in 1986, and 3 million for repairs.",
    "In Cork the new boat carried 1,300 passengers on its first day.",
    "Dover closed 14 of its 20 quays within a year.",
    "Some 1,500 people in Esbjerg lost their work when the yard was sold in March 2018.",
    "Fuel costs in Faro fell by 16 percent after the engines were changed.",
    "The mayor of Gdansk said that no town on the coast had a faster ship than hers.",
    "Hull has built no vessel of that size since 1974.",
    "A ticket from Izmir to the islands cost 19 crowns last summer, twice as much as in 2015.",
    "Three of the five captains in Jaffa left in 2021.",
)
ANSWERED = (
    "No, Alba spent 51 million crowns on that ferry in 2019, not 11 million.",
    "Bergen paid 52 million crowns for that ship, it was in every paper.",
    "Only 300 passengers were on the new boat in Cork that first day, I was one of them.",
    "Dover closed four quays, not 14.",
    "It was 500 people in Esbjerg who lost their work, not 1,500.",
)


def article() -> str:
    """Ten claims, and a reader who answers each of the first five."""
    comments = [f"Reader {number} · 3 May 2022\n{words}" for number, words in enumerate(ANSWERED)]
    paragraphs = [" ".join(STATED[at : at + 2]) for at in range(0, len(STATED), 2)]
    return "\n\n".join(
        ("Are the Ferries Worth It?", "By Ida Holm, 4 May 2022", *paragraphs, f"{len(ANSWERED)} Comments", *comments)
    )


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
            for claim in range(1, len(STATED) + 1):
                shows(f"{claim} of {len(STATED)}", "suggested", *(["1 rebuttal"] if claim <= len(ANSWERED) else []))
                for key in ("1", "s") if claim <= len(ANSWERED) else ("s",):
                    tmux("send-keys", key)
                    pressed += 1
                    if key == "1":
                        shows("1 attached")
            shows(f"{len(STATED)}/{len(STATED)}")
        finally:
            tmux("kill-server")
        casefile = project.casefile(held)
        verdicts, sources = len(casefile.verdicts), len(casefile.sources)
        say(f"{pressed} keys: {verdicts} verdicts on {len(casefile.claims)} claims, {sources} readers' points attached")


if __name__ == "__main__":
    main()
