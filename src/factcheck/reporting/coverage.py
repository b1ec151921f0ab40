"""The coverage ledger: every sentence of an article, and what became of it."""

from collections.abc import Iterable

from factcheck.model.article import Zone
from factcheck.model.claim import Claim, ScoredSentence, SentenceKind
from factcheck.model.reported_article import CoveredSentence, Treatment

_NOT_CLAIMS: dict[SentenceKind, tuple[Treatment, str]] = {
    SentenceKind.OPINION: (Treatment.OPINION, "an opinion"),
    SentenceKind.QUESTION: (Treatment.SKIPPED, "a question"),
    SentenceKind.PREDICTION: (Treatment.SKIPPED, "about the future"),
    SentenceKind.PRESCRIPTION: (Treatment.SKIPPED, "a call to action"),
    SentenceKind.META: (Treatment.SKIPPED, "a heading, a name or a credit"),
    SentenceKind.QUOTATION: (Treatment.SKIPPED, "a quotation without a checkable statement"),
    SentenceKind.UNSCORED: (Treatment.SKIPPED, "in a language that the program does not read"),
    SentenceKind.CLAIM: (Treatment.SKIPPED, "stated by another claim of the list"),
}
_ZONES: dict[Zone, tuple[Treatment, str]] = {
    Zone.BOILERPLATE: (Treatment.BOILERPLATE, "furniture of the page"),
    Zone.COMMENT: (Treatment.COMMENT, "a reader's comment"),
}


def ledger(sentences: Iterable[ScoredSentence], claims: Iterable[Claim]) -> tuple[CoveredSentence, ...]:
    """One line a sentence, in order. A sentence counts as a claim where a claim of the list lies in it."""
    waiting = sorted(claims, key=lambda claim: (claim.anchor.start, claim.anchor.end), reverse=True)
    lines: list[CoveredSentence] = []
    inside: list[Claim] = []
    for sentence in sentences:
        while waiting and waiting[-1].anchor.start < sentence.end:
            inside.append(waiting.pop())
        inside = [claim for claim in inside if claim.anchor.end > sentence.start]
        lines.append(_line(sentence, inside))
    return tuple(lines)


def _line(sentence: ScoredSentence, inside: list[Claim]) -> CoveredSentence:
    treatment, reason, claim = _treated(sentence, inside)
    return CoveredSentence(
        start=sentence.start, end=sentence.end, zone=sentence.zone, treatment=treatment, reason=reason, claim=claim
    )


def _treated(sentence: ScoredSentence, inside: list[Claim]) -> tuple[Treatment, str | None, str | None]:
    listed = next((claim for claim in inside if not claim.set_aside), None)
    if listed is not None:
        return Treatment.CLAIM, None, listed.id
    if inside:
        return Treatment.SKIPPED, f"set aside by a reviewer: {inside[0].set_aside}", None
    if sentence.zone in _ZONES:
        return *_ZONES[sentence.zone], None
    return *_NOT_CLAIMS[sentence.kind], None
