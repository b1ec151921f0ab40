"""In which order an article's claims are walked, and which of them are folded away."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from factcheck.model.article import Zone
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim, ScoredSentence


class Order(StrEnum):
    """By what the queue is ordered."""

    TEXT = "text"
    WORTH = "check-worthiness"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How a reviewer wants to walk the queue."""

    order: Order = Order.TEXT
    threshold: float = 0.0
    """The check-worthiness below which a claim is folded away."""
    unfolded: bool = False
    """Whether she wants to see for now what is below the threshold."""


AS_WRITTEN = Arrangement()


class Queue(NamedTuple):
    """The claims to walk, and those below the threshold, whether they are folded away or not."""

    claims: tuple[Claim, ...]
    below: tuple[Claim, ...]


def arranged(casefile: Casefile, arrangement: Arrangement, keeps: Callable[[Claim], bool] = lambda _: False) -> Queue:
    """The queue. Never folded away: what anybody decided, sourced, added or worded, and what `keeps` names."""
    touched = {v.claim for v in casefile.verdicts} | {s.claim for s in casefile.sources}

    def is_below(claim: Claim) -> bool:
        low = claim.checkworthiness < arrangement.threshold
        return low and claim.id not in touched and not claim.reviewer and not keeps(claim)

    below = tuple(claim for claim in casefile.claims if is_below(claim)) if arrangement.threshold else ()
    folded = set() if arrangement.unfolded else {claim.id for claim in below}
    claims = tuple(claim for claim in casefile.claims if claim.id not in folded) if folded else casefile.claims
    if arrangement.order is Order.WORTH:
        claims = tuple(sorted(claims, key=lambda claim: -claim.checkworthiness))
    return Queue(claims, below)


def left_out(casefile: Casefile) -> tuple[ScoredSentence, ...]:
    """The sentences of the body of which no part is in the queue, in the order of the text."""
    taken = sorted((claim.anchor.start, claim.anchor.end) for claim in casefile.claims)
    found: list[ScoredSentence] = []
    at = reach = 0
    for sentence in casefile.spotted.sentences:
        while at < len(taken) and taken[at][0] < sentence.end:
            reach = max(reach, taken[at][1])
            at += 1
        if sentence.zone is Zone.BODY and reach <= sentence.start:
            found.append(sentence)
    return tuple(found)
