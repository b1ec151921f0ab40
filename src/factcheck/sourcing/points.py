"""A reader's comment is split into points: its sentences, each with what came before it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from factcheck.language.dates import publication
from factcheck.language.words import FUNCTION_WORDS, WORD, plain
from factcheck.model.article import Comment
from factcheck.model.claim import SpottedArticle
from factcheck.sourcing.facts import Facts, facts

MOST_POINTS = 20_000
"""Points that are looked at under one article; nobody reads more, and what is left out is the end of the page."""

_LONGEST_POINT = 1_200
_CUT = re.compile(r"(?:\.{3}|…|[;:.!?])\s*(?=\S)|\n+")


class Noise(StrEnum):
    """Why a point is no rebuttal."""

    ATTACK = "attack"
    SPAM = "spam"
    THANKS = "thanks"
    REPLY = "reply"
    QUOTED = "quoted"
    """A line taken over from what the comment answers, as mail marks it; what follows it speaks of it."""
    NOTHING = "nothing"
    """A signature, a place, a scrap of an address."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that a reader says. `facts.text` is its quote, or the start of a very long one."""

    comment: Comment
    start: int
    end: int
    facts: Facts
    noise: Noise | None
    leans: bool
    """Whether it needs the point before it to be understood."""


_ATTACK = re.compile(
    r"\b(?:liars?|lies|lying|corrupt|idiots?|idiotic|morons?|stupid|shills?|clowns?|trolls?|traitors?|rubbish|"
    r"garbage|trash|"
    r"drivel|nonsense|hacks?|shame|ashamed|disgrace\w*|pathetic|ignorant|fools?|losers?|scum|propagandists?|"
    r"presstitutes?|"
    r"paid by|bribed|brainwashed|coward\w*|disgusting|hate you|shut up|bullshit|crap|bots?)\b",
    re.IGNORECASE,
)
_AT_A_PERSON = re.compile(
    r"\b(?:you|your|you're|author|writer|journalists?|reporter|editor|newspaper|site|people like|he|she|him|her)\b",
    re.IGNORECASE,
)
_SPAM = re.compile(
    r"\b(?:click (?:here|on|this)|my (?:channel|website|blog|page|profile)|work(?:ing)? from home|per (?:hour|"
    r"day) (?:online|from)|"
    r"make money|earn(?:ing|ed)? (?:up to )?(?:\$|money)|free (?:trial|gift|shipping)|promo code|discount|buy (?:now|"
    r"cheap)|"
    r"whats ?app|telegram|onlyfans|casino|forex|crypto (?:invest|trad|recover)\w*|bitcoin invest\w*|recover(?:y|"
    r"ed)? (?:my|your) "
    r"(?:money|funds|wallet)|spell caster|weight loss|loan offer|contact (?:him|her|us|them) (?:at|on|via)|subscribe|"
    r"follow me)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+")
