"""Who wrote an article: every place where a page can tell, each as good as its wording; the best one is taken."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.reading.cues import DATE, is_date, is_paper
from factcheck.reading.evidence import Evidence
from factcheck.reading.openers import openers, says_opener
from factcheck.reading.opening import text_start
from factcheck.reading.people import CAPITAL, DESK_NAME, HOLDS_ROLE, NAME, SEP, Outlets, plain
from factcheck.reading.places import COMMENTING, Place

_Line = tuple[Evidence, Place]
_HEAD = (Place.ABOVE_BYLINE, Place.HEAD_BYLINE)
_NEAR = (*_HEAD, Place.HEAD_ASIDE, Place.HEAD_CAPTION, Place.DECK, Place.BELOW)
_DEEPEST, _LONGEST = 150, 300
_TAIL = 8
"""As many lines below the text can sign it."""

_NAMES = rf"(?P<names>{NAME}(?:\s*\([a-z]+\))?(?:{SEP}{NAME})*)"
_WRITTEN = r"(?:posted|published|written|filed|updated|words|story|text|report|reported|article|submitted|created)"
_BY = re.compile(
    rf"(?i:(?:(?:.{{0,50}}?[\s|·•–—-])??{_WRITTEN}\s+(?:(?:on|in|at)\s+)?(?:.{{4,50}}?\s)?by|(?:.{{0,50}}?(?:[|·•–—,]|\d{{4}})\s*)??by|"
    r"(?:.{0,40}?[|·•–—/]\s*)??(?:words|text|story|author|writer|reporting|report)\s*:|authors?|from)\s*[:|]?\s+)"
    rf"{_NAMES}"
)
_BY_ALONE = re.compile(rf"(?:(?:{_WRITTEN} )?by|authors?|from)\s*:?", re.I)
_WRITES = re.compile(rf"[,–—-]\s*(?:writes|says|argues|reports|by)\s+(?P<name>{NAME})\W*$")
_ASIDE = re.compile(r"\s*\([a-z ]+\)")
_OTHERS = re.compile(r"\bby\b|\bcontribut|\badditional\b|@\w+\.|[?!]$", re.I)
_RUN_ON = re.compile(r"\s+[a-z-]{4,20}\b")
_AND = re.compile(r"(?:and|&|with)\s+(?=\S)|,\s*", re.I)
_GAP = re.compile(r"\s*[|·•/]\s*|\s+[–—-]\s+")
_LEADING_DATE = re.compile(
    rf"\W*(?:\d{{1,2}}\. ?\d{{1,2}}\. ?\d{{4}}|{DATE})(?:\W+|(?<=\d{{4}})(?=(?-i:{CAPITAL})))", re.I
)
_TRAILING_DATE = re.compile(rf"\W+{DATE}.*$", re.I | re.S)
_PICTURE_OF = re.compile(
    r"(?:portrait|photo|picture|headshot|image|avatar) (?:of|for) (?P<name>.{4,40}?)\s*(?P=name)?\W*", re.I
)
"""The words for a portrait, run together with the name beside it."""
_GLUED = re.compile(r"(?<=[a-zà-ÿ]{2})(?=[A-Z][a-z]+$)")
_ASKS = re.compile(
    r"(?:ask|post|reply|quote|share|follow|read|watch|log|sign|add|view|search|print|open|peer-reviewed|guest|editorial|social|"
    r"breaking|exclusive|issued|end of|for immediate|photos?|image|picture|headshot|advertisement)\b",
    re.I,
)
"""What a button or a label starts with, and no name that stands alone."""
_LEADING_NAME = re.compile(
    rf"(?P<name>{NAME})(?=,|\s+(?:is|are|was|has|covers|writes|reports|joined|can|teaches|taught|wrote|lives)\b)"
)
_CUT = re.compile(r"\s+(?:in|at|for|on|posted|published|updated|last)\s+.*$|\s*[|·•–—(].*$|\s+-\s+.*$", re.I | re.S)
_SENDER = re.compile(r"^from:\s*|\s*<[^<>]*>|\s+\S+@\S+|\s+@\w+|\s+\S+ at \S+\.\w+$", re.I)


@dataclass(frozen=True)
class _Told:
    """One line's word on who wrote the article."""

    names: tuple[str, ...]
    score: float
    line: int


def authors_of(lines: Sequence[_Line], publisher: str | None) -> tuple[str, ...]:
    """The authors' names in the page's order, without roles, degrees, places or outlets; none where none is told."""
    page = _Page(lines, publisher)
    told = [*page.head(), *page.tail(), *page.opened()]
    if not told:
        return ()
    best = max(told, key=lambda t: (t.score, -t.line))
    return page.joined_by(best) if best.line < page.text else best.names


def says_who(text: str) -> bool:
    """Whether a line says outright who wrote the article."""
    return len(text) <= _LONGEST and (_BY.match(text) is not None or says_opener(text))


