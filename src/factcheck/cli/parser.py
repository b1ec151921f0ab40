"""Every command and option, declared once. It imports no room of the program, so that --help answers at once."""

from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Collection
from typing import Any, NoReturn

from factcheck import __version__
from factcheck.cli.choices import (
    BASES,
    CONFIDENCES,
    DECISIONS,
    FILTERS,
    IMPORT_FORMATS,
    PAIR_STATES,
    REASONS,
    STANCES,
    VERDICTS,
    ZONES,
)
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


def _add(command: ArgumentParser) -> None:
    command.add_argument("sources", nargs="+", metavar="SOURCE", help="a file, a folder, an address, or - for stdin")
    command.add_argument("--respot", action="store_true", help="add the claims that this version finds besides")
    command.add_argument("--replaces", metavar="ARTICLE", help="the article of which this is a newer version")
    command.add_argument("--encoding", metavar="NAME", help="the text's encoding, where it is not told")


def _show(command: ArgumentParser) -> None:
    _article(command)
    command.add_argument("--zone", choices=ZONES, help="only sentences of this zone")


def _sources(command: ArgumentParser) -> None:
    command.add_argument("target", metavar="ARTICLE|CLAIM", help="an id or the beginning of one")


def _annotate(command: ArgumentParser) -> None:
    _article(command, required=False)
    command.add_argument("--plain", action="store_true", help="line by line, for a screen reader or a slow line")


def _verdict(command: ArgumentParser) -> None:
    _claim(command)
    command.add_argument("value", nargs="?", choices=VERDICTS, metavar="VALUE", help=", ".join(VERDICTS))
    command.add_argument("--basis", choices=BASES, metavar="BASIS", help=", ".join(BASES))
    command.add_argument("--confidence", choices=CONFIDENCES, help="how sure you are")
    command.add_argument("--justification", metavar="TEXT", help="why, in your words")
    command.add_argument("--source", action="append", default=[], metavar="SUGGESTION_ID", help="attach; repeats")
    command.add_argument("--withdraw", action="store_true", help="take the verdict back")


def _source(command: ArgumentParser) -> None:
    _claim(command)
    command.add_argument("--stance", choices=STANCES, help="what it does to the claim")
    for name, told in _SOURCE_FIELDS.items():
        command.add_argument(f"--{name.replace('_', '-')}", metavar="TEXT", help=told)


def _own_claim(command: ArgumentParser) -> None:
    command.add_argument("target", metavar="ARTICLE|CLAIM", help="an article to add to, or a claim to change")
    command.add_argument("--quote", metavar="TEXT", help="the words of the article that make the claim")
    command.add_argument("--start", type=int, metavar="N", help="where the claim begins, in code points")
    command.add_argument("--end", type=int, metavar="N", help="where it ends")
    command.add_argument("--text", metavar="TEXT", help="the claim in words that stand alone")
    command.add_argument(
        "--split", type=int, nargs="*", metavar="N", help="split here; without N, into the parts proposed"
    )
    command.add_argument("--merge", metavar="CLAIM", help="make one claim of this and another")
    command.add_argument("--set-aside", metavar="REASON", help="this is no claim, and why")


def _review(command: ArgumentParser) -> None:
    command.add_argument("target", nargs="?", metavar="ARTICLE|CLAIM", help="an article, or one claim to review")
    command.add_argument("--of", metavar="REVIEWER", help="whose verdict")
    command.add_argument("--decision", choices=DECISIONS, metavar="DECISION", help=", ".join(DECISIONS))
    command.add_argument("--comment", metavar="TEXT", help="what you have to say of it")
    command.add_argument("--withdraw", action="store_true", help="take your review back")
    command.add_argument(
        "--reply", metavar="TEXT", help="answer the review or the decision of the reviewer named by --of"
    )
    command.add_argument("--take-over", metavar="SOURCE_ID", help="make a colleague's counter-source yours, too")
    command.add_argument("--only", choices=FILTERS, metavar="WHICH", help=", ".join(FILTERS))


def _assign(command: ArgumentParser) -> None:
    command.add_argument("articles", nargs="*", metavar="ARTICLE", help="ids or their beginnings; none: all")
    command.add_argument("--to", action="append", default=[], metavar="REVIEWER", help="who is to check them; repeats")
    command.add_argument("--share-out", action="store_true", help="give each article to one of them, a share to two")
    command.add_argument("--take-back", action="store_true", help="take the assignment back")


