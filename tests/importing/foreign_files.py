"""Files as other tools write them, small but with a value in every field that is read."""

import json

from factcheck.intake.importing.parsing import parse
from factcheck.intake.importing.record import Parsed


def parsed_as(document: object, form: str) -> Parsed:
    """What the importer of the format makes of the document."""
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
TEXT = "The dam was built in 1931. It holds two lakes."
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
