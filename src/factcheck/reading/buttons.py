"""The wording of what stands around a comment and says nothing: buttons, counts of likes, pictures of commenters."""

import re

from factcheck.reading.cues import is_date
from factcheck.reading.menus import entries_of

_BUTTON_WORDS = entries_of(
    "like likes liked dislike dislikes reply replies share report flag recommend recommended upvote upvotes upvoted "
    "downvote "
    "downvotes permalink quote edit edited delete follow helpful agree disagree thumbs up down abuse this comment "
    "comments link parent save embed view hide show more less load sort by newest oldest best top people you and "
    "others to log in or sign register all see read full message copy love haha wow sad angry react context "
    "continue thread mark as spam translate original inappropriate vote votes score give award pin unpin mute "
    "block next previous older newer prev ago h d w m y min mins hr hrs hour hours day days week weeks month "
    "months year years replied first most popular relevant subscribe notify new discussion expand collapse point "
    "points a the 1 one respond tweet email print facebook twitter reaction reactions loading click rate "
    "rated worst mod pinned featured "
    "pick picks nyt editors author is it funny useful collapsed expanded unthreaded threads threaded order latest "
    "discussions plugin search in with response responses award awards solution solved boost",
    " ",
)
_SYMBOLS = re.compile(r"[\W\d_]+")
_SENTENCES = re.compile(r"[a-z][.?!]\s+[A-Z]")
"""Buttons follow each other without stops."""
_AVATAR = re.compile(
    r"(?:avatar(?: (?:for|of))?|user avatar|profile (?:picture|photo|image)(?: (?:for|of))?|"
    r"commenter avatar)\b.{0,50}|.{1,40}['’]s avatar|.{1,40} avatar",
    re.I,
)


def is_avatar(line: str) -> bool:
    """Whether the line stands for a picture of the commenter."""
    return len(line) <= 80 and _AVATAR.fullmatch(line) is not None


def is_button_line(line: str) -> bool:
    """Whether the line holds nothing but buttons and counts: "Like · Reply · 12"."""
    if len(line) > 120 or _SENTENCES.search(line):
        return False
    if _BY_OTHERS.fullmatch(line):
        return True
    words = [w for w in _SYMBOLS.sub(" ", line.lower().replace("’", "'").replace("editor's", "editors")).split() if w]
    if not words:
        return not any(c.isalpha() for c in line) and len(line) <= 40 and not is_date(line)
    return (
        all(w in _BUTTON_WORDS or w == "editors" for w in words) and len(words) <= 14 and not line.endswith(("!", "?"))
    )


_BY_OTHERS = re.compile(
    r"(?:liked by|\d+ (?:more )?(?:reply|replies|likes|reactions)(?: by| from)) .{1,60}|(?:last )?updated: .{4,40}",
    re.I,
)
_LIKES_IN_BUTTONS = re.compile(
    r"(?:△|▲|👍|♥|❤|⬆|↑|\blikes?|\blike\s*[(:·•]?|recommend(?:ed)?|upvotes?)\W{0,3}(\d[\d,]{0,8})\b(?!\s*(?:h|"
    r"d|w|m|y|hours?|days?|repl))|"
    r"(\d[\d,]{0,8})\s*(?:likes?|upvotes?|points?|people like|recommend)|(?:reply|replies|share)\s*[·•|"
    r"]\s*(\d[\d,]{0,8})\W*$|^(\d[\d,]{0,8})$",
    re.I,
)


def likes_in(line: str) -> int | None:
    """The likes that a line of buttons counts."""
    found = _LIKES_IN_BUTTONS.search(line)
    return count_in(next(g for g in found.groups() if g)) if found else None


def count_in(digits: str) -> int:
    """A count as pages write it, "1,204"; never below nothing."""
    return max(0, int(digits.replace(",", "")))
