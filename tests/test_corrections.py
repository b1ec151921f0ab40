"""What a reviewer corrects of the reading is kept as hers, is undone like any act, and loses no verdict."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import ExitCode

OPENED = "The harbour bridge opened in 1932 after nine years of work."
COST = "It cost the city 4 million dollars, the council said."
FURNITURE = "Subscribe to our newsletter"
TEXT = f"Harbour bridge to close\n\nBy Ida Lund\n3 March 2021\n\n{OPENED}\n\n{COST}\n\n{FURNITURE}\n"

Run = Callable[..., Any]


@pytest.fixture
def article(run: Run, tmp_path: Path) -> str:
    file = tmp_path / "bridge.txt"
    file.write_text(TEXT, encoding="utf-8")
    (outcome,) = run("add", str(file))
    return str(outcome["article"])


def stretch(words: str) -> tuple[str, ...]:
    """The options that name where the words stand."""
    start = TEXT.index(words)
    return "--start", str(start), "--end", str(start + len(words))


def zones(run: Run, article: str, reviewer: str = "ana") -> dict[str, str]:
    return {s["quote"]: s["zone"] for s in run("show", article, reviewer=reviewer)["sentences"]}


def quotes(run: Run, article: str, reviewer: str = "ana") -> set[str]:
    return {row["quote"] for row in run("claims", article, reviewer=reviewer)}


def test_metadata_is_as_its_reviewer_corrected_it(run: Run, article: str) -> None:
    options = ("--title", "Bridge shut", "--author", "Ida Lund; Per Berg", "--published", "2021-03", "--genre", "news")
    run("correct", article, *options, "--publisher", "The Quay", "--language", "en-GB")
    about = run("show", article)["article"]
    assert (about["title"], about["author"], about["published"]) == ("Bridge shut", "Ida Lund; Per Berg", "2021-03")
    assert (about["publisher"], about["language"], about["genre"]) == ("The Quay", "en-GB", "news")
    (row,) = run("list")
    assert (row["title"], row["publisher"]) == ("Bridge shut", "The Quay")
    run("undo")
    assert run("show", article)["article"]["title"] == "Harbour bridge to close"
    assert run("show", article)["corrections"] == []
    run("redo")
    run("correct", article, "--publisher", "")
    assert run("show", article)["article"]["publisher"] is None
    run("correct", article, "--withdraw", "title", "--withdraw", "author")
    about = run("show", article)["article"]
    assert (about["title"], about["author"]) == ("Harbour bridge to close", "Ida Lund")


def test_colleagues_see_corrections_as_hers_and_read_what_was_read(run: Run, article: str) -> None:
    run("correct", article, "--title", "Bridge shut", *stretch(OPENED), "--zone", "caption")
    seen = run("show", article, reviewer="ben")
    assert seen["article"]["title"] == "Harbour bridge to close"
    assert zones(run, article, "ben")[OPENED] == "body"
    assert {(each["reviewer"], each["key"]) for each in seen["corrections"]} == {
        ("ana", "title"),
        ("ana", f"{TEXT.index(OPENED)}-{TEXT.index(OPENED) + len(OPENED)}"),
    }
    assert {row["title"] for row in run("list", reviewer="ben")} == {"Harbour bridge to close"}
    run("correct", article, "--title", "Ben's title", reviewer="ben")
    assert run("show", article)["article"]["title"] == "Bridge shut"
    # Only she who said it takes it back.
    assert run("correct", article, "--withdraw", "title", reviewer="ida") == ExitCode.NOT_FOUND


def test_what_is_no_body_leaves_the_queue_unless_it_has_a_verdict(run: Run, article: str) -> None:
    assert {OPENED, COST} <= quotes(run, article)
    (claim,) = (row["id"] for row in run("claims", article) if row["quote"] == COST)
    run("verdict", claim, "disputed")
    for words in (OPENED, COST):
        run("correct", article, *stretch(words), "--zone", "boilerplate")
    assert zones(run, article)[OPENED] == zones(run, article)[COST] == "boilerplate"
    (row,) = (row for row in run("claims", article) if row["quote"] in (OPENED, COST))
    assert (row["quote"], row["zone"], row["verdicts"][0]["value"]) == (COST, "boilerplate", "disputed")
    assert {OPENED, COST} <= quotes(run, article, "ben")
    run("undo")
    run("undo")
    assert zones(run, article)[OPENED] == "body"
    assert {OPENED, COST} <= quotes(run, article)


def test_what_becomes_body_becomes_a_claim_where_it_is_one(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "menu.html"
    statement = "The ferry carried 12,000 people across the bay in 2021."
    file.write_text(
        "<html><body><nav><p>Home</p><p>" + statement + "</p></nav><article><h1>Ferry report</h1>"
        "<p>The ferry lost 3 million dollars in 2021, the operator said.</p></article></body></html>",
        encoding="utf-8",
    )
    (outcome,) = run("add", str(file))
    article = outcome["article"]
    text = run("show", article)["article"]["text"]
    start = text.index(statement)
    assert statement not in quotes(run, article)
    run("correct", article, "--start", str(start), "--end", str(start + 5), "--zone", "body")
    assert statement in quotes(run, article)
    run("undo")
    assert statement not in quotes(run, article)


def test_a_stretch_is_whole_sentences_and_the_rest_keeps_its_zone(run: Run, article: str) -> None:
    start = TEXT.index("bridge opened")
    run("correct", article, "--start", str(start), "--end", str(start + 3), "--zone", "caption")
    found = zones(run, article)
    assert (found[OPENED], found[COST]) == ("caption", "body")
    run("correct", article, "--start", str(start), "--end", str(start + 3), "--zone", "title")
    assert zones(run, article)[OPENED] == "title"
    assert len(run("show", article)["corrections"]) == 1
    assert run("check") == []


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--published", "March 2021"), ExitCode.REFUSED),
        (("--published", "2021-13"), ExitCode.REFUSED),
        (("--genre", "gossip"), ExitCode.REFUSED),
        (("--start", "0", "--end", "5"), ExitCode.USAGE),
        (("--start", "5", "--end", "5", "--zone", "body"), ExitCode.REFUSED),
        (("--start", "9000", "--end", "9001", "--zone", "body"), ExitCode.REFUSED),
        (("--withdraw", "title"), ExitCode.NOT_FOUND),
        ((), ExitCode.USAGE),
    ],
)
def test_what_cannot_be_a_correction_is_refused(run: Run, article: str, options: tuple[str, ...], code: int) -> None:
    assert run("correct", article, *options) == code
    assert run("show", article)["corrections"] == []


def test_a_report_tells_what_was_corrected_last(run: Run, article: str) -> None:
    run("correct", article, "--title", "Bridge shut")
    run("correct", article, "--title", "Bridge shut for years", reviewer="ben")
    report = run("report", article, "-f", "json", reviewer="")
    assert report["articles"][0]["title"] == "Bridge shut for years"
