"""What the project hides cannot be learned by any command or screen: in blind mode what was said, and names."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck.annotating.session import Session
from factcheck.cli import main
from factcheck.model.record import RecordKind
from factcheck.reviewing import desk
from factcheck.reviewing.review_queue import Filter
from factcheck.reviewing.sitting import Sitting
from factcheck.storage.project import Project

PAGE = """The Old Mill

By Ida Holm

The mill employed 240 people in 1998. It closed in March 2004 after 61 years.
The council paid 12 million crowns for the land. Nobody has lived there since 2006.
"""
NAMES = ("bobolink", "caroline")
WORDS = ("vellum", "quagga", "zinnia")
"""In no page, and in every justification, quote and comment."""

Run = Callable[..., str]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "p"


@pytest.fixture
def run(root: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command and returns all that it printed."""

    def run_command(reviewer: str, *arguments: str) -> str:
        main([*arguments, "--project", str(root), "--reviewer", reviewer])
        printed = capsys.readouterr()
        return printed.out + printed.err

    return run_command


@pytest.fixture
def claims(run: Run, root: Path, tmp_path: Path) -> list[str]:
    """Two colleagues have judged, sourced, reviewed and answered on every claim."""
    page = tmp_path / "mill.txt"
    page.write_text(PAGE, "utf-8")
    run("", "add", str(page))
    (row,) = json.loads(run("", "list", "--json"))
    found = [claim["id"] for claim in json.loads(run("", "claims", row["id"], "--json"))]
    bob, caro = NAMES
    for place, claim in enumerate(found):
        run(bob, "verdict", claim, "disputed", "--justification", "The vellum says so.")
        run(caro, "verdict", claim, ("disputed", "supported")[place % 2], "--justification", "My quagga.")
        run(bob, "source", claim, "--quote", "zinnia", "--stance", "refutes", "--url", "https://z.example/1")
        run(caro, "review", claim, "--of", bob, "--decision", "disagree", "--comment", "No vellum.")
        run(bob, "review", claim, "--reply", "A quagga, then.")
        source = next(s for s in json.loads(run(bob, "sources", claim, "--json")) if s["attached"])
        run(caro, "review", claim, "--take-over", source["id"])
    return found


def settle(root: Path, **settings: bool) -> None:
    lines = "".join(f"{name} = {str(value).lower()}\n" for name, value in settings.items())
    (root / "annotations" / "project.toml").write_text(lines, "utf-8")


def every_command(article: str, claim: str, name: str) -> Iterator[tuple[str, ...]]:
    """Every command that shows something, in words and as JSON."""
    asked: tuple[tuple[str, ...], ...] = (
        ("list",), ("show", article), ("claims", article), ("claims", article, "--explain"), ("sources", article),
        ("sources", claim), ("history", claim), ("review",), ("review", article), ("review", claim),
        *(("review", "--only", wanted.name.lower()) for wanted in Filter if wanted is not Filter.ALL),
        ("review", claim, "--of", name), ("adjudicate",), ("adjudicate", claim),
        ("adjudicate", "--accept-unanimous"), ("agreement",), ("agreement", article, "--final"), ("digest",),
        ("contradictions",), ("versions", article), ("report",), ("report", "--final"), ("check",), ("undo",),
        ("redo",), ("review", claim, "--decision", "agree"), ("review", claim, "--withdraw"),
        ("review", claim, "--reply", "What?"),
        ("adjudicate", claim, "supported", "--reason", "edge_case"),
    )  # fmt: skip
    for arguments in asked:
        yield arguments
        yield (*arguments, "--json")
    for form in ("html", "csv", "jsonl", "webannotation", "claimreview", "label-studio", "doccano", "prodigy"):
        yield ("report", "-f", form)


def test_no_command_tells_what_blind_mode_hides(run: Run, claims: list[str], root: Path) -> None:
    settle(root, blind=True, reviewer_names=True)
    article = Project.open(root).articles()[0]
    for arguments in every_command(article, claims[0], NAMES[0]):
        printed = run("ana", *arguments)
        assert not [word for word in WORDS if word in printed], arguments
        assert '"disputed": 1' not in printed, arguments
        # A name alone tells nothing; what somebody said would.
        assert f"disputed ({NAMES[0]})" not in printed, arguments
    assert Project.open(root).casefile(article).unblindings == ()


def test_no_screen_tells_what_blind_mode_hides(claims: list[str], root: Path) -> None:
    settle(root, blind=True)
    ana = Project.open(root, "ana")
    (article,) = ana.articles()
    session, sitting = Session(ana, article), Sitting(ana)
    assert (session.casefile.verdicts, session.casefile.sources, session.casefile.reviews) == ((), (), ())
    assert (sitting.items, sitting.colleagues) == ((), ())
    assert ana.summaries()[0].decided == 0
    assert desk.digest(ana) == ()
    assert desk.agreement_on(ana).percent.n == 0


