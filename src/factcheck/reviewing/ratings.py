"""Which verdicts can be compared: those on equal spans, two or more a claim; what is left out is named."""

from collections import Counter
from collections.abc import Iterable, Mapping

from factcheck.model.base import Model
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.gate import is_final
from factcheck.model.source import CounterSource
from factcheck.model.verdict import Verdict, VerdictValue
from factcheck.reviewing.coefficients import Pattern

SCALE = (VerdictValue.DISPUTED, VerdictValue.UNVERIFIED, VerdictValue.SUPPORTED)
"""The values in the order that ordinal agreement goes by."""
Tally = tuple[tuple[Pattern, int], ...]
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
    def tally(self) -> Tally:
        """How many claims have each pattern of verdicts."""
        return tuple(sorted(Counter(claim.pattern for claim in self.rated).items()))

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
        by_claim = _by_claim(casefile, final=final)
        rated += _rated(casefile, by_claim)
        claims = {claim.id: claim for claim in casefile.claims}
        for claim, verdicts in by_claim.items():
            if len(verdicts) == 1:
                left_out.append(LeftOut(claim=claim, article=article, why=_why(verdicts[0], by_claim, claims)))
    return Ratings(rated=tuple(rated), left_out=tuple(left_out))


def comparable(casefile: Casefile, *, final: bool = False) -> list[Rated]:
    """The claims of one article that can be compared, without the reasons why others cannot."""
    return _rated(casefile, _by_claim(casefile, final=final))


def _by_claim(casefile: Casefile, *, final: bool) -> dict[str, list[Verdict]]:
    """The verdicts that count, by claim, in the order of the text."""
    counted: list[Verdict] = list(casefile.verdicts)
    if final:
        sources: dict[str, list[CounterSource]] = {}
        for source in casefile.sources:
            sources.setdefault(source.claim, []).append(source)
        counted = [verdict for verdict in counted if is_final(verdict, sources.get(verdict.claim, ()))]
    by_claim: dict[str, list[Verdict]] = {}
    for verdict in counted:
        by_claim.setdefault(verdict.claim, []).append(verdict)
    return dict(sorted(by_claim.items(), key=lambda item: (item[1][0].anchor.start, item[0])))


def _rated(casefile: Casefile, by_claim: Mapping[str, list[Verdict]]) -> list[Rated]:
    found = []
    for claim, verdicts in by_claim.items():
        values = {v.reviewer: v.value for v in verdicts}
        if len(values) > 1:
            told = dict(sorted(values.items()))
            article, named = casefile.spotted.article.id, claim not in casefile.unnamed
            found.append(Rated(claim=claim, article=article, verdicts=told, named=named))
    return found


def _why(verdict: Verdict, by_claim: Mapping[str, list[Verdict]], claims: Mapping[str, Claim]) -> str:
    for other, verdicts in by_claim.items():
        colleagues = sorted(v.reviewer for v in verdicts if v.reviewer != verdict.reviewer)
        if other != verdict.claim and colleagues and verdicts[0].anchor.overlaps(verdict.anchor):
            return f"only {verdict.reviewer} gave a verdict; its span overlaps {other} of {', '.join(colleagues)}"
    added_by = claims[verdict.claim].reviewer if verdict.claim in claims else ""
    if added_by and added_by == verdict.reviewer:
        return f"only {verdict.reviewer}, who added the claim, gave a verdict"
    return f"only {verdict.reviewer} gave a verdict"
