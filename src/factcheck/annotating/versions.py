"""What became of an article's claims and verdicts in a newer version of it: computed on read, decided by nobody."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Protocol

from factcheck.language.folding import fold
from factcheck.model.base import Model
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Anchor, Claim
from factcheck.model.ids import claim_id
from factcheck.model.verdict import Verdict
from factcheck.spotting.anchoring import Placed, reanchor


class Articles(Protocol):
    """What is asked of a project."""

    def articles(self) -> Sequence[str]:
        """The ids of the articles held."""

    def casefile(self, article: str) -> Casefile:
        """All that is known of an article."""


class Standing(StrEnum):
    """What a verdict on the earlier version asks of its reviewer now."""

    SAID_AGAIN = "said_again"
    """Nothing: she has a verdict on the claim of the new version."""
    SAME_WORDS = "same_words"
    """To confirm it: the claim stands in the new version, its words unchanged."""
    CHANGED = "changed"
    """Another look: the claim was found again, in other words."""
    ORPHANED = "orphaned"
    """To judge anew: where the claim lies now, if it does, cannot be said with certainty."""


class EarlierVerdict(Model):
    """A verdict on the earlier version, and how it stands."""

    verdict: Verdict
    standing: Standing


class PlacedClaim(Model):
    """A claim of the earlier version, and where it lies in the new one."""

    claim: Claim
    placed: Placed
    now: Claim | None
    """The claim of the new version's queue that it is; None where the queue has none there."""
    now_id: str | None
    """The id that a claim there has, in the queue or not; None for an orphan."""
    verdicts: tuple[EarlierVerdict, ...]


class Comparison(Model):
    """One earlier version beside the new one."""

    old: str
    new: str
    claims: tuple[PlacedClaim, ...]
    """The earlier version's, in the order of its text."""
    added: tuple[Claim, ...]
    """The new version's that no claim of the earlier one became."""


_SAME = 0.5
"""Above this share of their common stretch, a claim of the new version and the place of an old one are the same."""


def compare(old: Casefile, new: Casefile) -> Comparison:
    """Where each claim and verdict of an earlier version lies in the new one, and which claims are new."""
    before, after = old.spotted.article, new.spotted.article
    placed = [reanchor(claim.anchor, before.text, after.text) for claim in old.claims]
    found = _counterparts([place.anchor for place in placed], new.claims)
    claims = []
    for claim, place, now in zip(old.claims, placed, found, strict=True):
        now_id = now.id if now else claim_id(after.id, place.anchor.start, place.anchor.end) if place.anchor else None
        words = now.quote if now else place.anchor.exact if place.anchor else None
        verdicts = tuple(
            EarlierVerdict(verdict=verdict, standing=_standing(verdict, claim, words, now_id, new))
            for verdict in old.verdicts_on(claim.id)
        )
        claims.append(PlacedClaim(claim=claim, placed=place, now=now, now_id=now_id, verdicts=verdicts))
    known = {now.id for now in found if now}
    added = tuple(claim for claim in new.claims if claim.id not in known)
    return Comparison(old=before.id, new=after.id, claims=tuple(claims), added=added)


def comparisons(project: Articles, article: str) -> tuple[Comparison, ...]:
    """The article beside each of its earlier versions, the nearest first.

    Of versions before the nearest, only what is still open is told: verdicts whose reviewers have said nothing since.
    """
    new = project.casefile(article)
    spoken: set[tuple[str, str | None]] = set()
    told: list[Comparison] = []
    for earlier in earlier_versions(project, article):
        found = compare(project.casefile(earlier), new)
        if told:
            found = found.model_copy(update={"claims": _still_open(found.claims, spoken), "added": ()})
        spoken |= {(each.verdict.reviewer, claim.now_id) for claim in found.claims for each in claim.verdicts}
        told.append(found)
    return tuple(told)


def earlier_versions(project: Articles, article: str) -> tuple[str, ...]:
    """The articles held that this one replaces, directly or through others, the nearest first."""
    held = set(project.articles())
    found: list[str] = []
    wanted = [article]
    while wanted:
        for replaced in _replaced_by(project.casefile(wanted.pop(0))):
            if replaced in held and replaced != article and replaced not in found:
                found.append(replaced)
                wanted.append(replaced)
    return tuple(found)


def later_versions(project: Articles, article: str) -> tuple[str, ...]:
    """The articles held that were added as newer versions of this one."""
    others = (other for other in project.articles() if other != article)
    return tuple(other for other in others if article in _replaced_by(project.casefile(other)))


def _replaced_by(casefile: Casefile) -> tuple[str, ...]:
    return tuple(dict.fromkeys(origin.replaces for origin in casefile.origins if origin.replaces is not None))


def _still_open(claims: Iterable[PlacedClaim], spoken: set[tuple[str, str | None]]) -> tuple[PlacedClaim, ...]:
    left = []
    for claim in claims:
        waiting = tuple(
            each
            for each in claim.verdicts
            if each.standing is not Standing.SAID_AGAIN
            and (claim.now_id is None or (each.verdict.reviewer, claim.now_id) not in spoken)
        )
        if waiting:
            left.append(claim.model_copy(update={"verdicts": waiting}))
    return tuple(left)


def _standing(verdict: Verdict, claim: Claim, words: str | None, now_id: str | None, new: Casefile) -> Standing:
    if words is None or now_id is None:
        return Standing.ORPHANED
    if new.verdict(now_id, verdict.reviewer) is not None:
        return Standing.SAID_AGAIN
    return Standing.SAME_WORDS if fold(words) == fold(claim.quote) else Standing.CHANGED


def _counterparts(places: Sequence[Anchor | None], claims: Sequence[Claim]) -> list[Claim | None]:
    """For each place the claim that stands there, equal spans first, then the closest, each claim once."""
    at = {(claim.anchor.start, claim.anchor.end): claim for claim in claims}
    found: list[Claim | None] = [None] * len(places)
    taken: set[str] = set()
    for i, place in enumerate(places):
        claim = at.get((place.start, place.end)) if place else None
        if claim is not None:
            found[i] = claim
            taken.add(claim.id)
    close = []
    for i, place in enumerate(places):
        if place is not None and found[i] is None:
            shares = ((_share(place, claim.anchor), claim) for claim in claims if claim.id not in taken)
            close += [(share, i, claim) for share, claim in shares if share > _SAME]
    for _, i, claim in sorted(close, key=lambda pair: -pair[0]):
        if found[i] is None and claim.id not in taken:
            found[i] = claim
            taken.add(claim.id)
    return found


def _share(one: Anchor, other: Anchor) -> float:
    """How much of the stretch that two anchors cover together they cover both, 0 to 1 (Jaccard)."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / (max(one.end, other.end) - min(one.start, other.start))
