"""Keys at random never crash the workbench, and what is stored is what was done."""

import os
import random

import pytest
from ferry import a_project, workbench

from factcheck.storage.project import Project
from factcheck.tui.actions import COMMANDS, Scope

KEYS = int(os.environ.get("FACTCHECK_MONKEY_KEYS", "500"))
"""How many keys; 10,000 on demand."""

_TYPED = ["a", "b", "1", "left", "right", "tab", "shift+tab", "enter", "escape", "backspace", "up", "down"]


def keys(seed: int) -> list[str]:
    """Keys of the reviewing screen and of forms, but for those that go elsewhere."""
    known = [
        key for each in COMMANDS if each.scope is Scope.REVIEWING and each.id != "app.articles" for key in each.keys
    ]
    return random.Random(seed).choices(known + _TYPED, k=KEYS)


def folded(project: Project) -> dict[tuple[str, str, str], object]:
    """The records that are live by the history alone."""
    live: dict[tuple[str, str, str], object] = {}
    for event in project.history(project.articles()[0]):
        live[event.reviewer, event.kind, event.key] = event.body
    return {key: body for key, body in live.items() if body is not None}


@pytest.mark.parametrize("seed", [1])
async def test_keys_at_random(seed: int) -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for at, key in enumerate(keys(seed)):
            # Sent as the terminal would, without waiting for the screen to come to rest each time.
            pilot.app.simulate_key(key)
            if at % 10 == 0:
                await pilot.pause()
        await pilot.pause(0.3)
    casefile = project.casefile(project.articles()[0])
    live = folded(project)
    assert {key for _, kind, key in live if kind == "verdict"} == {verdict.claim for verdict in casefile.verdicts}
    assert {key for _, kind, key in live if kind == "source"} == {source.id for source in casefile.sources}
    assert live
