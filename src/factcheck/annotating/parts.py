"""The parts in which the machine would cut a claim; the reviewer says whether."""

from factcheck.model.article import Span
from factcheck.model.claim import Claim
from factcheck.spotting import parts


def proposed_parts(claim: Claim) -> tuple[Span, ...]:
    """The claims that a claim seems to join, as spans of the article's text; none where it seems to make only one."""
    at = claim.anchor.start
    return tuple(Span(start=at + part.start, end=at + part.end) for part in parts(claim.quote))
