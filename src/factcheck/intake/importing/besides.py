"""What a report of ours says of a claim besides verdicts, as the records that it came from."""

from collections.abc import Callable, Mapping

from factcheck.intake.importing.finding import Held
from factcheck.intake.importing.foreign_sources import foreign_source
from factcheck.intake.importing.outcome import Kind
from factcheck.intake.importing.record import (
    Besides,
    ForeignClaim,
    ForeignDecision,
    ForeignDismissal,
    ForeignReview,
    LoneSource,
)
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.ids import suggestion_id
from factcheck.model.record import Dismissal, Record
from factcheck.model.review import Adjudication, Review

Named = Callable[[str], str]
"""What an author of the file is called here."""

KINDS: Mapping[type[Besides], Kind] = {
    ForeignClaim: Kind.CLAIM,
    LoneSource: Kind.SOURCE,
    ForeignDismissal: Kind.DISMISSAL,
    ForeignReview: Kind.REVIEW,
    ForeignDecision: Kind.ADJUDICATION,
}


def is_held(said: Besides, claim: str, casefile: Casefile, names: frozenset[str]) -> bool:
    """Whether somebody of these names has said as much of the claim already."""
    if isinstance(said, ForeignClaim):
        return any(c.id == claim and c.reviewer in names for c in casefile.own_claims)
    if isinstance(said, LoneSource):
        return any(s.reviewer in names and s.id == said.source.id for s in casefile.sources_for(claim))
    if isinstance(said, ForeignDismissal):
        point = _point(said, claim, casefile)
        return any(d.reviewer in names and d.suggestion == point for d in casefile.dismissals)
    if isinstance(said, ForeignReview):
        return any(r.reviewer in names and r.claim == claim and r.decision is said.decision for r in casefile.reviews)
    return any(a.reviewer in names and a.claim == claim for a in casefile.adjudications)


def record_of(said: Besides, claim: Claim, casefile: Casefile, held: Held, named: Named) -> Record:
    """The record. A review or a decision points at the revisions of verdicts that the casefile holds now."""
    reviewer = named(said.author)
    if isinstance(said, ForeignClaim):
        fields = said.model_dump(include={"text", "zone", "checkworthiness", "replaces"})
        return Claim(
            id=claim.id, article=claim.article, anchor=claim.anchor, said=claim.said, claimant=said.claimant, **fields
        )
    if isinstance(said, LoneSource):
        return foreign_source(said.source, claim.id, reviewer, held)
    if isinstance(said, ForeignDismissal):
        return Dismissal(suggestion=_point(said, claim.id, casefile), claim=claim.id)
    revisions = {verdict.reviewer: verdict.revision for verdict in casefile.verdicts_on(claim.id)}
    if isinstance(said, ForeignReview):
        fields = said.model_dump(exclude={"author", "at", "of", "outdated"})
        read = "" if said.outdated else revisions.get(named(said.of), "")
        return Review(claim=claim.id, of=named(said.of), verdict=read, **fields)
    fields = said.model_dump(exclude={"author", "at", "inputs"})
    inputs = tuple(revisions[named(name)] for name in said.inputs if named(name) in revisions)
    return Adjudication(claim=claim.id, inputs=inputs, anchor=claim.anchor, **fields)


def _point(said: ForeignDismissal, claim: str, casefile: Casefile) -> str:
    return suggestion_id(claim, casefile.spotted.article.id, said.start, said.end)
