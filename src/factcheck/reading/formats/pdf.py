"""PDF files: lines by their place on the page, joined to paragraphs across line ends, columns and pages.

pdfium (through pypdfium2) reads the words. On 100 pages of two columns it took 0.4 s, pypdf 1.3 s, pdfminer.six 18 s;
pdfminer.six put the columns in the wrong order, and pypdf does not say where a line stands.
"""

import re
import statistics
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.errors import UnreadableError
from factcheck.reading.blocks import Hint
from factcheck.reading.metadata import Known
from factcheck.reading.page import Page, Piece, lay_out
from factcheck.reading.timestamps import date_in

_MOST_PAGES = 1_000
_SECONDS = 60.0
"""Time for one file; what is read by then is kept, and told."""


@dataclass(frozen=True)
class _Line:
    text: str
    page: int
    left: float
    right: float
    top: float
    bottom: float
    pages_height: float

    @property
    def height(self) -> float:
        return self.top - self.bottom


def read_pdf(data: bytes, name: str) -> Page:
    """The page of a PDF: line-end hyphens joined, running heads and feet set apart. Raises UnreadableError."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower() or b"/Encrypt" in data[-4096:] or b"/Encrypt" in data[:4096]
        what = (
            "is encrypted; save it without a password"
            if locked
            else "is damaged; open it in a viewer and save it again"
        )
        raise UnreadableError(f"{name}: {what}") from error
    try:
        lines, notes = _lines(document)
        known = _known(document)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(f"{name}: is damaged; open it in a viewer and save it again") from error
    finally:
        document.close()
    if not lines:
        raise UnreadableError(f"{name}: holds no text, only pictures of it; run text recognition on it first")
    return lay_out(_pieces(lines), known, notes)


def _lines(document: Any) -> tuple[list[_Line], tuple[str, ...]]:
    import pypdfium2

    lines: list[_Line] = []
    started = time.monotonic()
    count = len(document)
    for number in range(min(count, _MOST_PAGES)):
        if time.monotonic() - started > _SECONDS:
            return lines, (f"only {number} of {count} pages were read in {_SECONDS:.0f} s",)
        try:
            page = document[number]
            lines += _lines_of(page, number)
            page.close()
        except pypdfium2.PdfiumError:
            return lines, (f"only {number} of {count} pages can be read",)
    return lines, (f"only {_MOST_PAGES} of {count} pages were read",) if count > _MOST_PAGES else ()


def _lines_of(page: Any, number: int) -> Iterator[_Line]:
    textpage = page.get_textpage()
    height = page.get_height()
    text, left, bottom, right, top = "", 0.0, 0.0, 0.0, 0.0
    for index in range(min(textpage.count_rects(), 20_000)):
        a, b, c, d = textpage.get_rect(index)
        words = textpage.get_text_bounded(a, b, c, d).replace("\r\n", " ")
        if not words.strip():
            continue
        overlap = min(top, d) - max(bottom, b)
        if text and overlap > 0.5 * min(top - bottom, d - b) and -1 <= a - right < 3 * (d - b):
            gap = "" if a - right < 0.15 * (d - b) or text.endswith(" ") or words.startswith(" ") else " "
            text, right, top, bottom = text + gap + words, c, max(top, d), min(bottom, b)
            continue
        if text:
            yield _line(text, number, left, right, top, bottom, height)
        text, left, bottom, right, top = words, a, b, c, d
    if text:
        yield _line(text, number, left, right, top, bottom, height)
    textpage.close()


def _line(text: str, number: int, left: float, right: float, top: float, bottom: float, height: float) -> _Line:
    clean = text.replace("\x02", "-").replace("\ufffe", "-").replace("\x00", "")
    return _Line(" ".join(clean.split()), number, left, right, top, bottom, height)


def _running(lines: Sequence[_Line]) -> set[int]:
    """The running heads and feet: lines at a page's edge that other pages have, too, but for their numbers."""
    pages = max((line.page for line in lines), default=0) + 1
    edges: dict[int, list[int]] = {}
    for i, line in enumerate(lines):
        if line.top > 0.9 * line.pages_height or line.bottom < 0.1 * line.pages_height:
            edges.setdefault(line.page, []).append(i)
    shapes = Counter(_shape(lines[i].text) for found in edges.values() for i in set(found))
    needed = 2 if pages <= 4 else max(2, pages // 4)
    return {
        i
        for found in edges.values()
        for i in found
        if (pages > 1 and shapes[_shape(lines[i].text)] >= needed)
        or re.fullmatch(r"\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*", lines[i].text, re.I)
    }


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text.casefold())


