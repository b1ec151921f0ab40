"""What others found, as counter-sources of theirs: the sources of their verdicts, and whole earlier checks."""

import json

from factcheck.intake.importing.finding import Held
from factcheck.intake.importing.record import ForeignSource, ForeignVerdict, Imported
from factcheck.model.ids import source_id
from factcheck.model.source import CounterSource, SourceKind, Stance
from factcheck.model.verdict import VerdictValue

_STANCES = {VerdictValue.SUPPORTED: Stance.SUPPORTS, VerdictValue.DISPUTED: Stance.REFUTES}


def foreign_source(source: ForeignSource, claim: str, reviewer: str, held: Held) -> CounterSource:
    """The source of a foreign verdict. Its id follows from what it says, so that it comes in once.

    Its place in another article counts only where that article is held and says so.
    """
    fields = source.model_dump(exclude_defaults=True)
    article, _ = held.get(source.article or "", (None, None))
    if article is None or article.text[source.start : source.end] != source.quote:
        fields = {name: value for name, value in fields.items() if name not in ("article", "start", "end")}
    return CounterSource.model_validate(
        {"kind": source.kind, **fields, "claim": claim, "id": _id(source, claim, reviewer)}
    )


def earlier_check(record: Imported, said: ForeignVerdict, claim: str, reviewer: str) -> CounterSource:
    """A published fact check as a source: what they looked into, and the answer in their own rating words."""
    check = ForeignSource(
        kind=SourceKind.NEWS,
        stance=_STANCES.get(said.value, Stance.CONTEXT) if said.value else None,
        quote=said.justification,
        title=f"{said.author or 'Fact check'}: {said.original}",
        publisher=said.author,
        url=said.url,
        published=said.at.date().isoformat() if said.at else None,
        question=record.wording or record.quote,
        answer=said.original,
    )
    return foreign_source(check, claim, reviewer, {})


def _id(source: ForeignSource, claim: str, reviewer: str) -> str:
    said = json.dumps(source.model_dump(mode="json", exclude_defaults=True), sort_keys=True)
    return source_id(f"import {claim} {reviewer} {said}")
