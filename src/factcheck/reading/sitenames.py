"""Where a page can name its publisher: at its top, in its small print, in its bylines and credits."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.reading.blocks import Hint
from factcheck.reading.cues import MONTH, is_date
from factcheck.reading.evidence import Evidence
from factcheck.reading.furniture import is_furniture_word
from factcheck.reading.opening import text_start
from factcheck.reading.places import COMMENTING, Place

Line = tuple[Evidence, Place]
_NAME = r"(?:[Tt]he\s+)?[A-Z][\w'’&.+-]*(?:\s+(?:[A-Z&+][\w'’&.+-]*|\d+|of|and|in|for|the)){0,5}"
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)(?:\s|©|\(c\)|copyright)*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?|[MDCLXVI]{4,})?,?\s*(?:[·|]\s*)?(?:by\s+|"
    r"of\s+)?(?P<holder>[^.,|·•©\n]{2,70})|"
    r"(?P<before>[A-Z][^.|·•©\n]{2,60}?)\s*(?:©|\(c\))\s*(?:\d{4}|[MDCLXVI]{4,})",
    re.I,
)
_COMPANY = re.compile(
    r",?\s+(?:ltd|limited|inc|incorporated|llc|plc|corp|corporation|co|gmbh|pty|media group|publishing|"
    r"publications|media|holdings|group|company|all rights reserved.*|\d{4}.*)\b\.?(?:\s+ltd\b\.?)?\s*$",
    re.I,
)
_DRESS = re.compile(
    r"^(?:get|download)(?: the)?\s+(?=.*\bapp\b)|\s+app\b.{0,20}$|"
    r"^(?:from|(?:return|go|back) to(?: the)?|cookies on(?: the)?|(?:the )?official (?:web)?site of(?: the)?)"
    r"\s+(?=[A-Z])|(?:\s*[-–|:,]\s*|\s+)(?:back to home|go to homepage|home ?page|home|(?:desktop |mobile |site )?logo|"
    r"main navigation)$|[!,:.]$|\s*\([^()]*\)$",
    re.I,
)
"""What a page puts around its name: "Harrow Times - Back to home", "Lune (LN)"."""
_SMALL_TAIL = re.compile(r"(?<=\w)\s+[a-z][a-z ]*$")
_GAP = re.compile(r"\s+[|·•–—>/›»∙]\s+|\s+-\s+|:\s|\s{3,}|\t")
_ASKS = re.compile(
    r"(?:skip|menu|sign|log|accept|we|fund|donate|share|guest post|click|page|print|e-?mail|open|close|select|thank|"
    r"you|this|please|zum|zur|aller|jump|search (?:this|for|the)|(?-i:my|your)|[ru]/)\b",
    re.I,
)
_CUT_OFF = re.compile(r"^by\s|\s(?:the|of|and|in|for)$", re.I)
"""A byline, or the beginning of a sentence."""
_LEADING = re.compile(
    rf"\b(?i:follow|about|advertise (?:with|in|on)|contact|subscribe to|more from|welcome to|join|support|"
    rf"(?:download|get)(?: the)?|become a|work (?:for|at)|thanks for reading|(?:appeared|published) (?:on|in|by)|from|"
    rf"cookies on|part of(?: the)?)\s+(?P<name>{_NAME})(?=\W|$)"
)
_TRAILING = re.compile(
    rf"(?P<name>{_NAME})\s+(?i:app|newsletters?|home ?page|podcasts?|editors|events|shop|store|newsroom|"
    r"subscribers|readers|values your|does not|is not responsible|is an?|is supported|is published|is part|"
    r"staff|all rights|documentary|plus|premium|ltd|limited|inc|llc|media|group|company|reporter|"
    r"and news agencies|may earn)\b"
)
_SAYS_WHAT_IT_IS = re.compile(
    rf"(?:^|[.!]\s+)(?P<name>{_NAME})\s+is\s+(?:an?|the|your)\s+(?:(?!of\b)[\w’'-]+\s+){{0,6}}?(?:platform|forum|website|site|newspaper|"
    r"paper|magazine|publication|newsletter|blog|outlet|broadcaster|channel|network|journal|news (?:service|agency))\b"
)
_BYLINE = re.compile(r"by\s+[A-Z]", re.I)
_DATED = re.compile(rf"\b{MONTH}\s+\d|\d\s+{MONTH}\b|\d{{4}}-\d", re.I)
_PUBLISHED_IN = re.compile(r"(?:published|posted|appeared) (?:in|on|by)", re.I)
_FOR = re.compile(
    rf"(?i:\b(?P<writes>for)|\bvia|published by|part of(?: the)?|discretion of(?: the)?|©)\s+"
    rf"(?P<name>{_NAME}|(?:[A-Z]{{2,}}\s?){{1,5}})|(?:/|,\s)(?P<last>{_NAME})$"
)
_SIGNING = (
    Place.HEAD_BYLINE,
    Place.ABOVE_BYLINE,
    Place.SIGNATURE,
    Place.CAPTION,
    Place.HEAD_CAPTION,
    Place.AFTER,
    Place.BELOW,
)
_NOT_SMALL = COMMENTING | {Place.PROSE, Place.SHORT, Place.TITLE}
_TOLD = (Hint.TITLE, Hint.DECK, Hint.BYLINE)
"""What a format says to be something else."""
_LONGEST, _LONGEST_SMALL, _DEEPEST, _FOOT = 60, 400, 60, 25
_LONGEST_BYLINE = 120
"""What is longer tells of the author, and of the papers that she wrote for before."""


@dataclass(frozen=True)
class SiteName:
    """A name that can be the publisher's, and where the page shows it first."""

    name: str
    where: str
    """At the top or foot, in a byline, blurb or credit, beside a wording such as "About", as holder, as a start."""
    line: int | None = None
    entries: int = 1
    """How many names share the line at the top."""
    leads: bool = True
    """Whether it is the first of them."""