def _pieces(lines: Sequence[_Line]) -> Iterator[Piece]:
    """Paragraphs; what runs at the edges of a page comes before the paragraph that it would interrupt."""
    running = _running(lines)
    kept = [line for i, line in enumerate(lines) if i not in running]
    aside = [line for i, line in enumerate(lines) if i in running]
    usual = statistics.median(line.height for line in kept) if kept else 0.0
    words = Counter(w.casefold() for line in kept for w in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text))
    paragraph: list[_Line] = []
    for line in kept:
        if paragraph and not _continues(paragraph, line, usual):
            yield from _before(aside, paragraph[0].page)
            yield _paragraph(paragraph, usual, words)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield from _before(aside, paragraph[0].page)
        yield _paragraph(paragraph, usual, words)
    yield from _before(aside, 10**9)


def _before(aside: list[_Line], page: int) -> Iterator[Piece]:
    while aside and aside[0].page <= page:
        yield Piece(aside.pop(0).text, Hint.FURNITURE)


_ENDS = re.compile(r"[.!?:…][\"”’')\]]*(?:\[\d+\])*$")
_ITEM = re.compile(r"(?:[•‣◦▪●–-]|\d{1,2}[.)])\s")


def _continues(paragraph: Sequence[_Line], line: _Line, usual: float) -> bool:
    """Whether a line goes on with the paragraph of the lines before."""
    last, first = paragraph[-1], paragraph[0]
    if abs(line.height - last.height) > 0.25 * max(line.height, last.height) and not _same_size(paragraph, line):
        return False
    if _ITEM.match(line.text):
        return False
    ended = _ENDS.search(last.text) is not None
    widest = max(p.right - p.left for p in paragraph)
    if line.page != last.page or line.top > last.top + usual:
        # The next column or page: the paragraph goes on where it has not ended.
        return (
            not ended
            and len(paragraph) + 1 >= 1
            and (line.text[:1].islower() or last.text.endswith("-") or len(paragraph) > 1)
        )
    gap = last.bottom - line.top
    leading = (
        (paragraph[-2].bottom - last.top) if len(paragraph) > 1 and paragraph[-2].page == last.page else usual * 0.6
    )
    if gap > max(leading, 0.1 * usual) + 0.55 * usual:
        return False
    indented = (
        line.left - first.left > 0.8 * usual
        if len(paragraph) == 1
        else line.left - min(p.left for p in paragraph[1:]) > 0.8 * usual
    )
    short = last.right - last.left < 0.8 * widest and ended and len(paragraph) > 1
    return not ((indented and ended) or short)


def _same_size(paragraph: Sequence[_Line], line: _Line) -> bool:
    """Lines without tall letters look smaller than they are set."""
    return min(abs(p.height - line.height) for p in paragraph) <= 0.25 * line.height


def _paragraph(lines: Sequence[_Line], usual: float, words: Counter[str]) -> Piece:
    text = lines[0].text
    for line in lines[1:]:
        text = _joined(text, line.text, words)
    large = statistics.median(line.height for line in lines) > 1.45 * usual
    return Piece(text, Hint.TITLE if large and lines[0].page == 0 else Hint.ITEM if _ITEM.match(text) else None)


_KEPT_PREFIX = frozenset(
    ("self", "non", "ex", "anti", "pro", "semi", "well", "half", "all", "co", "cross", "vice", "mid")
)


def _joined(text: str, following: str, words: Counter[str]) -> str:
    """Two lines as one: a hyphen at the line's end goes, unless the word has it within a line, too."""
    broken = re.search(r"([^\W\d_]+)-$", text)
    start = re.match(r"[^\W\d_]+", following)
    if broken is None or start is None:
        return text + following if text.endswith("-") and following[:1].isalnum() else f"{text} {following}"
    left, right = broken[1].casefold(), start.group().casefold()
    if not following[:1].islower() or words[f"{left}-{right}"]:
        return text + following
    if left in _KEPT_PREFIX and not words[left + right]:
        return text + following
    return text[:-1] + following


def _known(document: Any) -> Known:
    fields = document.get_metadata_dict(skip_empty=True)
    created = fields.get("CreationDate", "")
    digits = re.match(r"D:(\d{4})(\d{2})(\d{2})", created)
    title = " ".join(fields.get("Title", "").split()) or None
    if title and (re.search(r"\.(?:docx?|pdf|indd|qxp|tex)$|^untitled|^microsoft word", title, re.I)):
        title = None
    authors = tuple(a.strip() for a in re.split(r"[;,]", fields.get("Author", "")) if a.strip())
    return Known(title=title, authors=authors, published=date_in("-".join(digits.groups())) if digits else None)
