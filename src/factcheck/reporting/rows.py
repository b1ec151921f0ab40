"""The rows that `--json` prints: a contract that programs outside rely on. Add keys, never change or drop one."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from factcheck.annotating.versions import Comparison, PlacedClaim
from factcheck.model.casefile import ArticleSummary, Casefile
from factcheck.model.cautions import flags, needs_another_look
from factcheck.model.claim import Anchor, Claim
from factcheck.model.contradiction import Contradiction, PairState
from factcheck.model.correction import Correction, ZoneCorrection
from factcheck.model.event import Event
from factcheck.model.source import CounterSource, Suggestion
from factcheck.model.status import ClaimStatus
from factcheck.model.verdict import Verdict
from factcheck.text import one_line

Row = dict[str, Any]


def joined(authors: Sequence[str]) -> str | None:
    """Authors as one text; None where nobody is named."""
    return "; ".join(authors) or None


def article_row(summary: ArticleSummary) -> Row:
    """A row of `list`."""
    return {**summary.model_dump(mode="json", exclude={"authors"}), "author": joined(summary.authors)}


def show_document(casefile: Casefile, zone: str | None = None) -> Row:
    """What `show` prints: the article, its sentences (of one zone, where one is named) and its readers' comments."""
    spotted = casefile.spotted
    text = spotted.article.text
    claim_at = {(claim.anchor.start, claim.anchor.end): claim.id for claim in casefile.claims}
    queue = {claim.id for claim in casefile.claims}
    sentences = []
    for sentence in spotted.sentences:
        if zone is not None and sentence.zone != zone:
            continue
        spotted_here = sentence.claim if sentence.claim in queue else None
        claim = claim_at.get((sentence.start, sentence.end), spotted_here)
        sentences.append(
            {
                "start": sentence.start,
                "end": sentence.end,
                "quote": sentence.of(text),
                "zone": sentence.zone.value,
                "kind": sentence.kind.value,
                "checkworthiness": sentence.checkworthiness,
                "is_claim": claim is not None,
                "claim_id": claim,
            }
        )
    metadata = spotted.metadata.model_dump(mode="json", exclude={"authors"})
    about = {"id": spotted.article.id, "sha256": spotted.article.sha256, "author": joined(spotted.metadata.authors)}
    return {
        "article": {**metadata, **about, "text": text},
        "sentences": sentences,
        "comments": [comment.model_dump(mode="json") for comment in spotted.comments],
        "corrections": [correction_row(correction) for correction in casefile.corrections],
    }


def correction_row(correction: Correction) -> Row:
    """What a reviewer corrected of the reading: a field of the metadata, or the zone of a stretch."""
    return {"key": correction.key, **correction.model_dump(mode="json")}


def correction_words(correction: Correction) -> str:
    """The same as a line for a person."""
    said = f"{correction.key} is {correction.zone}" if isinstance(correction, ZoneCorrection) else None
    said = said or f"{correction.key}: {getattr(correction, 'value', '') or 'not told'}"
    return one_line(f"corrected by {correction.reviewer}: {said}")


def verdict_row(verdict: Verdict) -> Row:
    """One live verdict."""
    fields = {"reviewer", "value", "basis", "confidence", "justification", "at", "revision", "imported", "guidelines"}
    return verdict.model_dump(mode="json", include=fields)


def claim_row(casefile: Casefile, claim: Claim, status: ClaimStatus) -> Row:
    """A row of `claims`; `given` of `expected` verdicts, and `objections` to them, say what the status does not."""
    sources = casefile.sources_for(claim.id)
    return {
        "id": claim.id,
        "article": claim.article,
        "quote": claim.quote,
        "text": claim.text or claim.quote,
        "start": claim.anchor.start,
        "end": claim.anchor.end,
        "zone": claim.zone.value,
        "claimant": claim.claimant.name if claim.claimant else None,
        "checkworthiness": claim.checkworthiness,
        "added_by": claim.reviewer or None,
        "replaces": list(claim.replaces),
        "set_aside": claim.set_aside,
        **status.model_dump(mode="json"),
        "verdicts": [
            {**verdict_row(verdict), "look_again": list(needs_another_look(verdict, sources, casefile.retractions))}
            for verdict in casefile.verdicts_on(claim.id)
        ],
    }


def claim_rows(casefile: Casefile, statuses: Mapping[str, ClaimStatus]) -> list[Row]:
    """What `claims` prints."""
    return [claim_row(casefile, claim, statuses[claim.id]) for claim in casefile.claims]


def source_rows(
    casefile: Casefile, suggestions: Mapping[str, Iterable[Suggestion]], claim: str | None = None
) -> list[Row]:
    """What `sources` prints: claim by claim, the attached counter-sources, then the suggestions that are not."""
    rows: list[Row] = []
    for each in casefile.claims:
        if claim is not None and each.id != claim:
            continue
        attached = casefile.sources_for(each.id)
        rows += _attached_rows(casefile, attached)
        held = {source.id for source in attached}
        rows += [suggestion_row(s) for s in suggestions.get(each.id, ()) if s.id not in held]
    return rows


def _attached_rows(casefile: Casefile, sources: Sequence[CounterSource]) -> list[Row]:
    """One row a source, whoever attached it: the same suggestion attached by two reviewers is one source."""
    reviewers: dict[str, list[str]] = {}
    for source in sources:
        reviewers.setdefault(source.id, []).append(source.reviewer)
    first = {source.id: source for source in reversed(sources)}
    return [{**counter_source_row(casefile, first[id_]), "reviewers": names} for id_, names in reviewers.items()]


def counter_source_row(casefile: Casefile, source: CounterSource) -> Row:
    """One attached counter-source, with what is remarkable of it, and its page as it was fetched."""
    remarkable = flags(source, casefile.sources_for(source.claim), casefile.spotted.metadata.published)
    pages = [p.model_dump(mode="json", include=_PAGE) for p in casefile.pages if p.source == source.id]
    return {**source.model_dump(mode="json"), "attached": True, "flags": list(remarkable), "pages": pages}


_PAGE = {"url", "sha256", "size", "fetched"}


def suggestion_row(suggestion: Suggestion) -> Row:
    """One suggestion that nobody has attached."""
    return {**suggestion.model_dump(mode="json"), "attached": False, "flags": []}


def event_row(event: Event) -> Row:
    """A row of `history`."""
    return event.model_dump(mode="json")


def comparison_row(comparison: Comparison) -> Row:
    """An earlier version in `versions`: where its claims and verdicts lie in the new one, and what is new there."""
    return {
        "article": comparison.old,
        "claims": [_placed_row(placed) for placed in comparison.claims],
        "new": [_place_row(claim.id, claim.anchor) for claim in comparison.added],
    }


def _placed_row(placed: PlacedClaim) -> Row:
    old, now = placed.claim.anchor, placed.now.anchor if placed.now else placed.placed.anchor
    return {
        **_place_row(placed.claim.id, old),
        "prefix": old.prefix,
        "suffix": old.suffix,
        "placing": placed.placed.placing.value,
        "score": placed.placed.score,
        "now": _place_row(placed.now_id, now) if placed.now_id and now else None,
        "verdicts": [{**verdict_row(v.verdict), "standing": v.standing.value} for v in placed.verdicts],
    }


def _place_row(claim: str, anchor: Anchor) -> Row:
    return {"id": claim, "quote": anchor.exact, "start": anchor.start, "end": anchor.end}


def contradiction_row(pair: Contradiction, state: PairState = PairState.OPEN) -> Row:
    """A row of `contradictions`."""
    return {**pair.model_dump(mode="json"), "differing": list(pair.differing), "state": state.value}
