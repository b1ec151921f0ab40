"""The contract of a project, the same on disk and in memory."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from factcheck.errors import NoReviewerError, NotFoundError, RefusedError, StaleError
from factcheck.model.claim import Anchor, Claim
from factcheck.model.ids import claim_id
from factcheck.model.record import Origin, Put, RecordKind, Withdraw
from factcheck.model.verdict import VerdictValue
from factcheck.storage import digest_cache
from factcheck.storage.project import Project
from storage_words import BODY, source, spotted, verdict

Make = Callable[..., Project]


class Ticking:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture(params=["files", "indexed files", "memory"])
def project(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project of Ana's with one article."""
    clock = Ticking()
    if request.param == "indexed files":
        monkeypatch.setattr(digest_cache, "_INDEXED_FROM", 0)
        monkeypatch.setattr(digest_cache, "_SETTLED", -1.0)
    opened = (
        Project.open(tmp_path, "ana", clock=clock)
        if request.param != "memory"
        else Project.in_memory("ana", clock=clock)
    )
    opened.add(spotted())
    return opened


ARTICLE = spotted().article.id
FIRST, SECOND, THIRD = spotted().claims


def test_an_article_comes_back_as_it_was_added(project: Project) -> None:
    assert project.articles() == (ARTICLE,)
    assert project.spotted(ARTICLE) == spotted()


def test_adding_the_same_text_again_changes_nothing(project: Project) -> None:
    project.add(spotted(), Origin(name="one.txt"))
    before = project.version(ARTICLE)
    assert not project.add(spotted(version=2), Origin(name="again.txt"))
    assert project.version(ARTICLE) == before
    assert [origin.name for origin in project.casefile(ARTICLE).origins] == ["one.txt"]


def test_how_an_article_came_in_is_kept_without_a_reviewer_too(project: Project) -> None:
    nobody = project.as_reviewer("")
    assert nobody.add(spotted(2), Origin(name="two.txt", encoding="windows-1252"))
    (origin,) = nobody.casefile(spotted(2).article.id).origins
    assert (origin.name, origin.encoding, origin.reviewer) == ("two.txt", "windows-1252", "")


def test_a_verdict_says_who_when_and_which_revision(project: Project) -> None:
    (event,) = project.commit(ARTICLE, [Put(record=verdict(FIRST, justification="Two logbooks."))])
    held = project.casefile(ARTICLE).verdict(FIRST.id, "ana")
    assert held is not None
    assert (held.value, held.justification) == (VerdictValue.DISPUTED, "Two logbooks.")
    assert (held.reviewer, held.at, held.revision) == ("ana", event.at, event.id)


def test_an_act_is_saved_together(project: Project) -> None:
    events = project.commit(ARTICLE, [Put(record=verdict(FIRST)), Put(record=source(FIRST))])
    assert {event.act for event in events} == {events[0].id}
    assert [s.id for s in project.casefile(ARTICLE).sources_for(FIRST.id)] == ["s1"]


def test_one_refused_change_refuses_the_act(project: Project) -> None:
    with pytest.raises(StaleError):
        project.commit(ARTICLE, [Put(record=verdict(FIRST)), Put(record=verdict(SECOND, revision="9"))])
    assert project.casefile(ARTICLE).verdicts == ()


def test_an_edit_of_an_older_revision_is_stale_and_can_be_repeated(project: Project) -> None:
    project.commit(ARTICLE, [Put(record=verdict(FIRST))])
    with pytest.raises(StaleError):
        project.commit(ARTICLE, [Put(record=verdict(FIRST, "supported"))])
    held = project.casefile(ARTICLE).verdict(FIRST.id, "ana")
    assert held is not None
    project.commit(ARTICLE, [Put(record=verdict(FIRST, "supported", revision=held.revision))])
    assert [v.value for v in project.casefile(ARTICLE).verdicts] == ["supported"]


def test_saying_the_same_again_is_no_event(project: Project) -> None:
    (event,) = project.commit(ARTICLE, [Put(record=verdict(FIRST))])
    assert project.commit(ARTICLE, [Put(record=verdict(FIRST, revision=event.id))]) == ()


def test_what_is_withdrawn_is_gone_and_can_be_said_anew(project: Project) -> None:
    project.commit(ARTICLE, [Put(record=verdict(FIRST))])
    project.commit(ARTICLE, [Withdraw(kind=RecordKind.VERDICT, key=FIRST.id)])
    assert project.casefile(ARTICLE).verdicts == ()
    with pytest.raises(StaleError):
        project.commit(ARTICLE, [Withdraw(kind=RecordKind.VERDICT, key=FIRST.id)])
    project.commit(ARTICLE, [Put(record=verdict(FIRST, "supported"))])
    assert [v.value for v in project.casefile(ARTICLE).verdicts] == ["supported"]


