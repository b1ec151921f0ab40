"""A report of ours, taken into a project that holds only the articles, gives the same report there."""

import pytest
from busy_desk import NAMES, busy_project, empty_project

from factcheck.intake.importing.storing import import_bytes
from factcheck.reporting.build import build_report
from factcheck.reporting.formats.registry import render
from factcheck.storage.project import Project


def _report(project: Project) -> str:
    return render(build_report(project, project.articles()), "jsonl").decode()


def test_the_same_report_comes_out_but_for_the_names() -> None:
    report = _report(busy_project())
    project = empty_project()
    outcome = import_bytes(project, report.encode(), "theirs.jsonl", "jsonl")
    assert outcome.faults == ()
    again = _report(project)
    for name in NAMES:
        assert f'"{name} (jsonl)"' in again
        again = again.replace(f'"{name} (jsonl)"', f'"{name}"')
    theirs, ours = report.splitlines(), again.splitlines()
    assert len(theirs) == len(ours)
    for before, after in zip(theirs, ours, strict=True):
        assert after == before


def test_it_says_what_it_took() -> None:
    project, report = empty_project(), _report(busy_project()).encode()
    words = import_bytes(project, report, "theirs.jsonl", "jsonl").words
    for said in ("3 verdicts", "2 reviews", "1 adjudication", "1 dismissal", "sources", "claims"):
        assert said in words


def test_importing_it_twice_changes_nothing() -> None:
    project, report = empty_project(), _report(busy_project()).encode()
    import_bytes(project, report, "theirs.jsonl", "jsonl")
    before = project.history(project.articles()[0])
    outcome = import_bytes(project, report, "theirs.jsonl", "jsonl")
    assert outcome.taken == ()
    assert outcome.held
    assert project.history(project.articles()[0]) == before


def test_where_it_came_from_it_changes_nothing() -> None:
    project = busy_project()
    before = project.history(project.articles()[0])
    outcome = import_bytes(project, _report(project).encode(), "ours.jsonl", "jsonl")
    assert (outcome.taken, outcome.faults) == ((), ())
    assert project.history(project.articles()[0]) == before


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('"decision":"disagree"', '"decision":"perhaps"', "decision"),
        ('"reason":"edge_case"', '"reason":"whim"', "reason"),
        ('"id":"s0123456789abcde"', '"id":"../../x"', "id"),
        ('"kind":"dataset"', '"kind":"rumour"', "kind"),
    ],
)
def test_a_spoiled_report_is_refused_whole_by_row_and_field(old: str, new: str, field: str) -> None:
    report = _report(busy_project())
    assert old in report
    project = empty_project()
    outcome = import_bytes(project, report.replace(old, new).encode(), "theirs.jsonl", "jsonl")
    assert outcome.taken == ()
    assert any(fault.row and field in str(fault.field) for fault in outcome.faults), outcome.faults
    assert "(jsonl)" not in _report(project)
