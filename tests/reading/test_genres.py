"""What a page calls its article is told from the sections that its menu names."""

import pytest

from factcheck.model.article import Genre
from factcheck.reading.reader import read_text

STORY = """Beavers have built four dams on the Orrin brook since March, the river trust said on Monday.

The trust said that the dams had raised the water in the meadows by half a metre, and that no house was at risk."""
TITLE = "Beavers dam the Orrin brook four times since spring"


def genre(above: str, title: str = TITLE, below: str = "") -> Genre | None:
    return read_text(f"Orrin Herald\n{above}\n{title}\nBy Wilma Trent\n3 May 2024\n\n{STORY}\n\n{below}").metadata.genre


@pytest.mark.parametrize(
    "above",
    [
        "News\nSport\nOpinion\nMoney\nLog in\nCOMMENT",
        "News\nOpinion\nSport\nSign in\nOpinion",
        "Home\nNews\n\nOpinion US schools",
        "Home > Opinion > Columnists > Wilma Trent",
        "Subscribe\nLog in\nEditorial",
    ],
)
def test_a_word_right_above_the_title_says_opinion(above: str) -> None:
    assert genre(above) is Genre.OPINION


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Opinion: the beavers must stay on the Orrin", Genre.OPINION),
        ("The beavers must stay on the Orrin | Opinion", Genre.OPINION),
        ("Letters: the beavers of the Orrin brook", Genre.OPINION),
        ("Analysis: why the beavers came to the Orrin", Genre.ANALYSIS),
        ("Trust forms no opinion on the beavers of the Orrin", None),
    ],
)
def test_a_title_says_what_it_heads(title: str, wanted: Genre | None) -> None:
    assert genre("News\nSport", title) is wanted


@pytest.mark.parametrize(
    "above", ["News\nSport\nOpinion\nCulture", "Home\nNews\nOpinion", "Opinion\nLocal news", "News"]
)
def test_a_menu_says_nothing(above: str) -> None:
    assert genre(above) is None


def test_a_notice_below_says_opinion_but_not_the_rules_for_comments() -> None:
    assert genre("News", below="The views expressed in this article are the author's own.") is Genre.OPINION
    assert genre("News", below="Views expressed in the comments are those of our users.") is None
