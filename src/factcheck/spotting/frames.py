"""Verbs of saying and their subjects: the frame around what somebody states."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.words import FUNCTION_WORDS
from factcheck.model.article import Span
from factcheck.spotting.quotations import within

_VERBS = (
    "said|says|told|tells|stated|announced|announces|added|adds|claimed|argued|argues|insisted|insists|warned|warns|accused|"
    "accuses|denied|denies|confirmed|confirms|reported|wrote|writes|tweeted|noted|explained|explains|replied|responded|"
    "answered|acknowledged|acknowledges|admitted|admits|asserted|asserts|alleged|alleges|maintained|maintains|testified|"
    "recalled|estimated|estimates|believes?|believed|suggested|suggests|declared|declares|revealed|reveals|disclosed|"
    "concluded|concludes|blamed|blames|conceded|remarked|stressed|emphasi[sz]ed|complained|reiterated|cautioned|observed|"
    "continued|scolded|bragged|feared|fumed|joked|shouted|recounted|contended|contends|hinted|boasted|lamented|quipped|predicted|predicts|vowed|promised|pledged"
)
_ONLY_BEFORE_A_CLAUSE = (
    "states|claims|reports|notes|found|finds|showed|shows|asked|fear|fears|say|argue|claim|think|thinks|expects?"
)
_PARTICIPLES = "saying|adding|stating|claiming|arguing|insisting|warning|bragging|noting|alleging|accusing"
_CLAUSE_FOLLOWS = r"(?=\s{1,9}(?:that|how|whether|if)\b|:?,?\s*[\"“])"
_FEELING_THAT = r"(?:voiced?|voices|express(?:ed|es)?)(?:\s\w+){1,3}(?=\sthat\b)"
_VERB = rf"(?:(?:{_VERBS})\b|(?:{_ONLY_BEFORE_A_CLAUSE})\b{_CLAUSE_FOLLOWS}|say\b|{_FEELING_THAT})"
_SUBJECT = (
    r"(?P<who>(?:[^,;:.!?\"“”—–()]|(?<=\b[A-Z])\.|(?<=\b(?:Mr|Ms|Dr|St))\.|(?<=\b(?:Mrs|Sen|Rep|Gov|Gen))\.){2,120}?)"
)
_GAP = r"\s{1,9}"
"""White space; bounded, since an endless run of it would be tried from each of its places."""
_BETWEEN = (
    rf"(?:,[^,\"“”]{{3,90}},)?"
    rf"(?:{_GAP}(?:has|have|had|also|later|then|now|went on to|goes on to|"
    rf"on [A-Z]\w+day|in [A-Z]\w+|[a-z]{{1,20}}ly))*{_GAP}"
)
_LEADING = re.compile(rf"{_SUBJECT}{_BETWEEN}(?P<verb>{_VERB})(?!\s+by\b)(?:\s+(?:\w+\s+){{0,4}}?that\b)?")
_ANY_VERB = re.compile(rf"(?<=\s){_VERB}")
"""Most sentences hold none; to see so is a tenth of the work of looking for a subject in front of each word."""
_INVERTED = re.compile(
    r"[,\"”?!.]\s+(?P<verb>said|says|added|wrote|asked|replied|warned|argued|explained|recalled|insisted|joked)\s+"
    r"(?P<who>[^,;\"“”]{2,60}?[a-z],\s(?:[A-Z][\w’'-]+\s?){2,3}(?=[,;.\"“”])"
    r"|[^,;\"“”]{3,80}?(?=[,;\"“”]|\.?\s*$|\s+(?:in|on|at|after|before|as|during|of)\s))"
)
_ACCORDING = re.compile(r"\b[Aa]ccording to (?P<who>(?:[^,;\"“”.]|\.(?=\s\w)){2,80}?)(?=[,;\"“”]|\.?\s*$)")
_VIEW = re.compile(
    r"\b[Ii]n (?P<who>(?:[A-Z][\w.’' -]{1,40}?)(?=[’']s)|his|her)(?:[’']s)? "
    r"(?:view|opinion|assessment|words|account|telling)\b"
)
_PARTICIPLE = re.compile(rf",\s+(?:while\s+|but\s+)?(?P<verb>{_PARTICIPLES})\b(?:\s+that\b)?")
_OPENING = re.compile(
    r"^\W*(?:(?:However|Yet|But|And|Meanwhile|In response|Still)\b,?\s+)?"
    r"(?P<who>(?:(?:the|a|an|[A-Z][\w.’'-]*|ministry|government)\s+){0,5}?[A-Z]?[\w’'-]+)\s+"
    r"(?:on \w+day\s+)?(?=\w+(?:s|ed)\b|has|had|hit|made)",
)
_CONJUNCTION = re.compile(
    r"\b(?:but|and|while|although|though|because|which|who|whom|whether|when|as|that|where|if|than|since|after|before)\s+",
    re.I,
)
_NO_SUBJECT = re.compile(
    r"(?:['’]s?|\b(?:the|a|an|of|for|in|on|at|by|to|with|was|were|been|be|is|are|being|not|of|from|its|their|his|her|as|and|or|but|then))$",
    re.I,
)
_NOT_OPENING = FUNCTION_WORDS - {"the", "a", "an", "he", "she", "they", "it", "we"}
_LONGEST = 2000


class Frame(NamedTuple):
    """A verb of saying with its subject; offsets are the article's."""

    who: str
    start: int
    end: int
    trailing: bool
    """It stands behind what it reports."""


