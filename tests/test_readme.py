"""The README's tables are the program's own (`python tests/readme_tables.py` writes them)."""

import re

import pytest

from readme_tables import README, between_marks, tables


@pytest.mark.parametrize("name", ["keys", "commands", "exit codes"])
def test_a_table_says_what_the_program_does(name: str) -> None:
    found = between_marks(name).search(README.read_text("utf-8"))
    assert found is not None
    assert found[2] == tables()[name]


def test_every_picture_and_file_that_is_named_is_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README.read_text("utf-8")):
        assert (README.parent / target).exists(), target
