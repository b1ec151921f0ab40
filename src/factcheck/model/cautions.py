"""What a careful reader of a counter-source, or of a verdict, would look at again. Derived, never stored."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from factcheck.model.claim import Claim
from factcheck.model.gate import independent, is_lead
from factcheck.model.review import Adjudication
from factcheck.model.source import CounterSource, Reliability, Retraction, SourceKind, Strength
from factcheck.model.verdict import Verdict, VerdictValue

_LOW_GRADE = frozenset({Reliability.D, Reliability.E})
_LOW_CREDIBILITY = (4, 5)
_MANY_WORDS = 8
"""Words from which on two outlets seldom hit upon the same ones by themselves."""


def flags(source: CounterSource, beside: Iterable[CounterSource] = (), published: str | None = None) -> tuple[str, ...]:
    """What is remarkable of a counter-source, in words. Nothing of it takes the source away: people judge its worth.

    `beside` are the claim's sources, `published` is the article's date.
    """
    found: list[str] = []
    if source.retracted is not None:
        found.append(f"retracted: {source.retracted}")
    others = [s for s in beside if s.id != source.id]
    if source.joint is not None and any(_of_one_set(source, s) and s.retracted is not None for s in others):
        found.append("holds only together with a source that was retracted")
    if is_later(source, published):
        found.append(f"published after the article, of {published}: not known then")
    if same_address(source.url, source.archived_url):
        found.append("its archived address is the original: name the copy")
    if source.accessed and source.published and source.accessed < source.published[: len(source.accessed)]:
        found.append(f"read on {source.accessed}, before it was published")
    if (twin := next((s for s in others if _one_wire(source, s)), None)) is not None:
        found.append(f"the same words as {twin.publisher}: if both had them from one wire, give both one group")
    return tuple(found)


def needs_another_look(
    said: Verdict | Adjudication, sources: Iterable[CounterSource], retractions: Sequence[Retraction] = ()
) -> tuple[str, ...]:
    """Why a verdict wants another look, in words: a source that it rests on was retracted after it was given.

    A verdict rests on its reviewer's own sources for the claim, an adjudication on everybody's.
    """
    found: dict[str, str] = {}
    for source in sources:
        mine = isinstance(said, Adjudication) or source.reviewer == said.reviewer
        if source.claim != said.claim or not mine or source.retracted is None:
            continue
        noted = [r.at for r in retractions if r.source == source.id and r.at is not None]
        when = max(noted, default=source.at)
        if when is None or said.at is None or when > said.at:
            name = source.title or source.publisher or source.quote[:60] or source.id
            found[source.id] = f"“{name}” was retracted: {source.retracted}"
    return tuple(found.values())


def cautions(
    claim: Claim,
    verdicts: Iterable[Verdict | Adjudication],
    sources: Iterable[CounterSource],
    published: str | None,
) -> tuple[str, ...]:
    """Warnings in words, about a claim that somebody has judged; `published` is the article's date."""
    given, every = tuple(verdicts), tuple(sources)
    held = tuple(source for source in every if source.retracted is None)
    found: list[str] = []
    if any(verdict.value is not VerdictValue.UNVERIFIED for verdict in given):
        evidence = [source for source in held if not is_lead(source)]
        if not held:
            found.append("rests on no source")
        elif not evidence:
            comments = all(source.kind is SourceKind.REBUTTAL for source in held)
            found.append("rests on readers' comments alone" if comments else "rests on leads alone")
        elif len(evidence) < 2 or independent(evidence) < 2:
            found.append("rests on a single independent source")
        if evidence and all(is_low_grade(source) for source in evidence):
            found.append("rests on low-grade sources alone")
        if evidence and all(source.strength is Strength.WEAK for source in evidence):
            found.append("rests on sources alone that bear on it weakly")
    if len(held) < len(every):
        found.append("a source was retracted: verdicts that rest on it need another look")
    if any(is_later(source, published) for source in held):
        found.append("a source is later than the article: it could not have been known when the claim was made")
    if any(same_address(source.url, source.archived_url) for source in held):
        found.append("the archived address of a source is the original")
    if claim.replaces and any(verdict.anchor.exact != claim.quote for verdict in given):
        found.append("a verdict was given on an earlier cut of the claim")
    return tuple(found)


def is_low_grade(source: CounterSource) -> bool:
    """Whether the source was judged unreliable, or its statement doubtful."""
    return source.reliability in _LOW_GRADE or source.credibility in _LOW_CREDIBILITY


def is_later(source: CounterSource, published: str | None) -> bool:
    """Whether the source came out after the article, as far as both dates tell (ISO dates or prefixes of them).

    A reader's comment always does, and is not said to.
    """
    if not source.published or not published or source.kind is SourceKind.REBUTTAL:
        return False
    known = min(len(source.published), len(published))
    return source.published[:known] > published[:known]


def same_address(a: str | None, b: str | None) -> bool:
    """Whether both are addresses of one document: what a browser leaves out or adds makes no other."""
    return a is not None and b is not None and _plain(a) == _plain(b)


def _plain(address: str) -> tuple[str, str, str]:
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return address, "", ""
    return host, parts.path.rstrip("/"), parts.query


def _of_one_set(a: CounterSource, b: CounterSource) -> bool:
    return a.joint == b.joint and a.claim == b.claim and a.reviewer == b.reviewer


def _one_wire(a: CounterSource, b: CounterSource) -> bool:
    """Whether two outlets say the same at length, and nobody has told that they count as one."""
    words = [" ".join(s.quote.casefold().split()) for s in (a, b)]
    grouped = a.group is not None and a.group == b.group
    differ = a.publisher is not None and b.publisher is not None and a.publisher.casefold() != b.publisher.casefold()
    return words[0] == words[1] and len(words[0].split()) >= _MANY_WORDS and differ and not grouped
