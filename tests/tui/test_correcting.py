"""What the reading got wrong is put right in the workbench, kept as the reviewer's own, and taken back by undo."""

from ferry import CLAIMS, TITLE, a_project, an_article, looked, workbench
from textual.pilot import Pilot
from textual.widgets import Input

from factcheck.model.article import Zone
from factcheck.model.correction import MetadataCorrection
from factcheck.tui.screens.correction_form import CorrectionForm
from factcheck.tui.screens.zones import ZonesScreen


def type_into(pilot: Pilot[int], field: str, words: str) -> None:
    form = pilot.app.screen
    assert isinstance(form, CorrectionForm)
    put = form.fields[field]
    assert isinstance(put, Input)
    put.value = words


async def test_a_wrong_title_and_date_are_corrected_as_hers() -> None:
    project = a_project()
    article = project.articles()[0]
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await looked(pilot)
        await pilot.press("F")
        form = pilot.app.screen
        assert isinstance(form, CorrectionForm)
        type_into(pilot, "title", "The Ferry That Never Came")
        type_into(pilot, "published", "May 2022")
        await pilot.press("enter")
        # A date that is none is refused, and nothing is saved.
        assert pilot.app.screen is form
        assert project.casefile(article).corrections == ()
        type_into(pilot, "published", "2022-05-05")
        await pilot.press("enter")
        screen = await looked(pilot)
        assert "The Ferry That Never Came" in "".join(text for text, _ in screen.title_bar.row(0))
    held = project.casefile(article)
    assert {c.key: c.value for c in held.corrections if isinstance(c, MetadataCorrection)} == {
        "title": "The Ferry That Never Came",
        "published": "2022-05-05",
    }
    assert {c.reviewer for c in held.corrections} == {"Ada"}
    # A colleague sees what was read, until she says so herself.
    assert project.as_reviewer("Ben").casefile(article).spotted.metadata.title == TITLE


async def test_saying_again_what_was_read_takes_the_correction_back() -> None:
    project = a_project()
    article = project.articles()[0]
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        for title in ("Another", TITLE):
            await looked(pilot)
            await pilot.press("F")
            type_into(pilot, "title", title)
            await pilot.press("enter")
            await looked(pilot)
    assert project.casefile(article).corrections == ()


async def test_a_passage_that_is_no_body_leaves_the_queue_and_undo_brings_it_back() -> None:
    project = a_project()
    article = project.articles()[0]
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        screen = await looked(pilot)
        await pilot.press("j", "j", "P")
        assert isinstance(pilot.app.screen, ZonesScreen)
        # The passage of the claim in hand is in hand.
        await pilot.press("right", "right", "enter")
        await looked(pilot)
        zones = [claim.zone for claim in project.casefile(article).claims]
        assert len(zones) == len(CLAIMS) - 2
        (correction,) = project.casefile(article).corrections
        assert getattr(correction, "zone", None) is Zone.BOILERPLATE
        assert "2 fewer in the queue" in screen.status.message
        await pilot.press("z")
        await looked(pilot)
        assert len(project.casefile(article).claims) == len(CLAIMS)


async def test_escape_corrects_nothing() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await looked(pilot)
        await pilot.press("P", "right", "escape")
        await looked(pilot)
    assert project.casefile(project.articles()[0]).corrections == ()


async def test_an_article_without_claims_can_be_given_its_first() -> None:
    bare = an_article()
    sentences = tuple(s.model_copy(update={"claim": None}) for s in bare.sentences)
    project = a_project(bare.model_copy(update={"claims": (), "sentences": sentences}))
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        screen = await looked(pilot)
        await pilot.press("a", "enter")
        await looked(pilot)
        assert len(screen.session.claims) == 1
