"""The validators of formats for people and for other tools find what is spoiled, and nothing in what is exported."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from newsroom import Desk, casefile, minutes, rebuttal, spotted, verdict

from factcheck.errors import RefusedError
from factcheck.model.report import Report
from factcheck.model.verdict import VerdictValue
from factcheck.reporting.build import build_report
from factcheck.reporting.export import export
from factcheck.reporting.formats.registry import FORMATS, render
from factcheck.reporting.validation import check
from factcheck.reporting.validation.check import findings

PAGE = spotted()
COST, MAYOR, LENGTH = PAGE.claims
DESK = Desk(
    casefile(
        PAGE, verdict(COST), verdict(COST, VerdictValue.SUPPORTED, "ben"), verdict(LENGTH), minutes(LENGTH),
        minutes(LENGTH, "Audit"), rebuttal(PAGE, COST, 0), verdict(MAYOR, VerdictValue.UNVERIFIED),
    )
)  # fmt: skip
BASE = "https://desk.example/wall"


def _report() -> Report:
    return build_report(DESK, DESK.ids, base_url=BASE)


QUOTES = [claim.quote for claim in PAGE.claims]


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_exported_passes(form: str) -> None:
    assert findings(render(_report(), form), form, QUOTES) == ()
    assert export(DESK, DESK.ids, form, strict=True, base_url=BASE).findings == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"nine million", b"ten million", "not read as it was written"),
        (b"> The wall", b"The wall", "not read as it was written"),
        (b"# Verdict", b"<b>x</b>\n\n# Verdict", "html"),
        (b"# Verdict", b"[x](javascript:alert)\n\n# Verdict", "elsewhere"),
        (b"# Verdict", b"![x](https://tracker.example/)\n\n# Verdict", "image"),
    ],
)
def test_a_page_of_markdown_that_lies_or_acts_is_found(old: bytes, new: bytes, told: str) -> None:
    found = findings(render(_report(), "markdown").replace(old, new), "markdown", QUOTES)
    assert any(told in str(finding) for finding in found)


@pytest.mark.parametrize("form", ["markdown", "pdf"])
def test_a_quote_that_cannot_be_read_out_is_found(form: str) -> None:
    assert findings(render(_report(), form), form, [*QUOTES, "The wall is made of cheese."])


def _page(document: Any) -> Any:
    return document["claimReviewMarkupPages"][0]


MARKUP: dict[str, Callable[[Any], object]] = {
    "no list": lambda d: d.pop("claimReviewMarkupPages"),
    "no address": lambda d: _page(d).pop("pageUrl"),
    "no reviews": lambda d: _page(d).update(claimReviewMarkups=[]),
    "an unknown field": lambda d: _page(d).update(claimReviewer={}),
    "another page": lambda d: _page(d)["claimReviewMarkups"][0].update(url="https://elsewhere.example/#x"),
    "no claim": lambda d: _page(d)["claimReviewMarkups"][0].pop("claimReviewed"),
    "no rating": lambda d: _page(d)["claimReviewMarkups"][0].pop("rating"),
    "no words": lambda d: _page(d)["claimReviewMarkups"][0]["rating"].pop("textualRating"),
    "a number beyond": lambda d: _page(d)["claimReviewMarkups"][0]["rating"].update(ratingValue=9),
    "a date in words": lambda d: _page(d)["claimReviewMarkups"][0].update(claimDate="May"),
}


@pytest.mark.parametrize("spoil", MARKUP.values(), ids=MARKUP)
def test_a_spoiled_markup_page_is_found(spoil: Callable[[Any], object]) -> None:
    document = json.loads(render(_report(), "claimreview-markup"))
    spoil(document)
    assert findings(json.dumps(document).encode(), "claimreview-markup")


def _first(task: Any) -> Any:
    return task[0]["annotations"][0]["result"][0]


TASKS: dict[str, tuple[str, Callable[[Any], object]]] = {
    "words that stand elsewhere": ("label-studio", lambda d: _first(d)["value"].update(text="cheese")),
    "a place beyond the text": ("label-studio", lambda d: _first(d)["value"].update(end=10**6)),
    "two labels": ("label-studio", lambda d: _first(d)["value"].update(labels=["supported", "disputed"])),
    "an unknown label": ("doccano", lambda d: d[0]["label"][0].__setitem__(2, "maybe")),
    "a span of nothing": ("doccano", lambda d: d[0]["label"][0].__setitem__(1, 0)),
    "details missing": ("doccano", lambda d: d[0].update(factcheck=[])),
    "an answer that is no option": ("prodigy", lambda d: d[0].update(accept=["maybe"])),
    "nothing to judge": ("prodigy", lambda d: d[0].update(text=" ")),
    "a task twice": ("prodigy", lambda d: d.append(d[0])),
}


@pytest.mark.parametrize(("form", "spoil"), TASKS.values(), ids=TASKS)
def test_a_spoiled_task_file_is_found(form: str, spoil: Callable[[Any], object]) -> None:
    document = render(_report(), form).decode()
    records = json.loads(document) if form == "label-studio" else [json.loads(line) for line in document.splitlines()]
    spoil(records)
    written = json.dumps(records) if form == "label-studio" else "\n".join(map(json.dumps, records))
    assert findings(written.encode(), form)


@pytest.mark.parametrize("form", FORMATS)
def test_strict_refuses_on_any_finding(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "findings", lambda *_: ("row 1: something",))
    with pytest.raises(RefusedError, match="something"):
        export(DESK, DESK.ids, form, strict=True, base_url=BASE)
