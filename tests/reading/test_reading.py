"""A reading covers its text, keeps it to the character, and is the same every time."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.article import Zone
from factcheck.reading import read, read_text

LINES = st.sampled_from(
    [
        "Home | News | Sport",
        "Harbour wall to be raised by two metres",
        "By Ada Marsh",
        "3 May 2024",
        "The wall will be raised by two metres, the council said on Monday.",
        "Photo: Lena Ode/Harrow Times",
        "• One item",
        "a\tb\tc",
        "Comments (2)",
        "Tom Lind · 2 hours ago",
        "Ann(4 likes)The wall is three metres too low already.",
        "Like · Reply",
        "© 2024 Harrow Times",
        "",
        "   ",
        "\u202eevil\u0007",
        "Pingback: elsewhere",
    ]
)


@given(st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=25), st.sampled_from(["\n", "\r\n", "\r", "\u2028"]))
def test_sentences_cover_all_of_any_page_in_order(lines: list[str], end: str) -> None:
    text = end.join(lines)
    reading = read_text(text)
    assert reading.article.text == text
    covered = [i for s in reading.sentences for i in range(s.start, s.end)]
    assert covered == sorted(set(covered))
    assert {i for i, char in enumerate(text) if not char.isspace()} <= set(covered)
    assert all(c.text == text[c.start : c.end] for c in reading.comments)
    assert reading == read_text(text)


def test_a_story_without_any_furniture_is_body() -> None:
    reading = read_text("The wall will be raised by two metres, the council said on Monday. Work starts in June.")
    assert [s.zone for s in reading.sentences] == [Zone.BODY, Zone.BODY]


def test_lines_wrapped_at_a_margin_make_one_paragraph() -> None:
    story = (
        "Harbour wall to be raised\n\nThe harbour wall will be raised by two metres before the\n"
        "winter, the council said on Monday after a long meeting in\nthe town hall. "
        "Work on it starts in June of next year and\nwill take five months.\n"
    )
    quotes = [s.of(story) for s in read_text(story).sentences]
    assert len(quotes) == 3
    assert quotes[1].startswith("The harbour wall will be raised by two metres before the\nwinter,")


def test_a_dateline_lies_outside_its_sentence() -> None:
    story = (
        "Wall to be raised\n\nBy Ada Marsh\n\nHARROW, May 3 (Lind) — The wall will be raised by two metres on Monday.\n"
    )
    assert [(s.zone, s.of(story)) for s in read_text(story).sentences][2:] == [
        (Zone.BYLINE, "HARROW, May 3 (Lind) —"),
        (Zone.BODY, "The wall will be raised by two metres on Monday."),
    ]


def test_bytes_are_read_with_a_word_on_every_guess() -> None:
    (one,) = read("The café reopened on Monday, said its owner.".encode("cp1252"), "story.txt")
    assert one.reading.article.text == "The café reopened on Monday, said its owner."
    assert "windows-1252" in one.notes[0]
