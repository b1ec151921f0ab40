"""What each command takes: one function a command, named after it, declares its arguments."""

from argparse import ArgumentParser
from typing import Any

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


def add(command: ArgumentParser) -> None:
    command.add_argument("sources", nargs="+", metavar="SOURCE", help="a file, a folder, an address, or - for stdin")
    command.add_argument("--respot", action="store_true", help="add the claims that this version finds besides")
    command.add_argument("--replaces", metavar="ARTICLE", help="the article of which this is a newer version")
    command.add_argument("--encoding", metavar="NAME", help="the text's encoding, where it is not told")


def show(command: ArgumentParser) -> None:
    article(command)
    command.add_argument("--zone", choices=ZONES, help="only sentences of this zone")


def sources(command: ArgumentParser) -> None:
    command.add_argument("target", metavar="ARTICLE|CLAIM", help="an id or the beginning of one")
    ways = command.add_mutually_exclusive_group()
    ways.add_argument("--dismiss", metavar="SUGGESTION_ID", help="take a suggestion out of your own list")
    ways.add_argument("--restore", metavar="SUGGESTION_ID", help="bring back a suggestion that you dismissed")


def annotate(command: ArgumentParser) -> None:
    article(command, required=False)
    command.add_argument("--plain", action="store_true", help="line by line, for a screen reader or a slow line")


def verdict(command: ArgumentParser) -> None:
    claim(command)
    command.add_argument("value", nargs="?", choices=VERDICTS, metavar="VALUE", help=", ".join(VERDICTS))
    command.add_argument("--basis", choices=BASES, metavar="BASIS", help=", ".join(BASES))
    command.add_argument("--confidence", choices=CONFIDENCES, help="how sure you are")
    command.add_argument("--justification", metavar="TEXT", help="why, in your words")
    command.add_argument("--source", action="append", default=[], metavar="SUGGESTION_ID", help="attach; repeats")
    command.add_argument("--withdraw", action="store_true", help="take the verdict back")


def source(command: ArgumentParser) -> None:
    command.add_argument("target", metavar="CLAIM|SOURCE_ID", help="a claim to add to, or a counter-source to change")
    command.add_argument("--retracted", metavar="REASON", help="note that its publisher withdrew it; '' takes it back")
    command.add_argument("--withdraw", action="store_true", help="take a counter-source of yours off its claim")
    command.add_argument("--stance", choices=STANCES, help="what it does to the claim")
    for name, told in _SOURCE_FIELDS.items():
        command.add_argument(f"--{name.replace('_', '-')}", metavar="TEXT", help=told)


def own_claim(command: ArgumentParser) -> None:
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


def review(command: ArgumentParser) -> None:
    command.add_argument("target", nargs="?", metavar="ARTICLE|CLAIM", help="an article, or one claim to review")
    command.add_argument("--of", metavar="REVIEWER", help="whose verdict")
    command.add_argument("--decision", choices=DECISIONS, metavar="DECISION", help=", ".join(DECISIONS))
    command.add_argument("--comment", metavar="TEXT", help="what you have to say of it")
    command.add_argument("--withdraw", action="store_true", help="take your review back")
    command.add_argument(
        "--reply", metavar="TEXT", help="answer the review or the decision of the reviewer named by --of"
    )
    command.add_argument("--plain", action="store_true", help="line by line, for a screen reader or a slow line")
    command.add_argument("--take-over", metavar="SOURCE_ID", help="make a colleague's counter-source yours, too")
    command.add_argument("--only", choices=FILTERS, metavar="WHICH", help=", ".join(FILTERS))
    _unhiding(command)


def assign(command: ArgumentParser) -> None:
    command.add_argument("articles", nargs="*", metavar="ARTICLE", help="ids or their beginnings; none: all")
    command.add_argument("--to", action="append", default=[], metavar="REVIEWER", help="who is to check; none: list")
    command.add_argument("--share-out", action="store_true", help="give each article to one of them, a share to two")
    command.add_argument("--overlap", type=share, metavar="SHARE", help="what share goes to two, 0 to 1")
    command.add_argument("--take-back", action="store_true", help="take the assignment back")


def adjudicate(command: ArgumentParser) -> None:
    command.add_argument("claim", nargs="?", metavar="CLAIM", help="shows all verdicts on it; none: list what waits")
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
    _unhiding(command)


def _unhiding(command: ArgumentParser) -> None:
    command.add_argument("--show-hidden", action="store_true", help="show what blind mode hides; it is recorded")
    command.add_argument("--show-names", action="store_true", help="show names hidden from adjudicators; recorded")


def agreement(command: ArgumentParser) -> None:
    command.epilog = (
        "With --json every figure is {value, low, high, n, why}: shares and coefficients up to 1, percent too (0.71 for"
        " 71 %), not rounded; null where undefined, and why says it."
    )
    articles(command)
    command.add_argument("--final", action="store_true", help="only verdicts that the sourcing gate lets through")


