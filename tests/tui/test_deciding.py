"""Deciding between colleagues, accepting what they decided alike, and asking them in the first place, key by key."""

import pytest
from ferry import CLAIMS, TITLE, Clock, a_project, an_article, workbench
from textual.pilot import Pilot

from factcheck.annotating import acts
from factcheck.config import ProjectSettings
from factcheck.model.casefile import Casefile
from factcheck.model.record import RecordKind
from factcheck.model.review import Decision, ReasonCode
from factcheck.model.verdict import VerdictValue
from factcheck.reviewing import desk
from factcheck.storage.project import Project
from factcheck.tui.screens.acceptance import AcceptanceScreen
from factcheck.tui.screens.assignments import AssignmentsScreen
from factcheck.tui.screens.decisions import DecisionsScreen

SUPPORTED, DISPUTED = VerdictValue.SUPPORTED, VerdictValue.DISPUTED


def a_newsroom(reviewer: str = "Eve", **settings: object) -> Project:
    """Ada and Bob differ on the first claim and agree on the next two."""
    project = Project.in_memory(reviewer, clock=Clock(), settings=ProjectSettings.model_validate(settings))
    project.add(an_article())
    project.add(an_article(CLAIMS[:2], title="A Second Ship"))
    article = project.articles()[[len(stored(project, a).claims) for a in project.articles()].index(len(CLAIMS))]
    for name, values in (("Ada", (SUPPORTED, DISPUTED, SUPPORTED)), ("Bob", (DISPUTED, DISPUTED, SUPPORTED))):
        own = project.as_reviewer(name)
        for place, value in enumerate(values):
            casefile = own.casefile(article)
            why = f"Why {name} says so."
            own.commit(article, acts.give_verdict(casefile, casefile.claims[place].id, name, value, justification=why))
    return project


def stored(project: Project, article: str = "") -> Casefile:
    held = [project.as_reviewer("").casefile(each) for each in project.articles()]
    return (
        next(c for c in held if c.spotted.article.id == article) if article else max(held, key=lambda c: len(c.claims))
    )


def decisions(pilot: Pilot[int]) -> DecisionsScreen:
    screen = pilot.app.screen
    assert isinstance(screen, DecisionsScreen)
    return screen


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_a_conflict_is_shown_with_all_verdicts_and_decided(size: tuple[int, int]) -> None:
    project = a_newsroom()
    async with workbench(project).run_test(size=size) as pilot:
        await pilot.press("Y")
        screen = decisions(pilot)
        assert len(screen.docket.cases) == 1
        told = " ".join(screen.view.in_words().split())
        for part in ("Why Ada says so.", "Why Bob says so.", "conflict", "crowns"):
            assert part in told
        await pilot.press("w", "right", "tab", *"See page 4.", "tab", "right", "f2")
        (decision,) = stored(project).adjudications
        assert (decision.reviewer, decision.value, decision.reason) == ("Eve", SUPPORTED, ReasonCode.AMBIGUOUS_TEXT)
        assert not screen.docket.cases
        assert "No claim waits" in screen.view.in_words()
        await pilot.press("w")
        assert "no claim waits" in screen.status.message
        await pilot.press("z")
        assert stored(project).adjudications == ()
        assert len(screen.docket.cases) == 1


async def test_what_all_decided_alike_is_listed_and_then_accepted() -> None:
    project = a_newsroom()
    async with workbench(project).run_test(size=(100, 30)) as pilot:
        await pilot.press("Y", "equals_sign")
        listed = pilot.app.screen
        assert isinstance(listed, AcceptanceScreen)
        told = " ".join(listed.list.in_words().split())
        assert CLAIMS[1] in told
        assert CLAIMS[2] in told
        assert "Ada, Bob" in told
        await pilot.press("escape")
        assert stored(project).adjudications == ()
        await pilot.press("equals_sign", "space", "j", "k", "enter")
        (accepted,) = stored(project).adjudications
        assert (accepted.claim, accepted.reason) == (stored(project).claims[2].id, ReasonCode.UNANIMOUS)


