"""What became of the readers' comments: which of their points were taken up, dismissed, or left."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from factcheck.annotating.reader_points import Points
from factcheck.model.article import Comment
from factcheck.model.casefile import Casefile
from factcheck.model.reported_article import Point, ReportedComment, TakenUp
from factcheck.model.source import CounterSource, SourceKind, Suggestion


def reported_comments(
    casefile: Casefile, suggested: Points, readers: Mapping[str, str], reviewers: Mapping[str, str]
) -> tuple[ReportedComment, ...]:
    """The article's comments in the order of the page; `suggested` are the points that the program sees in them.

    `readers` maps their authors' names to what is printed, `reviewers` those of who took a point up or dismissed it.
    """
    spotted = casefile.spotted
    if not spotted.comments:
        return ()
    attached = [
        source
        for source in casefile.sources
        if source.kind is SourceKind.REBUTTAL and source.article == spotted.article.id
    ]
    dismissed: dict[str, list[str]] = defaultdict(list)
    for dismissal in casefile.dismissals:
        dismissed[dismissal.suggestion].append(reviewers.get(dismissal.reviewer, ""))
    made: dict[str, list[Suggestion]] = defaultdict(list)
    for point in (point for of in suggested.values() for point in of):
        comment = next((c for c in spotted.comments if _is_in(point, c)), None)
        if comment is not None:
            made[comment.id].append(point)
    taken = {source.id for source in attached}

    def points(of: Iterable[Suggestion]) -> tuple[Point, ...]:
        return tuple(
            Point(claim=p.claim, start=p.start, end=p.end, by=tuple(sorted(filter(None, dismissed.get(p.id, ())))))
            for p in sorted(of, key=lambda p: (p.start, p.id))
        )

    return tuple(
        ReportedComment(
            id=comment.id,
            reader=readers[comment.author],
            likes=comment.likes,
            posted=comment.posted,
            start=comment.start,
            end=comment.end,
            taken_up=tuple(
                TakenUp(claim=source.claim, source=source.id, stance=source.stance)
                for source in attached
                if source.confidential is None and _is_in(source, comment)
            ),
            dismissed=points(p for p in made[comment.id] if p.id in dismissed.keys() - taken),
            # What is faint nobody was shown unasked: it was not left undecided, it was never a question.
            left=points(p for p in made[comment.id] if not p.faint and p.id not in dismissed.keys() | taken),
        )
        for comment in spotted.comments
    )


def _is_in(point: CounterSource | Suggestion, comment: Comment) -> bool:
    return (
        point.start is not None and point.end is not None and comment.start <= point.start and point.end <= comment.end
    )
