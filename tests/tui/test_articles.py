"""The articles screen: what is found, in what order, and what is new."""

import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from ferry import CLAIMS, a_project, an_article, workbench
from textual.pilot import Pilot

from factcheck.annotating.overview import Only, Order, listed
from factcheck.intake.seeds import SeedFolder
from factcheck.model.casefile import ArticleSummary
from factcheck.storage.project import Project
from factcheck.tui.app import FactcheckApp
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.tour import TourScreen
from factcheck.tui.widgets.pane import Pane


def summary(title: str, *, published: str | None = None, claims: int = 4, disputed: int = 0) -> ArticleSummary:
    return ArticleSummary(
        id="a" + title,
        title=title,
        authors=(),
        publisher="Harbour News",
        published=published,
        claims=claims,
        comments=0,
        decided=disputed,
        supported=0,
        disputed=disputed,
        unverified=0,
    )


def articles(pilot: Pilot[int]) -> ArticlesScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ArticlesScreen)
    return screen


def titles(pilot: Pilot[int]) -> list[str | None]:
    return [each.title for each in articles(pilot).list.summaries]


def told(pane: Pane) -> str:
    return "\n".join("".join(text for text, _ in pane.row(y)) for y in range(pane.size.height))


def test_the_list_is_sorted_and_filtered() -> None:
    old, new, undated = summary("B", published="2019-02"), summary("C", published="2022"), summary("A", disputed=4)
    held = [old, new, undated]
    assert listed(held, Order.TITLE, Only.ALL) == (undated, old, new)
    assert listed(held, Order.NEWEST, Only.ALL) == (new, old, undated)
    assert listed(held, Order.LEFT, Only.ALL)[-1] == undated
    assert listed(held, Order.DISPUTED, Only.ALL)[0] == undated
    assert listed(held, Order.TITLE, Only.FINISHED) == (undated,)
    put_away = old.model_copy(update={"archived": True})
    assert listed((put_away, new), Order.TITLE, Only.ALL) == (new,)
    assert listed((put_away, new), Order.TITLE, Only.ARCHIVED) == (put_away,)
    assert listed(held, Order.TITLE, Only.UNTOUCHED, "harbour 2022") == (new,)


async def test_articles_are_found_by_title_and_by_text() -> None:
    project = a_project(an_article(), an_article(["A whale swam past the pier.", *CLAIMS[:1]], title="A Whale"))
    async with workbench(project, None).run_test(size=(100, 30)) as pilot:
        await pilot.press("slash", *"whale")
        assert titles(pilot) == ["A Whale"]
        await pilot.press("escape")
        assert len(titles(pilot)) == 2
        await pilot.press("slash", *"captains", "enter")
        await pilot.pause()
        assert titles(pilot) == ["The Ferry That Came Late"]
        assert "only “captains”" in told(articles(pilot).bar)


async def test_a_list_that_shows_nothing_says_how_to_see_more() -> None:
    async with workbench(a_project(), None).run_test(size=(80, 24)) as pilot:
        await pilot.press("f")
        assert titles(pilot) == []
        assert "only begun" in told(articles(pilot).bar)
        assert "f shows others" in told(articles(pilot).list)
        await pilot.press(*"ffff")
        assert len(titles(pilot)) == 1
        assert "only" not in told(articles(pilot).bar)


async def test_what_is_new_is_offered_and_added_with_one_key() -> None:
    project = a_project()

    class Drop:
        def find(self) -> Sequence[str]:
            return [] if len(project.articles()) > 1 else ["whale.txt"]

        def add(self) -> Sequence[str]:
            project.add(an_article(CLAIMS[:2], title="A Whale"))
            return ["whale.txt: added"]

    async with FactcheckApp(project, newcomers=Drop()).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.pause(0.1)
        assert "1 new in seeds/: whale.txt" in articles(pilot).status.message
        await pilot.press("a")
        assert titles(pilot) == ["A Whale", "The Ferry That Came Late"]
        assert "added" in articles(pilot).status.message


