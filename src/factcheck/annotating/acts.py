"""What one reviewer does, as changes to her records: pure functions of a casefile, without a disk or a screen."""

from collections.abc import Mapping

from factcheck.annotating.source_form import changed_source
from factcheck.errors import NotFoundError, RefusedError
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.record import Change, Dismissal, Put, RecordKind, Withdraw
from factcheck.model.source import CounterSource, Stance, Suggestion
from factcheck.model.verdict import BASES, Basis, Confidence, Verdict, VerdictValue


def the_claim(casefile: Casefile, claim: str) -> Claim:
    """The claim of that id, put away or not. Raises NotFoundError where the article has none."""
    found = casefile.any_claim(claim)
    if found is None:
        raise NotFoundError(f"no claim {claim} in article {casefile.spotted.article.id}")
    return found


def give_verdict(
    casefile: Casefile,
    claim: str,
    reviewer: str,
    value: VerdictValue,
    *,
    basis: Basis | None = None,
    confidence: Confidence | None = None,
    justification: str | None = None,
    guidelines: str | None = None,
) -> tuple[Change, ...]:
    """The change that gives, or revises, a verdict; none where it would say the same again under the same guidelines.

    `guidelines` is the version that holds now; None leaves it out of account.

    What is left out stays as it was, but for a basis that does not fit the new value.
    Raises NotFoundError for an unknown claim, RefusedError for a basis that the value cannot rest on.
    """
    if basis is not None and basis not in BASES[value]:
        raise RefusedError(f"basis {basis} is not one for {value}; choose {' or '.join(BASES[value])}")
    anchor = the_claim(casefile, claim).anchor
    old = casefile.verdict(claim, reviewer)
    if old is None:
        new = Verdict(
            claim=claim,
            value=value,
            basis=basis,
            confidence=confidence,
            justification=justification or "",
            anchor=anchor,
        )
        return (Put(record=new),)
    kept_basis = old.basis if old.basis in BASES[value] else None
    new = old.model_copy(
        update={
            "value": value,
            "basis": basis or kept_basis,
            "confidence": confidence or old.confidence,
            "justification": old.justification if justification is None else justification,
            "anchor": anchor,
        }
    )
    return () if new == old and guidelines in (None, old.guidelines) else (Put(record=new),)


def withdraw_verdict(casefile: Casefile, claim: str, reviewer: str) -> tuple[Change, ...]:
    """The change that takes a verdict back. Raises NotFoundError where there is none."""
    if casefile.verdict(claim, reviewer) is None:
        raise NotFoundError(f"no verdict of {reviewer} on claim {claim} to withdraw")
    return (Withdraw(kind=RecordKind.VERDICT, key=claim),)


def attached(casefile: Casefile, source: str, reviewer: str) -> CounterSource | None:
    """The reviewer's own counter-source of that id."""
    return next((s for s in casefile.sources if s.id == source and s.reviewer == reviewer), None)


def attach(
    casefile: Casefile, suggestion: Suggestion, reviewer: str, stance: Stance | None = None
) -> tuple[Change, ...]:
    """The change that attaches a suggestion as a counter-source; none where it is attached already.

    The stance stays open unless the reviewer names one: the machine's guess is no judgement.
    """
    the_claim(casefile, suggestion.claim)
    if attached(casefile, suggestion.id, reviewer) is not None:
        return ()
    return (Put(record=_as_source(suggestion).model_copy(update={"stance": stance})),)


def _as_source(suggestion: Suggestion) -> CounterSource:
    """The suggestion as a record: of an earlier check, the words of its answer, and what they answer.

    Of one of our own, without the names of its reviewers: sources are printed, and reviewers named by choice alone.
    """
    fields = suggestion.model_dump(exclude={"stance", "asks", "pair", "rating", "explanation"})
    source = CounterSource(**fields, answer=suggestion.rating)
    if suggestion.rating is None:
        return source
    if suggestion.article is not None:
        return source.model_copy(update={"author": None})
    words = {"question": suggestion.quote, "quote": suggestion.explanation or suggestion.quote}
    title = f"{suggestion.publisher or 'Earlier check'}: {suggestion.rating}"
    return source.model_copy(update={**words, "title": title})


def change_source(casefile: Casefile, source: str, reviewer: str, fields: Mapping[str, str]) -> tuple[Change, ...]:
    """The change that says of one's own counter-source what these fields say; none where it says so already.

    Raises NotFoundError where it is not one's own, RefusedError naming the field that is wrong.
    """
    held = attached(casefile, source, reviewer)
    if held is None:
        raise NotFoundError(f"no counter-source {source} of {reviewer}; attach it first, or note that it was retracted")
    new = changed_source(held, fields)
    if new == held:
        return ()
    noted = any(r.source == source for r in casefile.retractions)
    # What others noted of it is theirs, and shown with it; it does not become her own word.
    return (Put(record=new.model_copy(update={"retracted": None}) if noted else new),)


def detach(casefile: Casefile, source: str, reviewer: str) -> tuple[Change, ...]:
    """The change that takes a counter-source of one's own off its claim. Raises NotFoundError where there is none."""
    if attached(casefile, source, reviewer) is None:
        raise NotFoundError(f"no counter-source {source} of {reviewer}")
    return (Withdraw(kind=RecordKind.SOURCE, key=source),)


def dismiss(casefile: Casefile, suggestion: Suggestion, reviewer: str) -> tuple[Change, ...]:
    """The change that takes a suggestion out of one's own list; none where it is out of it already."""
    if any(d.suggestion == suggestion.id and d.reviewer == reviewer for d in casefile.dismissals):
        return ()
    return (Put(record=Dismissal(suggestion=suggestion.id, claim=suggestion.claim)),)


def named_dismissal(casefile: Casefile, prefix: str, reviewer: str) -> str:
    """The id of the dismissed suggestion that begins so. Raises NotFoundError where it is none, or several."""
    own = [d.suggestion for d in casefile.dismissals if d.reviewer == reviewer and d.suggestion.startswith(prefix)]
    if len(own) != 1:
        raise NotFoundError(f"{len(own) or 'no'} suggestions {prefix!r} that {reviewer} dismissed")
    return own[0]


def restore(casefile: Casefile, suggestion: str, reviewer: str) -> tuple[Change, ...]:
    """The change that brings a dismissed suggestion back. Raises NotFoundError where it was not dismissed."""
    if not any(d.suggestion == suggestion and d.reviewer == reviewer for d in casefile.dismissals):
        raise NotFoundError(f"{reviewer} did not dismiss suggestion {suggestion}")
    return (Withdraw(kind=RecordKind.DISMISSAL, key=suggestion),)
