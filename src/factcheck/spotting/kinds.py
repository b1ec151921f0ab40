"""What a sentence does: state what can be checked, or ask, judge, foretell, prescribe, or head a section."""

import re
from typing import NamedTuple

from factcheck.model.claim import SentenceKind
from factcheck.spotting import lexicon
from factcheck.spotting.features import look, plain, tokens
from factcheck.spotting.scoring import checkable

_TERMINAL = re.compile(r"[.!?…:;][\"'’”)\]]*$")
_QUESTION = re.compile(r"\?[\"'’”)\]]*$")
_ASKED = re.compile(r"\?[\"'’”]+,? (?:\w+ ){0,6}(?:asked|asks|wondered|said|demanded|inquired|quipped)\b")
_CLOCK = re.compile(
    r"^\W*(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?|\d+ (?:min|minute|hour)s? ago)\W*$", re.I
)
_CREDIT = re.compile(
    r"^\W*(?:photo(?:graph)?s?|image|picture|credit|source|file photo|illustration|video|read more|see also|"
    r"updated|published|editor'?s note|correction|tags?|share|subscribe|sign up|click here|follow us)\b.{0,80}$|"
    r"/(?:getty images|afp|ap|reuters)\b|\((?:ap|reuters|afp|file|photo)\b[^)]*\)$|^\([^()]*(?:\bvia\b|/)[^()]*\)$",
    re.I,
)
_FIGURE = re.compile(r"\d")
_ENTRY = re.compile(r"[^\W\d_][\w -]{2,30}:\s[$£€]?\d|[A-Z]\D{2,30}\s\d{1,3}[-–]\d{1,3}\s[A-Z]")
"""A line of a table, or the score of a match."""
_VERBS = lexicon.PAST | lexicon.SAYING | lexicon.AUXILIARIES
_MUST = frozenset({"should", "must", "ought", "let's", "shouldn't", "mustn't", "deserve", "deserves"})
_MAY_COME = frozenset({"will", "won't", "could", "may", "might", "'ll", "shall", "would", "likely", "unlikely"})

# In units of the logarithm of the odds that the sentence can be checked.
_LINE = -0.7
_QUOTED = 1.0
"""That words were said can be checked as well as the words."""
_REPORTED = 0.7
_WITH_FIGURE = 1.0
_FORETELLING = -0.7
_PRESCRIBING = -1.0


class Judgement(NamedTuple):
    """The kind of a sentence, and why."""

    kind: SentenceKind
    reason: str
    margin: float = 0.0
    """How far the sentence lies above the line between what can be checked and what cannot; 0 where a rule decided."""

    @property
    def is_claim(self) -> bool:
        """Whether it can be checked as stated."""
        return self.kind in (SentenceKind.CLAIM, SentenceKind.QUOTATION)


FURNITURE = Judgement(SentenceKind.META, "furniture of the page")
UNSCORED = Judgement(SentenceKind.UNSCORED, "in a language that is not scored")


def judge(sentence: str, *, alone: bool = False, quoted: str = "", reported: bool = False) -> Judgement:
    """The kind of a sentence.

    `alone`: it is a passage of its own, as a heading is. `quoted`: what of it stands between quotation marks.
    `reported`: somebody other than the article states it.
    """
    text = plain(sentence).strip()
    words = [w for w in tokens(text) if w[0].isalnum()]
    if words and (_QUESTION.search(text) or _ASKED.search(text)):
        return Judgement(SentenceKind.QUESTION, "a question")
    if meta := _furniture(text, words, alone):
        return Judgement(SentenceKind.META, meta)
    in_quotes = len(quoted) > 0.6 * len(sentence)
    content = quoted.strip("“”\"'‘’ ") if in_quotes else text
    margin = checkable().logit(look(content)) - _LINE
    known = set(tokens(plain(content)))
    if _FIGURE.search(content):
        margin += _WITH_FIGURE
    if in_quotes or reported:
        margin += _QUOTED if in_quotes else _REPORTED
    prescribes, foretells = bool(known & _MUST), bool(known & _MAY_COME)
    if not reported or in_quotes:
        margin += _PRESCRIBING * prescribes + _FORETELLING * foretells
    if margin > 0:
        if quoted and (reported or in_quotes):
            return Judgement(SentenceKind.QUOTATION, "words that were said, about what can be checked", margin)
        return Judgement(SentenceKind.CLAIM, "a statement that can be checked", margin)
    if prescribes:
        return Judgement(SentenceKind.PRESCRIPTION, "what should be done", margin)
    if foretells or "going to" in content:
        return Judgement(SentenceKind.PREDICTION, "what may come", margin)
    return Judgement(SentenceKind.OPINION, "a judgement, with nothing in it to look up", margin)


def _states_figure(line: str, words: list[str]) -> bool:
    """Whether a line without a full stop tells a figure, as "Turnout: 61.4%" does and "Chapter 4" does not."""
    return bool(_ENTRY.match(line) or (_FIGURE.search(line) and len(words) > 4))


def _may_be_verb(word: str) -> bool:
    return word in _VERBS or (len(word) > 3 and word.endswith(("s", "ed", "ing")))


def _furniture(text: str, words: list[str], alone: bool) -> str | None:
    if not words:
        return "no words"
    if _CLOCK.match(text):
        return "a time"
    if _CREDIT.search(text) and len(words) < 15:
        return "a credit or a reference"
    if not _TERMINAL.search(text) and alone and len(words) <= 12 and not _states_figure(text, words):
        return "a heading"
    if (
        not _TERMINAL.search(text)
        and len(words) <= 5
        and not _FIGURE.search(text)
        and not any(map(_may_be_verb, words))
    ):
        return "a name"
    if len(words) < 3 and not _FIGURE.search(text):
        return "too short to state anything"
    return None
