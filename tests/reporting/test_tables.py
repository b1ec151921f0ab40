"""Spreadsheets get a row a verdict and never a formula; JSON Lines lose nothing."""

import csv
import json
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st
from newsroom import Desk, casefile, minutes, spotted, verdict

from factcheck.annotating.statuses import statuses
from factcheck.model.verdict import VerdictValue
from factcheck.reporting.build import build_report
from factcheck.reporting.formats import json_lines
from factcheck.reporting.formats.registry import render
from factcheck.reporting.rows import claim_rows

PAGE = spotted()
COST, MAYOR, LENGTH = PAGE.claims
DESK = Desk(casefile(PAGE, verdict(COST), verdict(COST, VerdictValue.SUPPORTED, "ben"), minutes(COST)))


def _rows(desk: Desk) -> list[dict[str, str]]:
    document = render(build_report(desk, desk.ids), "csv").decode("utf-8")
    return list(csv.DictReader(StringIO(document, newline="")))


def test_a_row_a_verdict_and_one_for_each_unchecked_claim() -> None:
    rows = _rows(DESK)
    assert [row["claim"] for row in rows] == [COST.id, COST.id, MAYOR.id, LENGTH.id]
    assert [row["verdict"] for row in rows] == ["disputed", "supported", "", ""]
    assert rows[0]["quote"] == COST.quote
    assert PAGE.article.text[int(rows[0]["start"]) : int(rows[0]["end"])] == COST.quote
    assert "Minutes of March" in rows[0]["source_list"]


def test_each_row_tells_how_far_the_work_on_its_claim_has_come() -> None:
    assert [row["status"] for row in _rows(DESK)] == ["conflict", "conflict", "undecided", "undecided"]
    listed = claim_rows(DESK.casefiles[0], statuses(DESK, DESK.casefiles[0]))
    assert {row["claim"]: row["status"] for row in _rows(DESK)} == {row["id"]: row["status"] for row in listed}


@given(st.text(st.characters(exclude_categories=()), min_size=1))
def test_no_cell_is_a_formula(text: str) -> None:
    desk = Desk(casefile(PAGE, verdict(COST, why=text, reviewer=text), minutes(COST, title=text, quote=text)))
    for row in _rows(desk):
        for cell in row.values():
            assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


def test_formulas_are_told_by_a_quote_mark() -> None:
    for start in ("=1+1", "@now", " =1", "\t=1", "\u200b=1", "＝1", "\x00=1"):
        [row, *_] = _rows(Desk(casefile(PAGE, verdict(COST, why=start))))
        assert row["justification"].startswith("'")


@given(st.text(st.characters(exclude_categories=())))
def test_lines_lose_nothing(text: str) -> None:
    desk = Desk(casefile(PAGE, verdict(COST, why=text), minutes(COST, title=text, quote=text, url=text)))
    report = build_report(desk, desk.ids)
    lines = render(report, "jsonl").decode("ascii").splitlines()
    assert json_lines.parse(lines).model_dump() == report.model_dump()
    assert [json.loads(line)["type"] for line in lines] == ["report", "article", "claim", "claim", "claim"]
    assert "articles" not in json.loads(lines[0])
