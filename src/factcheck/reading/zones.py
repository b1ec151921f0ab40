"""Zones by the most likely walk through a page: above the article, its head, its body, below it.

A line is judged by its own words and by where it stands: "Armed Conflict" is a heading between paragraphs, a menu's
entry above the title, a name below it. Each kind of stretch has weights for the evidence it expects and for what it
can follow; the best walk through all blocks is found with Viterbi's algorithm (Forney 1973), in time linear in blocks.
"""

import itertools
from collections.abc import Callable, Sequence

from factcheck.reading.blocks import Hint
from factcheck.reading.evidence import Evidence
from factcheck.reading.places import END, NEXT, START, Place


def _above(e: Evidence) -> float:
    score = 2.5 * e.furniture + (2.5 if e.glossary else 0.0) + (1.0 if e.linked else 0.0)
    if not e.furniture and not e.glossary:
        score += 0.3 if e.block.words <= 5 else -0.3
    score += 1.5 * e.site
    surely_byline = e.byline if e.byline > 0.8 else 0.0
    return score - (3.0 if e.block.is_prose and e.furniture < 0.5 and not e.glossary else 0.0) - 1.5 * surely_byline


def _above_byline(e: Evidence) -> float:
    return 2.0 if (e.is_date and not e.is_time) or e.names_author or e.block.hint is Hint.BYLINE else -5.0


def _title(e: Evidence) -> float:
    text, words = e.block.text, e.block.words
    score = 1.8 if e.headline else (-0.8 if 2 <= words <= 28 else -3.0)
    if words <= 2:
        score -= 1.0
    if e.title or e.block.hint is Hint.TITLE:
        score += 6.0
    elif e.block.hint is not None:
        score -= 4.0
    score += 1.2 if e.repeats and words >= 4 and e.prose_ahead > 0.9 and not (e.glossary or e.furniture) else 0.0
    if e.block.is_prose and not text.endswith(("?", "!")):
        score -= 1.5
    if 5 <= words <= 18:
        score += 0.8
    elif words <= 4:
        score -= 0.5
    score -= 3.0 * e.site
    return (
        score
        - 6.0 * e.furniture
        - 2.5 * e.byline
        - 2.0 * e.caption
        - (4.0 if e.glossary else 0.0)
        - (2.0 if e.is_row or e.is_item else 0)
    )


def _deck(e: Evidence) -> float:
    words = e.block.words
    score = 0.8 if 6 <= words <= 45 and len(e.block.sentences) <= 2 else -2.5
    if e.block.hint is Hint.DECK:
        score += 6.0
    elif e.block.hint is Hint.PARAGRAPH:
        score -= 1.5
    return (
        score
        - 3.0 * e.furniture
        - 3.0 * e.byline
        - 2.5 * e.caption
        - (3.0 if e.is_row or e.glossary else 0.0)
        - 2.0 * e.site
    )


def _head_byline(e: Evidence) -> float:
    if not e.byline:
        # A short line of the same block as a name: what its bearer does, where she is.
        return 0.0 if e.grouped and e.block.words <= 6 and not e.block.stopped and not e.furniture else -3.0
    score = 3.0 * e.byline - 1.2 * e.furniture
    return score - (1.5 if e.is_blurb else 0.0)


def _head_caption(e: Evidence) -> float:
    return 3.0 * e.caption - 1.0 * e.furniture if e.caption else -3.0


def _head_aside(e: Evidence) -> float:
    if e.linked:
        return 1.5
    return 3.0 * e.furniture if e.furniture else -1.4 - (2.5 if e.block.is_prose else 0.0) - 1.5 * e.byline


def _prose(e: Evidence) -> float:
    block, words = e.block, e.block.words
    if block.is_prose:
        score = 3.0 if words >= 18 else 2.2 if words >= 8 else 1.2
    elif block.stopped:
        score = 0.6 if words >= 3 else -0.3
    else:
        score = 0.3 if words >= 25 else -1.5
    if block.hint is Hint.PARAGRAPH:
        score += 1.0
    if e.glossary:
        score -= 6.0
    if e.is_blurb and e.prose_ahead < 0.1:
        score -= 2.5
    return score - 4.5 * e.furniture - 3.0 * e.caption - (3.0 * e.byline if e.byline > 0.4 else e.byline)


def _short(e: Evidence) -> float:
    block, words = e.block, e.block.words
    if e.is_item or e.is_row:
        score = 1.4
    elif block.is_prose:
        score = -2.0
    elif words <= 7:
        score = 0.8
    else:
        score = 0.0 if words <= 12 else -1.0
    if block.text.endswith("?") and words <= 12:
        score += 0.6
    if block.hint in (Hint.HEADING, Hint.ITEM, Hint.CELL):
        score += 1.5
    if block.hint is Hint.FURNITURE or e.glossary:
        score -= 5.0
    if e.linked:
        score -= 2.0
    return score - 4.0 * e.furniture - 3.0 * e.caption - (3.0 * e.byline if e.byline > 0.5 else e.byline)


