"""Colleagues' work from the command line, for scripts and screen readers: in words and as JSON."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import choices, main
from factcheck.errors import ExitCode
from factcheck.reviewing.review_queue import Filter

Run = Callable[..., Any]

PAGE = """The Old Mill

By Ida Holm

The mill employed 240 people in 1998. It closed in March 2004 after 61 years.
The council paid 12 million crowns for the land. Nobody has lived there since 2006.
"""


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command as a reviewer; returns its JSON, or with `words=True` what it printed, or its exit code."""

    def run_command(reviewer: str, *arguments: str, words: bool = False) -> Any:
        shown = [] if words else ["--json"]
        code = main([*arguments, *shown, "--project", str(tmp_path / "p"), "--reviewer", reviewer])
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        if code != ExitCode.OK:
            assert len(printed.err.strip().splitlines()) == 1
            return code
        return printed.out if words else json.loads(printed.out)

    page = tmp_path / "mill.txt"
    page.write_text(PAGE, "utf-8")
    assert main(["add", str(page), "--project", str(tmp_path / "p")]) == ExitCode.OK
    capsys.readouterr()
    return run_command


@pytest.fixture
def claims(run: Run) -> list[str]:
    """Four claims, on which Ana and Bob agree but for the second."""
    (article,) = run("ana", "list")
    found = [claim["id"] for claim in run("ana", "claims", article["id"])]
    for claim, hers, his in zip(found, ("supported",) * 4, ("supported", "disputed") * 2, strict=False):
        run("ana", "verdict", claim, hers)
        run("bob", "verdict", claim, his)
    return found


def test_a_review_is_one_command(run: Run, claims: list[str]) -> None:
    saved = run("ana", "review", claims[0], "--of", "bob", "--decision", "agree")
    assert (saved["of"], saved["decision"], saved["reviewer"]) == ("bob", "agree", "ana")
    assert run("ana", "review", claims[1], "--decision", "disagree") == ExitCode.REFUSED
    assert run("ana", "review", claims[1], "--of", "ana", "--decision", "agree") == ExitCode.REFUSED
    assert run("ana", "review", claims[1], "--of", "zoe", "--decision", "agree") == ExitCode.NOT_FOUND
    said = run("ana", "review", claims[1], "--decision", "disagree", "--comment", "See the ledger.")
    assert said["comment"] == "See the ledger."
    reply = run("bob", "review", claims[1], "--reply", "Which one?")
    assert reply["text"] == "Which one?"


def test_the_status_of_a_claim_is_told_beside_it(run: Run, claims: list[str]) -> None:
    (article,) = run("ana", "list")
    rows = {row["id"]: row for row in run("ana", "claims", article["id"])}
    assert [rows[claim]["status"] for claim in claims[:2]] == ["agreed", "conflict"]
    assert (rows[claims[0]]["given"], rows[claims[0]]["objections"]) == (2, 0)
    run("bob", "verdict", claims[0], "--withdraw")
    run("bob", "review", claims[0], "--decision", "disagree", "--comment", "No.")
    assert "decided 1 of 1, 1 objection: supported (ana)" in run("ana", "claims", article["id"], words=True)


def test_what_there_is_to_review_can_be_listed(run: Run, claims: list[str]) -> None:
    run("ana", "review", claims[0], "--decision", "agree")
    listed = run("ana", "review")
    assert [row["claim"] for row in listed][:2] != []
    assert listed[0]["others"]["ana"] != listed[0]["verdict"]["value"]
    assert claims[0] not in [row["claim"] for row in run("ana", "review", "--only", "not_reviewed")]
    assert "bob: " in run("ana", "review", words=True)


def test_a_conflict_is_listed_decided_and_published_in_the_digest(run: Run, claims: list[str]) -> None:
    waiting = [case["claim"]["id"] for case in run("eve", "adjudicate")]
    assert claims[1] in waiting
    assert claims[0] not in waiting
    because = ("--justification", "The ledger is plain.", "--reason", "reviewer_error")
    assert run("ana", "adjudicate", claims[1], "supported", *because) == ExitCode.REFUSED
    assert run("eve", "adjudicate", claims[1], "supported", "--justification", "x") == ExitCode.USAGE
    decided = run("eve", "adjudicate", claims[1], "supported", *because)
    assert (decided["reviewer"], decided["value"], len(decided["inputs"])) == ("eve", "supported", 2)
    (told,) = run("bob", "digest")
    assert (told["by"], told["decided"], told["own"], told["reason"]) == (
        "eve", "supported", "disputed", "reviewer_error",
    )  # fmt: skip
    assert run("bob", "digest") == []


