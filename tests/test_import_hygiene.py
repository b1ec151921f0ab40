"""The command line answers at once, because nothing heavy is loaded before it is needed."""

import subprocess
import sys

import pytest

HEAVY = ("textual", "tinydb", "numpy", "pydantic", "rich")


def loaded_by(statement: str) -> set[str]:
    """Which heavy packages a fresh interpreter has loaded after a statement."""
    program = f"import sys; {statement}; print(*[m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_command_line_loads_nothing_heavy() -> None:
    assert loaded_by("import factcheck.cli") == set()


def test_help_loads_nothing_heavy() -> None:
    statement = (
        "from contextlib import suppress\nwith suppress(SystemExit): __import__('factcheck.cli').cli.main(['--help'])"
    )
    program = f"import sys\n{statement}\nsys.stderr.write(' '.join(m for m in {HEAVY!r} if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "usage: factcheck" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(
    "room", ["annotating.acts", "reading", "spotting", "sourcing", "reporting.rows", "intake.adding"]
)
def test_no_room_below_the_workbench_loads_textual(room: str) -> None:
    assert not loaded_by(f"import factcheck.{room}") & {"textual", "rich"}
