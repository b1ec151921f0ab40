"""A casefile from what the program spotted and what reviewers said. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TypeVar, cast

from factcheck.model.article import Zone
from factcheck.model.assignment import Assignment, Unblinding
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim, SpottedArticle
from factcheck.model.contradiction import PairDecision
from factcheck.model.correction import Correction, MetadataCorrection, ZoneCorrection
from factcheck.model.record import Archival, Dismissal, Mark, Origin, Record
from factcheck.model.review import Adjudication, Reply, Review
from factcheck.model.source import CounterSource, Page, Retraction
from factcheck.model.verdict import Verdict
from factcheck.storage.corrected import corrected

_R = TypeVar("_R", bound=Record)

_PLACE = attrgetter("anchor.start", "anchor.end", "id")
_QUEUED = (Zone.BODY, Zone.TITLE, Zone.CAPTION)


def casefile_of(spotted: SpottedArticle, records: Sequence[Record], reader: str | None) -> Casefile:
    """The casefile that this reader works on; None reads for nobody in particular."""
    ordered: dict[type[Record], list[Record]] = {}
    for record in sorted(records, key=_time):
        ordered.setdefault(type(record), []).append(record)
    verdicts = _of(Verdict, ordered)
    both: tuple[Correction, ...] = (*_of(ZoneCorrection, ordered), *_of(MetadataCorrection, ordered))
    corrections = tuple(sorted(both, key=_time))
    # As with wordings: her own hold for a reviewer, and the latest where nobody in particular reads.
    spotted = corrected(spotted, [c for c in corrections if reader in (None, c.reviewer)])
    claims, put_away = queue(spotted, _of(Claim, ordered), verdicts, reader)
    retractions = _of(Retraction, ordered)
    # Every part was validated when it was read; to look at ten thousand claims anew would cost each verdict more than
    # its own saving does.
    return Casefile.model_construct(
        spotted=spotted,
        claims=claims,
        put_away=put_away,
        own_claims=_of(Claim, ordered),
        verdicts=verdicts,
        sources=_with_retractions(_of(CounterSource, ordered), retractions),
        retractions=retractions,
        pages=_of(Page, ordered),
        reviews=_of(Review, ordered),
        adjudications=_of(Adjudication, ordered),
        dismissals=_of(Dismissal, ordered),
        marks=_of(Mark, ordered),
        origins=_of(Origin, ordered),
        replies=_of(Reply, ordered),
        assignments=_of(Assignment, ordered),
        unblindings=_of(Unblinding, ordered),
        pairs=_of(PairDecision, ordered),
        archivals=_of(Archival, ordered),
        corrections=corrections,
        given=Counter(verdict.reviewer for verdict in verdicts),
    )


def _of(kind: type[_R], records: Mapping[type[Record], Sequence[Record]]) -> tuple[_R, ...]:
    return cast(tuple[_R, ...], tuple(records.get(kind, ())))


def _time(record: Record) -> tuple[int, str]:
    return int(record.revision), record.reviewer


def _with_retractions(
    sources: tuple[CounterSource, ...], retractions: tuple[Retraction, ...]
) -> tuple[CounterSource, ...]:
    """The sources, each retracted that its owner calls so, or of which somebody noted it; the latest note holds."""
    noted = {retraction.source: retraction.reason for retraction in retractions}
    return tuple(
        s.model_copy(update={"retracted": noted[s.id]}) if s.retracted is None and s.id in noted else s for s in sources
    )


def queue(
    spotted: SpottedArticle, own_claims: Sequence[Claim], verdicts: Sequence[Verdict], reader: str | None
) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The claims to go through, in the order of the text; and those that were set aside or replaced.

    Spotted claims, reviewers' own, and every claim with a verdict whatever became of it. Wordings and set-asides of a
    spotted claim hold for the reviewer who said them; where nobody in particular reads, the latest wording holds.
    """
    machine = {claim.id: claim for claim in spotted.claims}
    decided = {verdict.claim for verdict in verdicts}
    if not own_claims and decided <= machine.keys() and all(claim.zone in _QUEUED for claim in spotted.claims):
        # Mostly nobody changed what is in the queue: it is then the very tuple that it was, and known to be.
        return spotted.claims, ()
    claims = dict(machine)
    # A correction of zones can put a spotted claim where no claims are queued.
    aside = {claim.id: claim for claim in spotted.claims if claim.zone not in _QUEUED}
    replaced: set[str] = set()
    # The reader's own words come last, and so hold.
    for claim in sorted(own_claims, key=lambda claim: claim.reviewer == reader):
        anothers = claim.reviewer != reader and (reader is not None or claim.set_aside is not None)
        if claim.id in machine and anothers:
            continue
        if claim.set_aside is not None:
            aside[claim.id] = claim
        else:
            aside.pop(claim.id, None)
            claims[claim.id] = claim
            # Split and merged again, it is the claim that it was.
            replaced.discard(claim.id)
            replaced.update(claim.replaces)
    hidden = aside.keys() | replaced
    shown = {key: claim for key, claim in claims.items() if key not in hidden or key in decided}
    for verdict in verdicts:
        if verdict.claim not in shown:
            shown[verdict.claim] = _claim_behind(verdict, spotted)
    put_away = {**claims, **aside}
    return _in_order(shown.values()), _in_order(put_away[key] for key in hidden if key in put_away and key not in shown)


def _in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=_PLACE))


def _claim_behind(verdict: Verdict, spotted: SpottedArticle) -> Claim:
    """The claim that a verdict carries with it, where nothing else has its id."""
    around = [sentence for sentence in spotted.sentences if sentence.overlaps(verdict.anchor)]
    return Claim(
        id=verdict.claim,
        article=spotted.article.id,
        anchor=verdict.anchor,
        zone=around[0].zone if around else Zone.BODY,
        checkworthiness=max((sentence.checkworthiness for sentence in around), default=0.0),
    )
