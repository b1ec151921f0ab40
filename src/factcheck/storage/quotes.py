"""Whether quotes stand where records say, and whether what records point at is held. Pure."""

from collections.abc import Collection, Iterator, Mapping

from factcheck.model.casefile import Casefile, Problem
from factcheck.model.claim import Anchor
from factcheck.model.source import CounterSource

_MISPLACED = "its quote does not stand at its place in the text"


def check_casefile(casefile: Casefile, texts: Mapping[str, str], revisions: Collection[str]) -> list[Problem]:
    """Misplaced quotes, which are damage, and dangling references, which a merge or another act may still mend.

    `texts` are the texts of the articles that sources quote, `revisions` all events of the article.
    """
    article = casefile.spotted.article.id
    misplaced = [*_misplaced(casefile), *(found for s in casefile.sources for found in _misplaced_source(s, texts))]
    return [
        Problem(
            file=article, record=record, field=field, what=_MISPLACED, remedy="take the article's files back from git"
        )
        for record, field in misplaced
    ] + [
        Problem(file=article, record=record, field=field, what=what, remedy="merge what colleagues have", damage=False)
        for record, field, what in _dangling(casefile, texts, revisions)
    ]


def _misplaced(casefile: Casefile) -> Iterator[tuple[str, str]]:
    text = casefile.spotted.article.text
    anchors: list[tuple[str, Anchor]] = [(f"claim {c.id}", c.anchor) for c in casefile.claims]
    anchors += [(f"verdict of {v.reviewer} on {v.claim}", v.anchor) for v in casefile.verdicts]
    anchors += [(f"adjudication of {a.claim} by {a.reviewer}", a.anchor) for a in casefile.adjudications]
    for record, anchor in anchors:
        if not anchor.holds_in(text):
            yield record, "anchor"
    for comment in casefile.spotted.comments:
        if comment.of(text) != comment.text:
            yield f"comment {comment.id}", "text"


def _misplaced_source(source: CounterSource, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    text = texts.get(source.article or "")
    if text is not None and source.start is not None and text[source.start : source.end] != source.quote:
        yield f"source {source.id} of {source.reviewer}", "quote"


def _dangling(
    casefile: Casefile, texts: Mapping[str, str], revisions: Collection[str]
) -> Iterator[tuple[str, str, str]]:
    claims = {claim.id for claim in casefile.claims}
    about = [(f"source {s.id} of {s.reviewer}", s.claim) for s in casefile.sources]
    about += [(f"review by {r.reviewer} of {r.of}", r.claim) for r in casefile.reviews]
    for record, claim in about:
        if claim not in claims:
            yield record, "claim", f"claim {claim} is not in the queue: set aside, replaced or unknown"
    for source in casefile.sources:
        if source.article is not None and source.article not in texts:
            yield f"source {source.id} of {source.reviewer}", "article", f"article {source.article} is not held"
    read = [(f"review by {r.reviewer} of {r.of}", "verdict", r.verdict) for r in casefile.reviews]
    read += [
        (f"adjudication of {a.claim} by {a.reviewer}", "inputs", i) for a in casefile.adjudications for i in a.inputs
    ]
    for record, field, revision in read:
        if revision not in revisions:
            yield record, field, f"revision {revision} is in no file here"
