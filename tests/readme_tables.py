"""The README's tables, made from the program; run as a script to write them into the README."""

import re
from pathlib import Path

from factcheck.cli.parser import commands
from factcheck.errors import ExitCode
from factcheck.tui.actions import COMMANDS
from factcheck.tui.keys import key_names

README = Path(__file__).parent.parent / "README.md"


def tables() -> dict[str, str]:
    """The tables that the README must hold, by the name between its marks."""
    keys = ["| key | command | where | what it does |", "|---|---|---|---|"]
    keys += [
        f"| {key_names(c).replace('|', chr(92) + '|') or 'palette'} | {c.label} | {c.scope.value} | {c.help} |"
        for c in COMMANDS
    ]
    lines = ["| command | what it does |", "|---|---|"]
    lines += [f"| `factcheck {name}` | {told} |" for name, told in commands().items()]
    codes = ["| code | name |", "|---:|---|"]
    codes += [f"| {code.value} | {code.name.lower().replace('_', ' ')} |" for code in ExitCode]
    return {"keys": "\n".join(keys), "commands": "\n".join(lines), "exit codes": "\n".join(codes)}


def between_marks(name: str) -> re.Pattern[str]:
    """Where a table stands in the README."""
    return re.compile(rf"(<!-- {name} -->\n)(.*?)(\n<!-- /{name} -->)", re.DOTALL)


def write() -> None:
    """Put the program's tables in place of the README's."""
    text = README.read_text("utf-8")
    for name, table in tables().items():
        text = between_marks(name).sub(lambda found, table=table: found[1] + table + found[3], text)  # type: ignore[misc]
    README.write_text(text, "utf-8")


if __name__ == "__main__":
    write()
