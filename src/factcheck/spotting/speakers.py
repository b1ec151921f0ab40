"""Who speaks, as the words before or behind a verb of saying name them."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.language.calendar_words import MONTHS, WEEKDAYS
from factcheck.language.names import place_of
from factcheck.language.words import FUNCTION_WORDS
from factcheck.model.claim import Claimant, ClaimantKind
from factcheck.spotting.lexicon import PLACES

PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "his", "her"})

_OFFICE = (
    "mr|mrs|ms|dr|prof|professor|sir|dame|lord|lady|president|minister|premier|secretary of state|secretary|senator|"
    "sen|rep|representative|chancellor|governor|gov|mayor|judge|justice|general|gen|colonel|col|captain|capt|king|queen|prince|"
    "princess|pope|speaker|chairman|chairwoman|chair|director|ambassador|inspector|councillor|coach|manager|pm|mp|"
    "spokesman|spokeswoman|spokesperson|doctor|bishop|commissioner|envoy|striker|captain|author|analyst|officer"
)
_TITLE = re.compile(rf"\b(?:{_OFFICE})\b\.?", re.I)
_WORD = r"[A-Z][^\W\d_]*(?:[’'-][^\W\d_]+)*"
_NAME = re.compile(rf"(?:{_WORD}\.?)(?:\s+(?:(?:of|for|de|van|von|bin|al|the)\s+){{0,2}}{_WORD}(?:(?<=\b[A-Z])\.)?)*")
_BODIES = re.compile(
    r"\b(?:ministr\w+|agenc\w+|commission|committee|council|universit\w+|police|governments?|court|party|bank|compan\w+|"
    r"authorit\w+|association|union|institute?|department|office|bureau|service|organi[sz]ation|group|board|club|army|"
    r"parliament|congress|senate|news|times|post|tribunal|federation|foundation|charity|firm|embassy|kremlin|consulate|"
    r"white house|pentagon|reuters|interfax|survey|study|report|poll|review|letter|statement|website|indictment|"
    r"watchdog|regulator|administration|league|nato|un|eu|inc|ltd|corp|ngo|media|newspaper|hospital|school|team|alliance|studies)\b",
    re.I,
)
_NAMELESS = re.compile(
    r"\b(?:officials?|sources?|witness(?:es)?|critics|experts?|analysts?|economists|researchers|scientists|residents?|locals|"
    r"people|many|some|others|spokes(?:man|woman|person|people)|supporters|campaigners|activists|observers|diplomats?|"
    r"investigators|prosecutors?|lawyers?|doctors?|nurses?|neighbou?rs|voters|fans|insiders|aides?|rescuers|medics|sides|"
    r"reports|documents?|figures|data|thousands|hundreds|families|leaders|parents|farmers|workers)\b",
    re.I,
)
_IN_A_PLACE = re.compile(r"\w (?:in|at|from|near|on|around|across) (?:the )?$")
_CALENDAR = {w[:3].title() for w in (*MONTHS, *WEEKDAYS)}


class Names(NamedTuple):
    """The full names of an article's people, by their last word; a last word that two share names nobody."""

    by_last: dict[str, str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Names":
        """The full names that the texts write out, where something shows that they are a person's."""
        whole = "\n".join(texts)
        addressed = {match.group(1) for match in _ADDRESSED.finditer(whole)}
        found: dict[str, set[str]] = {}
        for match in _NAME.finditer(whole):
            name = bare(match.group())
            words = name.split()
            if not 2 <= len(words) <= 4 or _is_no_person(name):
                continue
            titled = name != match.group().strip() and bool(_TITLE.search(match.group()))
            if titled or words[-1] in addressed or _acts(whole, match.start(), match.end()):
                found.setdefault(words[-1], set()).add(name)
        return cls({last: names.pop() for last, names in found.items() if len(names) == 1})

    def full(self, name: str) -> str:
        """The full name behind a last name, where there is just one."""
        return self.by_last.get(name, name) if " " not in name else name


_ADDRESSED = re.compile(rf"\b(?:Mr|Mrs|Ms|Dr|Prof|Sir)\.?\s({_WORD})")
_ACTING = re.compile(
    r"(?:,[^,.\n]{3,90},)?\s+"
    r"(?:said|says|told|added|wrote|warned|claimed|argued|asked|replied|accused|denied|called|has|had|was|who)\b"
)


def _acts(whole: str, start: int, end: int) -> bool:
    """Whether an office stands before the name, or it acts as people do."""
    return bool(_TITLE.search(whole[max(0, start - 24) : start]) or _ACTING.match(whole[end : end + 120]))


def _is_no_person(name: str) -> bool:
    words = name.split()
    return (
        bool(_BODIES.search(name))
        or name.isupper()
        or any(place_of(w) or w.lower() in PLACES or (w.strip(".")[:3] in _CALENDAR and len(w) < 10) for w in words)
        or any(w.lower() in ("of", "for", "the") for w in words)
    )


def bare(name: str) -> str:
    """The name without small words, forms of address and offices before it, and without an ending of belonging."""
    name = re.sub(r"['’]s?$", "", name.strip(" ,.;:\"“”'‘’"))
    titles = list(_TITLE.finditer(name))
    if titles and name[titles[-1].end() :].strip():
        name = name[titles[-1].end() :]
    words = name.split()
    while len(words) > 1 and (words[0].lower() in FUNCTION_WORDS or words[0].lower() in ("state", "house")):
        words.pop(0)
    return " ".join(words)


def claimant(phrase: str, names: Names) -> Claimant | None:
    """Who a noun phrase speaks of; None where it names nobody."""
    phrase = " ".join(phrase.split()).strip(' ,;:—–-"')
    last = phrase.split()[-1].casefold() if phrase else ""
    if not phrase or last in PRONOUNS:
        return None
    found = [n for n in (bare(m.group()) for m in _NAME.finditer(phrase)) if n.lower() not in FUNCTION_WORDS]
    for name in reversed(found):
        if (
            not _is_no_person(name)
            and (" " in name or name in names.by_last or _TITLE.search(phrase))
            and phrase.endswith(name.split()[-1])
            and not _IN_A_PLACE.search(phrase.removesuffix(name))
        ):
            return Claimant(name=names.full(name), kind=ClaimantKind.PERSON)
    short = re.sub(r"^(?:but|and|yet|while|the|a|an|both)\s+", "", phrase, flags=re.I)
    if len(short) > 60 or not short:
        return None
    if _NAMELESS.search(short):
        return Claimant(name=short, kind=ClaimantKind.ANONYMOUS)
    if _BODIES.search(short) or any(place_of(w) for n in found for w in n.split()) or any(n.isupper() for n in found):
        return Claimant(name=short, kind=ClaimantKind.ORGANISATION)
    if found and short.endswith(found[-1].split()[-1]) and not _IN_A_PLACE.search(short.removesuffix(found[-1])):
        return Claimant(name=names.full(found[-1]), kind=ClaimantKind.PERSON)
    return Claimant(name=short, kind=ClaimantKind.ANONYMOUS) if len(short.split()) <= 6 else None
