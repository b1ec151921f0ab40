"""Bytes become text exactly, and every guess is told."""

import pytest

from factcheck.errors import UnreadableError
from factcheck.reading.decoding import decode

STORY = "The café in Łódź – “closed” – reopened.\r\nIt seats 40."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_to_the_character(encoding: str) -> None:
    assert decode(STORY.encode(encoding), "story.txt") == (STORY, ())


def test_a_guess_is_told() -> None:
    text, notes = decode("The café – “closed” – reopened.".encode("cp1252"), "story.txt")
    assert text == "The café – “closed” – reopened."
    assert "windows-1252" in notes[0]
    assert "latin-1" in decode(b"caf\xe9 \x81", "story.txt")[1][0]


def test_a_named_encoding_is_used() -> None:
    assert decode("Łódź".encode("iso8859-2"), "story.txt", "iso8859-2") == ("Łódź", ())


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"", None),
        (b" \n\t", None),
        (b"\xef\xbb\xbf \n", None),
        (bytes(range(256)) * 9, None),
        (b"caf\xe9", "utf-8"),
        (b"a", "x-none"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line_that_names_it(data: bytes, encoding: str | None) -> None:
    with pytest.raises(UnreadableError, match=r"^story\.txt: .+") as raised:
        decode(data, "story.txt", encoding)
    assert "\n" not in str(raised.value)


def test_stray_nuls_go_and_are_told() -> None:
    text, notes = decode(b"One\x00 line.", "story.txt")
    assert text == "One line."
    assert notes == ("1 NUL characters left out",)
