"""The suggestions for an article's claims, less those that the reviewer dismissed or knows to mean another event."""

from collections.abc import Iterable, Sequence

from factcheck.annotating.answers import after_answers
from factcheck.annotating.earlier_checks import from_feeds, with_own_past
from factcheck.annotating.statement_index import statement_index
from factcheck.errors import NotFoundError
from factcheck.model.casefile import Casefile
from factcheck.model.contradiction import PairDecision
from factcheck.model.source import SourceKind, Suggestion
from factcheck.sourcing.suggesting import suggest
from factcheck.storage.project import Project


def suggestions_for(
    casefile: Casefile, project: Project, reviewer: str | None = None
) -> dict[str, tuple[Suggestion, ...]]:
    """Claim id to suggestions: earlier checks of the same, then what else bears on it, each best first.

    Computed against every article, verdict and feed that the project holds now.
    """
    dismissed = {dismissal.suggestion for dismissal in casefile.dismissals if dismissal.reviewer == reviewer}
    with statement_index(project) as index:
        suggested = suggest(casefile.spotted, casefile.claims, project, index)
    found = after_answers(suggested, _answers(casefile, project, suggested.values()))
    found = with_own_past(casefile, project, found)
    checks = from_feeds(project, casefile.claims)
    return {
        claim.id: tuple(
            s
            for s in sorted((*checks.get(claim.id, ()), *found.get(claim.id, ())), key=_checks_first)
            if s.id not in dismissed
        )
        for claim in casefile.claims
    }


def _checks_first(suggestion: Suggestion) -> tuple[bool, float]:
    return suggestion.kind is not SourceKind.EARLIER_CHECK, -suggestion.score


def _answers(
    casefile: Casefile, project: Project, suggested: Iterable[Sequence[Suggestion]]
) -> tuple[PairDecision, ...]:
    """What was said of events from either side: the question is one, whichever article it is asked in."""
    asked = {s.article for of in suggested for s in of if s.pair is not None and s.article is not None}
    others = asked - {casefile.spotted.article.id}
    return (*casefile.pairs, *(pair for other in sorted(others) for pair in project.casefile(other).pairs))


def find_suggestion(suggestions: Sequence[Suggestion], prefix: str) -> Suggestion:
    """The suggestion of that id, or of the one id that begins so. Raises NotFoundError."""
    matching = [s for s in suggestions if s.id == prefix] or [s for s in suggestions if s.id.startswith(prefix)]
    if len(matching) != 1:
        number = "no suggestion" if not matching else f"{len(matching)} suggestions"
        raise NotFoundError(f"{number} {prefix!r} for this claim; see `factcheck sources CLAIM`")
    return matching[0]