def _caption(e: Evidence) -> float:
    return 3.0 * e.caption - 1.0 * e.furniture if e.caption else -3.5


def _aside(e: Evidence) -> float:
    score = 3.0 * e.furniture if e.furniture else -1.2
    if not e.furniture and e.block.is_prose:
        score -= 2.0 if e.block.words < 30 else 3.5
    if e.linked:
        score = 1.5
    elif e.is_item and not e.furniture:
        score -= 0.5
    return score - 1.5 * e.caption - (1.0 * e.byline if not e.furniture else 0.0)


def _signature(e: Evidence) -> float:
    if e.is_time:
        return 3.0
    if e.is_blurb:
        return 2.2 if e.prose_ahead < 0.15 else 0.3
    if e.is_name and e.prose_ahead < 0.1:
        return 1.8
    return 3.0 * e.byline - 1.0 * e.furniture if e.byline > 0.45 else -2.5


def _below(e: Evidence) -> float:
    score = 2.5 * e.furniture + (1.0 if e.tail_head else 0.0)
    if e.linked:
        score += 1.5
    elif not e.furniture:
        score -= 0.3 if not e.block.is_prose else 1.6 if e.block.words < 30 else 2.6
        if e.is_name:
            score += 0.4
    return score


def _blurb(e: Evidence) -> float:
    if e.is_blurb:
        return 2.4 if e.prose_ahead < 0.25 else -1.0
    return 0.5 if e.is_name and e.prose_ahead < 0.2 else -3.0


_EXPECTED: dict[Place, Callable[[Evidence], float]] = {
    Place.ABOVE: _above,
    Place.ABOVE_BYLINE: _above_byline,
    Place.ABOVE_CAPTION: _head_caption,
    Place.TITLE: _title,
    Place.DECK: _deck,
    Place.HEAD_BYLINE: _head_byline,
    Place.HEAD_CAPTION: _head_caption,
    Place.HEAD_ASIDE: _head_aside,
    Place.PROSE: _prose,
    Place.SHORT: _short,
    Place.CAPTION: _caption,
    Place.ASIDE: _aside,
    Place.SIGNATURE: _signature,
    Place.BELOW: _below,
    Place.BLURB: _blurb,
}
_APART = frozenset((Place.ASIDE, Place.HEAD_ASIDE, Place.BELOW, Place.CAPTION, Place.HEAD_CAPTION))


def _step(before: Place, here: Place, last: Evidence, e: Evidence) -> float:
    """What it is worth that one place follows another, by the two blocks that stand there."""
    score = NEXT[before][here]
    if here is before is Place.TITLE and last.block.text == e.block.text:
        score = 1.0
    if here is before is Place.DECK and last.is_item and e.is_item:
        score += 3.0
    if here is Place.TITLE and before is not Place.ABOVE and e.repeats_before and e.furniture < 0.5:
        score += 3.5
    if e.grouped and not e.block.is_prose:
        # Lines without a blank between them are of one kind, most often.
        if here is before is Place.ABOVE:
            score += 0.4
        if before in _APART and before is not Place.CAPTION:
            score += 0.8 if here is before else -0.8
    elif e.grouped and before is Place.ASIDE and here is Place.ASIDE:
        score += 1.5
    if here is before is Place.SHORT and last.is_row and e.is_row:
        score += 0.8
    if e.signed and not e.block.is_prose and not e.furniture and e.block.words <= 10:
        # Each letter ends with its writer's name, and the place or the office below it.
        ends = (before is Place.PROSE and last.block.is_prose) or (before is Place.SIGNATURE and e.grouped)
        score += 4.5 if ends and here is Place.SIGNATURE else 0.0
    if before in (Place.ASIDE, Place.BELOW) and here is before and last.related_head:
        score += 0.6
    if last.tail_head and before is Place.ASIDE and here in (Place.PROSE, Place.SHORT):
        # Beyond the heading of a page's foot an article seldom goes on.
        score -= 4.0 if last.prose_ahead < 0.3 else 1.0
    return score


def walk(weighed: Sequence[Evidence]) -> list[Place]:
    """The most likely place of each block."""
    if not weighed:
        return []
    best: dict[Place, float] = {p: s + _EXPECTED[p](weighed[0]) for p, s in START.items()}
    came: list[dict[Place, Place]] = []
    for last, e in itertools.pairwise(weighed):
        expected = {p: judge(e) for p, judge in _EXPECTED.items()}
        reached: dict[Place, float] = {}
        origin: dict[Place, Place] = {}
        for before, so_far in best.items():
            for here in NEXT[before]:
                score = so_far + _step(before, here, last, e) + expected[here]
                if here not in reached or score > reached[here]:
                    reached[here], origin[here] = score, before
        best = reached
        came.append(origin)
    place = max(best, key=lambda p: best[p] + END.get(p, 0.0))
    places = [place]
    for origin in reversed(came):
        place = origin[place]
        places.append(place)
    return places[::-1]
