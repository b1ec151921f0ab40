"""Comments that nobody foresaw: endless, countless, empty of meaning. All are bounded."""

import time

import pytest

from factcheck.sourcing.contradictions import contradictions
from factcheck.sourcing.points import MOST_POINTS, points
from factcheck.sourcing.rebuttals import POINTS_A_CLAIM
from factcheck.sourcing.suggesting import suggest
from shelf import Shelf, spotted

BODY = (
    "Norland gave its neighbour a $200 million loan for river boats in May.",
    "The dredging of the northern canal took a six-week campaign with nine machines.",
)


def test_thousands_of_comments_give_a_few_suggestions_a_claim() -> None:
    comments = [
        (f"Reader {n}", [f"The {n} boats on the river cost more than a loan of $200M.", "Shame!"]) for n in range(1_500)
    ]
    article = spotted(BODY, comments)
    found = suggest(article, article.claims, Shelf(article))
    assert len(found[article.claims[0].id]) == POINTS_A_CLAIM


def test_there_are_at_most_so_many_points() -> None:
    article = spotted(BODY, [("Reader", ["Boats. "] * (MOST_POINTS + 5))])
    assert len(points(article)) == MOST_POINTS


@pytest.mark.parametrize(
    "endless",
    ["river boats " * 9_000, "a" * 100_000, "$" * 100_000, "1.2.3 " * 17_000, "(" * 50_000],
    ids=["words", "one word", "signs", "versions", "brackets"],
)
def test_a_comment_without_an_end_is_cut_into_points(endless: str) -> None:
    article = spotted(BODY, [("Reader", [endless.strip()])])
    started = time.process_time()
    cut = points(article)
    suggest(article, article.claims, Shelf(article))
    # Not a timing but a guard against a regular expression that backtracks for hours.
    assert time.process_time() - started < 20
    assert "".join(article.article.text[p.start : p.end] for p in cut).replace(" ", "") == endless.replace(" ", "")
    assert max(p.end - p.start for p in cut) <= 1_200


def test_a_comment_that_quotes_the_whole_article_is_linked_to_what_it_quotes() -> None:
    article = spotted(BODY, [("Reader", list(BODY))])
    for claim, suggestions in suggest(article, article.claims, Shelf(article)).items():
        quote = next(c.quote for c in article.claims if c.id == claim)
        assert suggestions[0].quote == quote


@pytest.mark.parametrize("odd", ["1.2.3", "$$$", "31 February 2020", "99/99/9999", "-", "% of $"])
def test_odd_figures_and_dates_mean_nothing(odd: str) -> None:
    article = spotted(["Norland has nothing to add.", f"It was {odd} of boats."], [("Reader", [f"No, {odd} boats."])])
    for suggestions in suggest(article, article.claims, Shelf(article)).values():
        assert not any("figure" in reason or "date" in reason for s in suggestions for reason in s.reasons)
    assert contradictions(Shelf(article), [article.article.id]) == ()


@pytest.mark.parametrize("odd", ["0", "٣ ½ ²", "\u202e\x1b[31m", "9" * 400, "1e999", "infinity percent"])
def test_whatever_a_figure_looks_like_it_is_survived(odd: str) -> None:
    article = spotted([f"It was {odd} of boats."], [("Reader", [f"No, {odd} boats and 0 boats."])])
    suggest(article, article.claims, Shelf(article))
    contradictions(Shelf(article), [article.article.id])


def test_an_empty_project_and_an_article_without_claims_suggest_nothing() -> None:
    article = spotted([], [("Reader", ["The river boats cost $200M."])])
    assert suggest(article, article.claims, Shelf(article)) == {}
    assert contradictions(Shelf(), []) == ()
