"""Articles for the tests of sourcing, spotted by hand: every sentence of the body is a claim."""

from collections.abc import Sequence

from factcheck.model.article import Article, Comment, Metadata, Zone
from factcheck.model.claim import Anchor, Claim, ScoredSentence, SentenceKind, SpottedArticle
from factcheck.model.ids import claim_id, comment_id


class Shelf:
    """A corpus in memory."""

    def __init__(self, *held: SpottedArticle) -> None:
        self.held = {article.article.id: article for article in held}

    def articles(self) -> Sequence[str]:
        return tuple(self.held)

    def spotted(self, article: str) -> SpottedArticle:
        return self.held[article]


def spotted(
    body: Sequence[str],
    comments: Sequence[tuple[str, Sequence[str]]] = (),
    published: str | None = None,
    boilerplate: Sequence[str] = (),
) -> SpottedArticle:
    """An article of these sentences; a comment is its author and her sentences."""
    parts: list[str] = []
    sentences: list[tuple[int, int, Zone]] = []
    threads: list[tuple[str, int, int]] = []
    length = 0

    def add(text: str, zone: Zone) -> None:
        nonlocal length
        sentences.append((length, length + len(text), zone))
        parts.append(text)
        length += len(text)
        parts.append("\n")
        length += 1

    for sentence in boilerplate:
        add(sentence, Zone.BOILERPLATE)
    for sentence in body:
        add(sentence, Zone.BODY)
    for author, said in comments:
        add(author, Zone.COMMENT)
        start = length
        for sentence in said:
            add(sentence, Zone.COMMENT)
        threads.append((author, start, length - 1))
    text = "".join(parts)
    article = Article.of(text)
    claims = [(s, e) for s, e, zone in sentences if zone is Zone.BODY]
    return SpottedArticle(
        version=1,
        article=article,
        metadata=Metadata(published=published, publisher="The Daily Test"),
        passages=(),
        sentences=tuple(
            ScoredSentence(
                start=s,
                end=e,
                zone=zone,
                kind=SentenceKind.CLAIM,
                checkworthiness=0.5,
                claim=claim_id(article.id, s, e) if zone is Zone.BODY else None,
            )
            for s, e, zone in sentences
        ),
        comments=tuple(
            Comment(start=s, end=e, id=comment_id(article.id, s, e), author=author, text=text[s:e])
            for author, s, e in threads
            if e > s
        ),
        claims=tuple(
            Claim(
                id=claim_id(article.id, s, e),
                article=article.id,
                anchor=Anchor.at(text, s, e),
                zone=Zone.BODY,
                checkworthiness=0.5,
            )
            for s, e in claims
        ),
    )
