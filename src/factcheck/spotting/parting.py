"""A sentence of several claims in parts, each a span of its own: proposed only, since the sentence is the unit."""

import re
from collections.abc import Iterator

from factcheck.model.article import Span
from factcheck.spotting.features import LONGEST
from factcheck.spotting.lexicon import AUXILIARIES, DETERMINERS, NUMBERS, PAST, SAYING

_JOINT = re.compile(
    r"(?P<strong>;|(?<=\s)[–—-](?=\s))(?:\s(?:and|but|while)\b)?"
    r"|,?\s(?P<clause>while|whereas|although|though|but|yet)(?=\s)"
    r"|,\s(?P<relative>)(?=(?:which|who|whose|where)\s)"
    r"|(?P<comma>,)?\s(?P<plain>and|or)(?=\s)"
    r"|(?P<listed>,)(?=\s)"
)
_WORD = re.compile(r"[$£€]?[^\W_]+(?:['’.,][^\W_]+)*%?")
_VERBS = (PAST | SAYING | AUXILIARIES) - {"according"}
_RELATIVES = frozenset({"that", "which", "who", "whose", "where"})
_SHORTEST = 3
"""Words of a part; fewer where it is an item of a list of figures, or a semicolon ends it."""


def parts(sentence: str) -> tuple[Span, ...]:
    """The claims that a sentence seems to join, as spans of it, in order; none where it seems to make only one.

    It is cut where a conjunction, a semicolon, a dash or a relative pronoun begins a stretch with a verb of its own,
    and between the items of a list of figures. Nothing is cut within quotation marks or brackets.
    """
    text = sentence[:LONGEST]
    joints = list(_open_joints(text))
    found: list[Span] = []
    start = 0
    for place, joint in enumerate(joints):
        end = joints[place + 1].start() if place + 1 < len(joints) else len(text)
        if _parts_here(_words(text[start : joint.start()]), joint, _words(text[joint.end() : end])):
            found.append(_trimmed(text, start, joint.start()))
            start = joint.end()
    if not found:
        return ()
    return (*found, _trimmed(sentence, start, len(sentence)))


def _open_joints(text: str) -> Iterator[re.Match[str]]:
    """The joints outside quotation marks and brackets."""
    at = depth = 0
    quoted = False
    for joint in _JOINT.finditer(text):
        for char in text[at : joint.start()]:
            quoted = not quoted if char == '"' else char == "“" or (quoted and char != "”")
            depth = max(0, depth + (char in "([") - (char in ")]"))
        at = joint.start()
        if not quoted and not depth:
            yield joint


def _words(stretch: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORD.findall(stretch)]


def _parts_here(left: list[str], joint: re.Match[str], right: list[str]) -> bool:
    """Whether a part ends before the joint and another begins behind it."""
    if not right or not any(_is_verb(word) for word in left):
        return False
    if _lists_figures(left, right) and (joint["plain"] or joint["listed"]):
        return True
    if joint["strong"]:
        return any(_is_verb(word) for word in right)
    if min(len(left), len(right)) < _SHORTEST:
        return False
    if joint["clause"]:
        return any(_is_verb(word) for word in right)
    if joint["relative"] is not None:
        return any(_is_verb(word) for word in right[:6])
    if joint["listed"]:
        # "The firm, which lost money, sold its ships": the clause that hangs on the subject ends here.
        return _is_verb(right[0]) and any(word in _RELATIVES - {"that"} for word in left[1:])
    if right[0] in DETERMINERS or joint["comma"]:
        # "He said that the police and the army came": what the conjunction joins lacks a verb on the left.
        clause = max((at + 1 for at, word in enumerate(left) if word in _RELATIVES), default=0)
        return any(_is_verb(w) for w in left[clause:]) and any(_is_verb(w) for w in right[:7])
    return _is_verb(right[0])


def _lists_figures(left: list[str], right: list[str]) -> bool:
    """Whether what is counted goes on: "12 were killed", "30 wounded"."""
    counts = any(_is_figure(word) for word in left) and any(_is_figure(word) for word in right[:2])
    return counts and any(not _is_figure(word) for word in right)


def _is_verb(word: str) -> bool:
    return word in _VERBS or (word.endswith("ed") and len(word) > 4)


def _is_figure(word: str) -> bool:
    return any(char.isdigit() for char in word) or word in NUMBERS


def _trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without blanks and commas at its ends."""
    while start < end and (text[start].isspace() or text[start] in ",;–—-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;–—-"):
        end -= 1
    return Span(start=start, end=end)
