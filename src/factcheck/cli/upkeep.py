"""`init`, `check`, `keys`, `score`, `completion`: the house itself."""

import sys
from argparse import Namespace
from pathlib import Path

from factcheck.cli.parser import build_parser
from factcheck.cli.printing import print_json, print_table, say, tell, wants_json
from factcheck.errors import ExitCode, NotFoundError, UnreadableError


def init(args: Namespace) -> int:
    """Set up a project, and suggest the commit that shares it."""
    from factcheck.annotating.guidelines import first_guidelines
    from factcheck.cli.opening import open_or_make_project

    project = open_or_make_project(args)
    project.write_guidelines(first_guidelines())
    if wants_json(args):
        print_json({"articles": len(project.articles())})
    else:
        say("the project is set up; add articles with: factcheck add FILE")
        say("annotations/guidelines.md is the page on which your team says how it judges; change it as you like")
    return ExitCode.OK


def check(args: Namespace) -> int:
    """Verify everything; every finding says file, record, field and remedy. Notices alone are no failure."""
    from factcheck.cli.opening import open_project

    problems = open_project(args).check(repair=args.repair)
    if wants_json(args):
        print_json([problem.model_dump(mode="json") for problem in problems])
    else:
        for problem in problems:
            where = " ".join(part for part in (problem.file, problem.record, problem.field) if part)
            say(f"{'damage' if problem.damage else 'notice'}: {where}: {problem.what}; {problem.remedy}")
        if not problems:
            say("all is as it was written")
    return ExitCode.DAMAGED if any(problem.damage for problem in problems) else ExitCode.OK


def keys(args: Namespace) -> int:
    """The workbench's commands, as this user's settings key them, and what they do."""
    from factcheck.config import UserSettings
    from factcheck.tui.actions import COMMANDS
    from factcheck.tui.keys import key_names, users_keys

    own = users_keys((settings := UserSettings.load()).preset, settings.keys)
    if wants_json(args):
        rows = [{"id": c.id, "keys": own[c.id], "label": c.label, "help": c.help, "scope": c.scope} for c in COMMANDS]
        print_json(rows)
    else:
        table = [(key_names(c, own), c.label, c.scope.value, c.help) for c in COMMANDS]
        print_table(table, ("keys", "command", "where", "what it does"), wide=3)
    return ExitCode.OK


def score(args: Namespace) -> int:
    """One number a line, whatever its context: lines end at a line feed and nowhere else, and blank ones count."""
    from factcheck.spotting import score as score_sentence

    text = _read_text(args.file)
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    scores = [score_sentence(line) for line in lines]
    if wants_json(args):
        print_json(scores)
    else:
        sys.stdout.writelines(f"{figure}\n" for figure in scores)
    return ExitCode.OK


def _read_text(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except FileNotFoundError:
        raise NotFoundError(f"{file}: no such file") from None
    except OSError as error:
        raise UnreadableError(f"{file}: cannot be read: {error.strerror}") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        tell(f"{file}: not UTF-8; read as Windows-1252")
        return data.decode("cp1252", errors="replace")


def completion(args: Namespace) -> int:
    """A completion script, to be sourced by the shell."""
    import shtab

    sys.stdout.write(str(shtab.complete(build_parser(), shell=args.shell)) + "\n")
    return ExitCode.OK
