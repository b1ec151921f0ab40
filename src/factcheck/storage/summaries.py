"""An article as one line: what it is, and how far it has come."""

from collections import Counter

from factcheck.model.casefile import ArticleSummary, Casefile


def summary_of(casefile: Casefile, reviewer: str | None) -> ArticleSummary:
    """The line of an article. Every live verdict counts in the tallies; a claim is decided when it has one."""
    verdicts = [v for v in casefile.verdicts if reviewer is None or v.reviewer == reviewer]
    tally = Counter(verdict.value.value for verdict in verdicts)
    metadata = casefile.spotted.metadata
    return ArticleSummary(
        id=casefile.spotted.article.id,
        title=metadata.title,
        authors=metadata.authors,
        publisher=metadata.publisher,
        published=metadata.published,
        claims=len(casefile.claims),
        comments=len(casefile.spotted.comments),
        decided=len({verdict.claim for verdict in verdicts}),
        supported=tally["supported"],
        disputed=tally["disputed"],
        unverified=tally["unverified"],
    )