_THANKS = re.compile(
    r"^\W*(?:(?:many |big )?thanks?\b|thank you|thx|great (?:article|piece|read|work|job|post|report\w*)|"
    r"(?:very )?good (?:article|"
    r"piece|read|job|work|post|reporting|point)|excellent|nice (?:article|work|piece|read|post)|well (?:said|written|"
    r"put|done)|"
    r"(?:very )?interesting (?:article|read|piece)?|bravo|kudos|amen|congrat\w*|love (?:this|it)|lol|haha\w*|so true|"
    r"exactly|"
    r"\+1|first!?$|this[.!]*$|hear,? hear|keep up|welcome back|happy \w+day)",
    re.IGNORECASE,
)
_AGREES = re.compile(
    r"^\W*(?:i (?:completely |totally |fully )?(?:dis)?agree\b|you(?:'re| are) (?:right|wrong)|you (?:said|say|"
    r"forgot))",
    re.I,
)
_LEANS = re.compile(
    r"^\W*(?:he|she|it|its|they|their|his|her|this|that|these|those|there|so|and|but|or|nor|also|even|then|which|"
    r"perhaps|"
    r"maybe|first|second\w*|third\w*|finally|hmm+|instead|not|same|such|where|why|how|what)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(r"@\S+(?:\s[A-Z]\w*)*")
"""Whom a reply is addressed to, as "@Reader One"."""
_SHORT = 4
_SCRAP = 6


def points(article: SpottedArticle) -> tuple[Point, ...]:
    """The points of all the comments, in the order of the text; those that are no rebuttal carry the reason."""
    published = publication(article.metadata.published, article.article.text)
    authors = frozenset(plain(c.author) for c in article.comments if len(c.author) > 2)
    found: list[Point] = []
    sentences = sorted((s for s in article.sentences), key=lambda s: s.start)
    at = 0
    for comment in sorted(article.comments, key=lambda c: c.start):
        while at < len(sentences) and sentences[at].end <= comment.start:
            at += 1
        number = at
        first = True
        while number < len(sentences) and sentences[number].start < comment.end:
            span = (max(sentences[number].start, comment.start), min(sentences[number].end, comment.end))
            for start, end in _pieces(article.article.text, *span):
                if len(found) >= MOST_POINTS:
                    return tuple(found)
                known = facts(article.article.text[start:end], published)
                found.append(Point(comment, start, end, known, _noise(known, comment, authors, first), _leans(known)))
                first = False
            number += 1
    return tuple(found)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentence whole, or, where it goes on and on, cut at its inner marks into stretches of a readable length."""
    pieces: list[tuple[int, int]] = []
    while end - start > _LONGEST_POINT:
        cuts = [m.end() for m in _CUT.finditer(text, start + _LONGEST_POINT // 4, start + _LONGEST_POINT)]
        blank = text.rfind(" ", start + 1, start + _LONGEST_POINT)
        cut = cuts[-1] if cuts else (blank if blank > start else start + _LONGEST_POINT)
        pieces.append((start, cut))
        start = cut
    pieces.append((start, end))
    trimmed = []
    for s, e in pieces:
        while s < e and text[s].isspace():
            s += 1
        while s < e and text[e - 1].isspace():
            e -= 1
        if s < e:
            trimmed.append((s, e))
    return trimmed


def _leans(known: Facts) -> bool:
    return bool(_LEANS.match(known.text)) or len(known.terms) < _SHORT


def _noise(known: Facts, comment: Comment, authors: frozenset[str], first: bool) -> Noise | None:
    text = known.text
    if text.startswith(">"):
        return Noise.QUOTED
    bare = _ADDRESS.sub("", text)
    if _SPAM.search(bare) or (bare != text and len(WORD.findall(bare)) < 6):
        return Noise.SPAM
    words = WORD.findall(text)
    counts = [*(f.start for f in known.figures), *(d.start for d in known.durations)]
    if not counts and len(words) < _SCRAP and not any(plain(w) in FUNCTION_WORDS for w in words):
        return Noise.NOTHING
    measures = bool(counts) or any(not when.relative for when in known.dates)
    if _THANKS.match(text) and not measures and len(known.terms) < 12:
        return Noise.THANKS
    called = _CALLED.match(text)
    if called and not any(start >= called.end() for start in counts):
        return Noise.REPLY
    if first and not measures and _addressed(text, authors - {plain(comment.author)}):
        return Noise.REPLY
    if (comment.parent or first) and _AGREES.match(text) and not measures:
        return Noise.REPLY
    if not measures and len(_ATTACK.findall(text)) and _AT_A_PERSON.search(text) and len(known.terms) < 14:
        return Noise.ATTACK
    return None


def _addressed(text: str, authors: frozenset[str]) -> bool:
    head = plain(text[:60])
    return any(head.startswith(author) and head[len(author) :].lstrip()[:1] in tuple(",:-–") for author in authors)
