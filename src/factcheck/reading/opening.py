"""Where an article's text opens: what stands before it is the page's head, whatever place each line was given."""

from collections.abc import Sequence

from factcheck.reading.evidence import Evidence
from factcheck.reading.places import COMMENTING, Place

_PARAGRAPH = 18
"""Words of a paragraph; a headline of two sentences has fewer."""


def text_start(lines: Sequence[tuple[Evidence, Place]]) -> int:
    """The number of the text's first paragraph; of lines where no paragraph is long, the first that runs."""
    running = [i for i, (e, place) in enumerate(lines) if place is Place.PROSE and e.block.is_prose]
    if not running:
        commented = (i for i, (_, place) in enumerate(lines) if place in COMMENTING)
        return next(commented, len(lines))
    return next((i for i in running if lines[i][0].block.words >= _PARAGRAPH and i - running[0] <= 12), running[0])
