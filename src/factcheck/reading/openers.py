"""Who opened a thread, asked a question, or keeps a channel: names that no byline tells, often a handle."""

import itertools
import re
from collections.abc import Iterator, Sequence

from factcheck.reading.cues import AGO
from factcheck.reading.evidence import Evidence
from factcheck.reading.furniture import is_furniture_word
from factcheck.reading.places import COMMENTING, Place

_Line = tuple[Evidence, Place]
_HANDLE = r"(?:/?u/|@)?(?P<handle>[^\W_][\w.-]{2,30})"
_SAYS = re.compile(
    r"(?:thread starter|topic starter|original poster|op:|(?:this post was )?(?:started|opened|asked|posted|submitted)"
    rf"(?:\s.{{2,40}}?)?\s+by|post by|(?:[\d,.]+k?\s+points?\s+)by)\s*:?\s+{_HANDLE}"
    r"(?=\s*(?:$|[(|·•,»]|on\b|at\b|in\b|\d|from\b|to\b))",
    re.I,
)
_ALONE = re.compile(r"/?u/(?P<handle>[\w.-]{2,30})")
_BARE = re.compile(r"(?P<handle>(?=\w*[a-zà-ÿ])[^\W_][\w.-]{2,30})")
_MARKED = re.compile(r".*[_\d]|[a-z]")
"""What tells a handle from a menu's word: a figure, a low line, a small letter at its start."""
_MEMBER = re.compile(
    r"(?:posts?|messages?|joined|badges|rep(?:utation)?|location|member since|registered|reaction score)\s*:?\s+\S|"
    r"(?:well-known |active |senior |new |junior |full |veteran )?member$",
    re.I,
)
_LABELS = re.compile(r"thread starter|topic starter|original poster|asked by|posted by|started by|submitted by", re.I)
_FOLLOWED = re.compile(r"[\d.,]+\s?[kKmM]?\s+subscribers\b", re.I)
_AGO = re.compile(rf"\W*(?:asked |posted )?(?:{AGO}|\d{{1,2}}\s?(?:min|hr|h|d|w|mo|yr|y)\.?\s?(?:ago)?)\W*", re.I)
_ASKED = re.compile(r"(?:asked|edited) .{4,30} at \d{1,2}:\d{2}", re.I)
_CHANNEL = 60
_BEHIND = 40
"""As many lines behind the text's start can tell who posted it."""


def says_opener(text: str) -> bool:
    """Whether a line says outright who opened the thread."""
    return len(text) <= 300 and _SAYS.match(text) is not None


def openers(lines: Sequence[_Line], start: int) -> Iterator[tuple[str, float, int]]:
    """Each name told before the text's `start` or right behind it: the name, how surely, and the number of its line."""
    texts = [e.block.text for e, _ in lines]
    for i, text in enumerate(texts[: start + _BEHIND]):
        if len(text) > 300 or (lines[i][1] is Place.PROSE and i > start) or lines[i][1] in COMMENTING:
            continue
        before = texts[i - 1] if i else ""
        after = texts[i + 1 : i + 5]
        if found := _SAYS.match(text):
            yield found["handle"], 3.8 if i <= start else 2.0, i
        elif i > start:
            continue
        elif (found := _ALONE.fullmatch(text)) or (_LABELS.fullmatch(before) and (found := _BARE.fullmatch(text))):
            yield found["handle"], 3.4, i
        elif (found := _BARE.fullmatch(text)) and not is_furniture_word(text):
            if any(_MEMBER.match(line) for line in after[:3]):
                yield found["handle"], 3.6, i
            elif _MARKED.match(text) and (_AGO.fullmatch(before) or (after and _AGO.fullmatch(after[0]))):
                yield found["handle"], 2.4, i
        if after and _FOLLOWED.match(after[0]) and len(text) <= _CHANNEL and i:
            yield text, 3.0, i
    for i, (text, below) in enumerate(itertools.pairwise(texts)):
        if i > start and _ASKED.fullmatch(text) and len(below) <= _CHANNEL:
            yield below, 2.0, i + 1
            return