def _adjudicate(command: ArgumentParser) -> None:
    command.add_argument("claim", nargs="?", metavar="CLAIM", help="an id or its beginning; none: list what waits")
    command.add_argument("value", nargs="?", choices=VERDICTS, metavar="VALUE", help=", ".join(VERDICTS))
    command.add_argument("--basis", choices=BASES, metavar="BASIS", help=", ".join(BASES))
    command.add_argument("--justification", metavar="TEXT", default="", help="why, in your words")
    command.add_argument("--reason", choices=REASONS, metavar="CODE", help=", ".join(REASONS))
    command.add_argument("--waive", metavar="WHY", default="", help="set a rule aside, and why; the report tells it")
    command.add_argument("--withdraw", action="store_true", help="take your decision back")
    command.add_argument(
        "--accept-unanimous", action="store_true", help="list what all decided alike; --yes accepts it"
    )
    command.add_argument("--yes", action="store_true", help="accept what --accept-unanimous lists")


def _agreement(command: ArgumentParser) -> None:
    _articles(command)
    command.add_argument("--final", action="store_true", help="only verdicts that the sourcing gate lets through")


REPORT_FORMATS = "html, pdf, csv, json, jsonl, claimreview, webannotation and others"


def _contradictions(command: ArgumentParser) -> None:
    _articles(command)
    command.add_argument("--decide", metavar="PAIR", help="say what becomes of one pair")
    command.add_argument("--state", choices=PAIR_STATES, metavar="STATE", help=", ".join(PAIR_STATES))
    command.add_argument("--reason", metavar="TEXT", default="", help="why both can hold")


def _report(command: ArgumentParser) -> None:
    _articles(command)
    command.add_argument("-f", "--format", metavar="FORMAT", help="markdown (if none is named), " + REPORT_FORMATS)
    command.add_argument("-o", "--output", metavar="PATH", help="a file, or a folder (which ends in /); else stdout")
    command.add_argument("--base-url", metavar="URL", help="where the report will be published")
    command.add_argument("--final", action="store_true", help="only verdicts that the sourcing gate lets through")
    command.add_argument("--strict", action="store_true", help="fail where a validator finds anything")
    command.add_argument("--diff", metavar="OLD", help="an earlier report, json or jsonl: tell what changed since")
    command.add_argument("--force", action="store_true", help="write over an existing file")


def _import(command: ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help="a file, or - for stdin")
    command.add_argument("-f", "--format", required=True, choices=IMPORT_FORMATS, help="what tool wrote it")
    command.add_argument(
        "--map", action="append", default=[], metavar="FIELD=COLUMN", help="csv: the column of a field (repeats)"
    )
    command.add_argument("--partial", action="store_true", help="take what fits, name the rest")


def _fetch(command: ArgumentParser) -> None:
    command.add_argument("source", metavar="SOURCE_ID")


def _serve(command: ArgumentParser) -> None:
    command.add_argument("--port", type=int, default=8000, help="the port on this machine")


def _score(command: ArgumentParser) -> None:
    command.add_argument("file", nargs="?", default="-", metavar="FILE", help="a file, or - for stdin")


def _check(command: ArgumentParser) -> None:
    command.add_argument("--repair", action="store_true", help="put right what can be, destroying nothing")


def _archive(command: ArgumentParser) -> None:
    _article(command)
    command.add_argument("--reason", metavar="TEXT", default="", help="why it is put away")
    command.add_argument("--restore", action="store_true", help="take it out again")


def _versions(command: ArgumentParser) -> None:
    _article(command)
    command.add_argument(
        "--confirm", metavar="CLAIM|all", help="say again of this version what you said of an earlier one"
    )


def _correct(command: ArgumentParser) -> None:
    _article(command)
    for name, told in _METADATA.items():
        command.add_argument(f"--{name}", metavar="TEXT", help=told)
    command.add_argument("--start", type=int, metavar="N", help="where the stretch begins, in code points")
    command.add_argument("--end", type=int, metavar="N", help="where it ends; whole sentences are taken")
    command.add_argument("--zone", choices=ZONES, help="what the stretch is")
    command.add_argument("--withdraw", action="append", default=[], metavar="WHAT", help="a field, or START-END")


def _rename(command: ArgumentParser) -> None:
    command.add_argument("formerly", metavar="OLD_NAME", help="your name until now")
    command.add_argument("--replica", action="append", default=[], metavar="NAME", help="only from there; repeats")


def _completion(command: ArgumentParser) -> None:
    command.add_argument("shell", choices=("bash", "zsh", "tcsh"))


def _nothing(command: ArgumentParser) -> None:
    """A command without options of its own."""


