"""A project in which three people have said one thing of every kind, and an empty one with the same article."""

from datetime import UTC, datetime, timedelta

from factcheck.annotating.claim_acts import add_claim, merge, reword, set_aside, split
from factcheck.config import ProjectSettings
from factcheck.model.article import Zone
from factcheck.model.assignment import Assignment
from factcheck.model.correction import MetadataCorrection, MetadataField, ZoneCorrection
from factcheck.model.record import Dismissal, Put, Record
from factcheck.model.review import Adjudication, Decision, ReasonCode, Review
from factcheck.model.source import CounterSource, Reliability, SourceKind, Stance, Strength
from factcheck.model.verdict import Basis, Confidence, Verdict, VerdictValue
from factcheck.reading import read_text
from factcheck.sourcing.suggesting import points_of_readers
from factcheck.spotting import spot
from factcheck.storage.project import Project

NAMES = ("ana", "ben", "eve", "dan")
PAGE = """\
The lock gates reopen

By Ida Lund
3 March 2021

The lock gates opened in 1932. They cost the city $4 million, according to the council. The harbour master said that
400 ships passed in 2019.
The council repaired the pumps in 2015 and the repairs cost 12 million dollars. The pumps move 900 litres a second.
The canal is 42 kilometres long. It froze twice in 1940.

View Comments(2 comments)
Old Pilot(3 likes)The lock gates opened in 1934, not 1932! And they cost the city $6 million.
Nils(1 likes)The canal is 44 kilometres long, not 42 kilometres. You are a liar and a corrupt idiot, Ida.
"""
_SPOTTED = spot(read_text(PAGE))


class _Clock:
    """A minute later each time."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 4, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def empty_project() -> Project:
    """The article, and nobody's word on it."""
    project = Project.in_memory("importer", settings=ProjectSettings(reviewer_names=True))
    project.add(_SPOTTED)
    return project


def minute_by_minute() -> Project:
    """The same, where each thing is said a minute after the one before."""
    project = Project.in_memory("ana", clock=_Clock(), settings=ProjectSettings(reviewer_names=True))
    project.add(_SPOTTED)
    return project


def busy_project() -> Project:
    """The article with rewordings, claims of people's own, verdicts, sources, reviews, a dismissal, a decision."""
    project = minute_by_minute()
    [article] = project.articles()

    def does(name: str, *records: Record) -> None:
        project.as_reviewer(name).commit(article, [Put(record=record) for record in records])

    first, second, third, *_ = project.casefile(article).claims
    ana, ben = project.as_reviewer("ana"), project.as_reviewer("ben")
    ben.commit(article, reword(ben.casefile(article), first.id, "ben", "The city's lock gates opened in 1932."))
    start = PAGE.index("42 kilometres long")
    ana.commit(article, add_claim(ana.casefile(article), start, start + len("42 kilometres long"), "It is long."))
    last = project.casefile(article).claims[-2:]
    ana.commit(article, merge(ana.casefile(article), [claim.id for claim in last]))
    long = max(project.casefile(article).claims, key=lambda claim: len(claim.quote))
    ben.commit(article, split(ben.casefile(article), long.id, [long.anchor.start + 12]))
    for claim, name, value, basis in (
        (first, "ana", VerdictValue.DISPUTED, Basis.CONFLICTING),
        (first, "ben", VerdictValue.SUPPORTED, None),
        (second, "ben", VerdictValue.UNVERIFIED, Basis.INSUFFICIENT),
    ):
        why = f"Reader's figures, says {name}.\nSee =SUM(1) \u202e <b>"
        does(
            name,
            Verdict(
                claim=claim.id, value=value, basis=basis, confidence=Confidence.LOW, anchor=claim.anchor,
                justification=why,
            ),
        )  # fmt: skip
    does(
        "ben",
        CounterSource(
            id="s0123456789abcde", claim=first.id, kind=SourceKind.DATASET, stance=Stance.QUALIFIES, quote="in 1933",
            strength=Strength.WEAK, title="Survey: 1933", url="https://water.example/1933", locator="p. 3",
            archived_url="https://archive.example/1", published="1933", accessed="2026-05-01",
            reliability=Reliability.B, credibility=2, primary=True, group="harbour", question="When?", answer="1933.",
            joint=1, author="N. Dahl", publisher="The Board",
        ),
        CounterSource(id="sfedcba987654321", claim=third.id, kind=SourceKind.NEWS, quote="no verdict yet", note="mine"),
    )  # fmt: skip
    casefile = project.casefile(article)
    points = points_of_readers(casefile.spotted, casefile.claims)
    leads = [point for claim in casefile.claims for point in points.get(claim.id, ())]
    assert len(leads) > 2
    for lead, stance in ((leads[0], Stance.REFUTES), (leads[-1], None)):
        does("ana", CounterSource.model_validate({**lead.model_dump(include=_ATTACHED), "stance": stance}))
    does("ana", Dismissal(suggestion=leads[1].id, claim=leads[1].claim))
    by_ana, by_ben = (project.casefile(article).verdict(first.id, name) for name in ("ana", "ben"))
    assert by_ana is not None
    assert by_ben is not None
    does(
        "ben",
        Review(
            claim=first.id, of="ana", verdict=by_ana.revision, decision=Decision.DISAGREE, comment="No.",
            quote_matches=True, evidence_supports=False,
        ),
    )  # fmt: skip
    does("ana", Review(claim=first.id, of="ben", verdict="7", decision=Decision.AGREE_WITH_EDITS, comment="Earlier."))
    does(
        "eve",
        Adjudication(
            claim=first.id, value=VerdictValue.DISPUTED, basis=Basis.MISSING_CONTEXT, justification="Both are right.",
            reason=ReasonCode.EDGE_CASE, inputs=(by_ana.revision, by_ben.revision), waivers=("eve knows ana",),
            anchor=first.anchor,
        ),
    )  # fmt: skip
    ana.commit(article, reword(ana.casefile(article), second.id, "ana", "The gates cost four million."))
    ben.commit(article, reword(ben.casefile(article), second.id, "ben", "The lock gates cost four million."))
    ben.commit(article, set_aside(ben.casefile(article), third.id, "ben", "Nobody can know, says ana."))
    title = MetadataField.TITLE
    does("ben", MetadataCorrection(field=title, value="Gates"))
    does("ana", MetadataCorrection(field=title, value="The gates"), MetadataCorrection(field=_GENRE, value="opinion"))
    does("ben", ZoneCorrection(start=0, end=PAGE.index("\n"), zone=Zone.BODY))
    does("eve", *(Assignment(assignee=name, note="Please.") for name in ("ana", "ben", "dan")))
    return project


_GENRE = MetadataField.GENRE
_ATTACHED = {"id", "claim", "kind", "quote", "author", "article", "start", "end", "score", "reasons", "published"}
