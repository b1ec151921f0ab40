"""The form of a page's comments, learned from what the page itself repeats once a comment.

Names vary without end, what stands around them does not: a section writes every comment in one form. Of the lines that
tell when, those of one shape are taken as one a comment; where the name stands to them, and on which side the words, is
the reading that fits all comments at once. That beats judging each line alone, where a rank or a headline passes for a
name as well as a name does.
"""

import itertools
import re
from collections.abc import Sequence

from factcheck.reading import buttons, commenting, naming
from factcheck.reading.blocks import Block, Hint
from factcheck.reading.commentform import CommentForm, Reading
from factcheck.reading.furniture import is_comments_head
from factcheck.reading.likeness import likeness
from factcheck.reading.places import COMMENTING, Place
from factcheck.reading.threadlines import FEWEST, tells_when

_CERTAIN = 0.7
_FURTHEST, _LONGEST_MISSED = 12, 60
"""How many lines the walk may have ended too early, and begun too late below a heading of comments."""
_BELOW_HEAD = frozenset((Place.PROSE, Place.SHORT, Place.ASIDE, Place.SIGNATURE, Place.CAPTION, Place.BELOW))
_FEWEST_ALIKE, _COMMON = 4, 0.75
_OPENING = (Place.COMMENT_NAME, Place.COMMENT_LINE, Place.COMMENT_SIGNATURE)
_COUNTED = re.compile(r"[^\W\d]+(?: [^\W\d]+)? \(\d{1,4}\)")
"""A heading with a count, whatever the language: "Diskuse (6)"."""


def settled(blocks: Sequence[Block], places: Sequence[Place]) -> list[Place]:
    """The places of a page's blocks, those of its comments by the form that they all have, where one fits."""
    return _without_strangers(blocks, _by_form(blocks, places))


def _by_form(blocks: Sequence[Block], places: Sequence[Place]) -> list[Place]:
    stretch = _stretch(blocks, places)
    if len(stretch) < 2 * FEWEST:
        return list(places)
    lines = CommentForm(blocks[stretch.start : stretch.stop], places[stretch.start : stretch.stop])
    certain = [reading for reading in lines.readings() if reading.score >= _CERTAIN]
    best = max(certain, key=lambda r: r.gain, default=None)
    if best is None:
        return list(places)
    if lines.is_heard(best) if lines.is_known(best) else _is_better(lines.walked, best):
        return list(places)
    return [*places[: stretch.start], *lines.marked(best), *places[stretch.stop :]]


def _is_better(walked: Reading, best: Reading) -> bool:
    """Whether the walk explains more; not by taking more lines for names, where they fit less well."""
    if len(walked.authors) > len(best.authors):
        return walked.gain >= best.gain
    return walked.weight >= best.weight


def _without_strangers(blocks: Sequence[Block], places: Sequence[Place]) -> list[Place]:
    """The places without what passes for a comment above the first or below the last, and has nothing of the others."""
    openings = [i for i, place in enumerate(places) if place in _OPENING]
    if len(openings) < _FEWEST_ALIKE or any(place is Place.COMMENT_SIGNATURE for place in places):
        return list(places)
    ends = [*openings[1:], min(len(blocks), openings[-1] + _FURTHEST)]
    shown = [_shows(blocks[a:b]) for a, b in zip(openings, ends, strict=True)]
    common = [sum(marks) >= _COMMON * len(openings) for marks in zip(*shown, strict=True)]
    lacks = [sum(c and not m for c, m in zip(common, marks, strict=True)) for marks in shown]
    for k in range(1, len(openings)):
        # What stands below the end of the section must look all the more like the rest.
        ended = any(commenting.ends_section(block.text) for block in blocks[openings[k - 1] + 1 : openings[k]])
        lacks[k] += len(common) * (ended and lacks[k] > 0)
    above, below = _strangers(lacks, sum(common)), _strangers(lacks[::-1], sum(common))
    if above + below >= len(openings):
        return list(places)
    found = list(places)
    for i in range(openings[0], openings[above]):
        found[i] = Place.BELOW
    for i in range(openings[-below], len(found)) if below else ():
        found[i] = Place.AFTER
    return found


def _strangers(lacks: Sequence[int], common: int) -> int:
    """How many from the start on are strangers: each lacks something, and the innermost most of it."""
    odd = list(itertools.takewhile(bool, lacks))
    return max((k + 1 for k, missing in enumerate(odd) if 2 * missing > common), default=0)


def _shows(lines: Sequence[Block]) -> tuple[bool, ...]:
    """What a comment shows beside its words: when, buttons, and somebody's name."""
    near = lines[:_FURTHEST]
    return (
        any(tells_when(block) for block in near[:6]),
        any(buttons.is_button_line(block.text) and any(c.isalpha() for c in block.text) for block in near),
        likeness(naming.named(commenting.unstuck(lines[0].raw)).author) > 0.5,
    )


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
