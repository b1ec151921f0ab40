"""What is wrong with a file of another tool is named by row and field, and breaks nothing."""

import json

import pytest
from foreign_files import REVIEW, WHOLE, parsed_as
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import UnreadableError, UsageError
from factcheck.intake.importing.parsing import IMPORTERS, parse

FAULTY = {
    "truncated": ("claimreview", '{"@type": "ClaimReview"', None, None),
    "not a number": ("averitec", '[{"claim": NaN}]', None, "claim"),
    "nested deeply": ("averitec", "[" * 100_000, None, None),
    "nested rather deeply": ("averitec", "[" * 500 + "]" * 500, None, None),
    "a long number": ("averitec", "[" + "9" * 5000 + "]", None, None),
    "a key twice": ("averitec", '[{"claim": "a", "claim": "b"}]', None, "claim"),
    "another schema": ("averitec", '{"hello": 1}', None, None),
    "a claim without words": ("averitec", '[{"label": "Refuted", "claim": ""}]', 1, "claim"),
    "an unknown label": ("averitec", '[{"label": "Purple", "claim": "a"}]', 1, "label"),
    "a date that is none": ("averitec", '[{"label": "Refuted", "claim": "a", "claim_date": "May"}]', 1, "claim_date"),
    "a place outside": ("doccano", '{"text": "ab", "label": [[0, 9, "false"]]}', 1, "start"),
    "a place of white space": ("doccano", '{"text": "a  b", "label": [[1, 2, "false"]]}', 1, "start"),
    "a negative place": ("doccano", '{"text": "ab", "label": [[-1, 1, "false"]]}', 1, "label[0]"),
    "other words there": (
        "label-studio",
        '[{"data": {"text": "ab"}, "annotations": [{"result": [{"type": "labels", "value": '
        '{"start": 0, "end": 1, "text": "x", "labels": ["true"]}}]}]}]',
        1,
        "result.value.text",
    ),
    "no data": ("label-studio", '[{"annotations": []}]', 1, "data"),
    "an annotation of nothing": ("webannotation", '[{"type": "Note"}]', 1, "type"),
    "a report of others": ("jsonl", '{"type": "report", "format": "x"}', 1, "format"),
    "a claim without a place": ("jsonl", '{"type": "claim", "id": "c1", "quote": "x"}', 1, "start"),
    "a line that is no JSON": ("prodigy", "hello", 1, None),
    "no column of claims": ("csv", "a,b\n1,2\n", None, "quote"),
    "more cells than headings": ("csv", "claim\nx,y\n", 2, None),
    "a broken quotation": ("csv", 'claim\n"x\n', None, None),
    "an unknown basis": ("csv", "claim,verdict,basis\nx,true,magic\n", 2, "basis"),
    "no review": ("claimreview", "[]", None, None),
}


@pytest.mark.parametrize(("form", "text", "row", "field"), FAULTY.values(), ids=FAULTY)
def test_each_fault_is_named_by_row_and_field(form: str, text: str, row: int | None, field: str | None) -> None:
    parsed = parse(text.encode(), "given", form)
    assert parsed.records == ()
    [fault] = parsed.faults
    assert fault.row == row
    if field is not None:
        assert fault.field == field
    assert "\n" not in str(fault)


def test_one_broken_row_does_not_stop_the_next() -> None:
    lines = '{"text": "ab", "label": [[0, 2, "false"]]}\nbroken\n{"text": "cd", "label": [[0, 2, "true"]]}'
    parsed = parse(lines.encode(), "d.jsonl", "doccano")
    assert [record.quote for record in parsed.records] == ["ab", "cd"]
    assert [fault.row for fault in parsed.faults] == [2]


def test_half_a_row_is_none() -> None:
    line = '{"text": "abcd", "label": [[0, 2, "false"], [2, 4, "purple"]]}'
    parsed = parse(line.encode(), "d.jsonl", "doccano")
    assert parsed.records == ()
    assert len(parsed.faults) == 1


def test_an_id_that_stands_twice_is_named() -> None:
    parsed = parsed_as([REVIEW, REVIEW], "claimreview")
    assert len(parsed.records) == 1
    assert parsed.faults[0].row == 2


def test_a_broken_script_of_a_page_is_a_fault_of_its_own() -> None:
    script = '<script type="application/ld+json">{}</script>'
    page = f"<html>{script.format('{broken')}{script.format(json.dumps(REVIEW))}</html>"
    parsed = parsed_as(page, "claimreview")
    assert [record.quote for record in parsed.records] == ["The dam holds two lakes"]
    [fault] = parsed.faults
    assert str(fault).startswith("row 1: script 1 of the page is not JSON")


def test_files_that_are_no_text_and_formats_that_are_none() -> None:
    with pytest.raises(UnreadableError, match=r"x\.json"):
        parse(b"\x80\x81", "x.json", "averitec")
    with pytest.raises(UnreadableError, match="empty"):
        parse(b" \n", "x.json", "averitec")
    with pytest.raises(UsageError, match="doccano"):
        parse(b"[]", "x.json", "papyrus")


@given(st.sampled_from(sorted(IMPORTERS)), st.binary() | st.text().map(str.encode))
def test_no_file_breaks_a_parser(form: str, data: bytes) -> None:
    try:
        parsed = parse(data, "given", form)
    except UnreadableError:
        return
    assert parsed.records or parsed.faults


ODD: st.SearchStrategy[object] = st.sampled_from(
    [None, True, -1, 1.5, 10**30, "", "odd", [], {}, [None], [[]], ["odd"], {"odd": 1}, [{"type": 1}]]
)


def _spoil(node: object, data: st.DataObject, odd: object) -> object:
    """The document with one value somewhere in it replaced."""
    keys = list(node) if isinstance(node, dict) else list(range(len(node))) if isinstance(node, list) else []
    if not keys or data.draw(st.integers(0, 3)) == 0:
        return odd
    chosen = data.draw(st.sampled_from(keys))
    if isinstance(node, dict):
        return {**node, chosen: _spoil(node[chosen], data, odd)}
    assert isinstance(node, list)
    return [*node[:chosen], _spoil(node[chosen], data, odd), *node[chosen + 1 :]]


@settings(max_examples=200)
@given(st.sampled_from(sorted(WHOLE)), ODD, st.data())
def test_no_spoiled_file_breaks_a_parser(form: str, odd: object, data: st.DataObject) -> None:
    parsed = parsed_as(json.dumps(_spoil(WHOLE[form], data, odd)), form)
    assert parsed.records or parsed.faults
    assert all("\n" not in str(fault) for fault in parsed.faults)
