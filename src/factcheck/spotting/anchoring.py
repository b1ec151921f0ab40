"""Where an anchor lies in a new version of its article: placed with certainty, or orphaned, never guessed.

The tokens of the two texts are aligned once by the runs that are unique in both and keep their order (patience diff,
Cohen 2005); each quote is then looked for between the landmarks around it. What has left its neighbourhood is taken
only where it stands once in both texts.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from factcheck.language.folding import fold_with_map
from factcheck.model.base import Model
from factcheck.model.claim import Anchor


class Placing(StrEnum):
    """How an anchor was found again."""

    EXACT = "exact"
    """At the same offsets, to the character."""
    MOVED = "moved"
    """Elsewhere, to the character."""
    FUZZY = "fuzzy"
    """In other words or other typography, yet beyond doubt."""
    ORPHANED = "orphaned"
    """Not, or not with certainty."""


class Placed(Model):
    """Where an anchor lies now; `anchor` is None for an orphan. `score` is the likeness of the quotes, 0 to 1."""

    placing: Placing
    anchor: Anchor | None
    score: float


_RUN = 4
"""Tokens of a run that serves as a landmark."""
_ALIKE = 0.8
"""The least likeness of two quotes that are one."""
_SURE = 0.93
"""The likeness at which a quote is taken without a landmark inside it or on both of its sides."""
_SLACK = 40
"""Tokens looked at beyond the length of the quote."""
_NEARBY = 400
"""Tokens between two landmarks within which a quote is looked for."""


class _Tokens:
    """A text's words and marks, folded, and where each stands."""

    def __init__(self, text: str) -> None:
        folded, places = fold_with_map(text)
        found = list(re.finditer(r"\w+|[^\w\s]", folded))
        self.words = [m.group() for m in found]
        self.starts = [places[m.start()] for m in found]
        self.ends = [places[m.end() - 1] + 1 for m in found]

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The tokens of a stretch of the text, as a half-open range."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def runs(self) -> dict[tuple[str, ...], int]:
        """The runs that stand once, and where."""
        every = [tuple(self.words[i : i + _RUN]) for i in range(len(self.words) - _RUN + 1)]
        counts = Counter(every)
        return {run: i for i, run in enumerate(every) if counts[run] == 1}


@lru_cache(maxsize=8)
def _tokens(text: str) -> _Tokens:
    return _Tokens(text)


@lru_cache(maxsize=4)
def _landmarks(old: str, new: str) -> tuple[list[int], list[int]]:
    """Token positions in the old text and in the new one that belong together, both rising."""
    there = _tokens(new).runs()
    pairs = [(i, there[run]) for run, i in _tokens(old).runs().items() if run in there]
    pairs.sort()
    # The longest rising row of new positions (Schensted 1961).
    tails: list[int] = []
    tail_at: list[int] = []
    before: list[int] = []
    for at, (_, j) in enumerate(pairs):
        place = bisect_left(tails, j)
        before.append(tail_at[place - 1] if place else -1)
        if place == len(tails):
            tails.append(j)
            tail_at.append(at)
        else:
            tails[place] = j
            tail_at[place] = at
    chain = []
    at = tail_at[-1] if tail_at else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    chain.reverse()
    return [i for i, _ in chain], [j for _, j in chain]


def reanchor(anchor: Anchor, old_text: str, new_text: str) -> Placed:
    """Where a quote of the old text lies in the new one."""
    if old_text == new_text and anchor.holds_in(new_text):
        return Placed(placing=Placing.EXACT, anchor=anchor, score=1.0)
    old, new = _tokens(old_text), _tokens(new_text)
    first, last = old.within(anchor.start, anchor.end)
    quote = old.words[first:last]
    if not quote:
        return _orphan(0.0)
    window, landmarked = _window(first, last, *_landmarks(old_text, new_text), len(new.words))
    found = _best(quote, new.words, *window) if window else None
    if found is not None:
        start, end, score = found
        if score >= (_ALIKE if landmarked else _SURE):
            return _placed(anchor, new, new_text, start, end, score)
    alone = _only_one(quote, old.words, new.words)
    if alone is not None:
        return _placed(anchor, new, new_text, alone, alone + len(quote), 1.0)
    return _orphan(found[2] if found else 0.0)


