"""Authors are people: their roles, degrees, desks and outlets are no part of their names."""

import pytest

from factcheck.reading.reader import read_text

BODY = """Beavers have built four dams on the Orrin brook since March, the river trust said on Monday.

The trust said that the dams had raised the water in the meadows by half a metre, and that no house was at risk.

Farmers along the brook have asked for the beavers to be moved before the autumn rain, which is due in six weeks."""


def authors(
    byline: str, *, below: str = "", top: str = "Orrin Valley Herald\nNews\nSport\nLowlands"
) -> tuple[str, ...]:
    head = f"{top}\n\nBeavers dam the Orrin brook four times since spring\n\n{byline}\n"
    return read_text(f"{head}3 May 2024\n\n{BODY}\n{below}").metadata.authors


@pytest.mark.parametrize(
    "byline",
    [
        "By Wilma Trent",
        "By WILMA TRENT FOR THE ORRIN VALLEY HERALD",
        "Wilma Trent Lowlands correspondent",
        "By Wilma Trent Orrin Valley Herald",
        "Wilma Trent, Staff Engineer · 9 min read",
        "Written by Dr. Wilma Trent, RDN",
        "By Wilma Trent, Founder & CEO",
        "By Wilma Trent, Local Democracy Reporter",
        "Text: Wilma Trent. Photo: Otto Grebe",
        "By Wilma Trent\nOrrin Valley Herald",
        "Wilma Trent wtrent@orrinherald.example",
    ],
)
def test_a_byline_names_one_person_whatever_else_it_holds(byline: str) -> None:
    assert authors(byline) == ("Wilma Trent",)


@pytest.mark.parametrize(
    "byline",
    [
        "By Wilma Trent and Otto Grebe",
        "By Wilma Trent\nand Otto Grebe",
        "Wilma Trent, Nature Reporter\nOtto Grebe",
        "Wilma Trent (now) and Otto Grebe (earlier)",
        "WILMA TRENT and OTTO GREBE",
    ],
)
def test_every_author_is_named_in_order(byline: str) -> None:
    assert authors(byline) == ("Wilma Trent", "Otto Grebe")


@pytest.mark.parametrize(
    "byline",
    [
        "Edited by Wilma Trent",
        "Staff report",
        "Orrin Valley Herald",
        "From: Communications team",
        "Sponsored by Grebe Bets",
    ],
)
def test_nobody_is_made_an_author(byline: str) -> None:
    assert authors(byline) == ()


def test_the_one_who_opened_a_thread_is_its_author() -> None:
    assert authors("Thread starter marsh_wiggle", top="RiverForum\nHome\nMembers") == ("marsh_wiggle",)


def test_a_post_is_signed_below_it() -> None:
    assert authors("IMG_2214.jpg", below="\nPosted by Wilma Trent at 9:47 PM\nEmail this\n") == ("Wilma Trent",)


def test_a_date_and_a_name_share_a_line() -> None:
    page = (
        f"Orrin Blog\nHome\n\nBeavers dam the Orrin brook\n\n3 May 2024, Šárka Nováková\nReading time: 6 min\n\n{BODY}"
    )
    assert read_text(page).metadata.authors == ("Šárka Nováková",)


def test_a_nickname_stays_in_the_name() -> None:
    assert authors('Words: Wilma "Willow" Trent / Pictures: Otto Grebe') == ('Wilma "Willow" Trent',)
