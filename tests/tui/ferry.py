"""Articles made up for these tests, spotted by hand so that no other room's progress changes them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from textual.pilot import Pilot

from factcheck.config import UserSettings
from factcheck.model.article import Article, Comment, Metadata, Passage, Zone
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Anchor, Claim, ScoredSentence, SentenceKind, SpottedArticle
from factcheck.model.ids import claim_id, comment_id, suggestion_id
from factcheck.model.source import SourceKind, Suggestion
from factcheck.storage.project import Project
from factcheck.tui.app import FactcheckApp
from factcheck.tui.screens.reviewing import ReviewingScreen

TITLE = "The Ferry That Came Late"
CLAIMS = (
    "The harbour council spent 40 million crowns on the new ferry in 2019.",
    "It carried 1,200 passengers on its first day, twice as many as the old one.",
    "The mayor said that no town on the coast has a faster ship.",
    "Fuel costs fell by 12 percent within a year.",
    "Three of the five captains had left by March 2021.",
    "The shipyard has never built a vessel of that size before.",
)
COMMENT = "The ferry cost 55 million crowns, not 40 million, if you read the council's own budget."


def an_article(claims: Sequence[str] = CLAIMS, *, title: str = TITLE, comment: str | None = COMMENT) -> SpottedArticle:
    """An article of one title, navigation, a paragraph for every two claims, and one reader's comment."""
    blocks: list[tuple[Zone, list[str]]] = [
        (Zone.BOILERPLATE, ["Home · Harbour · Sport"]),
        (Zone.TITLE, [title]),
        (Zone.BYLINE, ["By Ida Holm, 4 May 2022"]),
    ]
    blocks += [(Zone.BODY, list(claims[at : at + 2])) for at in range(0, len(claims), 2)]
    if comment is not None:
        blocks.append((Zone.COMMENT, [comment]))
    text = "\n\n".join(" ".join(sentences) for _, sentences in blocks)
    article = Article.of(text)
    passages, spotted_sentences, spotted, comments = [], [], [], []
    start = 0
    for zone, sentences in blocks:
        first = start
        for sentence in sentences:
            end = start + len(sentence)
            found = None
            if zone is Zone.BODY:
                found = Claim(
                    id=claim_id(article.id, start, end),
                    article=article.id,
                    anchor=Anchor.at(text, start, end),
                    zone=zone,
                    checkworthiness=0.8,
                )
                spotted.append(found)
            spotted_sentences.append(
                ScoredSentence(
                    start=start,
                    end=end,
                    zone=zone,
                    kind=SentenceKind.CLAIM if found else SentenceKind.META,
                    checkworthiness=0.8 if found else 0.1,
                    claim=found.id if found else None,
                )
            )
            start = end + 1
        passages.append(Passage(start=first, end=start - 1, zone=zone))
        if zone is Zone.COMMENT:
            comments.append(
                Comment(
                    id=comment_id(article.id, first, start - 1),
                    author="Reader Tove",
                    text=text[first : start - 1],
                    start=first,
                    end=start - 1,
                )
            )
        start += 1
    return SpottedArticle(
        version=1,
        article=article,
        metadata=Metadata(title=title, publisher="Harbour News", published="2022-05-04"),
        passages=tuple(passages),
        sentences=tuple(spotted_sentences),
        comments=tuple(comments),
        claims=tuple(spotted),
    )


def suggestions(article: SpottedArticle) -> dict[str, tuple[Suggestion, ...]]:
    """The one comment as a suggestion for every claim."""
    return {
        claim.id: tuple(
            Suggestion(
                id=suggestion_id(claim.id, article.article.id, comment.start, comment.end),
                claim=claim.id,
                kind=SourceKind.REBUTTAL,
                quote=comment.text,
                author=comment.author,
                article=article.article.id,
                start=comment.start,
                end=comment.end,
                score=0.7,
                reasons=("same figure: 40 million",),
            )
            for comment in article.comments
        )
        for claim in article.claims
    }


class Clock:
    """A clock that goes on by one second a look."""

    def __init__(self) -> None:
        self._now = datetime(2026, 1, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


def a_project(*articles: SpottedArticle, reviewer: str | None = "Ada") -> Project:
    """A project in memory with these articles."""
    project = Project.in_memory(reviewer, clock=Clock())
    for article in articles or (an_article(),):
        project.add(article)
    return project


def workbench(project: Project, article: str | None = "", *, settings: UserSettings | None = None) -> FactcheckApp:
    """The workbench as the command line builds it: at the first article, or at the articles for None."""

    def suggest(identifier: str, _: object) -> list[Mapping[str, tuple[Suggestion, ...]]]:
        return [suggestions(project.spotted(identifier))]

    opened = project.articles()[0] if article == "" else article
    return FactcheckApp(project, article=opened, suggest=suggest, settings=settings)


def reviewing(pilot: Pilot[int]) -> ReviewingScreen:
    """The reviewing screen, which must be the one in front."""
    screen = pilot.app.screen
    assert isinstance(screen, ReviewingScreen)
    return screen


async def looked(pilot: Pilot[int]) -> ReviewingScreen:
    """The reviewing screen, once suggestions and all else that is looked for beside it have come."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    return reviewing(pilot)


def stored(project: Project) -> Casefile:
    """The first article with all that is stored of it."""
    return project.casefile(project.articles()[0])
