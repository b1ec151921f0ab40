"""How fast the workbench is, beside a bare Textual program on the same pty: python tests/bench/workbench.py [CLAIMS]

Prints first paint, a key that moves, a key that decides (saved and repainted), a resize, and memory, each as a
ratio to the bare program or in milliseconds. Timings are printed and never asserted: a shared clock proves nothing.
"""

import fcntl
import os
import pty
import select
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

from factcheck.reading import read_text
from factcheck.spotting import spot
from factcheck.storage.project import Project

BARE = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("hello, world")
Hello().run()
"""


class Terminal:
    """A program on a pty of its own."""

    def __init__(self, *arguments: str, rows: int = 40, columns: int = 120) -> None:
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", PYTHONPATH="src")
            os.execv(sys.executable, [sys.executable, *arguments])
        self.resize(rows, columns)

    def resize(self, rows: int, columns: int) -> None:
        """Give the terminal another size."""
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def until(self, wanted: bytes, seconds: float = 60) -> float:
        """When the program has written that, as a clock reading."""
        seen = b""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            if select.select([self.fd], [], [], 0.5)[0]:
                seen += os.read(self.fd, 1 << 16)
                if wanted in seen:
                    return time.perf_counter()
        raise TimeoutError(f"{wanted!r} not in {seen[-500:]!r}")

    def quiet(self, seconds: float = 0.3) -> None:
        """Wait until nothing is written for a while."""
        while select.select([self.fd], [], [], seconds)[0]:
            os.read(self.fd, 1 << 16)

    def press(self, key: bytes, wanted: bytes = b"") -> float:
        """Milliseconds from a key to what it paints."""
        start = time.perf_counter()
        os.write(self.fd, key)
        return (self.until(wanted) - start) * 1000

    def memory(self) -> float:
        """Resident memory in MB."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return 0.0

    def end(self) -> None:
        """End the program."""
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def article(claims: int) -> str:
    """An article with about that many claims."""
    paragraphs = [
        f"The council spent {n + 3} million crowns on harbour {n} in {1900 + n % 120}. "
        f"Ferry number {n} carried {n * 7 + 200} passengers a day, according to the harbour master."
        for n in range(claims // 2)
    ]
    return "The Ferries of the Coast\n\nBy Ida Holm, 4 May 2022\n\n" + "\n\n".join(paragraphs) + "\n"


def say(line: str) -> None:
    """Print one line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def p95(values: list[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[int(len(values) * 0.95)]


def main(claims: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="factcheck-bench-") as folder:
        project = Project.open(Path(folder), "Ada")
        project.set_up()
        project.add(spot(read_text(article(claims))))
        held = len(project.casefile(project.articles()[0]).claims)
        workbench = ("-m", "factcheck", "--project", folder, "--reviewer", "Ada", "annotate", project.articles()[0])
        bare, ours, bare_memory, our_memory = [], [], [], []
        for _ in range(7):
            terminal = Terminal("-c", BARE)
            bare.append(terminal.until(b"hello, world") - terminal.started)
            terminal.quiet()
            bare_memory.append(terminal.memory())
            terminal.end()
            terminal = Terminal(*workbench)
            ours.append(terminal.until(b"worth checking") - terminal.started)
            terminal.quiet()
            our_memory.append(terminal.memory())
            terminal.end()
        low, high = min(bare), min(ours)
        say(f"{held} claims; best of {len(bare)}, median")
        say(
            f"first paint  bare {low * 1000:.0f} ms, workbench {high * 1000:.0f} ms, ratio {high / low:.2f}; "
            f"medians {statistics.median(bare) * 1000:.0f}, {statistics.median(ours) * 1000:.0f}, "
            f"ratio {statistics.median(ours) / statistics.median(bare):.2f}"
        )
        say(
            f"memory       bare {min(bare_memory):.0f} MB, workbench {min(our_memory):.0f} MB, "
            f"ratio {min(our_memory) / min(bare_memory):.2f}"
        )
        terminal = Terminal(*workbench)
        terminal.until(b"worth checking")
        terminal.quiet(1)
        moves = []
        for _ in range(60):
            moves.append(terminal.press(b"j"))
            terminal.quiet(0.05)
        say(f"key to paint, moving   p50 {statistics.median(moves):.1f} ms, p95 {p95(moves):.1f} ms")
        saves = []
        for number in range(min(60, held)):
            saves.append(terminal.press(b"sdu"[number % 3 : number % 3 + 1], b"saved"))
            terminal.quiet(0.05)
        say(f"verdict key to saved and repainted   p50 {statistics.median(saves):.1f} ms, p95 {p95(saves):.1f} ms")
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
        typed = []
        for key in b"ferry":
            typed.append(terminal.press(bytes([key])))
            terminal.quiet(0.05)
        say(f"search as you type   p95 {p95(typed):.1f} ms a key")
        terminal.end()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
