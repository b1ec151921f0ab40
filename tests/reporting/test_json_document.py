"""The JSON report holds everything, the same bytes every time."""

import json
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from newsroom import Desk, casefile, minutes, spotted, verdict

from factcheck.model.report import Report
from factcheck.reporting.build import build_report
from factcheck.reporting.formats.registry import FORMATS, render

PAGE = spotted()
COST = PAGE.claims[0]
DESK = Desk(casefile(PAGE, verdict(COST), minutes(COST)))


def test_the_document_is_the_report() -> None:
    report = build_report(DESK, DESK.ids, generated=datetime(2026, 5, 5, tzinfo=UTC))
    document = render(report, "json")
    document.decode("ascii")
    assert Report.model_validate_json(document) == report


def test_the_same_data_gives_the_same_bytes() -> None:
    for name in FORMATS:
        assert render(build_report(DESK, DESK.ids), name) == render(build_report(DESK, DESK.ids), name)


def test_without_a_fixed_time_no_time_is_told() -> None:
    assert json.loads(render(build_report(DESK, DESK.ids), "json"))["generated"] is None


def test_the_schema_describes_the_document() -> None:
    schema = json.loads(render(build_report(DESK, DESK.ids), "json-schema"))
    document = json.loads(render(build_report(DESK, DESK.ids), "json"))
    assert set(schema["properties"]) == set(document)
    assert set(schema["$defs"]["ReportedClaim"]["properties"]) == set(document["articles"][0]["claims"][0])


@given(st.text(st.characters(exclude_categories=())))
def test_any_justification_is_kept(words: str) -> None:
    desk = Desk(casefile(PAGE, verdict(COST, why=words)))
    document = json.loads(render(build_report(desk, desk.ids), "json"))
    assert document["articles"][0]["claims"][0]["verdicts"][0]["justification"] == words