def frames(text: str, start: int, end: int, quoted: Sequence[Span]) -> list[Frame]:
    """The frames of a sentence, in order, outside its quotations."""
    outside = _without(text, start, min(end, start + _LONGEST), quoted)
    found: dict[int, Frame] = {}
    at = 0
    while _ANY_VERB.search(outside, at) and (match := _LEADING.search(outside, at)):
        at = match.end("verb")
        who, relative = _subject(match.group("who"))
        if who and not relative:
            found[match.start("verb")] = _frame(match, who, start, trailing=_is_last(outside, match))
    for match in _INVERTED.finditer(outside):
        found.setdefault(match.start("verb"), _frame(match, match.group("who"), start, trailing=True))
    for pattern in (_ACCORDING, _VIEW):
        for match in pattern.finditer(outside):
            found.setdefault(match.start(), _frame(match, match.group("who"), start, trailing=match.start() > 0))
    opening = _OPENING.match(outside)
    for match in _PARTICIPLE.finditer(outside):
        if opening and not found and opening.group("who").split()[0].casefold() not in _NOT_OPENING:
            found[match.start("verb")] = Frame(opening.group("who"), start + match.start(), start + match.end(), False)
    return [found[verb] for verb in sorted(found)]


def _frame(match: re.Match[str], who: str, start: int, *, trailing: bool) -> Frame:
    begin = match.start("who") if trailing and match.re is _LEADING else match.start()
    return Frame(who.strip(), start + begin, start + match.end(), trailing)


def _without(text: str, start: int, end: int, quoted: Sequence[Span]) -> str:
    """The sentence with its quotations filled with marks, offsets kept: what is said in them is no frame of it."""
    chars = list(text[start:end])
    for span in within(quoted, start, end):
        chars[span.start - start : span.end - start] = '"' * (span.end - span.start)
    return "".join(chars)


def _subject(phrase: str) -> tuple[str, bool]:
    """The last noun phrase before the verb, and whether it belongs to a relative clause."""
    cut = 0
    relative = False
    for match in _CONJUNCTION.finditer(phrase):
        cut, relative = match.end(), match.group().strip().casefold() in ("which", "who", "whom", "where")
    who = phrase[cut:].strip(' "')
    return ("", relative) if not who or _NO_SUBJECT.search(who) else (who, relative)


def _is_last(outside: str, match: re.Match[str]) -> bool:
    """Whether the frame ends its sentence, behind a comma or a quotation: "…, the agency said"."""
    before = outside[: match.start("who")].rstrip()
    after = outside[match.end() :].strip(" .”'’")
    return before.endswith('"') or (before.endswith(",") and len(after) < 60 and after[:1] != "," and '"' not in after)
