"""Why a claim is in the queue, in which order it is walked, what is folded away, and what was left out."""

from ferry import CLAIMS, a_project, an_article, workbench
from textual.widgets import Static

from factcheck.annotating.queue import Arrangement, Order, arranged, left_out
from factcheck.config import UserSettings
from factcheck.model.claim import SentenceKind, SpottedArticle
from factcheck.storage.project import Project
from factcheck.tui.screens.left_out import LeftOutScreen
from factcheck.tui.screens.reviewing import ReviewingScreen
from factcheck.tui.screens.threshold import ThresholdScreen

WORTH = (0.9, 0.2, 0.7, 0.1, 0.5, 0.8)
SPARED = 4
"""The place of the claim that is no claim in the article of `an_article_with_opinion`."""


def weighed() -> SpottedArticle:
    article = an_article()
    claims = [claim.model_copy(update={"checkworthiness": w}) for claim, w in zip(article.claims, WORTH, strict=True)]
    return article.model_copy(update={"claims": tuple(claims)})


def with_an_opinion() -> SpottedArticle:
    """The article, the fifth claim of which is an opinion and out of the queue."""
    article = an_article()
    out = article.claims[SPARED]
    sentences = [
        s.model_copy(update={"claim": None, "kind": SentenceKind.OPINION, "reason": "somebody's view"})
        if s.claim == out.id
        else s
        for s in article.sentences
    ]
    claims = tuple(claim for claim in article.claims if claim is not out)
    return article.model_copy(update={"sentences": tuple(sentences), "claims": claims})


def reviewing(app: object) -> ReviewingScreen:
    screen = getattr(app, "screen", None)
    assert isinstance(screen, ReviewingScreen)
    return screen


def walked(screen: ReviewingScreen) -> list[str]:
    return [claim.quote for claim in screen.session.claims]


async def test_one_key_says_in_words_why_a_claim_is_worth_checking() -> None:
    app = workbench(a_project(weighed()))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("i")
        words = str(app.screen.query_one(Static).content)
        assert "0.90" in words
        assert "raised by" in words
        assert "million" in words
        await pilot.press("escape")
        assert isinstance(app.screen, ReviewingScreen)


async def test_the_queue_turns_to_check_worthiness_and_back_with_the_claim_in_hand() -> None:
    app = workbench(a_project(weighed()))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = reviewing(app)
        await pilot.press("j", "j")
        assert walked(screen) == list(CLAIMS)
        await pilot.press("O")
        assert walked(screen) == [CLAIMS[i] for i in (0, 5, 2, 4, 1, 3)]
        assert screen.session.claim is not None
        assert screen.session.claim.quote == CLAIMS[2]
        assert "3 of 6" in "".join(text for text, _ in screen.card.row(0))
        await pilot.press("O")
        assert walked(screen) == list(CLAIMS)


async def test_claims_below_the_threshold_are_folded_behind_one_line() -> None:
    project = a_project(weighed())
    app = workbench(project, settings=UserSettings(threshold=0.3))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = reviewing(app)
        assert walked(screen) == [CLAIMS[i] for i in (0, 2, 4, 5)]
        assert "2 below 0.30: H to show" in "".join(text for text, _ in screen.claim_list.row(4))
        await pilot.press("H", "j", "d")
        assert walked(screen) == list(CLAIMS)
        await pilot.press("H")
        # What was decided stays: it is no longer below the line.
        assert walked(screen) == [CLAIMS[i] for i in (0, 1, 2, 4, 5)]
        assert "1 below 0.30: H to show" in "".join(text for text, _ in screen.claim_list.row(5))


async def test_a_threshold_says_what_it_would_hide() -> None:
    app = workbench(a_project(weighed()))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = reviewing(app)
        await pilot.press("t", *["right"] * 11)
        assert isinstance(app.screen, ThresholdScreen)
        words = app.screen.in_words()
        assert "Below 0.55: 3 of 6 claims would be folded away" in words
        assert CLAIMS[3] in words
        assert CLAIMS[0] not in words
        await pilot.press("enter")
        await pilot.pause()
        assert walked(screen) == [CLAIMS[i] for i in (0, 2, 5)]


async def test_when_everything_is_folded_the_card_says_so() -> None:
    app = workbench(a_project(weighed()), settings=UserSettings(threshold=1))
    async with app.run_test(size=(100, 30)):
        screen = reviewing(app)
        assert "folded away: below 1.00" in "".join(text for text, _ in screen.card.row(0))


async def test_every_sentence_of_the_body_is_in_the_queue_or_listed_with_its_reason() -> None:
    project = a_project(with_an_opinion())
    app = workbench(project)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("L")
        assert isinstance(app.screen, LeftOutScreen)
        words = app.screen.in_words()
        assert "opinion: somebody's view" in words
        assert CLAIMS[SPARED] in words
        await pilot.press("enter")
        await pilot.pause()
        await app.workers.wait_for_complete()
    casefile = project.casefile(project.articles()[0])
    assert [claim.quote for claim in casefile.claims] == list(CLAIMS)
    assert casefile.claims[SPARED].reviewer == "Ada"
    assert left_out(casefile) == ()


def test_a_sentence_of_which_a_part_is_a_claim_is_not_left_out() -> None:
    article = with_an_opinion()
    casefile = a_project(article).casefile(article.article.id)
    (out,) = left_out(casefile)
    part = casefile.claims[0].model_copy(update={"anchor": casefile.claims[0].anchor.model_copy(
        update={"start": out.start + 3, "end": out.start + 9}
    )})  # fmt: skip
    claims = tuple(sorted((*casefile.claims, part), key=lambda claim: claim.anchor.start))
    assert left_out(casefile.model_copy(update={"claims": claims})) == ()


def test_what_is_below_and_what_is_walked_are_all_the_claims() -> None:
    casefile = Project.casefile(project := a_project(weighed()), project.articles()[0])
    for step in range(11):
        queue = arranged(casefile, Arrangement(Order.WORTH, threshold=step / 10))
        assert {*queue.claims, *queue.below} == set(casefile.claims)
        assert all(claim.checkworthiness < step / 10 for claim in queue.below)


async def test_an_article_that_was_not_scored_says_so_at_its_head() -> None:
    article = an_article().model_copy(update={"unscored": "not in English: nothing is scored", "claims": ()})
    app = workbench(a_project(article))
    async with app.run_test(size=(100, 30)):
        screen = reviewing(app)
        assert "not in English" in "".join(text for text, _ in screen.title_bar.row(0))
        assert "Not in English: nothing is scored. a adds one" in "".join(text for text, _ in screen.card.row(0))
