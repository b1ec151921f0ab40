"""What changed in your work: what was said of one's verdicts and sources since one last looked. Pure."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from factcheck.model.base import Model
from factcheck.model.casefile import Casefile
from factcheck.model.review import Adjudication, ReasonCode, Reply, Review
from factcheck.model.source import Retraction
from factcheck.model.verdict import VerdictValue
from factcheck.reviewing.reviews import in_words


class Remark(Model):
    """One thing that somebody said of a verdict of hers."""

    article: str
    claim: str
    quote: str
    by: str
    at: datetime | None
    what: str
    """What was said or decided, in words."""
    comment: str
    own: VerdictValue | None
    """Her verdict as it stands."""
    decided: VerdictValue | None = None
    """The adjudicator's."""
    reason: ReasonCode | None = None
    revision: str

    @property
    def overruled(self) -> bool:
        """Whether an adjudicator decided otherwise than she did."""
        return self.decided is not None and self.own is not None and self.decided is not self.own


def remarks(casefiles: Iterable[Casefile], reviewer: str, seen: Collection[str] = ()) -> tuple[Remark, ...]:
    """The remarks that she has not seen, oldest first; `seen` holds the revisions that were shown to her.

    A time would not do: what a colleague said yesterday may arrive today.
    """
    new = [remark for casefile in casefiles for remark in _remarks(casefile, reviewer) if remark.revision not in seen]
    return tuple(sorted(new, key=lambda remark: int(remark.revision)))


def _remarks(casefile: Casefile, reviewer: str) -> Iterable[Remark]:
    own = {v.claim: v.value for v in casefile.verdicts if v.reviewer == reviewer}
    hers: set[str] = set()
    for review in casefile.reviews:
        if review.of == reviewer or review.reviewer == reviewer:
            hers.add(review.thread)
        if review.of == reviewer:
            yield _remark(casefile, review, in_words(review, casefile), review.comment, own)
    for decision in casefile.adjudications:
        if decision.claim in own or decision.reviewer == reviewer:
            hers.add(decision.thread)
        if decision.claim in own and decision.reviewer != reviewer:
            yield _remark(casefile, decision, f"decided: {decision.value}", decision.justification, own)
    for answer in casefile.replies:
        if answer.thread in hers and answer.reviewer != reviewer:
            yield _remark(casefile, answer, "answered", answer.text, own)
    attached = {source.id for source in casefile.sources if source.reviewer == reviewer}
    for note in casefile.retractions:
        if note.source in attached and note.reviewer != reviewer:
            yield _remark(casefile, note, "noted that a source of yours was retracted", note.reason, own)


def _remark(
    casefile: Casefile,
    record: Review | Adjudication | Reply | Retraction,
    what: str,
    comment: str,
    own: Mapping[str, VerdictValue],
) -> Remark:
    claim = casefile.claim(record.claim)
    decision = record if isinstance(record, Adjudication) else None
    return Remark(
        article=casefile.spotted.article.id,
        claim=record.claim,
        quote=claim.quote if claim else "",
        by=record.reviewer,
        at=record.at,
        what=what,
        comment=comment,
        own=own.get(record.claim),
        decided=decision.value if decision else None,
        reason=decision.reason if decision else None,
        revision=record.revision,
    )
