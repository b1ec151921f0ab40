"""What changed since the last report is told claim by claim."""

from pathlib import Path

import pytest
from newsroom import Desk, casefile, minutes, spotted, verdict

from factcheck.errors import UnreadableError
from factcheck.model.report import Report
from factcheck.model.verdict import VerdictValue
from factcheck.reporting.build import build_report
from factcheck.reporting.differences import differences, in_words, read_report
from factcheck.reporting.formats.registry import render

PAGE, OTHER = spotted(), spotted(readers=())
COST, MAYOR, _ = PAGE.claims


def _report(*desks: Desk) -> Report:
    [desk] = desks
    return build_report(desk, desk.ids)


OLD = _report(Desk(casefile(PAGE, verdict(COST), minutes(COST), verdict(MAYOR))))


def test_nothing_changed() -> None:
    assert list(differences(OLD, OLD)) == []


def test_each_change_is_named() -> None:
    new = _report(Desk(casefile(PAGE, verdict(COST, VerdictValue.SUPPORTED), minutes(COST, "Audit")), casefile(OTHER)))
    told = [(d.claim, d.what) for d in differences(OLD, new)]
    assert (COST.id, "corrected") in told
    assert (COST.id, "no longer published") in told
    assert (COST.id, "verdict of Reviewer 1 changed") in told
    assert (COST.id, "source added") in told
    assert (COST.id, "source removed") in told
    assert (MAYOR.id, "verdict of Reviewer 1 withdrawn") in told
    assert (None, "article added") in told
    assert [d.what for d in differences(new, OLD)].count("article no longer reported") == 1
    assert any("Disputed → Supported" in line for line in in_words(differences(OLD, new)))


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_an_old_report_is_read_back(tmp_path: Path, name: str) -> None:
    path = tmp_path / "old"
    path.write_bytes(render(OLD, name))
    assert read_report(path) == OLD


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"\xff", b'{"type":"report"}', b"[" * 5000, b'{"type":"report"}\nx']
)
def test_anything_else_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "old"
    path.write_bytes(content)
    with pytest.raises(UnreadableError) as refusal:
        read_report(path)
    assert "\n" not in str(refusal.value)
