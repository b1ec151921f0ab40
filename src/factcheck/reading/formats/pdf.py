"""PDF files: lines by their place on the page, joined to paragraphs across line ends, columns and pages.

pdfium (through pypdfium2) reads the signs and their places: about 11 ms a page of two columns. pypdf takes half of that
and does not say where a line stands; pdfminer.six took forty times as long and put the columns in the wrong order.
"""

import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.errors import UnreadableError
from factcheck.reading.blocks import Hint
from factcheck.reading.formats.pdf_lines import Line, lines_of, running_of
from factcheck.reading.metadata import Known
from factcheck.reading.page import Page, Piece, lay_out
from factcheck.reading.timestamps import date_in


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
        lines, notes = lines_of(document)
        known = _known(document)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(f"{name}: is damaged; open it in a viewer and save it again") from error
    finally:
        document.close()
    if not lines:
        raise UnreadableError(f"{name}: holds no text, only pictures of it; run text recognition on it first")
    return lay_out(_pieces(lines), known, notes)


def _pieces(lines: Sequence[Line]) -> Iterator[Piece]:
    """Paragraphs; what runs at the edges of a page comes before the paragraph that it would interrupt."""
    running = running_of(lines)
    kept = [line for i, line in enumerate(lines) if i not in running]
    aside = [line for i, line in enumerate(lines) if i in running]
    usual = statistics.median(line.height for line in kept) if kept else 0.0
    words = Counter(w.casefold() for line in kept for w in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text))
    edges = _Edges(kept, usual)
    paragraph: list[Line] = []
    for line in kept:
        if paragraph and not _continues(paragraph, line, usual, edges):
            yield from _before(aside, paragraph[0].page)
            yield _paragraph(paragraph, usual, words)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield from _before(aside, paragraph[0].page)
        yield _paragraph(paragraph, usual, words)
    yield from _before(aside, 10**9)


def _before(aside: list[Line], page: int) -> Iterator[Piece]:
    while aside and aside[0].page <= page:
        yield Piece(aside.pop(0).text, Hint.FURNITURE)


_ENDS = re.compile(r"[.!?:…][\"”’')\]]*(?:\[\d+\])*$")
_AT_END = ("-", "\u2010")
_ITEM = re.compile(r"(?:[•‣◦▪●–-]|\d{1,2}[.)])\s")


_WIDER, _LINES = 2, 10
"""As many lines of a column can be wider than it, a title over all columns; fewer in a column of few lines."""


