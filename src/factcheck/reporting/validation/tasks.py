"""Whether task files fit the tools that they are for: labels on real stretches of their own text."""

import json
from collections.abc import Iterator
from typing import Any

from factcheck.model.verdict import VerdictValue
from factcheck.reporting.validation.finding import Finding

_LABELS = frozenset(VerdictValue)


def label_studio(document: str) -> Iterator[Finding]:
    """What is wrong with a list of Label Studio tasks."""
    for number, task in enumerate(json.loads(document)):
        text = task["data"]["text"]
        for each, annotation in enumerate(task["annotations"]):
            labelled: set[str] = set()
            for region in annotation["result"]:
                where = f"[{number}].annotations[{each}].{region['id']}"
                value = region["value"]
                yield from _span(text, value["start"], value["end"], where, value.get("text"), region["type"])
                if region["type"] == "labels":
                    yield from _labels(value["labels"], where)
                    if region["id"] in labelled:
                        yield Finding(where, "two regions have the same id")
                    labelled.add(region["id"])
                elif region["id"] not in labelled:
                    yield Finding(where, "words on a region that has no label")


def doccano(document: str) -> Iterator[Finding]:
    """What is wrong with doccano's lines."""
    for number, line in _lines(document):
        for start, end, label in line["label"]:
            yield from _span(line["text"], start, end, f"line {number}")
            yield from _labels([label], f"line {number}")
        if len(line["factcheck"]) != len(line["label"]):
            yield Finding(f"line {number}", "not as many details as labels")


def prodigy(document: str) -> Iterator[Finding]:
    """What is wrong with Prodigy's lines."""
    seen: set[tuple[int, int | None]] = set()
    for number, line in _lines(document):
        options = {option["id"] for option in line["options"]}
        if not set(line.get("accept", ())) <= options:
            yield Finding(f"line {number}", "an answer that is no option")
        if not line["text"].strip():
            yield Finding(f"line {number}", "nothing to judge")
        hashes = (line["_input_hash"], line.get("_task_hash"))
        if hashes in seen:
            yield Finding(f"line {number}", "the same task as a line before")
        seen.add(hashes)


def _lines(document: str) -> Iterator[tuple[int, Any]]:
    return ((number, json.loads(line)) for number, line in enumerate(document.splitlines(), 1))


def _span(text: str, start: int, end: int, where: str, words: Any = None, kind: str = "labels") -> Iterator[Finding]:
    if not 0 <= start < end <= len(text):
        yield Finding(where, f"{start}-{end} lies outside a text of {len(text)} characters")
    elif kind == "labels" and words is not None and words != text[start:end]:
        yield Finding(where, "the marked words are not what stands there")


def _labels(labels: list[str], where: str) -> Iterator[Finding]:
    if len(labels) != 1 or labels[0] not in _LABELS:
        yield Finding(where, f"not one of the verdicts: {labels}")
