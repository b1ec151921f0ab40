"""Zones by the most likely walk through a page: above the article, its head, its body, the comments, what is below.

A line is judged by its own words and by where it stands: "Armed Conflict" is a heading between paragraphs, a menu's
entry above the title, a name below it. What each kind of place expects, and what follows what, is learned from labelled
pages; the best walk through all blocks is found with Viterbi's algorithm (Forney 1973), in time linear in blocks.
"""

import itertools
import operator
import re
from collections.abc import Iterable, Sequence

from factcheck.reading import commenting
from factcheck.reading.blocks import Hint
from factcheck.reading.evidence import Evidence
from factcheck.reading.features import features
from factcheck.reading.furniture import is_comments_head
from factcheck.reading.pageview import PageView
from factcheck.reading.places import COMMENTING, Place
from factcheck.reading.weights import BEFORE, NEVER, PLACES, learned

_SURELY, _LIKELY = 9.0, 4.0
_STRANGE, _FURNISHED = 0.5, 15
"""How much less a line is prose on a page not seen: prose is as it was learned, furniture is new on every page.

A page of fewer lines has no furniture, where none shows.
"""
_PARAGRAPH = 25
_LONGEST_DECK = 4
"""Lines below a title that sum the article up."""
_NAMED = re.compile(r"^.{1,80}?(?:[:|»>)\]\t]|\s[–—-]\s)|[–—(-]\s?[^–—(]{2,60}$")
"""A name before what is said, or behind it, on one line: something parts the two."""
_NO_COMMENTS = dict.fromkeys(COMMENTING, NEVER)
_HINTED: dict[Hint, dict[Place, float]] = {
    Hint.TITLE: {Place.TITLE: _SURELY},
    Hint.DECK: {Place.DECK: _SURELY},
    Hint.BYLINE: {Place.HEAD_BYLINE: _LIKELY, Place.ABOVE_BYLINE: _LIKELY, Place.SIGNATURE: _LIKELY},
    Hint.CAPTION: {Place.CAPTION: _SURELY, Place.HEAD_CAPTION: _SURELY, Place.ABOVE_CAPTION: _SURELY},
    Hint.PARAGRAPH: {Place.PROSE: _LIKELY, Place.SIGNATURE: _LIKELY - 1, Place.TITLE: -_LIKELY},
    Hint.HEADING: {Place.SHORT: _LIKELY, Place.TITLE: -_LIKELY, Place.PROSE: 1.0},
    Hint.ITEM: {Place.SHORT: _LIKELY, Place.PROSE: _LIKELY, Place.TITLE: -_LIKELY},
    Hint.CELL: {Place.SHORT: _LIKELY, Place.PROSE: _LIKELY, Place.TITLE: -_LIKELY},
    Hint.FURNITURE: dict.fromkeys((Place.ABOVE, Place.HEAD_ASIDE, Place.ASIDE, Place.BELOW, Place.AFTER), _SURELY),
}
"""What the marks of a format add: they were not learned, and say more than the words do."""


def walk(weighed: Sequence[Evidence], *, commented: bool = True) -> list[Place]:
    """The most likely place of each block; none among comments unless `commented`."""
    if not weighed:
        return []
    weights, page = learned(), PageView(weighed)
    expected = [weights.expected(found) for found in features(page)]
    prose, strange = PLACES.index(Place.PROSE), _STRANGE if _is_furnished(weighed) else 0.0
    for e, scores in zip(weighed, expected, strict=True):
        scores[prose] -= strange
        for place, more in _told(e, commented).items():
            scores[PLACES.index(place)] += more
    best = [a + b for a, b in zip(weights.start, expected[0], strict=True)]
    came: list[list[int]] = []
    for i in range(1, len(weighed)):
        reached, origin = [], []
        for before, step, here in zip(BEFORE, weights.steps[page.gap_before(i)], expected[i], strict=True):
            scores = list(map(operator.add, map(best.__getitem__, before), step))
            most = max(scores)
            reached.append(most + here)
            origin.append(before[scores.index(most)])
        best = reached
        came.append(origin)
    at = max(range(len(PLACES)), key=lambda p: best[p] + weights.end[p])
    places = [at]
    for origin in reversed(came):
        at = origin[at]
        places.append(at)
    return _with_short_decks(PLACES[p] for p in reversed(places))


def _with_short_decks(places: Iterable[Place]) -> list[Place]:
    """The places, where a deck is a few lines: what goes on for longer in one manner is the text itself."""
    found: list[Place] = []
    for place, run in itertools.groupby(places):
        blocks = list(run)
        found += blocks if place is not Place.DECK or len(blocks) <= _LONGEST_DECK else [Place.PROSE] * len(blocks)
    return found


def _is_furnished(weighed: Sequence[Evidence]) -> bool:
    """Whether the page shows more than an article."""
    shown = any(e.is_blurb or (e.furniture >= 0.7 and e.block.hint is None) for e in weighed)
    return shown or len(weighed) >= _FURNISHED


def _is_run_together(text: str) -> bool:
    """Whether a commenter, her likes and her words stand on one line: nothing else on a page is written so."""
    header = commenting.header(text) if "(" in text[:80] else None
    return header is not None and header.likes is not None and header.text is not None


def _told(e: Evidence, commented: bool) -> dict[Place, float]:
    """What the format says of a block, as weights for its places."""
    told = {} if commented else dict(_NO_COMMENTS)
    if e.block.hint is not None and not is_comments_head(e.block.text):
        told |= _HINTED.get(e.block.hint, {})
        if e.furniture >= 0.5 and e.block.hint is Hint.PARAGRAPH:
            told[Place.PROSE] = 0.0
    elif commented and _is_run_together(e.block.text):
        told[Place.COMMENT_LINE] = _SURELY
    elif commented and e.block.words >= _PARAGRAPH and not _NAMED.search(e.block.text):
        told[Place.COMMENT_LINE] = -_LIKELY
    if e.block.is_prose and e.furniture < 0.5 and not e.glossary:
        # An article that is lost costs more than a notice that is kept.
        told[Place.ABOVE] = told.get(Place.ABOVE, 0.0) - _LIKELY
    if e.title:
        told[Place.TITLE] = told.get(Place.TITLE, 0.0) + _SURELY
    return told