class _Edges:
    """How far the lines of each column run to the right, and where they start."""

    def __init__(self, lines: Sequence[Line], usual: float) -> None:
        self.width = max(3 * usual, 1.0)
        rights: dict[tuple[int, int], list[float]] = {}
        self.leftmost: dict[tuple[int, int], float] = {}
        for line in lines:
            self.leftmost[self._key(line)] = min(line.left, self.leftmost.get(self._key(line), line.left))
            rights.setdefault(self._key(line), []).append(line.right)
        self.furthest = {key: sorted(found)[-1 - min(_WIDER, len(found) // _LINES)] for key, found in rights.items()}

    def had_room(self, paragraph: Sequence[Line], following: Line) -> bool:
        """Whether a line broke off although the first word of the next would have fitted on it."""
        last = paragraph[-1]
        page, column = self._key(last)
        edge = max(self.furthest.get((page, column + step), 0.0) for step in (-1, 0, 1))
        if len(paragraph) > 1:
            # Text that runs around a picture has an edge of its own.
            others = [line.right for line in paragraph[:-1] if line.page == page]
            edge = min(edge, max(others, default=edge))
        sign = (last.right - last.left) / len(last.text)
        word = following.text.split(maxsplit=1)[0]
        return edge - last.right > 1.2 * sign * (len(word) + 1)

    def is_flush(self, line: Line) -> bool:
        """Whether a line starts where the lines of its column do."""
        page, column = self._key(line)
        left = min(self.leftmost.get((page, column + step), line.left) for step in (-1, 0, 1))
        return line.left - left < 0.1 * self.width

    def _key(self, line: Line) -> tuple[int, int]:
        return line.page, int(line.left // self.width)


def _continues(paragraph: Sequence[Line], line: Line, usual: float, edges: _Edges) -> bool:
    """Whether a line goes on with the paragraph of the lines before."""
    last, first = paragraph[-1], paragraph[0]
    if abs(line.height - last.height) > 0.25 * max(line.height, last.height) and not _same_size(paragraph, line):
        return False
    if _ITEM.match(line.text):
        return False
    ended = _ENDS.search(last.text) is not None
    broken = line.text[:1].islower() or last.text.endswith(_AT_END)
    if not broken and edges.had_room(paragraph, line) and (ended or len(paragraph) == 1):
        return False
    if line.page != last.page or line.top > last.top + usual:
        # The next column or page: the paragraph goes on where it has not ended.
        flush = len(paragraph) > 1 and edges.is_flush(line) and _is_indented(paragraph, usual)
        return flush or (not ended and (broken or len(paragraph) > 1))
    gap = last.bottom - line.top
    size = max(usual, line.height if len(paragraph) == 1 else 0.0)
    leading = (
        (paragraph[-2].bottom - last.top) if len(paragraph) > 1 and paragraph[-2].page == last.page else size * 0.6
    )
    if gap > max(leading, 0.1 * size) + 0.55 * size:
        return False
    indented = (
        line.left - first.left > 0.8 * usual
        if len(paragraph) == 1
        else line.left - min(p.left for p in paragraph[1:]) > 0.8 * usual
    )
    return not (indented and ended)


def _is_indented(paragraph: Sequence[Line], usual: float) -> bool:
    """Whether a paragraph starts further in than it goes on: where all do, a line that does not starts none."""
    start = paragraph[0].left
    return any(0.8 * usual < start - line.left < 4 * usual for line in paragraph[1:])


def _same_size(paragraph: Sequence[Line], line: Line) -> bool:
    """Lines without tall letters look smaller than they are set."""
    return min(abs(p.height - line.height) for p in paragraph) <= 0.25 * line.height


def _paragraph(lines: Sequence[Line], usual: float, words: Counter[str]) -> Piece:
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
    broken = re.search(r"([^\W\d_]+)[-\u2010]$", text)
    start = re.match(r"[^\W\d_]+", following)
    if broken is None or start is None:
        return text + following if text.endswith(_AT_END) and following[:1].isalnum() else f"{text} {following}"
    left, right = broken[1].casefold(), start.group().casefold()
    if not following[:1].islower() or words[f"{left}-{right}"]:
        return text + following
    if left in _KEPT_PREFIX and not words[left + right]:
        return text + following
    return text[:-1] + following


_PRINTED = re.compile(
    r"skia|chrom|mozilla|firefox|webkit|quartz|print to pdf|wkhtml|weasyprint|cairo|headless|edge", re.I
)
"""Who prints web pages: the day of such a file is the reader's, not the article's."""


def _known(document: Any) -> Known:
    fields = document.get_metadata_dict(skip_empty=True)
    created = fields.get("CreationDate", "")
    digits = re.match(r"D:(\d{4})(\d{2})(\d{2})", created)
    title = " ".join(fields.get("Title", "").split()) or None
    if title and (re.search(r"\.(?:docx?|pdf|indd|qxp|tex)$|^untitled|^microsoft word", title, re.I)):
        title = None
    authors = tuple(a.strip() for a in re.split(r"[;,]", fields.get("Author", "")) if a.strip())
    printed = _PRINTED.search(f"{fields.get('Producer', '')} {fields.get('Creator', '')}")
    published = date_in("-".join(digits.groups())) if digits and not printed else None
    return Known(title=title, authors=authors, published=published)
