"""A page as the row of its lines' kinds: where each stands, what is beside it, and what recurs down the page."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from factcheck.reading import buttons, commenting
from factcheck.reading.evidence import Evidence
from factcheck.reading.furniture import is_comments_head
from factcheck.reading.menus import entries_of

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
SMALL = entries_of(
    "the of and a to in is was that for on with as by at from it be are or an this which have has had not but were "
    "their they he she his her its we you i will would can if so there been who what when all more about",
    " ",
)
"""Words that say nothing of the matter."""
_DIGITS = re.compile(r"\d+")
_STATEMENT = 3
"""Blanks in the shortest sentence that states something."""
_NAMED = frozenset(("name", "handle", "short"))


def bucket(number: float, *edges: float) -> int:
    """How many of the edges a number has reached."""
    return sum(number >= edge for edge in edges)


def kind(e: Evidence) -> str:
    """The coarse kind of a line, by which a page's recurring rows are known."""
    text, words = e.block.text, e.block.words
    if not any(c.isalpha() for c in text):
        return "number"
    if commenting.when_in(text) is not None:
        return "date"
    if buttons.is_button_line(text):
        return "button"
    if e.block.is_prose:
        return "prose"
    if len(text) <= 160 and (header := commenting.header(text)) is not None:
        return "header" if header.when or header.likes is not None else "posted"
    if e.furniture >= 0.7:
        return "furniture"
    if e.is_row:
        return "row"
    if e.block.stopped and words >= 3:
        return "sentence"
    if words <= 4 and commenting.is_author(commenting.bare_name(text)):
        return "name" if text[:1].isupper() and words >= 2 else "handle"
    return "short" if words <= 5 else "middling" if words <= 14 else "long"


