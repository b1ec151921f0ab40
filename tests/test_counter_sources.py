"""A counter-source is judged field by field, and flagged; its retraction marks every verdict that rests on it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.annotating.source_form import FIELDS, faults
from factcheck.errors import ExitCode
from factcheck.model.article import Article
from factcheck.model.cautions import flags, same_address
from factcheck.model.claim import Anchor
from factcheck.model.gate import independent, missing_for_final
from factcheck.model.source import CounterSource, SourceKind, Stance
from factcheck.model.verdict import Verdict, VerdictValue

Run = Callable[..., Any]
PAGE = """\
The harbour bridge

Published 2021-05-04

The harbour bridge opened in 1932. It cost the city $4 million, the mayor said. The ferry still runs on Sundays.
"""
OTHER = "The ferry\n\nThe harbour bridge opened in 1932, a clerk wrote. The ferry has run since 1890.\n"
LOG = "https://port.example/log"
WHOLE = {
    "url": LOG, "quote": "It opened in 1934.", "kind": "official_record", "stance": "refutes", "strength": "direct",
    "title": "Port log", "publisher": "Port Authority", "author": "A. Clerk", "published": "1934-03-01",
    "accessed": "2022-01-05", "archived_url": "https://archive.example/port", "locator": "page 7", "primary": "yes",
    "reliability": "A", "credibility": "2", "group": "port", "joint": "1", "question": "When did it open?",
    "answer": "In 1934", "confidential": "names a witness", "note": "ask again",
}  # fmt: skip


@pytest.fixture
def claim(run: Run, tmp_path: Path) -> str:
    """The claim about the bridge's opening."""
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    [article] = run("add", str(tmp_path / "page.txt"))
    run("correct", article["article"], "--published", "2021-05-04")
    return next(str(row["id"]) for row in run("claims", article["article"]) if "1932" in row["quote"])


def words(fields: dict[str, str]) -> list[str]:
    return [word for name, value in fields.items() for word in (f"--{name.replace('_', '-')}", value)]


def attached(run: Run, claim: str) -> list[dict[str, Any]]:
    return [row for row in run("sources", claim) if row["attached"]]


def look_again(run: Run, claim: str) -> dict[str, list[str]]:
    [row] = [row for a in run("list") for row in run("claims", a["id"]) if row["id"] == claim]
    return {verdict["reviewer"]: verdict["look_again"] for verdict in row["verdicts"]}


def test_everything_that_can_be_said_of_a_source_is_kept(run: Run, claim: str) -> None:
    assert set(WHOLE) == set(FIELDS)
    record = run("source", claim, *words(WHOLE))
    typed = {**WHOLE, "primary": True, "credibility": 2, "joint": 1}
    assert {name: record[name] for name in typed} == typed


def test_an_attached_source_is_changed_by_its_owner_alone(run: Run, claim: str) -> None:
    source = run("source", claim, *words({"url": LOG, "quote": "It opened in 1934.", "group": "port"}))["id"]
    changed = run("source", source, *words({"stance": "refutes", "reliability": "b", "group": ""}))
    assert (changed["stance"], changed["reliability"], changed["group"]) == ("refutes", "B", None)
    assert (changed["url"], changed["id"]) == (LOG, source)
    assert run("source", source, "--stance", "supports", reviewer="ben") == ExitCode.NOT_FOUND
    assert run("source", source, "--credibility", "7") == ExitCode.REFUSED
    run("undo")
    assert attached(run, claim)[0]["stance"] is None
    assert run("source", source, "--withdraw")["attached"] is False
    assert attached(run, claim) == []


