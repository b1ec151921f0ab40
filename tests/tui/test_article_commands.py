"""Reading on: comments linked both ways, contradictions side by side, zen, quotes to take along, help for a part."""

from pathlib import Path

from ferry import CLAIMS, COMMENT, a_project, an_article, reviewing, workbench

from factcheck.annotating.citing import with_reference
from factcheck.annotating.threads import thread
from factcheck.model.article import Metadata
from factcheck.tui.screens.comments import CommentsScreen, Thread
from factcheck.tui.screens.comparison import ComparisonScreen
from factcheck.tui.screens.question import Telling
from factcheck.tui.screens.reviewing import ReviewingScreen


async def test_a_comment_leads_to_the_claims_it_speaks_to() -> None:
    project = a_project()
    async with workbench(project).run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("j", "o")
        await pilot.pause()
        comments = pilot.app.screen
        assert isinstance(comments, CommentsScreen)
        words = comments.in_words()
        assert "Reader Tove" in words
        assert "claim 3" in words
        await pilot.press("4")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, ReviewingScreen)
        assert screen.session.claim is not None


async def test_a_comment_longer_than_the_screen_is_read_to_its_end() -> None:
    words = " ".join(f"The ferry cost {number} million crowns." for number in range(200, 300))
    async with workbench(a_project(an_article(comment=words))).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("o")
        await pilot.pause()
        thread = pilot.app.screen.query_one(Thread)
        seen = []
        for _ in range(12):
            seen += ["".join(text for text, _ in thread.row(y)) for y in range(thread.size.height)]
            await pilot.press("j")
        assert any("299 million" in row for row in seen)
        for _ in range(12):
            await pilot.press("k")
        assert "Reader Tove" in "".join(text for text, _ in thread.row(0))


async def test_a_message_that_needs_more_than_a_row_is_told_in_full() -> None:
    async with workbench(a_project()).run_test(size=(80, 24)) as pilot:
        status = reviewing(pilot).status
        status.say("not saved: " + "/a/long/folder" * 6 + " is not there; give it back, and save again")
        await pilot.pause()
        rows = ["".join(text for text, _ in status.row(y)) for y in range(status.size.height)]
        assert len(rows) == 3
        assert "give it back, and save again" in " ".join(" ".join(rows).split())
        status.say("saved")
        await pilot.pause()
        assert status.size.height == 1


async def test_zen_shows_the_article_alone_and_all_again() -> None:
    async with workbench(a_project()).run_test(size=(120, 40)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReviewingScreen)
        await pilot.press("f")
        assert not screen.sources.display
        assert screen.article.display
        await pilot.press("f", "s")
        assert screen.sources.display
        assert screen.session.position == 1


async def test_a_contradiction_is_put_beside_the_claim() -> None:
    one = an_article(["The ferry Aurora cost 40 million crowns in 2019.", CLAIMS[3]], title="One", comment=None)
    other = an_article(["The ferry Aurora cost 55 million crowns in 2019.", CLAIMS[4]], title="Other", comment=None)
    project = a_project(one, other)
    async with workbench(project, one.article.id).run_test(size=(120, 40)) as pilot:
        await pilot.press("v")
        for _ in range(20):
            await pilot.pause(0.05)
            if isinstance(pilot.app.screen, ComparisonScreen):
                break
        comparison = pilot.app.screen
        assert isinstance(comparison, ComparisonScreen)
        words = comparison.in_words()
        assert "40 million" in words
        assert "55 million" in words


def kept_quotes(home: Path) -> str:
    return next(home.rglob("quotes.txt")).read_text("utf-8")


async def test_a_quote_is_copied_with_its_reference(own_home: Path) -> None:
    project = a_project()
    async with workbench(project).run_test(size=(80, 24)) as pilot:
        await pilot.press("C", "W")
        expected = f"“{CLAIMS[0]}” (“The Ferry That Came Late”, Harbour News, 2022-05-04)"
        assert pilot.app.clipboard == expected
    assert kept_quotes(own_home) == expected + "\n\n"


def test_a_reference_leaves_out_what_the_page_does_not_tell() -> None:
    assert with_reference(" Words. ", Metadata()) == "“Words.”"


def test_an_attached_comment_stays_linked_to_its_claim() -> None:
    project = a_project()
    casefile = project.casefile(project.articles()[0])
    assert [c.claims for c in thread(casefile, {})] == [()]
    assert thread(casefile, {})[0].comment.text == COMMENT


async def test_f1_explains_the_part_with_the_focus() -> None:
    async with workbench(a_project()).run_test(size=(80, 24)) as pilot:
        await pilot.press("f1")
        assert isinstance(pilot.app.screen, Telling)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ReviewingScreen)
