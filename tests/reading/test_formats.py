"""Every format becomes the same kind of reading: the words that a reader of the file sees, in their zones."""

import base64

import made_files as files
import pytest

from factcheck.model.article import Reading, Zone
from factcheck.reading import read

STORY = "The harbour wall will be raised by two metres before the winter, the council said on Monday."
PAGE = f"""<!doctype html><html lang="en-GB"><head><title>Harbour wall to rise | Harrow Times</title>
<meta property="article:published_time" content="2024-05-03T10:00:00Z">
<script>var s = "{STORY}";</script></head><body>
<header><a>Harrow Times</a><nav><ul><li>News</li><li>Sport</li></ul></nav></header><!-- {STORY} -->
<article><h1>Harbour wall to rise</h1><p class="standfirst">Council backs a plan that costs £14m</p>
<div class="byline">By <a rel="author">Ada Marsh</a></div><time>3 May 2024</time>
<figure><img alt=""><figcaption>The wall on Sunday. <span>Photo: Tom Lind</span></figcaption></figure>
<p>{STORY}</p>
<aside class="related"><h3>Read more</h3><a>Ferry fares to rise</a></aside>
<h2>What it costs</h2><ul><li>Stone: £9m</li><li>Labour: £5m</li></ul>
<blockquote class="pullquote">The wall will be raised by two metres</blockquote>
<p>A storm in 1953 killed <b>12</b> people in the town.</p>
<p style="display: none">Nobody sees this sentence at all.</p>
</article><section id="comments"><h2>Comments (3)</h2><ol>
<li class="comment" id="comment-1"><cite class="fn">Tom Lind</cite> <span>May 3, 2024 at 12:00</span>
<div class="comment-content"><p>It killed 14 people, not 12.</p></div><div class="reply"><a>Reply</a></div>
<ul><li class="comment" id="comment-2"><cite class="fn">Bea</cite>
<div class="comment-content"><p>Right you are.</p></div></li></ul></li>
<li class="comment" id="comment-3"><cite class="fn">Cal</cite>
<div class="comment-content"><p>This comment was deleted.</p></div></li>
</ol><div id="respond"><form><label>Name</label><button>Post</button></form></div></section>
<footer><p>© 2024 Harrow Times Ltd.</p></footer></body></html>"""


def zoned(reading: Reading, zone: Zone) -> list[str]:
    return [s.of(reading.article.text) for s in reading.sentences if s.zone is zone]


def one(data: bytes, name: str) -> Reading:
    (found,) = read(data, name)
    return found.reading


def test_a_web_page_keeps_its_zones_and_loses_its_scripts() -> None:
    reading = one(PAGE.encode(), "wall.html")
    assert zoned(reading, Zone.TITLE) == ["Harbour wall to rise", "Council backs a plan that costs £14m"]
    assert zoned(reading, Zone.CAPTION) == ["The wall on Sunday.", "Photo: Tom Lind"]
    assert zoned(reading, Zone.BODY) == [
        STORY,
        "What it costs",
        "Stone: £9m",
        "Labour: £5m",
        "The wall will be raised by two metres",
        "A storm in 1953 killed 12 people in the town.",
    ]
    assert "Nobody sees" not in reading.article.text
    assert reading.article.text.count(STORY) == 1


def test_a_web_page_tells_its_metadata() -> None:
    told = one(PAGE.encode(), "wall.html").metadata
    assert (told.title, told.authors, told.publisher) == ("Harbour wall to rise", ("Ada Marsh",), "Harrow Times")
    assert (told.published, told.language, told.declared_comments) == ("2024-05-03", "en-GB", 3)


def test_the_visible_date_wins_over_a_hidden_one() -> None:
    page = PAGE.replace("2024-05-03T10:00:00Z", "2019-01-01")
    assert one(page.encode(), "wall.html").metadata.published == "2024-05-03"


