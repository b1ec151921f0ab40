"""What an enemy hands over is read or refused in one line, in bounded time and memory."""

import made_files as files
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import UnreadableError
from factcheck.reading import read

STORY = "The wall will be raised by two metres, the council said on Monday."
_ENTITIES = "".join(f'<!ENTITY e{i + 1} "{f"&e{i};" * 10}">' for i in range(12))

REFUSED = {
    "an archive that is no Word file": (files.archive({"../../evil": b"x"}), "a.docx"),
    "a zip bomb": (files.archive({"word/document.xml": b"<a>" + b" " * 80_000_000}), "a.docx"),
    "a cut archive": (files.docx(files.paragraph(STORY) * 50)[:300], "a.docx"),
    "a Word file with entities": (
        files.archive({"word/document.xml": b"<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>"}),
        "a.docx",
    ),
    "a Word file nested by the thousand": (files.docx("<w:p>" * 5_000), "a.docx"),
    "a damaged PDF": (b"%PDF-1.4\n" + b"\x00" * 500, "a.pdf"),
    "a PDF whose pages are their own children": (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>",
        "a.pdf",
    ),
    "a PDF without text": (files.pdf([[]]), "a.pdf"),
    "a page that only scripts fill": (b"<html><script>document.write('x')</script></html>", "a.html"),
    "a feed without text": (b"<rss><channel><item><title>x</title></item></channel></rss>", "a.xml"),
    "a message without text": (b"From: a\nSubject: b\nContent-Type: image/png\n\n", "a.eml"),
    "a message in no known encoding": (b"From: a\nContent-Type: text/plain; charset=none-such\n\nHello.", "a.eml"),
    "a picture": (bytes(range(256)) * 40, "a.txt"),
    "a PDF under a password": (files.encrypted_pdf("The wall rose."), "a.pdf"),
    "a line as long as a library": (STORY.encode() * 40_000, "a.txt"),
    "a million lines of a menu": (b"Home\n" * 40_000, "a.txt"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_read_is_refused_in_one_line(what: str) -> None:
    data, name = REFUSED[what]
    with pytest.raises(UnreadableError) as raised:
        read(data, name)
    assert str(raised.value).startswith(f"{name}: ")
    assert "\n" not in str(raised.value)


READ = {
    "elements nested by the thousand": (b"<html>" + b"<div>" * 20_000 + STORY.encode(), "a.html"),
    "elements never closed": (f"<html><table><tr><td><b><i><p>{STORY}<p>".encode(), "a.html"),
    "a page with NULs": (f"<html><p>\x00{STORY}".encode(), "a.html"),
    "one endless line": (f"{STORY} ".encode() * 4_000, "a.txt"),
    "a flood of combining marks": (f"{STORY}{'e' + chr(0x301) * 100_000}".encode(), "a.txt"),
    "controls and bidi marks": (f"{STORY} \x1b]0;evil\x07 \u202eevil".encode(), "a.txt"),
    "a date beyond all calendars": (
        f"From: a\nDate: Fri, 3 May 99999999999 10:00:00 +0000\nSubject: b\n\n{STORY}\n".encode(),
        "a.eml",
    ),
    "lone carriage returns": (f"Safe\r{STORY}\rEVIL".encode(), "a.txt"),
    "brackets in Markdown": (f"{STORY} {'[' * 3_000}".encode(), "a.md"),
    "a feed that points at a file": (
        (
            '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
            f"<rss><item><description>{STORY} &x;</description></item></rss>"
        ).encode(),
        "a.xml",
    ),
    "a feed of entities in entities": (
        (
            f'<!DOCTYPE r [<!ENTITY e0 "ha">{_ENTITIES}]><rss><item><description>{STORY}</description>'
            "<x>&e12;</x></item></rss>"
        ).encode(),
        "a.xml",
    ),
}


@pytest.mark.parametrize("what", READ)
def test_what_can_be_read_keeps_its_words(what: str) -> None:
    data, name = READ[what]
    (found,) = read(data, name)
    assert STORY in " ".join(found.reading.article.text.split())
    assert "root:" not in found.reading.article.text


WHOLE = {
    "a.docx": files.docx(files.paragraph(STORY) * 3),
    "a.pdf": files.pdf([[(70, 700, STORY)]] * 2),
    "a.eml": f"From: a\nSubject: b\nContent-Type: text/html\n\n<p>{STORY}</p>".encode(),
    "a.xml": f"<rss><item><title>x</title><description>{STORY}</description></item></rss>".encode(),
    "a.html": f"<html><h1>x</h1><p>{STORY}</p><ul><li>a</li></ul><div class=comment><cite>A</cite>b</div>".encode(),
    "a.md": f"# x\n\n{STORY}\n\n- a\n- b\n".encode(),
}


@given(st.sampled_from(sorted(WHOLE)), st.integers(0, 10_000), st.integers(0, 40), st.binary(max_size=20))
def test_a_damaged_file_is_read_or_refused(name: str, at: int, length: int, put: bytes) -> None:
    data = WHOLE[name]
    at %= len(data)
    try:
        pages = read(data[:at] + put + data[at + length :], name)
    except UnreadableError:
        return
    for page in pages:
        covered = {i for s in page.reading.sentences for i in range(s.start, s.end)}
        assert {i for i, char in enumerate(page.reading.article.text) if not char.isspace()} <= covered


def test_a_plain_text_keeps_every_character() -> None:
    text = "One\ttab.\r\nTwo\rlines \u202eevil\x1b[0m\x0bend.\u2028Three\xa0"
    assert read(text.encode(), "a.txt")[0].reading.article.text == text


def test_an_endless_word_becomes_neither_title_nor_publisher() -> None:
    (one,) = read(b"x" * 400_000 + f"\n\n{STORY}\n".encode(), "a.txt")
    told = one.reading.metadata
    assert len(told.title or "") < 1_000
    assert len(told.publisher or "") < 100
