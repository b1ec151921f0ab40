"""Who is to check which article: shares, overlap, and the interests that keep somebody from one. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence

from factcheck.errors import NotFoundError, RefusedError
from factcheck.language.folding import fold
from factcheck.model.article import Metadata
from factcheck.model.assignment import Assignment
from factcheck.model.base import Model
from factcheck.model.casefile import Casefile
from factcheck.model.record import Change, Put, RecordKind, Withdraw

Interests = Mapping[str, Sequence[str]]
"""The topics and outlets that each reviewer declared."""


class Assignee(Model):
    """Somebody who is to check an article, who asked her, and how far she has come."""

    name: str
    by: tuple[str, ...]
    decided: int


class Line(Model):
    """An article, who is to check it, and whom a declared interest keeps from it."""

    article: str
    title: str | None
    publisher: str | None
    claims: int
    assignees: tuple[Assignee, ...]
    interests: Mapping[str, str]
    """By reviewer: what she declared that concerns the article."""


def line(casefile: Casefile, interests: Interests) -> Line:
    """Who is to check the article."""
    metadata = casefile.spotted.metadata
    found = {name: interest_in(name, metadata, interests) for name in sorted(interests)}
    return Line(
        article=casefile.spotted.article.id,
        title=metadata.title,
        publisher=metadata.publisher,
        claims=len(casefile.claims),
        assignees=tuple(
            Assignee(
                name=name,
                by=tuple(sorted(a.reviewer for a in casefile.assignments if a.assignee == name)),
                decided=casefile.given.get(name, 0),
            )
            for name in casefile.assigned
        ),
        interests={name: interest for name, interest in found.items() if interest is not None},
    )


def interest_in(reviewer: str, article: Metadata, interests: Interests) -> str | None:
    """The declared interest that keeps the reviewer from an article: its outlet, or a topic its title names."""
    around = fold(f" {article.publisher or ''} | {article.title or ''} ")
    words = f" {' '.join(''.join(c if c.isalnum() else ' ' for c in around).split())} "
    for interest in interests.get(reviewer, ()):
        wanted = " ".join("".join(c if c.isalnum() else " " for c in fold(interest)).split())
        if wanted and f" {wanted} " in words:
            return interest
    return None


def assign(casefile: Casefile, assigner: str, assignee: str, interests: Interests) -> tuple[Change, ...]:
    """The change that asks a colleague to check the article; none where somebody has asked already.

    Raises RefusedError where the colleague declared an interest in the article's outlet or topic.
    """
    interest = interest_in(assignee, casefile.spotted.metadata, interests)
    if interest is not None:
        raise RefusedError(f"{assignee} declared an interest in {interest!r}; assign the article to somebody else")
    if assignee in casefile.assigned:
        return ()
    return (Put(record=Assignment(assignee=assignee)),)


def take_back(casefile: Casefile, assigner: str, assignee: str) -> tuple[Change, ...]:
    """The change that takes an assignment back; verdicts given meanwhile stay. Raises NotFoundError, RefusedError."""
    by = {a.reviewer for a in casefile.assignments if a.assignee == assignee}
    if not by:
        raise NotFoundError(f"the article is not assigned to {assignee}")
    if assigner not in by:
        raise RefusedError(f"{', '.join(sorted(by))} assigned the article to {assignee}, and takes it back")
    return (Withdraw(kind=RecordKind.ASSIGNMENT, key=assignee),)


def share_out(
    articles: Mapping[str, Metadata], reviewers: Sequence[str], overlap: float, interests: Interests
) -> tuple[tuple[str, str], ...]:
    """Articles and whom to assign them to: evenly, and a share of `overlap`, spread over the list, to two.

    An article in which everybody declared an interest is left out.
    """
    load: Counter[str] = Counter()
    plan = []
    owed = 0.0
    for article, metadata in articles.items():
        owed += overlap
        readers = 2 if owed >= 1 - 1e-9 else 1
        owed -= readers - 1
        free = [name for name in reviewers if interest_in(name, metadata, interests) is None]
        for name in sorted(free, key=lambda name: (load[name], reviewers.index(name)))[:readers]:
            load[name] += 1
            plan.append((article, name))
    return tuple(plan)
