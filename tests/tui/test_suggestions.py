"""What to do with suggestions: attach by the number on the screen, dismiss, bring back, choose what to detach."""

import threading
from collections.abc import Callable, Iterator, Mapping

from ferry import a_project, an_article, looked, stored

from factcheck.model.ids import suggestion_id
from factcheck.model.source import SourceKind, Suggestion
from factcheck.storage.project import Project
from factcheck.tui.actions import command
from factcheck.tui.app import FactcheckApp
from factcheck.tui.screens.pick import PickScreen
from factcheck.tui.screens.reviewing import ReviewingScreen

POINTS = (
    "The budget of that year names 55 million crowns, and a second loan that the council took up in the winter.",
    "A ship of that kind cost 38 million crowns elsewhere on the coast, as the neighbouring harbour has told.",
    "The council never published what the ferry cost, whatever this article and its author make of the matter.",
)


def project_with_points(surest: float = 0.8) -> tuple[Project, FactcheckApp]:
    """The workbench, where three readers object to the first claim, each less surely than the one before."""
    project = a_project(an_article(comment=" ".join(POINTS)))
    spotted = project.spotted(project.articles()[0])
    claim, text = spotted.claims[0], spotted.article.text
    points = tuple(
        Suggestion(
            id=suggestion_id(claim.id, spotted.article.id, (start := text.index(point)), start + len(point)),
            claim=claim.id,
            kind=SourceKind.REBUTTAL,
            quote=point,
            author=f"Reader {number}",
            article=spotted.article.id,
            start=start,
            end=start + len(point),
            score=surest + (1 - number) / 10,
            reasons=("same figure: crowns",),
        )
        for number, point in enumerate(POINTS, start=1)
    )

    def suggest(_: str, __: object) -> list[Mapping[str, tuple[Suggestion, ...]]]:
        return [{claim.id: points}]

    return project, FactcheckApp(project, article=project.articles()[0], suggest=suggest)


def shown(screen: ReviewingScreen) -> str:
    return " ".join(screen.sources.in_words().split())


def point_id(screen: ReviewingScreen, place: int) -> str:
    claim = screen.session.claim
    assert claim is not None
    return (screen.suggestions or {})[claim.id][place].id


async def test_the_surest_suggestion_is_told_in_full_however_little_room_there_is() -> None:
    _, app = project_with_points()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await looked(pilot)
        assert POINTS[0] in shown(screen)
        assert POINTS[1] not in shown(screen)


async def test_tab_leads_from_the_queue_to_what_is_held_back_as_faint() -> None:
    project, app = project_with_points(surest=0.1)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await looked(pilot)
        assert "3 faint: Tab" in shown(screen)
        await pilot.press("h")
        assert "Tab shows it first" in screen.status.message
        await pilot.press("tab")
        assert "1 rebuttal · Reader 1" in shown(screen)
        await pilot.press("h", "1")
        await looked(pilot)
        assert len(stored(project).dismissals) == 1


async def test_a_dismissed_suggestion_goes_comes_back_and_both_can_be_undone() -> None:
    project, app = project_with_points()
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await looked(pilot)
        await pilot.press("h")
        assert isinstance(app.screen, PickScreen)
        assert "Reader 2" in app.screen.in_words()
        await pilot.press("2")
        await looked(pilot)
        assert [d.suggestion for d in stored(project).dismissals] == [point_id(screen, 1)]
        assert "Reader 2" not in shown(screen)
        assert "1 dismissed" in shown(screen)
        await pilot.press("z")
        await looked(pilot)
        assert "Reader 2" in shown(screen)
        await pilot.press("y")
        await looked(pilot)
        assert "Reader 2" not in shown(screen)
        await pilot.press("V", "enter")
        await looked(pilot)
        assert "Reader 2" in shown(screen)
        assert stored(project).dismissals == ()


async def test_a_number_attaches_what_stands_under_it_after_others_have_gone() -> None:
    project, app = project_with_points()
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await looked(pilot)
        await pilot.press("h", "1")
        await looked(pilot)
        assert "1 rebuttal · Reader 2" in shown(screen)
        await pilot.press("1")
        await looked(pilot)
        assert [source.quote for source in stored(project).sources] == [POINTS[1]]
        # Attaching moves nothing: what was 2 is still 2.
        assert "2 rebuttal · Reader 3" in shown(screen)
        await pilot.press("2")
        await looked(pilot)
        assert {source.quote for source in stored(project).sources} == {POINTS[1], POINTS[2]}