def test_a_web_pages_comments_keep_their_parents() -> None:
    first, second = one(PAGE.encode(), "wall.html").comments
    assert (first.author, first.text, first.posted) == (
        "Tom Lind",
        "It killed 14 people, not 12.",
        "May 3, 2024 at 12:00",
    )
    assert (second.author, second.parent) == ("Bea", first.id)


def test_a_page_says_its_own_encoding() -> None:
    page = f'<html><head><meta charset="iso-8859-2"></head><body><p>{STORY} Łódź.</p></body></html>'
    assert "Łódź" in one(page.encode("iso8859-2"), "wall.html").article.text


def test_a_word_file_reads_as_with_every_change_accepted() -> None:
    runs = (
        "<w:r><w:t>The wall rose by </w:t></w:r><w:del><w:r><w:delText>three</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>two</w:t></w:r></w:ins>"
        "<w:r><w:t xml:space='preserve'> metres in the winter of 1954.</w:t></w:r>"
    )
    table = (
        "<w:tbl><w:tr>" + "".join(f"<w:tc>{files.paragraph(c)}</w:tc>" for c in ("Year", "1954")) + "</w:tr></w:tbl>"
    )
    body = (
        files.paragraph("Harbour wall to rise", "Title")
        + files.paragraph("By Ada Marsh")
        + files.paragraph(runs)
        + table
    )
    reading = one(files.docx(body), "wall.docx")
    assert zoned(reading, Zone.BODY) == ["The wall rose by two metres in the winter of 1954.", "Year", "1954"]
    assert reading.metadata.title == "Harbour wall to rise"
    assert reading.metadata.authors == ("Ada Marsh",)


def test_a_word_file_reads_as_if_its_changes_were_accepted() -> None:
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    ended = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run.format("The wall was raised ") + "</w:p>"
    row = "<w:tr>{}<w:tc>" + files.paragraph("{}") + "</w:tc></w:tr>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Not for print. </w:t></w:r>"
    moved = f"<w:moveFrom>{run.format('Nobody')}</w:moveFrom><w:moveTo>{run.format('The mayor paid.')}</w:moveTo>"
    body = (
        ended
        + files.paragraph("by two metres in 1954.")
        + f"<w:p>{hidden}{moved}</w:p>"
        + f"<w:tbl>{row.format('<w:trPr><w:del/></w:trPr>', 'Struck out')}{row.format('', 'Kept')}</w:tbl>"
    )
    text = one(files.docx(body), "wall.docx").article.text
    assert text.split("\n\n") == ["The wall was raised by two metres in 1954.", "The mayor paid.", "Kept"]


def test_the_text_boxes_and_notes_of_a_word_file_are_read() -> None:
    box = f"<w:pict><w:txbxContent>{files.paragraph('A box beside the text.')}</w:txbxContent></w:pict>"
    body = files.paragraph(f"<w:r><w:t>The wall rose.</w:t><w:footnoteReference/>{box}</w:r>")
    note = files.word_part("footnotes", f"<w:footnote>{files.paragraph('Council minutes, 1954.')}</w:footnote>")
    text = one(files.docx(body, {"word/footnotes.xml": note}), "wall.docx").article.text
    assert text.split("\n\n") == ["The wall rose.", "A box beside the text.", "Council minutes, 1954."]


def test_a_pdfs_paragraph_runs_on_over_line_ends_and_pages() -> None:
    top = [(70, 800, "Harrow Times 3 May 2024")]
    first = [
        (70, 700, "The harbour wall will be raised by two metres be-"),
        (70, 688, "fore the winter, the council said, and the well-"),
        (70, 676, "known engineer of the works will lead the whole of the"),
    ]
    second = [
        (70, 760, "reconstruction until it is done in the spring of 2026."),
        (70, 748, "He is a well-known man in the town of Harrow."),
    ]
    reading = one(
        files.pdf([top + first, top + second, [*top, (70, 700, "It ends here with one more sentence.")]]), "wall.pdf"
    )
    assert zoned(reading, Zone.BODY)[0] == (
        "The harbour wall will be raised by two metres before the winter, the council said, and the well-known "
        "engineer of the works will lead the whole of the reconstruction until it is done in the spring of 2026."
    )


