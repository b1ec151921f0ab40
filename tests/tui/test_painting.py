"""Only what says something else is painted anew, and nothing that is out of date stays on the screen."""

import pytest
from ferry import a_project, an_article, reviewing, workbench
from textual.pilot import Pilot
from textual.strip import Strip

from factcheck.storage.project import Project
from factcheck.tui.widgets.pane import Pane

ACTS = "j k s S escape m 1 tab shift+tab slash c r o escape G z v w escape J"


async def picture(pilot: Pilot[int]) -> str:
    await pilot.pause()
    return pilot.app.export_screenshot()


async def test_the_screen_shows_what_it_would_show_if_all_of_it_were_painted() -> None:
    async with workbench(a_project()).run_test(size=(120, 40)) as pilot:
        for key in ACTS.split():
            await pilot.press(key)
            seen = await picture(pilot)
            for pane in pilot.app.screen.query("Pane"):
                pane.refresh()
            assert await picture(pilot) == seen, key


async def test_a_step_to_the_next_claim_paints_its_rows_and_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    project = Project.in_memory("Ada")
    project.add(an_article([f"Ferry {number} sank in 1986." for number in range(40)]))
    painted: list[tuple[str | None, int]] = []
    paint = Pane.render_line

    def painting(pane: Pane, y: int) -> Strip:
        painted.append((pane.id, y))
        return paint(pane, y)

    async with workbench(project).run_test(size=(120, 24)) as pilot:
        # Further down than the list shows at first: there it does not scroll at every step, either.
        await pilot.press(*"j" * 20)
        monkeypatch.setattr(Pane, "render_line", painting)
        await pilot.press("j")
        assert reviewing(pilot).session.position == 21
    first, second = sorted(y for name, y in painted if name == "claims")
    assert second == first + 1
    assert {name for name, _ in painted} <= {"claims", "card", "article", "sources"}
