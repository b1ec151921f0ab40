"""Makes the report: what everybody said of each claim, proved against the text and free of what must stay inside."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import datetime

from factcheck import __version__
from factcheck.annotating.reader_points import Points, ReaderPoints
from factcheck.errors import RefusedError
from factcheck.model.report import AgreementFigure, Cover, Report
from factcheck.model.reported_article import ReportedArticle, Tally
from factcheck.reporting.claims import ClaimReporter
from factcheck.reporting.desk_work import assignments, corrections, own_claims
from factcheck.reporting.judging import ALL, Scope
from factcheck.reporting.legend import LEGEND, METHOD, scale_words
from factcheck.reporting.readers import reported_comments
from factcheck.reporting.redaction import BLANKED, FirstWords, printed_text, reader_labels, scrubber
from factcheck.reporting.survey import Project, Surveyed, Surveyor, Told
from factcheck.reviewing.coefficients import Pattern
from factcheck.reviewing.ratings import comparable
from factcheck.text import one_line, web_address

READERS_REDACTED = "Readers are named by number; their comments are reprinted only where a claim's source quotes them."
ABUSE_REDACTED = "Abusive comments, private notes and confidential sources are left out."
BLIND = "Written by a reviewer from whom blind mode hides colleagues' verdicts: they are left out where she gave none."
REVIEWERS_REDACTED = "Reviewers are named by number, in the order in which they first spoke."


def build_report(
    project: Project,
    articles: Sequence[str],
    *,
    scope: Scope = ALL,
    base_url: str | None = None,
    generated: datetime | None = None,
) -> Report:
    """The report on these articles, in this order; `generated` is printed as its time.

    Raises DamagedError where a quote or a text is no longer what was read, RefusedError for a base address
    that is none.
    """
    cover, reported = begin_report(project, articles, scope=scope, base_url=base_url, generated=generated)
    return Report(**dict(cover), articles=tuple(reported))


def begin_report(
    project: Project,
    articles: Sequence[str],
    *,
    scope: Scope = ALL,
    base_url: str | None = None,
    generated: datetime | None = None,
    told: Told | None = None,
) -> tuple[Cover, Iterator[ReportedArticle]]:
    """The cover, and the articles one at a time: memory stays flat however many there are.

    `told` hears how far it is. Raises as `build_report` does; every article is proved before the cover is returned.
    """
    settings = project.settings
    address = base_url or settings.base_url or None
    if address is not None and web_address(address) is None:
        raise RefusedError(f"base address {one_line(address)}: not an address on the web; give one like https://…")
    scope = scope._replace(final=scope.final or settings.final_only)
    guidelines = project.guidelines.version
    surveyor = Surveyor(project, articles, scope, told)
    spoke = FirstWords()
    patterns: Counter[Pattern] = Counter()
    tally = Tally()
    manifest = {}
    hidden = False
    for surveyed in surveyor.first():
        spotted = surveyed.casefile.spotted
        hidden = hidden or surveyed.casefile.blind
        spoke.hear(surveyed.casefile)
        patterns.update(rated.pattern for rated in comparable(surveyed.casefile, final=scope.final))
        tally += surveyed.tally
        manifest[spotted.article.id] = spotted.article.sha256
    reviewers = spoke.labels(settings.reviewer_names)
    held = [f"Guidelines: version {guidelines} holds."] if guidelines else []
    cover = Cover(
        generator=f"factcheck {__version__}",
        generated=generated,
        name=settings.name or None,
        organisation=settings.organisation or None,
        organisation_url=settings.organisation_url or None,
        base_url=web_address(address),
        final=scope.final,
        adjudicated=scope.adjudicated,
        tally=tally,
        reviewers=tuple(reviewers.values()),
        agreement=agreement_of(patterns, ordinal=settings.ordinal),
        scale=settings.ratings,
        legend=LEGEND,
        method=(*METHOD, scale_words(settings.ratings), *held),
        guidelines=guidelines or None,
        redactions=(
            READERS_REDACTED,
            ABUSE_REDACTED,
            *(() if settings.reviewer_names else (REVIEWERS_REDACTED,)),
            *((BLIND,) if hidden else ()),
        ),
        manifest=manifest,
    )
    return cover, _reported(project, surveyor, reviewers, guidelines)


def _reported(
    project: Project, surveyor: Surveyor, reviewers: Mapping[str, str], guidelines: str
) -> Iterator[ReportedArticle]:
    with closing(ReaderPoints(project.cache_key)) as points:
        for surveyed in surveyor.again():
            yield report_article(surveyed, points.of(surveyed.casefile), reviewers, guidelines)


def report_article(
    surveyed: Surveyed, points: Points, reviewers: Mapping[str, str], guidelines: str = ""
) -> ReportedArticle:
    """One article as reported, with the points that its readers make.

    `reviewers` maps names to what is printed for them; `guidelines` is the version that holds now.
    """
    casefile = surveyed.casefile
    spotted = casefile.spotted
    page = spotted.metadata
    readers = reader_labels(spotted)
    anchors = (judged.claim.anchor for judged in surveyed.claims)
    text = printed_text(spotted, ((anchor.start, anchor.end) for anchor in anchors))
    scrub = scrubber(casefile, readers, reviewers)
    reporter = ClaimReporter(casefile, text, readers, reviewers, scrub, guidelines)
    claims = tuple(map(reporter.report, surveyed.claims))
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
        comments=reported_comments(casefile, points, readers, reviewers),
        coverage=surveyed.coverage,
        tally=surveyed.tally,
        assignments=tuple(assignments(casefile, reviewers)),
        corrections=tuple(corrections(casefile, reviewers)),
        own_claims=tuple(own_claims(casefile, claims, reviewers, scrub)),
    )


def agreement_of(patterns: Mapping[Pattern, int], *, ordinal: bool) -> tuple[AgreementFigure, ...]:
    """The reviewers' agreement in the measures of `factcheck agreement`; empty where no claim has two verdicts.

    `patterns` counts the claims of each pattern of verdicts.
    """
    if not patterns:
        return ()
    # Where one reviewer works alone, nobody pays for it.
    from factcheck.reviewing.agreement import overall

    figures = overall(tuple(sorted(patterns.items())), ordinal=ordinal)
    measures = {
        "Percent agreement": figures.percent,
        "Fleiss’ kappa": figures.fleiss,
        "Krippendorff’s alpha": figures.krippendorff,
        "Gwet’s AC1": figures.gwet,
    }
    return tuple(AgreementFigure(name=name, **figure.model_dump()) for name, figure in measures.items())
