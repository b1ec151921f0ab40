"""One claim as reported: its words, what each reviewer said of it, and its sources."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from factcheck.model.casefile import Casefile
from factcheck.model.claim import CONTEXT, Claim
from factcheck.model.gate import missing_for_final
from factcheck.model.report import (
    ReportedAdjudication,
    ReportedClaim,
    ReportedOutcome,
    ReportedReview,
    ReportedSource,
    ReportedVerdict,
    Standing,
)
from factcheck.model.review import Adjudication, Review
from factcheck.model.source import CounterSource, SourceKind, Stance
from factcheck.model.status import outcome
from factcheck.model.verdict import Verdict
from factcheck.reporting.cautions import cautions, is_later
from factcheck.reporting.redaction import BLANKED, Scrubber, withheld

_R = TypeVar("_R", Verdict, Adjudication, Review, CounterSource)
_STANCES = (Stance.REFUTES, Stance.QUALIFIES, Stance.SUPPORTS, Stance.CONTEXT, None)


class ClaimReporter:
    """Reports the claims of one article, with each claim's records looked up once."""

    def __init__(
        self,
        casefile: Casefile,
        text: str,
        readers: Mapping[str, str],
        reviewers: Mapping[str, str],
        scrub: Scrubber,
        *,
        final: bool,
        guidelines: str,
    ) -> None:
        self._casefile = casefile
        self._text = text
        self._readers = readers
        self._reviewers = reviewers
        self._scrub = scrub
        self._final = final
        self._guidelines = guidelines
        self._order = {name: number for number, name in enumerate(reviewers)}
        self._published = casefile.spotted.metadata.published
        self._verdicts = _by_claim(casefile.verdicts)
        self._sources = _by_claim(casefile.sources)
        self._adjudications = _by_claim(casefile.adjudications)
        self._reviews = _by_claim(casefile.reviews)

    def report(self, claim: Claim) -> ReportedClaim:
        """The claim as reported."""
        verdicts = self._ordered(self._verdicts[claim.id])
        sources = self._sources[claim.id]
        adjudications = self._ordered(self._adjudications[claim.id])
        reached = self._outcome(claim, verdicts, sources, adjudications)
        reported = tuple(self._verdict(claim, verdict, sources) for verdict in verdicts)
        if self._final:
            reported = tuple(verdict for verdict in reported if verdict.final)
            if reached is None or not reached.published:
                reached, adjudications = None, []
        shown = sorted(
            (source for source in sources if source.confidential is None),
            key=lambda source: (_STANCES.index(source.stance), source.at.isoformat() if source.at else "", source.id),
        )
        start, end = claim.anchor.start, claim.anchor.end
        return ReportedClaim(
            id=claim.id,
            article=claim.article,
            quote=claim.quote,
            start=start,
            end=end,
            prefix=_after_blank(self._text[max(0, start - CONTEXT) : start]),
            suffix=_before_blank(self._text[end : end + CONTEXT]),
            zone=claim.zone,
            text=claim.quote if claim.text is None else self._scrub(claim.text),
            claimant=claim.claimant,
            checkworthiness=claim.checkworthiness,
            replaces=claim.replaces,
            standing=_standing(reported, reached),
            outcome=reached,
            verdicts=reported,
            adjudications=tuple(self._adjudication(adjudication) for adjudication in adjudications),
            reviews=tuple(self._review(review, verdicts) for review in self._ordered(self._reviews[claim.id])),
            sources=tuple(self._source(source) for source in shown),
            confidential_sources=len(sources) - len(shown),
            warnings=cautions(claim, verdicts, sources, self._published),
        )

    def _outcome(
        self,
        claim: Claim,
        verdicts: list[Verdict],
        sources: list[CounterSource],
        adjudications: list[Adjudication],
    ) -> ReportedOutcome | None:
        if not verdicts and not adjudications:
            return None
        # The claim's own records in place of the article's: the rule looks through all it is given.
        narrowed = self._casefile.model_copy(
            update={
                "verdicts": tuple(verdicts),
                "sources": tuple(sources),
                "adjudications": tuple(adjudications),
            }
        )
        reached = outcome(narrowed, claim.id)
        if reached is None:
            return None
        return ReportedOutcome(
            value=reached.value,
            basis=reached.basis,
            justification=self._scrub(reached.justification),
            adjudicated=reached.adjudication is not None,
            published=not reached.missing,
            missing=tuple(self._scrub(words) for words in reached.missing),
        )

    def _verdict(self, claim: Claim, verdict: Verdict, sources: list[CounterSource]) -> ReportedVerdict:
        missing = missing_for_final(verdict, sources)
        return ReportedVerdict(
            reviewer=self._reviewers.get(verdict.reviewer, ""),
            value=verdict.value,
            basis=verdict.basis,
            confidence=verdict.confidence,
            justification=self._scrub(verdict.justification),
            at=verdict.at,
            final=not missing,
            missing=tuple(self._scrub(words) for words in missing),
            earlier_guidelines=None if verdict.guidelines == self._guidelines else verdict.guidelines,
            earlier_wording=None if verdict.anchor.exact == claim.quote else verdict.anchor.exact,
        )

    def _review(self, review: Review, verdicts: list[Verdict]) -> ReportedReview:
        return ReportedReview(
            reviewer=self._reviewers.get(review.reviewer, ""),
            of=self._reviewers.get(review.of, ""),
            decision=review.decision,
            comment=self._scrub(review.comment),
            at=review.at,
            outdated=all(verdict.revision != review.verdict for verdict in verdicts),
        )

    def _adjudication(self, adjudication: Adjudication) -> ReportedAdjudication:
        return ReportedAdjudication(
            reviewer=self._reviewers.get(adjudication.reviewer, ""),
            value=adjudication.value,
            basis=adjudication.basis,
            justification=self._scrub(adjudication.justification),
            reason=adjudication.reason,
            waivers=tuple(self._scrub(waiver) for waiver in adjudication.waivers),
            at=adjudication.at,
        )

    def _source(self, source: CounterSource) -> ReportedSource:
        why = withheld(source, self._casefile.spotted.comments)
        rebuttal = source.kind is SourceKind.REBUTTAL
        author = self._readers.get(source.author or "", "A reader") if rebuttal else source.author
        scrub = self._scrub
        return ReportedSource(
            id=source.id,
            reviewer=self._reviewers.get(source.reviewer, ""),
            kind=source.kind,
            stance=source.stance,
            quote="" if why else scrub(source.quote) if rebuttal else source.quote,
            withheld=why,
            title=scrub.optional(source.title),
            author=author,
            publisher=source.publisher,
            url=source.url,
            archived_url=source.archived_url,
            locator=scrub.optional(source.locator),
            published=source.published,
            accessed=source.accessed,
            reliability=source.reliability,
            credibility=source.credibility,
            primary=source.primary,
            group=source.group,
            question=scrub.optional(source.question),
            answer=scrub.optional(source.answer),
            joint=source.joint,
            retracted=scrub.optional(source.retracted),
            later=is_later(source, self._published),
            article=source.article,
            start=source.start,
            end=source.end,
            reasons=() if why else tuple(scrub(reason) for reason in source.reasons),
            at=source.at,
        )

    def _ordered(self, records: Iterable[_R]) -> list[_R]:
        return sorted(records, key=lambda record: self._order.get(record.reviewer, -1))


def _by_claim(records: Iterable[_R]) -> dict[str, list[_R]]:
    found: dict[str, list[_R]] = defaultdict(list)
    for record in records:
        found[record.claim].append(record)
    return found


def _standing(verdicts: tuple[ReportedVerdict, ...], reached: ReportedOutcome | None) -> Standing:
    if reached is not None:
        return Standing(reached.value.value)
    if not verdicts:
        return Standing.UNCHECKED
    values = {verdict.value for verdict in verdicts}
    return Standing(values.pop().value) if len(values) == 1 else Standing.CONFLICT


def _before_blank(context: str) -> str:
    """The context up to where the report blanked the page, so that no half of a reader's name slips out."""
    return context.split(BLANKED, 1)[0]


def _after_blank(context: str) -> str:
    return context.rsplit(BLANKED, 1)[-1]
