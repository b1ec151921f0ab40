"""Counts that are told without a number: nobody, a single one, several, hundreds of them, full of them."""

import math
import re

from factcheck.language.figure import Figure, FigureKind
from factcheck.language.figures import counted
from factcheck.language.kin import family

_NO_COUNT = r"""(?!(?:longer|more|fewer|less|other|such|matter|doubt|comment|idea|wonder|reason|need|way|choice|
    question|sign|evidence|later|further|good|intention|plans?|surprise|secret|means|point|sooner|different|immediate|
    second|minute|hour|day|week|month|year|decade|century|time|lot|bit|few|number|couple|chance|right)s?\b)"""
_UNNUMBERED = re.compile(
    rf"""\b(?:
      (?P<nobody>nobody|no[ -]one|none)\b
    | (?:(?P<none>no|not\sa\ssingle|not\sone|zero)
    | (?P<one>(?:has|have|had|owns?|operates?|maintains?)\s(?:just\s|only\s)?(?:an?|one)
        |an?\ssingle|the\sonly|the\ssole)
    | (?P<several>several|a\shandful\sof)
    | (?P<dozens>dozens\sof|scores\sof)
    | (?P<hundreds>hundreds\sof)
    | (?P<thousands>thousands\sof)
    | (?P<many>many|numerous|countless|(?:filled|packed|littered|dotted|full)\s(?:with|of))
    )\s(?=[^\W\d_]{{3,}}){_NO_COUNT})""",
    re.IGNORECASE | re.VERBOSE,
)
_BOUNDS = {
    "nobody": (0.0, 0.0),
    "none": (0.0, 0.0),
    "one": (1.0, 1.0),
    "several": (3.0, 20.0),
    "dozens": (20.0, 200.0),
    "hundreds": (100.0, 2_000.0),
    "thousands": (1_000.0, 50_000.0),
    "many": (3.0, math.inf),
}
"""How many are meant by each, at least and at most."""
_REACH = 80


def unnumbered(text: str) -> tuple[Figure, ...]:
    """The counts of the text that are no numerals nor number words, in order."""
    found = []
    for match in _UNNUMBERED.finditer(text):
        name = match.lastgroup or ""
        after = text[match.end() : match.end() + _REACH]
        what = (family("people"), *counted(after)) if name == "nobody" else counted(after)
        if what:
            end = match.start() + len(match.group().rstrip())
            found.append(Figure(match.start(), end, FigureKind.COUNT, *_BOUNDS[name], counted=what, loose=True))
    return tuple(found)
