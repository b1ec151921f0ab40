"""How fast the workbench is, beside a bare Textual program on the same pty: python tests/bench/workbench.py [CLAIMS]

Prints first paint, a key that moves, a key that decides (saved and repainted), a resize, and memory, each as a
ratio to the bare program or in milliseconds. Timings are printed and never asserted: a shared clock proves nothing.
workbench.md keeps what was measured.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from terminal import BARE, Terminal, compile_once, p95, say

from factcheck.reading import read_text
from factcheck.spotting import spot
from factcheck.storage.project import Project


def article(claims: int) -> str:
    """An article with about that many claims."""
    paragraphs = [
        f"The council spent {n + 3} million crowns on harbour {n} in {1900 + n % 120}. "
        f"Ferry number {n} carried {n * 7 + 200} passengers a day, according to the harbour master."
        for n in range(claims // 2)
    ]
    return "The Ferries of the Coast\n\nBy Ida Holm, 4 May 2022\n\n" + "\n\n".join(paragraphs) + "\n"


def started(arguments: tuple[str, ...], wanted: bytes) -> tuple[float, float, float]:
    """Milliseconds from start to first paint, by the clock and of the processor; megabytes once at rest."""
    terminal = Terminal(*arguments)
    seconds = terminal.until(wanted) - terminal.started
    processor = terminal.processor()
    terminal.quiet()
    memory = terminal.memory()
    terminal.end()
    return seconds * 1000, processor, memory


def keyed(terminal: Terminal, name: str, keys: bytes, wanted: bytes = b"") -> None:
    """Press keys one after the other, and say how long each took to show, by the clock and of the processor."""
    waits: list[float] = []
    processor, written = terminal.processor(), terminal.written
    for key in keys:
        waits.append(terminal.press(bytes([key]), wanted))
        terminal.quiet(0.05)
    processor, written = terminal.processor() - processor, terminal.written - written
    say(
        f"{name}   p50 {statistics.median(waits):.1f} ms, p95 {p95(waits):.1f} ms; "
        f"processor {processor / len(keys):.1f} ms, {written / len(keys) / 1000:.1f} kB a key"
    )


def main(claims: int) -> None:
    """Measure and print."""
    compile_once()
    with tempfile.TemporaryDirectory(prefix="factcheck-bench-") as folder:
        project = Project.open(Path(folder), "Ada")
        project.set_up()
        project.add(spot(read_text(article(claims))))
        held = len(project.casefile(project.articles()[0]).claims)
        workbench = ("-m", "factcheck", "--project", folder, "--reviewer", "Ada", "annotate", project.articles()[0])
        pairs = [(started(("-c", BARE), b"hello, world"), started(workbench, b"worth checking")) for _ in range(7)]
        say(f"{held} claims; best of {len(pairs)}, and ratio of the medians")
        for place, (name, unit) in enumerate((("first paint", "ms"), ("processor", "ms"), ("memory", "MB"))):
            bare, ours = ([run[which][place] for run in pairs] for which in (0, 1))
            say(
                f"{name:<12} bare {min(bare):.0f} {unit}, workbench {min(ours):.0f} {unit}, "
                f"ratio {min(ours) / min(bare):.2f}; {statistics.median(ours) / statistics.median(bare):.2f}"
            )
        terminal = Terminal(*workbench)
        terminal.until(b"worth checking")
        terminal.quiet(1)
        keyed(terminal, "key to paint, moving", b"j" * 60)
        keyed(terminal, "verdict key to saved and repainted", b"sdu" * (min(60, held) // 3), b"saved")
        resizes = []
        for rows, columns in ((24, 80), (50, 200)) * 3:
            start = time.perf_counter()
            terminal.resize(rows, columns)
            terminal.until(b"\x1b")
            terminal.quiet(0.15)
            resizes.append((time.perf_counter() - start - 0.15) * 1000)
        say(f"resize, until nothing more is painted   p95 {p95(resizes):.0f} ms")
        terminal.press(b"/")
        terminal.quiet()
        keyed(terminal, "search as you type", b"harbour 9")
        say(f"memory after all that   {terminal.memory():.0f} MB")
        terminal.end()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
