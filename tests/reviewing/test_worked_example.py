"""The example that ships in annotations/: two reviewers and an adjudicator, for a newcomer to look at."""

import shutil
from pathlib import Path

import pytest

from factcheck.model.casefile import Casefile
from factcheck.model.gate import missing_for_final
from factcheck.model.status import Status, claim_status
from factcheck.reviewing import desk, reviews
from factcheck.storage.project import Project

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of what ships, so that the test leaves it alone."""
    shutil.copytree(ROOT / "annotations", tmp_path / "annotations", ignore=shutil.ignore_patterns(".*"))
    return Project.open(tmp_path)


@pytest.fixture
def example(project: Project) -> Casefile:
    """The article that has verdicts."""
    (decided,) = [summary for summary in project.summaries() if summary.decided]
    return project.casefile(decided.id)


def test_the_samples_ship_added_and_undamaged(project: Project) -> None:
    assert len(project.articles()) == len(list((ROOT / "seeds").glob("*.txt")))
    assert project.check() == ()


def test_every_stage_of_a_claim_can_be_seen(example: Casefile) -> None:
    stages = {claim_status(example, claim.id).status for claim in example.claims}
    assert {Status.UNDECIDED, Status.DECIDED, Status.CONFLICT, Status.PUBLISHED} <= stages
    assert {v.reviewer for v in example.verdicts} == {"sample-ana", "sample-ben"}
    assert {a.reviewer for a in example.adjudications} == {"sample-eve"}
    assert not any(a.waivers for a in example.adjudications)
    assert any(len({v.value for v in example.verdicts_on(a.claim)}) > 1 for a in example.adjudications)


def test_reviews_answers_and_the_gate_can_be_seen(example: Casefile) -> None:
    assert {reviews.counts(review, example) for review in example.reviews} == {True, False}
    assert example.replies
    lacking = [" ".join(missing_for_final(v, example.sources)) for v in example.verdicts]
    assert any("reader comments alone are not enough" in words for words in lacking)
    assert any(not words for words in lacking)


def test_agreement_is_defined_and_what_is_left_out_is_named(project: Project) -> None:
    figures = desk.agreement_on(project)
    assert figures.krippendorff.value is not None
    assert figures.cohen[0].value is not None
    assert len(figures.left_out) == 3


def test_every_quote_of_the_article_is_there_to_the_character(example: Casefile) -> None:
    text = example.spotted.article.text
    assert all(verdict.anchor.holds_in(text) for verdict in example.verdicts)
