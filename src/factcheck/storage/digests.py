"""What is asked of every article of a project at once, in few words, so that it can be remembered. Pure."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Literal, NamedTuple

from factcheck.model.casefile import ArticleSummary, Casefile, Problem
from factcheck.model.claim import Claim
from factcheck.model.record import Record
from factcheck.storage.identities import by_identity
from factcheck.storage.ledger import Document, Ledger
from factcheck.storage.merge import merged_events

Part = Literal["summary", "claims", "acts", "problems"]


class Digest(NamedTuple):
    """The parts, each as JSON; what depends on who reads stands in none of them."""

    summary: str
    """The line of the articles screen with every verdict; empty where the line depends on who reads."""
    claims: str
    """The ids of all claims that anybody may find here."""
    acts: str
    """Each reviewer's acts, as far as undo and redo ask."""
    problems: str
    """What of the article cannot be used."""


def digest_of(
    whole: Casefile | None, records: Iterable[Record], ledgers: Sequence[Ledger], problems: Sequence[Problem]
) -> Digest:
    """The digest of an article; `whole` is None where the article itself cannot be read."""
    acts = json.dumps(_acts(ledgers))
    faults = json.dumps([problem.model_dump(mode="json") for problem in problems])
    if whole is None:
        return Digest("", "[]", acts, faults)
    own_claims = [record.id for record in records if isinstance(record, Claim)]
    same_for_all = not (own_claims or whole.assignments or whole.unblindings or whole.corrections)
    claims = sorted({claim.id for claim in whole.claims} | {claim.id for claim in whole.spotted.claims} | {*own_claims})
    return Digest(json.dumps(_summary(whole)) if same_for_all else "", json.dumps(claims), acts, faults)


def _summary(whole: Casefile) -> dict[str, Any]:
    metadata = whole.spotted.metadata
    return {
        "id": whole.spotted.article.id,
        "title": metadata.title,
        "authors": metadata.authors,
        "publisher": metadata.publisher,
        "published": metadata.published,
        "claims": len(whole.claims),
        "comments": len(whole.spotted.comments),
        "archived": bool(whole.archivals),
        "verdicts": [(verdict.claim, verdict.reviewer, verdict.value) for verdict in whole.verdicts],
    }


def summary_from(part: str, reviewer: str | None) -> ArticleSummary:
    """The line of an article with that reviewer's tallies, or everybody's."""
    line = json.loads(part)
    verdicts = [verdict for verdict in line.pop("verdicts") if reviewer in (None, verdict[1])]
    values = [value for _, _, value in verdicts]
    return ArticleSummary(
        **line,
        decided=len({claim for claim, _, _ in verdicts}),
        supported=values.count("supported"),
        disputed=values.count("disputed"),
        unverified=values.count("unverified"),
    )


def summary_of(casefile: Casefile, reviewer: str | None) -> ArticleSummary:
    """The same from what the reader may see. Every live verdict counts; a claim is decided when it has one."""
    return summary_from(json.dumps(_summary(casefile)), reviewer)


def problems_from(part: str) -> list[Problem]:
    """What of the article cannot be used."""
    return [Problem.model_validate(problem) for problem in json.loads(part)]


def _acts(ledgers: Sequence[Ledger]) -> list[Document]:
    """The first event of each act, without what it said, under the name that its reviewer has now."""
    acts: dict[str, Document] = {}
    for reviewer, hers in by_identity(ledgers).items():
        for event in merged_events(hers):
            parts = {name: event.get(name) for name in ("hlc", "act", "kind", "undoes", "redoes")}
            acts.setdefault(event["act"], {"reviewer": reviewer, **parts})
    return list(acts.values())