def test_unanimous_claims_are_shown_before_they_are_accepted(run: Run, claims: list[str]) -> None:
    shown = run("eve", "adjudicate", "--accept-unanimous")
    assert claims[0] in [row["claim"] for row in shown]
    assert not any(row["accepted"] for row in shown)
    assert all(row["accepted"] for row in run("eve", "adjudicate", "--accept-unanimous", "--yes"))
    assert run("eve", "adjudicate", "--accept-unanimous") == []


def test_filters_are_the_queues() -> None:
    assert list(choices.FILTERS) == [wanted.name.lower() for wanted in Filter if wanted is not Filter.ALL]


def test_agreement_keeps_its_shape(run: Run, claims: list[str]) -> None:
    figures = run("eve", "agreement")
    for name in ("percent", "fleiss", "krippendorff", "gwet"):
        assert set(figures[name]) == {"value", "low", "high", "n", "why"}
    assert figures["cohen"][0]["reviewers"] == ["ana", "bob"]
    assert {"value", "low", "high", "n", "why"} <= set(figures["cohen"][0])
    assert figures["percent"]["n"] == min(4, len(claims))
    assert figures["left_out"] == []
    assert "FEVER" in run("eve", "agreement", words=True)
    assert run("eve", "agreement", "--final")["percent"]["value"] is None


def test_assigning_to_two_makes_an_article_blind(run: Run) -> None:
    (article,) = run("kim", "list")
    assigned = run("kim", "assign", "--to", "ana", "--to", "bob")
    assert assigned == [{"article": article["id"], "reviewer": name} for name in ("ana", "bob")]
    claim = run("ana", "claims", article["id"])[0]["id"]
    run("bob", "verdict", claim, "disputed")
    assert run("ana", "claims", article["id"])[0]["verdicts"] == []
    assert run("ana", "review", claim, "--decision", "agree") == ExitCode.REFUSED
    run("ana", "verdict", claim, "supported")
    assert len(run("ana", "claims", article["id"])[0]["verdicts"]) == 2
    assert run("kim", "assign", "--take-back", "--to", "bob") == [{"article": article["id"], "reviewer": "bob"}]


def test_a_source_is_taken_over(run: Run, claims: list[str]) -> None:
    source = run("bob", "source", claims[1], "--quote", "Sixty-one years.", "--stance", "refutes", "--title", "Ledger")
    taken = run("ana", "review", claims[1], "--take-over", source["id"])
    assert (taken["reviewer"], taken["taken_over"], taken["quote"]) == ("ana", "bob", "Sixty-one years.")
    assert run("ana", "review", claims[0], "--take-over", source["id"]) == ExitCode.NOT_FOUND


def test_a_verdict_says_at_once_what_it_lacks_to_be_final(run: Run, claims: list[str]) -> None:
    told = run("ana", "verdict", claims[2], "disputed", words=True)
    assert "not final yet: lacks a justification" in told
    assert "lacks a source that refutes the claim, with quote, locator and access date" in told


def test_hostile_names_and_words_act_on_nothing(run: Run, claims: list[str]) -> None:
    evil = "x\x1b]0;t\x07\u202e[/]\nana: supported"
    run(evil, "verdict", claims[0], "disputed", "--justification", evil)
    run(evil, "review", claims[0], "--of", "ana", "--decision", "disagree", "--comment", evil)
    for command in ("review", "digest", "agreement"):
        told = run("ana", command, words=True)
        assert "\x1b" not in told
        assert "\u202e" not in told
        assert not any(line.startswith("ana: supported") for line in told.splitlines())
    saved = run("ana", "review", claims[0], "--of", evil, "--decision", "agree")
    assert saved["of"] == evil
