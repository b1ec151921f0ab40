"""What readers say is linked to the claims once, and again where anything that it follows from has changed."""

from contextlib import closing
from pathlib import Path

import pytest
from newsroom import casefile, spotted
from platformdirs import user_cache_path

from factcheck.annotating import reader_points
from factcheck.annotating.reader_points import Points, ReaderPoints
from factcheck.model.casefile import Casefile
from factcheck.reporting.readers import reported_comments
from factcheck.sourcing.suggesting import points_of_readers

PAGE = spotted()
CASE = casefile(PAGE)


@pytest.fixture
def linked(monkeypatch: pytest.MonkeyPatch) -> list[Casefile]:
    """The casefiles whose comments were linked, and not remembered."""
    seen: list[Casefile] = []

    def link(case: Casefile) -> Points:
        seen.append(case)
        return points_of_readers(case.spotted, case.claims)

    monkeypatch.setattr(reader_points, "_linked", link)
    return seen


def _points(case: Casefile, cache_key: str | None = "k") -> Points:
    with closing(ReaderPoints(cache_key)) as points:
        return points.of(case)


def _cache() -> Path:
    return user_cache_path("factcheck") / "readers-k.sqlite"


def test_what_is_remembered_is_what_was_linked(linked: list[Casefile]) -> None:
    first, second = _points(CASE), _points(CASE)
    assert first == second == points_of_readers(PAGE, CASE.claims)
    assert any(first.values())
    assert len(linked) == 1


def test_another_list_of_claims_or_another_program_is_linked_anew(
    linked: list[Casefile], monkeypatch: pytest.MonkeyPatch
) -> None:
    _points(CASE)
    _points(CASE.model_copy(update={"claims": CASE.claims[1:]}))
    retitled = PAGE.metadata.model_copy(update={"published": "2023-01-01"})
    _points(CASE.model_copy(update={"spotted": PAGE.model_copy(update={"metadata": retitled})}))
    monkeypatch.setattr(reader_points, "_program", lambda: [("rebuttals.py", 1, 1)])
    _points(CASE)
    assert len(linked) == 4


def test_a_project_without_a_name_is_not_remembered(linked: list[Casefile]) -> None:
    assert _points(CASE, None) == _points(CASE, None)
    assert len(linked) == 2
    assert not user_cache_path("factcheck").exists()


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + bytes(200)])
def test_a_damaged_cache_costs_time_and_nothing_else(content: bytes, linked: list[Casefile]) -> None:
    _cache().parent.mkdir(parents=True)
    _cache().write_bytes(content)
    assert _points(CASE) == points_of_readers(PAGE, CASE.claims)
    _points(CASE)
    assert _points(CASE) == points_of_readers(PAGE, CASE.claims)
    assert len(linked) == (1 if not content else 2)


def test_a_cache_that_cannot_be_used_costs_time_and_nothing_else() -> None:
    _cache().mkdir(parents=True)
    assert _points(CASE) == points_of_readers(PAGE, CASE.claims)


def test_a_faint_link_is_no_point_that_was_left_undecided() -> None:
    found = [point for points in points_of_readers(CASE.spotted, CASE.claims).values() for point in points]
    sure = next(point for point in found if point.start is not None).model_copy(update={"score": 0.9})
    faint = sure.model_copy(update={"id": "faint", "score": 0.1})
    names = {comment.author: "Reader 1" for comment in PAGE.comments}
    told = reported_comments(CASE, {sure.claim: [sure, faint]}, names, {})
    assert sum(len(comment.left) for comment in told) == 1
