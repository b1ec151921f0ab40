"""Claims that somebody has checked already, as far as an imported feed tells: a lead for each, never a verdict."""

import sqlite3
from collections.abc import Sequence
from contextlib import suppress

from factcheck.model.claim import Claim
from factcheck.model.earlier_check import EarlierCheck
from factcheck.model.ids import check_suggestion_id
from factcheck.model.source import SourceKind, Suggestion
from factcheck.sourcing.check_index import CheckIndex, texts
from factcheck.sourcing.facts import Facts, facts
from factcheck.sourcing.likeness import Ranker
from factcheck.sourcing.reasons import reasons
from factcheck.sourcing.sameness import THE_SAME, sameness

CHECKS_A_CLAIM = 3
_CANDIDATES = 25


def earlier_checks(
    claims: Sequence[Claim], known: Sequence[Facts], index: CheckIndex
) -> dict[str, tuple[Suggestion, ...]]:
    """Claim id → checks that looked into the same, best first; `known` are the claims' facts, in their order."""
    found: dict[str, tuple[Suggestion, ...]] = {}
    with suppress(sqlite3.DatabaseError):  # somebody deleted or damaged the file meanwhile: the next look makes it anew
        for claim, ours in zip(claims, known, strict=True):
            held = [(check, facts(text)) for check in index.candidates(ours.text, _CANDIDATES) for text in texts(check)]
            ranker = Ranker([theirs for _, theirs in held], [ours], index)
            alike = [(sameness(ours, theirs, ranker.rarity_of_stem), check, theirs) for check, theirs in held]
            best = sorted((each for each in alike if each[0] >= THE_SAME), key=lambda each: -each[0])
            one_each = {check.line: (score, check, theirs) for score, check, theirs in reversed(best)}
            ordered = sorted(one_each.values(), key=lambda each: -each[0])[:CHECKS_A_CLAIM]
            found[claim.id] = tuple(_suggestion(claim, ours, *each, ranker) for each in ordered)
    return found


def _suggestion(
    claim: Claim, ours: Facts, score: float, check: EarlierCheck, theirs: Facts, ranker: Ranker
) -> Suggestion:
    return Suggestion(
        id=check_suggestion_id(claim.id, check.line),
        claim=claim.id,
        kind=SourceKind.EARLIER_CHECK,
        quote=theirs.text,
        author=check.claimant,
        score=score,
        reasons=reasons(ours, theirs, ranker),
        publisher=check.publisher,
        published=check.published,
        url=check.url,
        rating=check.rating,
        explanation=check.explanation or None,
    )
