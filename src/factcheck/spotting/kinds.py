"""What a sentence does: state what can be checked, or ask, judge, foretell, prescribe, or head a section."""

import re
from typing import NamedTuple

from factcheck.model.claim import SentenceKind
from factcheck.spotting import lexicon
from factcheck.spotting.features import plain, tokens

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
_NAME = re.compile(r"(?<=[\w,;:\"'] )[A-Z][\w'-]+")
_VERB = re.compile(r"[a-z]{3,}(?:ed|es|s)\b")


class Judgement(NamedTuple):
    """The kind of a sentence, and why."""

    kind: SentenceKind
    reason: str

    @property
    def is_claim(self) -> bool:
        """Whether it can be checked as stated."""
        return self.kind in (SentenceKind.CLAIM, SentenceKind.QUOTATION)


FURNITURE = Judgement(SentenceKind.META, "it is furniture of the page")


def judge(sentence: str, *, alone: bool = False, said: str = "") -> Judgement:
    """The kind of a sentence.

    `alone`: it is a passage of its own, as a heading is. `said`: what of it stands between quotation marks.
    """
    text = plain(sentence).strip()
    words = [w for w in tokens(text) if w[0].isalnum()]
    meta = _furniture(text, words, alone)
    if meta:
        return Judgement(SentenceKind.META, meta)
    if _QUESTION.search(text) or _ASKED.search(text):
        return Judgement(SentenceKind.QUESTION, "it asks")
    known = set(words)
    saying = known & lexicon.SAYING
    content = said if len(said) > 0.6 * len(sentence) else text
    kind = _told(content, [w for w in tokens(content) if w[0].isalnum()], reported=bool(saying) and content is text)
    if kind:
        return kind
    if said and (saying or len(said) > 0.6 * len(sentence)):
        return Judgement(SentenceKind.QUOTATION, "it reports words that were said")
    return Judgement(SentenceKind.CLAIM, "it states what can be checked")


def _furniture(text: str, words: list[str], alone: bool) -> str | None:
    if not words:
        return "it holds no word"
    if _CLOCK.match(text):
        return "it gives a time"
    if _CREDIT.search(text) and len(words) < 15:
        return "it credits or refers"
    if not _TERMINAL.search(text) and alone and len(words) <= 12 and not (_FIGURE.search(text) and len(words) > 4):
        return "it heads a section"
    if len(words) < 3 and not _FIGURE.search(text):
        return "it is too short to state anything"
    return None


def _told(text: str, words: list[str], *, reported: bool) -> Judgement | None:
    """Opinion, prescription or prediction, where nothing in the words can be checked."""
    known = set(words)
    figures = bool(_FIGURE.search(text)) or bool(known & lexicon.MAGNITUDE)
    names = len(_NAME.findall(text))
    events = sum(w.endswith("ed") and len(w) > 4 for w in words)
    ground = 3 * figures + min(names, 2) + min(events, 2) + bool(known & lexicon.TIME) + 2 * reported
    judging = len(known & lexicon.EVALUATIVE)
    personal = bool(known & (lexicon.FIRST_SINGULAR | lexicon.FIRST_PLURAL)) and bool(known & lexicon.FEELING)
    if known & {"should", "must", "ought", "let's", "shouldn't"} and ground < 3:
        return Judgement(SentenceKind.PRESCRIPTION, "it says what should be done")
    if known & {"will", "won't", "could", "may", "might", "'ll"} and ground < 3 and not known & {"said", "says"}:
        return Judgement(SentenceKind.PREDICTION, "it says what may come")
    if 2 * judging + 2 * personal > ground:
        return Judgement(SentenceKind.OPINION, "it judges, and gives nothing to look up")
    return None
