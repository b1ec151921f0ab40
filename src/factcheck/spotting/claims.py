"""An article becomes claims: each sentence gets its kind and score, and the checkable ones a place in the queue."""

from factcheck.model.article import Reading, Sentence, Zone
from factcheck.model.claim import Anchor, Claim, ScoredSentence, SpottedArticle
from factcheck.model.ids import claim_id
from factcheck.spotting.kinds import FURNITURE, Judgement, judge
from factcheck.spotting.quotations import quotations, within
from factcheck.spotting.scoring import score

VERSION = 1
"""Raised whenever the same text would be spotted differently."""

_QUEUED = (Zone.BODY, Zone.TITLE, Zone.CAPTION)


def spot(reading: Reading) -> SpottedArticle:
    """The article with its sentences scored and its claims found: a pure function of the reading."""
    text = reading.article.text
    quoted = quotations(text, reading.passages)
    alone = {(p.start, p.end) for p in reading.passages}
    judged = [
        FURNITURE
        if s.zone is Zone.BOILERPLATE
        else judge(
            s.of(text),
            alone=s.zone is not Zone.TITLE and (s.start, s.end) in alone,
            said=" ".join(q.of(text) for q in within(quoted, s.start, s.end)),
        )
        for s in reading.sentences
    ]
    queued = _queue(text, reading.sentences, judged)
    sentences, claims = [], []
    for place, (sentence, judgement) in enumerate(zip(reading.sentences, judged, strict=True)):
        worth = _worth(sentence, text, judgement)
        claim = claim_id(reading.article.id, sentence.start, sentence.end) if place in queued else None
        sentences.append(
            ScoredSentence(
                start=sentence.start,
                end=sentence.end,
                zone=sentence.zone,
                kind=judgement.kind,
                checkworthiness=worth,
                claim=claim,
            )
        )
        if claim:
            claims.append(
                Claim(
                    id=claim,
                    article=reading.article.id,
                    anchor=Anchor.at(text, sentence.start, sentence.end),
                    zone=sentence.zone,
                    checkworthiness=worth,
                )
            )
    return SpottedArticle(
        version=VERSION,
        article=reading.article,
        metadata=reading.metadata,
        passages=reading.passages,
        sentences=tuple(sentences),
        comments=reading.comments,
        claims=tuple(claims),
    )


def _worth(sentence: Sentence, text: str, judgement: Judgement) -> float:
    """Check-worthiness in the article: what is no claim stands below every claim, furniture at the bottom."""
    worth = score(sentence.of(text))
    if sentence.zone is Zone.BOILERPLATE:
        return 0.1 * worth
    return 0.3 + 0.7 * worth if judgement.is_claim else 0.3 * worth


def _queue(text: str, sentences: tuple[Sentence, ...], judged: list[Judgement]) -> set[int]:
    """The places of the sentences whose claims a reviewer is walked through."""
    places = [i for i, (s, j) in enumerate(zip(sentences, judged, strict=True)) if j.is_claim and s.zone in _QUEUED]
    body = {_words(sentences[i].of(text)) for i in places if sentences[i].zone is Zone.BODY}
    queued = {i for i in places if sentences[i].zone is Zone.BODY}
    seen: set[frozenset[str]] = set()
    for i in places:
        if sentences[i].zone is Zone.BODY:
            continue
        words = _words(sentences[i].of(text))
        if words in seen or any(len(words & other) >= 0.6 * len(words) for other in body):
            continue
        seen.add(words)
        queued.add(i)
    return queued


def _words(quote: str) -> frozenset[str]:
    """The words that carry meaning, roughly: the longer ones."""
    return frozenset(w.strip(".,;:!?\"'“”‘’()").casefold() for w in quote.split() if len(w) > 3)
