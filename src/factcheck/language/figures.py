"""Figures in running English, brought to one scale: "$200M", "$200 million" and "200 million dollars" are one."""

import math
import re

from factcheck.language.calendar_words import BELOW_TWENTY, TENS
from factcheck.language.figure import LOOSE_SHARE, Figure, FigureKind
from factcheck.language.kin import family
from factcheck.language.units import MEASURED, in_base
from factcheck.language.words import FUNCTION_WORDS, plain

_SCALES = {
    **dict.fromkeys(("thousand", "thousands", "k"), 1000.0),
    **dict.fromkeys(("million", "millions", "mn", "mln", "mil", "m"), 1000000.0),
    **dict.fromkeys(("billion", "billions", "bn", "bln", "b"), 1000000000.0),
    **dict.fromkeys(("trillion", "trillions", "tn", "trn", "t"), 1000000000000.0),
    **dict.fromkeys(("hundred", "hundreds"), 100.0),
    "dozen": 12.0,
    "dozens": 12.0,
}
_CURRENCIES = {
    **dict.fromkeys(("$", "us$", "dollar", "dollars", "usd", "bucks"), "USD"),
    **dict.fromkeys(("€", "euro", "euros", "eur"), "EUR"),
    **dict.fromkeys(("£", "pound sterling", "pounds sterling", "gbp"), "GBP"),
    **dict.fromkeys(("¥", "yen", "jpy"), "JPY"),
    **dict.fromkeys(("₹", "rupee", "rupees", "inr"), "INR"),
    **dict.fromkeys(("₽", "rouble", "roubles", "ruble", "rubles", "rub"), "RUB"),
    **dict.fromkeys(("yuan", "renminbi", "cny"), "CNY"),
    **dict.fromkeys(("franc", "francs", "chf"), "CHF"),
    **dict.fromkeys(("krona", "kronor", "sek"), "SEK"),
    **dict.fromkeys(("quid",), "GBP"),
    **dict.fromkeys(("cent", "cents", "¢"), "USD/100"),
    **dict.fromkeys(("pence",), "GBP/100"),
    **{f"{prefix}$": code for prefix, code in (("a", "AUD"), ("c", "CAD"), ("nz", "NZD"), ("hk", "HKD"), ("s", "SGD"))},
}

_NUMBER_WORDS = BELOW_TWENTY | TENS
_NUMERAL = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d+)?"
_WORD_NUMBER = (
    rf"(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(list(BELOW_TWENTY)[1:10])}))?"
    rf"|(?:{'|'.join(sorted(BELOW_TWENTY, key=len, reverse=True))})"
)
_SCALE_WORD = r"hundred|thousand|million|billion|trillion|dozen"
_AMOUNT = rf"""
    (?:(?P<symbol>(?:US|A|C|NZ|HK|S)?\$|[€£¥₹₽])\s?)?
    (?:
        (?P<numeral>{_NUMERAL})(?:(?P<short>bn|mn|mln|tn|trn|[kKmMbB])\b|[\s\-\u00a0]?(?P<scale>(?:{_SCALE_WORD})s?)\b)?
      | \b(?P<words>{_WORD_NUMBER}|an?(?=\s(?:{_SCALE_WORD})\b))(?:[\s-](?P<wscale>{_SCALE_WORD})\b)?
            (?:[\s-](?P<wscale2>thousand|million|billion|trillion)\b)?
    )
"""
_UNIT = rf"""
    (?:
        [\s\-\u00a0]?(?P<percent>percent\b|per\scent\b|percentage\spoints?\b|pct\b|%)
      | (?:\s|(?<=\d))?(?P<multiple>[xX×](?!\w)|-?fold\b)
      | [\s-](?P<times>times)\b(?=\s(?:more|as|the|that|higher|larger|bigger|greater|
            above|over|what|his|her|its|their|this))
      | [\s\-\u00a0](?P<money>(?:(?:US|U\.S\.|American)\s)?(?:dollars?|euros?|pounds?\ssterling|yen|rupees?|r[ou]+bles?|
            yuan|renminbi|francs?|kron(?:a|or)|cents?|pence|USD|EUR|GBP|JPY|INR|RUB|CNY|CHF|SEK|bucks|quid))\b
      | (?:[\s\-\u00a0]|(?<=\d)){MEASURED}
    )?
"""
_FIGURE = re.compile(rf"(?<![\w.,/$€£])(?<!\d:){_AMOUNT}{_UNIT}", re.VERBOSE | re.IGNORECASE)
_TWO = re.compile(r"\s?(?:-|–|—|to|and|or)\s?$", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:ris|ros|grow|grew|climb|jump|increas|fall|fell|drop|declin|decreas|slip|cut|rais|up|down|go|went|chang)\w*"
    r"\s(?:\w+\s)?from\s*$",
    re.IGNORECASE,
)
"""What stands before two figures of which the second came after the first: they are no range."""
_BROKEN = re.compile(r"[.,:/]\d|[\w]", re.IGNORECASE)

