"""A page about a dam: a project in which two people have judged all its claims, and one that holds it alone."""

import json
from datetime import UTC, datetime

from factcheck.config import ProjectSettings
from factcheck.model.claim import SpottedArticle
from factcheck.model.record import Put
from factcheck.model.source import CounterSource, SourceKind, Stance
from factcheck.model.verdict import Basis, Confidence, Verdict, VerdictValue
from factcheck.reading import read_text
from factcheck.spotting import spot
from factcheck.storage.project import Project

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
LATER = datetime(2026, 9, 1, 8, tzinfo=UTC)
PAGE = """\
The valley and its dam

The old dam was built in 1931. The reservoir holds 40 million cubic metres, the mayor said in 2019.

About 300 families were moved in 1930, and nobody paid them. What a place!
"""
SPOTTED = spot(read_text(PAGE))
WHOLE = ("jsonl", "label-studio", "doccano", "prodigy")
"""Formats in which verdicts and their sources come back whole."""


def empty_valley(spotted: SpottedArticle = SPOTTED) -> Project:
    """The page, and nobody's word on it."""
    project = Project.in_memory(clock=lambda: LATER, settings=ProjectSettings(reviewer_names=True))
    project.add(spotted)
    return project


def judged_valley() -> Project:
    """Two reviewers with a verdict and a source on each claim."""
    project = Project.in_memory(clock=lambda: NOON, settings=ProjectSettings(reviewer_names=True))
    project.add(SPOTTED)
    article = SPOTTED.article.id
    for reviewer, value, basis in (
        ("ana", VerdictValue.DISPUTED, Basis.OUTDATED),
        ("ben", VerdictValue.SUPPORTED, None),
    ):
        mine = project.as_reviewer(reviewer)
        for claim in mine.casefile(article).claims:
            said = Verdict(
                claim=claim.id, value=value, basis=basis, confidence=Confidence.LOW, anchor=claim.anchor,
                justification="=SUM(1) \u202e <b>\nnot what the 2019 survey says",
            )  # fmt: skip
            source = CounterSource(
                id=f"s{reviewer}{claim.id}", claim=claim.id, kind=SourceKind.DATASET, stance=Stance.REFUTES,
                quote="30 million", title="Survey: 2019", url="https://water.example/2019",
            )  # fmt: skip
            mine.commit(article, (Put(record=said), Put(record=source)))
    return project


def doccano_line(quote: str, label: str, text: str = PAGE, reviewer: str = "ana") -> str:
    """A line of doccano's with one label on words of the page."""
    start = text.index(quote)
    return json.dumps({"text": text, "label": [[start, start + len(quote), label]], "reviewer": reviewer})
