"""The sources of others' verdicts, as counter-sources of theirs."""

import json

from factcheck.intake.importing.finding import Held, HeldArticle
from factcheck.intake.importing.record import ForeignSource
from factcheck.model.article import Comment
from factcheck.model.ids import source_id
from factcheck.model.source import CounterSource, SourceKind


def foreign_source(source: ForeignSource, claim: str, reviewer: str, held: Held) -> CounterSource:
    """The source of a foreign verdict. Its id is its own, or follows from what it says, so that it comes in once.

    Its place in another article counts only where that article is held and says so. A reader's point is quoted from her
    comment as it is held here: reports do not name her, nor reprint abuse.
    """
    fields = source.model_dump(exclude_defaults=True, exclude={"id"})
    page = held.get(source.article or "")
    comment = _comment_around(source, page) if page else None
    if page is not None and comment is not None and source.kind is SourceKind.REBUTTAL:
        fields |= {"quote": page.article.text[source.start : source.end], "author": comment.author}
    elif page is None or page.article.text[source.start : source.end] != source.quote:
        fields = {name: value for name, value in fields.items() if name not in ("article", "start", "end")}
    own_id = source.id or _id(source, claim, reviewer)
    return CounterSource.model_validate({"kind": source.kind, **fields, "claim": claim, "id": own_id})


def _comment_around(source: ForeignSource, page: HeldArticle) -> Comment | None:
    if source.start is None or source.end is None or source.start >= source.end:
        return None
    return next((c for c in page.comments if c.start <= source.start and source.end <= c.end), None)


def _id(source: ForeignSource, claim: str, reviewer: str) -> str:
    said = json.dumps(source.model_dump(mode="json", exclude_defaults=True, exclude={"at"}), sort_keys=True)
    return source_id(f"import {claim} {reviewer} {said}")
