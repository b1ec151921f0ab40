"""Who wrote an article: every place where a page can tell, each as good as its wording; the best one is taken."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.reading.cues import DATE, is_date, is_paper
from factcheck.reading.evidence import Evidence
from factcheck.reading.furniture import is_furniture_word
from factcheck.reading.opening import text_start
from factcheck.reading.places import COMMENTING, Place

_Line = tuple[Evidence, Place]
_HEAD = (Place.ABOVE_BYLINE, Place.HEAD_BYLINE)
_NEAR = (*_HEAD, Place.HEAD_ASIDE, Place.HEAD_CAPTION, Place.DECK, Place.BELOW)
_DEEPEST, _LONGEST = 150, 300
_TAIL = 8
"""As many lines below the text can sign it."""

_OTHER_CAPITALS = "".join(chr(c) for c in (*range(0x100, 0x180), *range(0x370, 0x530)) if chr(c).isupper())
_CAPITAL = rf"[A-ZÀ-ÖØ-Þ{_OTHER_CAPITALS}]"
_WORD = rf"(?:{_CAPITAL}\.(?:{_CAPITAL}\.)*|(?:Dr|Prof|Mr|Mrs|Ms|St|Sr|Jr|Rev)\.|{_CAPITAL}[\w’'-]*)"
_PARTICLE = r"(?:d[aeiu]|del|della|der|den|van|von|bin|al|el|la|le|ter|ten|of)"
_NICK = rf"[\"“‘'(]{_CAPITAL}\w*[\"”’')]"
_NAME = rf"(?:{_WORD}(?:\s+(?:{_WORD}|{_PARTICLE}|{_NICK})){{0,5}})"
_SEP = r"(?:\s*,\s*(?:and\s+)?|\s+(?:and|&|with|AND)\s+|\s*[;/]\s*)"
_NAMES = rf"(?P<names>{_NAME}(?:\s*\([a-z]+\))?(?:{_SEP}{_NAME})*)"
_WRITTEN = r"(?:posted|published|written|filed|updated|words|story|text|report|reported|article|submitted|created)"
_BY = re.compile(
    rf"(?i:(?:(?:.{{0,50}}?[\s|·•–—-])??{_WRITTEN}\s+(?:(?:on|in|at)\s+)?(?:.{{4,50}}?\s)?by|(?:.{{0,50}}?(?:[|·•–—,]|\d{{4}})\s*)??by|"
    r"(?:.{0,40}?[|·•–—/]\s*)??(?:words|text|story|author|writer|reporting|report)\s*:|authors?|from)\s*[:|]?\s+)"
    rf"{_NAMES}"
)
_OPENED = re.compile(
    r"(?:thread starter|topic starter|original poster|started by|opened by|asked by|posted by|submitted by|op:)\s*:?\s+"
    r"@?(?P<handle>[^\W_][\w.-]{2,30})(?=\s*(?:$|[(|·•,]|on\b|at\b|in\b|\d))",
    re.I,
)
_BY_ALONE = re.compile(rf"(?:(?:{_WRITTEN} )?by|authors?|from)\s*:?", re.I)
_WRITES = re.compile(rf"[,–—-]\s*(?:writes|says|argues|reports|by)\s+(?P<name>{_NAME})\W*$")
_ASIDE = re.compile(r"\s*\([a-z ]+\)")
_OTHERS = re.compile(r"\bby\b|\bcontribut|\badditional\b|@\w+\.|[?!]$", re.I)
_RUN_ON = re.compile(r"\s+[a-z-]{4,20}\b")
_AND = re.compile(r"(?:and|&|with)\s+(?=\S)|,\s*", re.I)
_PART = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&|with|AND)\s+|\s*[;|/]\s*")
_PERSON = re.compile(_NAME)
_GAP = re.compile(r"\s*[|·•/]\s*|\s+[–—-]\s+")
_LEADING_DATE = re.compile(rf"\W*(?:\d{{1,2}}\. ?\d{{1,2}}\. ?\d{{4}}|{DATE})\W+", re.I)
_LEADING_NAME = re.compile(
    rf"(?P<name>{_NAME})(?=,|\s+(?:is|are|was|has|covers|writes|reports|joined|can|teaches|lives)\b)"
)
_CUT = re.compile(r"\s+(?:in|at|for|on|posted|published|updated|last)\s+.*$|\s*[|·•–—(].*$|\s+-\s+.*$", re.I | re.S)
_SENDER = re.compile(r"^from:\s*|\s*<[^<>]*>|\s+\S+@\S+|\s+@\w+|\s+\S+ at \S+\.\w+$", re.I)
_ROLE_NOUN = (
    r"(?:reporter|correspondent|editor|writer|columnist|journalist|engineer|founder|co-founder|officer|president|ceo|cto|"
    r"manager|chef|teacher|doctor|nurse|minister|director|head|staff|desk|team|bureau|contributor|analyst|critic|"
    r"producer|fellow|professor|lecturer|scientist|chair|secretary|spokesman|spokeswoman|newsroom|agencies|agency)"
)
_DESK = re.compile(
    r"(?:reporters?|correspondents?|editors?|writers?|columnists?|journalists?|staff|desk|team|newsroom|reporting|agenc(?:y|ies)|bureau)",
    re.I,
)
_DESK_NAME = re.compile(
    r"(?:local|political|national|foreign|senior|chief|deputy|special|staff|nature|health|science|business|sports?)\b",
    re.I,
)
_HOLDS_ROLE = re.compile(rf"\b{_ROLE_NOUN}s?\b", re.I)
_GLUED_ROLE = re.compile(rf"\s(?:\S+\s+){{0,4}}?{_ROLE_NOUN}\b.*$", re.I)
_DEGREE = re.compile(
    r"(?:(?:[A-Z][A-Za-z]{0,2}\.){2,}|Ph\.?D\.?|[BM]Sc|[BM]A|MD|DO|JD|MBA|MPH|RD|RDN|RN|LDN|DVM|DDS|CPA|PE|FRCP|OBE|MBE|CBE|MP|"
    r"Esq\.?|CEO|CTO|[A-Z]{2,4})"
)
_HONORIFIC = re.compile(r"(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.?\s+(?=\S+\s+\S)", re.I)
_BUREAU = re.compile(
    r"(?:the\s+)?(?:office|department|ministry|university|school|college|institute|faculty|division|bureau|centre|center)"
    r"\s+(?:of|for)\b",
    re.I,
)


@dataclass(frozen=True)
class _Told:
    """One line's word on who wrote the article."""

    names: tuple[str, ...]
    score: float
    line: int