def test_ones_own_verdict_opens_that_claim_alone(run: Run, claims: list[str], root: Path) -> None:
    settle(root, blind=True)
    run("ana", "verdict", claims[0], "unverified")
    article = Project.open(root).articles()[0]
    rows = json.loads(run("ana", "claims", article, "--json"))
    assert [len(row["verdicts"]) for row in rows] == [3] + [0] * (len(rows) - 1)
    assert "vellum" in run("ana", "history", claims[0], "--json")
    assert "vellum" not in run("ana", "history", claims[1], "--json")
    run("ana", "verdict", claims[0], "--withdraw")
    assert "vellum" not in run("ana", "claims", article, "--json")


def test_no_command_tells_an_adjudicator_a_hidden_name(run: Run, claims: list[str], root: Path) -> None:
    settle(root, adjudicator_sees_names=False, reviewer_names=True)
    article = Project.open(root).articles()[0]
    for arguments in every_command(article, claims[0], NAMES[0]):
        asked = "".join(arguments)
        printed = run("eve", *arguments)
        assert not [name for name in NAMES if name in printed and name not in asked], arguments
    shown = json.loads(run("eve", "adjudicate", claims[1], "--json"))
    assert {side["verdict"]["reviewer"] for side in shown["sides"]} == {"reviewer A", "reviewer B"}
    assert json.loads(run("eve", "agreement", "--json"))["cohen"] == []
    assert json.loads(run("eve", "agreement", "--json"))["percent"]["n"] == len(claims)


def test_a_report_numbers_nobody_whose_name_is_hidden_from_its_writer(run: Run, claims: list[str], root: Path) -> None:
    settle(root, adjudicator_sees_names=False)
    run("eve", "verdict", claims[0], "unverified")
    run("eve", "source", claims[1], "--quote", "Mine.", "--url", "https://z.example/2")
    (article,) = json.loads(run("eve", "report", "--json"))["articles"]
    assert "eve" not in {source["reviewer"] for source in article["claims"][1]["sources"]}
    by = [{verdict["reviewer"] for verdict in claim["verdicts"]} for claim in article["claims"][:2]]
    assert by == [{"Reviewer 1", "Reviewer 2", "Reviewer 3"}, {"reviewer A", "reviewer B"}]


def test_what_is_said_to_a_letter_reaches_the_colleague(run: Run, claims: list[str], root: Path) -> None:
    settle(root, adjudicator_sees_names=False)
    article = Project.open(root).articles()[0]
    seen = Project.open(root, "eve").casefile(article)
    letter = {v.value: v.reviewer for v in seen.verdicts_on(claims[1])}["disputed"]  # type: ignore[index]
    said = json.loads(
        run("eve", "review", claims[1], "--of", letter, "--decision", "disagree", "--comment", "Why?", "--json")
    )
    assert said["of"] == letter
    run("eve", "review", claims[1], "--of", letter, "--decision", "agree")
    answered = json.loads(run("eve", "review", claims[1], "--reply", "Never mind.", "--json"))
    (review,) = [r for r in Project.open(root).casefile(article).reviews if r.reviewer == "eve"]
    assert (review.of, review.decision) == (NAMES[0], "agree")
    hers = [r for r in Project.open(root).casefile(article).replies if r.reviewer == "eve"]
    assert [reply.thread for reply in hers] == [review.thread]
    assert answered["thread"] != review.thread
    assert "eve: answered" in run(NAMES[0], "digest")
    run("eve", "review", claims[1], "--of", letter, "--withdraw")
    assert [r for r in Project.open(root).casefile(article).reviews if r.reviewer == "eve"] == []


def test_names_are_told_to_who_asks_and_that_is_on_record(run: Run, claims: list[str], root: Path) -> None:
    settle(root, adjudicator_sees_names=False)
    article = Project.open(root).articles()[0]
    assert "is recorded, in 1 article" in run("eve", "adjudicate", claims[1], "--show-names")
    seen = Project.open(root, "eve")
    assert {v.reviewer for v in seen.casefile(article).verdicts_on(claims[1])} == set(NAMES)
    assert not {v.reviewer for v in seen.casefile(article).verdicts_on(claims[0])} & set(NAMES)
    (event,) = [e for e in seen.history(claims[1]) if e.kind is RecordKind.UNBLINDING]
    assert (event.reviewer, event.body) == ("eve", {"claim": claims[1], "names": True, "why": "to adjudicate"})


def test_hidden_verdicts_are_shown_to_an_adjudicator_who_asks_and_names_stay_hidden(
    run: Run, claims: list[str], root: Path
) -> None:
    settle(root, blind=True, adjudicator_sees_names=False)
    assert "verdicts that blind mode hides" in run("eve", "adjudicate")
    shown = run("eve", "adjudicate", claims[1], "--show-hidden")
    assert "vellum" in shown
    assert not [name for name in NAMES if name in shown]
    assert "conflict" in run("eve", "adjudicate")
    for flag in ("--show-hidden", "--show-names"):
        run("eve", "adjudicate", claims[1], flag)
        assert "in 0 articles" in run("eve", "adjudicate", claims[1], flag)
    assert "in 1 article" in run("eve", "review", "--show-hidden")
    assert "in 0 articles" in run("eve", "review", "--show-hidden")
