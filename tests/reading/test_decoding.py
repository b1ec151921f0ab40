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


RUSSIAN = "Стена поднялась на два метра зимой 1954 года, сказал совет в понедельник. Никто не пострадал."
JAPANESE = "港の壁は一九五四年の冬に二メートル高くなった、と市議会は月曜日に述べた。けが人はいない。"
CHINESE = "港口的墙在1954年的冬天升高了两米，市议会在星期一说。没有人受伤，这是一个大的国家。"
GREEK = "Το τείχος του λιμανιού ανέβηκε δύο μέτρα το χειμώνα του 1954, είπε το συμβούλιο."
POLISH = "Ściana portu wzrosła o dwa metry zimą 1954 roku, powiedziała rada w poniedziałek."


@pytest.mark.parametrize(
    ("story", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (GREEK, "cp1253"),
        (POLISH, "cp1250"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (CHINESE, "gb18030"),
        (RUSSIAN, "utf-16-le"),
        (POLISH, "utf-16-be"),
    ],
)
def test_a_story_in_an_encoding_of_old_is_read_and_the_guess_told(story: str, encoding: str) -> None:
    article = "\n\n".join([story] * 3)
    text, notes = decode(article.encode(encoding), "story.txt")
    assert text == article
    assert notes[0].startswith(f"encoding guessed: {encoding} (")


@pytest.mark.parametrize(
    "story",
    [
        "Où sont passés les élèves ? À Nîmes, dès l’été, répète-t-on.",
        "Die Höhe beträgt 2½ m² – „groß“, §3.",
        "£5 or ¥9 · ½",
    ],
)
def test_a_western_story_is_not_taken_for_another(story: str) -> None:
    assert decode(story.encode("cp1252"), "story.txt")[0] == story


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
