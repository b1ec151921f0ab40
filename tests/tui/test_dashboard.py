"""The project in pictures: by article, by day, and where reviewers differ."""

from datetime import UTC, datetime, timedelta

import pytest
from ferry import CLAIMS, TITLE, a_project, an_article, workbench
from hypothesis import given
from hypothesis import strategies as st

from factcheck.annotating.acts import give_verdict
from factcheck.annotating.dashboard import dashboard
from factcheck.model.verdict import VerdictValue
from factcheck.storage.project import Project
from factcheck.tui.actions import command
from factcheck.tui.columns import columns
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.dashboard import DashboardScreen

S, D, U = VerdictValue.SUPPORTED, VerdictValue.DISPUTED, VerdictValue.UNVERIFIED


class Days:
    """A clock that a test turns on by days."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def judged() -> Project:
    """Two reviewers at one article over four days, and an article that nobody has begun."""
    clock = Days()
    project = Project.in_memory("Ada", clock=clock)
    project.add(an_article())
    project.add(an_article(CLAIMS[:2], title="A Second Ship", comment=None))
    article = next(one for one in project.articles() if project.spotted(one).metadata.title == TITLE)
    for name, place, value, day in (
        ("Ada", 0, S, 0),
        ("Ada", 1, D, 1),
        ("Ben", 1, S, 1),
        ("Ada", 2, U, 1),
        ("Ben", 2, U, 4),
    ):
        clock.now = datetime(2026, 3, 1 + day, 12, tzinfo=UTC)
        hers = project.as_reviewer(name)
        casefile = hers.casefile(article)
        hers.commit(article, give_verdict(casefile, casefile.claims[place].id, name, value))
    return project


def test_claims_are_counted_as_alike_or_differing() -> None:
    seen = dashboard(judged())
    (begun,) = seen.begun
    assert (begun.title, begun.claims, begun.decided) == (TITLE, 6, 3)
    assert (begun.supported, begun.disputed, begun.unverified, begun.differing) == (1, 0, 1, 1)
    assert (seen.untouched, seen.claims) == (1, 8)
    assert [amount for _, amount in seen.days] == [1, 3, 0, 0, 1]
    (difference,) = seen.differences
    assert difference.claim.quote == CLAIMS[1]
    assert [(v.reviewer, v.value) for v in difference.verdicts] == [("Ada", D), ("Ben", S)]


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=40), st.integers(1, 12))
def test_a_bar_is_as_high_as_its_amount_and_never_vanishes(amounts: list[int], height: int) -> None:
    rows = ["".join(text for text, _ in row) for row in columns(amounts, height)]
    assert len(rows) == height
    for place, amount in enumerate(amounts):
        filled = [row[place] for row in reversed(rows)]
        assert (filled[0] != " ") == (amount > 0)
        # No gap under a bar.
        assert "".join(filled).rstrip() == "".join(filled).strip()
    assert rows[0][amounts.index(max(amounts))] != " " or not max(amounts)


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_one_key_shows_it_and_nothing_is_wider_than_the_screen(size: tuple[int, int]) -> None:
    app = workbench(judged(), None)
    async with app.run_test(size=size) as pilot:
        await pilot.press("d")
        assert isinstance(app.screen, DashboardScreen)
        await app.workers.wait_for_complete()
        await pilot.pause()
        view = app.screen.view
        words = view.in_words()
        flat = " ".join(words.split())
        assert all(part in flat for part in ("3 of 8 claims decided", "1 not begun", "✗ Ada", "✓ Ben", CLAIMS[1]))
        assert "5 verdicts, at most 3 in a day" in words
        assert "2026-03-01" in words
        assert "2026-03-05" in words
        assert all(len(line.rstrip()) <= view.size.width for line in words.splitlines())
        await pilot.press("escape")
        assert isinstance(app.screen, ArticlesScreen)


async def test_a_project_without_articles_has_no_dashboard_and_says_why() -> None:
    app = workbench(Project.in_memory("Ada"), None)
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.screen.why_not(command("article.dashboard")) == "there are no articles here"  # type: ignore[attr-defined]
        await pilot.press("d")
        assert isinstance(app.screen, ArticlesScreen)


async def test_without_verdicts_it_says_what_to_do() -> None:
    app = workbench(a_project(), None)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        assert isinstance(app.screen, DashboardScreen)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Open an article" in " ".join(app.screen.view.in_words().split())
