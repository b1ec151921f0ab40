"""What goes wrong around a sitting: another window, a folder that vanishes, a disk that is full."""

import errno
import os
from pathlib import Path

import pytest
from ferry import Clock, an_article, stored, workbench
from textual.pilot import Pilot
from textual.widgets import Input

from factcheck.annotating.session import Session
from factcheck.model.verdict import VerdictValue
from factcheck.storage.project import Project
from factcheck.tui.app import FactcheckApp, run
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.reviewing import ReviewingScreen
from factcheck.tui.screens.verdict_form import VerdictForm
from factcheck.tui.screens.workbench import Workbench
from factcheck.tui.widgets.note import Note


@pytest.fixture
def project(tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Ada's project on the disk, looked at often, so that no test waits for it."""
    monkeypatch.setattr(Workbench, "POLL_SECONDS", 0.05)
    opened = Project.open(tmp_path / "p", "Ada", clock=Clock())
    (tmp_path / "p").mkdir()
    opened.add(an_article())
    return opened


def status(pilot: Pilot[int]) -> str:
    screen = pilot.app.screen
    assert isinstance(screen, ReviewingScreen | ArticlesScreen)
    return screen.status.message


def test_what_nobody_foresaw_ends_in_an_error_and_prints_no_traceback(
    project: Project, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(_: object) -> None:
        secret = "what a variable holds"
        raise ZeroDivisionError(f"nobody foresaw this, not even {len(secret)} of them")

    async def sort(pilot: Pilot[object]) -> None:
        await pilot.press("o")

    monkeypatch.setattr("gc.disable", lambda: None)
    run_of_textual = FactcheckApp.run
    monkeypatch.setattr(ArticlesScreen, "do_article_sort", fail)
    monkeypatch.setattr(FactcheckApp, "run", lambda app: run_of_textual(app, headless=True, auto_pilot=sort))
    with pytest.raises(ZeroDivisionError):
        run(project)
    assert "what a variable holds" not in "".join(capfd.readouterr())


async def test_a_folder_that_vanishes_is_named_not_made_anew_and_taken_up_again(
    project: Project, tmp_path: Path
) -> None:
    folder, away = tmp_path / "p" / "annotations", tmp_path / "away"
    async with workbench(project).run_test(size=(100, 30)) as pilot:
        await pilot.press("s")
        folder.rename(away)
        await pilot.press("d")
        assert "the project's folder is gone" in status(pilot)
        assert not folder.exists()
        await pilot.press("escape")
        await pilot.pause()
        assert "the project's folder is gone" in status(pilot)
        away.rename(folder)
        await pilot.pause(0.2)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("d")
        assert status(pilot).startswith("saved: disputed")
    assert sorted(verdict.value for verdict in stored(project).verdicts) == ["disputed", "supported"]


@pytest.mark.parametrize("key", ["v", "o", "E", "A", "N", "R", "F", "P", "L", "1", "J"])
async def test_no_command_breaks_where_the_project_cannot_be_read(project: Project, tmp_path: Path, key: str) -> None:
    app = workbench(project)
    async with app.run_test(size=(100, 30)) as pilot:
        (tmp_path / "p" / "annotations").rename(tmp_path / "away")
        await pilot.press(key, "enter")
        await pilot.pause(0.1)
        assert app.is_running


async def test_what_another_window_saved_meanwhile_is_not_overwritten_and_no_word_is_lost(project: Project) -> None:
    other = Session(project, project.articles()[0])
    async with workbench(project).run_test(size=(100, 30)) as pilot:
        await pilot.press("S", *"because")
        other.refresh()
        other.go_to_position(0)
        other.judge(VerdictValue.DISPUTED)
        await pilot.press("enter")
        await pilot.pause()
        form = pilot.app.screen
        assert isinstance(form, VerdictForm)
        assert stored(project).verdicts[0].value == "disputed"
        await pilot.press("escape")
        await pilot.pause(0.2)
        # Opened again, the form has her words beside the verdict that holds now.
        await pilot.press("n")
        form = pilot.app.screen
        assert isinstance(form, VerdictForm)
        note = form.fields["justification"]
        assert isinstance(note, Note)
        assert note.text == "because"
        await pilot.press("enter")
        await pilot.pause()
    (verdict,) = stored(project).verdicts
    assert verdict.justification == "because"


async def test_a_full_disk_saves_nothing_says_so_and_keeps_the_words(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    async with workbench(project).run_test(size=(100, 30)) as pilot:
        await pilot.press("c")
        monkeypatch.setattr(os, "replace", full)
        await pilot.press(*"doi:10.1/a", "enter")
        await pilot.pause()
        assert stored(project).sources == ()
        await pilot.press("escape")
        assert "not saved: no space left" in status(pilot)
        await pilot.press("s")
        assert "not saved" in status(pilot)
        monkeypatch.setattr(os, "replace", real)
        await pilot.press("c")
        field = pilot.app.screen.query(Input).first()
        assert field.value == "doi:10.1/a"
        await pilot.press("enter")
        await pilot.pause()
    assert [source.url for source in stored(project).sources] == ["doi:10.1/a"]
