"""What a process beside this one saves shows here at once, and nobody's words are written over unseen."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest
from ferry import Clock, an_article, reviewing, workbench
from textual.widgets import Static

import factcheck
from factcheck.storage.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Ada's project on disk."""
    project = Project.open(tmp_path, "Ada", clock=Clock())
    project.add(an_article())
    return project


async def elsewhere(root: Path, reviewer: str, *words: str) -> None:
    """A command in a process of its own; saved when this returns."""
    paths = {**os.environ, "PYTHONPATH": str(Path(factcheck.__file__).parents[1])}
    command = [sys.executable, "-m", "factcheck", "--project", str(root), "--reviewer", reviewer, *words]
    await asyncio.to_thread(subprocess.run, command, env=paths, check=True, capture_output=True)


@pytest.mark.parametrize("reviewer", ["Bea", "Ada"])
async def test_what_another_process_saves_shows_within_two_seconds(
    project: Project, tmp_path: Path, reviewer: str
) -> None:
    async with workbench(project).run_test(size=(120, 40)) as pilot:
        claim = reviewing(pilot).session.claims[0].id
        await elsewhere(tmp_path, reviewer, "verdict", claim, "disputed")
        assert reviewing(pilot).POLL_SECONDS < 2
        async with asyncio.timeout(30):
            while not reviewing(pilot).session.casefile.verdicts:
                await pilot.pause(0.05)
        assert [v.reviewer for v in reviewing(pilot).session.casefile.verdicts] == [reviewer]


async def test_an_edit_of_what_another_window_changed_is_told_and_can_be_repeated(
    project: Project, tmp_path: Path
) -> None:
    async with workbench(project).run_test(size=(120, 40)) as pilot:
        claim = reviewing(pilot).session.claims[0].id
        await pilot.press("D", *"Mine")
        await elsewhere(tmp_path, "Ada", "verdict", claim, "supported", "--justification", "Theirs")
        await pilot.press("f2")
        held = project.casefile(project.articles()[0]).verdict(claim, "Ada")
        assert held is not None
        assert held.justification == "Theirs"
        told = " ".join(str(static.render()) for static in pilot.app.screen.query(".trouble").results(Static))
        assert "supported: Theirs" in told
        await pilot.press("f2")
        held = project.casefile(project.articles()[0]).verdict(claim, "Ada")
        assert held is not None
        assert held.justification == "Mine"