def test_nobody_speaks_for_another(project: Project) -> None:
    project.commit(ARTICLE, [Put(record=verdict(FIRST))])
    (hers,) = project.casefile(ARTICLE).verdicts
    with pytest.raises(RefusedError):
        project.as_reviewer("bob").commit(ARTICLE, [Put(record=hers)])
    with pytest.raises(NoReviewerError):
        project.as_reviewer("").commit(ARTICLE, [Put(record=verdict(FIRST))])


def test_an_article_that_is_not_held_is_not_found(project: Project) -> None:
    for wrong in ("a000000000000000", "..", "", "../../etc"):
        with pytest.raises(NotFoundError):
            project.casefile(wrong)
        with pytest.raises(NotFoundError):
            project.commit(wrong, [Put(record=verdict(FIRST))])


def test_reviewers_stand_side_by_side(project: Project) -> None:
    project.commit(ARTICLE, [Put(record=verdict(FIRST))])
    project.as_reviewer("bob").commit(ARTICLE, [Put(record=verdict(FIRST, "supported"))])
    held = {v.reviewer: v.value.value for v in project.casefile(ARTICLE).verdicts_on(FIRST.id)}
    assert held == {"ana": "disputed", "bob": "supported"}


def test_undo_and_redo_walk_the_whole_past(project: Project) -> None:
    other = spotted(2)
    project.add(other)
    project.commit(ARTICLE, [Put(record=verdict(FIRST, "supported")), Put(record=source(FIRST))])
    (held,) = project.casefile(ARTICLE).verdicts
    project.commit(ARTICLE, [Put(record=verdict(FIRST, "disputed", revision=held.revision))])
    project.commit(other.article.id, [Put(record=verdict(other.claims[0], "unverified"))])

    def state() -> tuple[list[str], int, list[str]]:
        here, there = project.casefile(ARTICLE), project.casefile(other.article.id)
        return [v.value.value for v in here.verdicts], len(here.sources), [v.value.value for v in there.verdicts]

    states = [state()]
    undone = [project.undo()]
    states.append(state())
    undone.append(project.undo())
    states.append(state())
    undone.append(project.undo())
    states.append(state())
    assert states == [
        (["disputed"], 1, ["unverified"]),
        (["disputed"], 1, []),
        (["supported"], 1, []),
        ([], 0, []),
    ]
    assert [u.words for u in undone] == [
        "undid: unverified → undecided",
        "undid: disputed → supported",
        "undid: supported → undecided, source detached",
    ]
    assert [(u.article, u.claim) for u in undone] == [
        (other.article.id, other.claims[0].id),
        (ARTICLE, FIRST.id),
        (ARTICLE, FIRST.id),
    ]
    with pytest.raises(NotFoundError, match="nothing to undo"):
        project.undo()
    redone = []
    for expected in reversed(states[:3]):
        redone.append(project.redo().words)
        assert state() == expected
    assert redone[1] == "redid: supported → disputed"
    with pytest.raises(NotFoundError, match="nothing to redo"):
        project.redo()
    for expected in states[1:]:
        project.undo()
        assert state() == expected


def test_a_new_act_ends_redoing(project: Project) -> None:
    project.commit(ARTICLE, [Put(record=verdict(FIRST))])
    project.undo()
    project.commit(ARTICLE, [Put(record=verdict(SECOND))])
    with pytest.raises(NotFoundError, match="nothing to redo"):
        project.redo()


def test_undo_leaves_colleagues_and_origins_alone(project: Project) -> None:
    project.add(spotted(2), Origin(name="two.txt"))
    project.as_reviewer("bob").commit(ARTICLE, [Put(record=verdict(FIRST))])
    with pytest.raises(NotFoundError):
        project.undo()


def test_history_tells_every_change_of_a_claim(project: Project) -> None:
    project.commit(ARTICLE, [Put(record=verdict(FIRST)), Put(record=source(FIRST))])
    project.commit(ARTICLE, [Put(record=verdict(SECOND))])
    project.commit(ARTICLE, [Withdraw(kind=RecordKind.SOURCE, key="s1")])
    project.as_reviewer("bob").commit(ARTICLE, [Put(record=verdict(FIRST, "supported"))])
    told = [(e.reviewer, e.kind.value, e.body is None) for e in project.history(FIRST.id)]
    assert told == [
        ("ana", "verdict", False),
        ("ana", "source", False),
        ("ana", "source", True),
        ("bob", "verdict", False),
    ]
    assert len(project.history(ARTICLE)) == 5


