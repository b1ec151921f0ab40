"""A page as blocks: the lines or paragraphs that get one zone each."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from factcheck.language.sentences import split


class Hint(StrEnum):
    """What a format with markup says a block is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"
    BYLINE = "byline"
    FURNITURE = "furniture"
    DECK = "deck"
    COMMENT = "comment"
    COMMENT_AUTHOR = "comment author"
    COMMENT_WORDS = "comment words"
    COMMENT_FURNITURE = "comment furniture"


_STOPPED = re.compile(r"[.!?…][\"”’')\]*»]*(?:\s?\[\d{1,3}\])*(?:\s?[♦◆■□●∎])?$")


@dataclass(frozen=True)
class Block:
    """A stretch of the page with one zone; `text` is its words on one line."""

    start: int
    end: int
    text: str
    group: int
    """Blocks with one number have no blank line between them."""
    indent: int = 0
    hint: Hint | None = None
    comment: int | None = None
    """The number of the comment that it belongs to, where a format tells."""
    raw: str = ""
    """The words as they stand, blanks and all."""

    @cached_property
    def words(self) -> int:
        """How many words, as blanks part them."""
        return len(self.text.split())

    @cached_property
    def stopped(self) -> bool:
        """Whether it ends as a sentence ends."""
        return _STOPPED.search(self.text[-60:]) is not None

    @cached_property
    def is_prose(self) -> bool:
        """Whether it reads as running text: a sentence of some length, or several."""
        if self.words < 5 or self.hint in (Hint.TITLE, Hint.HEADING, Hint.CELL):
            return False
        if self.stopped or self.text.endswith((":", "—", ";")):
            return self.words >= 8 or len(self.sentences) > 1
        return self.words >= 30 and len(self.sentences) > 1

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences of `text`."""
        return split(self.text[:2_000])


_SHORTEST_WRAP, _LONGEST_WRAP = 50, 110
_CELL_GAP = re.compile(r"\t+|\s*\|\s*|\s{3,}")
_NARROW_GAP = re.compile(r"\t+|\s{2,}")
_NARROW_ROW = re.compile(r"\S.*?(?:[ ]{2,}[+–-]?\d[\d.,:%]*){3,}")


def lines_of(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of each line without the white space around it; an empty line is (at, at)."""
    at = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        start = at + len(line) - len(line.lstrip()) if bare else at
        yield start, start + len(bare)
        at += len(line)


def blocks_of(text: str) -> list[Block]:
    """The blocks of a plain text: its lines, but one for each paragraph where the lines are wrapped at a margin."""
    groups: list[list[tuple[int, int]]] = [[]]
    for start, end in lines_of(text):
        if start < end:
            groups[-1].append((start, end))
        elif groups[-1]:
            groups.append([])
    margin = _margin(text, groups)
    blocks = []
    for number, lines in enumerate(groups):
        for start, end in _unwrapped(text, lines, margin):
            line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
            blocks.append(
                Block(start, end, " ".join(text[start:end].split()), number, start - line_start, raw=text[start:end])
            )
    return blocks


def _breaks_at(text: str, line: tuple[int, int], following: tuple[int, int], margin: int) -> bool:
    """Whether the line ended only because the next word would have passed the margin."""
    word = text[following[0] : following[1]].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(word) > margin


def _margin(text: str, groups: list[list[tuple[int, int]]]) -> int:
    """The width at which the page wraps its lines; 0 where it does not."""
    widths = []
    for lines in groups:
        widest = max((b - a for a, b in lines), default=0)
        if len(lines) >= 3 and _SHORTEST_WRAP <= widest <= _LONGEST_WRAP:
            full = sum(_breaks_at(text, a, b, widest - 6) for a, b in itertools.pairwise(lines))
            if full >= 0.8 * (len(lines) - 1):
                widths.append(widest)
    unwrapped = sum(b - a > _LONGEST_WRAP for lines in groups for a, b in lines)
    if unwrapped >= len(widths) or len(widths) * 4 < sum(len(lines) >= 3 for lines in groups):
        return 0
    return sorted(widths)[len(widths) // 2]


def _unwrapped(text: str, lines: list[tuple[int, int]], margin: int) -> Iterator[tuple[int, int]]:
    paragraph: tuple[int, int] | None = None
    last: tuple[int, int] | None = None
    for line in lines:
        if (
            margin
            and paragraph is not None
            and last is not None
            and _breaks_at(text, last, line, margin - 8)
            and not is_item(text[line[0] : line[1]])
        ):
            paragraph = (paragraph[0], line[1])
        else:
            if paragraph is not None:
                yield paragraph
            paragraph = line
        last = line
    if paragraph is not None:
        yield paragraph


_ITEM = re.compile(r"(?:[•‣◦▪●·*–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s+\S|[•‣◦▪●]\S")


def is_item(text: str) -> bool:
    """Whether a line starts as a list item does."""
    return _ITEM.match(text) is not None


def cells_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of a table's row, each with the bar behind it; one where there is no row."""
    spans, at = [], start
    gaps = _NARROW_GAP if _NARROW_ROW.fullmatch(text, start, end) else _CELL_GAP
    for gap in gaps.finditer(text, start, end):
        cell_end = gap.start() + len(gap.group().rstrip())
        if any(char.isalnum() for char in text[at : gap.start()]):
            spans.append((at, max(cell_end, gap.start())))
            at = gap.end()
    return [*spans, (at, end)] if at < end else spans
