"""A project in which people say all kinds of things of real articles, at random and the same every time."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from factcheck.config import ProjectSettings
from factcheck.model.record import Dismissal, Put, Record
from factcheck.model.review import Adjudication, Decision, ReasonCode, Review
from factcheck.model.source import CounterSource, Reliability, SourceKind, Stance
from factcheck.model.verdict import BASES, Confidence, Verdict, VerdictValue
from factcheck.reading import read_text
from factcheck.sourcing.suggesting import suggest
from factcheck.spotting import spot
from factcheck.storage.project import Project

_ATTACHED = {"id", "claim", "kind", "quote", "author", "article", "start", "end", "reasons", "published", "publisher"}
_WHY = (
    "The register of {year} names another sum, and its receipt is signed.",
    "Two papers of {year} say the same. Neither cites the other.",
    "=HYPERLINK(\"x\")\n| a table | <script>alert(1)</script> ](javascript:alert(1)) \u202e",
    "",
)  # fmt: skip


def random_project(pages: Iterable[Path], seed: int = 7) -> Project:
    """The articles of these files with verdicts, sources, reviews, decisions and dismissals of three people."""
    chance = Random(seed)
    now = datetime(2026, 5, 4, 12, tzinfo=UTC)

    def clock() -> datetime:
        nonlocal now
        now += timedelta(minutes=1)
        return now

    settings = ProjectSettings(
        name="A desk", organisation="The Harbour Fact Desk", organisation_url="https://desk.example"
    )
    project = Project.in_memory("ana", clock=clock, settings=settings)
    for page in pages:
        project.add(spot(read_text(page.read_text("utf-8"))))
    for article in project.articles():
        for name in ("ana", "ben"):
            casefile = project.casefile(article)
            suggested = suggest(casefile.spotted, casefile.claims, project)
            said: list[Record] = []
            for claim in casefile.claims:
                if chance.random() < 0.4:
                    continue
                value = chance.choice(list(VerdictValue))
                said.append(
                    Verdict(
                        claim=claim.id, value=value, basis=chance.choice([None, *BASES[value]]), anchor=claim.anchor,
                        confidence=chance.choice([None, *Confidence]),
                        justification=chance.choice(_WHY).format(year=1990 + chance.randrange(30)),
                    )
                )  # fmt: skip
                stance = {"supported": Stance.SUPPORTS, "disputed": Stance.REFUTES}.get(value.value, Stance.CONTEXT)
                said += [_source(claim.id, name, number, stance, chance) for number in range(chance.randrange(3))]
                for lead in suggested.get(claim.id, ())[: chance.randrange(3)]:
                    fields = {**lead.model_dump(include=_ATTACHED), "stance": chance.choice([None, *Stance])}
                    dismissed = Dismissal(suggestion=lead.id, claim=claim.id)
                    said.append(CounterSource.model_validate(fields) if chance.random() < 0.6 else dismissed)
            unique = {(record.kind_of_record, record.key): Put(record=record) for record in said}
            if unique:
                project.as_reviewer(name).commit(article, tuple(unique.values()))
        _answers(project, article, chance)
    return project


def _source(claim: str, name: str, number: int, stance: Stance, chance: Random) -> CounterSource:
    return CounterSource(
        id=f"s{name}{number}{claim}", claim=claim, stance=stance,
        kind=chance.choice([SourceKind.NEWS, SourceKind.DOCUMENT, SourceKind.DATASET, SourceKind.EXPERT]),
        quote=f"In all {chance.randrange(900)} were counted.", title=f"Yearbook, volume {chance.randrange(40)}",
        publisher=chance.choice(["The Board", "Statistics Office", "=Bank"]), locator=f"page {chance.randrange(300)}",
        url=chance.choice([None, "https://board.example/yearbook?x=1&y=%20", "javascript:alert(1)"]),
        archived_url=chance.choice([None, "https://archive.example/2026/yearbook"]), accessed="2026-05-03",
        published=chance.choice([None, "2019", "2024-03-08"]), reliability=chance.choice([None, *Reliability]),
        credibility=chance.choice([None, 1, 4]), note="private: met at the pier",
        confidential=chance.choice([None, None, None, "she would lose her job"]),
    )  # fmt: skip


def _answers(project: Project, article: str, chance: Random) -> None:
    casefile = project.casefile(article)
    reviews: list[Record] = []
    decisions: list[Record] = []
    for verdict in casefile.verdicts:
        other = "ben" if verdict.reviewer == "ana" else "ana"
        if chance.random() < 0.3:
            decision = chance.choice(list(Decision))
            comment = "Look at page 4 again."
            review = Review(
                claim=verdict.claim, of=verdict.reviewer, verdict=verdict.revision, decision=decision, comment=comment
            )
            reviews.append(review.model_copy(update={"reviewer": other}))
    for claim in casefile.claims:
        given = casefile.verdicts_on(claim.id)
        if len(given) == 2 and chance.random() < 0.6:
            value = chance.choice([verdict.value for verdict in given])
            decisions.append(
                Adjudication(
                    claim=claim.id, value=value, justification="Page 4 decides.", anchor=claim.anchor,
                    reason=chance.choice(list(ReasonCode)), inputs=tuple(verdict.revision for verdict in given),
                )
            )  # fmt: skip
    for name in ("ana", "ben"):
        own = [Put(record=r.model_copy(update={"reviewer": ""})) for r in reviews if r.reviewer == name]
        if own:
            project.as_reviewer(name).commit(article, own)
    if decisions:
        project.as_reviewer("eve").commit(article, [Put(record=decision) for decision in decisions])
