"""The whole reviewing loop, line by line."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from ferry import CLAIMS, COMMENT, a_project, an_article, stored

from factcheck.config import user_settings_path
from factcheck.errors import NoReviewerError
from factcheck.model.correction import MetadataCorrection
from factcheck.storage.project import Project
from factcheck.tui.actions import Scope, commands_of
from factcheck.tui.plain import run_plain
from factcheck.tui.plain.reviewing import PlainReviewing


def talk(project: Project, *lines: str, article: str | None = "") -> str:
    """What is said in answer to these lines."""
    written = io.StringIO()
    opened = project.articles()[0] if article == "" else article
    assert run_plain(project, article=opened, read=io.StringIO("".join(f"{x}\n" for x in lines)), write=written) == 0
    return written.getvalue()


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
    assert "Suggestion 1, rebuttal, Reader Tove" in said
    assert "There is no suggestion 9 here." in said
    assert stored(project).sources[0].quote in COMMENT


def test_what_is_faint_is_told_when_asked_for_and_attached_only_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.model.source.FAINT", 1.1)
    project = a_project()
    said = talk(project, "1", "1", "q")
    before, after = said.split("faint suggestion", 1)
    assert "Suggestion 1" not in before
    assert "Suggestion 1, rebuttal, Reader Tove" in after
    assert len(stored(project).sources) == 1


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


def test_the_users_settings_hold_and_a_mistake_in_them_is_named(own_home: Path) -> None:
    path = user_settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('threshold = 0.95\nkeys = { "verdict.supportet" = "x" }\n')
    said = talk(a_project(), "H", "s", "q")
    assert "verdict.supported" in said.splitlines()[0]
    assert "below 0.95 shown" in said
    assert "Saved: supported." in said


def test_how_sure_a_reviewer_is_is_told_as_that() -> None:
    said = talk(a_project(), "S", "two logbooks", "", "low", "", "q")
    assert "Supported, low confidence." in said


def test_an_article_is_chosen_by_its_number() -> None:
    project = a_project(an_article(), an_article(CLAIMS[:2], title="A Second Ship"))
    said = talk(project, "7", "1", "q", article=None)
    assert "A Second Ship: 0 of 2 claims decided." in said
    assert "Type a number from 1 to 2, or q to leave." in said


def test_nobody_in_particular_is_refused_off_a_terminal() -> None:
    with pytest.raises(NoReviewerError):
        talk(a_project(reviewer=None), "s")


def test_hostile_text_is_told_in_pictures() -> None:
    said = talk(a_project(an_article(["\x1b]52;c;aGk=\x07 was said.", CLAIMS[0]])), "q")
    assert "\x1b" not in said
    assert "␛]52" in said


ON_A_SCREEN_ONLY = {"article.zen", "quote.copy", "app.palette", "app.explain", "app.suspend"}
"""What lines have no use for: parts of a screen, and a clipboard that only a terminal has."""
OF_OTHER_SCREENS = {
    "app.contradictions",
    "app.colleagues",
    "app.digest",
    "app.report",
    "app.agreement",
    "app.assignments",
    "app.decisions",
}


def test_every_command_of_the_loop_is_there() -> None:
    there = {known.id for known in PlainReviewing.commands()}
    every = {known.id for known in commands_of(Scope.REVIEWING)}
    assert every - there <= ON_A_SCREEN_ONLY | OF_OTHER_SCREENS


def test_a_number_means_what_was_told_under_it() -> None:
    project = a_project(an_article(comment=f"{COMMENT} {CLAIMS[0]} That is what the council said of its 40 million."))
    said = talk(project, "1", "1", "5", "q")
    assert "Attached already." in said
    assert len(stored(project).sources) == 1


def test_a_suggestion_is_dismissed_brought_back_and_one_of_several_sources_detached() -> None:
    project = a_project()
    said = talk(
        project, "dismiss", "7", "1", "h", "V", "1", "z", "z", "1", "c", "", "The budget says so.", *[""] * 6, "-"
    )
    assert "That is not one of the numbers." in said
    assert "Suggestion dismissed." in said
    assert "Nothing is suggested here." in said
    assert "The suggestion is back." in said
    assert "Undid: " in said
    assert len(stored(project).sources) == 2
    talk(project, "-", "2", "-", "q")
    assert stored(project).sources == ()


def test_the_claims_are_made_ones_own() -> None:
    project = a_project()
    said = talk(
        project,
        *("e", "The council of Ferrytown spent 40 million crowns."),
        *("j", "split", "ice as", "split", "twice as many"),
        *("r", "it carried 1,200 passengers on its FIRST day"),
        *("/5", "X", "Nobody can check who left."),
        *("/1", "M", "y", "r", "no such words", "q"),
    )
    held = stored(project)
    quotes = [claim.quote for claim in held.claims if claim.set_aside is None]
    # The moved part was merged with the claim before it.
    assert f"{CLAIMS[0]} It carried 1,200 passengers on its first day" in quotes
    assert "twice as many as the old one." in quotes
    assert any(claim.set_aside == "Nobody can check who left." for claim in held.put_away)
    assert "In other words: “The council of Ferrytown" in said
    assert "Not done: the text does not say “no such words”" in said


def test_what_the_queue_leaves_out_is_listed_and_taken_in() -> None:
    bare = an_article()
    article = bare.model_copy(
        update={
            "claims": bare.claims[1:],
            "sentences": tuple(
                s.model_copy(update={"claim": None}) if s.claim == bare.claims[0].id else s for s in bare.sentences
            ),
        }
    )
    project = a_project(article)
    said = talk(project, "L", "1", "a", "captains had left", "O", "t", "2", "t", "0.5", "H", "i", "q")
    assert f"1. “{CLAIMS[0]}”" in said
    assert {claim.quote for claim in stored(project).claims} > {CLAIMS[0], "captains had left"}
    assert "That is not a number from 0 to 1." in said
    assert "The worthiest to check come first." in said
    assert "Worth checking" in said


def test_the_article_is_read_on_and_its_readers_heard() -> None:
    said = talk(a_project(), "J", "J", "K", "K", "K", "o", "v", "W", "q")
    assert f"Body: {CLAIMS[0]} {CLAIMS[1]}" in said
    assert f"Body: {CLAIMS[2]} {CLAIMS[3]}" in said
    assert "Byline: By Ida Holm" in said
    assert f"Reader Tove “{COMMENT}”" in said
    assert "It speaks to claims 1" in said
    assert "quotes.txt" in said


def test_what_the_reading_got_wrong_is_corrected() -> None:
    project = a_project()
    talk(project, "F", "publisher", "The Island Post", "F", "published", "May", "P", "4", "caption", "q")
    held = stored(project)
    assert {c.key for c in held.corrections if isinstance(c, MetadataCorrection)} == {"publisher"}
    assert (held.spotted.metadata.publisher, len(held.corrections)) == ("The Island Post", 2)


def test_guidelines_are_told_and_another_article_chosen() -> None:
    project = a_project(an_article(), an_article(CLAIMS[:2], title="A Second Ship"))
    project.write_guidelines("# Ours\n\nAsk twice.\n")
    said = talk(project, "B", "Esc", "1", "articles", "q")
    assert "Ask twice." in said
    assert said.count("Number of the article") == 2
    assert said.endswith("Everything is saved.\n")


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
