"""Every command is declared once and reaches the reviewer everywhere it should."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from ferry import a_project, workbench
from textual.widgets import Static

from factcheck import tui
from factcheck.config import UserSettings, user_settings_path
from factcheck.errors import RefusedError
from factcheck.tui.actions import COMMANDS, Scope, command, commands_of
from factcheck.tui.app import FactcheckApp, usable_settings
from factcheck.tui.keys import key_names, remapped, users_keys, with_keys
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.help import HelpScreen
from factcheck.tui.screens.reviewing import ReviewingScreen
from factcheck.tui.screens.workbench import Workbench
from factcheck.tui.widgets.sources_pane import SourcesPane


def test_ids_are_unique_and_no_key_means_two_things() -> None:
    assert len({known.id for known in COMMANDS}) == len(COMMANDS)
    remapped({})


@pytest.mark.parametrize("screen", [ReviewingScreen, ArticlesScreen])
def test_every_command_is_done_by_a_method_of_its_screen(screen: type[Workbench]) -> None:
    for known in commands_of(screen.SCOPE):
        assert callable(getattr(screen, known.method, None)), known.id
        assert known.help.endswith(".")
        assert known.label


def test_every_method_that_does_something_is_a_command() -> None:
    for screen in (ReviewingScreen, ArticlesScreen):
        methods = {name for name in dir(screen) if name.startswith("do_")}
        assert methods == {known.method for known in commands_of(screen.SCOPE)}


async def test_every_command_is_bound_in_the_palette_and_in_help() -> None:
    async with workbench(a_project()).run_test(size=(120, 100)) as pilot:
        screen = pilot.app.screen
        bound = screen.active_bindings
        offered = " ".join(entry.title for entry in pilot.app.get_system_commands(screen)).lower()
        for known in commands_of(Scope.REVIEWING):
            for key in known.keys:
                assert key.lower() in {name.lower() for name in bound}, known.id
            if known.id != "app.palette" and not known.numbered:
                assert known.label.lower() in offered
        await pilot.press("question_mark")
        help_screen = pilot.app.screen
        assert isinstance(help_screen, HelpScreen)
        shown = help_screen.in_words()
        for known in commands_of(Scope.REVIEWING):
            assert key_names(known) in shown
            assert known.help.split()[0] in shown


async def test_keys_are_the_users_own() -> None:
    settings = UserSettings(keys={"verdict.supported": "f5, +", "verdict.disputed": "s"})
    project = a_project()
    async with workbench(project, settings=settings).run_test(size=(80, 24)) as pilot:
        await pilot.press("plus", "s", "f5")
        held = project.casefile(project.articles()[0])
        assert [held.verdicts_on(claim.id)[0].value for claim in held.claims[:3]] == [
            "supported",
            "disputed",
            "supported",
        ]


def test_a_hint_names_the_key_that_holds_now_and_the_label_where_there_is_none() -> None:
    assert with_keys("<claim.add> adds one, <app.quit> leaves", users_keys("", {"claim.add": "f5, +"})) == (
        "F5 adds one, q leaves"
    )
    assert with_keys("<claim.add> adds one", {"claim.add": ()}) == "“add claim” adds one"


def test_hints_name_only_commands_that_there_are() -> None:
    rooms = (Path(tui.__file__).parent).rglob("*.py")
    named = {found for room in rooms for found in re.findall(r"<([a-z]+\.[a-z-]+)>", room.read_text("utf-8"))}
    assert {known for known in named if command(known)} > {"claim.add", "case.look", "review.unblind"}


async def test_what_a_screen_says_to_press_is_what_the_user_set() -> None:
    settings = UserSettings(keys={"source.dismiss": "f6", "app.explain": "f7", "article.tour": "f8"})
    app = workbench(a_project(), settings=settings)
    async with app.run_test(size=(100, 30)) as pilot:
        app.screen.query_one(SourcesPane).focus()
        await pilot.press("f7")
        told = app.screen.query_one("Telling Static", Static).content
        assert "F6 dismisses a suggestion, c adds" in str(told)


def test_an_unknown_command_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(RefusedError, match=r"verdict\.suported.*nearest.*verdict\.supported"):
        remapped({"verdict.suported": "x"})


def test_a_key_cannot_mean_two_things() -> None:
    with pytest.raises(RefusedError, match=r"already means"):
        remapped({"verdict.supported": "d"})
    assert remapped({"verdict.supported": "d", "verdict.disputed": "s"})["verdict.disputed"] == ("s",)


async def test_who_presses_ctrl_c_is_told_how_to_leave() -> None:
    project = a_project()
    app = FactcheckApp(project, article=project.articles()[0], settings=UserSettings(keys={"app.quit": "f10"}))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+c")
        screen = pilot.app.screen
        assert isinstance(screen, Workbench)
        assert screen.status.message == "F10 leaves; everything is saved already"


def test_listing_the_keys_needs_no_textual() -> None:
    code = "import sys, factcheck.tui.keys; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_nearest_command_is_named() -> None:
    with pytest.raises(RefusedError, match=r"app\.quit"):
        command("app.quitt")


async def test_a_mistake_in_the_settings_is_named_and_defaults_hold(own_home: Path) -> None:
    write_settings('[keys]\n"verdict.supportet" = "x"\n')
    settings, notice = usable_settings()
    assert settings.keys == {}
    assert notice is not None
    assert "verdict.supported" in notice
    write_settings("theme = [")
    assert "settings.toml" in (usable_settings()[1] or "")
    write_settings('theme = "factcheck-lite"')
    settings, other = usable_settings()
    assert settings.theme == ""
    assert "the nearest is 'factcheck-light'" in (other or "")
    project = a_project()
    app = FactcheckApp(project, article=project.articles()[0], notice=notice)
    async with app.run_test(size=(120, 24)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReviewingScreen)
        assert "verdict.supportet" in screen.status.message


def write_settings(text: str) -> None:
    user_settings_path().parent.mkdir(parents=True, exist_ok=True)
    user_settings_path().write_text(text, "utf-8")


def test_presets_follow_habits() -> None:
    assert users_keys("arrows", {})["claim.next"] == ("down",)
    assert users_keys("vi", {"claim.next": "n", "verdict.justify": "I"})["claim.next"] == ("n",)
    with pytest.raises(RefusedError, match="emacs"):
        users_keys("emacs", {})


@pytest.mark.parametrize("scope", list(Scope))
async def test_every_screen_can_be_explained(scope: Scope) -> None:
    async with workbench(a_project()).run_test(size=(80, 24)) as pilot:
        help_screen = HelpScreen(scope, pilot.app.keys)  # type: ignore[attr-defined]
        await pilot.app.push_screen(help_screen)
        assert commands_of(scope)[0].help.split()[0] in help_screen.in_words()


@pytest.mark.parametrize("key", ["", "escape", "N", "R", "A", "Z"])
async def test_every_screen_ends_with_what_happened_and_the_keys(key: str) -> None:
    async with workbench(a_project()).run_test(size=(80, 24)) as pilot:
        await pilot.press(*([key] if key else []))
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, Workbench)
        assert (screen.status.region.y, screen.key_bar.region.y) == (22, 23)
