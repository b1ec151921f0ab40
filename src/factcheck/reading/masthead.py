"""Which lines at the top of a page name its site: what speaks for a masthead."""

import re
from typing import TYPE_CHECKING

from factcheck.reading.blocks import Hint
from factcheck.reading.cues import is_paper

if TYPE_CHECKING:
    from factcheck.reading.evidence import Evidence

_TAGLINE = re.compile(
    r"\bsince \d{4}|\bserving\b|\byour (?:guide|source|daily|home|window)\b|\bnews (?:and|&)\b|^notes on\b|"
    r"\bindependent\b|"
    r"^(?:the )?voice of\b|\bwithout the\b|^all the\b|-based\b",
    re.I,
)
_SMALL_PRINT = re.compile(
    r"©|\(c\)|copyright|all rights|follow |about |subscribe|advertise|more from|edition|newsletter", re.I
)


def mark_site(weighed: list["Evidence"]) -> None:
    """A few capitalised words at the top that the small print says again name the site."""
    small = " ".join(
        e.block.text.casefold() for e in weighed if e.block.words <= 60 and _SMALL_PRINT.search(e.block.text)
    )
    for i, e in enumerate(weighed[:12]):
        if 0 < i < 5 and weighed[i - 1].site and e.block.words <= 10 and _TAGLINE.search(e.block.text):
            e.site = 0.6
            continue
        if e.block.words > 6 or e.block.stopped or e.is_date or e.names_author or e.block.hint is Hint.TITLE:
            continue
        if e.block.text.casefold() in small:
            e.site = 1.0
        elif is_paper(e.block.text) and e.block.words <= 5 and i < 5 and "," not in e.block.text:
            e.site = 0.6
        elif i == 0 and e.block.words <= 3:
            e.site = 1.0 if _dated_headline_follows(weighed) else 0.4
    if len(weighed) > 2 and weighed[1].site >= 0.6 and not weighed[0].site and _headline_follows(weighed[2:10]):
        # A slogan above the masthead.
        weighed[0].site = 1.0


def _headline_follows(ahead: list["Evidence"]) -> bool:
    for e in ahead:
        if e.block.is_prose or e.byline >= 0.9:
            return False
        if e.headline and e.block.words >= 5 and not (e.site or e.furniture):
            return True
    return False


def _dated_headline_follows(weighed: list["Evidence"]) -> bool:
    return len(weighed) > 3 and weighed[1].is_date and weighed[2].headline and weighed[2].block.words >= 5
