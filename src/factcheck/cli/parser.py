"""Every command and option, declared once. It imports no room of the program, so that --help answers at once."""

from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Collection
from typing import NoReturn

from factcheck import __version__
from factcheck.cli import options
from factcheck.errors import ExitCode
from factcheck.text import visible

_DESCRIPTION = """\
Step through the factual claims of an article, judge each supported, disputed or unverified, attach
counter-sources, and report the verdicts so that a stranger can re-check them.

Without a command: the workbench on the nearest folder that holds annotations/.

  factcheck add article.txt      read an article and spot its claims
  factcheck                      open the workbench
  factcheck report -o report.md  write the verdict report
"""


def _exit_codes() -> str:
    told = {
        ExitCode.OK: "all done",
        ExitCode.FAILED: "an unexpected failure",
        ExitCode.USAGE: "the command line is wrong",
        ExitCode.NOT_FOUND: "no such article, claim, source or file",
        ExitCode.UNREADABLE: "an input could not be read",
        ExitCode.DAMAGED: "stored data is damaged",
        ExitCode.UNWRITABLE: "the project cannot be written",
        ExitCode.STALE: "the record changed in between",
        ExitCode.NO_REVIEWER: "a reviewer's name is needed",
        ExitCode.REFUSED: "a value is not allowed",
        ExitCode.NOT_BUILT: "the command is not built yet",
        ExitCode.INTERRUPTED: "interrupted",
    }
    return "exit codes:\n" + "\n".join(f"  {code:>3}  {words}" for code, words in told.items())


class _Parser(ArgumentParser):
    """Refuses in one line, and shows what was typed without obeying it."""

    def error(self, message: str) -> NoReturn:
        command = self.prog
        self.exit(ExitCode.USAGE, f"factcheck: {visible(message)} (see `{command} --help`)\n")


def _everywhere() -> _Parser:
    """The options that stand before or after any command."""
    shared = _Parser(add_help=False)
    group = shared.add_argument_group("everywhere")
    group.add_argument("--project", metavar="DIR", default=SUPPRESS, help="the folder that holds annotations/")
    group.add_argument("--reviewer", metavar="NAME", default=SUPPRESS, help="who is speaking (or FACTCHECK_REVIEWER)")
    group.add_argument("--json", action="store_true", default=SUPPRESS, help="print one JSON document")
    return shared


def build_parser(words: Collection[str] | None = None) -> ArgumentParser:
    """The whole command line. Each command's `run` names the function that carries it out, as module:function.

    With the words that were typed, only the commands among them get their options: the rest would cost a third of
    the time that --help takes.
    """
    shared = _everywhere()
    parser = _Parser(
        prog="factcheck",
        description=_DESCRIPTION,
        epilog=_exit_codes(),
        formatter_class=RawDescriptionHelpFormatter,
        parents=[shared],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"factcheck {__version__}")
    parser.set_defaults(run="workbench:annotate", article=None, plain=False)
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)
    for name, (run, told, declare) in _COMMANDS.items():
        if words is not None and name not in words:
            subparsers.add_parser(name, help=told, add_help=False)
            continue
        description = told[0].upper() + told[1:] + "."
        command = subparsers.add_parser(name, help=told, description=description, parents=[shared], allow_abbrev=False)
        command.set_defaults(run=run)
        declare(command)
    return parser


def commands() -> dict[str, str]:
    """Every command and what it does, in the order of --help."""
    return {name: told for name, (_, told, _) in _COMMANDS.items()}


_COMMANDS: dict[str, tuple[str, str, Callable[[ArgumentParser], None]]] = {
    "add": ("articles:add", "read articles and spot their claims", options.add),
    "list": ("articles:list_articles", "list the articles and their verdicts", options.nothing),
    "show": ("articles:show", "show an article: sentences, zones, readers' comments", options.show),
    "claims": ("articles:claims", "list an article's claims and their verdicts", options.queue),
    "sources": ("articles:sources", "list what bears on a claim, attached and suggested", options.sources),
    "versions": (
        "versions:versions",
        "compare an article with its earlier versions, and confirm verdicts",
        options.versions,
    ),
    "correct": ("correcting:correct", "correct an article's metadata or the zone of a passage", options.correct),
    "annotate": ("workbench:annotate", "open the workbench at the first undecided claim", options.annotate),
    "verdict": ("verdicts:verdict", "give, revise or withdraw a verdict", options.verdict),
    "source": ("verdicts:source", "attach a counter-source to a claim, or change one", options.source),
    "claim": ("claims:claim", "add a claim of your own, or change one", options.own_claim),
    "undo": ("verdicts:undo", "take back your last act", options.nothing),
    "redo": ("verdicts:redo", "do again what you took back", options.nothing),
    "history": ("verdicts:history", "show everything that was ever said of a claim", options.claim),
    "review": ("desk:review", "read colleagues' verdicts", options.review),
    "adjudicate": ("desk:adjudicate", "decide a claim after several verdicts", options.adjudicate),
    "agreement": ("team:agreement", "measure how far reviewers agree", options.agreement),
    "assign": ("desk:assign", "ask colleagues to check articles", options.assign),
    "digest": ("desk:digest", "show what colleagues said of your work since you looked", options.nothing),
    "contradictions": ("team:contradictions", "list statements that cannot both hold", options.contradictions),
    "report": ("reports:report", "write the verdict report", options.report),
    "import": ("doors:import_file", "take in verdicts and checks of other tools", options.bring),
    "fetch": ("doors:fetch", "fetch and keep the page behind a counter-source", options.fetch),
    "serve": ("doors:serve", "open the workbench in a browser", options.serve),
    "score": ("upkeep:score", "score sentences for check-worthiness, 0 to 1, one a line", options.score),
    "archive": ("housekeeping:archive", "put an article away without deleting anything", options.archive),
    "rename": ("housekeeping:rename", "make yours what you said under an earlier name", options.rename),
    "init": ("upkeep:init", "set up a project here", options.nothing),
    "guidelines": ("housekeeping:guidelines", "show what the team agreed on, and in which version", options.nothing),
    "check": ("upkeep:check", "verify everything that is stored", options.check),
    "keys": ("upkeep:keys", "list the workbench's commands and their keys", options.nothing),
    "completion": ("upkeep:completion", "print a completion script for your shell", options.completion),
}
