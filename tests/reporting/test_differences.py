"""What changed since the last report is told claim by claim."""

import hashlib
from pathlib import Path

import pytest
from newsroom import Desk, casefile, minutes, spotted, verdict

from factcheck.errors import UnreadableError
from factcheck.model.report import Report
from factcheck.model.verdict import VerdictValue
from factcheck.reporting.build import build_report
from factcheck.reporting.differences import differences, in_words
from factcheck.reporting.earlier import read_earlier, since
from factcheck.reporting.export import export
from factcheck.reporting.formats.registry import render

PAGE, OTHER = spotted(), spotted(readers=())
COST, MAYOR, _ = PAGE.claims


def _report(*desks: Desk) -> Report:
    [desk] = desks
    return build_report(desk, desk.ids)


OLD_CASE = casefile(PAGE, verdict(COST), minutes(COST), verdict(MAYOR))
OLD = _report(Desk(OLD_CASE))


def test_nothing_changed() -> None:
    assert list(differences(OLD.articles, OLD.articles)) == []


def test_each_change_is_named() -> None:
    new = _report(Desk(casefile(PAGE, verdict(COST, VerdictValue.SUPPORTED), minutes(COST, "Audit")), casefile(OTHER)))
    told = [(d.claim, d.what) for d in differences(OLD.articles, new.articles)]
    assert (COST.id, "corrected") in told
    assert (COST.id, "no longer published") in told
    assert (COST.id, "verdict of Reviewer 1 changed") in told
    assert (COST.id, "source added") in told
    assert (COST.id, "source removed") in told
    assert (MAYOR.id, "verdict of Reviewer 1 withdrawn") in told
    assert (None, "article added") in told
    assert [d.what for d in differences(new.articles, OLD.articles)].count("article no longer reported") == 1
    assert any("Disputed → Supported" in line for line in in_words(differences(OLD.articles, new.articles)))


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_an_old_report_is_read_back(tmp_path: Path, name: str) -> None:
    path = tmp_path / "old"
    path.write_bytes(render(OLD, name))
    assert read_earlier(path).content == OLD


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[1]", b"\xff", b'{"type":"report"}', b"[" * 5000, b'{"type":"report"}\nx']
)
def test_anything_else_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "old"
    path.write_bytes(content)
    with pytest.raises(UnreadableError) as refusal:
        read_earlier(path)
    assert "\n" not in str(refusal.value)


def _desk(value: VerdictValue, why: str = "The council minutes name another sum.") -> Desk:
    return Desk(casefile(PAGE, verdict(COST, value, why=why), minutes(COST), verdict(MAYOR)))


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "webannotation", "claimreview"])
def test_any_format_that_tells_claims_apart_can_be_compared(tmp_path: Path, name: str) -> None:
    path = tmp_path / "old"
    old, new = _desk(VerdictValue.DISPUTED), _desk(VerdictValue.UNVERIFIED, "Nobody knows.")
    path.write_bytes(render(build_report(old, old.ids, base_url="https://desk.example/"), name))
    earlier = read_earlier(path)
    same = build_report(old, old.ids, base_url="https://desk.example/")
    assert since(earlier, same, same.articles).corrections == ()
    report = build_report(new, new.ids, base_url="https://desk.example/")
    told = since(earlier, report, report.articles)
    assert told.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert {change.quote for change in told.corrections} == {COST.quote}
    changes = [f"{change.before} → {change.after}".lower() for change in told.corrections]
    assert "disputed → unverified" in changes
    assert "the council minutes name another sum. → nobody knows." in changes or name.startswith("json")
    assert list(in_words(told.corrections))


@pytest.mark.parametrize("name", ["markdown", "html", "json"])
def test_a_report_states_the_corrections_since_the_last(tmp_path: Path, name: str) -> None:
    path = tmp_path / "old.json"
    path.write_bytes(render(OLD, "json"))
    desk = Desk(casefile(PAGE, verdict(COST, VerdictValue.SUPPORTED), minutes(COST)))
    document = export(desk, desk.ids, name, earlier=read_earlier(path)).document
    assert document is not None
    for said in ("corrected", "Supported", "withdrawn", hashlib.sha256(path.read_bytes()).hexdigest()):
        assert said.encode() in document
    same = export(Desk(OLD_CASE), [PAGE.article.id], "markdown", earlier=read_earlier(path)).document
    assert same is not None
    assert b"Nothing has changed" in same
