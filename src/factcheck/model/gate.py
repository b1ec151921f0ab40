"""The sourcing gate: what a verdict still lacks before a stranger could re-check it."""

from collections.abc import Iterable

from factcheck.model.review import Adjudication
from factcheck.model.source import CounterSource, SourceKind, Stance
from factcheck.model.verdict import Basis, Verdict, VerdictValue

COMMENTS_ALONE = "reader comments alone are not enough"

# A claim that leaves out or has outlived something is answered by what qualifies it, not only by what refutes it.
_QUALIFIED = (Basis.MISSING_CONTEXT, Basis.OUTDATED)


def missing_for_final(verdict: Verdict | Adjudication, sources: Iterable[CounterSource]) -> tuple[str, ...]:
    """What the verdict lacks to be final, each in words to set beside the claim; empty where it is final.

    Of `sources`, those of the verdict's claim count; for a reviewer's verdict only her own, so that it is final or not
    whoever looks; for an adjudication everybody's.
    """
    own = [s for s in sources if s.claim == verdict.claim]
    if isinstance(verdict, Verdict):
        own = [s for s in own if s.reviewer == verdict.reviewer]
    return lacking(verdict.value, verdict.basis, verdict.justification, own)


def is_final(verdict: Verdict | Adjudication, sources: Iterable[CounterSource]) -> bool:
    """Whether the sourcing gate lets the verdict through."""
    return not missing_for_final(verdict, sources)


def lacking(
    value: VerdictValue, basis: Basis | None, justification: str, sources: Iterable[CounterSource]
) -> tuple[str, ...]:
    """The gate's rule: what a judgement of this value lacks, resting on these words and these sources of its claim."""
    held = standing(sources)
    if value is VerdictValue.UNVERIFIED:
        if justification.strip() or held:
            return ()
        return ("a justification, or a source that was looked at",)
    words = () if justification.strip() else ("a justification",)
    if value is VerdictValue.SUPPORTED:
        return words + _side("supports", (Stance.SUPPORTS,), held)
    if basis is Basis.CONFLICTING:
        return words + _side("supports", (Stance.SUPPORTS,), held) + _side("refutes", (Stance.REFUTES,), held)
    if basis in _QUALIFIED:
        return words + _side("refutes or qualifies", (Stance.REFUTES, Stance.QUALIFIES), held)
    return words + _side("refutes", (Stance.REFUTES,), held)


def is_lead(source: CounterSource) -> bool:
    """Whether it says where to look and proves nothing: a reader's comment, a verdict that we gave ourselves before."""
    ours = source.kind is SourceKind.EARLIER_CHECK and source.article is not None
    return ours or source.kind is SourceKind.REBUTTAL


def standing(sources: Iterable[CounterSource]) -> tuple[CounterSource, ...]:
    """The sources that count: not retracted, and not of a set that holds only together and has lost a part."""
    every = tuple(sources)
    if all(s.retracted is None for s in every):
        return every
    broken = {set_ for s in every if s.retracted is not None and (set_ := _set_of(s)) is not None}
    return tuple(s for s in every if s.retracted is None and _set_of(s) not in broken)


def _set_of(source: CounterSource) -> tuple[str, str, int] | None:
    """The set of sources that hold only together, to which it belongs; None where it stands alone."""
    return None if source.joint is None else (source.claim, source.reviewer, source.joint)


def _side(verb: str, stances: tuple[Stance, ...], sources: tuple[CounterSource, ...]) -> tuple[str, ...]:
    evidence = [s for s in sources if s.stance in stances and not is_lead(s)]
    if not evidence:
        return (f"a source that {verb} the claim, with quote, locator and access date{_but(sources)}",)
    faults = [incomplete(source) for source in evidence]
    if not all(faults):
        return ()
    # The source that is nearest to complete is the one worth finishing.
    name, parts = min(zip(map(_name, evidence), faults, strict=True), key=lambda pair: len(pair[1]))
    return (f"{' and '.join(parts)} of {name}",)


def _but(sources: tuple[CounterSource, ...]) -> str:
    """Why what is attached does not serve, where it is easily taken to."""
    silent = [s for s in sources if s.stance is None and not is_lead(s)]
    if silent:
        return f" (say what {_name(silent[0])} does to the claim)"
    comments = [s for s in sources if s.kind is SourceKind.REBUTTAL]
    return f" ({COMMENTS_ALONE})" if comments and len(comments) == len(sources) else ""


def incomplete(source: CounterSource) -> tuple[str, ...]:
    """What a reader would need to find the source's words again and does not have: quote, locator, access date.

    An address locates a source, and so does a place in an article of the project. The day on which the record was made
    stands for a day of access that was not given: the reviewer had the source before her then.
    """
    parts = []
    if not source.quote.strip():
        parts.append("the quote")
    if not (source.locator or source.url or source.archived_url or source.article):
        parts.append("the locator or address")
    if not (source.accessed or source.at):
        parts.append("the access date")
    return tuple(parts)


def _name(source: CounterSource) -> str:
    if source.title:
        return f"“{source.title}”"
    kind, who = source.kind.replace("_", " "), source.author or source.publisher or source.url
    return f"the {kind} of {who}" if who else f"the {kind}"


def independent(sources: Iterable[CounterSource]) -> int:
    """How many independent sources there are: a group (one wire, one owner) or publisher counts once, leads do not.

    Sources that hold only together are one.
    """
    return len({_line_of_evidence(s) for s in standing(sources) if not is_lead(s)})


def _line_of_evidence(source: CounterSource) -> object:
    named = source.group or source.publisher or source.article or source.url or source.id
    return _set_of(source) or named.strip().casefold()