class _Page:
    """What a page holds that bears on its authors."""

    def __init__(self, lines: Sequence[_Line], publisher: str | None) -> None:
        self.lines = lines
        self.publisher = plain(publisher or "").removeprefix("the ")
        prose = [i for i, (e, place) in enumerate(lines) if place is Place.PROSE and e.block.is_prose]
        self.text = text_start(lines)
        self.end = prose[-1] + 1 if prose else len(lines)
        self.running = " ".join(e.block.text for e, place in lines if place is Place.PROSE)[:60_000].casefold()
        last = (_LEADING_NAME.match(e.block.text) for e, _ in lines[max(self.text, self.end - 3) :])
        self.blurbed = {found["name"].casefold() for found in last if found}
        """Who the lines behind the text tell of."""
        menu = {plain(e.block.text) for e, place in lines if place is Place.ABOVE and e.block.words <= 3}
        self.outlets = Outlets(self.publisher, menu)

    def head(self) -> Iterator[_Told]:
        """What stands before the text."""
        before = ""
        for i, (e, place) in enumerate(self.lines[: min(max(self.text, 1), _DEEPEST)]):
            text = e.block.text
            if len(text) > _LONGEST:
                continue
            said = f"by {text}" if _BY_ALONE.fullmatch(before) else text
            before = text
            inside = place in _HEAD
            if (found := _BY.match(said)) and (place in _NEAR or e.names_author):
                run_on = _RUN_ON.match(said, found.end())
                listed = found["names"] + (run_on.group() if run_on else "")
                yield from self._told(listed, 4.0 if inside else 3.0, i)
            if place in (Place.TITLE, Place.DECK) and (found := _WRITES.search(text)):
                yield from self._told(found["name"], 2.2, i)
            if not _OTHERS.search(_SENDER.sub("", text)):
                yield from self._bare(e, 2.0 if inside else 1.0, i)

    def _bare(self, e: Evidence, score: float, i: int) -> Iterator[_Told]:
        """ "Ada Marsh in Lund", "3 May | Ada Marsh", "Ada Marsh, Health Editor"."""
        text = _SENDER.sub("", e.block.text)
        dated = _LEADING_DATE.match(text)
        if e.is_date or e.is_blurb or e.credit or (score < 2.0 and not (dated or self._dated_below(e, i))):
            return
        rest = _TRAILING_DATE.sub("", text[dated.end() :] if dated else text)
        for part in _GAP.split(rest):
            name = _CUT.sub("", _ASIDE.sub("", part))
            if portrait := _PICTURE_OF.fullmatch(name):
                name = portrait["name"]
            if dated:
                name = _GLUED.split(name)[0]
            of_menu = plain(name.partition(" ")[0]) in self.outlets.menu
            if is_date(part) or of_menu or _ASKS.match(name) or self._is_spoken_of(name):
                continue
            found = self.outlets.people_in(name)
            if found and " " in found[0]:
                yield _Told(found, score + (0.8 if dated or HOLDS_ROLE.search(part) else 0.3), i)
                return

    def _is_spoken_of(self, name: str) -> bool:
        """Whether the article tells of the name's bearer, and not only its last lines."""
        return name.casefold() in self.running and name.casefold() not in self.blurbed

    def _dated_below(self, e: Evidence, i: int) -> bool:
        """Whether a line can be a name, and has a date or a line of names under it, or a blurb at the article's end."""
        below = self.lines[i + 1 : min(i + 4, self.text)]
        if e.block.text.casefold() in self.blurbed:
            return True
        return e.byline >= 0.4 and any(place in _HEAD or under.byline >= 1.0 for under, place in below)

    def tail(self) -> Iterator[_Told]:
        """What signs the text below it."""
        if any(e.signed for e, _ in self.lines[:1]):
            return
        below = itertools.takewhile(lambda line: line[1] not in COMMENTING, self.lines[self.end :])
        for i, (e, place) in enumerate(itertools.islice(below, 40), start=self.end):
            text = e.block.text
            near = i < self.end + _TAIL
            if e.is_date or len(text) > 700 or not (near or place is Place.SIGNATURE):
                continue
            if (found := _BY.match(text)) and e.names_author:
                yield from self._told(found["names"], 1.9, i)
            elif place is Place.SIGNATURE and e.is_name:
                yield from self._told(text, 1.7, i)
            elif place is Place.SIGNATURE and e.is_blurb and (found := _LEADING_NAME.match(text)):
                yield from self._told(found["name"], 1.6, i)

    def opened(self) -> Iterator[_Told]:
        """Who opened the thread that the page is."""
        for name, score, i in openers(self.lines, self.text):
            if plain(name).removeprefix("the ") != self.publisher:
                yield _Told((name,), score, i)

    def _told(self, listed: str, score: float, i: int) -> Iterator[_Told]:
        if names := self.outlets.people_in(listed):
            yield _Told(names, score, i)

    def joined_by(self, told: _Told) -> tuple[str, ...]:
        """The names of a byline, and those that stand alone on the lines after it."""
        names = list(told.names)
        for e, place in self.lines[told.line + 1 : min(self.text, told.line + 7)]:
            text = _SENDER.sub("", e.block.text)
            if place not in (*_HEAD, Place.SIGNATURE) or e.is_date or len(text) > 120:
                break
            led = _AND.match(text)
            rest = text[led.end() :] if led else text
            more = self.outlets.people_in(rest)
            if DESK_NAME.match(rest) or (not led and not (e.is_name or HOLDS_ROLE.search(text))):
                continue
            fit = [n for n in more if " " in n and n.casefold() not in self.running and not is_paper(n)]
            names += fit if led or len(fit) == 1 else []
        return tuple(dict.fromkeys(names))
