"""From the workbench to a report on disk: looked over first, and never over a file that is there already."""

from pathlib import Path

import pytest
from ferry import TITLE, a_project, an_article, workbench
from textual.pilot import Pilot

from factcheck.storage.project import Project
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.report import ReportForm, beginning
from factcheck.tui.screens.reviewing import ReviewingScreen


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the workbench was started in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def _settled(pilot: Pilot[int]) -> ReportForm:
    await pilot.pause()
    form = pilot.app.screen
    assert isinstance(form, ReportForm)
    for _ in range(200):
        if form.preview.lines is not None:
            return form
        await pilot.pause(0.02)
    raise AssertionError("no preview")


async def _opened(pilot: Pilot[int]) -> ReportForm:
    await pilot.press("E")
    return await _settled(pilot)


def _two_articles() -> Project:
    return a_project(an_article(), an_article(("The mill on the hill burned down in 1891.",), title="The Lost Mill"))


async def test_the_report_of_the_article_in_hand_is_looked_over_and_written(here: Path) -> None:
    project = _two_articles()
    [ferry] = [a for a in project.articles() if project.spotted(a).metadata.title != "The Lost Mill"]
    async with workbench(project, ferry).run_test(size=(80, 30)) as pilot:
        form = await _opened(pilot)
        assert TITLE in form.preview.in_words().replace("\\", "")
        await pilot.press("f2")
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        screen = pilot.app.screen
        assert isinstance(screen, ReviewingScreen)
        assert screen.status.message == f"wrote {here / 'report.md'}"
    written = (here / "report.md").read_text("utf-8")
    assert TITLE in written
    assert "Lost Mill" not in written


async def test_the_report_of_all_articles_is_written_from_their_list_in_the_format_chosen(here: Path) -> None:
    async with workbench(_two_articles(), None).run_test(size=(80, 30)) as pilot:
        await _opened(pilot)
        await pilot.press("right")
        form = await _settled(pilot)
        assert "\\" not in form.preview.in_words()
        assert form.values()["place"] == "report.html"
        await pilot.press("f2")
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        assert isinstance(pilot.app.screen, ArticlesScreen)
    page = (here / "report.html").read_text("utf-8")
    assert TITLE in page
    assert "The Lost Mill" in page


async def test_a_file_that_is_there_is_replaced_only_when_that_is_chosen(here: Path) -> None:
    (here / "report.md").write_text("mine", "utf-8")
    async with workbench(a_project()).run_test(size=(80, 30)) as pilot:
        form = await _opened(pilot)
        await pilot.press("f2")
        await pilot.pause(0.2)
        assert pilot.app.screen is form
        assert "choose to replace it" in form.faults()["existing"]
        assert (here / "report.md").read_text("utf-8") == "mine"
        # What would be written can still be read.
        assert "# Verdict report" in (await _settled(pilot)).preview.in_words()
        # The form leads to what is to be chosen.
        await pilot.press("right", "f2")
        await pilot.pause(0.2)
        await pilot.app.workers.wait_for_complete()
        assert pilot.app.screen is not form
    assert TITLE in (here / "report.md").read_text("utf-8")


async def test_enter_writes_from_any_field(here: Path) -> None:
    project = _two_articles()
    async with workbench(project, project.articles()[0]).run_test(size=(80, 30)) as pilot:
        form = await _opened(pilot)
        assert "for people: a page of Markdown" in form.preview.in_words()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
    assert (here / "report.md").exists()


async def test_a_feed_of_nothing_is_said_and_not_written(here: Path) -> None:
    project = _two_articles()
    async with workbench(project, project.articles()[0]).run_test(size=(80, 30)) as pilot:
        form = await _opened(pilot)
        form.fields["format"].value = "claimreview"  # type: ignore[union-attr]
        form.fields["place"].value = "reviews/"  # type: ignore[union-attr]
        assert "no claim is published" in str(await form.keep())
    assert not (here / "reviews").exists()


async def test_progress_is_told_while_the_report_is_built() -> None:
    project = _two_articles()
    heard: list[tuple[int, int]] = []
    beginning(project, project.articles(), "markdown", told=lambda done, of: heard.append((done, of)))
    assert heard[0] == (1, 4)
    assert heard == sorted(heard)


async def test_a_folder_that_is_not_there_is_named_and_the_report_can_be_read_on(here: Path) -> None:
    async with workbench(a_project()).run_test(size=(80, 30)) as pilot:
        form = await _opened(pilot)
        form.fields["place"].value = "nowhere/report.md"  # type: ignore[union-attr]
        assert "there is no such folder; make it first" in str(await form.keep())
        assert "# Verdict report" in (await _settled(pilot)).preview.in_words()
