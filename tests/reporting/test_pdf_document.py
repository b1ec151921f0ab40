"""The PDF prints every alphabet, acts on nothing, and is the same file every time."""

from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import Desk, casefile, minutes, rebuttal, spotted, verdict
from pypdf import PdfReader

from factcheck.reporting.build import build_report
from factcheck.reporting.formats.registry import render

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
