"""What other tools wrote comes in whole, or is named by row and field."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import UnreadableError, UsageError
from factcheck.intake.importing.parsing import IMPORTERS, parse
from factcheck.intake.importing.ratings import rating_of
from factcheck.intake.importing.record import Parsed
from factcheck.model.source import SourceKind
from factcheck.model.verdict import BASES, Basis, VerdictValue

DISPUTED, SUPPORTED, UNVERIFIED = VerdictValue.DISPUTED, VerdictValue.SUPPORTED, VerdictValue.UNVERIFIED


def _parse(document: object, form: str) -> Parsed:
    text = document if isinstance(document, str) else json.dumps(document)
    return parse(text.encode(), "given.json", form)


REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://desk.example/1",
    "claimReviewed": "The dam holds two lakes",
    "author": {"@type": "Organization", "name": "Valley Check"},
    "datePublished": "2024-02-03",
    "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Ro Lund"}, "datePublished": "2024-01-01"},
    "reviewRating": {"@type": "Rating", "alternateName": "Pants on Fire!", "ratingValue": 1},
}


def test_a_claim_review_keeps_the_original_words() -> None:
    [record] = _parse(REVIEW, "claimreview").records
    assert record.quote == "The dam holds two lakes"
    assert record.claimant == "Ro Lund"
    assert record.claimed == "2024-01-01"
    assert record.verdict is not None
    assert (record.verdict.author, record.verdict.value, record.verdict.original) == (
        "Valley Check", DISPUTED, "Pants on Fire!",
    )  # fmt: skip


def test_claim_reviews_come_from_pages_feeds_and_lists() -> None:
    page = f'<html><script type="application/ld+json">{json.dumps([REVIEW])}</script><script>x()</script></html>'
    feed = {"@type": "DataFeed", "dataFeedElement": [{"item": [REVIEW]}]}
    listed = {
        "claims": [
            {
                "text": "The dam holds two lakes", "claimant": "Ro Lund", "claimDate": "2024-01-01T00:00:00Z",
                "claimReview": [
                    {"publisher": {"name": "Valley Check"}, "url": "https://desk.example/1", "textualRating": "False"}
                ],
            }
        ]
    }  # fmt: skip
    for document in (page, feed, {"@graph": [REVIEW]}, listed):
        [record] = _parse(document, "claimreview").records
        assert record.quote == "The dam holds two lakes"
        assert record.verdict is not None
        assert record.verdict.author == "Valley Check"


def test_a_broken_script_of_a_page_is_a_fault_of_its_own() -> None:
    script = '<script type="application/ld+json">{}</script>'
    page = f"<html>{script.format('{broken')}{script.format(json.dumps(REVIEW))}</html>"
    parsed = _parse(page, "claimreview")
    assert [record.quote for record in parsed.records] == ["The dam holds two lakes"]
    [fault] = parsed.faults
    assert str(fault).startswith("row 1: script 1 of the page is not JSON")


def test_an_unknown_rating_is_kept_without_a_verdict() -> None:
    odd = {**REVIEW, "reviewRating": {"alternateName": "Three bananas"}}
    [record] = _parse(odd, "claimreview").records
    assert record.verdict is not None
    assert record.verdict.value is None
    assert record.verdict.original == "Three bananas"


TEXT = "The dam was built in 1931. It holds two lakes."


def test_label_studio_regions_with_notes() -> None:
    task = {
        "id": 4,
        "data": {"text": TEXT},
        "annotations": [
            {
                "completed_by": {"email": "kim@valley.example"},
                "created_at": "2024-03-01T10:00:00.5Z",
                "result": [
                    {
                        "id": "r1",
                        "type": "labels",
                        "value": {"start": 27, "end": 46, "text": TEXT[27:], "labels": ["False"]},
                    },
                    {"id": "r1", "type": "textarea", "value": {"start": 27, "end": 46, "text": ["Only one lake."]}},
                ],
            },
            {"was_cancelled": True, "result": [{"id": "r2", "type": "labels", "value": {}}]},
        ],
    }
    [record] = _parse([task], "label-studio").records
    assert record.quote == TEXT[27:]
    assert record.verdict is not None
    assert (record.verdict.author, record.verdict.justification) == ("kim@valley.example", "Only one lake.")


@pytest.mark.parametrize(
    "labels", [[[27, 46, "false"]], [{"start_offset": 27, "end_offset": 46, "label": "false"}]], ids=["list", "objects"]
)
def test_doccano_spans(labels: object) -> None:
    [record] = _parse({"id": 1, "text": TEXT, "label": labels, "Comments": ["No."]}, "doccano").records
    assert (record.quote, record.place.start) == (TEXT[27:], 27)
    assert record.verdict is not None
    assert (record.verdict.value, record.verdict.justification) == (DISPUTED, "No.")


def test_prodigy_choices_spans_and_rejections() -> None:
    lines = [
        {"text": "A.", "accept": ["true"], "answer": "accept", "_annotator_id": "kim", "_timestamp": 1700000000},
        {"text": TEXT, "spans": [{"start": 0, "end": 26, "label": "TRUE"}], "answer": "accept"},
        {"text": "B.", "accept": ["true"], "answer": "reject"},
        {"text": "C.", "label": "unproven", "answer": "accept"},
    ]
    parsed = parse("\n".join(map(json.dumps, lines)).encode(), "p.jsonl", "prodigy")
    assert [(r.quote, r.verdict and r.verdict.value) for r in parsed.records] == [
        ("A.", SUPPORTED), (TEXT[:26], SUPPORTED), ("C.", UNVERIFIED)
    ]  # fmt: skip


def test_a_table_with_a_mapping_of_its_columns() -> None:
    table = "Statement checked;Outcome;Who\n'=1+1 is two;mostly true;kim\n;;\n"
    mapping = {"quote": "statement checked", "verdict": "Outcome", "reviewer": "Who"}
    [record] = parse(table.encode("utf-8-sig"), "t.csv", "csv", mapping).records
    assert record.quote == "=1+1 is two"
    assert record.verdict is not None
    assert (record.verdict.value, record.verdict.basis) == (SUPPORTED, Basis.CONFIRMED_WITH_CAVEAT)


def test_averitec_questions_become_sources() -> None:
    claim = {
        "claim": "The dam holds two lakes", "label": "Refuted", "justification": "One lake.", "claim_date": "3-2-2021",
        "speaker": "Ro Lund",
        "questions": [
            {
                "question": "How many?",
                "answers": [
                    {"answer": "One", "answer_type": "Extractive", "source_url": "https://a.ex", "source_medium": "PDF"}
                ],
            }
        ],
    }  # fmt: skip
    [record] = _parse([claim], "averitec").records
    assert record.claimed == "2021-02-03"
    assert record.verdict is not None
    [source] = record.verdict.sources
    assert (source.kind, source.question, source.quote) == (SourceKind.DOCUMENT, "How many?", "One")


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
    parsed = _parse([REVIEW, REVIEW], "claimreview")
    assert len(parsed.records) == 1
    assert parsed.faults[0].row == 2


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


WHOLE: dict[str, object] = {
    "claimreview": {
        **REVIEW,
        "itemReviewed": {"@type": "Claim", "text": "x", "appearance": [{"headline": "y", "url": "https://a.ex"}]},
        "citation": [{"name": "a", "author": {"name": "b"}, "url": "https://c.ex"}],
    },
    "label-studio": [
        {
            "id": 1,
            "data": {"text": TEXT, "article": "a1"},
            "annotations": [
                {
                    "completed_by": {"email": "kim"},
                    "created_at": "2024-03-01T10:00:00Z",
                    "result": [
                        {"id": "r", "type": "labels", "value": {"start": 0, "end": 5, "labels": ["true"]}, "meta": {}},
                        {"id": "r", "type": "textarea", "value": {"text": ["why"]}},
                        {"id": "r", "type": "choices", "value": {"choices": ["false"]}},
                    ],
                }
            ],
        }
    ],
    "doccano": {"id": 1, "text": TEXT, "label": [[0, 5, "true"]], "Comments": ["c"], "reviewer": "kim"},
    "prodigy": {
        "text": TEXT, "spans": [{"start": 0, "end": 5, "label": "true"}], "answer": "accept", "_timestamp": 1,
        "_task_hash": 1, "meta": {"article": "a1", "start": 0, "end": 5},
        "factcheck": {"verdict": {"value": "disputed", "reviewer": "kim", "at": None}, "sources": [{"quote": "q"}]},
    },
    "averitec": [
        {
            "claim": "c", "label": "Refuted", "claim_date": "1-2-2020",
            "questions": [{"question": "q", "answers": [{"answer": "a", "answer_type": "Boolean"}]}],
        }
    ],
    "webannotation": {
        "type": "Annotation", "id": "urn:a:b", "motivation": "assessing", "creator": {"nickname": "kim"},
        "body": [
            {"type": "TextualBody", "purpose": "classifying", "value": "disputed"},
            {"type": "SpecificResource", "purpose": "linking", "source": "https://a.ex",
             "selector": [{"type": "TextQuoteSelector", "exact": "q"}], "state": {"type": "TimeState", "cached": "u"}},
            {"type": "TextualBody", "purpose": "describing", "value": "refutes the claim: x"},
        ],
        "target": {"source": "urn:sha256:" + "0" * 64, "selector": [
            {"type": "TextQuoteSelector", "exact": "x"}, {"type": "TextPositionSelector", "start": 0, "end": 1}]},
    },
    "jsonl": {
        "type": "claim", "id": "c1", "article": "a1", "quote": "x", "start": 0, "end": 1, "text": "y",
        "claimant": {"name": "n"}, "sources": [{"reviewer": "kim", "quote": "q", "stance": "refutes"}],
        "verdicts": [{"reviewer": "kim", "value": "disputed", "basis": None, "at": "2024-01-01T00:00:00Z"}],
    },
}  # fmt: skip
WHOLE["json"] = {"format": "factcheck-report", "articles": [{"id": "a1", "claims": [WHOLE["jsonl"]]}]}


@pytest.mark.parametrize("form", WHOLE)
def test_whole_files_come_in(form: str) -> None:
    parsed = _parse(WHOLE[form], form)
    assert parsed.faults == ()
    assert parsed.records


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
    parsed = _parse(json.dumps(_spoil(WHOLE[form], data, odd)), form)
    assert parsed.records or parsed.faults
    assert all("\n" not in str(fault) for fault in parsed.faults)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("True", SUPPORTED), ("Mostly True", SUPPORTED), ("Half-True", DISPUTED), ("FALSE", DISPUTED),
        ("Not true", DISPUTED), ("mostly false", DISPUTED), ("Refuted", DISPUTED), ("Pants on Fire!", DISPUTED),
        ("Misleading", DISPUTED), ("Conflicting Evidence/Cherrypicking", DISPUTED), ("Not Enough Evidence", UNVERIFIED),
        ("Unproven", UNVERIFIED), ("NEI", UNVERIFIED), ("pending", UNVERIFIED), ("not_applicable", UNVERIFIED),
        ("supported", SUPPORTED), ("disputed", DISPUTED), ("unverified", UNVERIFIED), ("true-but", SUPPORTED),
    ],
)  # fmt: skip
def test_foreign_ratings_come_to_our_three(words: str, value: VerdictValue) -> None:
    rating = rating_of(words)
    assert rating is not None
    assert rating[0] is value
    assert rating[1] is None or rating[1] in BASES[value]


def test_the_published_set_comes_in_whole() -> None:
    path = (
        Path(os.environ.get("FACTCHECK_SHARED", Path(__file__).parents[3] / "shared"))
        / "data"
        / "averitec"
        / "dev.json"
    )
    if not path.is_file():
        pytest.skip("the AVeriTeC development set is not here")
    parsed = parse(path.read_bytes(), "dev.json", "averitec")
    assert parsed.faults == ()
    assert len(parsed.records) == 500
    values = [record.verdict.value for record in parsed.records if record.verdict]
    assert (values.count(SUPPORTED), values.count(UNVERIFIED), values.count(DISPUTED)) == (122, 35, 343)
