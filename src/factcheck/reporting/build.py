"""Makes the report: what everybody said of each claim, proved against the text and free of what must stay inside."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from factcheck import __version__
from factcheck.config import ProjectSettings
from factcheck.errors import RefusedError
from factcheck.model.article import Article
from factcheck.model.casefile import Casefile
from factcheck.model.claim import SpottedArticle
from factcheck.model.guidelines import Guidelines
from factcheck.model.report import (
    AgreementFigure,
    Cover,
    Report,
    ReportedArticle,
    ReportedComment,
    TakenUp,
    Tally,
    Treatment,
)
from factcheck.model.source import SourceKind
from factcheck.reporting.claims import ClaimReporter
from factcheck.reporting.coverage import ledger
from factcheck.reporting.fidelity import prove
from factcheck.reporting.legend import LEGEND, METHOD
from factcheck.reporting.redaction import BLANKED, printed_text, reader_labels, reviewer_labels, scrubber
from factcheck.reviewing.agreement import agreement
from factcheck.reviewing.ratings import ratings
from factcheck.text import one_line, web_address

_KEPT = 256
"""How many articles are kept from one pass over the project to the next; the others are read again."""

READERS_REDACTED = "Readers are named by number; their comments are reprinted only where a claim's source quotes them."
ABUSE_REDACTED = "Abusive comments, private notes and confidential sources are left out."
REVIEWERS_REDACTED = "Reviewers are named by number, in the order in which they first spoke."


class Project(Protocol):
    """What a report needs of a project."""

    @property
    def settings(self) -> ProjectSettings:
        """What the team agreed on."""

    @property
    def guidelines(self) -> Guidelines:
        """What its reviewers agreed on."""

    def casefile(self, article: str) -> Casefile:
        """All that is known of an article."""

    def spotted(self, article: str) -> SpottedArticle:
        """An article as spotted. Raises NotFoundError where it is not held."""


def build_report(
    project: Project,
    articles: Sequence[str],
    *,
    final: bool = False,
    base_url: str | None = None,
    generated: datetime | None = None,
) -> Report:
    """The report on these articles, in this order.

    `final` leaves out verdicts that the sourcing gate does not let through; `generated` is printed as its time.
    Raises DamagedError where a quote or a text is no longer what was read, RefusedError for a base address
    that is none.
    """
    cover, reported = begin_report(project, articles, final=final, base_url=base_url, generated=generated)
    return Report(**dict(cover), articles=tuple(reported))


def begin_report(
    project: Project,
    articles: Sequence[str],
    *,
    final: bool = False,
    base_url: str | None = None,
    generated: datetime | None = None,
) -> tuple[Cover, Iterator[ReportedArticle]]:
    """The cover, and the articles one at a time: memory stays flat however many there are.

    Raises as `build_report` does; every article is proved before the cover is returned.
    """
    settings = project.settings
    address = base_url or settings.base_url or None
    if address is not None and web_address(address) is None:
        raise RefusedError(f"base address {one_line(address)}: not an address on the web; give one like https://…")
    final = final or settings.final_only
    guidelines = project.guidelines.version
    wanted = tuple(dict.fromkeys(articles))
    read: dict[str, Casefile] = {}
    made: dict[str, ReportedArticle] = {}
    for first in wanted[:_KEPT]:
        read[first] = project.casefile(first)

    def casefiles() -> Iterator[Casefile]:
        return (read.get(article) or project.casefile(article) for article in wanted)

    reviewers = reviewer_labels(casefiles(), settings.reviewer_names)
    agreed = agreement_of(casefiles(), final=final, ordinal=settings.ordinal) if len(reviewers) > 1 else ()

    def reported() -> Iterator[ReportedArticle]:
        for article in wanted:
            if article in made:
                yield made[article]
                continue
            casefile = read.pop(article, None) or project.casefile(article)
            done = report_article(
                casefile,
                lambda other: project.spotted(other).article,
                reviewers,
                final=final,
                guidelines=guidelines,
            )
            if len(made) < _KEPT:
                made[article] = done
            yield done

    tally = Tally()
    manifest = {}
    for article in reported():
        tally += article.tally
        manifest[article.id] = article.sha256
    cover = Cover(
        generator=f"factcheck {__version__}",
        generated=generated,
        name=settings.name or None,
        organisation=settings.organisation or None,
        organisation_url=settings.organisation_url or None,
        base_url=web_address(address),
        final=final,
        tally=tally,
        reviewers=tuple(reviewers.values()),
        agreement=agreed,
        legend=LEGEND,
        method=(*METHOD, *([f"Guidelines: version {guidelines} holds."] if guidelines else ())),
        guidelines=guidelines or None,
        redactions=(READERS_REDACTED, ABUSE_REDACTED, *(() if settings.reviewer_names else (REVIEWERS_REDACTED,))),
        manifest=manifest,
    )
    return cover, reported()


def report_article(
    casefile: Casefile,
    article_of: Callable[[str], Article],
    reviewers: Mapping[str, str],
    *,
    final: bool = False,
    guidelines: str = "",
) -> ReportedArticle:
    """One article as reported. `reviewers` maps names to what is printed for them; `guidelines` is the version that
    holds now. Raises DamagedError.
    """
    prove(casefile, article_of)
    spotted = casefile.spotted
    page = spotted.metadata
    readers = reader_labels(spotted)
    listed = [claim for claim in casefile.claims if not claim.set_aside or casefile.verdicts_on(claim.id)]
    text = printed_text(spotted, ((claim.anchor.start, claim.anchor.end) for claim in listed))
    reporter = ClaimReporter(
        casefile, text, readers, reviewers, scrubber(casefile, readers, reviewers), final=final, guidelines=guidelines
    )
    claims = tuple(reporter.report(claim) for claim in listed)
    coverage = ledger(spotted.sentences, casefile.claims)
    counted = [line.treatment for line in coverage]
    return ReportedArticle(
        id=spotted.article.id,
        sha256=spotted.article.sha256,
        title=page.title,
        authors=page.authors,
        publisher=page.publisher,
        published=page.published,
        language=page.language,
        url=page.url,
        genre=page.genre,
        text=text.replace(BLANKED, " "),
        declared_comments=page.declared_comments,
        claims=claims,
        comments=_comments(casefile, readers),
        coverage=coverage,
        tally=Tally(
            claims=len(claims),
            published=sum(claim.outcome is not None and claim.outcome.published for claim in claims),
            sentences=len(coverage),
            **_count(claim.standing for claim in claims),
            **{kind.value: counted.count(kind) for kind in Treatment if kind is not Treatment.CLAIM},
        ),
    )


def agreement_of(casefiles: Iterable[Casefile], *, final: bool, ordinal: bool) -> tuple[AgreementFigure, ...]:
    """The reviewers' agreement in the measures of `factcheck agreement`; empty where no claim has two verdicts."""
    compared = ratings(casefiles, final=final)
    if not compared.rated:
        return ()
    figures = agreement(compared, ordinal=ordinal)
    measures = {
        "Percent agreement": figures.percent,
        "Fleiss’ kappa": figures.fleiss,
        "Krippendorff’s alpha": figures.krippendorff,
        "Gwet’s AC1": figures.gwet,
    }
    return tuple(AgreementFigure(name=name, **figure.model_dump()) for name, figure in measures.items())


def _count(standings: Iterable[str]) -> dict[str, int]:
    tally: dict[str, int] = {}
    for standing in standings:
        tally[str(standing)] = tally.get(str(standing), 0) + 1
    return tally


def _comments(casefile: Casefile, readers: Mapping[str, str]) -> tuple[ReportedComment, ...]:
    points = [
        source
        for source in casefile.sources
        if source.kind is SourceKind.REBUTTAL and source.article == casefile.spotted.article.id
    ]
    return tuple(
        ReportedComment(
            id=comment.id,
            reader=readers[comment.author],
            likes=comment.likes,
            posted=comment.posted,
            start=comment.start,
            end=comment.end,
            taken_up=tuple(
                TakenUp(claim=point.claim, source=point.id, stance=point.stance)
                for point in points
                if point.start is not None
                and point.end is not None
                and comment.start <= point.start
                and point.end <= comment.end
                and point.confidential is None
            ),
        )
        for comment in casefile.spotted.comments
    )
