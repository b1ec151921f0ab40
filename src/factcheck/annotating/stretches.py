"""A stretch of the text that is chosen word by word, or sentence by sentence."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set

from factcheck.errors import NotFoundError
from factcheck.language.folding import fold, fold_with_map
from factcheck.model.article import Sentence, Span, Zone

_WORD = re.compile(r"\S+")
_CHOSEN_FROM = (Zone.BODY, Zone.TITLE, Zone.CAPTION)
_AROUND = 600
"""Characters of context on either side."""


class Words:
    """A stretch from the beginning of a word to the end of a word."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], taken: Set[tuple[int, int]], around: Span | None
    ) -> None:
        self.text = text
        spans = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        self._free = [s for s in sentences if s.zone in _CHOSEN_FROM and (s.start, s.end) not in taken]
        self.start = around.start if around else 0
        self.end = around.end if around else (self._ends[0] if spans else 0)
        self._least, self._most = 0, len(text)

    def begin_cut(self) -> None:
        """From now on the end is a place inside the stretch, where its second part begins."""
        self._least, self._most = self.start, self.end
        inside = [start for start in self._starts if self.start < start < self.end]
        if inside:
            self.end = inside[len(inside) // 2]
        self._ends = inside
        self._starts = [self.start]

    @property
    def whole(self) -> tuple[int, int]:
        """The stretch that a cut divides."""
        return self._least, self._most

    def move_end(self, by: int) -> None:
        """Move the end by a word; the stretch keeps a word at least."""
        ends = self._ends
        place = bisect_right(ends, self.end) if by > 0 else bisect_left(ends, self.end) - 1
        if 0 <= place < len(ends) and self.start < ends[place] <= self._most:
            self.end = ends[place]

    def move_start(self, by: int) -> None:
        """Move the beginning by a word; the stretch keeps a word at least."""
        starts = self._starts
        place = bisect_right(starts, self.start) if by > 0 else bisect_left(starts, self.start) - 1
        if 0 <= place < len(starts) and self._least <= starts[place] < self.end:
            self.start = starts[place]

    def next_sentence(self, by: int) -> None:
        """Go to the next or previous sentence that is no claim yet."""
        if by > 0:
            found = next((s for s in self._free if s.start > self.start), None)
        else:
            found = next((s for s in reversed(self._free) if s.start < self.start), None)
        if found is not None:
            self.start, self.end = found.start, found.end

    def surroundings(self) -> tuple[int, int]:
        """The context to show, cut between words."""
        low, high = max(0, self.start - _AROUND), min(len(self.text), self.end + _AROUND)
        while low > 0 and not self.text[low - 1].isspace():
            low -= 1
        while high < len(self.text) and not self.text[high].isspace():
            high += 1
        return low, high


def quoted_in(text: str, quote: str, near: int) -> tuple[int, int]:
    """Where a text says the typed words, typography and case apart: (start, end) of the place nearest to `near`.

    Raises NotFoundError.
    """
    folded, offsets = fold_with_map(text)
    wanted = fold(quote).strip()
    places = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", folded)] if wanted else []
    if not places:
        raise NotFoundError(f"the text does not say “{quote}”")
    place = min(places, key=lambda at: abs(offsets[at] - near))
    return offsets[place], offsets[place + len(wanted) - 1] + 1
