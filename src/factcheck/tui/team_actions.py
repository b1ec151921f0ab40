"""The commands at colleagues' work, declared once like all others."""

from factcheck.tui.command import Command, Scope, numbers

_C, _G = Scope.COLLEAGUES, Scope.AGREEMENT

TEAM_COMMANDS: tuple[Command, ...] = (
    Command("review.agree", ("a",), "agree", "Agree with the verdict; go to the next.", _C, 1),
    Command("review.edits", ("e",), "with edits", "Agree with the verdict, and say what you would change.", _C, 2),
    Command("review.disagree", ("d",), "disagree", "Disagree with the verdict, and say why.", _C, 3),
    Command("review.changes", ("r",), "request changes", "Ask for changes, and say which.", _C, 4),
    Command("review.next", ("j", "down"), "next", "Go to the next verdict.", _C, 5),
    Command("review.previous", ("k", "up"), "previous", "Go to the previous verdict.", _C),
    Command("review.filter", ("f",), "filter", "Choose which verdicts to read: disagreements, lone ones, …", _C, 6),
    Command("review.whose", ("o",), "whose", "Read one colleague's verdicts, or everybody's.", _C, 8),
    Command("review.quote", ("m",), "quote matches", "Note whether the quotes match: yes, no, unsaid.", _C),
    Command("review.opens", ("p",), "source opens", "Note whether the sources open: yes, no, unsaid.", _C),
    Command("review.evidence", ("v",), "supports it", "Note whether the sources bear the verdict out.", _C),
    Command(
        "review.take-over",
        numbers(),
        "take over",
        "Make the colleague's source of that number yours, too.",
        _C,
        9,
        numbered=True,
    ),
    Command("review.answer", ("n",), "answer", "Answer what was last said of this verdict.", _C, 10),
    Command("review.decide", ("w",), "decide", "Decide the claim after several verdicts, as its adjudicator.", _C, 11),
    Command("review.withdraw", ("x",), "withdraw", "Take your review of this verdict back.", _C),
    Command("review.undo", ("z",), "undo", "Take your last act back, also one of an earlier day.", _C),
    Command("review.unblind", ("b",), "show hidden", "Show what blind mode hides from you; it is recorded.", _C),
    Command("review.scroll-down", ("pagedown", "J"), "scroll down", "Read on in what was said.", _C),
    Command("review.scroll-up", ("pageup", "K"), "scroll up", "Read back in what was said.", _C),
    Command("review.back", ("escape",), "back", "Go back to where you were.", _C, 12),
    Command("agreement.scroll-down", ("pagedown", "J", "j", "down"), "further down", "Read on.", _G, 1),
    Command("agreement.scroll-up", ("pageup", "K", "k", "up"), "further up", "Read back.", _G, 2),
    Command("agreement.back", ("escape",), "back", "Go back to where you were.", _G, 3),
)
