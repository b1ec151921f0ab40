"""Colleagues' work line by line: reviews, decisions, agreement and the digest without a screen."""

import io

import pytest
from ferry import CLAIMS, Clock, an_article
from test_plain import talk

from factcheck.annotating import acts
from factcheck.cli import main
from factcheck.config import ProjectSettings
from factcheck.model.casefile import Casefile
from factcheck.model.record import Put
from factcheck.model.review import Decision, ReasonCode
from factcheck.model.source import CounterSource, SourceKind, Stance
from factcheck.model.verdict import VerdictValue
from factcheck.reviewing import desk
from factcheck.reviewing.sitting import Sitting
from factcheck.storage.project import Project
from factcheck.tui.actions import commands_of
from factcheck.tui.plain import run_plain
from factcheck.tui.plain.colleagues import PlainColleagues
from factcheck.tui.plain.deciding import PlainDeciding
from factcheck.tui.plain.reviewing import PlainReviewing

SUPPORTED, DISPUTED = VerdictValue.SUPPORTED, VerdictValue.DISPUTED


def a_newsroom(**settings: object) -> Project:
    """Bob decided three claims, the first with a source; Kim differs on the first and agrees on the second."""
    project = Project.in_memory("Ada", clock=Clock(), settings=ProjectSettings.model_validate(settings))
    project.add(an_article())
    (article,) = project.articles()
    for name, values in (("Bob", (DISPUTED, DISPUTED, SUPPORTED)), ("Kim", (SUPPORTED, DISPUTED))):
        own = project.as_reviewer(name)
        for place, value in enumerate(values):
            casefile = own.casefile(article)
            claim = casefile.claims[place].id
            own.commit(article, acts.give_verdict(casefile, claim, name, value, justification=f"{name} looked."))
    source = CounterSource(
        id="s1", claim=claim_at(project, 0), kind=SourceKind.DOCUMENT, stance=Stance.REFUTES, quote="55"
    )
    project.as_reviewer("Bob").commit(article, [Put(record=source)])
    return project


def stored(project: Project) -> Casefile:
    return project.as_reviewer("").casefile(project.articles()[0])


def claim_at(project: Project, place: int) -> str:
    return stored(project).claims[place].id


def test_a_colleague_is_agreed_with_by_one_key_and_objected_to_in_words() -> None:
    project = a_newsroom()
    said = talk(project, "R", "1", "m", "a", "d", "See page 4.", "f", "o", "escape", "Esc", "q")
    reviews = {(r.of, r.decision, r.comment) for r in stored(project).reviews}
    assert reviews == {("Bob", Decision.AGREE, ""), ("Kim", Decision.DISAGREE, "See page 4.")}
    assert [s.taken_over for s in stored(project).sources if s.reviewer == "Ada"] == ["Bob"]
    assert stored(project).reviews[0].quote_matches
    for part in ("5 verdicts of colleagues", f"“{CLAIMS[0]}”", "Bob says disputed: Bob looked.", "Not final: lacks"):
        assert part in said
    assert said.endswith("Everything is saved.\n")


def test_a_case_is_decided_and_what_all_decided_alike_is_accepted() -> None:
    project = a_newsroom()
    said = talk(project, "Y", "w", "disputed", "The budget says so.", "new", "", "=", "y", "Esc", "q")
    decisions = {(a.value, a.reason, a.justification[:10]) for a in stored(project).adjudications}
    assert (DISPUTED, ReasonCode.NEW_EVIDENCE, "The budget") in decisions
    assert {a.reason for a in stored(project).adjudications} == {ReasonCode.NEW_EVIDENCE, ReasonCode.UNANIMOUS}
    assert "Waiting for you to decide: 1 claim." in said
    assert "Saved: decided disputed." in said


def test_hidden_verdicts_are_shown_only_when_asked_for() -> None:
    project = a_newsroom(blind=True)
    said = talk(project, "R", "b", "n", "Esc", "Y", "b", "Esc", "q")
    before, after = said.split("b shows the verdicts; that you looked is recorded.", 1)
    assert "Bob looked" not in before
    assert "Bob looked" in after
    assert len(stored(project).unblindings) == 1


def test_agreement_assignments_and_the_digest_are_told() -> None:
    project = a_newsroom()
    desk.review(project.as_reviewer("Bob"), claim_at(project, 0), Decision.DISAGREE, of="Kim", comment="No.")
    said = talk(project.as_reviewer("Kim"), "A", "Z", "T", "Why not?", "T", "q")
    assert "percent agreement" in said
    assert "nobody." in said
    assert "Bob, disagree: No." in said
    assert "Nothing new was said of your work." in said
    assert [reply.text for reply in stored(project).replies] == ["Why not?"]


@pytest.mark.parametrize("loop", [PlainColleagues, PlainDeciding, PlainReviewing])
def test_every_command_of_the_team_can_be_given_in_lines(loop: type[PlainColleagues | PlainDeciding]) -> None:
    missing = {known.id for known in commands_of(loop.SCOPE) if known not in loop.commands()}
    assert not {command for command in missing if command.startswith(("review.", "case."))} - {
        "review.scroll-down", "review.scroll-up", "case.scroll-down", "case.scroll-up",
    }  # fmt: skip


def test_colleagues_come_first_where_they_were_asked_for() -> None:
    project = a_newsroom()
    written = io.StringIO()
    assert run_plain(project, colleagues=Sitting(project), read=io.StringIO("a\nEsc\nq\n"), write=written) == 0
    assert written.getvalue().startswith("5 verdicts of colleagues")
    assert len(stored(project).reviews) == 1


def test_the_command_line_opens_it(
    tmp_path: object, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    assert main(["review", "--plain", "--project", str(tmp_path), "--reviewer", "ana"]) == 0
    assert "0 verdicts of colleagues" in capsys.readouterr().out
