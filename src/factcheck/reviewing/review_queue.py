"""Colleagues' verdicts in the order in which they are worth reading, and filters to choose among them. Pure."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from factcheck.model.base import Model
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.gate import independent, missing_for_final
from factcheck.model.review import Review
from factcheck.model.source import CounterSource, SourceKind
from factcheck.model.verdict import Verdict, VerdictValue
from factcheck.reviewing.reviews import counts, review_by


class Filter(StrEnum):
    """Which verdicts to step through."""

    ALL = "all"
    DISAGREEMENTS = "disagreements"
    NOT_REVIEWED = "not yet reviewed by me"
    LONE = "lone verdicts"
    WEAK = "weak sourcing"
    COMMENTS_ONLY = "reader comments only"


class Item(Model):
    """A colleague's verdict with what a reader of it needs beside it."""

    article: str
    claim: Claim
    verdict: Verdict
    sources: tuple[CounterSource, ...]
    """The colleague's own."""
    others: tuple[Verdict, ...]
    """Everybody else's verdicts on the claim, the reader's included."""
    review: Review | None
    """The reader's review, of whichever revision."""
    reviewed: bool
    """Whether that review is of the verdict as it stands."""
    missing: tuple[str, ...]
    """What the sourcing gate misses."""

    @property
    def disputed_among(self) -> bool:
        """Whether reviewers differ on the claim."""
        return any(other.value is not self.verdict.value for other in self.others)

    @property
    def rests_on_comments_only(self) -> bool:
        """Whether readers' comments are all that the verdict rests on."""
        return bool(self.sources) and all(source.kind is SourceKind.REBUTTAL for source in self.sources)

    @property
    def is_weak(self) -> bool:
        """Whether the gate misses something, or a single source carries the verdict."""
        sourced = self.verdict.value is VerdictValue.UNVERIFIED or independent(self.sources) > 1
        return bool(self.missing) or not sourced


_CHOOSE: dict[Filter, Callable[[Item], bool]] = {
    Filter.ALL: lambda item: True,
    Filter.DISAGREEMENTS: lambda item: item.disputed_among,
    Filter.NOT_REVIEWED: lambda item: not item.reviewed,
    Filter.LONE: lambda item: not item.others,
    Filter.WEAK: lambda item: item.is_weak,
    Filter.COMMENTS_ONLY: lambda item: item.rests_on_comments_only,
}


def items(
    casefiles: Iterable[Casefile], reviewer: str, of: str | None = None, wanted: Filter = Filter.ALL
) -> tuple[Item, ...]:
    """The verdicts of one colleague, or of all, that are wanted: claims on which reviewers differ first."""
    found = [
        item
        for casefile in casefiles
        for item in _items_of(casefile, reviewer)
        if of in (None, item.verdict.reviewer) and _CHOOSE[wanted](item)
    ]
    return tuple(sorted(found, key=lambda item: not item.disputed_among))


def _items_of(casefile: Casefile, reviewer: str) -> Iterable[Item]:
    for claim in casefile.claims:
        verdicts = sorted(casefile.verdicts_on(claim.id), key=lambda verdict: verdict.reviewer)
        for verdict in verdicts:
            if verdict.reviewer == reviewer:
                continue
            sources = tuple(s for s in casefile.sources_for(claim.id) if s.reviewer == verdict.reviewer)
            review = review_by(casefile, claim.id, reviewer, verdict.reviewer)
            yield Item(
                article=casefile.spotted.article.id,
                claim=claim,
                verdict=verdict,
                sources=sources,
                others=tuple(v for v in verdicts if v is not verdict),
                review=review,
                reviewed=review is not None and counts(review, casefile),
                missing=missing_for_final(verdict, sources),
            )


def colleagues(casefiles: Iterable[Casefile], reviewer: str) -> tuple[str, ...]:
    """Whose verdicts there are to review, by name."""
    return tuple(sorted({v.reviewer for casefile in casefiles for v in casefile.verdicts} - {reviewer}))
