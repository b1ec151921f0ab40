"""Whether a passage of other dates means one event is asked with the passage, answered by a key, and remembered."""

from collections.abc import Mapping

from ferry import CLAIMS, TITLE, a_project, an_article
from textual.pilot import Pilot

from factcheck.annotating.answers import after_answers
from factcheck.model.contradiction import PairState
from factcheck.model.ids import suggestion_id
from factcheck.model.source import SourceKind, Suggestion
from factcheck.sourcing.events import event_pair
from factcheck.storage.project import Project
from factcheck.tui.app import FactcheckApp
from factcheck.tui.screens.reviewing import ReviewingScreen

QUESTION = "same event? 2019 here, 2022 there"


def two_articles() -> Project:
    return a_project(an_article(), an_article(CLAIMS[:2], title="A Second Ship", comment=None))


def app_of(project: Project) -> FactcheckApp:
    """The workbench, where the first claim of one article is held against the first of the other."""
    here, there = sorted(project.articles(), key=lambda id_: project.spotted(id_).metadata.title != TITLE)
    claim, passage = project.spotted(here).claims[0], project.spotted(there).claims[0]
    place = (there, passage.anchor.start, passage.anchor.end)
    asking = Suggestion(
        id=suggestion_id(claim.id, *place),
        claim=claim.id,
        kind=SourceKind.PASSAGE,
        quote=passage.quote,
        author=None,
        article=there,
        start=passage.anchor.start,
        end=passage.anchor.end,
        score=0.5,
        reasons=("same figure: 40 million",),
        asks=QUESTION,
        pair=event_pair((here, claim.anchor.start, claim.anchor.end), place),
    )

    def suggest(identifier: str, _: object) -> list[Mapping[str, tuple[Suggestion, ...]]]:
        return [after_answers({claim.id: (asking,)}, project.casefile(identifier).pairs)]

    return FactcheckApp(project, article=here, suggest=suggest)


async def looked(app: FactcheckApp, pilot: Pilot[int]) -> None:
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()


def sources(app: FactcheckApp) -> str:
    assert isinstance(app.screen, ReviewingScreen)
    return " ".join(app.screen.sources.in_words().split())


def answers(project: Project) -> list[tuple[PairState, str]]:
    return [(d.state, d.reason) for id_ in project.articles() for d in project.casefile(id_).pairs]


async def test_one_event_is_not_asked_again() -> None:
    project = two_articles()
    app = app_of(project)
    async with app.run_test(size=(120, 40)) as pilot:
        await looked(app, pilot)
        assert f"{QUESTION} (b answers)" in sources(app)
        await pilot.press("b", "y")
        await looked(app, pilot)
        assert answers(project) == [(PairState.CONFIRMED, "")]
        assert "same event?" not in sources(app)
        assert "same figure" in sources(app)
        await pilot.press("z")
        await looked(app, pilot)
        assert answers(project) == []
        assert QUESTION in sources(app)


async def test_a_passage_of_another_event_goes_with_a_reason_and_comes_back_when_undone() -> None:
    project = two_articles()
    app = app_of(project)
    async with app.run_test(size=(120, 40)) as pilot:
        await looked(app, pilot)
        await pilot.press("b", "n")
        await pilot.pause()
        await pilot.press("enter")
        await looked(app, pilot)
        assert answers(project) == [(PairState.COMPATIBLE, "2019 here, 2022 there")]
        assert "same figure" not in sources(app)
    # Another day: the answer is remembered, and can still be taken back.
    app = app_of(project)
    async with app.run_test(size=(120, 40)) as pilot:
        await looked(app, pilot)
        assert "same figure" not in sources(app)
        await pilot.press("z")
        await looked(app, pilot)
        assert QUESTION in sources(app)


async def test_words_of_ones_own_replace_the_reason_that_is_proposed() -> None:
    project = two_articles()
    app = app_of(project)
    async with app.run_test(size=(120, 40)) as pilot:
        await looked(app, pilot)
        await pilot.press("b", "n")
        await pilot.pause()
        await pilot.press(*"two fairs", "enter")
        await looked(app, pilot)
        assert answers(project) == [(PairState.COMPATIBLE, "two fairs")]


async def test_without_a_question_the_key_says_so() -> None:
    app = app_of(two_articles())
    async with app.run_test(size=(120, 40)) as pilot:
        await looked(app, pilot)
        await pilot.press("j", "b")
        await pilot.pause()
        assert isinstance(app.screen, ReviewingScreen)
        assert "no passage here asks" in "".join(text for text, _ in app.screen.status.row(0))