def key_of(name: str) -> str:
    """A name without case and article, by which its mentions are known."""
    return " ".join(name.casefold().split()).removeprefix("the ")


class NamingPage:
    """A page's lines, as far as they can name a publisher."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.start = text_start(lines)
        self.small = [
            (i, e)
            for i, (e, place) in enumerate(lines)
            if place not in _NOT_SMALL and len(e.block.text) <= _LONGEST_SMALL
        ]
        self.holder = next((name for _, e in reversed(self.small) if (name := _holder(e.block.text))), None)
        texts = [e.block.text for e, _ in lines]
        below = (name for text, name in itertools.pairwise(texts) if _PUBLISHED_IN.fullmatch(text))
        self.published_in = {key_of(name): name for name in below}
        told = (_SAYS_WHAT_IT_IS.search(e.block.text) for _, e in self.small)
        self.says_what_it_is = {key_of(found["name"]): found["name"] for found in told if found}

    def names(self) -> dict[str, SiteName]:
        """Each name that can be the publisher's, by its key."""
        found: dict[str, SiteName] = {}
        for site in (*self._top(), *self._foot(), *self._bylines(), *self._wordings(), *self._starts()):
            if _can_be(site.name):
                found.setdefault(key_of(site.name), site)
        return found

    def _top(self) -> Iterator[SiteName]:
        for i, (e, place) in enumerate(self.lines[: max(8, min(self.start, _DEEPEST))]):
            if e.block.hint in _TOLD or "@" in e.block.text or _BYLINE.match(e.block.text):
                continue
            if place in COMMENTING or place is Place.PROSE or (place is Place.TITLE and (e.block.words > 4 or i > 12)):
                continue
            entries = [entry for entry in _GAP.split(e.block.raw.strip()) if entry]
            if e.block.words > 9 and len(entries) < 4:
                continue
            for j, entry in enumerate(entries if len(entries) <= 5 else entries[:1]):
                bare = _undressed(entry)
                if len(entries) >= 3 and bare[:1].isupper():
                    bare = _SMALL_TAIL.sub("", bare)
                yield SiteName(bare, "top", i, len(entries), j == 0)

    def _foot(self) -> Iterator[SiteName]:
        for _, e in [one for one in self.small if one[0] > self.start][-_FOOT:]:
            if e.block.words <= 5:
                yield SiteName(e.block.text, "foot")

    def _bylines(self) -> Iterator[SiteName]:
        for e, place in self.lines:
            if place in _SIGNING and len(e.block.text) < _LONGEST_SMALL:
                for found in _FOR.finditer(e.block.text):
                    name = _undressed(found["name"] or found["last"])
                    if name.isupper() and len(name) > 5:
                        name = name.title().removeprefix("The ")
                    blurb = len(e.block.text) > _LONGEST_BYLINE
                    yield SiteName(name, "credit" if not found["writes"] else "blurb" if blurb else "byline")

    def _wordings(self) -> Iterator[SiteName]:
        if self.holder:
            yield SiteName(self.holder, "holder")
        for name in (*self.published_in.values(), *self.says_what_it_is.values()):
            yield SiteName(name, "wording")
        for i, e in self.small:
            if self.lines[i][1] is Place.SIGNATURE and len(e.block.text) > _LONGEST_BYLINE:
                continue
            for found in (*_LEADING.finditer(e.block.text), *_TRAILING.finditer(e.block.text, 0, 80)):
                yield SiteName(found["name"], "wording")

    def _starts(self) -> Iterator[SiteName]:
        """What several lines begin with: "WKBX 11 News", "WKBX 11 Cares"."""
        starts: Counter[str] = Counter()
        for line in dict.fromkeys(e.block.text for _, e in self.small):
            words = line.split(maxsplit=3)
            starts.update(" ".join(words[:n]) for n in (2, 3) if len(words) > n)
        for name, times in starts.items():
            if times >= 2 and all(word[0].isupper() or word[0].isdigit() for word in name.split()):
                yield SiteName(name, "start")


def _undressed(name: str) -> str:
    """A name without the words that a page puts around it."""
    bare, before = " ".join(name.split()), ""
    while bare != before:
        before, bare = bare, _DRESS.sub("", bare).strip()
    return bare


def _holder(text: str) -> str | None:
    """Who holds the rights, by a line of small print."""
    found = _COPYRIGHT.search(text)
    if not found:
        return None
    name = (found["holder"] or found["before"] or "").strip(" ,")
    while (shorter := _COMPANY.sub("", name)) != name:
        name = shorter
    fits = name[:1].isalnum() and not name[:1].isdigit() and len(name.split()) <= 6 and not is_furniture_word(name)
    return name if fits else None


def _can_be(name: str) -> bool:
    if not 1 <= len(name.split()) <= 6 or len(name) > _LONGEST or name.endswith((".", "?", "!", ",", ":")):
        return False
    if (
        is_furniture_word(name)
        or _DATED.search(name)
        or is_date(name)
        or _ASKS.match(name)
        or _CUT_OFF.search(name)
        or not re.search(r"[A-Za-zÀ-ӿ]{2}", name)
    ):
        return False
    return name[:1].isalnum()