_ABOUT = re.compile(
    r"(?:\b(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|circa|an? estimated|close to|estimated)"
    r"|~)\s*$",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"\b(?:more than|over|at least|upwards? of|above|in excess of|no (?:fewer|less) than|exceed(?:s|ed|"
    r"ing)?)\s*(?:the )?$",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"\b(?:up to|at most|as (?:many|much) as|less than|fewer than|under|below|no more than|within|not more than)\s*$",
    re.IGNORECASE,
)

_NUMBERED = re.compile(
    r"\b(?P<label>(?:[Rr]esolutions?|[Aa]rticles?|[Ss]ections?|[Cc]lauses?|[Dd]irectives?|Res(?:olutions?|ol?)?|"
    r"Articles?|Art|Sections?|Sec|Chapters?|Ch|Nos?|Numbers?|Bills?|Acts?|Protocols?"
    r"|Directives?|Regulations?|Cases?|Flights?|Routes?|Highways?|Interstate|Titles?|Amendments?|Propositions?|Prop"
    r"|Clauses?|Paragraphs?|Para|Schedules?|Annex(?:es)?|Ordinances?|Decrees?|Orders?|Measures?|Rules?|Tables?|Figures?"
    r"|Line|Phase|Unit|Units|Boeing|Airbus|Room|Platform|Lot|Docket|Zone)\b\.?)\s?(?:[#№]\s?)?"
    r"(?P<list>\d[\w/.\-]*(?:\s\(\d{4}\))?(?:(?:,\s?|,?\s(?:and|or)\s)\d[\w/\-]*(?:\s\(\d{4}\))?)*)"
)
_NUMBER_PART = re.compile(r"(?<![\w/(])\d[\w/\-]*")
_LABELS = {
    "res": "resolution",
    "reso": "resolution",
    "art": "article",
    "sec": "section",
    "ch": "chapter",
    "no": "number",
}
_LABELS |= {"nos": "number", "prop": "proposition", "para": "paragraph"}
_CODE = re.compile(r"(?<![\w-])(?:[A-Z]{1,4}-?\d{1,4}[A-Z]?)(?![\w-])")