def _orphan(score: float) -> Placed:
    return Placed(placing=Placing.ORPHANED, anchor=None, score=score)


def _window(
    first: int, last: int, olds: Sequence[int], news: Sequence[int], size: int
) -> tuple[tuple[int, int] | None, bool]:
    """Where in the new text the tokens can lie, and whether landmarks inside or close by on both sides say so."""
    if not olds:
        return None, False
    inner_first, inner_last = bisect_left(olds, first), bisect_right(olds, max(first, last - _RUN)) - 1
    if inner_first <= inner_last:
        low, high = news[inner_first], news[inner_last] + _RUN
        lead, trail = olds[inner_first] - first, last - (olds[inner_last] + _RUN)
        return (max(0, low - lead - _SLACK // 4), min(size, high + max(0, trail) + _SLACK // 4)), True
    before, after = inner_first - 1, bisect_left(olds, last)
    low = news[before] + 1 if before >= 0 else 0
    high = news[after] if after < len(news) else size
    close_before = before >= 0 and first - olds[before] <= _RUN + 2
    close_after = after < len(olds) and olds[after] - last <= 2
    length = last - first + _SLACK
    if high - low > _NEARBY:
        if close_before:
            high = min(high, low + length)
        elif close_after:
            low = max(low, high - length)
        else:
            return None, False
    return (low, min(size, high + _RUN)), close_before and close_after


def _best(quote: Sequence[str], words: Sequence[str], low: int, high: int) -> tuple[int, int, float] | None:
    """The stretch between two places that is most like the quote, and how alike they are."""
    hay = words[low:high]
    blocks = [b for b in SequenceMatcher(None, quote, hay, autojunk=False).get_matching_blocks() if b.size]
    if not blocks:
        return None
    # A lone mark far from the rest belongs to another sentence.
    core = max(blocks, key=lambda b: b.size)
    reach = len(quote) // 2 + 4
    blocks = [b for b in blocks if abs((b.b - b.a) - (core.b - core.a)) <= reach]
    start = max(0, blocks[0].b - blocks[0].a)
    end = min(len(hay), blocks[-1].b + blocks[-1].size + len(quote) - blocks[-1].a - blocks[-1].size)
    candidates = {(start, end), (blocks[0].b, blocks[-1].b + blocks[-1].size), (start, blocks[-1].b + blocks[-1].size)}
    candidates.add((blocks[0].b, end))
    wanted = " ".join(quote)
    scored = [(_likeness(wanted, " ".join(hay[a:b])), -(b - a), a, b) for a, b in candidates if a < b]
    score, _, a, b = max(scored)
    return low + a, low + b, score


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > 0.5 else 0.0


def _only_one(quote: Sequence[str], old: Sequence[str], new: Sequence[str]) -> int | None:
    """Where the quote stands in the new text, if it is long enough to be known and stands once in both texts."""
    if len(quote) < _RUN + 1:
        return None
    there = _positions(quote, new)
    return there[0] if len(there) == 1 and len(_positions(quote, old)) == 1 else None


def _positions(quote: Sequence[str], words: Sequence[str]) -> list[int]:
    rarest = max(range(min(len(quote), 12)), key=lambda i: len(quote[i]))
    found: list[int] = []
    key, length, at = quote[rarest], len(quote), -1
    wanted = list(quote)
    while True:
        try:
            at = words.index(key, at + 1)
        except ValueError:
            return found
        start = at - rarest
        if start >= 0 and words[start : start + length] == wanted:
            found.append(start)


def _placed(anchor: Anchor, new: _Tokens, text: str, first: int, last: int, score: float) -> Placed:
    placed = Anchor.at(text, new.starts[first], new.ends[last - 1])
    if placed.exact == anchor.exact:
        placing = Placing.EXACT if placed.start == anchor.start else Placing.MOVED
    else:
        placing = Placing.FUZZY
    return Placed(placing=placing, anchor=placed, score=score)
