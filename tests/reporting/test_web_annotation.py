"""Every verdict becomes an annotation on its exact words, and keeps every MUST of the W3C's model."""

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom import NOON, Desk, casefile, minutes, rebuttal, spotted, verdict
from standards import STANDARDS

from factcheck.config import ProjectSettings
from factcheck.model.review import Adjudication, Decision, ReasonCode, Review
from factcheck.model.verdict import Confidence, VerdictValue
from factcheck.reporting.build import build_report
from factcheck.reporting.formats.registry import render
from factcheck.reporting.validation.web_annotation import findings

PAGE = spotted()
COST, MAYOR, LENGTH = PAGE.claims
NAMED = ProjectSettings(reviewer_names=True)
FULL = casefile(
    PAGE,
    verdict(COST, confidence=Confidence.HIGH),
    verdict(COST, VerdictValue.SUPPORTED, "ben"),
    verdict(MAYOR, VerdictValue.UNVERIFIED),
    minutes(COST, archived_url="https://archive.example/minutes"),
    minutes(MAYOR, "Leaflet", url="javascript:alert(1)", reviewer="cyd"),
    rebuttal(PAGE, COST, 0),
    reviews=(
        Review(
            claim=COST.id, of="ana", verdict="old", decision=Decision.DISAGREE, comment="Read page 4.", reviewer="ben"
        ),
    ),
    adjudications=(
        Adjudication(
            claim=COST.id, value=VerdictValue.DISPUTED, justification="Page 4 decides.", inputs=(), reviewer="eve",
            reason=ReasonCode.NEW_EVIDENCE, anchor=COST.anchor, at=NOON,
        ),
    ),
)  # fmt: skip


def _annotations(desk: Desk) -> list[dict[str, Any]]:
    annotations: list[dict[str, Any]] = json.loads(render(build_report(desk, desk.ids), "webannotation"))
    return annotations


def test_every_verdict_stands_on_its_words() -> None:
    annotations = _annotations(Desk(FULL, settings=NAMED))
    verdicts = [a for a in annotations if a["motivation"] == "assessing"]
    assert {(a["creator"]["nickname"], a["body"][0]["value"]) for a in verdicts} == {
        ("ana", "disputed"), ("ben", "supported"), ("ana", "unverified")
    }  # fmt: skip
    for annotation in verdicts:
        words, place = annotation["target"]["selector"]
        assert PAGE.article.text[place["start"] : place["end"]] == words["exact"]


def test_reviews_answer_the_verdict_and_adjudications_decide() -> None:
    annotations = _annotations(Desk(FULL, settings=NAMED))
    by_motivation = {a["motivation"]: a for a in annotations}
    judged = next(a for a in annotations if a["motivation"] == "assessing" and a["creator"]["nickname"] == "ana")
    assert by_motivation["replying"]["target"] == judged["id"]
    assert by_motivation["moderating"]["body"][0]["value"] == "disputed"
    assert by_motivation["linking"]["creator"]["nickname"] == "cyd"


def test_what_is_exported_keeps_the_model() -> None:
    assert list(findings(_annotations(Desk(FULL)))) == []


def _spoil(path: tuple[str | int, ...], value: Any) -> Callable[[Any], None]:
    def spoil(annotation: Any) -> None:
        for step in path[:-1]:
            annotation = annotation[step]
        if value is None:
            del annotation[path[-1]]
        else:
            annotation[path[-1]] = value

    return spoil


SPOILED = {
    "no context": _spoil(("@context",), None),
    "another context": _spoil(("@context",), "https://schema.org"),
    "no id": _spoil(("id",), None),
    "an id that is no address": _spoil(("id",), "number one"),
    "another type": _spoil(("type",), "Note"),
    "no target": _spoil(("target",), None),
    "a body and a body value": _spoil(("bodyValue",), "x"),
    "a day for a time": _spoil(("created",), "2026-05-04"),
    "two times": _spoil(("created",), ["2026-05-04T12:00:00Z", "2026-05-04T12:00:00Z"]),
    "rights in words": _spoil(("rights",), "all of them"),
    "two canonical addresses": _spoil(("canonical",), ["urn:a:b", "urn:a:c"]),
    "via nowhere": _spoil(("via",), "over there"),
    "no words": _spoil(("target", "selector", 0, "exact"), None),
    "two prefixes": _spoil(("target", "selector", 0, "prefix"), ["a", "b"]),
    "half a place": _spoil(("target", "selector", 1, "end"), None),
    "a negative place": _spoil(("target", "selector", 1, "start"), -1),
    "an unknown selector": _spoil(("target", "selector", 0, "type"), "MagicSelector"),
    "a value beside a source": _spoil(("target", "value"), "x"),
    "a direction of its own": _spoil(("body", 0, "textDirection"), "up"),
    "items on a text": _spoil(("body", 0, "items"), ["urn:a:b"]),
    "a state without a time": _spoil(("target", "state"), {"type": "TimeState", "cached": "urn:a:b"}),
}


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_what_breaks_the_model_is_found(spoil: Callable[[Any], None]) -> None:
    [annotation, *_] = _annotations(Desk(FULL))
    spoil(annotation)
    assert list(findings(annotation))


@pytest.fixture(scope="session")
def musts() -> Callable[[Any], list[str]]:
    """The W3C's own schemas of kind `must`, as one check that names those which fail."""
    if STANDARDS is None:
        pytest.skip("the W3C's test schemas are not here")
    jsonschema, referencing, draft4 = (
        pytest.importorskip("jsonschema"),
        pytest.importorskip("referencing"),
        pytest.importorskip("referencing.jsonschema"),
    )
    folder = STANDARDS / "web-annotation"
    schemas = {path.name: json.loads(path.read_text("utf-8")) for path in folder.glob("*/**/*.json")}
    registry = referencing.Registry().with_resources(
        (name, draft4.DRAFT4.create_resource(schema)) for name, schema in schemas.items()
    )
    required = json.loads((folder / "annotations" / "annotationMusts.test").read_text("utf-8"))["assertions"]
    checks = {
        name: jsonschema.Draft4Validator(
            schemas[name.rsplit("/", 1)[-1]],
            registry=registry,
            format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER,
        )
        for name in required
    }
    return lambda annotation: [name for name, check in checks.items() if not check.is_valid(annotation)]


def test_the_w3c_agrees_with_the_export(musts: Callable[[Any], list[str]]) -> None:
    for annotation in _annotations(Desk(FULL)):
        assert musts(annotation) == []


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_what_the_w3c_rejects_we_reject(musts: Callable[[Any], list[str]], spoil: Callable[[Any], None]) -> None:
    [annotation, *_] = deepcopy(_annotations(Desk(FULL)))
    spoil(annotation)
    if musts(annotation):
        assert list(findings(annotation))


@given(words=st.text(st.characters(exclude_categories=())), name=st.text(min_size=1))
def test_hostile_words_keep_the_model(words: str, name: str) -> None:
    desk = Desk(
        casefile(PAGE, verdict(COST, reviewer=name, why=words), minutes(COST, url=words, reviewer=name)),
        settings=NAMED,
    )
    assert list(findings(_annotations(desk))) == []
