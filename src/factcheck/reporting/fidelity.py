"""Proof at export that every quote is what the article says, to the character."""

from collections.abc import Callable

from factcheck.errors import DamagedError, NotFoundError
from factcheck.model.article import Article
from factcheck.model.casefile import Casefile
from factcheck.model.ids import text_hash
from factcheck.model.review import Adjudication
from factcheck.model.verdict import Verdict


def prove(casefile: Casefile, article_of: Callable[[str], Article]) -> None:
    """Raise DamagedError naming the first hash or quote that does not hold.

    `article_of` finds the other articles that sources quote; one that is not held here (NotFoundError) cannot be proved
    and is left to the reader.
    """
    article = casefile.spotted.article
    if text_hash(article.text) != article.sha256:
        raise DamagedError(
            f"article {article.id}: the text is no longer what was read; nothing was exported; run: factcheck check"
        )
    for claim in casefile.claims:
        if not claim.anchor.holds_in(article.text):
            raise _altered(article.id, f"claim {claim.id}", claim.anchor.start, claim.anchor.end)
    judgements: tuple[Verdict | Adjudication, ...] = (*casefile.verdicts, *casefile.adjudications)
    for record in judgements:
        if not record.anchor.holds_in(article.text):
            name = f"{record.kind_of_record} of {record.reviewer} on claim {record.claim}"
            raise _altered(article.id, name, record.anchor.start, record.anchor.end)
    for source in casefile.sources:
        if source.article is None or source.start is None or source.end is None or source.confidential is not None:
            continue
        try:
            quoted = article if source.article == article.id else article_of(source.article)
        except NotFoundError:
            continue
        if quoted.text[source.start : source.end] != source.quote:
            raise _altered(source.article, f"counter-source {source.id}", source.start, source.end)


def _altered(article: str, name: str, start: int, end: int) -> DamagedError:
    return DamagedError(
        f"article {article}: the quote of {name} is not what stands at {start}-{end}; "
        "nothing was exported; run: factcheck check"
    )