REPORT_FORMATS = "html, pdf, csv, json, jsonl, claimreview, webannotation and others"


def contradictions(command: ArgumentParser) -> None:
    articles(command)
    command.add_argument("--decide", metavar="PAIR", help="say what becomes of one pair")
    command.add_argument("--state", choices=PAIR_STATES, metavar="STATE", help=", ".join(PAIR_STATES))
    command.add_argument("--reason", metavar="TEXT", default="", help="why both can hold")


def report(command: ArgumentParser) -> None:
    articles(command)
    command.add_argument("-f", "--format", metavar="FORMAT", help="markdown (if none is named), " + REPORT_FORMATS)
    command.add_argument("-o", "--output", metavar="PATH", help="a file, or a folder (which ends in /); else stdout")
    command.add_argument("--base-url", metavar="URL", help="where the report will be published")
    command.add_argument("--final", action="store_true", help="only verdicts that the sourcing gate lets through")
    command.add_argument("--adjudicated", action="store_true", help="only verdicts that an adjudicator gave")
    command.add_argument("--strict", action="store_true", help="fail where a validator finds anything")
    command.add_argument("--diff", metavar="OLD", help="an earlier report: tell what changed since, here or in -o")
    command.add_argument("--force", action="store_true", help="write over an existing file")


def bring(command: ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help="a file, or - for stdin")
    command.add_argument("-f", "--format", required=True, choices=IMPORT_FORMATS, help="what tool wrote it")
    command.add_argument(
        "--map", action="append", default=[], metavar="FIELD=COLUMN", help="csv: the column of a field (repeats)"
    )
    command.add_argument("--partial", action="store_true", help="take what fits, name the rest")


def fetch(command: ArgumentParser) -> None:
    command.add_argument("source", metavar="SOURCE_ID")


def serve(command: ArgumentParser) -> None:
    command.add_argument("--port", type=int, default=8000, help="the port on this machine")


def score(command: ArgumentParser) -> None:
    command.add_argument("file", nargs="?", default="-", metavar="FILE", help="a file, or - for stdin")


def check(command: ArgumentParser) -> None:
    command.add_argument("--repair", action="store_true", help="put right what can be, destroying nothing")


def archive(command: ArgumentParser) -> None:
    article(command)
    command.add_argument("--reason", metavar="TEXT", default="", help="why it is put away")
    command.add_argument("--restore", action="store_true", help="take it out again")


def versions(command: ArgumentParser) -> None:
    article(command)
    command.add_argument(
        "--confirm", metavar="CLAIM|all", help="say again of this version what you said of an earlier one"
    )


def correct(command: ArgumentParser) -> None:
    article(command)
    for name, told in _METADATA.items():
        command.add_argument(f"--{name}", metavar="TEXT", help=told)
    command.add_argument("--start", type=int, metavar="N", help="where the stretch begins, in code points")
    command.add_argument("--end", type=int, metavar="N", help="where it ends; whole sentences are taken")
    command.add_argument("--zone", choices=ZONES, help="what the stretch is")
    command.add_argument("--withdraw", action="append", default=[], metavar="WHAT", help="a field, or START-END")


def rename(command: ArgumentParser) -> None:
    command.add_argument("formerly", metavar="OLD_NAME", help="your name until now")
    command.add_argument("--replica", action="append", default=[], metavar="NAME", help="only from there; repeats")


def completion(command: ArgumentParser) -> None:
    command.add_argument("shell", choices=("bash", "zsh", "tcsh"))


def nothing(command: ArgumentParser) -> None:
    """A command without options of its own."""


_SOURCE_FIELDS = {
    "kind": "rebuttal, passage, earlier_check, news, document, dataset, official_record, expert, media",
    "strength": "direct, partial or weak: how much of the claim it speaks to",
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


def share(text: str) -> float:
    """A number from 0 to 1, as argparse reads it. Raises ValueError."""
    value = float(text)
    if not 0 <= value <= 1:
        raise ValueError
    return value


def article(command: ArgumentParser, required: bool = True) -> None:
    options: dict[str, Any] = {} if required else {"nargs": "?"}
    command.add_argument("article", metavar="ARTICLE", help="an id or the beginning of one", **options)


def queue(command: ArgumentParser) -> None:
    article(command)
    command.add_argument("--explain", action="store_true", help="say why each claim is worth checking")


def articles(command: ArgumentParser) -> None:
    command.add_argument("articles", nargs="*", metavar="ARTICLE", help="ids or their beginnings; none: all")


def claim(command: ArgumentParser) -> None:
    command.add_argument("claim", metavar="CLAIM", help="an id or the beginning of one")
