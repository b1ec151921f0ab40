"""Which verdicts can be compared: those on equal spans, two or more a claim; what is left out is named."""

from collections import Counter
from collections.abc import Iterable, Mapping

from factcheck.model.base import Model
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.gate import is_final
from factcheck.model.verdict import Verdict, VerdictValue
from factcheck.reviewing.coefficients import Pattern

SCALE = (VerdictValue.DISPUTED, VerdictValue.UNVERIFIED, VerdictValue.SUPPORTED)
"""The values in the order that ordinal agreement goes by."""
_PLACE = {value: place for place, value in enumerate(SCALE)}


class LeftOut(Model):
    """A claim whose verdicts cannot be compared."""

    claim: str
    article: str
    why: str


class Rated(Model):
    """A claim with the verdict of each reviewer who gave one."""

    claim: str
    article: str
    verdicts: Mapping[str, VerdictValue]
    named: bool = True
    """Whether the names are names: where letters stand for them, a letter is somebody else on every claim."""

    @property
    def pattern(self) -> Pattern:
        """How many verdicts say each value of the scale."""
        said = Counter(self.verdicts.values())
        return tuple(said[value] for value in SCALE)


class Ratings(Model):
    """The verdicts of a set of articles, ready for comparison. A verdict that was not given is missing data."""

    rated: tuple[Rated, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def reviewers(self) -> tuple[str, ...]:
        """All who gave a verdict that can be compared, as far as their names are told."""
        return tuple(sorted({name for claim in self.rated if claim.named for name in claim.verdicts}))

    @property
    def unnamed(self) -> int:
        """How many claims stand in no pair, because letters stand for the names."""
        return sum(not claim.named for claim in self.rated)

    def by_article(self) -> tuple["Ratings", ...]:
        """The comparable verdicts of each article by itself."""
        parts: dict[str, list[Rated]] = {}
        for claim in self.rated:
            parts.setdefault(claim.article, []).append(claim)
        return tuple(Ratings(rated=tuple(part)) for part in parts.values())

    def matrix(self, first: str, second: str) -> tuple[tuple[int, ...], ...]:
        """The confusion matrix of two reviewers: rows the first's values, columns the second's, in SCALE's order."""
        cells = Counter(
            (r.verdicts[first], r.verdicts[second])
            for r in self.rated
            if r.named and first in r.verdicts and second in r.verdicts
        )
        return tuple(tuple(cells[row, column] for column in SCALE) for row in SCALE)


def ratings(casefiles: Iterable[Casefile], *, final: bool = False) -> Ratings:
    """The comparable verdicts of these articles; with `final`, only those that the sourcing gate lets through."""
    rated: list[Rated] = []
    left_out: list[LeftOut] = []
    for casefile in casefiles:
        article = casefile.spotted.article.id
        counted = [v for v in casefile.verdicts if not final or is_final(v, casefile.sources_for(v.claim))]
        by_claim: dict[str, list[Verdict]] = {}
        for verdict in counted:
            by_claim.setdefault(verdict.claim, []).append(verdict)
        claims = {claim.id: claim for claim in casefile.claims}
        for claim in sorted(by_claim, key=lambda c: (by_claim[c][0].anchor.start, c)):
            verdicts = {v.reviewer: v.value for v in by_claim[claim]}
            if len(verdicts) > 1:
                told = dict(sorted(verdicts.items()))
                rated.append(Rated(claim=claim, article=article, verdicts=told, named=claim not in casefile.unnamed))
            else:
                left_out.append(LeftOut(claim=claim, article=article, why=_why(by_claim[claim][0], by_claim, claims)))
    return Ratings(rated=tuple(rated), left_out=tuple(left_out))


def _why(verdict: Verdict, by_claim: Mapping[str, list[Verdict]], claims: Mapping[str, Claim]) -> str:
    for other, verdicts in by_claim.items():
        colleagues = sorted(v.reviewer for v in verdicts if v.reviewer != verdict.reviewer)
        if other != verdict.claim and colleagues and verdicts[0].anchor.overlaps(verdict.anchor):
            return f"only {verdict.reviewer} gave a verdict; its span overlaps {other} of {', '.join(colleagues)}"
    added_by = claims[verdict.claim].reviewer if verdict.claim in claims else ""
    if added_by and added_by == verdict.reviewer:
        return f"only {verdict.reviewer}, who added the claim, gave a verdict"
    return f"only {verdict.reviewer} gave a verdict"
