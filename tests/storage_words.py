"""A made-up article, and what reviewers say of it."""

from factcheck.model.article import Article, Comment, Metadata, Passage, Zone
from factcheck.model.claim import Anchor, Claim, ScoredSentence, SentenceKind, SpottedArticle
from factcheck.model.ids import claim_id, comment_id
from factcheck.model.source import CounterSource, SourceKind
from factcheck.model.verdict import Verdict, VerdictValue

BODY = ("The ferry sank in March.", "Its owner paid nine fines.", "The harbour closed for two days.")
COMMENT = "It was seven fines, not nine."


def spotted(number: int = 1, *, version: int = 1) -> SpottedArticle:
    """An article with three claims and a reader's comment; another number is another article."""
    title = f"Ferry report {number}"
    text = "\n".join((title, *BODY, COMMENT)) + "\n"
    article = Article.of(text)
    spans = [(text.index(part), text.index(part) + len(part)) for part in (title, *BODY, COMMENT)]
    zones = [Zone.TITLE, Zone.BODY, Zone.BODY, Zone.BODY, Zone.COMMENT]
    claims = tuple(
        Claim(
            id=claim_id(article.id, start, end),
            article=article.id,
            anchor=Anchor.at(text, start, end),
            zone=Zone.BODY,
            checkworthiness=0.5,
        )
        for start, end in spans[1:4]
    )
    by_start = {claim.anchor.start: claim.id for claim in claims}
    start, end = spans[4]
    return SpottedArticle(
        version=version,
        article=article,
        metadata=Metadata(title=title, authors=("R. Writer",), publisher="The Quay", published="2025-03"),
        passages=tuple(Passage(start=s, end=e, zone=z) for (s, e), z in zip(spans, zones, strict=True)),
        sentences=tuple(
            ScoredSentence(
                start=s,
                end=e,
                zone=z,
                kind=SentenceKind.CLAIM if s in by_start else SentenceKind.META,
                checkworthiness=0.5 if s in by_start else 0.0,
                claim=by_start.get(s),
            )
            for (s, e), z in zip(spans, zones, strict=True)
        ),
        comments=(
            Comment(id=comment_id(article.id, start, end), author="Quayside", text=COMMENT, start=start, end=end),
        ),
        claims=claims,
    )


def verdict(claim: Claim, value: str = "disputed", justification: str = "", revision: str = "") -> Verdict:
    """A verdict as a reviewer gives it."""
    return Verdict(
        claim=claim.id,
        value=VerdictValue(value),
        justification=justification,
        anchor=claim.anchor,
        revision=revision,
    )


def source(claim: Claim, name: str = "s1", quote: str = "Seven fines in all.") -> CounterSource:
    """A counter-source as a reviewer attaches it."""
    return CounterSource(id=name, claim=claim.id, kind=SourceKind.DOCUMENT, quote=quote)