def test_the_words_of_a_kerned_pdf_stay_whole() -> None:
    words = "Valley Towers rose by 2,300 feet, said To Wavering; the well-known Avid Tower fell."
    reading = one(files.pdf([[(70, 700, words)]], kerning=90), "wall.pdf")
    assert reading.article.text == words


def test_a_pdfs_paragraph_ends_where_the_next_word_had_room() -> None:
    lines = [
        "By Ada Marsh",
        "The harbour wall will be raised by two metres before the winter, the council said on Monday.",
        "It was built in 1954.",
        "Engineers have worked on the wall since the spring, and the harbour office has paid for all of it,",
        "as its own figures show.",
    ]
    page = files.pdf([[(70, 700 - 12 * i, line) for i, line in enumerate(lines)]])
    assert one(page, "wall.pdf").article.text.split("\n\n") == [lines[0], f"{lines[1]} {lines[2]}", " ".join(lines[3:])]


@pytest.mark.parametrize(("producer", "published"), [("Skia/PDF m120", None), ("Adobe PDF Library", "2024-05-03")])
def test_the_day_on_which_a_page_was_printed_is_not_its_own(producer: str, published: str | None) -> None:
    told = one(
        files.described_pdf(STORY, {"/Producer": producer, "/CreationDate": "D:20240503101500Z", "/Author": "admin"}),
        "a.pdf",
    )
    assert (told.metadata.published, told.metadata.authors) == (published, ())


def test_columns_side_by_side_are_read_one_after_the_other() -> None:
    left = [
        "The wall rose by two metres in the",
        "winter of 1954, and the harbour office",
        "paid for all of its first re-",
    ]
    right = ["construction, as its own books show.", "Nobody has disputed it.", "The second wall came in 1961."]
    rows = [(x, 700 - 12 * i, line) for x, column in ((70, left), (320, right)) for i, line in enumerate(column)]
    text = one(files.pdf([rows], kerning=30), "wall.pdf").article.text
    assert text.startswith(" ".join(left)[:-3] + "reconstruction, as its own books show.")


def test_where_paragraphs_are_indented_a_line_that_is_not_goes_on_in_the_next_column() -> None:
    left = [(82, "The wall rose by two metres in the"), (70, "winter of 1954. Nobody has disputed it.")]
    right = [(320, "The second wall came in 1961, seven"), (320, "years on."), (332, "It holds to this day, too.")]
    rows = [(x, 700 - 12 * i, line) for column in (left, right) for i, (x, line) in enumerate(column)]
    text = one(files.pdf([rows]), "wall.pdf").article.text
    assert text.split("\n\n") == [" ".join(line for _, line in [*left, *right[:2]]), right[2][1]]


def test_a_message_shows_its_headers_and_its_text() -> None:
    mail = (
        f"From: Ada Marsh <ada@example.org>\nDate: Fri, 3 May 2024 10:00:00 +0000\nSubject: Wall to rise\n\n{STORY}\n"
    )
    reading = one(mail.encode(), "wall.eml")
    assert zoned(reading, Zone.BODY) == [STORY]
    assert (reading.metadata.title, reading.metadata.authors) == ("Wall to rise", ("Ada Marsh",))
    assert reading.metadata.published == "2024-05-03"


def test_an_entry_tells_its_dates_its_address_and_what_its_feed_tells() -> None:
    feed = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Mill Watch</title>
