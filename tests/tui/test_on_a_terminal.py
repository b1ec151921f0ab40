"""The program on a terminal of its own: what it writes there, how it ends, and what is on the disk."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

import pytest
from ferry import CLAIMS, an_article

from factcheck.storage.project import Project

_OWN_SEQUENCES = re.compile(
    rb"\x1b(\[[0-?]*[ -/]*[@-~]|[()][0-9A-Za-z]|[=>78cM]|\][0-9]+;[^\x07\x1b]*(\x07|\x1b\\)|P[^\x1b]*\x1b\\)"
)


class Terminal:
    """`factcheck` on a pty of 80 by 24."""

    def __init__(self, *arguments: str, term: str = "xterm-256color") -> None:
        self.written = b""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            environment = dict(os.environ, TERM=term, PYTHONPATH=os.pathsep.join(sys.path))
            os.execve(sys.executable, [sys.executable, "-m", "factcheck", *arguments], environment)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def press(self, keys: str) -> None:
        os.write(self.fd, keys.encode())

    def wait_for(self, words: str, seconds: float = 20) -> None:
        end = time.monotonic() + seconds
        while words.encode() not in self.written:
            assert time.monotonic() < end, self.written[-2000:]
            if select.select([self.fd], [], [], 0.2)[0]:
                try:
                    self.written += os.read(self.fd, 1 << 16)
                except OSError:
                    break

    def wait(self) -> int:
        """The exit code."""
        while True:
            try:
                if not os.read(self.fd, 1 << 16):
                    break
            except OSError:
                break
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    project = Project.open(tmp_path, "Ada")
    project.set_up()
    hostile = "\x1b]52;c;aGVsbG8=\x07 and \x9b2J\x1b]0;owned\x1b\\ "
    project.add(an_article([hostile + CLAIMS[0], *CLAIMS[1:]], title="The \x1b[31mFerry"))
    return tmp_path


def values(folder: Path) -> list[str]:
    project = Project.open(folder, "Ada")
    return [verdict.value for verdict in project.casefile(project.articles()[0]).verdicts]


def test_a_sitting_ends_with_q_and_all_is_saved(folder: Path) -> None:
    terminal = Terminal("--project", str(folder), "annotate", Project.open(folder).articles()[0], "--reviewer", "Ada")
    terminal.wait_for("1 of 6")
    terminal.press("s")
    terminal.wait_for("saved: supported")
    terminal.press("dq")
    assert terminal.wait() == 0
    assert values(folder) == ["supported", "disputed"]
    assert b"\x1b]52;c;aGVsbG8=" not in terminal.written
    assert b"\x1b]0;owned" not in terminal.written
    left = _OWN_SEQUENCES.sub(b"", terminal.written)
    assert not re.search(rb"[\x00-\x07\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f]", left)
    assert "␛]52;c;aGVsbG8=␇".encode() in terminal.written


def test_a_terminal_of_sixteen_colours_keeps_its_own_ground(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLORTERM", raising=False)
    article = Project.open(folder).articles()[0]
    terminal = Terminal("--project", str(folder), "annotate", article, "--reviewer", "Ada", term="linux")
    terminal.wait_for("1 of 6")
    terminal.press("q")
    assert terminal.wait() == 0
    # The ground of our own themes would come out as black, and grey or white, whatever the terminal's is.
    assert not re.search(rb"\x1b\[[0-9;]*\b(40|47|10[0-7])m", terminal.written)


def test_it_goes_to_the_shell_and_comes_back(folder: Path) -> None:
    terminal = Terminal("--project", str(folder), "annotate", Project.open(folder).articles()[0], "--reviewer", "Ada")
    terminal.wait_for("1 of 6")
    terminal.press("\x1a")
    _, status = os.waitpid(terminal.pid, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    terminal.written = b""
    os.kill(terminal.pid, signal.SIGCONT)
    terminal.wait_for("1 of 6")
    terminal.press("sq")
    assert terminal.wait() == 0
    assert values(folder) == ["supported"]


def test_a_closed_terminal_loses_nothing_that_was_saved(folder: Path) -> None:
    terminal = Terminal("--project", str(folder), "annotate", Project.open(folder).articles()[0], "--reviewer", "Ada")
    terminal.wait_for("1 of 6")
    terminal.press("u")
    terminal.wait_for("saved: unverified")
    os.kill(terminal.pid, signal.SIGHUP)
    terminal.wait()
    assert values(folder) == ["unverified"]
