"""The sources of others' verdicts, as counter-sources of theirs."""

import json

from factcheck.intake.importing.finding import Held
from factcheck.intake.importing.record import ForeignSource
from factcheck.model.ids import source_id
from factcheck.model.source import CounterSource


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


def _id(source: ForeignSource, claim: str, reviewer: str) -> str:
    said = json.dumps(source.model_dump(mode="json", exclude_defaults=True), sort_keys=True)
    return source_id(f"import {claim} {reviewer} {said}")
