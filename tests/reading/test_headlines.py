"""The article's own headline is told from everything on a page that looks like one."""

import pytest

from factcheck.reading.reader import read_text

BODY = """Beavers have built four dams on the Orrin brook since March, the river trust said on Monday.

The trust said that the dams had raised the water in the meadows by half a metre, and that no house was at risk.

Farmers along the brook have asked for the beavers to be moved before the autumn rain, which is due in six weeks."""


def title(page: str) -> str | None:
    return read_text(page).metadata.title


def test_the_trail_of_links_ends_in_the_title() -> None:
    page = f"""Orrin Valley Herald
News
Trending:
Three bakeries to try this weekend
Home » News » Beavers dam the Orrin brook four times since spring
LOCAL NEWS
Beavers dam the Orrin brook four times since spring
By Wilma Trent
3 May 2024

{BODY}"""
    assert title(page) == "Beavers dam the Orrin brook four times since spring"


@pytest.mark.parametrize(
    "headline",
    [
        "'They ate my orchard': Fury of farmer as beavers build FOUR dams and the trust says no house is at risk",
        "Beavers moved in on the Orrin brook. Here is what the farmers say.",
    ],
)
def test_a_long_or_punctuated_headline_over_its_decks_is_the_title(headline: str) -> None:
    page = f"""The Daily Hoot
Home
Sport
Money

{headline}

Animals have been busy on the brook since the spring

One orchard has lost nineteen trees

By WILMA TRENT FOR THE DAILY HOOT
Published: 10:12, 3 May 2024

{BODY}"""
    assert title(page) == headline


def test_the_host_behind_a_listed_link_is_no_part_of_the_title() -> None:
    page = f"""Beavers dam the Orrin brook four times since spring (orrinherald.example)

Posted by marshwiggle on Friday May 3, 2024

{BODY}"""
    assert title(page) == "Beavers dam the Orrin brook four times since spring"


def test_neither_a_ticker_nor_a_date_nor_an_icon_is_the_title() -> None:
    page = f"""Orrin River Watch
Home | Reports | About
Oats 211.20 +0.8% Barley 184.10 -0.3%
12 comment bubble in grey
Beavers on the Orrin brook (2024) - Report no. 3
Issued: Friday, 3 May 2024, 06:00 UTC

{BODY}"""
    assert title(page) == "Beavers on the Orrin brook (2024) - Report no. 3"


def test_a_title_takes_in_no_line_below_it_where_paragraphs_run_on() -> None:
    head = "Home\nWheat train leaves the rails at Wirral, line shut for a fortnight\nKA\nBy Kerrie Dool\n7 May 2024\n"
    long = "The train ran off the rails in the early hours of Monday, and tore up four hundred metres of the line. "
    below = "Silo art trail is to get a green light from the shire of Wirral\n" * 3
    page = head + "\n" + "\n\n".join(long * n for n in (2, 3, 2)) + "\n\n" + below
    title = read_text(page).metadata.title
    assert title == "Wheat train leaves the rails at Wirral, line shut for a fortnight"