def test_the_words_of_an_article_stay_its_own(run: Run, claim: str, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    run("add", str(tmp_path / "other.txt"))
    passage = next(row for row in run("sources", claim) if row["kind"] == "passage")
    run("verdict", claim, "supported", "--source", passage["id"])
    assert run("source", passage["id"], "--quote", "It opened in 1934.") == ExitCode.REFUSED
    changed = run("source", passage["id"], "--stance", "supports", "--strength", "partial")
    assert (changed["stance"], changed["strength"], changed["quote"]) == ("supports", "partial", passage["quote"])


def test_a_retraction_noted_by_anybody_marks_every_verdict_that_rests_on_the_document(
    run: Run, claim: str, tmp_path: Path
) -> None:
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    [other] = run("add", str(tmp_path / "other.txt"))
    there = run("claims", other["article"])[0]["id"]
    source = run("source", claim, *words({"url": LOG, "stance": "refutes", "quote": "In 1934.", "title": "Log"}))["id"]
    run("source", there, *words({"url": f"{LOG}/", "stance": "refutes", "quote": "In 1934."}), reviewer="ben")
    run("verdict", claim, "disputed", "--justification", "The log.")
    run("verdict", claim, "supported", reviewer="eve")
    run("verdict", there, "disputed", reviewer="ben")
    noted = run("source", source, "--retracted", "The port withdrew its log.", reviewer="eve")
    assert {(v["claim"], v["reviewer"]) for v in noted["verdicts"]} == {(claim, "ana"), (there, "ben")}
    assert look_again(run, claim) == {"ana": ["“Log” was retracted: The port withdrew its log."], "eve": []}
    assert len(look_again(run, there)["ben"]) == 1
    assert attached(run, claim)[0]["flags"] == ["retracted: The port withdrew its log."]
    report = run("report", "-f", "json")
    marks = [v["look_again"] for a in report["articles"] for c in a["claims"] for v in c["verdicts"]]
    assert sum(map(bool, marks)) == 2


def test_the_digest_tells_who_noted_that_ones_source_was_retracted(run: Run, claim: str) -> None:
    source = run("source", claim, *words({"url": LOG, "quote": "In 1934."}))["id"]
    run("source", source, "--retracted", "Withdrawn.", reviewer="eve")
    (remark,) = run("digest")
    assert (remark["by"], remark["claim"], remark["comment"]) == ("eve", claim, "Withdrawn.")
    assert "a source of yours was retracted" in remark["what"]
    assert run("digest", reviewer="eve") == []


def test_a_verdict_that_was_looked_at_again_is_no_longer_marked(run: Run, claim: str) -> None:
    source = run("source", claim, *words({"url": LOG, "stance": "refutes", "quote": "In 1934."}))["id"]
    run("verdict", claim, "disputed", "--justification", "The log.")
    run("source", source, "--retracted", "The port withdrew its log.")
    assert look_again(run, claim)["ana"]
    run("verdict", claim, "unverified", "--justification", "The log was withdrawn.")
    assert look_again(run, claim) == {"ana": []}


def test_a_note_of_a_retraction_is_its_authors_to_take_back(run: Run, claim: str) -> None:
    source = run("source", claim, *words({"url": LOG, "quote": "In 1934."}))["id"]
    run("source", source, "--retracted", "Withdrawn.", reviewer="eve")
    assert run("source", source, "--retracted", "", reviewer="ana") == ExitCode.NOT_FOUND
    assert run("source", source, "--stance", "refutes")["retracted"] == "Withdrawn."
    run("source", source, "--retracted", "", reviewer="eve")
    assert (attached(run, claim)[0]["retracted"], attached(run, claim)[0]["stance"]) == (None, "refutes")


def test_evidence_later_than_the_claim_is_flagged_and_kept(run: Run, claim: str) -> None:
    late = run("source", claim, *words({"url": LOG, "quote": "In 1934.", "published": "2022-01"}))
    assert ["published after the article" in flag for flag in late["flags"]] == [True]
    early = run("source", claim, *words({"url": LOG, "quote": "In 1934.", "published": "2021"}))
    assert early["flags"] == []


def test_an_archive_that_is_the_original_is_refused_when_typed_and_flagged_when_it_came_in() -> None:
    typed = faults({"url": "https://port.example/log", "archived_url": "http://www.port.example/log/"})
    assert "archived_url" in typed
    came_in = source("Port", url="https://port.example/log", archived_url="http://www.port.example/log/#p7")
    assert flags(came_in) == ("its archived address is the original: name the copy",)


def test_a_source_read_before_it_was_published_is_flagged() -> None:
    [flag] = flags(source("Port", published="2022-03-01", accessed="2022-02"))
    assert "before it was published" in flag


def source(publisher: str, **more: Any) -> CounterSource:
    fields = {"stance": Stance.REFUTES, "quote": "It opened in 1934.", "url": f"https://{publisher}.example", **more}
    return CounterSource(
        id=f"s{publisher}", claim="c1", kind=SourceKind.NEWS, publisher=publisher, reviewer="ana",
        accessed=more.pop("accessed", "2022-01-01"), **{k: v for k, v in fields.items() if k != "accessed"},
    )  # fmt: skip


WIRE = "The bridge over the harbour opened two years late, in 1934, the agency reported."


def test_the_same_words_in_two_outlets_ask_whether_they_are_one_wire() -> None:
    pair = [source("Courier", quote=WIRE), source("Mail", quote=WIRE.upper())]
    assert ["one wire" in flag for flag in flags(pair[0], pair)] == [True]
    assert independent(pair) == 2
    one = [each.model_copy(update={"group": "agency"}) for each in pair]
    assert (flags(one[0], one), independent(one)) == ((), 1)


def test_sources_that_hold_only_together_fall_together() -> None:
    anchor = Anchor.at(Article.of("It opened in 1932.").text, 0, 18)
    said = Verdict(claim="c1", value=VerdictValue.DISPUTED, justification="See.", anchor=anchor, reviewer="ana")
    pair = [source("Courier", joint=1), source("Mail", joint=1)]
    assert (independent(pair), missing_for_final(said, pair)) == (1, ())
    lost = [pair[0], pair[1].model_copy(update={"retracted": "withdrawn"})]
    assert "a source that refutes" in "; ".join(missing_for_final(said, lost))
    assert "holds only together" in flags(pair[0], lost)[0]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("https://port.example/log", "http://www.port.example/log/", True),
        ("https://port.example/log", "https://port.example/log#page", True),
        ("https://port.example/log?p=1", "https://port.example/log?p=2", False),
        ("https://port.example", "https://archive.example/https://port.example", False),
        ("http://[::1", "http://[::1", True),
        ("https://port.example", None, False),
        (None, None, False),
    ],
)
def test_one_document_has_many_addresses(a: str | None, b: str | None, same: bool) -> None:
    assert same_address(a, b) is same


def test_a_source_of_a_reader_is_never_called_late() -> None:
    comment = CounterSource(id="s1", claim="c1", kind=SourceKind.REBUTTAL, quote="No.", published="2022-01-01")
    assert flags(comment, published="2021-05-04") == ()


def test_nobody_has_read_a_source_in_the_future() -> None:
    assert "future" in faults({"url": LOG, "accessed": "2999-01-01"})["accessed"]
    assert faults({"url": LOG, "accessed": "2024-01-01"}) == {}
