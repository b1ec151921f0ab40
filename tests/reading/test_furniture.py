"""Notices, contacts and the rows around comments are furniture; sentences that only sound like them are not."""

import pytest

from factcheck.model.article import Zone
from factcheck.reading import read_text
from factcheck.reading.furniture import furniture_strength

STORY = "\n\n".join(
    (
        "Orchard wall falls on the lane at Pellow",
        "By Ines Carrow",
        "A wall of the old orchard at Pellow fell on the lane early on Monday and blocked it for six hours.",
        "The parish council had been told of cracks in the wall in March, its clerk said.",
        "Nobody was hurt. The wall was built in 1874 and is forty metres long.",
    )
)


@pytest.mark.parametrize(
    "line",
    [
        "Retold from “The Wall at Pellow”, Lane Post, 2019.",
        "Get the Pellow Post morning letter.",
        "Pellow Opinion is a forum for outside writers; the views are theirs alone.",
        "The Ledger is a reader-supported publication.",
        "Was this page helpful?",
        "FOR IMMEDIATE RELEASE",
        "press@pellow.example",
        "555-0188 321",
        "This entry was posted in Walls and tagged lanes, orchards.",
        "57 View comments",
    ],
)
def test_a_notice_is_furniture(line: str) -> None:
    assert furniture_strength(line) >= 0.8


@pytest.mark.parametrize(
    "line",
    [
        "Labour members walked out before it was taken.",
        "The reader-supported station lost a third of its listeners.",
        "She served from 1914-1918.",
        "He retold the story from memory.",
    ],
)
def test_a_sentence_that_sounds_like_a_notice_is_none(line: str) -> None:
    assert furniture_strength(line) < 0.3


@pytest.mark.parametrize(
    ("section", "authors"),
    [
        (
            "2 Comments\n\nIlse T.\nLund | May 3\nIt fell on Sunday.\nReply\n\nhydra\nPellow | May 4\nThat is sad.",
            ["Ilse T.", "hydra"],
        ),
        (
            "Sort by:\nBest\nu/gull avatar\ngull\n•\n3y ago\nI built it myself.\nReply\n[deleted]\n•\n3y ago\n"
            "Comment removed by moderator\nu/tern avatar\ntern\nOP\n•\n3y ago\nForty metres, says the map.\nReply",
            ["gull", "tern"],
        ),
        (
            "2 Responses to Orchard wall falls on the lane\n\n1. Pingback: Walls of old | Lanes\n\n2. Edna R says:\n"
            "May 9, 2022 at 7:14 am\nIt was rebuilt in 1901.\nReply",
            ["Edna R"],
        ),
        (
            "Comments (9)\nBest\nThreads\nCollapsed\n\nmary\n3 Sep 2024 17.05\n57\nIt was seven hours.\nReply\n\n"
            "stoker\nmary\n3 Sep 2024 17.40\n2\nWas it?\nReply",
            ["mary", "stoker"],
        ),
    ],
)
def test_commenters_are_named_without_the_furniture_around_them(section: str, authors: list[str]) -> None:
    reading = read_text(f"{STORY}\n\n{section}\n")
    assert [comment.author for comment in reading.comments] == authors
    assert all(s.zone is not Zone.COMMENT for s in reading.sentences if "avatar" in s.of(reading.article.text))


def test_an_answer_below_the_name_it_answers_has_that_parent() -> None:
    thread = (
        "Comments\n\nmary\n3 Sep 2024 17.05\nSeven hours.\nReply\n\nstoker\nmary\n3 Sep 2024 17.40\nWas it?\nReply\n"
    )
    mary, stoker = read_text(f"{STORY}\n\n{thread}").comments
    assert stoker.parent == mary.id


def test_a_place_behind_a_name_is_not_the_name() -> None:
    thread = "Reader comments (1)\n\nBettina Low, Carrow – 27 November 2021\nIt was longer.\nReport abuse\n"
    assert [comment.author for comment in read_text(f"{STORY}\n\n{thread}").comments] == ["Bettina Low"]


@pytest.mark.parametrize(
    ("head", "authors", "publisher", "published"),
    [
        (
            "By Ray Holt Chief Reporter\n06:30, 30 Jan 2025Updated 08:12, 30 JAN 2025",
            ("Ray Holt",),
            "Lane Gazette",
            "2025-01-30",
        ),
        ("May 6, 2024 | By Pia Lorenz, Office of Communications", ("Pia Lorenz",), "Lane Gazette", "2024-05-06"),
        (
            "By: Yoli Birch\nPosted 5:14 PM, Oct 03, 2023 and last updated 8:02 PM, Oct 03, 2023",
            ("Yoli Birch",),
            "Lane Gazette",
            "2023-10-03",
        ),
        ("Sunil Rao | Posted on November 20, 2024", ("Sunil Rao",), "Lane Gazette", "2024-11-20"),
    ],
)
def test_bylines_and_dates_in_many_forms(head: str, authors: tuple[str, ...], publisher: str, published: str) -> None:
    title, _, *story = STORY.split("\n\n")
    page = "\n\n".join(("Get the Lane Gazette app", title, head, *story))
    told = read_text(page).metadata
    assert (told.title, told.authors, told.publisher, told.published) == (title, authors, publisher, published)


def test_a_slogan_above_the_masthead_is_not_the_title() -> None:
    page = f"News, data and maps for people who walk the lanes\nThe Lane Gazette\nSign in\n\n{STORY}"
    told = read_text(page).metadata
    assert told.title == "Orchard wall falls on the lane at Pellow"
    assert told.publisher == "The Lane Gazette"


def test_a_table_two_blanks_apart_stays_in_the_body() -> None:
    rows = "Team  P  W  D  Pts\nPellow Rovers  10  7  2  23\nNorth Lane  10  7  1  22\nOrchard  10  3  1  10"
    reading = read_text(f"{STORY}\n\nLeague table\n{rows}\n\nRelated topics\nFootball\n")
    zones = {s.of(reading.article.text): s.zone for s in reading.sentences}
    assert zones["Pellow Rovers"] is zones["22"] is Zone.BODY
