"""Whatever an enemy writes, each destination shows it and obeys none of it."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.text import csv_cell, file_name, html, one_line, visible


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    shown = visible(text)
    assert not any((ord(c) < 0x20 and c not in "\n\t") or 0x7F <= ord(c) <= 0x9F for c in shown)
    shown.encode("utf-8")


def test_invisible_characters_are_shown_as_pictures() -> None:
    assert visible("a\x1b]52;c;aGk=\x07b") == "a␛]52;c;aGk=␇b"
    assert visible("\u202egnp.exe") == "⟨U+202E⟩gnp.exe"
    assert visible("safe\rEVIL") == "safe␍EVIL"


def test_words_and_brackets_stay_as_they_are() -> None:
    assert visible("Pashinyan’s [remarks] \u00a0contain…") == "Pashinyan’s [remarks] \u00a0contain…"
    assert one_line(" two\n\nlines ") == "two lines"


def test_no_cell_is_a_formula() -> None:
    assert csv_cell("@VrejM") == "'@VrejM"
    assert csv_cell(" =1+1") == "' =1+1"
    assert csv_cell("5 - 3") == "5 - 3"


def test_markup_is_shown_literally() -> None:
    assert html("<script>'\"&") == "&lt;script&gt;&#x27;&quot;&amp;"


@given(st.text())
def test_file_names_stay_in_their_folder(text: str) -> None:
    name = file_name(text)
    assert name
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert name != "con"


def test_words_parted_by_a_dash_stay_parted_in_a_file_name() -> None:
    assert file_name("Köln—It’s Complicated") == "koln-it-s-complicated"
