"""Every command of the workbench, declared once; bindings, key bar, palette, help and `factcheck keys` read it here.

Plain data, without Textual, so that listing the keys costs nothing.
"""

from difflib import get_close_matches

from factcheck.errors import RefusedError
from factcheck.tui.command import Command, Scope, numbers
from factcheck.tui.team_actions import TEAM_COMMANDS

__all__ = ["COMMANDS", "Command", "Scope", "command", "commands_of"]


_R, _A, _E = Scope.REVIEWING, Scope.ARTICLES, Scope.EVERYWHERE
_P, _D = Scope.CONTRADICTIONS, Scope.DASHBOARD

COMMANDS: tuple[Command, ...] = (
    Command(
        "verdict.supported", ("s",), "supported", "Save the verdict supported; go to the next undecided claim.", _R, 1
    ),
    Command(
        "verdict.disputed", ("d",), "disputed", "Save the verdict disputed; go to the next undecided claim.", _R, 2
    ),
    Command(
        "verdict.unverified",
        ("u",),
        "unverified",
        "Save the verdict unverified; go to the next undecided claim.",
        _R,
        3,
    ),
    Command(
        "verdict.supported-because", ("S",), "supported, why", "Save supported, stay, and open the justification.", _R
    ),
    Command(
        "verdict.disputed-because", ("D",), "disputed, why", "Save disputed, stay, and open the justification.", _R
    ),
    Command(
        "verdict.unverified-because",
        ("U",),
        "unverified, why",
        "Save unverified, stay, and open the justification.",
        _R,
    ),
    Command("verdict.justify", ("n",), "why", "Write the justification, the basis and how sure you are.", _R, 8),
    Command("verdict.withdraw", ("x",), "withdraw", "Take your verdict on this claim back.", _R),
    Command(
        "verdict.same-for-duplicates",
        ("equals_sign",),
        "same for duplicates",
        "Give claims in the same words this verdict, after asking.",
        _R,
    ),
    Command("claim.next", ("j", "down"), "next", "Go to the next claim.", _R, 5),
    Command("claim.previous", ("k", "up"), "previous", "Go to the previous claim.", _R, 11),
    Command("claim.next-undecided", ("space",), "undecided", "Go to the next claim that you have not decided.", _R),
    Command("claim.first", ("home", "g"), "first", "Go to the first claim.", _R),
    Command("claim.last", ("end", "G"), "last", "Go to the last claim.", _R),
    Command(
        "claim.search",
        ("slash",),
        "search",
        "Go to a claim by its words, its number, or its state (is:undecided).",
        _R,
        9,
    ),
    Command(
        "claim.search-next", ("greater_than_sign",), "next match", "Go to the next claim that the search finds.", _R
    ),
    Command("claim.mark", ("m",), "come back", "Mark the claim to come back to it, or take the mark off.", _R),
    Command("claim.next-marked", ("apostrophe",), "next mark", "Go to the next claim that you marked.", _R),
    Command("claim.reword", ("e",), "reword", "Give the claim a wording that stands alone; the quote stays.", _R),
    Command("claim.move-span", ("r",), "words", "Choose which words of the text are the claim.", _R),
    Command(
        "claim.split",
        ("vertical_line",),
        "split",
        "Make several claims of one, as proposed or where you say.",
        _R,
    ),
    Command("claim.merge", ("M",), "merge", "Make one claim of this and the next, after asking.", _R),
    Command("claim.add", ("a",), "add claim", "Make a claim of a sentence that is none yet.", _R),
    Command("claim.set-aside", ("X",), "no claim", "Set the claim aside as nothing to check, with a reason.", _R),
    Command("claim.earlier", ("p",), "earlier", "See what was said of earlier versions, and say yours again.", _R),
    Command("claim.why", ("i",), "why worth it", "Say why the claim has its check-worthiness, word by word.", _R),
    Command("claim.order", ("O",), "order", "Walk the claims by check-worthiness, or in the order of the text.", _R),
    Command("claim.fold", ("H",), "fold", "Show the claims below the threshold, or fold them away again.", _R),
    Command("claim.threshold", ("t",), "threshold", "Choose below which check-worthiness claims are folded away.", _R),
    Command(
        "claim.left-out",
        ("L",),
        "left out",
        "List the sentences of the body that are not in the queue, with the reasons.",
        _R,
    ),
    Command(
        "source.attach",
        numbers(),
        "attach",
        "Attach the suggestion of that number as a counter-source.",
        _R,
        4,
        numbered=True,
    ),
    Command("source.dismiss", ("h",), "dismiss", "Take a suggestion that is of no use out of your list.", _R),
    Command("source.restore", ("V",), "bring back", "See the suggestions that you dismissed, and bring one back.", _R),
    Command("source.add", ("c",), "source", "Add a counter-source of your own: paste an address or a quote.", _R, 6),
    Command("source.same-event", ("b",), "same event?", "Say whether a passage of other dates means one event.", _R),
    Command("source.weigh", ("w",), "weigh", "Say what a source of yours does to the claim, and how good it is.", _R),
    Command("source.retract", ("exclamation_mark",), "retracted", "Note that a source was retracted, and why.", _R),
    Command(
        "source.detach",
        ("minus",),
        "detach",
        "Detach a counter-source that you attached; where there are several, choose.",
        _R,
    ),
    Command("history.undo", ("z",), "undo", "Take your last act back, also one of an earlier day.", _R, 10),
    Command("history.redo", ("y",), "redo", "Do again what you took back.", _R),
    Command("history.repeat", ("full_stop",), "repeat", "Do your last act once more, on this claim.", _R),
    Command("article.scroll-down", ("pagedown", "J"), "scroll down", "Read on in the article.", _R),
    Command("article.scroll-up", ("pageup", "K"), "scroll up", "Read back in the article.", _R),
    Command("article.comments", ("o",), "comments", "Read the comments, each with the claims it speaks to.", _R),
    Command("article.correct", ("F",), "correct", "Put right what was read of title, authors, date and the like.", _R),
    Command("article.zones", ("P",), "zones", "Say which passages are title, caption, body, comment or furniture.", _R),
    Command("article.compare", ("v",), "compare", "Put the claim beside a passage that contradicts it.", _R),
    Command("article.zen", ("f",), "zen", "Show the claim and its article alone, or all again.", _R),
    Command("quote.copy", ("C",), "copy", "Copy the quote with its reference to the terminal's clipboard.", _R),
    Command("quote.keep", ("W",), "keep quote", "Write the quote with its reference to a file of yours.", _R),
    Command("app.articles", ("escape",), "articles", "Go back to the articles.", _R, 12),
    Command("article.open", ("enter",), "open", "Review the article, from its first undecided claim.", _A, 1),
    Command("article.next", ("j", "down"), "next", "Go to the next article.", _A, 2),
    Command("article.previous", ("k", "up"), "previous", "Go to the previous article.", _A, 3),
    Command("article.page-down", ("pagedown", "J"), "further down", "Go on by as many articles as are shown.", _A),
    Command("article.page-up", ("pageup", "K"), "further up", "Go back by as many articles as are shown.", _A),
    Command("article.first", ("home", "g"), "first", "Go to the first article.", _A),
    Command("article.last", ("end", "G"), "last", "Go to the last article.", _A),
    Command(
        "article.add-new",
        ("a",),
        "add what is new",
        "Add the articles in seeds/ that the project does not hold yet.",
        _A,
        4,
    ),
    Command("article.tour", ("t",), "tour", "Be shown round the workbench in five steps.", _A, 8),
    Command("article.search", ("slash",), "search", "Show only articles with these words in title or text.", _A, 5),
    Command("article.sort", ("o",), "sort", "Sort by title, date, what is left to do, or what is disputed.", _A, 6),
    Command("article.dashboard", ("d",), "dashboard", "See the whole project in pictures.", _A, 9),
    Command("article.filter", ("f",), "filter", "Show all, those begun, not begun, or finished.", _A, 7),
    *TEAM_COMMANDS,
    Command("dashboard.scroll-down", ("pagedown", "J", "j", "down"), "further down", "Look on.", _D, 1),
    Command("dashboard.scroll-up", ("pageup", "K", "k", "up"), "further up", "Look back.", _D, 2),
    Command("dashboard.back", ("escape",), "back", "Go back to the articles.", _D, 3),
    Command("pair.next", ("j", "down"), "next", "Go to the next pair.", _P, 1),
    Command("pair.previous", ("k", "up"), "previous", "Go to the previous pair.", _P, 2),
    Command("pair.confirm", ("c",), "contradict", "Say that the two statements cannot both hold.", _P, 3),
    Command("pair.compatible", ("b",), "both hold, why", "Say why both statements can hold.", _P, 4),
    Command("pair.leave", ("l",), "leave", "Leave the pair undecided; it does not come back.", _P, 5),
    Command("pair.open", ("enter",), "open", "Review the article of the first statement.", _P, 6),
    Command("pair.back", ("escape",), "back", "Go back to where you were.", _P, 7),
    Command("app.contradictions", ("N",), "contradictions", "See the statements that cannot both hold.", _E, 17),
    Command("app.colleagues", ("R",), "colleagues", "Read colleagues' verdicts, and say what you think.", _E, 15),
    Command("app.decisions", ("Y",), "decisions", "Decide the claims on which reviewers differ, one by one.", _E, 18),
    Command("app.assignments", ("Z",), "assignments", "See who is to check which article, and ask colleagues.", _E),
    Command(
        "app.digest", ("T",), "your work", "See what colleagues said of your verdicts since you looked, and answer.", _E
    ),
    Command("app.report", ("E",), "report", "Write the verdict report: look it over, choose its format and place.", _E),
    Command("app.agreement", ("A",), "agreement", "See how far reviewers agree.", _E, 16),
    Command("app.guidelines", ("B",), "guidelines", "Read what the team agreed on: the project's guidelines.", _E),
    Command("app.help", ("question_mark",), "help", "Show every key and what it does.", _E, 7),
    Command("app.explain", ("f1",), "explain", "Say what the part of the screen with the focus is for.", _E),
    Command("app.palette", ("ctrl+p",), "commands", "Find any command by its name.", _E, 13),
    Command("app.suspend", ("ctrl+z",), "to the shell", "Go to the shell for a while; `fg` comes back.", _E),
    Command("app.quit", ("q",), "quit", "Leave. Everything is saved already.", _E, 14),
)


def command(identifier: str) -> Command:
    """The command of that id. Raises RefusedError naming the nearest known one."""
    for known in COMMANDS:
        if known.id == identifier:
            return known
    near = get_close_matches(identifier, [known.id for known in COMMANDS], n=1, cutoff=0)
    raise RefusedError(f"there is no command {identifier!r}; the nearest is {near[0]!r}")


def commands_of(scope: Scope) -> tuple[Command, ...]:
    """The commands that can be given on a screen: its own, then those of everywhere."""
    own = [known for known in COMMANDS if known.scope is scope]
    return (*own, *(known for known in COMMANDS if known.scope is Scope.EVERYWHERE))
