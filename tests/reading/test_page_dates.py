"""The day of publication is told from the other days that a page names."""

import pytest

from factcheck.reading.reader import read_text

BODY = """Beavers have built four dams on the Orrin brook since March, the river trust said on Monday.

The trust said that the dams had raised the water in the meadows by half a metre, and that no house was at risk."""


@pytest.mark.parametrize(
    "line",
    [
        "Reviewed by Otto Grebe — Updated on February 6, 2025 — First published May 3, 2024",
        "3rd May 2024 in Wildlife / 17 Comments",
        "3. 5. 2024, Wilma Trent",
        "3 May 2024, 14:05 (MSK+4)",
        "Issued: Friday, 3 May 2024, 06:00 UTC",
        "May 3, 2024",
        "News Release 3-May-2024",
        "3.v.2024",
        "Fri 3 May 2024 06.00 BST",
        "May 3, 20249:41 PM UTCUpdated 3 days ago",
        "2024年5月3日",
    ],
)
def test_the_day_of_publication_is_found(line: str) -> None:
    page = f"Orrin Herald\nHome\n\nBeavers dam the Orrin brook four times since spring\n\n{line}\n\n{BODY}"
    assert read_text(page).metadata.published == "2024-05-03"


def test_dots_are_read_in_the_order_that_the_page_spells() -> None:
    page = "Orrin Farms\n\nAn update on the beavers\n\nPosted 9.10.2021\n\nWe saw it on August 27. {}"
    assert read_text(page.format(BODY)).metadata.published == "2021-09-10"
    assert read_text(page.replace("August 27", "27 August").format(BODY)).metadata.published == "2021-10-09"


@pytest.mark.parametrize("line", ["Joined Mar 14, 2012", "3 hours ago", "Tickets on sale until 3 May 2024"])
def test_no_other_day_is_taken_for_it(line: str) -> None:
    page = f"Orrin Herald\nHome\n\nBeavers dam the Orrin brook four times since spring\n\n{line}\n\n{BODY}"
    assert read_text(page).metadata.published is None
