"""Whether a claim was checked already, by another desk or here: suggested with its reasons, never applied."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager

from factcheck.errors import DamagedError, NotFoundError
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.source import SourceKind, Suggestion
from factcheck.model.status import outcome
from factcheck.model.verdict import Basis, VerdictValue
from factcheck.sourcing.check_index import CheckIndex
from factcheck.sourcing.earlier_checks import earlier_checks
from factcheck.sourcing.facts import facts
from factcheck.sourcing.sameness import THE_SAME, sameness
from factcheck.storage.project import Project

Suggestions = Mapping[str, tuple[Suggestion, ...]]
"""By claim id, best first."""

_ONE_PLACE = 0.5
"""How much of two spans must be common for a verdict on the one to be a verdict on the other."""


@contextmanager
def feed_index(project: Project) -> Iterator[CheckIndex | None]:
    """The index of the imported checks, up to date; None where there are none."""
    feeds = project.feeds
    if not feeds.names():
        yield None
        return
    path = None
    if project.cache_key is not None:
        from platformdirs import user_cache_path

        path = user_cache_path("factcheck") / f"checks-{project.cache_key}.sqlite"
    with closing(CheckIndex(path)) as index:
        index.update(feeds)
        yield index


def from_feeds(index: CheckIndex | None, claims: Sequence[Claim]) -> Suggestions:
    """The imported checks that looked into the same as one of the claims."""
    return earlier_checks(claims, [facts(c.text or c.quote) for c in claims], index) if index is not None else {}


class OwnPast:
    """What reviewers said of the project's other articles; each is read once, and only where a passage leads there."""

    def __init__(self, casefile: Casefile, project: Project) -> None:
        self._casefile = casefile
        self._project = project
        self._read: dict[str, Casefile | None] = {}
        self._earlier_versions = {origin.replaces for origin in casefile.origins}

    def told(self, suggestion: Suggestion) -> Suggestion:
        """The suggestion; a passage that says the same and carries a verdict of ours as an earlier check."""
        claim = self._casefile.claim(suggestion.claim)
        if suggestion.kind is not SourceKind.PASSAGE or suggestion.asks or claim is None:
            return suggestion
        if sameness(facts(claim.quote), facts(suggestion.quote)) < THE_SAME:
            return suggestion
        there = self._at(suggestion.article or "")
        judged = _judged_at(there, suggestion) if there else None
        if there is None or judged is None:
            return suggestion
        verdicts = sorted(there.verdicts_on(judged.id), key=lambda verdict: verdict.reviewer)
        reached = outcome(there, judged.id, expected=1)
        version = ("in an earlier version of this article",) if suggestion.article in self._earlier_versions else ()
        said = dict.fromkeys(_words(verdict.value, verdict.basis) for verdict in verdicts)
        given = [verdict.at.date().isoformat() for verdict in verdicts if verdict.at]
        return suggestion.model_copy(
            update={
                "kind": SourceKind.EARLIER_CHECK,
                "author": ", ".join(reached.by if reached else (verdict.reviewer for verdict in verdicts)),
                "publisher": None,
                "title": there.spotted.metadata.title,
                "url": there.spotted.metadata.url,
                "published": max(given, default=None),
                "rating": _words(reached.value, reached.basis) if reached else " / ".join(said),
                "explanation": (reached.justification if reached else "") or None,
                "stance": None,
                "pair": None,
                "reasons": (*suggestion.reasons, *version),
            }
        )

    def _at(self, article: str) -> Casefile | None:
        if article not in self._read:
            try:
                self._read[article] = self._project.casefile(article)
            except (DamagedError, NotFoundError):
                self._read[article] = None
        return self._read[article]


def _judged_at(there: Casefile, suggestion: Suggestion) -> Claim | None:
    """The claim with a verdict that the passage is, whatever its cut; None where nobody judged it."""
    judged = {verdict.claim for verdict in there.verdicts}
    start, end = suggestion.start or 0, suggestion.end or 0

    def common(claim: Claim) -> float:
        inside = min(end, claim.anchor.end) - max(start, claim.anchor.start)
        return inside / (max(end, claim.anchor.end) - min(start, claim.anchor.start))

    best = max((claim for claim in there.claims if claim.id in judged), key=common, default=None)
    return best if best is not None and common(best) >= _ONE_PLACE else None


def _words(value: VerdictValue, basis: Basis | None) -> str:
    return f"{value}: {basis.replace('_', ' ')}" if basis else value.value
