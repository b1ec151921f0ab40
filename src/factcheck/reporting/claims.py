"""One claim as reported: its words, what each reviewer said of it, and its sources."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeVar

from factcheck.model.casefile import Casefile
from factcheck.model.cautions import cautions, is_later, needs_another_look
from factcheck.model.claim import CONTEXT
from factcheck.model.reported_claim import (
    KeptCopy,
    ReportedAdjudication,
    ReportedClaim,
    ReportedOutcome,
    ReportedReview,
    ReportedSource,
    ReportedVerdict,
)
from factcheck.model.review import Adjudication, Review
from factcheck.model.source import CounterSource, SourceKind, Stance
from factcheck.model.status import Outcome
from factcheck.model.verdict import Verdict
from factcheck.reporting.judging import Judged
from factcheck.reporting.redaction import BLANKED, Scrubber, withheld

LEFT_OUT = "left out of this report"
_R = TypeVar("_R", Verdict, Adjudication, Review)
_STANCES: dict[Stance | None, int] = {
    stance: place
    for place, stance in enumerate((Stance.REFUTES, Stance.QUALIFIES, Stance.SUPPORTS, Stance.CONTEXT, None))
}


class ClaimReporter:
    """Reports the claims of one article, with names and secrets taken out."""

    def __init__(
        self,
        casefile: Casefile,
        text: str,
        readers: Mapping[str, str],
        reviewers: Mapping[str, str],
        scrub: Scrubber,
        guidelines: str,
    ) -> None:
        self._comments = casefile.spotted.comments
        self._retractions = casefile.retractions
        self._kept: dict[str, list[KeptCopy]] = defaultdict(list)
        for page in casefile.pages:
            self._kept[page.source].append(KeptCopy(sha256=page.sha256, fetched=page.fetched))
        self._published = casefile.spotted.metadata.published
        self._text = text
        self._readers = readers
        self._reviewers = reviewers
        self._scrub = scrub
        self._guidelines = guidelines
        self._order = {name: number for number, name in enumerate(reviewers)}

    def report(self, judged: Judged) -> ReportedClaim:
        """The claim as reported."""
        claim, anchor = judged.claim, judged.claim.anchor
        shown = [source for source in judged.sources if source.confidential is None]
        if len(shown) > 1:
            shown.sort(key=lambda s: (_STANCES[s.stance], s.at.isoformat() if s.at else "", s.id))
        given = list(zip(judged.verdicts, judged.missing, strict=True))
        if len(given) > 1:
            given.sort(key=lambda pair: self._place(pair[0]))
        start, end = anchor.start, anchor.end
        return ReportedClaim(
            id=claim.id,
            article=claim.article,
            quote=anchor.exact,
            start=start,
            end=end,
            prefix=_after_blank(self._text[max(0, start - CONTEXT) : start]),
            suffix=_before_blank(self._text[end : end + CONTEXT]),
            zone=claim.zone,
            text=anchor.exact if claim.text is None else self._scrub(claim.text),
            claimant=claim.claimant,
            checkworthiness=claim.checkworthiness,
            replaces=claim.replaces,
            added_by=self._reviewers.get(claim.reviewer, "") if claim.reviewer else None,
            added_at=claim.at if claim.reviewer else None,
            status=judged.status.status.value if judged.status else LEFT_OUT,
            progress=judged.status.words if judged.status else LEFT_OUT,
            standing=judged.standing,
            outcome=self._outcome(judged.outcome) if judged.outcome else None,
            verdicts=tuple(self._verdict(judged, verdict, missing) for verdict, missing in given),
            left_out=judged.left_out,
            adjudications=self._adjudications(judged) if judged.adjudications else (),
            reviews=self._reviews(judged) if judged.reviews else (),
            sources=tuple(map(self._source, shown)),
            confidential_sources=len(judged.sources) - len(shown),
            warnings=cautions(claim, (*judged.verdicts, *judged.adjudications), judged.sources, self._published),
        )

    def _outcome(self, outcome: Outcome) -> ReportedOutcome:
        return ReportedOutcome(
            value=outcome.value,
            basis=outcome.basis,
            justification=self._scrub(outcome.justification),
            adjudicated=outcome.adjudication is not None,
            published=not outcome.missing,
            missing=tuple(map(self._scrub, outcome.missing)),
        )

    def _verdict(self, judged: Judged, verdict: Verdict, missing: tuple[str, ...]) -> ReportedVerdict:
        look_again = needs_another_look(verdict, judged.sources, self._retractions)
        return ReportedVerdict(
            reviewer=self._reviewers.get(verdict.reviewer, ""),
            value=verdict.value,
            basis=verdict.basis,
            confidence=verdict.confidence,
            justification=self._scrub(verdict.justification),
            at=verdict.at,
            final=not missing,
            missing=tuple(map(self._scrub, missing)),
            earlier_guidelines=None if verdict.guidelines == self._guidelines else verdict.guidelines,
            earlier_wording=None if verdict.anchor.exact == judged.claim.quote else verdict.anchor.exact,
            look_again=tuple(map(self._scrub, look_again)),
        )

    def _adjudications(self, judged: Judged) -> tuple[ReportedAdjudication, ...]:
        ordered = sorted(judged.adjudications, key=self._place)
        return tuple(self._adjudication(said, judged.verdicts) for said in ordered)

    def _reviews(self, judged: Judged) -> tuple[ReportedReview, ...]:
        ordered = sorted(judged.reviews, key=self._place)
        return tuple(self._review(review, judged.verdicts) for review in ordered)

    def _review(self, review: Review, verdicts: Sequence[Verdict]) -> ReportedReview:
        return ReportedReview(
            reviewer=self._reviewers.get(review.reviewer, ""),
            of=self._reviewers.get(review.of, ""),
            decision=review.decision,
            comment=self._scrub(review.comment),
            at=review.at,
            outdated=all(verdict.revision != review.verdict for verdict in verdicts),
            quote_matches=review.quote_matches,
            source_opens=review.source_opens,
            evidence_supports=review.evidence_supports,
        )

    def _adjudication(self, adjudication: Adjudication, verdicts: Sequence[Verdict]) -> ReportedAdjudication:
        return ReportedAdjudication(
            reviewer=self._reviewers.get(adjudication.reviewer, ""),
            value=adjudication.value,
            basis=adjudication.basis,
            justification=self._scrub(adjudication.justification),
            reason=adjudication.reason,
            waivers=tuple(self._scrub(waiver) for waiver in adjudication.waivers),
            at=adjudication.at,
            panel=adjudication.panel,
            inputs=tuple(
                self._reviewers.get(verdict.reviewer, "")
                for verdict in sorted(verdicts, key=self._place)
                if verdict.revision in adjudication.inputs
            ),
        )

    def _source(self, source: CounterSource) -> ReportedSource:
        why = withheld(source, self._comments)
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
            strength=source.strength,
            kept=tuple(self._kept.get(source.id, ())),
            later=is_later(source, self._published),
            article=source.article,
            start=source.start,
            end=source.end,
            reasons=() if why else tuple(scrub(reason) for reason in source.reasons),
            at=source.at,
        )

    def _place(self, record: _R) -> int:
        return self._order.get(record.reviewer, -1)


def _before_blank(context: str) -> str:
    """The context up to where the report blanked the page, so that no half of a reader's name slips out."""
    return context.split(BLANKED, 1)[0]


def _after_blank(context: str) -> str:
    return context.rsplit(BLANKED, 1)[-1]
