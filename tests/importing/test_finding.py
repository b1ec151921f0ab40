"""An imported claim is found in the article it is about, exactly, or named as not found."""

import pytest

from factcheck.intake.importing.finding import HeldArticle, find_claim
from factcheck.intake.importing.record import FaultError, Imported, Place
from factcheck.model.article import Article, Metadata

DAM = Article.of("The “old dam” holds\u00a0two lakes. Nobody swims. It leaks.\n\nIn winter, nobody swims. It leaks.")
MILL = Article.of("The mill stood idle. It leaks.")
HELD = {
    DAM.id: HeldArticle(DAM, Metadata(title="The dam", url="https://valley.example/dam")),
    MILL.id: HeldArticle(MILL, Metadata(title="The mill")),
}


def _record(quote: str, **place: object) -> Imported:
    return Imported(row=1, quote=quote, verbatim=True, place=Place.model_validate(place))


def test_offsets_count_where_the_quote_stands_there() -> None:
    start = DAM.text.rindex("It leaks.")
    assert find_claim(_record("It leaks.", article=DAM.id, start=start, end=start + 9), HELD)[1].start == start


def test_typography_is_set_aside_and_the_articles_own_kept() -> None:
    article, anchor = find_claim(_record('The "old dam" holds two lakes.'), HELD)
    assert (article, anchor.exact) == (DAM.id, "The “old dam” holds\u00a0two lakes.")


@pytest.mark.parametrize("place", [{"title": "the Mill"}, {"sha256": MILL.sha256}, {"article": MILL.id}])
def test_the_article_named_is_the_article_meant(place: dict[str, object]) -> None:
    assert find_claim(_record("It leaks.", **place), HELD)[0] == MILL.id


def test_what_surrounds_a_quote_tells_which_is_meant() -> None:
    _, anchor = find_claim(_record("It leaks.", article=DAM.id, prefix="winter, nobody swims. "), HELD)
    assert anchor.start == DAM.text.rindex("It leaks.")


@pytest.mark.parametrize(
    ("quote", "why"), [("It leaks.", "3 places"), ("It floats.", "no article"), ("…", "no article")]
)
def test_a_guess_is_never_made(quote: str, why: str) -> None:
    with pytest.raises(FaultError, match=why) as refusal:
        find_claim(_record(quote), HELD)
    assert refusal.value.field == "quote"
