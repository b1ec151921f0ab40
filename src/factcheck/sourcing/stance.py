"""What a point does to a claim, where its own words tell it; otherwise the question stays open."""

import re

from factcheck.language.figure import FigureKind
from factcheck.model.source import Stance
from factcheck.sourcing.facts import Facts
from factcheck.sourcing.likeness import shared_figures

_REFUTES = re.compile(
    r"\b(?:not true|untrue|false(?:ly|hood)?|wrong(?:ly)?|incorrect(?:ly)?|inaccurate|nonsense|a lie|lies|lied|myth|"
    r"debunked|"
    r"contradict\w*|no evidence|never (?:happened|said|was|were|did)|did(?:n't| not) happen|does(?:n't| not) exist|"
    r"(?:actually|really|in fact|in reality)\b.{0,40}\b(?:say|says|was|were|is|are)|mislead\w*|misquot\w*|"
    r"misrepresent\w*|"
    r"fabricat\w*|made[ -]up|bogus|baseless|absurd|far from|nowhere near|not the case|on the contrary|opposite|"
    r"has no |have no |there (?:is|are|was|were) no)\b",
    re.IGNORECASE,
)
_QUALIFIES = re.compile(
    r"\b(?:neglect\w* to|fail(?:s|ed)? to (?:mention|note|say)|forg(?:ot|ets|et) (?:to|that)|omit\w*|left out|"
    r"leaves out|"
    r"does(?:n't| not) (?:mention|say)|did(?:n't| not) (?:mention|say)|without mention\w*|"
    r"rather than (?:to )?mention\w*|"
    r"conveniently|selective\w*|out of context|context|only (?:part|half|one)|half the story|whole story|full story|"
    r"as well|also|but|however|although|though|whereas|except|unless|not all|not every|depends|even (?:if|though)|"
    r"just as|what about|by contrast|compared (?:to|with)|remained silent|exaggerat\w*|overstat\w*|magnif\w*)\b",
    re.IGNORECASE,
)
_SUPPORTS = re.compile(
    r"\b(?:(?:is|are|was|quite|absolutely|that's|you're|author is|article is) (?:right|correct|true|accurate)|"
    r"confirm\w*|"
    r"i (?:can )?(?:confirm|agree)|indeed|spot on|proves|proven|bears? out|corroborat\w*|saw it myself|"
    r"well documented)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|never|hardly|isn't|wasn't|aren't|n't)\s+(?:\w+\s)?$", re.IGNORECASE)


def stance_of_point(point: Facts) -> Stance | None:
    """The stance that a reader's words declare."""
    if _REFUTES.search(point.text):
        return Stance.REFUTES
    support = _SUPPORTS.search(point.text)
    if support and not _DENIED.search(point.text[: support.start()]):
        return Stance.SUPPORTS
    return Stance.QUALIFIES if _QUALIFIES.search(point.text) else None


def stance_of_passage(claim: Facts, passage: Facts) -> Stance | None:
    """Supports where the passage counts the same thing to the same figure; otherwise open."""
    for ours, theirs in shared_figures(claim, passage):
        if ours.kind is not FigureKind.NUMBER and ours.value >= 10 and set(ours.counted) & set(theirs.counted):
            return Stance.SUPPORTS
    return None
