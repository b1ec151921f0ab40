"""The contradiction radar in a project of any size: which articles are held against which, and what is left out."""

from collections import Counter
from collections.abc import Collection, Sequence

from factcheck.annotating.statement_index import INDEXED_FROM, statement_index
from factcheck.model.contradiction import Contradiction
from factcheck.sourcing.contradictions import MOST, contradictions
from factcheck.sourcing.corpus import Selection, readable, statements
from factcheck.sourcing.index import Index
from factcheck.storage.project import Project

AT_ONCE = 100
"""Articles of a large project that one look holds against the others: the latest, where more are wanted."""
NEAREST = 40
"""Articles that each is then held against: those whose statements are the most like its own."""
_CANDIDATES = 10


def contradicting(project: Project, articles: Sequence[str]) -> tuple[Contradiction, ...]:
    """The pairs within these articles, and between them and the others, the surest first."""
    with statement_index(project) as index:
        if index is None:
            return contradictions(project, articles)
        wanted = _at_once(project, articles)
        near = {other for article in wanted for other in _nearest(project, article, index)}
    return contradictions(Selection(project, sorted({*wanted, *near})), wanted)


def left_out(project: Project, articles: Collection[str], found: Sequence[object]) -> str | None:
    """What such an answer does not cover, in words; None where it covers all."""
    held = len(project.articles())
    parts = []
    if held >= INDEXED_FROM and project.cache_key is not None:
        if len(articles) > AT_ONCE:
            parts.append(f"of {len(articles)} articles the {AT_ONCE} latest were compared; name articles for others")
        parts.append(f"each with the {NEAREST} whose statements are the most like its own")
    if len(found) >= MOST:
        parts.append(f"the {MOST} surest pairs are listed")
    return "; ".join(parts) or None


def _at_once(project: Project, articles: Sequence[str]) -> list[str]:
    if len(articles) <= AT_ONCE:
        return list(articles)
    wanted = frozenset(articles)
    listed = [summary for summary in project.summaries() if summary.id in wanted and not summary.archived]
    latest = sorted(listed, key=lambda summary: (summary.published or "", summary.id), reverse=True)
    return [summary.id for summary in latest[:AT_ONCE]]


def _nearest(project: Project, article: str, index: Index) -> list[str]:
    votes: Counter[str] = Counter()
    for spotted in readable(Selection(project, [article])):
        for statement in statements(spotted):
            # Who is like many statements a little is nearer than who is like one by chance.
            for rank, other in enumerate(index.candidates(statement.facts, article, _CANDIDATES), start=2):
                votes[other.article] += 60 // rank
    return [other for other, _ in votes.most_common(NEAREST)]
