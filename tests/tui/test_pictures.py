"""How the screens look, at the sizes people have; and what is stored when they look so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ferry import CLAIMS, a_project, an_article, workbench
from textual.pilot import Pilot

from factcheck.config import UserSettings
from factcheck.storage.project import Project

SnapCompare = Callable[..., bool]


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """No draft is kept, and so announced, while a picture is taken."""
    monkeypatch.setattr("factcheck.tui.screens.form._DRAFT_SECONDS", 60)


def decided(project: Project) -> list[str]:
    casefile = project.casefile(project.articles()[0])
    return [verdict.value for verdict in casefile.verdicts]


def pressing(*keys: str) -> Callable[[Pilot[int]], object]:
    async def press(pilot: Pilot[int]) -> None:
        await pilot.app.workers.wait_for_complete()
        await pilot.press(*keys)
        await pilot.pause()

    return press


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_reviewing(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    project = a_project()
    app = workbench(project)
    assert snap_compare(app, terminal_size=size, run_before=pressing("s", "d", "1"))
    assert decided(project) == ["supported", "disputed"]
    assert len(project.casefile(project.articles()[0]).sources) == 1


@pytest.mark.parametrize("theme", ["factcheck-light", "factcheck-high-contrast", "ansi-dark"])
def test_themes(snap_compare: SnapCompare, theme: str) -> None:
    project = a_project()
    app = workbench(project, settings=UserSettings(theme=theme))
    assert snap_compare(app, terminal_size=(120, 40), run_before=pressing("u", "s"))
    assert decided(project) == ["unverified", "supported"]


def test_articles(snap_compare: SnapCompare) -> None:
    project = a_project(an_article(), an_article(CLAIMS[:2], title="A Second Ship", comment=None))
    assert snap_compare(workbench(project, None), terminal_size=(80, 24), run_before=pressing("j"))
    assert not decided(project)


def test_an_empty_project(snap_compare: SnapCompare) -> None:
    project = Project.in_memory("Ada")
    assert snap_compare(workbench(project, None), terminal_size=(80, 24))
    assert not project.articles()


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("source", ("c", "f", "enter")),
        ("why", ("D", "x")),
        ("comments", ("o",)),
        ("help", ("question_mark",)),
        ("stretch", ("r", "left")),
    ],
)
def test_over_the_claim(snap_compare: SnapCompare, name: str, keys: tuple[str, ...]) -> None:
    project = a_project()
    assert snap_compare(workbench(project), terminal_size=(80, 24), run_before=pressing(*keys))
    assert decided(project) == (["disputed"] if name == "why" else [])
    assert not project.casefile(project.articles()[0]).sources


def test_a_tiny_terminal(snap_compare: SnapCompare) -> None:
    project = a_project()
    assert snap_compare(workbench(project), terminal_size=(40, 12), run_before=pressing("s"))
    assert decided(project) == []


def test_without_colour(snap_compare: SnapCompare, monkeypatch: pytest.MonkeyPatch, own_home: Path) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    project = a_project()
    assert snap_compare(workbench(project), terminal_size=(80, 24), run_before=pressing("s", "d", "k"))
    assert decided(project) == ["supported", "disputed"]
