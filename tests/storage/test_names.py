"""A reviewer who changes her name keeps her work; two people of one name are told apart."""

from pathlib import Path

import pytest

from factcheck.errors import RefusedError
from factcheck.model.assignment import Assignment
from factcheck.model.record import Put, RecordKind, Withdraw
from factcheck.model.review import Decision, Reply, Review
from factcheck.storage.project import Project
from storage_words import source, spotted, verdict

ARTICLE = spotted().article.id
FIRST, SECOND, _ = spotted().claims


def at(replica: str, root: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The project as opened in one working copy."""
    monkeypatch.setenv("FACTCHECK_REPLICA", replica)
    project = Project.open(root, name)
    project.add(spotted())
    return project


def test_a_renamed_reviewer_keeps_her_words_and_her_past(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = at("desk", tmp_path, "ana", monkeypatch)
    before.commit(ARTICLE, [Put(record=verdict(FIRST, "supported"))])
    before.commit(ARTICLE, [Put(record=source(SECOND))])
    (old,) = (tmp_path / "annotations" / ARTICLE).glob("ana~*.json")
    data = old.read_bytes()
    now = before.as_reviewer("Ana Silva")
    assert now.rename_from("ana") == 1
    assert now.rename_from("ana") == 0
    assert [v.reviewer for v in now.casefile(ARTICLE).verdicts] == ["Ana Silva"]
    assert before.casefile(ARTICLE).verdict(FIRST.id, "ana") is None
    (held,) = now.casefile(ARTICLE).verdicts
    now.commit(ARTICLE, [Put(record=held.model_copy(update={"justification": "Two logbooks."}))])
    assert [v.justification for v in now.casefile(ARTICLE).verdicts] == ["Two logbooks."]
    now.undo()
    assert now.undo().words == "undid: source detached"
    assert now.undo().words == "undid: supported → undecided"
    assert old.read_bytes() == data
    assert now.check() == ()


def test_a_second_renaming_follows_the_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = at("desk", tmp_path, "ana", monkeypatch)
    project.commit(ARTICLE, [Put(record=verdict(FIRST))])
    project.as_reviewer("anna").rename_from("ana")
    project.as_reviewer("anna maria").rename_from("anna")
    assert [v.reviewer for v in project.casefile(ARTICLE).verdicts] == ["anna maria"]
    # Back to the first name: a circle, and still one person with one verdict.
    project.rename_from("anna maria")
    with pytest.raises(RefusedError, match="goes by the name of ana now"):
        project.as_reviewer("anna").commit(ARTICLE, [Put(record=verdict(SECOND))])
    project.commit(ARTICLE, [Put(record=verdict(SECOND))])
    assert [v.reviewer for v in project.casefile(ARTICLE).verdicts] == ["ana", "ana"]


def test_two_people_of_one_name_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leeds = at("leeds", tmp_path, "Anna Smith", monkeypatch)
    leeds.commit(ARTICLE, [Put(record=verdict(FIRST, "supported"))])
    york = at("york", tmp_path, "Anna Smith", monkeypatch)
    york.commit(ARTICLE, [Put(record=verdict(SECOND, "disputed"))])
    assert {v.reviewer for v in york.casefile(ARTICLE).verdicts} == {"Anna Smith"}
    assert york.replicas_of("Anna Smith") == ("leeds", "york")
    york.as_reviewer("Anna Smith (York)").rename_from("Anna Smith", ["york"])
    assert {(v.reviewer, v.claim) for v in york.casefile(ARTICLE).verdicts} == {
        ("Anna Smith", FIRST.id),
        ("Anna Smith (York)", SECOND.id),
    }
    assert leeds.undo().claim == FIRST.id
    assert york.as_reviewer("Anna Smith (York)").undo().claim == SECOND.id


def review(of: str, read: str, comment: str = "", revision: str = "") -> Review:
    """A review of somebody's verdict on the first claim."""
    agreed = Decision.AGREE
    return Review(claim=FIRST.id, of=of, verdict=read, decision=agreed, comment=comment, revision=revision)


def test_what_colleagues_said_follows_her_to_the_new_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ana = at("desk", tmp_path, "ana", monkeypatch)
    (given,) = ana.commit(ARTICLE, [Put(record=verdict(FIRST, "supported"))])
    bob = ana.as_reviewer("bob")
    bob.commit(ARTICLE, [Put(record=review("ana", given.id)), Put(record=Assignment(assignee="ana"))])
    taken = source(SECOND).model_copy(update={"taken_over": "ana"})
    bob.commit(ARTICLE, [Put(record=taken)])
    (seen,) = bob.casefile(ARTICLE).reviews
    ana.commit(ARTICLE, [Put(record=Reply(id="r1", claim=FIRST.id, thread=seen.thread, text="Thank you."))])
    now = ana.as_reviewer("Ana Silva")
    now.rename_from("ana")
    casefile = bob.casefile(ARTICLE)
    assert [(r.of, r.verdict) for r in casefile.reviews] == [("Ana Silva", given.id)]
    assert casefile.assigned == ("Ana Silva",)
    assert [s.taken_over for s in casefile.sources] == ["Ana Silva"]
    assert [reply.thread for reply in casefile.replies] == [casefile.reviews[0].thread]
    # The record is the same: it changes, goes and comes back as before.
    (held,) = casefile.reviews
    bob.commit(ARTICLE, [Put(record=held.model_copy(update={"comment": "Two logbooks."}))])
    assert [(r.of, r.comment) for r in bob.casefile(ARTICLE).reviews] == [("Ana Silva", "Two logbooks.")]
    bob.undo()
    assert [(r.of, r.comment) for r in bob.casefile(ARTICLE).reviews] == [("Ana Silva", "")]
    bob.commit(ARTICLE, [Withdraw(kind=RecordKind.REVIEW, key=held.key)])
    assert bob.casefile(ARTICLE).reviews == ()
    bob.undo()
    assert len(bob.casefile(ARTICLE).reviews) == 1
    now.commit(ARTICLE, [Put(record=Reply(id="r2", claim=FIRST.id, thread=held.thread, text="Again."))])
    now.as_reviewer("Ana S.").rename_from("Ana Silva")
    casefile = bob.casefile(ARTICLE)
    assert [r.of for r in casefile.reviews] == ["Ana S."]
    assert [reply.thread for reply in casefile.replies] == [casefile.reviews[0].thread] * 2
    assert bob.check() == ()


def test_a_review_of_a_namesake_stays_with_the_one_it_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leeds = at("leeds", tmp_path, "Anna", monkeypatch)
    (hers,) = leeds.commit(ARTICLE, [Put(record=verdict(FIRST, "supported"))])
    york = at("york", tmp_path, "Anna", monkeypatch)
    (others,) = york.commit(ARTICLE, [Put(record=verdict(SECOND, "disputed"))])
    second = review("Anna", others.id).model_copy(update={"claim": SECOND.id})
    leeds.as_reviewer("bob").commit(ARTICLE, [Put(record=review("Anna", hers.id)), Put(record=second)])
    york.as_reviewer("Anna (York)").rename_from("Anna", ["york"])
    assert {(r.claim, r.of) for r in leeds.casefile(ARTICLE).reviews} == {
        (FIRST.id, "Anna"),
        (SECOND.id, "Anna (York)"),
    }
