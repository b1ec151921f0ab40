"""Whom a page names as its publisher: nobody rather than somebody else."""

from factcheck.model.article import Metadata
from factcheck.reading import read

STORY = """The harbour wall at Lenning will be raised by two metres, the port authority said on Tuesday.

The work will cost 14 million euros, according to the plan, and is to last until 2027.

Some 300 boats must leave the inner basin while the piles are driven, the authority added."""


def read_of(text: str) -> Metadata:
    return read(text.encode(), "page.txt")[0].reading.metadata


def test_an_author_who_stands_alone_is_not_the_publisher() -> None:
    found = read_of(f"Harbour wall at Lenning to rise by two metres\n\nAda Morrow\n\n14 May 2024\n\n{STORY}\n")
    assert found.authors == ("Ada Morrow",)
    assert found.publisher is None


def test_a_title_that_is_repeated_names_no_publisher() -> None:
    title = "Is Lenning raising its wall too late?"
    assert read_of(f"{title}\n\n{title}\n\n{title}\n\na long story in short\n\n{STORY}\n").publisher is None


def test_a_page_that_says_what_it_is_names_its_publisher() -> None:
    said = "PTR Views is an opinion platform, and what its contributors write is theirs."
    blurb = (
        "Ada Morrow is an editor for the Lenning News Service, and is noted for her work on ports and fishing. Her "
        "writing has appeared in the Coast Times and in other papers of the region."
    )
    assert read_of(f"Lenning's wall comes too late\n\n{said}\n\n{STORY}\n\n{blurb}\n").publisher == "PTR Views"


def test_words_cut_out_of_a_sentence_name_no_publisher() -> None:
    assert (
        read_of(f"Lenning's wall comes too late\n\n{STORY}\n\nRetold from “The Wall the Port Needs”, 2017.\n").publisher
        is None
    )


def test_a_byline_in_another_script_is_no_publisher() -> None:
    assert read_of(f"Harbour wall at Lenning to rise by two metres\n\nBy 山田太郎\n\n{STORY}\n").publisher is None
