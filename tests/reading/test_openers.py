"""Who opened a thread is its author, whatever she calls herself."""

import pytest

from factcheck.reading.reader import read_text

BODY = """Beavers have built four dams on the Orrin brook since March, the river trust said on Monday.

The trust said that the dams had raised the water in the meadows by half a metre, and that no house was at risk."""
TITLE = "Beavers dam the Orrin brook four times since spring"


def authors(above: str, below: str) -> tuple[str, ...]:
    return read_text(f"Orrin Talk\nFAQ\nLogin\n{above}\n{TITLE}\n{below}\n{BODY}\n").metadata.authors


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("", "marsh_wiggle\nPosts: 1204\nJoined: Tue Apr 08, 2008\nPost by marsh_wiggle » Fri May 03, 2024 8:14 am"),
        ("", "Thread starter marsh_wiggle\nStart date May 3, 2024"),
        ("r/orrin\n•\n1 yr. ago\nmarsh_wiggle", "Discussion"),
        ("", "submitted 3 days ago by marsh_wiggle"),
        ("", "212 points by marsh_wiggle on May 3, 2024 | hide | past | 94 comments"),
        ("r/orrin · 2 yr. ago\nu/marsh_wiggle", "Discussion"),
        ("", "Posted by marsh_wiggle on Friday May 03, 2024 @03:00AM from the wet-feet dept."),
    ],
)
def test_a_handle_is_found_however_the_site_shows_it(above: str, below: str) -> None:
    assert authors(above, below) == ("marsh_wiggle",)


def test_a_channel_is_the_author_of_its_film() -> None:
    assert authors("", "Wet Meadows\n88.1K subscribers\nSubscribe\n141,022 views May 3, 2024") == ("Wet Meadows",)


def test_neither_a_button_nor_a_handle_below_a_byline_is_the_author() -> None:
    assert authors("", "Ask Question\nModified 1 year ago") == ()
    assert authors("", "By Wilma Trent\n@wilma_trent\n3 May 2024") == ("Wilma Trent",)