def authors_of(lines: Sequence[_Line], publisher: str | None) -> tuple[str, ...]:
    """The authors' names in the page's order, without roles, degrees, places or outlets; none where none is told."""
    page = _Page(lines, publisher)
    told = [*page.head(), *page.tail()]
    if not told:
        return ()
    best = max(told, key=lambda t: (t.score, -t.line))
    return page.joined_by(best) if best.line < page.text else best.names


def says_who(text: str) -> bool:
    """Whether a line says outright who wrote the article."""
    return len(text) <= _LONGEST and _BY.match(text) is not None


class _Page:
    """What a page holds that bears on its authors."""

    def __init__(self, lines: Sequence[_Line], publisher: str | None) -> None:
        self.lines = lines
        self.publisher = _plain(publisher or "")
        prose = [i for i, (e, place) in enumerate(lines) if place is Place.PROSE and e.block.is_prose]
        self.text = text_start(lines)
        self.end = prose[-1] + 1 if prose else len(lines)
        self.running = " ".join(e.block.text for e, place in lines if place is Place.PROSE)[:60_000]
        self.menu = {_plain(e.block.text) for e, place in lines if place is Place.ABOVE and e.block.words <= 3}

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
            if opened := _OPENED.match(text):
                yield _Told((opened["handle"],), 3.5 if inside else 2.5, i)
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
        rest = text[dated.end() :] if dated else text
        for part in _GAP.split(rest):
            name = _CUT.sub("", _ASIDE.sub("", part))
            if is_date(part) or name.casefold() in self.running.casefold():
                continue
            found = self.names(name)
            if found and (" " in found[0] or len(found) == 1) and (dated is None or " " in found[0]):
                yield _Told(
                    found, score + (0.5 if dated or _HOLDS_ROLE.search(part) else 0.0) + 0.3 * (" " in found[0]), i
                )
                return

    def _dated_below(self, e: Evidence, i: int) -> bool:
        """Whether a line can be a name, and has a date or a line of names under it."""
        below = self.lines[i + 1 : min(i + 4, self.text)]
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
            if opened := _OPENED.match(text):
                handle = _BY.match(text)
                names = self.names(handle["names"]) if handle else ()
                yield _Told(names or (opened["handle"],), 2.0, i)
            elif (found := _BY.match(text)) and e.names_author:
                yield from self._told(found["names"], 1.9, i)
            elif place is Place.SIGNATURE and e.is_name:
                yield from self._told(text, 1.7, i)
            elif place is Place.SIGNATURE and e.is_blurb and (found := _LEADING_NAME.match(text)):
                yield from self._told(found["name"], 1.6, i)

    def _told(self, listed: str, score: float, i: int) -> Iterator[_Told]:
        if names := self.names(listed):
            yield _Told(names, score, i)

    def joined_by(self, told: _Told) -> tuple[str, ...]:
        """The names of a byline, and those that stand alone on the lines after it."""
        names = list(told.names)
        for e, place in self.lines[told.line + 1 : min(self.text, told.line + 7)]:
            text = _SENDER.sub("", e.block.text)
            if place not in _HEAD or e.is_date or len(text) > 120:
                break
            led = _AND.match(text)
            rest = text[led.end() :] if led else text
            more = self.names(rest)
            if _DESK_NAME.match(rest) or (not led and not (e.is_name or _HOLDS_ROLE.search(text))):
                continue
            fit = [n for n in more if " " in n and n.casefold() not in self.running.casefold() and not is_paper(n)]
            names += fit if led or len(fit) == 1 else []
        return tuple(dict.fromkeys(names))

    def names(self, listed: str) -> tuple[str, ...]:
        """The people in a list of names, roles, degrees and outlets."""
        names: list[str] = []
        for part in _PART.split(re.split(r"\s+(?:FOR|IN|AT)\s+(?=[A-Z])", listed)[0]):
            name = self._person(re.sub(r"\s*\([a-z]+\)$", "", part.strip(" .,")), first=not names)
            if name:
                names.append(name)
        return tuple(dict.fromkeys(names))

    def _person(self, name: str, *, first: bool) -> str | None:
        name = _HONORIFIC.sub("", name, count=1)
        words = name.split()
        if (
            not words
            or _BUREAU.match(name)
            or (_DESK.fullmatch(words[-1]) and len(words) <= 2)
            or words[0] == "The"
            or _plain(name) in (self.publisher, self.publisher.removeprefix("the "))
        ):
            return None
        if not first and (
            _DEGREE.fullmatch(name) or _DESK_NAME.match(name) or (_HOLDS_ROLE.search(name) and len(words) <= 3)
        ):
            return None
        name = self._without_office(name)
        words = name.split()
        if (
            _plain(name) == self.publisher
            or len(words) > 6
            or is_furniture_word(name)
            or is_date(name)
            or not _PERSON.fullmatch(name)
        ):
            return None
        if len(words) == 1 and (not first or _HOLDS_ROLE.search(name) or is_paper(name)):
            return None
        if _HOLDS_ROLE.search(words[-1]) and not (len(words) == 2 and first and words[1][0].isupper()):
            return None
        return name.title() if name.isupper() and len(name) > 4 else name

    def _without_office(self, name: str) -> str:
        """A name without the desk, the role and the outlet that run on after it."""
        words = name.split()
        if len(words) > 2 and (role := _GLUED_ROLE.search(" ".join(words[1:]))):
            kept = 1 + len(" ".join(words[1:])[: role.start()].split())
            words = words[: max(2, min(kept, _plain_name(words)))]
        while len(words) > 2 and (
            _plain(" ".join(words[2:])) == self.publisher.removeprefix("the ")
            or _plain(words[-1]) in self.menu
            or is_paper(words[-1])
        ):
            words.pop()
        if len(words) > 2 and self.publisher and _plain(" ".join(words[2:])) in self.publisher:
            words = words[:2]
        return " ".join(words)


def _plain_name(words: Sequence[str]) -> int:
    """How many words a name has at its shortest: two, and one more for each initial or particle between."""
    between = itertools.takewhile(lambda w: len(w.rstrip(".")) == 1 or w[0].islower() or w[0] in "\"“‘'(", words[1:])
    return 2 + sum(1 for _ in between)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