def test_the_queue_holds_own_claims_and_what_has_a_verdict_in_text_order(project: Project) -> None:
    text = spotted().article.text
    start = text.index("nine fines")
    own = Claim(
        id=claim_id(ARTICLE, start, start + 10),
        article=ARTICLE,
        anchor=Anchor.at(text, start, start + 10),
        zone=SECOND.zone,
        checkworthiness=0.5,
        replaces=(SECOND.id,),
    )
    project.commit(ARTICLE, [Put(record=own)])
    assert [c.id for c in project.casefile(ARTICLE).claims] == [FIRST.id, own.id, THIRD.id]
    project.as_reviewer("bob").commit(ARTICLE, [Put(record=verdict(SECOND))])
    assert [c.id for c in project.casefile(ARTICLE).claims] == [FIRST.id, SECOND.id, own.id, THIRD.id]
    project.commit(ARTICLE, [Put(record=verdict(own))])
    project.commit(ARTICLE, [Withdraw(kind=RecordKind.CLAIM, key=own.id)])
    shown = project.casefile(ARTICLE).claim(own.id)
    assert shown is not None
    assert shown.quote == "nine fines"


def test_a_wording_and_a_set_aside_hold_for_their_reviewer(project: Project) -> None:
    project.commit(ARTICLE, [Put(record=FIRST.model_copy(update={"text": "The ferry Ada sank in March 2025."}))])
    project.commit(ARTICLE, [Put(record=SECOND.model_copy(update={"set_aside": "no claim"}))])
    bob = project.as_reviewer("bob")
    assert [c.text for c in project.casefile(ARTICLE).claims] == ["The ferry Ada sank in March 2025.", None]
    assert [c.text for c in bob.casefile(ARTICLE).claims] == [None, None, None]


def test_ids_can_be_shortened_where_only_one_fits(project: Project) -> None:
    assert project.find_article(ARTICLE[:6]) == ARTICLE
    assert project.find_claim(FIRST.id) == (ARTICLE, FIRST)
    assert project.find_claim(FIRST.id[:9]) == (ARTICLE, FIRST)
    for nothing in ("c", "", "zzz"):
        with pytest.raises(NotFoundError):
            project.find_claim(nothing)


def test_a_summary_counts_all_verdicts_or_one_reviewers(project: Project) -> None:
    project.commit(ARTICLE, [Put(record=verdict(FIRST))])
    project.as_reviewer("bob").commit(ARTICLE, [Put(record=verdict(FIRST, "supported"))])
    (of_all,) = project.summaries()
    (of_bob,) = project.summaries("bob")
    assert (of_all.claims, of_all.comments, of_all.decided) == (len(BODY), 1, 1)
    assert (of_all.supported, of_all.disputed, of_all.unverified) == (1, 1, 0)
    assert (of_bob.decided, of_bob.supported, of_bob.disputed) == (1, 1, 0)


def test_the_version_changes_with_every_save_only(project: Project) -> None:
    before = project.version(ARTICLE)
    assert project.version(ARTICLE) == before
    project.commit(ARTICLE, [Put(record=verdict(FIRST))])
    assert project.version(ARTICLE) != before


def test_fields_of_a_newer_version_are_kept(project: Project) -> None:
    newer = verdict(FIRST).model_copy(update={"mood": "sure", "nothing": None})
    project.commit(ARTICLE, [Put(record=type(newer).model_validate(newer.model_dump()))])
    (held,) = project.casefile(ARTICLE).verdicts
    assert held.model_extra == {"mood": "sure", "nothing": None}


def test_a_clock_set_back_does_not_lose_the_later_word(project: Project) -> None:
    clock = project._clock
    assert isinstance(clock, Ticking)
    (event,) = project.commit(ARTICLE, [Put(record=verdict(FIRST, "supported"))])
    clock.now -= timedelta(days=400)
    project.commit(ARTICLE, [Put(record=verdict(FIRST, "disputed", revision=event.id))])
    assert [v.value.value for v in project.casefile(ARTICLE).verdicts] == ["disputed"]
    assert project.undo().words == "undid: disputed → supported"
