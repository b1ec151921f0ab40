"""What must stay inside is in no byte of any format."""

import pytest
from newsroom import Desk, casefile, minutes, rebuttal, spotted, verdict

from factcheck.config import ProjectSettings
from factcheck.model.assignment import Assignment
from factcheck.model.casefile import Casefile
from factcheck.model.correction import MetadataCorrection, MetadataField
from factcheck.model.review import Decision, Review
from factcheck.model.source import Stance
from factcheck.model.verdict import VerdictValue
from factcheck.reporting.abuse import is_abusive, is_abusive_comment
from factcheck.reporting.build import build_report
from factcheck.reporting.formats.registry import FORMATS, render

PAGE = spotted()
COST, MAYOR, LENGTH = PAGE.claims


def _everything_said() -> Casefile:
    whistle = minutes(
        COST, "Dock Workers", title="Ledger of Hugo Brandt", author="Hugo Brandt", confidential="he would lose his job",
        quote="Twelve million left the account.", url="https://leaks.example/brandt", note="met at the pier cafe",
    )  # fmt: skip
    return casefile(
        PAGE,
        verdict(COST, reviewer="wilhelmina", why="Gull Watcher and HarbourFan9 say so; Hugo Brandt confirms it."),
        verdict(MAYOR, VerdictValue.SUPPORTED, "wilhelmina", why="As Bartholomew found."),
        verdict(MAYOR, VerdictValue.SUPPORTED, "bartholomew"),
        whistle,
        minutes(COST, "Council", reviewer="wilhelmina", note="ask the clerk again", stance=Stance.REFUTES),
        rebuttal(PAGE, COST, 0, "wilhelmina"),
        rebuttal(PAGE, COST, 1, "wilhelmina"),
        reviews=(
            Review(
                claim=MAYOR.id, of="wilhelmina", verdict="", decision=Decision.AGREE_WITH_EDITS, reviewer="bartholomew",
                comment="wilhelmina is right, and so is Gull Watcher.",
            ),
        ),
        assignments=(Assignment(assignee="theodora", reviewer="wilhelmina", note="ring the harbour pilot"),),
        corrections=(MetadataCorrection(field=MetadataField.LANGUAGE, value="en", reviewer="bartholomew"),),
        own_claims=(
            LENGTH.model_copy(update={"reviewer": "theodora", "set_aside": "a figure of Hugo Brandt, says wilhelmina"}),
        ),
    )  # fmt: skip


SECRETS = (
    "Gull Watcher", "HarbourFan9", "liar", "corrupt idiot", "I liked the music",
    "Hugo Brandt", "leaks.example", "Twelve million", "lose his job", "pier cafe", "ask the clerk", "Dock Workers",
    "wilhelmina", "Wilhelmina", "bartholomew", "Bartholomew",
    "theodora", "ring the harbour pilot",
)  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_no_secret_is_in_the_bytes(name: str) -> None:
    desk = Desk(_everything_said())
    document = render(build_report(desk, desk.ids, base_url="https://desk.example/"), name)
    assert [secret for secret in SECRETS if secret.encode() in document] == []


def test_what_is_left_out_is_said() -> None:
    desk = Desk(_everything_said())
    report = build_report(desk, desk.ids)
    claim = report.articles[0].claims[0]
    assert claim.confidential_sources == 1
    assert {source.withheld for source in claim.sources} == {None, "an abusive comment is not reprinted"}
    assert claim.verdicts[0].justification == "Reader 1 and Reader 2 say so; [withheld] confirms it."
    assert claim.verdicts[0].reviewer == "Reviewer 3"
    assert any("Reviewers are named by number" in line for line in report.redactions)


def test_a_name_that_the_article_prints_stays() -> None:
    desk = Desk(casefile(PAGE, verdict(MAYOR, why="Olsen opened it, the programme says.")))
    assert build_report(desk, desk.ids).articles[0].claims[1].verdicts[0].justification.startswith("Olsen opened")


def test_reviewers_are_named_where_the_project_says_so() -> None:
    desk = Desk(_everything_said(), settings=ProjectSettings(reviewer_names=True))
    page = render(build_report(desk, desk.ids), "markdown").decode()
    assert "wilhelmina" in page
    assert "Gull Watcher" not in page


def test_context_does_not_reach_into_the_comments() -> None:
    desk = Desk(casefile(PAGE))
    last = build_report(desk, desk.ids).articles[0].claims[-1]
    assert last.suffix.strip() == ""


@pytest.mark.parametrize(
    "text",
    [
        "You are a liar and an idiot.", "How can you people, as Christians, write such garbage?", "Drop dead.",
        "Shame on you, you corrupt clown!",
    ],
)  # fmt: skip
def test_attacks_are_seen(text: str) -> None:
    assert is_abusive(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minutes say eleven million, not nine.", "Your article is wrong: the bridge opened in 1998.",
        "You forgot that the treaty lies before parliament.", "The Jewish museum is older than you write.",
        "Corrupt officials were fined in 2019, says the court.",
    ],
)  # fmt: skip
def test_objections_are_no_attacks(text: str) -> None:
    assert not is_abusive(text)


def test_one_rude_sentence_does_not_silence_a_long_objection() -> None:
    objection = "The loan was granted in 2016. It covered tanks. The ministry published it. Two banks confirmed it. "
    assert not is_abusive_comment(objection + "You are a liar and a fool.")
    assert is_abusive_comment(
        "You are a liar and a fool. Only idiots believe you, you clown. Go away. Bye. Really bye."
    )


def test_a_name_of_two_letters_takes_no_word_out() -> None:
    desk = Desk(casefile(PAGE, verdict(COST, reviewer="no", why="There is no second bill.")))
    assert build_report(desk, desk.ids).articles[0].claims[0].verdicts[0].justification == "There is no second bill."
