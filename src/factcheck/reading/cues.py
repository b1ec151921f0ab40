"""The wording by which pages show what their lines are: furniture, captions, bylines, dates, section heads."""

import re
from functools import lru_cache

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_TIME = (
    r"(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)(?:\s*(?:(?-i:[A-Z]{2,4}T?)|Uhr|hrs?|UTC|"
    r"GMT)(?:[+-]\d{1,2})?\b)?"
)
DATE = (
    rf"{_DAY}(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH},?\s+\d{{4}}|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|"
    rf"th)?,?\s+\d{{4}}|"
    rf"\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}-\d{{1,2}}-\d{{4}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|\d{{4}}[/.]\d{{1,2}}[/.]\d{{1,2}}|"
    rf"{MONTH}\s+\d{{1,2}}\s+\d{{1,2}}:\d{{2}}(?::\d{{2}})?\s+(?:[A-Z]{{2,5}}\s+)?\d{{4}}|"
    rf"{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d)|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?!\w)|{MONTH}\s+\d{{4}})"
)
AGO = (
    r"(?:about |over |almost |nearly )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\+?\s*"
    r"(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|mos?|years?|yrs?|"
    r"y)\.?\s*(?:ago\b)"
    r"(?:\s*\(edited\))?|just now|yesterday(?: at \S+(?: [ap]m)?)?|moments ago"
)
WHEN = rf"(?:{DATE}(?:\s*(?:,|at|@|-|–|—|·|•|\|)?\s*{_TIME})?|{_TIME}(?:\s*(?:,|on|-|–|·|\|)\s*{DATE})|{AGO})"
_STAMP = (
    r"(?:first |originally |last |date )?(?:published|updated|posted|modified|created|amended|date|uploaded|filed)"
    r"(?:\s+(?:on|at|in))?\s*:?\s*"
)
_WHENS = re.compile(
    rf"\W*(?:{_STAMP})?(?:{WHEN}|{_TIME})(?:(?:\W+|(?=updated|published))(?:and\s+)?(?:{_STAMP})?(?:{WHEN}|{_TIME}|ET|EST|EDT|GMT|BST|UK|"
    rf"UTC))*\W*",
    re.I,
)
_STAMP_ONLY = re.compile(rf"(?:{_STAMP})", re.I)
_PAGE = re.compile(r",?\s+page\s?[A-Z]?\d{1,3}$", re.I)
CLOCK = r"\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{3,4})?"
_CLOCK = re.compile(CLOCK, re.I)


def is_date(text: str) -> bool:
    """Whether the line says when, and nothing else: a date, a time, "Updated:", "3 hours ago"."""
    return len(text) <= 120 and not text.startswith("0:0") and _tells_when(text)


@lru_cache(maxsize=4096)
def _tells_when(text: str) -> bool:
    text = _PAGE.sub("", text)
    return _WHENS.fullmatch(text) is not None or _STAMP_ONLY.fullmatch(text) is not None


def is_time(text: str) -> bool:
    """Whether the line is a time of day alone, as in a live blog."""
    return _CLOCK.fullmatch(text) is not None and not text.startswith("0:0")


_NAME_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|d[aeiu]|del|della|der|den|van|von|bin|al|el|la|le|ter|ten|of)"
NAME = rf"(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*(?:\s+{_NAME_WORD}){{0,4}})"
NAMES = rf"{NAME}(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|&|with)\s+|\s*[/|;]\s*){NAME}){{0,6}}"
_NAMES = re.compile(NAMES)
ROLE = (
    r"(?:\w+[ -])*(?:reporter|correspondent|editor|writer|columnist|journalist|staff|contributor|bureau chief|"
    r"producer|"
    r"analyst|critic|blogger|intern|fellow|professor|lecturer|researcher|chair(?:man|woman)?|director|"
    r"newsroom|desk|team)"
)
_BYLINE = re.compile(
    rf"(?:by|written by|words by|words|story by|text by|report by|reported by|author|authors|posted by|"
    rf"from)\s*[:|]?\s+{NAMES}"
    rf"(?:\s*(?:,|\||-|–|—|·|•|/|for|in|at|on|\n)\s*.{{0,90}})?",
    re.I,
)
_BY_START = re.compile(r"(?:by|written by|words by|story by|reported by|posted by|author)\s*:?\s+[A-ZÀ-Þ]", re.I)
_POSTED = re.compile(
    rf"(?:posted|published|written|filed|updated)\s+(?:on\s+|in\s+)?(?:.{{0,50}}\s)?by\s+\S.{{0,60}}|"
    rf"(?:{NAMES})(?:,\s*{ROLE})?,?\s*[|·•/–—-]\s*(?:{_STAMP})?(?:{WHEN}).{{0,60}}|(?:{WHEN})\s*[|"
    rf"·•/–—-]\s*(?:by\s+)?(?:{NAMES}).{{0,40}}",
    re.I,
)
_ROLE_LINE = re.compile(rf"(?:{NAME},\s*)?{ROLE}(?:\s*(?:,|at|of|for|in|-|–|\|)\s*.{{1,50}})?", re.I)
_NAME_AT = re.compile(rf"({NAME})\s+(?:in|at)\s+[A-ZÀ-Þ].{{0,40}}")
_REVIEWED = re.compile(
    r"(?:(?:medically |fact[- ]|expert )?(?:reviewed|checked|edited|translated|photographs?|photography|"
    r"photos|video|graphics?|"
    r"illustrations?)\s+by|reporting (?:by|from)|additional reporting|editing by|compiled by|"
    r"with files from)\b.{0,160}",
    re.I,
)
_BLURB = re.compile(
    r"(?:\bis|\bare|\bwas|\bhas been)\s+(?:(?:an?|the|our)\s+)?(?:\S+\s+){0,8}?(?:reporter|editor|"
    r"correspondent|columnist|writer|"
    r"journalist|novelist|poet|economist|fellow|professor|lecturer|author|contributor|analyst|historian|"
    r"researcher|teaches|director|blogger|"
    r"scholar|freelance|critic|founder|dietitian|pharmacist|chef|nutritionist|physician|intern)s?\b|"
    r"(?:\bcovers|\bwrites about|\breports on|\bhas covered|\bhas written for|writing has appeared|"
    r"\bjoined the|\blives (?:in|on|near|with)|"
    r"can be (?:reached|followed|contacted)|follow (?:him|her|them) (?:on|at))\b",
    re.I,
)