_SOURCE_FIELDS = {
    "kind": "rebuttal, passage, news, document, dataset, official_record, expert, media",
    "title": "its title",
    "url": "its address; never opened unasked",
    "quote": "its words",
    "locator": "where in it: a page, a paragraph, a time",
    "publisher": "who published it",
    "author": "who wrote it",
    "published": "when, as 2023-09-26, 2023-09 or 2023",
    "accessed": "when you read it",
    "archived_url": "where a copy is kept",
    "reliability": "of the source, A to F",
    "credibility": "of the statement, 1 to 6",
    "primary": "yes or no: does it speak at first hand",
    "group": "sources of one group count as one",
    "question": "the question it answers",
    "answer": "its answer",
    "joint": "a number: sources with the same one hold only together",
    "confidential": "why it must not be exported",
    "note": "for yourself; never exported",
}


_METADATA = {
    "title": "what the article is called",
    "author": "who wrote it; several parted by ;",
    "publisher": "who published it",
    "published": "when, as 2023-09-26, 2023-09 or 2023",
    "updated": "when it was changed",
    "language": "its language, as en or en-GB",
    "url": "its own address",
    "genre": "news, opinion or analysis",
}


def _article(command: ArgumentParser, required: bool = True) -> None:
    options: dict[str, Any] = {} if required else {"nargs": "?"}
    command.add_argument("article", metavar="ARTICLE", help="an id or the beginning of one", **options)


def _queue(command: ArgumentParser) -> None:
    _article(command)
    command.add_argument("--explain", action="store_true", help="say why each claim is worth checking")


def _articles(command: ArgumentParser) -> None:
    command.add_argument("articles", nargs="*", metavar="ARTICLE", help="ids or their beginnings; none: all")


def _claim(command: ArgumentParser) -> None:
    command.add_argument("claim", metavar="CLAIM", help="an id or the beginning of one")


_COMMANDS: dict[str, tuple[str, str, Callable[[ArgumentParser], None]]] = {
    "add": ("articles:add", "read articles and spot their claims", _add),
    "list": ("articles:list_articles", "list the articles and their verdicts", _nothing),
    "show": ("articles:show", "show an article: sentences, zones, readers' comments", _show),
    "claims": ("articles:claims", "list an article's claims and their verdicts", _queue),
    "sources": ("articles:sources", "list what bears on a claim, attached and suggested", _sources),
    "versions": ("versions:versions", "compare an article with its earlier versions, and confirm verdicts", _versions),
    "correct": ("correcting:correct", "correct an article's metadata or the zone of a passage", _correct),
    "annotate": ("workbench:annotate", "open the workbench at the first undecided claim", _annotate),
    "verdict": ("verdicts:verdict", "give, revise or withdraw a verdict", _verdict),
    "source": ("verdicts:source", "attach a counter-source to a claim", _source),
    "claim": ("claims:claim", "add a claim of your own, or change one", _own_claim),
    "undo": ("verdicts:undo", "take back your last act", _nothing),
    "redo": ("verdicts:redo", "do again what you took back", _nothing),
    "history": ("verdicts:history", "show everything that was ever said of a claim", _claim),
    "review": ("desk:review", "read colleagues' verdicts", _review),
    "adjudicate": ("desk:adjudicate", "decide a claim after several verdicts", _adjudicate),
    "agreement": ("team:agreement", "measure how far reviewers agree", _agreement),
    "assign": ("desk:assign", "ask colleagues to check articles", _assign),
    "digest": ("desk:digest", "show what colleagues said of your work since you looked", _nothing),
    "contradictions": ("team:contradictions", "list statements that cannot both hold", _contradictions),
    "report": ("doors:report", "write the verdict report", _report),
    "import": ("doors:import_file", "take in verdicts and checks of other tools", _import),
    "fetch": ("doors:fetch", "fetch and keep the page behind a counter-source", _fetch),
    "serve": ("doors:serve", "open the workbench in a browser", _serve),
    "score": ("upkeep:score", "score sentences for check-worthiness, 0 to 1, one a line", _score),
    "archive": ("housekeeping:archive", "put an article away without deleting anything", _archive),
    "rename": ("housekeeping:rename", "make yours what you said under an earlier name", _rename),
    "init": ("upkeep:init", "set up a project here", _nothing),
    "check": ("upkeep:check", "verify everything that is stored", _check),
    "keys": ("upkeep:keys", "list the workbench's commands and their keys", _nothing),
    "completion": ("upkeep:completion", "print a completion script for your shell", _completion),
}
