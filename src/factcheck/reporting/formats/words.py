"""What the readable formats say in the same words."""

from datetime import datetime

from factcheck.model.report import AgreementFigure, ReportedArticle, ReportedComment, ReportedSource, ReportedVerdict
from factcheck.reporting.legend import BASIS_WORDS, STANCE_WORDS


def when(at: datetime | None) -> str | None:
    """A time to the minute, in UTC."""
    return None if at is None else f"{at:%Y-%m-%d %H:%M} UTC"


def at_offsets(start: int, end: int) -> str:
    """A stretch of the text."""
    return f"{start}–{end}"


def by_line(article: ReportedArticle) -> str:
    """Who published the article, and when."""
    facts = ("; ".join(article.authors), article.publisher, article.published)
    return " · ".join(fact for fact in facts if fact) or "author, publisher and date unknown"


def verdict_line(verdict: ReportedVerdict) -> str:
    """A verdict's judgement, basis, confidence and day, and the guidelines where others hold now."""
    parts = [verdict.value.value]
    if verdict.basis is not None:
        parts.append(BASIS_WORDS[verdict.basis])
    if verdict.confidence is not None:
        parts.append(f"{verdict.confidence.value} confidence")
    if verdict.at is not None:
        parts.append(f"{verdict.at:%Y-%m-%d}")
    if verdict.earlier_guidelines is not None:
        version = verdict.earlier_guidelines
        parts.append(f"under guidelines version {version}" if version else "before there were guidelines")
    return ", ".join(parts)


def source_head(source: ReportedSource) -> str:
    """What kind of source it is, and what it does to the claim."""
    kind = {"rebuttal": "reader’s comment", "passage": "another article"}.get(
        source.kind.value, source.kind.value.replace("_", " ")
    )
    head = f"{kind}, {STANCE_WORDS[source.stance]}"
    return f"{head} (retracted: {source.retracted})" if source.retracted else head


def source_facts(source: ReportedSource) -> str:
    """Where the source is found and when it was looked at."""
    facts = [
        source.title,
        source.author,
        source.publisher,
        source.published and f"published {source.published}" + (" (after the article)" if source.later else ""),
        source.locator,
        source.article
        and f"article {source.article}"
        + (
            f" at {at_offsets(source.start, source.end)}" if source.start is not None and source.end is not None else ""
        ),
        source.accessed and f"accessed {source.accessed}",
        source.reviewer and f"attached by {source.reviewer}",
        source.joint is not None and f"holds only together with the others of set {source.joint}",
    ]
    return " · ".join(fact for fact in facts if fact)


def grade(source: ReportedSource) -> str:
    """How far the source and its statement can be trusted, where somebody judged that."""
    parts = [
        source.reliability and f"reliability {source.reliability.value}",
        source.credibility and f"credibility {source.credibility}",
        source.primary and "primary source",
        source.group and f"one of the group {source.group}",
    ]
    return ", ".join(part for part in parts if part)


def agreement_line(figure: AgreementFigure) -> str:
    """A measure of agreement with its interval and what it rests on."""
    if figure.value is None:
        return f"{figure.name}: {figure.why or 'undefined'} ({figure.n} claims)"
    interval = (
        "" if figure.low is None or figure.high is None else f" (95 % interval {figure.low:.2f} to {figure.high:.2f})"
    )
    return f"{figure.name}: {figure.value:.2f}{interval}, {figure.n} claims"


def comment_fate(comment: ReportedComment) -> str:
    """What became of a reader's comment."""
    if not comment.taken_up:
        return f"{comment.reader}: no point was taken up"
    points = ", ".join(f"{point.claim} ({STANCE_WORDS[point.stance]})" for point in comment.taken_up)
    return f"{comment.reader}: taken up on {points}"
