"""Pairs of statements that cannot both hold: what the machine asks, and what reviewers said of each."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.annotating.radar import contradicting
from factcheck.errors import NotFoundError, RefusedError
from factcheck.model.claim import Anchor
from factcheck.model.contradiction import Contradiction, PairDecision, PairState, Side, state_of
from factcheck.model.record import Change, Put
from factcheck.storage.project import Project


class Asked(NamedTuple):
    """A pair, and what has become of it."""

    pair: Contradiction
    state: PairState
    reason: str = ""


def pairs_of(project: Project, articles: Sequence[str]) -> tuple[Asked, ...]:
    """The pairs within and across these articles, the surest first; decided ones keep their place."""
    said: dict[str, tuple[PairDecision, ...]] = {}

    def asked(pair: Contradiction) -> Asked:
        home = pair.a.article
        if home not in said:
            said[home] = project.casefile(home).pairs
        state = state_of(pair.id, said[home])
        reason = next((d.reason for d in said[home] if d.pair == pair.id and d.state is state), "")
        return Asked(pair, state, reason)

    return tuple(asked(pair) for pair in contradicting(project, articles))


def find_pair(pairs: Sequence[Asked], prefix: str) -> Contradiction:
    """The pair of that id, or of the one id that begins so. Raises NotFoundError."""
    found = [a.pair for a in pairs if a.pair.id == prefix] or [a.pair for a in pairs if a.pair.id.startswith(prefix)]
    if len(found) != 1:
        number = "no pair" if not found else f"{len(found)} pairs"
        raise NotFoundError(f"{number} {prefix!r}; see `factcheck contradictions`")
    return found[0]


def decide(project: Project, pair: Contradiction, state: PairState, reason: str = "") -> None:
    """Save what the project's reviewer says of a pair, with the article of its first side.

    Raises RefusedError where a pair is called compatible without a reason, and whatever saving raises.
    """
    if state is PairState.COMPATIBLE and not reason.strip():
        raise RefusedError("say why both can hold")
    home = pair.a.article
    own = (d for d in project.casefile(home).pairs if d.pair == pair.id and d.reviewer == project.reviewer)
    decision = PairDecision(
        pair=pair.id,
        state=state,
        reason=reason.strip(),
        a=_anchor(project, pair.a),
        b=_anchor(project, pair.b),
        revision=next((d.revision for d in own), ""),
    )
    changes: tuple[Change, ...] = (Put(record=decision),)
    project.commit(home, changes)


def _anchor(project: Project, side: Side) -> Anchor:
    return Anchor.at(project.spotted(side.article).article.text, side.start, side.end)
