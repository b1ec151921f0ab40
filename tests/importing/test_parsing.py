"""What other tools wrote comes in whole."""

import json
import os
from pathlib import Path

import pytest
from foreign_files import REVIEW, TEXT, WHOLE, parsed_as

from factcheck.intake.importing.parsing import parse
from factcheck.intake.importing.ratings import rating_of
from factcheck.model.source import SourceKind
from factcheck.model.verdict import BASES, Basis, VerdictValue

DISPUTED, SUPPORTED, UNVERIFIED = VerdictValue.DISPUTED, VerdictValue.SUPPORTED, VerdictValue.UNVERIFIED


def test_a_claim_review_keeps_the_original_words() -> None:
    [record] = parsed_as(REVIEW, "claimreview").records
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
        [record] = parsed_as(document, "claimreview").records
        assert record.quote == "The dam holds two lakes"
        assert record.verdict is not None
        assert record.verdict.author == "Valley Check"


def test_an_unknown_rating_is_kept_without_a_verdict() -> None:
    odd = {**REVIEW, "reviewRating": {"alternateName": "Three bananas"}}
    [record] = parsed_as(odd, "claimreview").records
    assert record.verdict is not None
    assert record.verdict.value is None
    assert record.verdict.original == "Three bananas"


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
    [record] = parsed_as([task], "label-studio").records
    assert record.quote == TEXT[27:]
    assert record.verdict is not None
    assert (record.verdict.author, record.verdict.justification) == ("kim@valley.example", "Only one lake.")


@pytest.mark.parametrize(
    "labels", [[[27, 46, "false"]], [{"start_offset": 27, "end_offset": 46, "label": "false"}]], ids=["list", "objects"]
)
def test_doccano_spans(labels: object) -> None:
    [record] = parsed_as({"id": 1, "text": TEXT, "label": labels, "Comments": ["No."]}, "doccano").records
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
    [record] = parsed_as([claim], "averitec").records
    assert record.claimed == "2021-02-03"
    assert record.verdict is not None
    [source] = record.verdict.sources
    assert (source.kind, source.question, source.quote) == (SourceKind.DOCUMENT, "How many?", "One")


@pytest.mark.parametrize("form", WHOLE)
def test_whole_files_come_in(form: str) -> None:
    parsed = parsed_as(WHOLE[form], form)
    assert parsed.faults == ()
    assert parsed.records


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
