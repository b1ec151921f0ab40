"""What the readable formats say in the same words."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from factcheck.language.counting import counted
from factcheck.model.report import AgreementFigure, Cover, Difference, EarlierReport
from factcheck.model.reported_article import ReportedArticle, ReportedComment, Tally
from factcheck.model.reported_claim import ReportedClaim, ReportedSource, ReportedVerdict
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
    parts += [f"needs another look: {why}" for why in verdict.look_again]
    return ", ".join(parts)


def source_head(source: ReportedSource) -> str:
    """What kind of source it is, and what it does to the claim."""
    kind = {"rebuttal": "reader’s comment", "passage": "another article", "earlier_check": "earlier fact check"}.get(
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
        *(f"copy kept {copy.fetched[:10]}, SHA-256 {copy.sha256}" for copy in source.kept),
        source.reviewer and f"attached by {source.reviewer}",
        source.joint is not None and f"holds only together with the others of set {source.joint}",
    ]
    return " · ".join(fact for fact in facts if fact)


def grade(source: ReportedSource) -> str:
    """How far the source and its statement can be trusted, where somebody judged that."""
    parts = [
        source.strength and f"{source.strength.value} evidence",
        source.reliability and f"reliability {source.reliability.value}",
        source.credibility and f"credibility {source.credibility}",
        source.primary and "primary source",
        source.group and f"one of the group {source.group}",
    ]
    return ", ".join(part for part in parts if part)


def claims_counted(tally: Tally) -> str:
    """How many claims there are, and how many of them are published."""
    claims = f"{counted(tally.claims, 'claim')}."
    return f"{claims} {tally.published} published as fact checks." if tally.published else claims


def coverage_words(tally: Tally) -> str:
    """What the sentences of an article were taken for, and how many of its claims were not judged."""
    claims = tally.sentences - tally.opinion - tally.boilerplate - tally.comment - tally.skipped
    taken = {
        "with claims": claims,
        "opinions": tally.opinion,
        "skipped": tally.skipped,
        "page furniture": tally.boilerplate,
        "readers’ comments": tally.comment,
    }
    shares = ", ".join(f"{word} {count}" for word, count in taken.items())
    sentences = counted(tally.sentences, "sentence")
    return f"{sentences}: {shares}. Claims without a verdict: {tally.unchecked} of {tally.claims}."


def agreement_line(figure: AgreementFigure) -> str:
    """A measure of agreement with its interval and what it rests on."""
    if figure.value is None:
        return f"{figure.name}: {figure.why or 'undefined'} ({counted(figure.n, 'claim')})"
    interval = (
        "" if figure.low is None or figure.high is None else f" (95 % interval {figure.low:.2f} to {figure.high:.2f})"
    )
    return f"{figure.name}: {figure.value:.2f}{interval}, {counted(figure.n, 'claim')}"


def fates(comment: ReportedComment) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """What became of a reader's points: a word for it, and the claims with what the point does to each."""
    taken = [(point.claim, STANCE_WORDS[point.stance]) for point in comment.taken_up]
    named = {claim for claim, _ in taken}
    dismissed = dict.fromkeys(point.claim for point in comment.dismissed if point.claim not in named)
    left = dict.fromkeys(point.claim for point in comment.left if point.claim not in named | dismissed.keys())
    for word, claims in (
        ("taken up on", taken),
        ("dismissed for", [(claim, "") for claim in dismissed]),
        ("left undecided for", [(claim, "") for claim in left]),
    ):
        if claims:
            yield word, claims


NO_POINT = "no point against a claim was seen"


def comment_fate(comment: ReportedComment, numbers: Mapping[str, int]) -> str:
    """The same as a line; `numbers` are those of the claims."""

    def named(claim: str, does: str) -> str:
        number = f"claim {numbers[claim]}" if claim in numbers else claim
        return f"{number} ({does})" if does else number

    parts = [f"{word} {', '.join(named(*claim) for claim in claims)}" for word, claims in fates(comment)]
    return f"{comment.reader}: {'; '.join(parts) or NO_POINT}"


def numbers_of(article: ReportedArticle) -> dict[str, int]:
    """Claim id to its number in the report."""
    return {claim.id: number for number, claim in enumerate(article.claims, 1)}


def scope_words(cover: Cover) -> str | None:
    """Which verdicts are reported, where not all are."""
    kinds = [word for word, holds in (("final", cover.final), ("adjudicated", cover.adjudicated)) if holds]
    return f"{' and '.join(kinds)} verdicts only" if kinds else None


def no_verdict(claim: ReportedClaim) -> str | None:
    """Why no verdict stands under a claim; None where one does."""
    if claim.verdicts or claim.adjudications:
        return None
    if not claim.left_out:
        return "Nobody has given a verdict on this claim."
    given = "1 verdict was" if claim.left_out == 1 else f"{claim.left_out} verdicts were"
    return f"{given} given that this report leaves out."


def since_words(earlier: EarlierReport) -> str:
    """Which report this one follows, and whether anything has changed since."""
    made = when(earlier.generated)
    named = f"the report {f'of {made} ' if made else ''}with the SHA-256 {earlier.sha256}"
    return f"Since {named}:" if earlier.corrections else f"Nothing has changed since {named}."


def correction_line(difference: Difference) -> str:
    """What has changed, from what to what, and of which words."""
    change = " → ".join(part for part in (difference.before, difference.after) if part)
    quote = f" “{difference.quote}”" if difference.quote else ""
    return f"{difference.what}{': ' if change else ''}{change}{quote}"