async def test_of_several_counter_sources_the_one_to_detach_is_chosen() -> None:
    project, app = project_with_points()
    async with app.run_test(size=(120, 40)) as pilot:
        await looked(pilot)
        await pilot.press("1", "2")
        await looked(pilot)
        first = stored(project).sources[0].quote
        await pilot.press("minus")
        assert isinstance(app.screen, PickScreen)
        await pilot.press("escape")
        assert len(stored(project).sources) == 2
        await pilot.press("minus")
        await pilot.press("1")
        await looked(pilot)
        assert [source.quote for source in stored(project).sources] != [first]
        await pilot.press("minus")
        await looked(pilot)
        assert stored(project).sources == ()


async def test_what_cannot_be_done_is_greyed_with_its_reason() -> None:
    project, app = project_with_points()
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await looked(pilot)
        assert screen.why_not(command("source.detach")) == "you attached nothing to this claim"
        assert screen.why_not(command("source.restore")) == "you dismissed nothing here"
        assert screen.why_not(command("verdict.withdraw")) == "you gave this claim no verdict"
        assert screen.why_not(command("source.dismiss")) is None
        await pilot.press("j")
        assert screen.why_not(command("source.dismiss")) == "nothing is suggested here"
        await pilot.press("x")
        assert screen.status.message == "you gave this claim no verdict"
    assert not stored(project).verdicts


async def test_quotes_stand_in_full_with_their_reasons_on_a_wide_screen() -> None:
    for size in ((120, 40), (200, 50)):
        _, app = project_with_points()
        async with app.run_test(size=size) as pilot:
            screen = await looked(pilot)
            if size[0] == 120:
                words = shown(screen)
                assert all(point in words for point in POINTS)
            else:
                # Beside each other: every row holds a piece of the quote and, to its right, of the reason.
                row = next(row for row in screen.sources.lay_out(70) if "↳" in "".join(text for text, _ in row))
                assert POINTS[0].startswith(row[0][0].strip())
                assert "same figure" in row[-1][0]
            assert "…" not in screen.sources.in_words()


async def test_where_not_all_fit_the_first_stand_in_full_and_the_others_in_a_line() -> None:
    _, app = project_with_points()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await looked(pilot)
        assert "3 rebuttal · Reader 3" in shown(screen)
        assert "…" in shown(screen)
        await pilot.press("tab")
        if not screen.sources.has_focus:
            screen.sources.focus()
            await pilot.pause()
        words = shown(screen)
        assert all(point in words for point in POINTS)


async def test_in_a_large_project_the_claim_in_hand_comes_first_wherever_one_goes() -> None:
    project = a_project()
    article = project.articles()[0]
    claims = project.spotted(article).claims
    gates = [threading.Event() for _ in claims]
    asked: list[str | None] = []

    def suggest(_: str, in_hand: Callable[[], str | None]) -> Iterator[Mapping[str, tuple[Suggestion, ...]]]:
        for gate in gates:
            gate.wait()
            asked.append(in_hand())
            yield {in_hand() or "": ()}

    app = FactcheckApp(project, article=article, suggest=suggest)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ReviewingScreen)
        assert "looking for sources" in screen.sources.in_words()
        await pilot.press("j")
        gates[0].set()
        while screen.found() is None:
            await pilot.pause(0.01)
        assert asked == [claims[1].id]
        assert "Nothing suggested" in screen.sources.in_words()
        await pilot.press("j")
        assert "looking for sources" in screen.sources.in_words()
        await pilot.press("k")
        assert "Nothing suggested" in screen.sources.in_words()
        for gate in gates:
            gate.set()


async def test_a_number_shows_faint_suggestions_before_it_attaches_one() -> None:
    project, app = project_with_points(surest=0.25)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await looked(pilot)
        assert "Reader 1" not in shown(screen)
        assert "3 faint" in shown(screen)
        await pilot.press("1")
        await looked(pilot)
        assert stored(project).sources == ()
        assert "1 rebuttal · Reader 1" in shown(screen)
        await pilot.press("1")
        await looked(pilot)
        assert [source.quote for source in stored(project).sources] == [POINTS[0]]
