"""A made-up newsroom for the report's tests: articles built zone by zone, and a project that holds casefiles."""

from datetime import UTC, datetime

from factcheck.config import ProjectSettings
from factcheck.errors import NotFoundError
from factcheck.model.article import Article, Comment, Metadata, Passage, Zone
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Anchor, Claim, ScoredSentence, SentenceKind, SpottedArticle
from factcheck.model.event import Event
from factcheck.model.guidelines import Guidelines
from factcheck.model.ids import claim_id, comment_id
from factcheck.model.source import CounterSource, SourceKind, Stance
from factcheck.model.verdict import Basis, Confidence, Verdict, VerdictValue

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
CLAIM, OPINION, META = SentenceKind.CLAIM, SentenceKind.OPINION, SentenceKind.META
Part = tuple[Zone, str, SentenceKind]

HARBOUR: tuple[Part, ...] = (
    (Zone.BOILERPLATE, "Home | Sport | Subscribe", META),
    (Zone.TITLE, "Harbour wall [nearly] done", META),
    (Zone.BYLINE, "By Ida Quill", META),
    (Zone.BODY, "The wall cost nine million crowns.", CLAIM),
    (Zone.BODY, "It is the ugliest thing on the coast.", OPINION),
    (Zone.BODY, "Mayor Olsen opened it in May 2024.", CLAIM),
    (Zone.BODY, "It is 400 metres long.", CLAIM),
)
READERS = (
    ("Gull Watcher", "The council minutes say eleven million."),
    ("@HarbourFan9", "You are a liar and a corrupt idiot."),
    ("Olsen", "I liked the music."),
)


def spotted(
    parts: tuple[Part, ...] = HARBOUR,
    readers: tuple[tuple[str, str], ...] = READERS,
    metadata: Metadata | None = None,
) -> SpottedArticle:
    """An article of these parts, one a line, with the readers' comments under it."""
    lines = [text for _, text, _ in parts] + [f"{author}(2 likes){text}" for author, text in readers]
    article = Article.of("\n".join(lines))
    at = 0
    passages, sentences, claims, comments = [], [], [], []
    for zone, text, kind in parts:
        start, end = at, at + len(text)
        at = end + 1
        claim = None
        if kind is CLAIM:
            claim = Claim(
                id=claim_id(article.id, start, end), article=article.id, anchor=Anchor.at(article.text, start, end),
                zone=zone, checkworthiness=0.8,
            )  # fmt: skip
            claims.append(claim)
        passages.append(Passage(start=start, end=end, zone=zone))
        sentences.append(
            ScoredSentence(
                start=start, end=end, zone=zone, kind=kind, checkworthiness=0.5, claim=claim.id if claim else None
            )
        )
    for author, text in readers:
        start, end = at, at + len(author) + len("(2 likes)") + len(text)
        at = end + 1
        passages.append(Passage(start=start, end=end, zone=Zone.COMMENT))
        sentences.append(ScoredSentence(start=start, end=end, zone=Zone.COMMENT, kind=OPINION, checkworthiness=0.1))
        comments.append(
            Comment(
                id=comment_id(article.id, end - len(text), end),
                author=author,
                text=text,
                likes=2,
                start=end - len(text),
                end=end,
            )
        )
    return SpottedArticle(
        version=1,
        article=article,
        metadata=metadata
        or Metadata(title=parts[1][1] if len(parts) > 1 else None, authors=("Ida Quill",), publisher="The Pilot",
                    published="2024-06-01", language="en"),
        passages=tuple(passages),
        sentences=tuple(sentences),
        comments=tuple(comments),
        claims=tuple(claims),
    )  # fmt: skip


def verdict(
    claim: Claim,
    value: VerdictValue = VerdictValue.DISPUTED,
    reviewer: str = "ana",
    why: str = "The council minutes name another sum.",
    basis: Basis | None = None,
    confidence: Confidence | None = None,
) -> Verdict:
    """A verdict given at noon."""
    return Verdict(
        claim=claim.id, value=value, basis=basis, confidence=confidence, justification=why, anchor=claim.anchor,
        reviewer=reviewer, at=NOON, revision=f"{claim.id}-{reviewer}",
    )  # fmt: skip


def minutes(claim: Claim, publisher: str = "City Council", reviewer: str = "ana", **more: object) -> CounterSource:
    """A document that refutes the claim, complete enough for a final verdict."""
    fields: dict[str, object] = {
        "id": f"s{publisher}", "claim": claim.id, "kind": SourceKind.DOCUMENT, "stance": Stance.REFUTES,
        "quote": "Paid in full: 11 million.", "title": "Minutes of March", "publisher": publisher,
        "url": "https://council.example/minutes", "locator": "page 3", "accessed": "2026-05-03",
        "published": "2024-03-08", "reviewer": reviewer, "at": NOON,
    }  # fmt: skip
    return CounterSource.model_validate(fields | more)


def rebuttal(article: SpottedArticle, claim: Claim, number: int, reviewer: str = "ana") -> CounterSource:
    """The whole of a reader's comment as a point against the claim."""
    comment = article.comments[number]
    return CounterSource(
        id=f"s-comment-{number}", claim=claim.id, kind=SourceKind.REBUTTAL, stance=Stance.REFUTES, quote=comment.text,
        author=comment.author, article=article.article.id, start=comment.start, end=comment.end, reviewer=reviewer,
        at=NOON, reasons=("same figure",),
    )  # fmt: skip


def casefile(article: SpottedArticle, *records: Verdict | CounterSource, **more: object) -> Casefile:
    """The article with these records."""
    fields = {
        "spotted": article,
        "claims": article.claims,
        "verdicts": tuple(r for r in records if isinstance(r, Verdict)),
        "sources": tuple(r for r in records if isinstance(r, CounterSource)),
    }
    return Casefile.model_validate(fields | more)


class Desk:
    """A project in memory: what a report asks of one."""

    def __init__(self, *casefiles: Casefile, settings: ProjectSettings | None = None) -> None:
        self.settings = settings or ProjectSettings()
        self.cache_key = None
        self.guidelines = Guidelines(text="")
        self._casefiles = {c.spotted.article.id: c for c in casefiles}

    @property
    def casefiles(self) -> tuple[Casefile, ...]:
        """What it holds."""
        return tuple(self._casefiles.values())

    @property
    def ids(self) -> tuple[str, ...]:
        """The articles' ids, in order."""
        return tuple(self._casefiles)

    def casefile(self, article: str) -> Casefile:
        """All that is known of an article."""
        return self._casefiles[article]

    def spotted(self, article: str) -> SpottedArticle:
        """An article as spotted."""
        if article not in self._casefiles:
            raise NotFoundError(f"no article {article}")
        return self._casefiles[article].spotted

    def history(self, key: str) -> tuple[Event, ...]:
        """What was done to an article: nothing that was kept."""
        return ()

    def revised(self, article: str) -> bool:
        """Whether anything was changed: nothing is."""
        return False
