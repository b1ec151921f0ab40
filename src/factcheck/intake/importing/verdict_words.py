"""Verdicts, times and sources as other tools write them."""

from datetime import UTC, datetime
from typing import Any

from factcheck.intake.importing.json_input import a_list, an_object
from factcheck.intake.importing.ratings import rating_of
from factcheck.intake.importing.record import FaultError, ForeignSource, ForeignVerdict
from factcheck.model.verdict import BASES, Basis, VerdictValue


def judged(words: str, field: str) -> tuple[VerdictValue, Basis | None]:
    """The verdict that a label stands for. Raises FaultError for a label that is not known."""
    rating = rating_of(words)
    if rating is None:
        raise FaultError(f"unknown label {words[:60]!r}; map it to supported, disputed or unverified", field)
    return rating


def moment(value: Any, field: str) -> datetime | None:
    """A time as ISO 8601 or as seconds since 1970; None where there is none. Raises FaultError."""
    if value is None or value == "":
        return None
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
        at = datetime.fromisoformat(str(value))
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise FaultError(f"{str(value)[:40]!r} is not a time", field) from error


def our_own(rest: Any, field: str) -> ForeignVerdict:
    """A verdict that this program had put into another tool's file, whole. Raises FaultError, ValidationError."""
    kept = an_object(rest, field)
    verdict = an_object(kept.get("verdict"), f"{field}.verdict")
    return own_verdict(verdict, a_list(kept.get("sources"), f"{field}.sources"))


def own_verdict(verdict: dict[str, Any], sources: list[Any]) -> ForeignVerdict:
    """A verdict of one of our reports, with its reviewer's sources."""
    return ForeignVerdict(
        author=verdict.get("reviewer"),
        value=verdict.get("value"),
        basis=verdict.get("basis"),
        original=str(verdict.get("value")),
        confidence=verdict.get("confidence"),
        justification=verdict.get("justification") or "",
        at=moment(verdict.get("at"), "at"),
        sources=tuple(own_source(an_object(source, "sources")) for source in sources),
    )


def own_source(source: dict[str, Any]) -> ForeignSource:
    """A source of one of our reports, in the fields that a foreign one has."""
    return ForeignSource.model_validate({k: source[k] for k in ForeignSource.model_fields if source.get(k) is not None})


def fitting(basis: Basis | None, value: VerdictValue) -> Basis | None:
    """The basis, where a verdict of this value can rest on it."""
    return basis if basis in BASES[value] else None
