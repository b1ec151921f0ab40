"""The command line's words are the model's words, and every command explains itself."""

import pytest

from factcheck.cli import choices, parser
from factcheck.cli.entry import main
from factcheck.errors import ExitCode
from factcheck.model.article import Zone
from factcheck.model.contradiction import PairState
from factcheck.model.review import Decision, ReasonCode
from factcheck.model.source import Stance
from factcheck.model.verdict import Basis, Confidence, VerdictValue

COMMANDS = [
    "add",
    "list",
    "show",
    "claims",
    "sources",
    "annotate",
    "verdict",
    "source",
    "claim",
    "undo",
    "redo",
    "history",
    "review",
    "adjudicate",
    "agreement",
    "contradictions",
    "report",
    "import",
    "fetch",
    "serve",
    "score",
    "archive",
    "rename",
    "init",
    "check",
    "keys",
    "completion",
]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (choices.VERDICTS, VerdictValue),
        (choices.ZONES, Zone),
        (choices.BASES, Basis),
        (choices.PAIR_STATES, PairState),
        (choices.CONFIDENCES, Confidence),
        (choices.STANCES, Stance),
        (choices.DECISIONS, Decision),
        (choices.REASONS, ReasonCode),
    ],
)
def test_choices_are_the_models(words: tuple[str, ...], kind: type[Zone]) -> None:
    assert list(words) == [each.value for each in kind]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert "--project" in capsys.readouterr().out


def test_help_names_every_command_and_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    assert all(f"  {command} " in told or f"  {command}\n" in told for command in COMMANDS)
    assert all(f"{code.value:>3}  " in told for code in ExitCode)


def test_what_was_typed_is_shown_and_not_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["list", "\x1b]0;owned\x07"])
    assert ended.value.code == ExitCode.USAGE
    assert "\x1b" not in capsys.readouterr().err


def test_options_stand_before_or_after_the_command() -> None:
    before = parser.build_parser().parse_args(["--json", "--project", "p", "list"])
    after = parser.build_parser().parse_args(["list", "--json", "--project", "p"])
    assert vars(before) == vars(after)


def test_words_in_no_encoding_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "a", "--reviewer", "caf\udce9"]) == ExitCode.USAGE
    assert "encoding" in capsys.readouterr().err
