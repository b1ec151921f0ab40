"""The PDF prints every alphabet, acts on nothing, and is the same file every time."""

import unicodedata
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import META, Desk, casefile, minutes, rebuttal, spotted, verdict
from pypdf import PdfReader
from reportlab.lib.styles import ParagraphStyle

from factcheck.config import ProjectSettings
from factcheck.model.article import Zone
from factcheck.model.claim import SentenceKind
from factcheck.reporting.build import build_report
from factcheck.reporting.formats.pdf_fonts import BODY, covered, turned_markup
from factcheck.reporting.formats.registry import render
from factcheck.reporting.validation.check import findings

PAGE = spotted()
COST = PAGE.claims[0]


def _pdf(desk: Desk) -> PdfReader:
    return PdfReader(BytesIO(render(build_report(desk, desk.ids), "pdf")))


def _words(desk: Desk) -> str:
    return " ".join(" ".join(page.extract_text() for page in _pdf(desk).pages).split())


def test_the_pages_tell_everything() -> None:
    words = _words(Desk(casefile(PAGE, verdict(COST), minutes(COST), rebuttal(PAGE, COST, 0))))
    for said in (
        "Harbour wall [nearly] done", COST.quote, "Reviewer 1: disputed", "Minutes of March", "page 3",
        "eleven million", "What was not checked", "Manifest", "It is the ugliest thing on the coast.",
    ):  # fmt: skip
        assert said in words


def test_other_alphabets_are_printed() -> None:
    for words in ("Привет мир", "Հայաստան", "საქართველო", "Ελλάδα", "中国报告", "日本のテキスト", "한국어"):
        assert words in _words(Desk(casefile(PAGE, verdict(COST, why=words))))


def test_a_letter_without_a_picture_is_told_by_number() -> None:
    assert "⟨U+0E44⟩" in _words(Desk(casefile(PAGE, verdict(COST, why="ไ"))))


def test_letters_that_may_not_be_seen_are_spoken_of_and_no_others() -> None:
    told = {
        words: _words(Desk(casefile(PAGE, verdict(COST, why=words)))) for words in ("中国报告", "ไทย", "Łódź", "שלום")
    }
    assert [words for words, page in told.items() if "left to the fonts of whoever reads" in page] == ["中国报告"]
    assert [words for words, page in told.items() if "told by its number" in page] == ["ไทย"]


def test_only_web_addresses_become_links() -> None:
    desk = Desk(
        casefile(PAGE, minutes(COST), minutes(COST, "B", url="javascript:alert(1)"), minutes(COST, url="file:///x"))
    )
    links = [
        note.get_object()["/A"]["/URI"]
        for page in _pdf(desk).pages
        for note in page.get("/Annots", [])
        if "/URI" in note.get_object().get("/A", {})
    ]
    assert links == ["https://council.example/minutes"]


def test_the_same_report_is_the_same_file() -> None:
    desk = Desk(casefile(PAGE, verdict(COST)))
    assert render(build_report(desk, desk.ids), "pdf") == render(build_report(desk, desk.ids), "pdf")


@settings(max_examples=15)
@given(
    st.text(st.characters(exclude_categories=()), max_size=200), st.sampled_from(["<b>", "</para>", "&#0;", "a" * 9000])
)
def test_hostile_words_are_printed_not_obeyed(words: str, markup: str) -> None:
    desk = Desk(
        casefile(PAGE, verdict(COST, why=words + markup, reviewer=words), minutes(COST, title=markup, url=words))
    )
    assert render(build_report(desk, desk.ids), "pdf").startswith(b"%PDF")


def _printed(quote: str) -> str:
    """The line of the PDF that holds the quote, in the order in which its letters are drawn."""
    style = ParagraphStyle("s", fontName=BODY, fontSize=10)
    return "".join(turned_markup(quote, style, 10_000))


def test_letters_from_right_to_left_are_drawn_in_the_order_of_the_eye() -> None:
    covered()
    assert _printed("אבג (דה) 123") == "123 (הד) גבא"
    assert _printed("the word שלום is read") == "the word םולש is read"


def test_arabic_letters_join_and_keep_their_marks() -> None:
    covered()
    drawn = _printed("سَلام")
    assert unicodedata.normalize("NFKC", drawn[::-1]) == "سَلام"
    assert all(0xFE70 <= ord(letter) <= 0xFEFC for letter in drawn if letter != "\u064e")


def test_a_long_line_from_right_to_left_is_cut_before_it_is_turned() -> None:
    covered()
    words = " ".join(f"מילה{n}" for n in range(40))
    lines = list(turned_markup(words, ParagraphStyle("s", fontName=BODY, fontSize=10), 200))
    assert len(lines) > 3
    assert "0" in lines[0]
    assert "39" in lines[-1]


SCRIPTS = {
    "Hebrew": "החומה עלתה 9.5 מיליון כתרים (כך לפי Harbour News) בשנת 2024.",
    "Arabic": "زادت تكلفة الجدار إلى 9 ملايين كرونة في عام ٢٠٢٤ وفقًا للمجلس.",
    "Persian": "هزینه دیوار ۹ میلیون بود.",
    "combining": "Cafe\u0301 Zu\u0308rich, x\u0332 and q\u0307 cost 9.",
    "emoji": "The wall 😀 cost \U0001f1e9\U0001f1f0 nine million.",
    "radical": "A ⺀ and a ไทย letter.",
    "wide": "Cost： 9！",
    "mixed": "中国报告 日本のテキスト 한국어 cost 9.",
}


@pytest.mark.parametrize("words", SCRIPTS.values(), ids=SCRIPTS)
def test_every_script_is_drawn_or_told_by_number(words: str) -> None:
    parts = ((Zone.TITLE, words, META), (Zone.BODY, words, SentenceKind.CLAIM))
    page = spotted(parts, ())
    desk = Desk(casefile(page, verdict(page.claims[0], why=words)))
    document = render(build_report(desk, desk.ids), "pdf")
    assert findings(document, "pdf", [words]) == ()


def test_a_name_with_an_ampersand_is_printed_once_escaped() -> None:
    desk = Desk(casefile(PAGE), settings=ProjectSettings(name="Salt & Sand <Desk>"))
    assert "Salt & Sand <Desk>" in _words(desk)


def test_the_outline_leads_to_each_article() -> None:
    desk = Desk(casefile(PAGE), casefile(spotted(readers=())))
    outline = [entry.title for entry in _pdf(desk).outline if not isinstance(entry, list)]
    assert outline == ["Harbour wall [nearly] done"] * 2 + ["Legend and method"]
