"""Blind mode: what colleagues said of a claim is hidden until one has given one's own verdict, in history, too."""

import pytest

from factcheck.config import ProjectSettings
from factcheck.errors import NotFoundError
from factcheck.model.assignment import Assignment, Unblinding
from factcheck.model.record import Put, RecordKind
from factcheck.storage.project import Project
from storage_words import source, spotted, verdict

ARTICLE = spotted().article.id
FIRST, SECOND, _ = spotted().claims


def shared(settings: ProjectSettings) -> tuple[Project, Project]:
    """Ana's project, in which Bob has decided and sourced two claims."""
    ana = Project.in_memory("ana", settings=settings)
    ana.add(spotted())
    bob = ana.as_reviewer("bob")
    for claim in (FIRST, SECOND):
        bob.commit(ARTICLE, [Put(record=verdict(claim)), Put(record=source(claim, f"s{claim.id}"))])
    return ana, bob


def seen_by(project: Project) -> set[str]:
    return {v.claim for v in project.casefile(ARTICLE).verdicts if v.reviewer == "bob"}


def test_verdicts_are_hidden_until_ones_own_is_given() -> None:
    ana, bob = shared(ProjectSettings(blind=True))
    assert seen_by(ana) == set()
    assert ana.casefile(ARTICLE).sources == ()
    ana.commit(ARTICLE, [Put(record=verdict(FIRST))])
    assert seen_by(ana) == {FIRST.id}
    assert {s.claim for s in ana.casefile(ARTICLE).sources} == {FIRST.id}
    assert seen_by(bob) == {FIRST.id, SECOND.id}
    assert seen_by(ana.as_reviewer("")) == {FIRST.id, SECOND.id}


@pytest.mark.parametrize("key", [ARTICLE, FIRST.id])
def test_history_and_tallies_tell_no_more_than_the_casefile(key: str) -> None:
    ana, _ = shared(ProjectSettings(blind=True))
    assert all(event.kind not in (RecordKind.VERDICT, RecordKind.SOURCE) for event in ana.history(key))
    assert ana.summaries()[0].decided == 0
    ana.commit(ARTICLE, [Put(record=verdict(FIRST))])
    assert {event.reviewer for event in ana.history(FIRST.id)} == {"ana", "bob"}


def test_an_article_assigned_to_two_is_blind_unless_the_project_says_otherwise() -> None:
    for blind, hidden in ((None, True), (False, False)):
        ana, _ = shared(ProjectSettings(blind=blind))
        assert seen_by(ana) == {FIRST.id, SECOND.id}
        ana.as_reviewer("eve").commit(ARTICLE, [Put(record=Assignment(assignee=name)) for name in ("ana", "bob")])
        assert (seen_by(ana) == set()) is hidden
        assert ana.casefile(ARTICLE).assigned == ("ana", "bob")


def test_unblinding_shows_all_and_stays_in_the_history() -> None:
    ana, _ = shared(ProjectSettings(blind=True))
    ana.commit(ARTICLE, [Put(record=Unblinding(claim=SECOND.id, why="to adjudicate"))])
    assert seen_by(ana) == {SECOND.id}
    assert RecordKind.UNBLINDING in [event.kind for event in ana.history(SECOND.id)]
    with pytest.raises(NotFoundError):
        ana.undo()
    ana.commit(ARTICLE, [Put(record=Unblinding())])
    assert seen_by(ana) == {FIRST.id, SECOND.id}