<author><name>Nora Pickett</name></author><entry><title type="html">Wall &amp;amp; pier &lt;i&gt;rise&lt;/i&gt;</title>
<link href="https://mill.example/1"/><published>2024-05-01T10:00:00Z</published><updated>2024-05-03T10:00:00Z</updated>
<summary>{STORY}</summary></entry></feed>"""
    told = one(feed.encode(), "feed.xml").metadata
    assert (told.title, told.authors, told.publisher) == ("Wall & pier rise", ("Nora Pickett",), "Mill Watch")
    assert (told.published, told.updated, told.language) == ("2024-05-01", "2024-05-03", "en")
    assert told.url == "https://mill.example/1"


CAFE = "Le café a fermé en 1954 – dit le maire, et il n’a jamais rouvert."


@pytest.mark.parametrize(
    ("fields", "data"),
    [
        ("Content-Type: text/plain; charset=windows-1252", CAFE.encode("cp1252")),
        ("Content-Type: text/plain; charset=iso-8859-1", CAFE.encode("cp1252")),
        ("Content-Type: text/plain", CAFE.encode()),
        ("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", base64.b64encode(CAFE.encode())),
    ],
)
def test_a_messages_words_come_in_the_encoding_that_they_are_in(fields: str, data: bytes) -> None:
    message = b"From: a@example.org\nSubject: b\n%s\n\n%s\n" % (fields.encode(), data)
    read_mail = read(message, "a.eml")[0]
    assert read_mail.notes == ()
    assert CAFE in read_mail.reading.article.text


def test_a_wrong_encoding_of_a_message_is_told_and_nothing_is_replaced() -> None:
    message = b"From: a@example.org\nSubject: b\nContent-Type: text/plain; charset=utf-8\n\n" + CAFE.encode("cp1252")
    read_mail = read(message, "a.eml")[0]
    assert CAFE in read_mail.reading.article.text
    assert "encoding guessed: windows-1252" in read_mail.notes[0]
    assert CAFE in read(message, "a.eml", encoding="cp1252")[0].reading.article.text


def test_flowed_lines_of_a_message_are_one_paragraph() -> None:
    head = "From: a@example.org\r\nSubject: b\r\nContent-Type: text/plain; format=flowed\r\n\r\n"
    message = f"{head}The wall rose by two metres in the winter of \r\n1954, and it held.\r\n-- \r\nAda\r\n"
    assert zoned(one(message.encode(), "a.eml"), Zone.BODY)[0].endswith("in the winter of 1954, and it held.")


def test_a_message_that_only_forwards_one_is_that_one() -> None:
    outer = "From: b@example.org\nSubject: Fwd\nContent-Type: message/rfc822\n\n"
    inner = f'From: "Marsh, Ada" <a@example.org>\nSubject: Wall to rise\n\n{STORY}\n'
    reading = one((outer + inner).encode(), "a.eml")
    assert (reading.metadata.title, reading.metadata.authors) == ("Wall to rise", ("Ada Marsh",))
    assert reading.metadata.publisher is None


def test_each_entry_of_a_feed_is_an_article() -> None:
    item = (
        "<item><title>{0}</title><pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate><description>{1}</description></item>"
    )
    body = f"&lt;p&gt;{STORY}&lt;/p&gt;"
    feed = (
        f"<rss><channel><title>Harrow Times</title>{item.format('One', body)}{item.format('Two', body)}</channel></rss>"
    )
    first, second = (found.reading for found in read(feed.encode(), "feed.xml"))
    assert (first.metadata.title, second.metadata.title) == ("One", "Two")
    assert first.metadata.publisher == "Harrow Times"
    assert zoned(first, Zone.BODY) == [STORY]


def test_markdown_reads_as_it_renders() -> None:
    front = "---\nauthor: Ada Marsh\ndate: 2024-05-03\n---\n"
    text = f"{front}# Harbour wall to rise\n\n{STORY} [More](http://x.example)\n\n- One\n- Two\n"
    reading = one(text.encode(), "wall.md")
    assert zoned(reading, Zone.BODY) == [STORY, "More", "One", "Two"]
    assert (reading.metadata.authors, reading.metadata.published) == (("Ada Marsh",), "2024-05-03")


def test_a_letter_from_somebody_of_a_paper_names_both() -> None:
    mail = f"From: Ada Marsh from The Weir <weir@example.org>\nSubject: Wall to rise\n\n{STORY}\n"
    reading = one(mail.encode(), "wall.eml")
    assert reading.metadata.authors == ("Ada Marsh",)
    assert reading.metadata.publisher == "The Weir"
