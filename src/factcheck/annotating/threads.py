"""Readers' comments as a thread, and the claims that each of them speaks to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.model.article import Comment
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.source import Suggestion


@dataclass(frozen=True, slots=True)
class Contribution:
    """A comment, how deep it stands in the thread, and the claims it speaks to, the closest first."""

    comment: Comment
    depth: int
    claims: tuple[Claim, ...]


def thread(casefile: Casefile, suggestions: Mapping[str, Sequence[Suggestion]]) -> tuple[Contribution, ...]:
    """The comments in the order of the page, each with the claims for which a point of it was suggested or attached."""
    article = casefile.spotted.article.id
    scores: dict[str, dict[str, float]] = {comment.id: {} for comment in casefile.spotted.comments}
    points: list[tuple[str, int, float, str | None]] = [
        (s.claim, s.start, s.score, s.article) for found in suggestions.values() for s in found if s.start is not None
    ]
    # What a reviewer attached outranks whatever the machine makes of it.
    points += [(s.claim, s.start, 2.0, s.article) for s in casefile.sources if s.start is not None]
    for claim, start, score, where in points:
        comment = _comment_at(casefile.spotted.comments, start) if where == article else None
        if comment is not None:
            scores[comment.id][claim] = max(score, scores[comment.id].get(claim, 0.0))
    claims = {claim.id: claim for claim in casefile.claims}
    depths = _depths(casefile.spotted.comments)
    return tuple(
        Contribution(
            comment,
            depths[comment.id],
            tuple(
                claims[claim]
                for claim in sorted(scores[comment.id], key=lambda claim: -scores[comment.id][claim])
                if claim in claims
            ),
        )
        for comment in casefile.spotted.comments
    )


def _comment_at(comments: Sequence[Comment], start: int) -> Comment | None:
    return next((comment for comment in comments if comment.start <= start < comment.end), None)


def _depths(comments: Sequence[Comment]) -> dict[str, int]:
    depths: dict[str, int] = {}
    for comment in comments:
        depths[comment.id] = depths[comment.parent] + 1 if comment.parent in depths else 0
    return depths
