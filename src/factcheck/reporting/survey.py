"""The first look at the articles of a report: what its cover has to tell before the first of them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from factcheck.annotating.statuses import progress
from factcheck.config import ProjectSettings
from factcheck.model.casefile import Casefile
from factcheck.model.claim import SpottedArticle
from factcheck.model.event import Event
from factcheck.model.guidelines import Guidelines
from factcheck.model.reported_article import CoveredSentence, Tally, Treatment
from factcheck.reporting.coverage import ledger
from factcheck.reporting.fidelity import prove
from factcheck.reporting.judging import Judged, Scope, judge

_KEPT = 12_000
"""How many claims are kept from the first look for the report itself; articles beyond are read again."""


Told = Callable[[int, int], None]
"""Is told how many looks at articles are done, and of how many."""


class Project(Protocol):
    """What a report needs of a project."""

    @property
    def settings(self) -> ProjectSettings:
        """What the team agreed on."""

    @property
    def cache_key(self) -> str | None:
        """A name for what may be computed of the project and thrown away; None where it ends with the program."""

    @property
    def guidelines(self) -> Guidelines:
        """What its reviewers agreed on."""

    def casefile(self, article: str) -> Casefile:
        """All that is known of an article."""

    def spotted(self, article: str) -> SpottedArticle:
        """An article as spotted. Raises NotFoundError where it is not held."""

    def history(self, key: str) -> Sequence[Event]:
        """What was done to an article, in order."""

    def revised(self, article: str) -> bool:
        """Whether anything said of the article was ever changed or taken back."""


class Surveyed(NamedTuple):
    """An article, proved, with what its records come to."""

    casefile: Casefile
    claims: Sequence[Judged]
    coverage: tuple[CoveredSentence, ...]
    tally: Tally


def survey(project: Project, article: str, scope: Scope) -> Surveyed:
    """The article, once every quote in it is proved. Raises DamagedError naming the first that does not hold."""
    casefile = project.casefile(article)
    prove(casefile, lambda other: project.spotted(other).article)
    decided = {verdict.claim for verdict in casefile.verdicts}
    listed = [claim for claim in casefile.claims if not claim.set_aside or claim.id in decided]
    claims, coverage = (
        judge(listed, scope, progress(project, casefile)),
        ledger(casefile.spotted.sentences, casefile.claims),
    )
    return Surveyed(casefile, claims, coverage, _tally(claims, coverage))


def _tally(claims: Sequence[Judged], coverage: Sequence[CoveredSentence]) -> Tally:
    counted = Counter[str](judged.standing for judged in claims)
    counted.update(line.treatment for line in coverage if line.treatment is not Treatment.CLAIM)
    return Tally(
        claims=len(claims),
        published=sum(judged.outcome is not None and not judged.outcome.missing for judged in claims),
        sentences=len(coverage),
        **counted,
    )


class Surveyor:
    """Looks at each article once for the cover and once for the report, with little kept in between."""

    def __init__(self, project: Project, articles: Iterable[str], scope: Scope, told: Told | None = None) -> None:
        self._project = project
        self._articles = tuple(dict.fromkeys(articles))
        self._scope = scope
        self._told = told
        self._looks = 0
        self._kept: dict[str, Surveyed] = {}

    def first(self) -> Iterator[Surveyed]:
        """Every article. Raises DamagedError."""
        room = _KEPT
        for article in self._articles:
            surveyed = survey(self._project, article, self._scope)
            room -= len(surveyed.claims) + 1
            if room >= 0:
                self._kept[article] = surveyed
            yield surveyed
            self._tell()

    def again(self) -> Iterator[Surveyed]:
        """The same once more."""
        for article in self._articles:
            yield self._kept.pop(article) if article in self._kept else survey(self._project, article, self._scope)
            self._tell()

    def _tell(self) -> None:
        self._looks += 1
        if self._told is not None:
            self._told(self._looks, 2 * len(self._articles))
