"""A project that several people work on, each as herself."""

from datetime import UTC, datetime, timedelta

from factcheck.annotating import acts
from factcheck.config import ProjectSettings
from factcheck.model.casefile import Casefile
from factcheck.model.claim import SpottedArticle
from factcheck.model.record import Change, Put
from factcheck.model.source import CounterSource, SourceKind, Stance
from factcheck.model.verdict import VerdictValue
from factcheck.storage.project import Project
from shelf import spotted

S, D, U = VerdictValue.SUPPORTED, VerdictValue.DISPUTED, VerdictValue.UNVERIFIED


class Ticking:
    """A clock that goes on a second each time it is asked."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class Colleagues:
    """Ana, Bob, Eve and whoever else, over one article of four claims."""

    def __init__(self, project: Project | None = None, **settings: object) -> None:
        self.project = project or Project.in_memory(settings=ProjectSettings.model_validate(settings), clock=Ticking())
        self.held: SpottedArticle = spotted(
            (
                "The dam holds forty million litres.",
                "It was built in 1961.",
                "Nobody lives below it.",
                "Two villages were moved for it.",
            )
        )
        self.article = self.held.article.id
        self.project.add(self.held)
        self.c1, self.c2, self.c3, self.c4 = (claim.id for claim in self.held.claims)

    def as_(self, name: str) -> Project:
        return self.project.as_reviewer(name)

    def casefile(self, name: str = "") -> Casefile:
        return self.as_(name).casefile(self.article)

    def do(self, name: str, changes: tuple[Change, ...]) -> None:
        self.as_(name).commit(self.article, changes)

    def says(self, name: str, claim: str, value: VerdictValue, why: str = "") -> None:
        self.do(name, acts.give_verdict(self.casefile(name), claim, name, value, justification=why))

    def cites(
        self,
        name: str,
        claim: str,
        stance: Stance,
        publisher: str = "Water Board",
        kind: SourceKind = SourceKind.DOCUMENT,
        retracted: str | None = None,
    ) -> CounterSource:
        source = CounterSource(
            id=f"s{name}{claim}{publisher}",
            claim=claim,
            kind=kind,
            stance=stance,
            quote="Thirty million litres at most.",
            publisher=publisher,
            url="https://water.example/dam",
            retracted=retracted,
        )
        self.do(name, (Put(record=source),))
        return next(s for s in self.casefile(name).sources if s.id == source.id)

    def revision(self, name: str, claim: str) -> str:
        verdict = self.casefile(name).verdict(claim, name)
        assert verdict is not None
        return verdict.revision
