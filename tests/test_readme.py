"""The README's tables are the program's own."""

import re
from pathlib import Path

import pytest

from factcheck.cli.parser import commands
from factcheck.errors import ExitCode
from factcheck.tui.actions import COMMANDS
from factcheck.tui.keys import key_names

README = Path(__file__).parent.parent / "README.md"


def tables() -> dict[str, str]:
    """The tables that the README must hold, by the name between its marks."""
    keys = ["| key | command | where | what it does |", "|---|---|---|---|"]
    keys += [f"| {key_names(c) or 'palette'} | {c.label} | {c.scope.value} | {c.help} |" for c in COMMANDS]
    lines = ["| command | what it does |", "|---|---|"]
    lines += [f"| `factcheck {name}` | {told} |" for name, told in commands().items()]
    codes = ["| code | name |", "|---:|---|"]
    codes += [f"| {code.value} | {code.name.lower().replace('_', ' ')} |" for code in ExitCode]
    return {"keys": "\n".join(keys), "commands": "\n".join(lines), "exit codes": "\n".join(codes)}


@pytest.mark.parametrize("name", ["keys", "commands", "exit codes"])
def test_a_table_says_what_the_program_does(name: str) -> None:
    found = re.search(rf"<!-- {name} -->\n(.*?)\n?<!-- /{name} -->", README.read_text("utf-8"), re.DOTALL)
    assert found is not None
    assert found.group(1).strip() == tables()[name]


def test_every_picture_and_file_that_is_named_is_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README.read_text("utf-8")):
        assert (README.parent / target).exists(), target
