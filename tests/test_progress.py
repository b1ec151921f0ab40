"""Long work tells how far it is on a terminal, keeps silent in a pipe, and leaves whole articles when interrupted."""

import os
import pty
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck
from factcheck.cli import main
from factcheck.errors import ExitCode
from factcheck.intake.unbroken import unbroken


@pytest.fixture(autouse=True)
def heard() -> Iterator[None]:
    """Ctrl-C is heard, also where whoever started the tests in the background has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def for_a_child() -> dict[str, str]:
    """The environment of a program that finds this one."""
    return {**os.environ, "PYTHONPATH": str(Path(factcheck.__file__).parents[1])}


def folder_of(tmp_path: Path, number: int) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for each in range(number):
        text = f"The council paid {each + 2} million dollars for bridge number {each} in 2021.\n\n" * 20
        (folder / f"{each:03}.txt").write_text(text, encoding="utf-8")
    return folder


def test_a_terminal_shows_how_far_it_is(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 3)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "factcheck", "add", str(folder), "--project", str(tmp_path / "p")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env=for_a_child()) as child:
        os.close(theirs)
        assert child.stdout is not None
        out = child.stdout.read()
    told = b""
    try:
        while piece := os.read(ours, 4096):
            told += piece
    except OSError:
        pass  # The other end of a terminal is gone: that is its end of file.
    finally:
        os.close(ours)
    for done in range(3):
        assert f"] {done}/3 ".encode() in told
    assert told.endswith(b"\x1b[2K"), "the bar is gone when the work is done"
    assert out.count(b"added:") == 3
    assert b"\x1b" not in out


def test_a_pipe_gets_no_bar(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", str(folder_of(tmp_path, 2)), "--project", str(tmp_path / "p")]) == ExitCode.OK
    told = capsys.readouterr()
    assert "[" not in told.err
    assert "\r" not in told.err + told.out


def test_ctrl_c_leaves_whole_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = folder_of(tmp_path, 400)
    project = ["--project", str(tmp_path / "p")]
    command = [sys.executable, "-m", "factcheck", "add", str(folder), *project]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=for_a_child()) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        lines = [child.stdout.readline() for _ in range(3)]
        child.send_signal(signal.SIGINT)
        lines += child.stdout.read().splitlines()
        told = child.stderr.read()
    assert child.returncode == ExitCode.INTERRUPTED
    assert told.splitlines()[-1] == b"factcheck: interrupted"
    held = [path for path in (tmp_path / "p" / "annotations").glob("a*") if path.is_dir()]
    assert len(lines) <= len(held) < 400
    for article in held:
        names = [path.name for path in article.iterdir()]
        assert "article.json" in names
        assert any(name.startswith("spotted-") for name in names)
        assert any("~" in name for name in names), "how it came in belongs to an article"
    assert main(["check", *project]) == ExitCode.OK


def test_an_interrupt_waits_for_what_must_not_be_cut_in_two() -> None:
    done = []

    def store() -> None:
        with unbroken():
            os.kill(os.getpid(), signal.SIGINT)
            done.append("first half")
            done.append("second half")

    with pytest.raises(KeyboardInterrupt):
        store()
    assert done == ["first half", "second half"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_worker_thread_is_left_alone() -> None:
    done = []

    def store() -> None:
        with unbroken():
            done.append(signal.getsignal(signal.SIGINT))

    worker = threading.Thread(target=store)
    worker.start()
    worker.join()
    assert done == [signal.default_int_handler]


@pytest.mark.parametrize("module", ["factcheck.cli.entry", "factcheck.cli.parser", "argparse"])
def test_ctrl_c_while_the_program_is_being_loaded_shows_no_traceback(module: str) -> None:
    code = (
        "import sys\n"
        "class Pressed:\n"
        "    def find_spec(self, name, path, target=None):\n"
        f"        if name == {module!r}: raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Pressed())\n"
        "from factcheck.cli import main\n"
        "sys.exit(main(['list']))\n"
    )
    paths = {**os.environ, "PYTHONPATH": str(Path(factcheck.__file__).parents[1])}
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=paths, check=False)
    assert (ended.returncode, ended.stderr) == (ExitCode.INTERRUPTED, "factcheck: interrupted\n")