class PageView:
    """A page as the row of its lines' kinds."""

    def __init__(self, weighed: Sequence[Evidence]) -> None:
        self.weighed = weighed
        self.size = len(weighed)
        self.kinds = [kind(e) for e in weighed]
        self.gaps = [i == 0 or weighed[i - 1].block.group != e.block.group for i, e in enumerate(weighed)]
        self.grouped = len({e.block.group for e in weighed}) < 0.9 * self.size
        self.pairs = Counter(self.pair(i) for i in range(self.size))
        self.triples = Counter(self.triple(i) for i in range(self.size))
        self.forms = [_form(e.block.text, k) for e, k in zip(weighed, self.kinds, strict=True)]
        self.repeated = Counter(self.forms)
        prose = [i for i, k in enumerate(self.kinds) if k == "prose"]
        self.first_prose = prose[0] if prose else self.size
        self.last_prose = prose[-1] if prose else self.size
        heads = [i for i, e in enumerate(weighed) if i > self.first_prose and is_comments_head(e.block.text)]
        self.head = heads[0] if heads else None
        rows = [i for i, k in enumerate(self.kinds) if k == "header" or (k == "date" and self.kind(i - 1) in _NAMED)]
        self.rows = [i for i in rows if i > self.first_prose]
        self.spoken = [_content(e.block.text) for e in weighed]
        self.said = Counter(
            word for words, k in zip(self.spoken, self.kinds, strict=True) if k == "prose" for word in words
        )

    def kind(self, i: int) -> str:
        return self.kinds[i] if 0 <= i < self.size else "none"

    def gap(self, i: int) -> bool:
        return 0 <= i < self.size and self.gaps[i] and self.grouped

    def gap_before(self, i: int) -> int:
        """0 where the block goes on with a group, 1 after an empty line, 2 where the page's empty lines say nothing."""
        return int(self.gaps[i]) if self.grouped else 2

    def pair(self, i: int) -> tuple[str, bool, str]:
        return (self.kind(i), self.gap(i + 1), self.kind(i + 1))

    def triple(self, i: int) -> tuple[str, bool, str, bool, str]:
        return (self.kind(i - 1), self.gap(i), self.kind(i), self.gap(i + 1), self.kind(i + 1))

    def around(self, i: int) -> list[str]:
        """Where a block stands, what is beside it, and how often the like recurs."""
        e = self.weighed[i]
        here = self.kinds[i]
        found = [f"k={here}"]
        found += [f"k{step:+d}={self.kind(i + step)}" for step in (-2, -1, 1, 2)]
        found.append(f"k-1,0={self.kind(i - 1)},{here}")
        found.append(f"k0,1={here},{self.kind(i + 1)}")
        found.append(f"k-1,0,1={self.kind(i - 1)},{here},{self.kind(i + 1)}")
        found.append(f"k0,1,2={here},{self.kind(i + 1)},{self.kind(i + 2)}")
        if self.grouped:
            found.append(f"gap{self.gap(i):d}{self.gap(i + 1):d}")
            found.append(f"gap{self.gap(i):d}{self.gap(i + 1):d}{here}")
        if e.block.indent:
            found.append("indented")
        found.append(f"pairs{here}{min(3, self.pairs[self.pair(i)])}")
        found.append(f"pairs before{here}{min(3, self.pairs[self.pair(i - 1)] if i else 0)}")
        found.append(f"triples{here}{min(3, self.triples[self.triple(i)])}")
        found += self._recurring(i)
        return found + self._topic(i) + self._place(i)

    def _recurring(self, i: int) -> list[str]:
        """How often the page says the line and its neighbours again, figures aside: buttons recur between comments."""
        here = self.kinds[i]
        found = []
        for step in (-2, -1, 0, 1, 2):
            times = bucket(self.repeated[self.forms[i + step]], 2, 3, 5) if 0 <= i + step < self.size else 0
            if times:
                found += [f"again{step:+d}={times}", f"again{step:+d}={times}{here}"]
        e = self.weighed[i]
        if e.block.words <= 4 and len(e.block.text) >= 3 and not e.furniture:
            rest = self.weighed[i + 1 : i + 60]
            if any(e.block.text in other.block.text and e.block.text != other.block.text for other in rest):
                found.append(f"mentioned below{here}")
        return found

    def _topic(self, i: int) -> list[str]:
        """How much of a line's matter the running text speaks of, too: a title's, but seldom a link's."""
        words, own = self.spoken[i], self.kinds[i] == "prose"
        if len(words) < 2:
            return []
        shared = sum(self.said[word] > own for word in words) / len(words)
        share = bucket(shared, 0.01, 0.34, 0.6)
        return [f"topic{share}"] + ([] if own else [f"topic{share}{self.kinds[i]}"])

    def _place(self, i: int) -> list[str]:
        e = self.weighed[i]
        found = [f"top{bucket(i, 1, 2, 4, 8, 16)}", f"end{bucket(self.size - i, 2, 3, 5, 9, 17)}"]
        found.append(f"ahead{bucket(e.prose_ahead, 0.001, 0.1, 0.3, 0.6, 0.95)}")
        if i < self.first_prose:
            found.append("before prose")
            found.append(f"before prose{bucket(self.first_prose - i, 2, 4, 7)}")
        elif i > self.last_prose:
            found.append("after prose")
        if self.head is not None:
            found.append("page has head")
            if i > self.head:
                found.append("after head")
                found.append(f"after head{self.kinds[i]}")
                found.append(f"since head{bucket(i - self.head, 2, 3, 5, 9)}")
        if self.rows:
            many = "many" if len(self.rows) > 1 else "one"
            past = bisect_right(self.rows, i)
            where = "before" if past == 0 else "within" if past < len(self.rows) else "last"
            found += [f"rows {many} {where}", f"rows {many} {where} {self.kinds[i]}"]
        return found


def _form(text: str, kind_of_line: str) -> str:
    """What two lines share that recur. Sentences that differ in a figure are two statements, not a button twice."""
    is_sentence = kind_of_line == "prose" or (kind_of_line == "sentence" and text.count(" ") >= _STATEMENT)
    return text if is_sentence else _DIGITS.sub("0", text[:80])


def _content(text: str) -> frozenset[str]:
    """The words of a text that carry its matter, cut so that their endings do not count."""
    words = (m.group().lower() for m in WORD.finditer(text[:3_000]))
    return frozenset(word[:6] for word in words if len(word) >= 4 and word not in SMALL)
