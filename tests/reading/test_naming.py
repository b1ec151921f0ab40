"""A commenter's name is taken bare from a line of any make, and so are her words where they share it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.naming import named, one_line


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("hillwalker62 12th March 7:51 am", "hillwalker62"),
        ("Ed Hollin, C.Eng. says:", "Ed Hollin, C.Eng."),
        ("T. Adair, MD", "T. Adair, MD"),
        ("Dina Vole Mod > nullpath", "Dina Vole"),
        ("Night OwlNight Owl’s Letter", "Night Owl"),
        ("At 13:24 4th Jul 2019, velo_kit wrote:", "velo_kit"),
        ("13 Sep 2021 Bert Nadel", "Bert Nadel"),
        ("Sept. 13, 2021, 4:05 p.m. J. Trembly", "J. Trembly"),
        ("#3 Ann Lea (3 May 2024)", "Ann Lea"),
        ("Posted by Hedda Quince on 15 May 2024 at 10:31", "Hedda Quince"),
        ("— Eirian Lloyd, Llanfawr", "Eirian Lloyd"),
        ("▲ 4 ▼ Pete  2d", "Pete"),
        ("2 days ago · otter_otter", "otter_otter"),
        ("Lena Ode lode at harbour.example", "Lena Ode"),
        ("Sam in Ohio", "Sam in Ohio"),
        ("lena_ode Lena Ode", "lena_ode"),
        ("wojtek Anton Vole Regular", "wojtek"),
        ("van Dyck Jan", "van Dyck Jan"),
        ("Dr_Plankton 3 days ago", "Dr_Plankton"),
        ("Posted by Anton 3 May 2024", "Anton"),
    ],
)
def test_the_name_stands_bare(line: str, name: str) -> None:
    assert named(line).author == name


@pytest.mark.parametrize(
    ("line", "name", "words"),
    [
        ("Ann Lea: It rained.", "Ann Lea", "It rained."),
        ("Kim in LundIt has rained since May.", "Kim in Lund", "It has rained since May."),
        ("“It rained all day” – Tom Lind, Lund", "Tom Lind", "“It rained all day”"),
        ("[10:31] Pete: no way", "Pete", "no way"),
        ("I disagree strongly. — Tom Lind", "Tom Lind", "I disagree strongly."),
    ],
)
def test_name_and_words_on_one_line_are_parted(line: str, name: str, words: str) -> None:
    header = one_line(line)
    assert header.author == name
    assert line[header.text : header.end] == words


def test_an_answer_names_whom_it_answers() -> None:
    header = named("Kim Oda  Ann Lea", {"Ann Lea"})
    assert (header.author, header.parent) == ("Kim Oda", "Ann Lea")


@given(st.text(min_size=1, max_size=120))
def test_every_line_has_some_name_within_itself(line: str) -> None:
    assert len(named(line).author) <= max(60, len(line))
    header = one_line(line)
    assert header.text is None or 0 <= header.text <= len(line)