_CONTACT = re.compile(r"\s+(?:\S+@\S+\.\w+|@\w+)$")


def byline_strength(text: str) -> float:
    """How surely a line names who wrote the article or when: 0 not, 1 surely."""
    if len(text) > 240:
        return 0.0
    text = _CONTACT.sub("", text.strip("()"))
    if is_date(text):
        return 1.0
    if len(text) <= 160 and (_BYLINE.fullmatch(text) or _POSTED.fullmatch(text) or _REVIEWED.fullmatch(text)):
        return 1.0 if not text.endswith((".", "?", "!")) or len(text.split()) <= 6 else 0.5
    if len(text.split()) <= 12 and _BY_START.match(text) and not text.endswith((".", "?", "!")):
        return 0.9
    if len(text.split()) <= 8 and _ROLE_LINE.fullmatch(text):
        return 0.5
    if _NAME_AT.fullmatch(text) and len(text.split()) <= 7:
        return 0.4
    return 0.4 if is_name(text) else 0.0


def names_author(text: str) -> bool:
    """Whether the line says outright who wrote the article."""
    return len(text) <= 240 and bool(_BYLINE.fullmatch(text) or _POSTED.fullmatch(text) or _BY_START.match(text))


def is_name(text: str) -> bool:
    """Whether a line can be the name of one to four people and nothing else."""
    words = text.split()
    if not 2 <= len(words) <= 9 or (text.endswith((".", "!", "?", ":")) and not re.search(r"\b[A-Z]\.$", text)):
        return False
    return _NAMES.fullmatch(text) is not None and not text.isupper()


def is_blurb(text: str) -> bool:
    """Whether a paragraph tells who the author is."""
    return len(text) <= 700 and _BLURB.search(text[:220]) is not None and text[:1].isupper()


_AGENCIES = (
    r"(?:getty(?: images)?|reuters|afp|\bap\b|associated press|epa|shutterstock|alamy|bloomberg|xinhua|tass|"
    r"sputnik|anadolu|"
    r"istock|unsplash|pa media|pa wire|pa images|press association|zuma|imago|handout|courtesy|staff|file|"
    r"wikimedia|flickr|"
    r"adobe stock|pixabay|pexels|via twitter|twitter|facebook|instagram|supplied|submitted|nasa|noaa)"
)
_CREDIT_WORD = r"(?:photo(?:graph)?s?|image|picture|pic|credit|video|illustration|graphic|art|map|chart|file)"
_CREDIT_END = re.compile(
    rf"(?:\([^()]{{2,80}}(?:/|\bvia\b|{_AGENCIES})[^()]{{0,60}}\)|"
    rf"\(?\b{_CREDIT_WORD}s?(?:\s+(?:by|courtesy(?: of)?|credit))?\s*(?:[:/]|\.\.\.|…)\s*[^()]{{2,60}}\)?|"
    rf"\({_CREDIT_WORD}s?\s+(?:by|courtesy)[^()]{{2,80}}\)|"
    rf"\b{_CREDIT_WORD}s?\s+(?:by|courtesy(?: of)?)\s+[A-Z][^()]{{2,60}}|"
    rf"[\w.’' -]{{2,50}}(?:/|\bvia\b)\s*(?:[\w.’' -]{{2,40}}/)*{_AGENCIES}[\w ]{{0,25}}|"
    rf"\bcourtesy(?: of)? [A-Z][^()]{{2,50}}|"
    rf"(?:©|\(c\))\s*[A-Z][^()]{{2,60}}|\[(?:{_CREDIT_WORD}|[\w .’'-]{{2,40}}/)[^\[\]]{{2,60}}\])\.?$",
    re.I,
)
_CREDIT_SIGN = re.compile(rf"[(/©\[]|\bvia\b|\bcourtesy\b|\b{_CREDIT_WORD}", re.I)
"""One of these stands in every credit: they are looked for first, since the pattern of a credit takes its time."""
_PHOTOGRAPHER = re.compile(
    rf"{NAME}\s*[|,/–—-]\s*(?:[\w'’.& -]{{1,40}}\s)?(?:photographers?|photo|photos|photography|"
    rf"photo editor|staff photo|images)",
    re.I,
)
_SLASHED = re.compile(
    r"(?:[A-Z][\w.’'-]*(?:\s+[A-Z&][\w.’'-]*){0,4})(?:\s?/\s?[A-Z][\w.’'-]*(?:\s+[A-Z&][\w.’'-]*){0,4}){1,4}$"
)
_CAPTION_START = re.compile(
    rf"(?:{_CREDIT_WORD}s?(?:\s+(?:by|credit|caption|courtesy(?: of)?|source|description))?\s*[:|]|"
    rf"file(?: photo)?\s*[–—:-]|pictured|"
    r"caption\s*:|image caption|image source|photo(?:graph)? by|photo courtesy|illustration by|above:|below:|"
    r"left:|right:|source:|"
    r"\(photo|\(image|\(credit|a file photo|an? (?:undated|aerial|archive|courtesy) (?:photo|image|picture|view))",
    re.I,
)
_CAPTION_INSIDE = re.compile(
    r"\((?:l|r|c|left|right|center|centre|second from (?:left|right)|pictured|above|top|bottom)\)|"
    r"\b(?:pictured|seen here|"
    r"in this (?:photo|image|picture|undated|file|grab|screenshot)|in an undated|screen ?grab|file photo|"
    r"reader's picture)\b",
    re.I,
)


