"""Who publishes a page: the names at its top and in its small print, weighed by how much else speaks for each."""

import re
from collections.abc import Sequence

from factcheck.reading.cues import is_date, is_paper
from factcheck.reading.evidence import Evidence
from factcheck.reading.furniture import is_furniture_word
from factcheck.reading.places import Place

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
_FOOT_NAME = re.compile(
    r"(?i:follow|about|advertise with|contact|subscribe to|more from|welcome to|join|support)\s+"
    r"(?P<name>(?:the\s+)?[A-Z][\w'’&.-]*(?:\s+[A-Z&][\w'’&.-]*){0,4})$"
)
_OF_SITE = re.compile(
    r"(?i:(?:the )?official (?:web)?site of (?:the )?|get the |cookies on (?:the )?)(?P<name>[A-Z][\w'’&.-]*"
    r"(?:\s+[A-Z&][\w'’&.-]*|\s+of){0,5}?)(?i:\s+app\b.{0,20})?"
)
_GAP = re.compile(r"\s+[|·•–—>/›»∙]\s+|\s+-\s+|:\s|\s{3,}|\t")
_HOST = re.compile(r"(?:@|://|www\.|\b)([\w-]+(?:\.[\w-]+)*)\.[a-z]{2,10}\b", re.I)
_ACTION = re.compile(
    r"(?:skip|menu|sign|log|accept|we|support|fund|join|donate|subscribe|share|read|watch|get|guest post|click|search|"
    r"welcome|today|page|print|e-?mail|follow|view|open|close|select|back|thank|you|this|please|your)\b",
    re.I,
)
_SMALL_PLACES = (Place.ABOVE, Place.HEAD_ASIDE, Place.ASIDE, Place.BELOW, Place.AFTER)
_ABBREVIATED = re.compile(r"\s+\([A-Z&.]{2,8}\)$")
_LONGEST = 60
_LEAST = 1.0
"""What must speak for a name at the top before it is believed."""


def publisher_of(weighed: Sequence[Evidence], places: Sequence[Place], known: str | None) -> str | None:
    """The publisher's name; `known` is what a format tells, and holds unless it is an address."""
    if known and not known.lower().startswith(("http", "www.", "@")):
        return known
    page = _Page(list(zip(weighed, places, strict=True)))
    for text in page.small[:6]:
        if (found := _OF_SITE.fullmatch(text)) and not is_furniture_word(found["name"]):
            return found["name"]
    scored = [(page.score(*candidate), candidate[0]) for candidate in page.candidates()]
    if scored and max(scored, key=lambda one: one[0])[0] >= _LEAST:
        return _ABBREVIATED.sub("", max(scored, key=lambda one: one[0])[1])
    if page.holder:
        return page.holder
    names = (found["name"] for text in page.small if len(text) <= _LONGEST and (found := _FOOT_NAME.match(text)))
    return next(
        (n for n in names if not is_furniture_word(n) and n.lower() not in ("us", "the author", "author")), None
    )


class _Page:
    """What a page says that bears on its publisher's name."""

    def __init__(self, lines: Sequence[tuple[Evidence, Place]]) -> None:
        self.top: list[tuple[int, Evidence, Place]] = []
        for i, (e, place) in enumerate(lines[:40]):
            if place in (Place.ABOVE, Place.HEAD_ASIDE) or (place is Place.HEAD_BYLINE and e.block.words <= 5):
                self.top.append((i, e, place))
        self.small = [e.block.text for e, place in lines if place in _SMALL_PLACES and len(e.block.text) <= 400]
        self.running = " ".join(
            e.block.text[:2_000] for e, p in lines if p in (Place.PROSE, Place.CAPTION, Place.HEAD_CAPTION)
        )
        self.titles = " ".join(e.block.text.casefold() for e, place in lines if place in (Place.TITLE, Place.DECK))
        text = " ".join((*self.small, self.running))
        self.hosts = {part for m in _HOST.finditer(text) for part in re.sub(r"-", "", m[1].casefold()).split(".")}
        self.holder = next((name for text in reversed(self.small) if (name := _holder(text))), None)

    def candidates(self) -> list[tuple[str, int, bool, Evidence, Place]]:
        """Each name at the top: the words, the line's number, whether it has the line to itself."""
        found = []
        for i, e, place in self.top:
            entries = [n for n in _GAP.split(e.block.raw.strip()) if n]
            for name in entries if len(entries) <= 4 else entries[:1]:
                bare = " ".join(name.split())
                if _can_be(bare):
                    found.append((bare, i, len(entries) == 1, e, place))
        return found

    def score(self, name: str, line: int, alone: bool, e: Evidence, place: Place) -> float:
        """How much speaks for a name."""
        key = _key(name)
        words = len(name.split())
        score = (1.0 if place is Place.ABOVE else -0.5) - 0.12 * min(line, 10)
        score += 0.8 * e.site + (0.6 if alone else -0.3)
        if is_paper(name):
            score += 1.2 if words > 1 else 0.3
        others = [text.casefold() for text in self.small if text != e.block.text]
        said = sum(re.search(rf"\b{re.escape(key)}\b", text) is not None for text in others)
        score += min(3, said) * (1.0 if words > 1 or len(key) > 7 else 0.4)
        if self.holder and (key in self.holder.casefold() or _key(self.holder) in key):
            score += 3.5
        joined = re.sub(r"\W", "", key)
        if any(
            joined == host or (len(joined) > 5 and (joined in host or (len(host) > 5 and host in joined)))
            for host in self.hosts
        ):
            score += 2.5
        if re.search(rf"\b{re.escape(name.split()[-1].title())}\b", self.running) and words > 1:
            score += 0.5
        if key in self.running and name.casefold() not in key:
            score -= 1.5
        if words == 1 and re.search(rf"\b{re.escape(key)}s?\b", self.running):
            score -= 1.5
        if key in self.titles:
            score -= 1.5
        if any(c.isdigit() for c in name) or "°" in name:
            score -= 0.8
        return score


def _key(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


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
    if not 1 <= len(name.split()) <= 6 or len(name) > _LONGEST or name.endswith((".", "?", "!", ",")):
        return False
    if is_furniture_word(name) or is_date(name) or _ACTION.match(name) or not re.search(r"[A-Za-z]{2}", name):
        return False
    return name[:1].isalnum()
