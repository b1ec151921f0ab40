"""Letters to the editor below an article: each opens with a salutation, and its writer signs below her words."""

import itertools
import re
from collections.abc import Sequence

from factcheck.reading.blocks import Block
from factcheck.reading.cues import opens_letter
from factcheck.reading.places import COMMENTING, Place

_FEWEST = 2
_SENTENCE, _LONG = 4, 8
"""Words of the shortest sentence, and from which on a line without a stop says something, too."""
_HEAD = re.compile(r"(?:(?:readers?['’]?s?|your|the) )?letters?(?: to the editors?| from (?:our )?readers)?:?", re.I)
_TEXT = frozenset((Place.PROSE, Place.SHORT, Place.SIGNATURE))
_YOURS = re.compile(r"(?:yours|(?:sincerely|faithfully)\b|(?:kind |best |warm )?(?:regards|wishes)\b)", re.I)


def settled(blocks: Sequence[Block], places: Sequence[Place]) -> list[Place]:
    """The places of a page's blocks, those of its comments as letters where two or more open as such."""
    found = list(places)
    lines = _section(blocks, places)
    if sum(opens_letter(blocks[i].text) for i in lines) < _FEWEST:
        return found
    runs = [(said, list(run)) for said, run in itertools.groupby(lines, key=lambda i: _is_said(blocks[i]))]
    headed = not runs[0][0]
    for n, (said, run) in enumerate(runs):
        if said:
            _place(found, run, Place.COMMENT_TEXT)
            continue
        _place(found, run, Place.COMMENT_FACT)
        signs = [i for i in run if not _YOURS.match(blocks[i].text)]
        is_last = n == len(runs) - 1
        if n and signs and (is_last or not headed or len(signs) > 1):
            found[signs[0]] = Place.COMMENT_SIGNATURE
    return found


def _section(blocks: Sequence[Block], places: Sequence[Place]) -> range:
    """The lines from the first letter's heading, or comment, to the last comment, or any text below "Letters"."""
    prose = next((i for i, place in enumerate(places) if place is Place.PROSE), len(places))
    head = next((i for i in range(prose, len(places)) if _HEAD.fullmatch(blocks[i].text)), None)
    inside = [
        i for i, place in enumerate(places) if place in COMMENTING or (head is not None and i > head and place in _TEXT)
    ]
    opened = next((i for i in inside if opens_letter(blocks[i].text)), None)
    if opened is None:
        return range(0)
    headed = opened > 0 and opened - 1 != head and not _is_said(blocks[opened - 1])
    begun = next((i for i in inside if places[i] in COMMENTING), opened)
    return range(min(begun, opened - headed), inside[-1] + 1)


def _place(places: list[Place], run: Sequence[int], place: Place) -> None:
    for i in run:
        places[i] = place


def _is_said(block: Block) -> bool:
    """Whether a line belongs to a letter's words, and not to its heading or its signature."""
    stopped = block.text.rstrip("”\"'’)").endswith((".", "!", "?", "…"))
    return opens_letter(block.text) or block.words >= _LONG or (stopped and block.words >= _SENTENCE)
