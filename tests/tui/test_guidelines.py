"""The project's guidelines: one key away, and every verdict knows under which version it was given."""

import json
from pathlib import Path

import pytest
from ferry import CLAIMS, Clock, a_project, an_article, workbench

from factcheck.annotating.guidelines import first_guidelines
from factcheck.annotating.session import Session
from factcheck.cli import main
from factcheck.model.guidelines import Guidelines
from factcheck.model.verdict import VerdictValue
from factcheck.reporting.build import build_report
from factcheck.reporting.formats.words import verdict_line
from factcheck.storage.project import Project
from factcheck.tui.markdown_rows import markdown_rows
from factcheck.tui.screens.guidelines import GuidelinesScreen
from factcheck.tui.screens.reviewing import ReviewingScreen

PAGE = "# How we judge\n\n1. Go to the *first* hand.\n2. Ask **twice**.\n\n- one\n  - deeper\n\n> to the letter\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Ada's project on the disk, with guidelines and one article."""
    opened = Project.open(tmp_path, "Ada", clock=Clock())
    opened.add(an_article())
    assert opened.write_guidelines(PAGE)
    return opened


def rewrite(tmp_path: Path, text: str) -> None:
    (tmp_path / "annotations" / "guidelines.md").write_text(text, "utf-8")


def test_a_version_is_what_the_words_say_not_how_lines_end() -> None:
    assert Guidelines(text=PAGE).version == Guidelines(text=PAGE.replace("\n", "\r\n") + "  \n").version
    assert Guidelines(text=PAGE).version != Guidelines(text=PAGE + "More.").version
    assert Guidelines(text=" \n").version == ""


def test_a_verdict_knows_under_which_version_it_was_given(project: Project, tmp_path: Path) -> None:
    session = Session(project, project.articles()[0])
    session.judge(VerdictValue.SUPPORTED)
    first = Guidelines(text=PAGE).version
    assert project.casefile(session.article).verdicts[0].guidelines == first
    rewrite(tmp_path, PAGE + "\nMore.\n")
    # Given again, it is given under what holds now; and that can be taken back.
    session = Session(project, session.article, claim=session.claims[0].id)
    session.judge(VerdictValue.SUPPORTED)
    assert project.casefile(session.article).verdicts[0].guidelines == project.guidelines.version != first
    assert session.undo().words == "undid: supported again, under the present guidelines"
    assert project.casefile(session.article).verdicts[0].guidelines == first


def test_a_project_without_guidelines_gives_verdicts_as_ever(tmp_path: Path) -> None:
    project = a_project()
    Session(project, project.articles()[0]).judge(VerdictValue.DISPUTED)
    assert "guidelines" not in str([event.body for event in project.history(project.articles()[0])])
    assert project.casefile(project.articles()[0]).verdicts[0].guidelines == ""
    assert build_report(project, project.articles()).guidelines is None


def test_the_report_says_which_verdicts_followed_earlier_guidelines(project: Project, tmp_path: Path) -> None:
    Session(project, project.articles()[0]).judge(VerdictValue.SUPPORTED)
    (verdict,) = build_report(project, project.articles()).articles[0].claims[0].verdicts
    assert "guidelines" not in verdict_line(verdict)
    rewrite(tmp_path, "# Others\n")
    report = build_report(project, project.articles())
    (verdict,) = report.articles[0].claims[0].verdicts
    assert f"under guidelines version {Guidelines(text=PAGE).version}" in verdict_line(verdict)
    assert report.guidelines == Guidelines(text="# Others\n").version


def test_a_first_page_is_laid_down_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(tmp_path), "init"]) == 0
    page = tmp_path / "annotations" / "guidelines.md"
    assert page.read_text("utf-8") == first_guidelines()
    page.write_text("ours", "utf-8")
    assert main(["--project", str(tmp_path), "init"]) == 0
    assert page.read_text("utf-8") == "ours"
    assert "guidelines.md" in capsys.readouterr().out
    assert main(["--project", str(tmp_path), "check"]) == 0


async def test_one_key_shows_the_guidelines_and_the_card_says_when_they_changed(
    project: Project, tmp_path: Path
) -> None:
    app = workbench(project)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("s", "k", "B")
        assert isinstance(app.screen, GuidelinesScreen)
        assert "How we judge" in app.screen.in_words()
        await pilot.press("escape")
        rewrite(tmp_path, "# Others\n")
        await pilot.press("j", "s", "k", "k")
        screen = app.screen
        assert isinstance(screen, ReviewingScreen)
        card = "".join(text for y in range(screen.card.size.height) for text, _ in screen.card.row(y))
        assert CLAIMS[0] in card
        assert "the guidelines changed since" in card


async def test_a_project_without_guidelines_says_how_to_write_some() -> None:
    app = workbench(a_project())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("B")
        assert isinstance(app.screen, GuidelinesScreen)
        assert "annotations/guidelines.md" in app.screen.in_words()


def test_markdown_becomes_rows_and_nothing_in_it_acts() -> None:
    rows = markdown_rows(
        PAGE + "\n[a link](https://example.org/passwd) \x1b]0;x\x07 <b>\n\n```\ncode\n```\n\n---\n", 30
    )
    lines = ["".join(text for text, _ in row).rstrip() for row in rows]
    assert lines[0] == "How we judge"
    assert "1. Go to the first hand." in lines
    assert " • one" in lines
    assert "    • deeper" in lines
    assert any("a link" in line and "passwd" not in line for line in lines)
    assert ("twice", "text strong") in [piece for row in rows for piece in row]


def test_a_command_prints_the_guidelines_and_their_version(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--project", str(tmp_path), "guidelines"]) == 0
    told = capsys.readouterr()
    assert told.out == PAGE
    assert project.guidelines.version in told.err
    assert main(["--project", str(tmp_path), "guidelines", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"version": project.guidelines.version, "text": PAGE}
