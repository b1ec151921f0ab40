"""A program on a pty of its own, for benchmarks of what a person sees."""

import compileall
import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time
from pathlib import Path

BARE = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("hello, world")
Hello().run()
"""
"""The smallest Textual program, which everything is measured against."""


def compile_once() -> None:
    """Compile the program as its installation does; else each start would compile it anew."""
    compileall.compile_dir("src/factcheck", quiet=2)


class Terminal:
    """A program on a pty of its own."""

    def __init__(self, *arguments: str, rows: int = 40, columns: int = 120) -> None:
        self.written = 0
        """Bytes that it has written so far."""
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", PYTHONPATH="src")
            os.execv(sys.executable, [sys.executable, *arguments])
        self.resize(rows, columns)

    def resize(self, rows: int, columns: int) -> None:
        """Give the terminal another size."""
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _read(self) -> bytes:
        data = os.read(self.fd, 1 << 16)
        self.written += len(data)
        return data

    def until(self, wanted: bytes, seconds: float = 60) -> float:
        """When the program has written that, as a clock reading."""
        seen = b""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            if select.select([self.fd], [], [], 0.5)[0]:
                seen += self._read()
                if wanted in seen:
                    return time.perf_counter()
        raise TimeoutError(f"{wanted!r} not in {seen[-500:]!r}")

    def quiet(self, seconds: float = 0.3) -> None:
        """Wait until nothing is written for a while."""
        while select.select([self.fd], [], [], seconds)[0]:
            self._read()

    def press(self, key: bytes, wanted: bytes = b"") -> float:
        """Milliseconds from a key to what it paints."""
        start = time.perf_counter()
        self.send(key)
        return (self.until(wanted) - start) * 1000

    def send(self, data: bytes) -> None:
        """Write all of it, reading meanwhile what the program answers."""
        while data:
            ready = select.select([self.fd], [self.fd], [], 60)
            if ready[0]:
                self._read()
            if ready[1]:
                data = data[os.write(self.fd, data[:4096]) :]

    def processor(self) -> float:
        """Milliseconds of processor that all its threads have taken: fairer than a clock on a shared machine."""
        threads = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e6

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


def say(line: str) -> None:
    """Print one line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def p95(values: list[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[int(len(values) * 0.95)]
