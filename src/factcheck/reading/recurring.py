"""The form of a page's comments, learned from what the page itself repeats once a comment.

Names vary without end, what stands around them does not: a section writes every comment in one form. Of the lines that
tell when, those of one shape are taken as one a comment; where the name stands to them, and on which side the words, is
the reading that fits all comments at once. That beats judging each line alone, where a rank or a headline passes for a
name as well as a name does.
"""

import re
from collections.abc import Sequence

from factcheck.reading import commenting
from factcheck.reading.blocks import Block, Hint
from factcheck.reading.commentform import CommentForm
from factcheck.reading.furniture import is_comments_head
from factcheck.reading.places import COMMENTING, Place
from factcheck.reading.threadlines import FEWEST, tells_when

_CERTAIN = 0.7
_FURTHEST, _LONGEST_MISSED = 12, 60
"""How many lines the walk may have ended too early, and begun too late below a heading of comments."""
_BELOW_HEAD = frozenset((Place.PROSE, Place.SHORT, Place.ASIDE, Place.SIGNATURE, Place.CAPTION, Place.BELOW))
_COUNTED = re.compile(r"[^\W\d]+(?: [^\W\d]+)? \(\d{1,4}\)")
"""A heading with a count, whatever the language: "Diskuse (6)"."""


def settled(blocks: Sequence[Block], places: Sequence[Place]) -> list[Place]:
    """The places of a page's blocks, those of its comments by the form that they all have, where one fits."""
    stretch = _stretch(blocks, places)
    if len(stretch) < 2 * FEWEST:
        return list(places)
    lines = CommentForm(blocks[stretch.start : stretch.stop], places[stretch.start : stretch.stop])
    certain = [reading for reading in lines.readings() if reading.score >= _CERTAIN]
    best = max(certain, key=lambda r: r.weight, default=None)
    if best is None or lines.is_known(best) or lines.walked.weight >= best.weight:
        return list(places)
    return [*places[: stretch.start], *lines.marked(best), *places[stretch.stop :]]


def _stretch(blocks: Sequence[Block], places: Sequence[Place]) -> range:
    """The lines that comments can stand on: from their heading to the page's foot."""
    within = [i for i, place in enumerate(places) if place in COMMENTING]
    first, last = (within[0], within[-1] + 1) if within else (len(blocks), len(blocks))
    lead = first
    while lead > 0 and places[lead - 1] is Place.BELOW and first - lead < _FURTHEST:
        lead -= 1
        if is_comments_head(blocks[lead].text):
            break
    for i in range(first - 1, max(-1, first - _LONGEST_MISSED), -1):
        if places[i] not in _BELOW_HEAD:
            break
        if _COUNTED.fullmatch(blocks[i].text) or is_comments_head(blocks[i].text):
            told = any(tells_when(block) for block in blocks[i + 1 : i + 6])
            lead = min(lead, i + 1) if told else lead
            break
    if lead == len(blocks):
        return range(0)
    furthest = min(len(blocks), last + _FURTHEST)
    while last < furthest and not commenting.ends_section(blocks[last].text):
        last += 1
    while last > lead and blocks[last - 1].hint is Hint.FURNITURE:
        last -= 1
    return range(lead, last)
