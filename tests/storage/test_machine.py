"""Random reviewers, windows, restarts, merges and undoing, against a plain model without files and clocks."""

import json
import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from factcheck.errors import NotFoundError
from factcheck.model.record import Put, RecordKind, Withdraw
from factcheck.storage.project import Project
from storage_git import Skewed
from storage_words import source, spotted, verdict

ARTICLES = (spotted(1), spotted(2))
CLAIMS = tuple(claim for article in ARTICLES for claim in article.claims)
PLACES = (("ana", "desk"), ("ana", "laptop"), ("bob", "desk"))
"""Reviewers at replicas; each replica is a folder."""

Key = tuple[str, str]
"""Kind, and key of the record."""


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait for the disk: that what is saved lies on it is proven elsewhere."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)


@dataclass
class Act:
    """One act in the model: `time` is true time."""

    time: int
    reviewer: str
    changes: dict[Key, str | None]
    turns: "Act | None" = None
    verb: str = "do"


@dataclass
class Model:
    """What a replica knows: the acts that reached it, and nothing else."""

    acts: list[Act] = field(default_factory=list)

    def state(self, reviewer: str, before: Act | None = None) -> dict[Key, str]:
        """What the reviewer says, as of the acts before one or as of all."""
        state: dict[Key, str] = {}
        for act in self.own(reviewer):
            if act is before:
                break
            for key, value in act.changes.items():
                state.pop(key, None)
                if value is not None:
                    state[key] = value
        return state

    def own(self, reviewer: str) -> list[Act]:
        """The reviewer's acts as they followed one another."""
        return sorted((act for act in self.acts if act.reviewer == reviewer), key=lambda act: act.time)

    def turn(self, reviewer: str, verb: str) -> Act | None:
        """The act that undo or redo turns back."""
        done: list[Act] = []
        undone: list[Act] = []
        for act in self.own(reviewer):
            if act.verb == "do":
                done.append(act)
                undone.clear()
            elif act.verb == "undo" and act.turns in done:
                done.remove(act.turns)
                undone.append(act)
            elif act.verb == "redo" and act.turns in undone:
                undone.remove(act.turns)
                done.append(act)
        stack = done if verb == "undo" else undone
        return stack[-1] if stack else None


class Reviewing(RuleBasedStateMachine):
    """Two replicas, three seats, five claims."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self.time = 0
        self.number = 0
        self.models = {replica: Model() for _, replica in PLACES}
        self.patch = pytest.MonkeyPatch()

    @initialize()
    def begin(self) -> None:
        """Both replicas hold both articles."""
        self.projects: dict[Key, Project] = {}
        for place in PLACES:
            (self.folder / place[1]).mkdir(exist_ok=True)
            self.open(place)
            for article in ARTICLES:
                self.projects[place].add(article)

    def open(self, place: Key) -> None:
        """Open the seat's project as a program does that was just started."""
        reviewer, replica = place
        self.projects[place] = Project.open(self.folder / replica, reviewer, clock=Skewed(0))

    @rule(place=st.sampled_from(PLACES))
    def restart(self, place: Key) -> None:
        """Quit and start again."""
        self.open(place)

    @rule(
        place=st.sampled_from(PLACES),
        claims=st.lists(st.integers(0, 2), min_size=1, max_size=2, unique=True),
        article=st.integers(0, 1),
        what=st.sampled_from(["supported", "disputed", "source", "withdraw"]),
    )
    def act(self, place: Key, claims: list[int], article: int, what: str) -> None:
        """Say something of one or two claims at once, or take it back."""
        reviewer, replica = place
        project = self.projects[place]
        identity = ARTICLES[article].article.id
        casefile = project.casefile(identity)
        puts: list[Put | Withdraw] = []
        changes: dict[Key, str | None] = {}
        for number in claims:
            claim = ARTICLES[article].claims[number]
            self.number += 1
            held = casefile.verdict(claim.id, reviewer)
            if what == "source":
                name = f"s{self.number}"
                puts.append(Put(record=source(claim, name, quote=name)))
                changes["source", name] = name
            elif what == "withdraw":
                if held is not None:
                    puts.append(Withdraw(kind=RecordKind.VERDICT, key=claim.id))
                    changes["verdict", claim.id] = None
            else:
                words = f"{what} {self.number}"
                puts.append(Put(record=verdict(claim, what, words, held.revision if held else "")))
                changes["verdict", claim.id] = words
        project.commit(identity, puts)
        if changes:
            self.known(replica, Act(self.next(), reviewer, changes))

    @rule(place=st.sampled_from(PLACES), verb=st.sampled_from(["undo", "undo", "redo"]))
    def turn(self, place: Key, verb: str) -> None:
        """Undo or redo."""
        reviewer, replica = place
        model = self.models[replica]
        target = model.turn(reviewer, verb)
        project = self.projects[place]
        if target is None:
            with pytest.raises(NotFoundError):
                project.undo() if verb == "undo" else project.redo()
            return
        undone = project.undo() if verb == "undo" else project.redo()
        before = model.state(reviewer, before=target)
        changes = {key: before.get(key) for key in target.changes}
        assert undone.words.startswith("undid: " if verb == "undo" else "redid: ")
        self.known(replica, Act(self.next(), reviewer, changes, target, verb))

    @rule(source=st.sampled_from(["desk", "laptop"]))
    def merge(self, source: str) -> None:
        """Bring the files of one replica to the other, as git or a share does; older ones change nothing."""
        target = "laptop" if source == "desk" else "desk"
        for path in (self.folder / source).glob("annotations/a*/*~*.json"):
            there = self.folder / target / path.relative_to(self.folder / source)
            if not there.exists() or _events(there) < _events(path):
                shutil.copy(path, there)
        mine = {id(act) for act in self.models[target].acts}
        self.models[target].acts += [act for act in self.models[source].acts if id(act) not in mine]

    def next(self) -> int:
        """True time goes on."""
        self.time += 1
        return self.time

    def known(self, replica: str, act: Act) -> None:
        """The act has happened there."""
        self.models[replica].acts.append(act)

    @invariant()
    def everybody_reads_what_was_said(self) -> None:
        """Every seat sees the same of everybody as the model does."""
        for place in getattr(self, "projects", {}):
            _, replica = place
            casefiles = [self.projects[place].casefile(article.article.id) for article in ARTICLES]
            for reviewer in ("ana", "bob"):
                said = {
                    ("verdict", v.claim): v.justification
                    for c in casefiles
                    for v in c.verdicts
                    if v.reviewer == reviewer
                }
                said |= {("source", s.id): s.quote for c in casefiles for s in c.sources if s.reviewer == reviewer}
                assert said == self.models[replica].state(reviewer)

    def teardown(self) -> None:
        """The history proves every record, in every file."""
        for project in getattr(self, "projects", {}).values():
            assert not [problem for problem in project.check() if problem.damage]
        shutil.rmtree(self.folder)


def _events(path: Path) -> int:
    return len(json.loads(path.read_bytes())["events"])


Reviewing.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestReviewing = Reviewing.TestCase
