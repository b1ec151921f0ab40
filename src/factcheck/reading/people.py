"""The people in a byline's list of names, roles, degrees and outlets."""

import itertools
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from factcheck.reading.cues import is_date, is_paper
from factcheck.reading.furniture import is_furniture_word

_OTHERCAPITALS = "".join(chr(c) for c in (*range(0x100, 0x180), *range(0x370, 0x530)) if chr(c).isupper())
CAPITAL = rf"[A-ZÀ-ÖØ-Þ{_OTHERCAPITALS}]"
_WORD = rf"(?:{CAPITAL}\.(?:{CAPITAL}\.)*|(?:Dr|Prof|Mr|Mrs|Ms|St|Sr|Jr|Rev)\.|{CAPITAL}[\w’'-]*)"
_PARTICLE = r"(?:d[aeiu]|del|della|der|den|van|von|bin|al|el|la|le|ter|ten|of)"
_NICK = rf"[\"“‘'(]{CAPITAL}\w*[\"”’')]"
NAME = rf"(?:{_WORD}(?:\s+(?:{_WORD}|{_PARTICLE}|{_NICK})){{0,5}})"
SEP = r"(?:\s*,\s*(?:and\s+)?|\s+(?:and|&|with|AND)\s+|\s*[;/]\s*)"
_PART = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&|with|AND)\s+|\s*[;|/]\s*")
_WITH_OUTLET = re.compile(r"[^,&]+,\s*[^,&]+\s[^,&]+")
_PERSON = re.compile(NAME)
_ORGANISATION = re.compile(
    r"\b(?:authority|agency|agencies|department|ministry|council|university|commission|committee|association|foundation|"
    r"institute|trust|society|alliance|publication|administration|inspectorate|asa|inc|ltd|llc|plc|gmbh)\b",
    re.I,
)
_ROLE_NOUN = (
    r"(?:reporter|correspondent|editor|writer|columnist|journalist|engineer|founder|co-founder|officer|president|ceo|cto|"
    r"manager|chef|teacher|doctor|nurse|minister|director|head|staff|desk|team|bureau|contributor|analyst|critic|"
    r"producer|fellow|professor|lecturer|scientist|chair|secretary|spokesman|spokeswoman|newsroom|agencies|agency)"
)
_DESK = re.compile(
    r"(?:reporters?|correspondents?|editors?|writers?|columnists?|journalists?|staff|desk|team|newsroom|reporting|agenc(?:y|ies)|bureau)",
    re.I,
)
DESK_NAME = re.compile(
    r"(?:local|political|national|foreign|senior|chief|deputy|special|staff|nature|health|science|business|sports?)\b",
    re.I,
)
_LEADING_ROLE = re.compile(rf"(?:[A-Z]\w+\s+){{0,3}}?{_ROLE_NOUN}s?\s+(?={CAPITAL}[\w’'-]+\s+{CAPITAL})", re.I)
HOLDS_ROLE = re.compile(rf"\b{_ROLE_NOUN}s?\b", re.I)
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
class Outlets:
    """What a list of names can hold beside people: the publisher, and the entries of the page's menu."""

    publisher: str = ""
    menu: Collection[str] = ()

    def people_in(self, listed: str) -> tuple[str, ...]:
        """The people in a list of names, roles, degrees and outlets."""
        names: list[str] = []
        parts = _PART.split(re.split(r"\s+(?:FOR|IN|AT)\s+(?=[A-Z])", listed)[0])
        if _WITH_OUTLET.fullmatch(listed) and is_paper(parts[1]):
            parts.pop()
        for part in parts:
            name = self._person(re.sub(r"\s*\([a-z]+\)$", "", part.strip(" .,")), first=not names)
            if name:
                names.append(name)
        return tuple(dict.fromkeys(names))

    def _person(self, name: str, *, first: bool) -> str | None:
        name = _LEADING_ROLE.sub("", _HONORIFIC.sub("", name, count=1), count=1)
        words = name.split()
        if (
            not words
            or _BUREAU.match(name)
            or _ORGANISATION.search(name)
            or _is_acronym(words)
            or (_DESK.fullmatch(words[-1]) and len(words) <= 2)
            or words[0] == "The"
            or self._is_outlet(name)
        ):
            return None
        if not first and (
            _DEGREE.fullmatch(name) or DESK_NAME.match(name) or (HOLDS_ROLE.search(name) and len(words) <= 3)
        ):
            return None
        name = self._without_office(name)
        words = name.split()
        if (
            self._is_outlet(name)
            or len(words) > 6
            or is_furniture_word(name)
            or is_date(name)
            or not _PERSON.fullmatch(name)
        ):
            return None
        if len(words) == 1 and (not first or HOLDS_ROLE.search(name) or is_paper(name)):
            return None
        if HOLDS_ROLE.search(words[-1]) and not (len(words) == 2 and first and words[1][0].isupper()):
            return None
        return name.title() if name.isupper() and len(name) > 4 else name

    def _is_outlet(self, name: str) -> bool:
        """Whether a name is the publisher's, or its beginning."""
        return f"{self.publisher} ".startswith(f"{plain(name).removeprefix('the ')} ")

    def _without_office(self, name: str) -> str:
        """A name without the desk, the role and the outlet that run on after it."""
        words = name.split()
        large = sum(1 for _ in itertools.takewhile(str.isupper, words))
        if 2 <= large < len(words):
            # "ADA MARSH Harrow Press"
            words = words[:large]
            name = " ".join(words)
        if len(words) > 2 and (role := _GLUED_ROLE.search(" ".join(words[1:]))):
            kept = 1 + len(" ".join(words[1:])[: role.start()].split())
            words = words[: max(2, min(kept, _shortest(words)))]
        while len(words) > 2 and (
            plain(" ".join(words[2:])) == self.publisher or plain(words[-1]) in self.menu or is_paper(words[-1])
        ):
            words.pop()
        if len(words) > 2 and self.publisher and plain(" ".join(words[2:])) in self.publisher:
            words = words[:2]
        return " ".join(words)


def _is_acronym(words: Sequence[str]) -> bool:
    """Whether an agency's letters stand first, "AFP" or "NSB Riverland", in a name that is not all in capitals."""
    large = words[0].isupper() and words[0].isalpha() and (len(words[0]) > 2 or len(words) == 1)
    return large and len(words[0]) <= 5 and (len(words) == 1 or not words[1].isupper())


def _shortest(words: Sequence[str]) -> int:
    """How many words a name has at its shortest: two, and one more for each initial or particle between."""
    between = itertools.takewhile(lambda w: len(w.rstrip(".")) == 1 or w[0].islower() or w[0] in "\"“‘'(", words[1:])
    return 2 + sum(1 for _ in between)


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