_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|of|by|from|until|till|during|after|before|early|late|mid|the|through|to|and|year|"
    r"jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|spring|summer|autumn|fall|winter)"
    r"[\s.,-]*(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?\(?$",
    re.IGNORECASE,
)
_TIME_UNIT = re.compile(r"[\s-]*(?:second|minute|hour|day|week|month|year|decade|centur)", re.IGNORECASE)
_CLOCK = re.compile(r"\s?(?:[ap]\.?m\b|o'clock)", re.IGNORECASE)
_MONTH_NEAR = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?",
    re.IGNORECASE,
)
_ORDINAL_END = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_COUNTED_WORDS = 5
_AFTER = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[.,;:!?()\"“”—]")
_CLAUSE_ENDS = frozenset('.,;:!?()"“”—')


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of the text, in order. Dates, years, times of day, durations, and things like "1.2.3" are none."""
    numbered = _numbered(text)
    taken = [(f.start, f.end) for f in numbered]
    found: list[Figure] = []
    for match in _FIGURE.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        figure = _measured(text, match)
        if figure is None:
            continue
        if found and (joined := _joined(text, found[-1], figure)):
            found[-1] = joined
        else:
            found.append(figure)
    return tuple(sorted([*numbered, *found], key=lambda f: f.start))


def _measured(text: str, match: re.Match[str]) -> Figure | None:
    group = match.groupdict()
    before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 60]
    unit_given = any(group[name] for name in ("symbol", "percent", "multiple", "times", "money", "measure"))
    counts_nothing = group["words"] and not (unit_given or group["wscale"]) and not re.match(r"[\s-][^\W\d_]", after)
    if counts_nothing and not _labelled(text, match):
        return None
    if _BROKEN.match(after) and not unit_given:
        return None
    if group["numeral"] and not unit_given and not _is_quantity(match, before, after):
        return None
    if _TIME_UNIT.match(after) and not unit_given:
        return None
    value = _value(group)
    if value is None or (group["words"] == "one" and not (unit_given or group["wscale"])):
        return None
    kind, unit = FigureKind.COUNT, ""
    if group["percent"]:
        kind = FigureKind.PERCENT
    elif group["multiple"] or group["times"]:
        kind = FigureKind.MULTIPLE
    elif group["symbol"] or group["money"]:
        kind = FigureKind.MONEY
        name = (group["symbol"] or group["money"] or "").lower()
        unit = _CURRENCIES.get(name) or _CURRENCIES.get(name.split()[-1], "USD")
        if unit.endswith("/100"):
            unit, value = unit[:3], value / 100
    elif group["measure"]:
        kind = FigureKind.MEASURE
        factor, unit = in_base(match.group())
        value *= factor
    low, high, loose = value, value, False
    if _AT_LEAST.search(before):
        high, loose = math.inf, True
    elif _AT_MOST.search(before):
        low, loose = 0.0, True
    elif _ABOUT.search(before):
        low, high, loose = value * (1 - LOOSE_SHARE), value * (1 + LOOSE_SHARE), True
    what = () if kind is FigureKind.MULTIPLE else counted(after)
    if kind is FigureKind.COUNT:
        what = (*_of_people(after), *what) or _labelled(text, match)
    return Figure(match.start(), match.end(), kind, low, high, unit, what, loose=loose)


def _is_quantity(match: re.Match[str], before: str, after: str) -> bool:
    numeral = match["numeral"]
    if re.search(r"\d\s$", before) or re.match(r"\s\d{3}", after):  # a telephone number
        return False
    if match["short"] or match["scale"]:
        return True
    if _ORDINAL_END.match(after) or _CLOCK.match(after) or re.match(r":\d", after):
        return False
    if re.match(r"s\b", after):  # a decade: 1990s
        return False
    near_month = _MONTH_NEAR.search(before[-12:]) and re.search(r"[a-z.]\s*$", before, re.IGNORECASE)
    if numeral.isdigit() and int(numeral) <= 31 and (near_month or _MONTH_NEAR.match(after.lstrip(" ,"))):
        return False
    if len(numeral) == 4 and numeral.isdigit() and 1000 <= int(numeral) <= 2199:
        plural = re.match(r"\s(?:[^\W\d_]+\s){0,2}?[a-z]{3,}s\b", after)
        return bool(plural) and not _YEAR_BEFORE.search(before)
    return True


def _value(group: dict[str, str | None]) -> float | None:
    if group["numeral"]:
        value = float(group["numeral"].replace(",", ""))
        scale = (group["short"] or group["scale"] or "").lower()
        return value * _SCALES.get(scale, 1.0)
    words = (group["words"] or "").lower()
    value = 1.0 if words in ("a", "an") else float(sum(_NUMBER_WORDS[w] for w in re.split(r"[- ]", words)))
    for name in (group["wscale"], group["wscale2"]):
        value *= _SCALES.get((name or "").lower(), 1.0)
    return value


def counted(after: str) -> tuple[str, ...]:
    """What a figure counts, from the words behind it: stems, or families, the nearest first."""
    stems: list[str] = []
    for match in _AFTER.finditer(after):
        if match.group() in _CLAUSE_ENDS or len(stems) == _COUNTED_WORDS:
            break
        word = plain(match.group())
        if word in FUNCTION_WORDS:
            if stems:
                break
            continue
        stems.append(family(word))
    return tuple(stems)


_HAVE_DONE = re.compile(r"\s(?:have|had|has|were|was|are|is|remain|did|could|can|will)\b")
_LABEL = re.compile(
    r"(?:^|[.;\n•–-])\s*([^\W\d_][^.:;\n]{2,60}):\s*$"
    r"|([^\W\d_]+(?:\s[^\W\d_]+)?)\s(?:ha[sd]\s|have\s|now\s|then\s)*(?:stands?|stood|climb\w*|rose|rises?|risen|grow\w*|"
    r"grew|jump\w*|surge\w*|fell|falls?|fallen|drop\w*|reach\w*|hit|total\w*)\s(?:at\s|to\s)?$"
)


def _of_people(after: str) -> tuple[str, ...]:
    """ "Two had been seen": a number that does something itself counts people."""
    return (family("people"),) if _HAVE_DONE.match(after) else ()


def _labelled(text: str, match: re.Match[str]) -> tuple[str, ...]:
    """What the words before a bare number say: "Homes without power: 40", "the toll rose to six"."""
    label = _LABEL.search(text[max(0, match.start() - 90) : match.start()])
    return counted(label[1] or label[2]) if label else ()


def _joined(text: str, first: Figure, second: Figure) -> Figure | None:
    """The range "5-10 percent", "between 5 and 10" as one figure."""
    between = text[first.end : second.start]
    if len(between) > 5 or not _TWO.fullmatch(between) or first.value >= second.value:
        return None
    between_word = between.strip().lower()
    opened = text[max(0, first.start - 8) : first.start].lower().rstrip()
    if _CHANGED.search(text[max(0, first.start - 30) : first.start]):
        return None
    if between_word == "and" and not opened.endswith("between"):
        return None
    of_one_unit = first.kind is second.kind or second.kind is FigureKind.MEASURE
    if between_word == "to" and not (opened.endswith("from") or of_one_unit):
        return None
    if first.kind is not second.kind and first.kind is not FigureKind.COUNT and second.kind is not FigureKind.COUNT:
        return None
    kind = second.kind if first.kind is FigureKind.COUNT else first.kind
    low, high = first.value, second.value
    if second.kind is FigureKind.MEASURE and first.kind is FigureKind.COUNT:
        low *= in_base(text[second.start : second.end])[0]
    for scale in (1e3, 1e6, 1e9, 1e12):  # "between 5 and 10 million"
        if low < 1000 <= high and low * scale <= high and low * scale > high / 1000 and high % scale == 0:
            low *= scale
            break
    what = second.counted or (first.counted if second.kind is FigureKind.COUNT else ())
    return Figure(first.start, second.end, kind, low, high, second.unit or first.unit, what, loose=True)


def _numbered(text: str) -> list[Figure]:
    found: list[Figure] = []
    for match in _NUMBERED.finditer(text):
        word = match["label"].rstrip(".").lower()
        label = _LABELS.get(word) or _LABELS.get(word.removesuffix("s")) or word.removesuffix("s")
        for part in _NUMBER_PART.finditer(text, match.start("list"), match.end("list")):
            number = part.group().rstrip(".-/")
            found.append(_number(part.start(), part.start() + len(number), label, number))
    for match in _CODE.finditer(text):
        if not any(f.start <= match.start() < f.end for f in found):
            found.append(_number(match.start(), match.end(), "", match.group().replace("-", "")))
    return found


def _number(start: int, end: int, label: str, number: str) -> Figure:
    digits = re.match(r"\d{1,15}", number)
    value = float(digits.group()) if digits else 0.0
    return Figure(start, end, FigureKind.NUMBER, value, value, label, label=number.lower())