def caption_strength(text: str) -> float:
    """How surely a line belongs to a picture: 0 not, 1 surely."""
    words = len(text.split())
    if words > 90:
        return 0.0
    if words <= 14 and (is_credit(text)):
        return 1.0
    tail = text[-200:]
    ends = _CREDIT_SIGN.search(tail) is not None and _CREDIT_END.search(tail) is not None
    if ends or _CAPTION_START.match(text) or (words <= 40 and _ends_in_slashed(text)):
        return 1.0 if words <= 60 else 0.6
    return 0.5 if words <= 45 and _CAPTION_INSIDE.search(text) else 0.0


def is_credit(text: str) -> bool:
    """Whether the line is a picture's credit and no more."""
    bare = text.strip("()[] ")
    if len(bare.split()) > 12:
        return False
    return bool(
        re.fullmatch(
            rf"(?:{_CREDIT_WORD}s?)(?:\s+(?:by|credit|courtesy(?: of)?))?\s*(?:[:|/–—-]|\.\.\.|…)\s*\S.{{0,70}}",
            bare,
            re.I,
        )
        or re.fullmatch(rf"(?:{_CREDIT_WORD})\s+(?:by|courtesy(?: of)?)\s+\S.{{1,60}}", bare, re.I)
        or re.fullmatch(rf"(?:[\w.’' -]{{2,50}}(?:/|\bvia\b)\s*){{1,4}}{_AGENCIES}[\w ]{{0,25}}", bare, re.I)
        or re.fullmatch(rf"(?:{_AGENCIES})(?:\s*/\s*[\w .’'-]{{2,40}})*", bare, re.I)
        or _PHOTOGRAPHER.fullmatch(bare)
        or (_SLASHED.fullmatch(bare) and not re.search(r"\d", bare) and len(bare.split()) <= 8)
    )


def _ends_in_slashed(text: str) -> bool:
    tail = re.split(r"(?<=[.!?)])\s+", text)[-1]
    return tail != text and len(tail) > 12 and _SLASHED.fullmatch(tail.strip("() .")) is not None


_PAPER = re.compile(
    r"\b(?:news|times|post|echo|herald|gazette|tribune|weekly|daily|journal|review|wire|magazine|guardian|"
    r"observer|chronicle|star|sun|mail|"
    r"mirror|press|today|reporter|report|courier|examiner|standard|telegraph|express|independent|bulletin|"
    r"dispatch|record|sentinel|globe|"
    r"argus|advertiser|argus|monitor|digest|broadcasting|radio|tv|channel|online|blog|science|pulse|voice|"
    r"advocate|mercury|register|ledger|"
    r"inquirer|enquirer|citizen|leader|beacon|messenger|network|agency)\b",
    re.I,
)


def is_paper(name: str) -> bool:
    """Whether a name sounds like a newspaper's or a desk's, and not like a person's."""
    return _PAPER.search(name) is not None


_LETTER = re.compile(r"(?:dear (?:sir|madam|editor)|sir|madam|editor|to the editor)s?\b\s*[,:–—-]", re.I)


def opens_letter(text: str) -> bool:
    """Whether the line begins as a letter to the editor does."""
    return _LETTER.match(text) is not None


def is_salutation(text: str) -> bool:
    """Whether a letter begins with the line, and nothing else stands on it."""
    return len(text) <= 30 and opens_letter(text)
