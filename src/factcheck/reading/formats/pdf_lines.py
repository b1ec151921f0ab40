"""The lines of a PDF, each by its place on the page; pdfium reads the signs.

Signs are taken one by one: where a font is kerned, pdfium's rectangles of words are no wider than a sign or two, and
overlap.
"""

import ctypes
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_MOST_PAGES = 1_000
_MOST_SIGNS = 200_000
"""Of one page."""
_HYPHENS = ("\x02", "\ufffe")
_BROKEN = "\ufffe"
"""What pdfium gives for a hyphen at a line's end, where it leaves the line end out."""
_SECONDS = 60.0
"""Time for one file; what is read by then is kept, and told."""


@dataclass(frozen=True)
class Line:
    """A line of one column: its words, and where it stands on which page, in points from the lower left."""

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


def lines_of(document: Any) -> tuple[list[Line], tuple[str, ...]]:
    """The lines of a document, and what the user must be told of those that are missing."""
    import pypdfium2

    lines: list[Line] = []
    started = time.monotonic()
    count = len(document)
    for number in range(min(count, _MOST_PAGES)):
        if time.monotonic() - started > _SECONDS:
            return lines, (f"only {number} of {count} pages were read in {_SECONDS:.0f} s",)
        try:
            page = document[number]
            lines += _on_page(page, number)
            page.close()
        except pypdfium2.PdfiumError:
            return lines, (f"only {number} of {count} pages can be read",)
    return lines, (f"only {_MOST_PAGES} of {count} pages were read",) if count > _MOST_PAGES else ()


def _on_page(page: Any, number: int) -> Iterator[Line]:
    """The lines of a page in the order of its content, parted at line ends and where columns lie side by side."""
    textpage = page.get_textpage()
    height = page.get_height()
    words: list[str] = []
    box: list[float] = []
    for sign, place in _signs(textpage):
        if sign in "\r\n":
            ended = True
        elif sign == _BROKEN:
            words.append("-")
            ended = True
        elif not place:
            words.append(sign)
            continue
        else:
            ended = bool(box) and _is_apart(box, place)
        if ended and words:
            yield from _line(words, number, box, height)
            words, box = [], []
        if place and sign != _BROKEN:
            words.append(sign)
            box = _around(box, place)
    yield from _line(words, number, box, height)
    textpage.close()


def _signs(textpage: Any) -> Iterator[tuple[str, tuple[float, float, float, float] | None]]:
    """Each sign of a page and its place: left, right, bottom, top; None for blanks, which have none of their own."""
    import pypdfium2.raw as pdfium

    left, right, bottom, top = ctypes.c_double(), ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
    for i in range(min(textpage.count_chars(), _MOST_SIGNS)):
        code = pdfium.FPDFText_GetUnicode(textpage, i)
        sign = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if sign in _HYPHENS:
            sign = _BROKEN
        if not sign or sign.isspace():
            if sign:
                yield sign, None
        elif pdfium.FPDFText_GetCharBox(textpage, i, left, right, bottom, top):
            yield sign, (left.value, right.value, bottom.value, top.value)


def _is_apart(box: Sequence[float], place: Sequence[float]) -> bool:
    """Whether a sign goes on in another column than the line so far, or back in another line."""
    size = max(box[3] - box[2], place[3] - place[2])
    return place[0] - box[1] > 3 * size or place[1] < box[0] or place[2] > box[3] or place[3] < box[2] - size


def _around(box: Sequence[float], place: Sequence[float]) -> list[float]:
    if not box:
        return list(place)
    return [min(box[0], place[0]), max(box[1], place[1]), min(box[2], place[2]), max(box[3], place[3])]


def _line(words: Sequence[str], number: int, box: Sequence[float], height: float) -> Iterator[Line]:
    text = " ".join("".join(words).split())
    if text and box:
        yield Line(text, number, box[0], box[1], box[3], box[2], height)


def running_of(lines: Sequence[Line]) -> set[int]:
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
        or re.fullmatch(
            r"\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}",
            lines[i].text,
            re.I,
        )
    }


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text.casefold())
