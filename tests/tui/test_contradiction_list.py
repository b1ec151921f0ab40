"""Walking the pairs of statements that cannot both hold, and what is stored after each decision."""

from ferry import Clock, workbench

from factcheck.model.contradiction import PairState
from factcheck.reading import read_text
from factcheck.spotting import spot
from factcheck.storage.project import Project
from factcheck.tui.screens.contradictions import ContradictionsScreen

PAGES = (
    "Harbour bridge to close\n\nBy Ida Lund\n3 March 2021\n\nThe harbour bridge opened in 1932.\n",
    "Old bridge, new worries\n\nBy Tom Rask\n4 March 2021\n\nThe harbour bridge opened in 1936.\n",
)


def two_accounts() -> Project:
    project = Project.in_memory("Ada", clock=Clock())
    for page in PAGES:
        project.add(spot(read_text(page)))
    return project


def decisions(project: Project) -> list[tuple[str, PairState, str]]:
    files = (project.casefile(article) for article in project.articles())
    return [(said.reviewer, said.state, said.reason) for file in files for said in file.pairs]


async def test_a_pair_is_shown_with_both_quotes_and_confirmed_with_one_key() -> None:
    project = two_accounts()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("N")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, ContradictionsScreen)
        told = screen.view.in_words()
        assert "opened in 1932." in told
        assert "opened in 1936." in told
        assert "2021-03-04 · Old bridge, new worries" in told
        await pilot.press("c")
        await pilot.app.workers.wait_for_complete()
        assert decisions(project) == [("Ada", PairState.CONFIRMED, "")]
        assert "cannot both hold" in screen.view.in_words()


async def test_calling_both_true_needs_words() -> None:
    project = two_accounts()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("N")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("b", "enter")
        await pilot.pause()
        assert decisions(project) == []
        await pilot.press(*"two bridges", "enter")
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        assert decisions(project) == [("Ada", PairState.COMPATIBLE, "two bridges")]
