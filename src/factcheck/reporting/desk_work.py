"""What reviewers said of an article beside its claims: whom they asked, what they corrected, what they set aside."""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.model.casefile import Casefile
from factcheck.model.correction import ZoneCorrection
from factcheck.model.reported_article import OwnClaim, ReportedAssignment, ReportedCorrection
from factcheck.model.reported_claim import ReportedClaim
from factcheck.reporting.redaction import Scrubber


def assignments(casefile: Casefile, reviewers: Mapping[str, str]) -> Iterator[ReportedAssignment]:
    """Who was asked; `reviewers` maps names to what is printed for them. A note with it stays at home."""
    for asked in casefile.assignments:
        yield ReportedAssignment(
            assignee=reviewers.get(asked.assignee, ""), reviewer=reviewers.get(asked.reviewer, ""), at=asked.at
        )


def corrections(casefile: Casefile, reviewers: Mapping[str, str]) -> Iterator[ReportedCorrection]:
    """What was corrected of the reading."""
    for each in casefile.corrections:
        said = (
            {"start": each.start, "end": each.end, "zone": each.zone}
            if isinstance(each, ZoneCorrection)
            else {"field": each.field, "value": each.value}
        )
        yield ReportedCorrection(reviewer=reviewers.get(each.reviewer, ""), at=each.at, **said)


def own_claims(
    casefile: Casefile, reported: Sequence[ReportedClaim], reviewers: Mapping[str, str], scrub: Scrubber
) -> Iterator[OwnClaim]:
    """What reviewers made of claims, less what the reported claims tell themselves."""
    told = {(claim.id, claim.added_by) for claim in reported if claim.added_by is not None}
    for each in casefile.own_claims:
        reviewer = reviewers.get(each.reviewer, "")
        if each.set_aside is None and (each.id, reviewer) in told:
            continue
        yield OwnClaim(
            claim=each.id,
            reviewer=reviewer,
            at=each.at,
            start=each.anchor.start,
            end=each.anchor.end,
            zone=each.zone,
            text=scrub.optional(each.text),
            claimant=each.claimant,
            checkworthiness=each.checkworthiness,
            replaces=each.replaces,
            set_aside=scrub.optional(each.set_aside),
        )
