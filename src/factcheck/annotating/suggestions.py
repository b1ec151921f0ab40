"""The suggestions for an article's claims, less those that the reviewer dismissed or knows to mean another event."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing

from factcheck.annotating.answers import after_answers
from factcheck.annotating.earlier_checks import OwnPast, Suggestions, feed_index, from_feeds
from factcheck.annotating.reader_points import ReaderPoints
from factcheck.annotating.statement_index import statement_index
from factcheck.errors import NotFoundError
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.contradiction import PairDecision
from factcheck.model.source import SourceKind, Suggestion
from factcheck.sourcing.index import Watch
from factcheck.sourcing.suggesting import with_passages
from factcheck.storage.project import Project

_A_FEW = 5
"""Claims between two looks at which one she is at: about a quarter of a second."""


def suggestions_for(
    casefile: Casefile, project: Project, reviewer: str | None = None, watch: Watch = lambda done, of: None
) -> dict[str, tuple[Suggestion, ...]]:
    """Claim id to suggestions: earlier checks of the same, then what else bears on it, each best first.

    Computed against every article, verdict and feed that the project holds now. `watch` is told how many articles are
    read into the index.
    """
    dismissed = {dismissal.suggestion for dismissal in casefile.dismissals if dismissal.reviewer == reviewer}
    found = {claim: of for part in suggestions_in_turn(casefile, project, watch=watch) for claim, of in part.items()}
    return {claim.id: tuple(s for s in found[claim.id] if s.id not in dismissed) for claim in casefile.claims}


def suggestions_in_turn(
    casefile: Casefile,
    project: Project,
    in_hand: Callable[[], str | None] = lambda: None,
    watch: Watch = lambda done, of: None,
) -> Iterator[Suggestions]:
    """The same, also what was dismissed, some claims at a time: from the one in hand on, wherever she is by then.

    In a small project all come at once; in a large one the first comes at once, and the rest before she has read it.
    """
    with closing(ReaderPoints(project.cache_key)) as remembered:
        readers = remembered.of(casefile)
    past, answers = OwnPast(casefile, project), _Answers(casefile, project)
    with statement_index(project, watch) as index, feed_index(project) as checks:
        turns = _turns(casefile.claims, in_hand) if index is not None else iter([casefile.claims])
        for claims in turns:
            suggested = with_passages(readers, casefile.spotted, claims, project, index)
            answered = after_answers(suggested, answers.to(suggested))
            feeds = from_feeds(checks, claims)
            yield {
                claim: tuple(sorted((*feeds.get(claim, ()), *map(past.told, of)), key=_checks_first))
                for claim, of in answered.items()
            }


def _turns(claims: Sequence[Claim], in_hand: Callable[[], str | None]) -> Iterator[Sequence[Claim]]:
    """A few claims at a time: the one in hand alone, else the next behind it that wait, round the end of the queue."""
    waiting = {claim.id: claim for claim in claims}
    order = [claim.id for claim in claims]
    while waiting:
        here = in_hand()
        place = order.index(here) if here in order else 0
        behind = [c for c in (*order[place:], *order[:place]) if c in waiting]
        turn = behind[:1] if here in waiting else behind[:_A_FEW]
        yield [waiting.pop(claim) for claim in turn]


def _checks_first(suggestion: Suggestion) -> tuple[bool, float]:
    return suggestion.kind is not SourceKind.EARLIER_CHECK, -suggestion.score


class _Answers:
    """What was said of events from either side: the question is one, whichever article it is asked in."""

    def __init__(self, casefile: Casefile, project: Project) -> None:
        self._project = project
        self._said = {casefile.spotted.article.id: casefile.pairs}

    def to(self, suggested: Suggestions) -> tuple[PairDecision, ...]:
        """The answers about these suggestions, and others."""
        for suggestion in (s for of in suggested.values() for s in of if s.pair is not None):
            if suggestion.article is not None and suggestion.article not in self._said:
                self._said[suggestion.article] = self._project.casefile(suggestion.article).pairs
        return tuple(pair for said in self._said.values() for pair in said)


def find_suggestion(suggestions: Sequence[Suggestion], prefix: str) -> Suggestion:
    """The suggestion of that id, or of the one id that begins so. Raises NotFoundError."""
    matching = [s for s in suggestions if s.id == prefix] or [s for s in suggestions if s.id.startswith(prefix)]
    if len(matching) != 1:
        number = "no suggestion" if not matching else f"{len(matching)} suggestions"
        raise NotFoundError(f"{number} {prefix!r} for this claim; see `factcheck sources CLAIM`")
    return matching[0]