async def test_what_is_dropped_into_the_folder_while_one_looks_on_is_offered(
    tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ArticlesScreen, "POLL_SECONDS", 0.05)
    project = Project.open(tmp_path, "Ada")
    project.set_up()
    (tmp_path / "seeds").mkdir()
    app = FactcheckApp(project, newcomers=SeedFolder(project, tmp_path / "seeds"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.1)
        await pilot.press("a")
        assert "nothing is new" in articles(pilot).status.message
        for number, name in enumerate(("one.txt", "two.txt")):
            words = f"A ferry\n\nThe council spent {number + 3} million crowns on the ferry in 2019.\n"
            (tmp_path / "seeds" / name).write_text(words)
        for _ in range(200):
            if "2 new in seeds/" in articles(pilot).status.message:
                break
            await pilot.pause(0.02)
        assert "a adds them" in articles(pilot).status.message
        await pilot.press("a")
        assert len(titles(pilot)) == 2
        assert articles(pilot).status.message == "added 2 articles"


async def test_an_empty_project_explains_itself() -> None:
    async with workbench(Project.in_memory("Ada"), None).run_test(size=(80, 24)) as pilot:
        assert articles(pilot).welcome.display
        await pilot.press("enter")
        assert "no articles" in articles(pilot).status.message


async def test_a_project_that_cannot_be_written_says_so() -> None:
    class ReadOnly(Project):
        @property
        def read_only(self) -> str | None:
            return "the disk is mounted read-only"

    async with workbench(ReadOnly.in_memory("Ada"), None).run_test(size=(100, 24)) as pilot:
        assert "read-only" in articles(pilot).status.message
        await pilot.press("a")
        assert "read-only" in articles(pilot).status.message


async def test_a_newcomer_is_offered_a_tour_and_shown_round_in_five_steps() -> None:
    async with workbench(a_project(), None).run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.2)
        assert "t shows you round" in articles(pilot).status.message
        await pilot.press("t", "enter", "backspace", *["enter"] * 4)
        assert isinstance(pilot.app.screen, TourScreen)
        assert pilot.app.screen.place == 4
        await pilot.press("enter")
        assert articles(pilot).list.has_focus


async def test_articles_of_any_length_stand_in_columns() -> None:
    async with workbench(a_project(), None).run_test(size=(80, 24)) as pilot:
        listed_ = articles(pilot).list
        listed_.show([summary("Short"), summary("Long", claims=10000, disputed=1200)])
        await pilot.pause()
        rows = told(listed_).splitlines()
        assert len(rows[0]) == len(rows[3])
        assert rows[0].index("─") == rows[3].index("━")
        assert rows[1].index("✗") == rows[4].index("✗")


async def test_many_articles_are_walked_by_the_page_and_to_either_end() -> None:
    project = a_project(*(an_article(CLAIMS[:1], title=f"Ferry {number:02}") for number in range(30)))
    async with workbench(project, None).run_test(size=(80, 24)) as pilot:
        held = articles(pilot).list
        await pilot.press("pagedown")
        assert held.place == held.shown
        await pilot.press("end", "j")
        assert held.place == 29
        await pilot.press("pageup")
        assert held.place == 29 - held.shown
        await pilot.press("g")
        assert held.place == 0


class SlowSeeds:
    """Finds what is new only when it is let."""

    def __init__(self) -> None:
        self.gate = threading.Event()

    def find(self) -> Sequence[str]:
        if not self.gate.wait(3):
            raise TimeoutError("keys waited for this")
        return ["late.txt"]

    def add(self) -> Sequence[str]:
        return []


async def test_keys_do_not_wait_for_what_is_new() -> None:
    seeds = SlowSeeds()
    app = FactcheckApp(a_project(an_article(), an_article(CLAIMS[:2], title="Another")), newcomers=seeds)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        pilot.app.simulate_key("j")
        await pilot.pause(0.2)
        assert articles(pilot).list.place == 1
        seeds.gate.set()
        await pilot.app.workers.wait_for_complete()
        assert articles(pilot).status.message.startswith("1 new in seeds/: late.txt")
