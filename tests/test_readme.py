"""The README's tables are the program's own (`python tests/readme_tables.py` writes them)."""

import re

import pytest

from factcheck.config import UserSettings, user_settings_path
from factcheck.tui.keys import users_keys
from readme_tables import README, between_marks, tables


@pytest.mark.parametrize("name", ["keys", "commands", "exit codes"])
def test_a_table_says_what_the_program_does(name: str) -> None:
    found = between_marks(name).search(README.read_text("utf-8"))
    assert found is not None
    assert found[2] == tables()[name]


def test_every_picture_and_file_that_is_named_is_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README.read_text("utf-8")):
        assert (README.parent / target).exists(), target


def test_the_settings_that_are_shown_can_be_set() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    user_settings_path().parent.mkdir(parents=True, exist_ok=True)
    user_settings_path().write_text(example, "utf-8")
    settings = UserSettings.load()
    assert settings.threshold == 0.3
    assert users_keys(settings.preset, settings.keys)["claim.search"] == ("f",)
