"""A report of ours, taken into a project that holds only the articles, gives the same report there."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import pytest
from busy_desk import NAMES, busy_project, empty_project, minute_by_minute
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.annotating.claim_acts import add_claim, reword, set_aside, split
from factcheck.annotating.corrections import correct_metadata, correct_zone
from factcheck.errors import RefusedError
from factcheck.intake.importing.storing import import_bytes
from factcheck.model.article import Zone
from factcheck.model.assignment import Assignment
from factcheck.model.correction import MetadataField
from factcheck.model.record import Change, Put
from factcheck.model.verdict import Verdict, VerdictValue
from factcheck.reporting.build import build_report
from factcheck.reporting.formats.registry import render
from factcheck.storage.project import NOBODY, Project


def _report(project: Project, form: str = "jsonl") -> str:
    return render(build_report(project.as_reviewer(NOBODY), project.articles()), form).decode()


@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_the_same_report_comes_out_but_for_the_names(form: str) -> None:
    report = _report(busy_project(), form)
    project = empty_project()
    outcome = import_bytes(project, report.encode(), "theirs", form)
    assert outcome.faults == ()
    again = _report(project, form)
    for name in NAMES:
        assert f'"{name} ({form})"' in again
        again = again.replace(f'"{name} ({form})"', f'"{name}"')
    theirs, ours = report.splitlines(), again.splitlines()
    assert len(theirs) == len(ours)
    for before, after in zip(theirs, ours, strict=True):
        assert after == before


_NAMES = st.sampled_from(NAMES)
_ACTS = st.one_of(
    st.tuples(st.just("reword"), _NAMES, st.integers(0, 9), st.sampled_from(["Once.", "Twice, says ana."])),
    st.tuples(st.just("set aside"), _NAMES, st.integers(0, 9), st.sampled_from(["no claim", "ben's view"])),
    st.tuples(st.just("add"), _NAMES, st.integers(0, 400), st.integers(1, 60)),
    st.tuples(st.just("split"), _NAMES, st.integers(0, 9), st.integers(1, 40)),
    st.tuples(st.just("zone"), _NAMES, st.integers(0, 400), st.sampled_from(Zone)),
    st.tuples(st.just("field"), _NAMES, st.sampled_from(MetadataField), st.sampled_from(["", "2021", "opinion"])),
    st.tuples(st.just("assign"), _NAMES, _NAMES, st.none()),
    st.tuples(st.just("judge"), _NAMES, st.integers(0, 9), st.sampled_from(VerdictValue)),
)


def _changes(project: Project, act: tuple[str, str, Any, Any]) -> Sequence[Change]:
    """What one person does. Raises RefusedError where it cannot be done."""
    what, name, where, how = act
    casefile = project.casefile(project.articles()[0])
    claim = casefile.claims[where % len(casefile.claims)] if isinstance(where, int) else casefile.claims[0]
    match what:
        case "reword":
            return reword(casefile, claim.id, name, how)
        case "set aside":
            return set_aside(casefile, claim.id, name, how)
        case "add":
            return add_claim(casefile, where, min(where + how, len(casefile.spotted.article.text)))
        case "split":
            return split(casefile, claim.id, [claim.anchor.start + how])
        case "zone":
            return correct_zone(casefile, name, where, where + 1, how)
        case "field":
            return correct_metadata(casefile, name, where, how)
        case "assign":
            held = [a.revision for a in casefile.assignments if (a.reviewer, a.assignee) == (name, where)]
            return [Put(record=Assignment(assignee=where, revision=held[0] if held else ""))]
        case _:
            live = casefile.verdict(claim.id, name)
            return [
                Put(
                    record=Verdict(
                        claim=claim.id, value=how, anchor=claim.anchor, revision=live.revision if live else ""
                    )
                )
            ]


@settings(max_examples=40)
@given(st.lists(_ACTS, max_size=12))
def test_whatever_was_done_comes_back(acts: list[tuple[str, str, Any, Any]]) -> None:
    theirs, ours = minute_by_minute(), empty_project()
    for act in acts:
        desk = theirs.as_reviewer(act[1])
        with suppress(RefusedError):
            desk.commit(desk.articles()[0], _changes(desk, act))
    report = _report(theirs)
    outcome = import_bytes(ours, report.encode(), "theirs.jsonl", "jsonl")
    assert outcome.faults == ()
    again = _report(ours)
    for name in NAMES:
        again = again.replace(f'"{name} (jsonl)"', f'"{name}"')
    assert again == report
    assert import_bytes(ours, report.encode(), "theirs.jsonl", "jsonl").taken == ()


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


def test_a_report_that_was_cut_at_the_end_of_a_line_is_not_taken_for_whole() -> None:
    lines = _report(busy_project()).splitlines(keepends=True)
    for kept in (2, len(lines) - 1):
        outcome = import_bytes(empty_project(), "".join(lines[:kept]).encode(), "theirs.jsonl", "jsonl")
        assert outcome.taken == ()
        assert "ends too early" in outcome.faults[-1].what
    whole = "".join(lines * 2).encode()
    assert not any(fault.row is None for fault in import_bytes(empty_project(), whole, "t.jsonl", "jsonl").faults)


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
