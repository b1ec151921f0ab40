"""What a careful editor would look at again before a claim's verdict is published."""

from collections.abc import Iterable

from factcheck.model.claim import Claim
from factcheck.model.gate import independent
from factcheck.model.review import Adjudication
from factcheck.model.source import CounterSource, Reliability, SourceKind
from factcheck.model.verdict import Verdict, VerdictValue

_LOW_GRADE = frozenset({Reliability.D, Reliability.E})
_LOW_CREDIBILITY = (4, 5)


def cautions(
    claim: Claim,
    verdicts: Iterable[Verdict | Adjudication],
    sources: Iterable[CounterSource],
    published: str | None,
) -> tuple[str, ...]:
    """Warnings in words, about a claim that somebody has judged; `published` is the article's date."""
    given = tuple(verdicts)
    held = tuple(source for source in sources if source.retracted is None)
    retracted = [source for source in sources if source.retracted is not None]
    found: list[str] = []
    if any(verdict.value is not VerdictValue.UNVERIFIED for verdict in given):
        evidence = [source for source in held if source.kind is not SourceKind.REBUTTAL]
        if not held:
            found.append("rests on no source")
        elif not evidence:
            found.append("rests on readers' comments alone")
        elif independent(evidence) < 2:
            found.append("rests on a single independent source")
        if evidence and all(is_low_grade(source) for source in evidence):
            found.append("rests on low-grade sources alone")
    if retracted:
        found.append("a source was retracted: verdicts that rest on it need another look")
    if any(is_later(source, published) for source in held):
        found.append("a source is later than the article: it could not have been known when the claim was made")
    if claim.replaces and any(verdict.anchor.exact != claim.quote for verdict in given):
        found.append("a verdict was given on an earlier cut of the claim")
    return tuple(found)


def is_low_grade(source: CounterSource) -> bool:
    """Whether the source was judged unreliable, or its statement doubtful."""
    return source.reliability in _LOW_GRADE or source.credibility in _LOW_CREDIBILITY


def is_later(source: CounterSource, published: str | None) -> bool:
    """Whether the source came out after the article, as far as both dates tell (ISO dates or prefixes of them)."""
    if not source.published or not published:
        return False
    known = min(len(source.published), len(published))
    return source.published[:known] > published[:known]
