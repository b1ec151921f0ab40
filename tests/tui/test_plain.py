"""The whole reviewing loop, line by line."""

import io
import subprocess
import sys

import pytest
from ferry import CLAIMS, COMMENT, a_project, an_article

from factcheck.errors import NoReviewerError
from factcheck.model.casefile import Casefile
from factcheck.storage.project import Project
from factcheck.tui.plain import run_plain
from factcheck.tui.plain_reviewing import PlainReviewing


def talk(project: Project, *lines: str, article: str | None = "") -> str:
    """What is said in answer to these lines."""
    written = io.StringIO()
    opened = project.articles()[0] if article == "" else article
    assert run_plain(project, article=opened, read=io.StringIO("".join(f"{x}\n" for x in lines)), write=written) == 0
    return written.getvalue()


def stored(project: Project) -> Casefile:
    return project.casefile(project.articles()[0])


def test_verdicts_go_on_to_the_next_undecided_claim() -> None:
    project = a_project()
    said = talk(project, "s", "d", "k", "unverified", "q")
    assert [verdict.value for verdict in stored(project).verdicts] == ["supported", "unverified"]
    assert f"“{CLAIMS[2]}”" in said
    assert "Saved: supported." in said
    assert said.endswith("Everything is saved.\n")


def test_suggestions_are_told_with_their_reasons_and_attached_by_number() -> None:
    project = a_project()
    said = talk(project, "1", "9", "q")
    assert "Suggestion 1, a reader, Reader Tove" in said
    assert "There is no suggestion 9 here." in said
    assert stored(project).sources[0].quote in COMMENT


def test_reasons_and_sources_are_asked_for_one_by_one() -> None:
    project = a_project()
    talk(
        project,
        "D",
        "the budget says 55",
        "refuted",
        "hi",
        "c",
        "ftp:x",
        "doi:10.1/a",
        "",
        "",
        "",
        "news",
        "refutes",
        "q",
    )
    held = stored(project)
    verdict = held.verdicts[0]
    assert (verdict.justification, verdict.basis, verdict.confidence) == ("the budget says 55", "refuted", "high")
    assert (held.sources[0].url, held.sources[0].kind, held.sources[0].stance) == ("doi:10.1/a", "news", "refutes")


def test_search_marks_undo_and_repeat() -> None:
    project = a_project()
    said = talk(project, "/captains", "m", "u", "z", "z", "y", "g", "'", ".", "q")
    assert "Claim 5 of 6." in said
    assert "Undid: " in said
    assert [verdict.value for verdict in stored(project).verdicts] == ["unverified"]


def test_the_end_of_the_input_ends_it_and_what_was_saved_stays() -> None:
    project = a_project()
    talk(project, "s")
    assert len(stored(project).verdicts) == 1


def test_an_article_is_chosen_by_its_number() -> None:
    project = a_project(an_article(), an_article(CLAIMS[:2], title="A Second Ship"))
    said = talk(project, "7", "1", "q", article=None)
    assert "A Second Ship" in said
    assert "That is not one of the numbers." in said


def test_nobody_in_particular_is_refused_off_a_terminal() -> None:
    with pytest.raises(NoReviewerError):
        talk(a_project(reviewer=None), "s")


def test_hostile_text_is_told_in_pictures() -> None:
    said = talk(a_project(an_article(["\x1b]52;c;aGk=\x07 was said.", CLAIMS[0]])), "q")
    assert "\x1b" not in said
    assert "␛]52" in said


def test_every_command_of_the_loop_is_there() -> None:
    there = {known.id for known in PlainReviewing.commands()}
    assert {"verdict.justify", "source.add", "source.attach", "history.undo", "claim.search", "app.quit"} <= there


def test_it_needs_no_textual() -> None:
    code = "import sys, factcheck.tui.plain; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_source_is_weighed_and_its_retraction_is_told() -> None:
    project = a_project()
    said = talk(
        project, "1", "w", "refutes", "direct", "b", "2", "D", "why", "", "", "!", "The paper took it down", "", "q"
    )
    [source] = stored(project).sources
    assert (source.stance, source.strength, source.reliability, source.credibility) == ("refutes", "direct", "B", 2)
    assert source.retracted == "The paper took it down"
    assert "Beware: retracted: The paper took it down." in said
    assert "Look again:" in said
