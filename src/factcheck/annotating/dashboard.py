"""The whole project at a glance: verdicts by article, progress over the days, and where reviewers differ."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from factcheck.errors import DamagedError, NotFoundError
from factcheck.model.casefile import ArticleSummary, Casefile
from factcheck.model.claim import Claim
from factcheck.model.verdict import Verdict, VerdictValue


class Projects(Protocol):
    """What is asked of a project."""

    def summaries(self, reviewer: str | None = None) -> Sequence[ArticleSummary]:
        """A line an article."""

    def casefile(self, article: str) -> Casefile:
        """All that is known of an article."""


@dataclass(frozen=True, slots=True)
class ArticleStanding:
    """How the claims of one article stand: claims on which all verdicts are alike, and those on which they differ."""

    title: str
    claims: int
    supported: int
    disputed: int
    unverified: int
    differing: int

    @property
    def decided(self) -> int:
        """Claims that have a verdict of anybody."""
        return self.supported + self.disputed + self.unverified + self.differing


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim on which reviewers gave different verdicts."""

    title: str
    claim: Claim
    verdicts: tuple[Verdict, ...]
    adjudicated: VerdictValue | None
    """What an adjudicator decided, if one did."""


@dataclass(frozen=True, slots=True)
class Dashboard:
    """What there is to see."""

    begun: tuple[ArticleStanding, ...]
    """Articles with a verdict, the furthest first."""
    untouched: int
    """How many articles have none."""
    claims: int
    """Of all articles together."""
    days: tuple[tuple[date, int], ...]
    """Each day from the first verdict that still holds to the last, and how many of these were given on it."""
    differences: tuple[Difference, ...]

    @property
    def decided(self) -> int:
        """Claims that have a verdict of anybody."""
        return sum(article.decided for article in self.begun)


def dashboard(project: Projects) -> Dashboard:
    """The dashboard of all articles that are not put away. Only articles with verdicts are read."""
    summaries = [summary for summary in project.summaries() if not summary.archived]
    begun: list[ArticleStanding] = []
    given: list[date] = []
    differences: list[Difference] = []
    for summary in summaries:
        if not summary.decided:
            continue
        try:
            casefile = project.casefile(summary.id)
        except (DamagedError, NotFoundError):
            # Named on the articles screen and by `check`.
            continue
        title = summary.title or "Untitled article"
        by_claim = _by_claim(casefile)
        differences += _differences(title, casefile, by_claim)
        begun.append(_standing(title, len(casefile.claims), by_claim.values()))
        given += [verdict.at.astimezone().date() for verdict in casefile.verdicts if verdict.at is not None]
    begun.sort(key=lambda article: (-article.decided / max(1, article.claims), article.title.casefold()))
    return Dashboard(
        begun=tuple(begun),
        untouched=len(summaries) - len(begun),
        claims=sum(summary.claims for summary in summaries),
        days=_days(given),
        differences=tuple(differences),
    )


def _by_claim(casefile: Casefile) -> dict[str, list[Verdict]]:
    found: dict[str, list[Verdict]] = {claim.id: [] for claim in casefile.claims}
    for verdict in casefile.verdicts:
        if verdict.claim in found:
            found[verdict.claim].append(verdict)
    return {claim: verdicts for claim, verdicts in found.items() if verdicts}


def _standing(title: str, claims: int, verdicts: Iterable[Sequence[Verdict]]) -> ArticleStanding:
    values = [{verdict.value for verdict in each} for each in verdicts]
    alike = Counter(next(iter(each)) for each in values if len(each) == 1)
    return ArticleStanding(
        title=title,
        claims=claims,
        supported=alike[VerdictValue.SUPPORTED],
        disputed=alike[VerdictValue.DISPUTED],
        unverified=alike[VerdictValue.UNVERIFIED],
        differing=sum(len(each) > 1 for each in values),
    )


def _differences(title: str, casefile: Casefile, by_claim: dict[str, list[Verdict]]) -> Iterable[Difference]:
    decided = {adjudication.claim: adjudication.value for adjudication in casefile.adjudications}
    for claim in casefile.claims:
        verdicts = by_claim.get(claim.id, [])
        if len({verdict.value for verdict in verdicts}) > 1:
            ordered = tuple(sorted(verdicts, key=lambda verdict: verdict.reviewer))
            yield Difference(title, claim, ordered, decided.get(claim.id))


def _days(given: Sequence[date]) -> tuple[tuple[date, int], ...]:
    if not given:
        return ()
    counted = Counter(given)
    first, last = min(given), max(given)
    every = (date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1))
    return tuple((day, counted[day]) for day in every)
