"""What a report of ours says of an article beside its claims, as the records that it came from."""

from collections.abc import Collection, Mapping

from factcheck.intake.importing.besides import Named
from factcheck.intake.importing.outcome import Kind
from factcheck.intake.importing.record import (
    FaultError,
    ForeignAssignment,
    ForeignCorrection,
    ForeignOwnClaim,
    OfArticle,
)
from factcheck.model.assignment import Assignment
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Anchor, Claim
from factcheck.model.correction import MetadataCorrection, ZoneCorrection
from factcheck.model.ids import claim_id
from factcheck.model.record import Record

ARTICLE_KINDS: Mapping[type[OfArticle], Kind] = {
    ForeignAssignment: Kind.ASSIGNMENT,
    ForeignCorrection: Kind.CORRECTION,
    ForeignOwnClaim: Kind.CLAIM,
}


def record_of_article(said: OfArticle, casefile: Casefile, named: Named) -> Record:
    """The record. Raises FaultError for a stretch outside the text, ValidationError for what makes no record."""
    if isinstance(said, ForeignAssignment):
        return Assignment(assignee=named(said.assignee))
    if isinstance(said, ForeignCorrection) and said.field is not None:
        return MetadataCorrection(field=said.field, value=said.value)
    text = casefile.spotted.article.text
    if not 0 <= said.start < said.end <= len(text):
        raise FaultError(f"{said.start}-{said.end} lies outside a text of {len(text)} characters", "start")
    if isinstance(said, ForeignCorrection):
        if said.zone is None:
            raise FaultError("corrects neither a field nor a zone", "corrections")
        return ZoneCorrection(start=said.start, end=said.end, zone=said.zone)
    article = casefile.spotted.article.id
    fields = said.model_dump(exclude={"author", "at", "start", "end", "claimant"})
    return Claim(
        id=claim_id(article, said.start, said.end),
        article=article,
        anchor=Anchor.at(text, said.start, said.end),
        claimant=said.claimant,
        **fields,
    )


def is_held_of_article(record: Record, said: OfArticle, casefile: Casefile, names: Collection[str]) -> bool:
    """Whether somebody of these names has said as much already; `record` is what it would be here."""
    own = {
        Assignment: casefile.assignments,
        Claim: casefile.own_claims,
        MetadataCorrection: casefile.corrections,
        ZoneCorrection: casefile.corrections,
    }[type(record)]
    keys = {record.key, said.assignee if isinstance(said, ForeignAssignment) else record.key}
    return any(type(held) is type(record) and held.reviewer in names and held.key in keys for held in own)
