"""An article becomes claims: each sentence gets its kind and score, and the checkable ones a place in the queue."""

from collections.abc import Sequence

from factcheck.model.article import Article, Reading, Sentence, Span, Zone
from factcheck.model.claim import Anchor, Claim, ScoredSentence, SpottedArticle
from factcheck.model.ids import claim_id
from factcheck.spotting.attribution import OWN_VOICE, Attribution, attributions
from factcheck.spotting.english import is_english
from factcheck.spotting.kinds import FURNITURE, UNSCORED, Judgement, judge
from factcheck.spotting.quotations import quotations, within
from factcheck.spotting.repeats import strangers, unsaid
from factcheck.spotting.scoring import score

VERSION = 1
"""Raised whenever the same text would be spotted differently."""

_QUEUED = (Zone.BODY, Zone.TITLE, Zone.CAPTION)
_NOT_QUEUED = {
    Zone.TITLE: "a statement that a sentence of the body makes as well",
    Zone.CAPTION: "a statement that a sentence of the body makes as well",
    Zone.BYLINE: "a statement about the author or the article",
    Zone.COMMENT: "a statement in a reader's comment",
}
_STRAY = "a statement about something else than the article"
_CLAIMS_FROM = 0.25
"""Below this lies what is no claim, above it every claim; at the very bottom, the furniture of the page."""


def spot(reading: Reading) -> SpottedArticle:
    """The article with its sentences scored and its claims found: a pure function of the reading.

    Where the article is not in English, nothing is scored and `unscored` says so.
    """
    text = reading.article.text
    sentences = reading.sentences
    unscored = _why_unscored(reading)
    quoted = quotations(text, reading.passages)
    if unscored:
        states = tuple(Attribution(OWN_VOICE) for _ in sentences)
        judged = [FURNITURE if s.zone is Zone.BOILERPLATE else UNSCORED for s in sentences]
    else:
        states = attributions(text, sentences, quoted)
        alone = {(p.start, p.end) for p in reading.passages if p.zone is not Zone.TITLE}
        judged = [
            _judged(text, s, alone=(s.start, s.end) in alone, quoted=within(quoted, s.start, s.end), by=state)
            for s, state in zip(sentences, states, strict=True)
        ]
    stray = _stray(text, sentences)
    queued = _queue(text, sentences, judged) - stray
    scored = tuple(
        ScoredSentence(
            start=sentence.start,
            end=sentence.end,
            zone=sentence.zone,
            kind=judgement.kind,
            checkworthiness=_worth(text, sentence, judgement, state.said),
            reason=_reason(judgement, sentence.zone, queued=place in queued, stray=place in stray),
            claim=claim_id(reading.article.id, sentence.start, sentence.end) if place in queued else None,
        )
        for place, (sentence, judgement, state) in enumerate(zip(sentences, judged, states, strict=True))
    )
    return SpottedArticle(
        version=VERSION,
        article=reading.article,
        metadata=reading.metadata,
        passages=reading.passages,
        sentences=scored,
        comments=reading.comments,
        claims=tuple(_claim(reading.article, s, by) for s, by in zip(scored, states, strict=True) if s.claim),
        unscored=unscored,
    )


def _why_unscored(reading: Reading) -> str | None:
    language = (reading.metadata.language or "en").lower()
    body = " ".join(s.of(reading.article.text) for s in reading.sentences if s.zone in _QUEUED)
    if language.split("-")[0] not in ("en", "eng", "english"):
        return f"the page says its language is {language}: only English is scored; claims can be marked by hand"
    return None if is_english(body) else "not in English: nothing is scored; claims can be marked by hand"


def _judged(text: str, sentence: Sentence, *, alone: bool, quoted: Sequence[Span], by: Attribution) -> Judgement:
    if sentence.zone is Zone.BOILERPLATE:
        return FURNITURE
    words = sentence.of(text)
    if not is_english(words):
        return UNSCORED
    return judge(words, alone=alone, quoted=" ".join(q.of(text) for q in quoted), reported=by.claimant != OWN_VOICE)


def _worth(text: str, sentence: Sentence, judgement: Judgement, said: Span | None) -> float:
    """Check-worthiness in the article: that of the sentence, or of what is said in it if that is worth more."""
    if judgement is UNSCORED:
        return 0.0
    worth = max(score(sentence.of(text)), score(said.of(text)) if said else 0.0)
    if sentence.zone is Zone.BOILERPLATE:
        return 0.2 * _CLAIMS_FROM * worth
    return _CLAIMS_FROM + (1 - _CLAIMS_FROM) * worth if judgement.is_claim else _CLAIMS_FROM * worth


def _queue(text: str, sentences: Sequence[Sentence], judged: Sequence[Judgement]) -> set[int]:
    """The places of the sentences whose claims a reviewer is walked through."""
    claims = [i for i, judgement in enumerate(judged) if judgement.is_claim]
    body = [i for i in claims if sentences[i].zone is Zone.BODY]
    others = [i for i in claims if sentences[i].zone in (Zone.TITLE, Zone.CAPTION)]
    new = unsaid([sentences[i].of(text) for i in others], [sentences[i].of(text) for i in body])
    return {*body, *(others[i] for i in new)}


def _stray(text: str, sentences: Sequence[Sentence]) -> set[int]:
    """The places of titles and captions that are about something else than the article."""
    beside = [i for i, s in enumerate(sentences) if s.zone in (Zone.TITLE, Zone.CAPTION)]
    body = [s.of(text) for s in sentences if s.zone is Zone.BODY] if beside else []
    return {beside[k] for k in strangers([sentences[i].of(text) for i in beside], body)}


def _reason(judgement: Judgement, zone: Zone, *, queued: bool, stray: bool) -> str:
    """Why the sentence is of its kind or, where it is a claim that nobody is walked through, why that is."""
    if queued or not judgement.is_claim:
        return judgement.reason
    return _STRAY if stray else _NOT_QUEUED[zone]


def _claim(article: Article, sentence: ScoredSentence, by: Attribution) -> Claim:
    assert sentence.claim is not None
    return Claim(
        id=sentence.claim,
        article=article.id,
        anchor=Anchor.at(article.text, sentence.start, sentence.end),
        zone=sentence.zone,
        checkworthiness=sentence.checkworthiness,
        claimant=by.claimant,
        said=by.said,
    )
