"""What search engines read: only published claims, with Google's rules kept."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom import Desk, casefile, minutes, rebuttal, spotted, verdict
from standards import STANDARDS

from factcheck.config import ProjectSettings, load
from factcheck.errors import RefusedError
from factcheck.model.scale import Scale
from factcheck.model.source import Stance
from factcheck.model.verdict import BASES, Basis, VerdictValue
from factcheck.reporting.build import build_report
from factcheck.reporting.formats.claim_review import beginning, files
from factcheck.reporting.formats.registry import render
from factcheck.reporting.validation.claim_review import findings

PAGE = spotted()
COST, MAYOR, LENGTH = PAGE.claims
DESK = Desk(
    casefile(
        PAGE,
        verdict(COST, basis=Basis.MISSING_CONTEXT),
        minutes(COST, "City Council"),
        minutes(COST, "Audit Office", stance=Stance.QUALIFIES),
        rebuttal(PAGE, COST, 0),
        verdict(MAYOR, VerdictValue.UNVERIFIED),
        verdict(LENGTH),
        verdict(LENGTH, VerdictValue.SUPPORTED, "ben"),
    ),
    settings=ProjectSettings(organisation="Harbour Fact Desk", organisation_url="https://desk.example/"),
)
BASE = "https://desk.example/wall"


def _bundle(desk: Desk = DESK, base: str | None = BASE) -> dict[str, Any]:
    bundle: dict[str, Any] = json.loads(render(build_report(desk, desk.ids, base_url=base), "claimreview"))
    return bundle


def test_only_published_claims_go_out() -> None:
    bundle = _bundle()
    assert set(bundle) == {"@context", "@graph"}
    assert bundle["@context"] == "https://schema.org"
    assert [node["claimReviewed"] for node in bundle["@graph"]] == [COST.quote, MAYOR.quote]


def test_a_review_says_who_claimed_what_and_where() -> None:
    node = _bundle()["@graph"][0]
    assert node["url"] == f"{BASE}#claim-{COST.id}"
    assert node["author"]["name"] == "Harbour Fact Desk"
    assert node["itemReviewed"]["text"] == COST.quote
    assert node["itemReviewed"]["author"]["name"] == "Ida Quill"
    assert node["itemReviewed"]["appearance"]["publisher"]["name"] == "The Pilot"
    assert node["reviewRating"]["alternateName"] == "Disputed: missing context"
    assert node["reviewRating"]["ratingValue"] == 2
    assert {cited["@type"] for cited in node["citation"]} == {"CreativeWork", "Comment"}


def test_unverified_carries_no_number() -> None:
    node = _bundle()["@graph"][1]
    assert node["reviewRating"]["alternateName"] == "Unverified"
    assert not {"ratingValue", "bestRating", "worstRating"} & set(node["reviewRating"])


def test_every_basis_has_its_number_between_worst_and_best() -> None:
    for value, bases in BASES.items():
        for basis in (None, *bases):
            number = Scale().number(value, basis)
            if value is VerdictValue.UNVERIFIED:
                assert number is None
            else:
                assert number in range(1, 6)


def test_a_newsroom_has_a_scale_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "project.toml").write_text(
        "[ratings]\nbest = 7\nnumbers = { missing_context = 4, disputed = 2 }\n"
        'words = { missing_context = "Half the story", unverified = "Unproven" }\n'
    )
    settings = load(tmp_path / "project.toml", ProjectSettings)
    desk = Desk(*DESK.casefiles, settings=settings)
    half, open_ = _bundle(desk)["@graph"]
    assert half["reviewRating"]["alternateName"] == "Half the story"
    assert [half["reviewRating"][key] for key in ("ratingValue", "bestRating", "worstRating")] == [4, 7, 1]
    assert open_["reviewRating"] == {"@type": "Rating", "alternateName": "Unproven"} | {
        "ratingExplanation": open_["reviewRating"]["ratingExplanation"]
    }
    assert list(findings(_bundle(desk))) == []
    assert "Half the story 4" in render(build_report(desk, desk.ids), "markdown").decode()


@pytest.mark.parametrize(
    ("setting", "fault"),
    [
        ("worst = 0", "worst must be 1 or more"),
        ("worst = 5", "worst must be 1 or more"),
        ("best = true", "not a number"),
        ("best = nan", "not a number"),
        ("numbers = { unverified = 3 }", "carries no number"),
        ("numbers = { insufficient = 3 }", "carries no number"),
        ("numbers = { refuted = 9 }", "outside"),
        ("numbers = { supported = 2, conflicting = 4 }", "as true as a supported one"),
        ("numbers = { wrong = 2 }", "ratings.numbers"),
        ('words = { disputed = " " }', "ratings.words"),
        ('colours = "red"', "ratings.colours"),
    ],
)
def test_a_scale_that_would_mislead_is_refused(tmp_path: Path, setting: str, fault: str) -> None:
    (tmp_path / "project.toml").write_text(f"[ratings]\n{setting}\n")
    with pytest.raises(RefusedError) as refusal:
        load(tmp_path / "project.toml", ProjectSettings)
    assert fault in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_file_a_claim() -> None:
    report = build_report(DESK, DESK.ids, base_url=BASE)
    written = dict(files(report, report.articles))
    assert len(written) == 2
    for name, document in written.items():
        assert name.endswith(".jsonld")
        assert "/" not in name
        assert list(findings(json.loads(document))) == []


def test_without_an_address_it_is_not_publishable() -> None:
    [first, *_] = findings(_bundle(base=None))
    assert "--base-url" in first.what


def test_an_address_must_be_on_the_web() -> None:
    with pytest.raises(RefusedError, match="https://"):
        build_report(DESK, DESK.ids, base_url="javascript:alert(1)")


def test_it_can_stand_inside_a_page() -> None:
    desk = Desk(casefile(PAGE, verdict(COST, VerdictValue.UNVERIFIED, why="</script><script>alert(1)</script>")))
    assert b"<" not in render(build_report(desk, desk.ids), "claimreview")


SPOILED: dict[str, Callable[[dict[str, Any]], None]] = {
    "no claim": lambda node: node.pop("claimReviewed"),
    "no rating": lambda node: node.pop("reviewRating"),
    "no words for the rating": lambda node: node["reviewRating"].pop("alternateName"),
    "an address elsewhere": lambda node: node.update(url="ftp://desk.example/x"),
    "another type": lambda node: node.update({"@type": "Review"}),
    "a worst of nought": lambda node: node["reviewRating"].update(worstRating=0),
    "a value alone": lambda node: node["reviewRating"].pop("bestRating"),
    "a value in words": lambda node: node["reviewRating"].update(ratingValue="5"),
    "worst above best": lambda node: node["reviewRating"].update(worstRating=5, bestRating=1),
    "a value beyond": lambda node: node["reviewRating"].update(ratingValue=6),
    "a nameless claimant": lambda node: node["itemReviewed"]["author"].pop("name"),
    "an item of another type": lambda node: node["itemReviewed"].update({"@type": "Opinion"}),
    "an author of no type": lambda node: node["author"].pop("@type"),
    "a date in words": lambda node: node.update(datePublished="yesterday"),
    "a rating in the claim": lambda node: node.update(claimReviewed="Disputed: the wall"),
    "a misspelt property": lambda node: node["reviewRating"].update(ratingExplained="x"),
    "an unverified number": lambda node: node["reviewRating"].update(alternateName="Unverified"),
}


def test_what_is_exported_keeps_the_rules() -> None:
    assert list(findings(_bundle())) == []


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_what_breaks_the_rules_is_found(spoil: Callable[[dict[str, Any]], None]) -> None:
    bundle = _bundle()
    spoil(bundle["@graph"][0])
    assert list(findings(bundle))


def test_no_other_context_is_loaded() -> None:
    assert list(findings({**_bundle(), "@context": "https://evil.example/context"}))


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_what_the_shared_schema_rejects_we_reject(spoil: Callable[[dict[str, Any]], None]) -> None:
    if STANDARDS is None:
        pytest.skip("the shared ClaimReview schema is not here")
    schema = json.loads((STANDARDS / "claimreview.schema.json").read_text("utf-8"))
    valid = pytest.importorskip("jsonschema").Draft202012Validator(schema).is_valid
    node = {"@context": "https://schema.org", **_bundle()["@graph"][0]}
    assert valid(node)
    spoil(node)
    if not valid(node):
        assert list(findings(node))


def test_the_markup_form_says_the_same() -> None:
    document = json.loads(render(build_report(DESK, DESK.ids, base_url=BASE), "claimreview-markup"))
    [page] = document["claimReviewMarkupPages"]
    assert page["pageUrl"] == BASE
    assert [markup["rating"]["textualRating"] for markup in page["claimReviewMarkups"]] == [
        "Disputed: missing context", "Unverified"
    ]  # fmt: skip
    assert page["claimReviewMarkups"][0]["claimAuthor"] == {"name": "Ida Quill"}


def test_an_explanation_ends_with_a_sentence() -> None:
    assert beginning("One. Two is longer. Three", 20) == "One. Two is longer."
    assert beginning("word " * 100, 20) == "word word word…"
    assert len(beginning("x" * 600)) <= 500


@given(st.text(st.characters(exclude_categories=())), st.text())
def test_hostile_words_keep_the_rules(words: str, url: str) -> None:
    desk = Desk(casefile(PAGE, verdict(COST, VerdictValue.UNVERIFIED, why=words), minutes(COST, title=words, url=url)))
    assert list(findings(_bundle(desk))) == []