async def test_hidden_verdicts_and_names_are_shown_one_by_one_and_on_record() -> None:
    project = a_newsroom(blind=True, adjudicator_sees_names=False)
    async with workbench(project).run_test(size=(120, 40)) as pilot:
        await pilot.press("Y")
        screen = decisions(pilot)
        assert "Why Ada" not in screen.view.in_words()
        await pilot.press("w")
        assert "blind mode hides" in screen.status.message
        await pilot.press("b")
        told = screen.view.in_words()
        assert "Why Ada says so." in told
        assert "reviewer A" in told
        assert "Bob" not in told.replace("Why Bob says so.", "")
        await pilot.press("i")
        assert "Bob" in screen.view.in_words().replace("Why Bob says so.", "")
        events = project.history(screen.docket.cases[0].claim.id)
        looked = [event.body or {} for event in events if event.kind is RecordKind.UNBLINDING]
        assert [body.get("names", False) for body in looked] == [False, True]


async def test_colleagues_are_asked_and_an_assignment_is_taken_back() -> None:
    project = a_newsroom(interests={"Ida": ("Harbour News",)})
    async with workbench(project).run_test(size=(100, 30)) as pilot:
        await pilot.press("Z", "a", *"Ida", "enter")
        assert pilot.app.screen.query(".fault.-shown")
        await pilot.press("escape", "a", *"Ada, Kim", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, AssignmentsScreen)
        article = screen.list.lines[0].article
        assert stored(project, article).assigned == ("Ada", "Kim")
        assert "assigned: Ada 1, Kim 1" in screen.status.message
        await pilot.press("x", "2")
        await pilot.pause()
        assert stored(project, article).assigned == ("Ada",)
        await pilot.press("z")
        assert stored(project, article).assigned == ("Ada", "Kim")
        assert isinstance(pilot.app.screen, AssignmentsScreen)
        await pilot.press("escape")


async def test_articles_are_shared_out_after_showing_who_gets_how_many() -> None:
    project = a_newsroom()
    async with workbench(project).run_test(size=(100, 30)) as pilot:
        await pilot.press("Z", "o", *"Kim, Lea", "tab", "end", *["backspace"] * 3, *"50%")
        preview = str(pilot.app.screen.query_one(".preview").render())
        assert "Kim 2, Lea 1; 1 of 2 articles to two" in preview
        await pilot.press("enter")
        assigned = [stored(project, article).assigned for article in project.articles()]
        assert sorted(map(len, assigned)) == [1, 2]
        await pilot.press("o")
        assert isinstance(pilot.app.screen, AssignmentsScreen)
        assert "assigned already" in pilot.app.screen.status.message


HOSTILE = "[/] [@click=app.quit]x[/] \x1b]0;title\x07\u202e"


@pytest.mark.parametrize("keys", ["Y", "Yw", "Y=", "Z", "Zo", "Zx", "A", "R", "T"])
async def test_hostile_names_and_words_are_shown_and_nothing_else(keys: str) -> None:
    project = Project.in_memory("Eve", clock=Clock(), settings=ProjectSettings(interests={HOSTILE: (TITLE,)}))
    project.add(an_article())
    (article,) = project.articles()
    for name in (HOSTILE, "Bob"):
        own = project.as_reviewer(name)
        for place, value in enumerate((SUPPORTED if name == "Bob" else DISPUTED, DISPUTED)):
            casefile = own.casefile(article)
            claim = casefile.claims[place].id
            own.commit(article, acts.give_verdict(casefile, claim, name, value, justification=HOSTILE))
    desk.assign(project.as_reviewer(HOSTILE), [(article, "Bob")])
    desk.review(project.as_reviewer(HOSTILE), casefile.claims[0].id, Decision.DISAGREE, of="Bob", comment=HOSTILE)
    viewer = project.as_reviewer("Bob") if keys == "T" else project
    async with workbench(viewer).run_test(size=(100, 30)) as pilot:
        await pilot.press(*("equals_sign" if key == "=" else key for key in keys))
        await pilot.app.workers.wait_for_complete() if keys == "A" else await pilot.pause()
        drawn = "\n".join(
            "".join(segment.text for segment in strip) for strip in pilot.app.screen._compositor.render_strips()
        )
        assert "\x1b" not in drawn
        assert "\u202e" not in drawn
        assert pilot.app.is_running


async def test_a_list_that_others_have_emptied_meanwhile_can_be_walked_and_left() -> None:
    app = workbench(a_project())
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(AcceptanceScreen([]))
        await pilot.press("j", "k", "escape")
        assert not isinstance(app.screen, AcceptanceScreen)
