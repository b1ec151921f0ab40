"""What programs make of our JSON-LD: everything said survives an expansion, and nothing is loaded from elsewhere."""

import json
import socket
from typing import Any, NoReturn

import pytest
from newsroom import Desk, casefile, minutes, rebuttal, spotted, verdict
from standards import STANDARDS

from factcheck.model.verdict import VerdictValue
from factcheck.reporting.build import build_report
from factcheck.reporting.formats.registry import render
from factcheck.reporting.validation.linked_data import findings

PAGE = spotted()
COST, MAYOR, _ = PAGE.claims
DESK = Desk(
    casefile(
        PAGE, verdict(COST), minutes(COST, archived_url="https://archive.example/m"), rebuttal(PAGE, COST, 0),
        verdict(MAYOR, VerdictValue.UNVERIFIED),
    )
)  # fmt: skip


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> NoReturn:
        raise AssertionError("somebody asked the network")

    monkeypatch.setattr(socket, "socket", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


def _exported(form: str) -> Any:
    return json.loads(render(build_report(DESK, DESK.ids, base_url="https://desk.example/wall"), form))


@pytest.mark.parametrize("form", ["claimreview", "webannotation"])
def test_all_of_an_export_survives(form: str) -> None:
    assert list(findings(_exported(form))) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"claimReviewd": "x"}, "claimReviewd"),
        ({"@type": "ClaimReviw"}, "ClaimReviw"),
        ({"@context": "https://evil.example/context"}, "no other context"),
        ({"author": {"@context": "file:///etc/passwd", "@type": "Person", "name": "x"}}, "no other context"),
        ({"url": "wall.html"}, "wall.html"),
        ({"@context": {"@vocab": "javascript:"}, "@type": 7}, "expanded"),
    ],
)
def test_what_programs_would_lose_is_found(change: dict[str, Any], told: str) -> None:
    node = {"@context": "https://schema.org", **_exported("claimreview")["@graph"][0], **change}
    found = list(findings(node))
    assert any(told in str(finding) for finding in found), found


def test_a_document_that_is_an_address_is_not_fetched() -> None:
    assert list(findings("https://evil.example/document"))


@pytest.mark.parametrize("name", ["claimreview", "annotation"])
def test_the_shared_samples_survive(name: str) -> None:
    if STANDARDS is None:
        pytest.skip("the shared samples are not here")
    assert list(findings(json.loads((STANDARDS / f"{name}.jsonld").read_text("utf-8")))) == []
