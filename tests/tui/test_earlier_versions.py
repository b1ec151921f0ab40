"""A newer version of an article: what was said of the earlier one stands on the card, and one key says it again."""

import pytest
from ferry import CLAIMS, a_project, an_article, looked, workbench

from factcheck.annotating.acts import give_verdict
from factcheck.model.record import Origin
from factcheck.model.verdict import VerdictValue
from factcheck.storage.project import Project
from factcheck.tui.actions import command
from factcheck.tui.screens.earlier import EarlierScreen
from factcheck.tui.screens.reviewing import ReviewingScreen

CHANGED = CLAIMS[3].replace("12 percent", "11 percent")
NEWER = (CLAIMS[0], CLAIMS[1], CLAIMS[2], CHANGED, "A second ferry was ordered in the spring of that year.")
"""The fourth claim in other words, the fifth and sixth gone, another in their place."""


@pytest.fixture
def versions() -> tuple[Project, str]:
    """A project with verdicts on the older of two versions, and the id of the newer."""
    old, new = an_article(), an_article(NEWER)
    project = a_project(old)
    for name, place, value in (
        ("Ada", 0, VerdictValue.DISPUTED),
        ("Ada", 3, VerdictValue.SUPPORTED),
        ("Ada", 4, VerdictValue.UNVERIFIED),
        ("Ben", 0, VerdictValue.SUPPORTED),
    ):
        hers = project.as_reviewer(name)
        casefile = hers.casefile(old.article.id)
        said = give_verdict(casefile, casefile.claims[place].id, name, value, justification="Two logbooks.")
        hers.commit(old.article.id, said)
    project.add(new, Origin(name="ferry.txt", replaces=old.article.id))
    return project, new.article.id


def card(screen: ReviewingScreen) -> str:
    return "".join(text for y in range(screen.card.size.height) for text, _ in screen.card.row(y))


async def test_the_card_tells_what_was_said_before_and_of_which_words(versions: tuple[Project, str]) -> None:
    project, new = versions
    async with workbench(project, new).run_test(size=(120, 40)) as pilot:
        screen = await looked(pilot)
        assert "2 of your verdicts on an earlier version wait to be confirmed: p" in screen.status.message
        assert "earlier version: ✗ disputed by you" in card(screen)
        assert "✓ supported by Ben" in card(screen)
        assert "p confirms yours" in card(screen)
        assert "it read" not in card(screen)
        await pilot.press("j", "j", "j")
        assert f"it read: “{CLAIMS[3]}”" in card(screen)


async def test_one_key_says_ones_own_again_and_undo_takes_it_back(versions: tuple[Project, str]) -> None:
    project, new = versions
    async with workbench(project, new).run_test(size=(120, 40)) as pilot:
        await looked(pilot)
        await pilot.press("p")
        assert isinstance(pilot.app.screen, EarlierScreen)
        await pilot.press("enter")
        screen = await looked(pilot)
        (verdict,) = project.casefile(new).verdicts
        assert (verdict.reviewer, verdict.value, verdict.justification) == ("Ada", "disputed", "Two logbooks.")
        assert "p confirms yours" not in card(screen)
        await pilot.press("z")
        await looked(pilot)
        assert project.casefile(new).verdicts == ()


async def test_what_cannot_be_placed_is_listed_with_what_stood_around_it(versions: tuple[Project, str]) -> None:
    project, new = versions
    async with workbench(project, new).run_test(size=(120, 40)) as pilot:
        await looked(pilot)
        await pilot.press("p")
        assert isinstance(pilot.app.screen, EarlierScreen)
        words = " ".join(pilot.app.screen.in_words().replace("▌", " ").split())
        assert "it stood here: …" in words
        assert f"{CLAIMS[3][-20:]} [{CLAIMS[4]}]" in words
        assert "cannot be placed: judge what stands there anew" in words
        assert f"now: {CHANGED}" in words
        # Only what has the same words is said again for all at once.
        await pilot.press("a")
        await looked(pilot)
        assert [v.value for v in project.casefile(new).verdicts] == ["disputed"]
        await pilot.press("p", "j", "j", "enter")
        screen = await looked(pilot)
        assert "cannot be placed" in screen.status.message
        assert len(project.casefile(new).verdicts) == 1


async def test_an_article_that_replaces_none_says_so() -> None:
    async with workbench(a_project()).run_test(size=(80, 24)) as pilot:
        screen = await looked(pilot)
        assert screen.why_not(command("claim.earlier")) == "this article replaces no earlier version"
        await pilot.press("p")
        assert pilot.app.screen is screen
