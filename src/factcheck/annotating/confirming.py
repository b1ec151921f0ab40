"""One's own verdicts given anew on a newer version of the article: a new act, which undo takes back whole."""

from collections.abc import Sequence

from factcheck.annotating.acts import attached
from factcheck.annotating.claim_acts import add_claim
from factcheck.annotating.versions import Comparison, EarlierVerdict, PlacedClaim, Standing
from factcheck.errors import NotFoundError, RefusedError
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Anchor
from factcheck.model.ids import source_id, suggestion_id
from factcheck.model.record import Change, Put
from factcheck.model.source import CounterSource
from factcheck.model.verdict import Verdict
from factcheck.spotting.anchoring import Placing, reanchor


def confirm_claim(old: Casefile, new: Casefile, placed: PlacedClaim, reviewer: str) -> tuple[Change, ...]:
    """The changes that say of the new version what the reviewer said of a claim of the old one.

    Her verdict with its justification, and her counter-sources; () where she has a verdict on the new version already.
    Raises NotFoundError where she said nothing, RefusedError where the claim cannot be placed with certainty.
    """
    earlier = _own(placed, reviewer)
    if earlier is None:
        raise NotFoundError(f"no verdict of {reviewer} on claim {placed.claim.id} of the earlier version")
    anchor = placed.now.anchor if placed.now else placed.placed.anchor
    if anchor is None or placed.now_id is None:
        raise RefusedError(
            f"“{placed.claim.quote}” cannot be placed in the new version with certainty; judge what stands there anew"
        )
    if earlier.standing is Standing.SAID_AGAIN:
        return ()
    said = earlier.verdict
    claim: tuple[Change, ...] = () if placed.now else add_claim(new, anchor.start, anchor.end)
    again = Verdict(
        claim=placed.now_id,
        value=said.value,
        basis=said.basis,
        confidence=said.confidence,
        justification=said.justification,
        anchor=anchor,
    )
    return (*claim, Put(record=again), *_sources(old, new, placed.claim.id, placed.now_id, reviewer))


def confirm_unchanged(
    olds: Sequence[Casefile], new: Casefile, compared: Sequence[Comparison], reviewer: str
) -> tuple[Change, ...]:
    """The changes that confirm every verdict of the reviewer on a claim whose words stayed as they were.

    `olds` are the casefiles of the compared versions. What changed, or is orphaned, wants a look of its own.
    """
    changes: list[Change] = []
    said: set[str | None] = set()
    for old, comparison in zip(olds, compared, strict=True):
        for placed in comparison.claims:
            earlier = _own(placed, reviewer)
            if earlier is not None and earlier.standing is Standing.SAME_WORDS and placed.now_id not in said:
                said.add(placed.now_id)
                changes += confirm_claim(old, new, placed, reviewer)
    return tuple(changes)


def _own(placed: PlacedClaim, reviewer: str) -> EarlierVerdict | None:
    return next((each for each in placed.verdicts if each.verdict.reviewer == reviewer), None)


def _sources(old: Casefile, new: Casefile, claim: str, now: str, reviewer: str) -> tuple[Change, ...]:
    own = (source for source in old.sources_for(claim) if source.reviewer == reviewer)
    carried = (_carried(source, old, new, now) for source in own)
    return tuple(Put(record=source) for source in carried if attached(new, source.id, reviewer) is None)


def _carried(source: CounterSource, old: Casefile, new: Casefile, claim: str) -> CounterSource:
    """The counter-source as a new record on the claim of the new version.

    A reader's comment of the old page is cited where it stands on the new page if it does so to the letter, else on
    the old page, which the project keeps.
    """
    fresh = {"claim": claim, "reviewer": "", "at": None, "revision": ""}
    if source.article is None or source.start is None or source.end is None:
        return source.model_copy(update={**fresh, "id": source_id(f"{claim} {source.id}")})
    article, start, end = source.article, source.start, source.end
    if article == old.spotted.article.id:
        before, after = old.spotted.article.text, new.spotted.article.text
        placed = reanchor(Anchor.at(before, start, end), before, after)
        if placed.anchor is not None and placed.placing in (Placing.EXACT, Placing.MOVED):
            article, start, end = new.spotted.article.id, placed.anchor.start, placed.anchor.end
    place = {"article": article, "start": start, "end": end, "id": suggestion_id(claim, article, start, end)}
    return source.model_copy(update={**fresh, **place})
