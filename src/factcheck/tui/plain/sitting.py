"""The workbench line by line: who is at work, which article, and then its claims."""

import sys
from typing import TextIO

from factcheck.config import remember_reviewer
from factcheck.errors import NoReviewerError
from factcheck.reviewing.sitting import Sitting
from factcheck.storage.project import Project
from factcheck.text import one_line
from factcheck.tui.console import Console, Ended
from factcheck.tui.identity import name_known_to_git
from factcheck.tui.keys import settings_of_the_user, users_keys
from factcheck.tui.plain.colleagues import PlainColleagues
from factcheck.tui.plain.reviewing import PlainReviewing


def choose_article(project: Project, console: Console) -> str:
    """The article that the reviewer names by its number. Raises Ended."""
    summaries = project.summaries(project.reviewer)
    if not summaries:
        console.say("There are no articles here yet: factcheck add FILE brings one in.")
        raise Ended
    for number, summary in enumerate(summaries, start=1):
        title = one_line(summary.title or "Untitled article")
        console.say(f"{number}. {title}: {summary.decided} of {summary.claims} claims decided.")
    while True:
        answer = console.ask("Number of the article, or q: ").strip()
        if answer == "q":
            raise Ended
        if answer.isdecimal() and 1 <= int(answer) <= len(summaries):
            return summaries[int(answer) - 1].id
        console.say(f"Type a number from 1 to {len(summaries)}, or q to leave.")


def run_plain(
    project: Project,
    *,
    article: str | None = None,
    colleagues: Sitting | None = None,
    read: TextIO | None = None,
    write: TextIO | None = None,
) -> int:
    """Review in lines until the reviewer leaves, first `colleagues`' verdicts where they are given; the exit code.

    Raises NoReviewerError off a terminal.
    """
    console = Console(read or sys.stdin, write or sys.stdout)
    try:
        if project.reviewer is None and not project.read_only:
            project = project.as_reviewer(_name(console))
        settings, fault = settings_of_the_user()
        if fault:
            console.say(f"{one_line(fault)}.")
        keys = users_keys(settings.preset, settings.keys)
        if colleagues is not None:
            PlainColleagues(colleagues, keys, console).run()
        while True:
            opened = article or choose_article(project, console)
            PlainReviewing(project, opened, keys, console, settings.threshold).run()
            article = None
    except Ended:
        console.say("Everything is saved.")
    return 0


def _name(console: Console) -> str:
    if not console.is_terminal:
        raise NoReviewerError("who is speaking? Name yourself with --reviewer NAME or FACTCHECK_REVIEWER")
    proposal = name_known_to_git()
    while True:
        name = console.ask(f"Your name{f' (Enter: {one_line(proposal)})' if proposal else ''}: ").strip() or proposal
        if name:
            remember_reviewer(name)
            return name
