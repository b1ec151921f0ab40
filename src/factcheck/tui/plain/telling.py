"""What a claim, its verdict and its sources are, in sentences that can be heard."""

from collections.abc import Iterator

from factcheck.annotating.earlier import EarlierClaim
from factcheck.annotating.session import Session
from factcheck.annotating.versions import Standing
from factcheck.model.cautions import flags
from factcheck.model.claim import Claim, ClaimantKind
from factcheck.model.gate import missing_for_final
from factcheck.model.source import CounterSource, SourceKind, Suggestion
from factcheck.model.verdict import Verdict
from factcheck.text import one_line


def claim_lines(session: Session, claim: Claim) -> Iterator[str]:
    """The claim with what was said of it and attached to it."""
    yield f"Claim {session.position + 1} of {len(session.claims)}. {_state(session, claim)}"
    yield f"“{one_line(claim.quote)}”"
    if claim.text and claim.text != claim.quote:
        yield f"In other words: “{one_line(claim.text)}”"
    if claim.claimant and claim.claimant.kind is not ClaimantKind.ARTICLE:
        yield f"Said by {one_line(claim.claimant.name)}."
    if claim.set_aside is not None:
        yield f"Set aside: {one_line(claim.set_aside)}"
    verdict = session.verdict(claim)
    if verdict is not None:
        if verdict.justification:
            yield f"Your reasons: {one_line(verdict.justification)}"
        if verdict.guidelines != session.guidelines:
            yield "The guidelines have changed since you gave this verdict."
        if missing := missing_for_final(verdict, session.casefile.sources):
            yield f"Not final yet: lacks {'; '.join(missing)}."
    for other in session.casefile.verdicts_on(claim.id):
        if other.reviewer != session.reviewer:
            yield f"{one_line(other.reviewer)} says {other.value}."
    for why in session.look_again(claim):
        yield f"Look again: {one_line(why)}."
    attached = session.casefile.sources_for(claim.id)
    for source in attached:
        yield f"Attached: {source_words(source)}"
        for flag in flags(source, attached, session.casefile.spotted.metadata.published):
            yield f"Beware: {one_line(flag)}."


def _state(session: Session, claim: Claim) -> str:
    verdict = session.verdict(claim)
    parts = [verdict.value.capitalize() if verdict else "Undecided"]
    if verdict is not None:
        parts += grounds(verdict)
    parts += ["marked to come back to"] if session.is_marked(claim) else []
    return ", ".join(parts) + "."


def grounds(verdict: Verdict) -> list[str]:
    """On what it rests and how sure its reviewer is, as far as she said so."""
    sure = verdict.confidence and f"{verdict.confidence} confidence"
    return [detail.replace("_", " ") for detail in (verdict.basis, sure) if detail]


def source_words(source: CounterSource) -> str:
    """A counter-source, its stance, and who attached it."""
    words = one_line(source.quote or source.title or source.url or "")
    about = f"{source.kind.replace('_', ' ')} by {one_line(source.reviewer)}"
    return f"{about}, {source.stance or 'stance open'}: “{words}”"


def suggestion_words(suggestion: Suggestion) -> str:
    """A suggestion with its reasons."""
    reasons = "; ".join(one_line(reason) for reason in suggestion.reasons)
    asks = f" {one_line(suggestion.asks)}" if suggestion.asks else ""
    quoted = f"“{one_line(suggestion.quote)}” ({reasons}){asks}"
    if suggestion.kind is SourceKind.EARLIER_CHECK:
        by = [
            suggestion.publisher or suggestion.author,
            suggestion.published,
            f"rated “{suggestion.rating}”",
            suggestion.url,
        ]
        return f"already checked? {', '.join(one_line(part) for part in by if part)}: {quoted}"
    who = one_line(suggestion.author or suggestion.publisher or "")
    return f"{suggestion.kind}{', ' + who if who else ''}: {quoted}"


_STANDING = {
    Standing.SAID_AGAIN: "given again since",
    Standing.SAME_WORDS: "the words are unchanged",
    Standing.CHANGED: "the words have changed",
    Standing.ORPHANED: "cannot be placed; judge what stands there anew",
}


def earlier_words(claim: EarlierClaim, reviewer: str | None) -> str:
    """A claim of an earlier version, how it reads now, and what was said of it."""
    old = claim.placed.claim
    now = "" if claim.words_now == old.quote else f" Now: “{one_line(claim.words_now)}”." if claim.words_now else ""
    if claim.words_now is None:
        now = f" It stood here: …{one_line(old.anchor.prefix)} [it] {one_line(old.anchor.suffix)}…"
    said = "; ".join(
        f"{'you' if v.verdict.reviewer == reviewer else one_line(v.verdict.reviewer)}: {v.verdict.value}, "
        f"{_STANDING[v.standing]}"
        for v in claim.verdicts
    )
    return f"“{one_line(old.quote)}”.{now} {said}"
