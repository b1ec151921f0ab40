"""Why a command of the reviewing screen cannot be given now, in words; so that it is greyed and not just silent."""

from collections.abc import Sequence

from factcheck.annotating.session import Session
from factcheck.model.claim import Claim
from factcheck.model.source import Suggestion

_WITHOUT_CLAIM = frozenset({"claim.add", "claim.fold", "claim.threshold", "claim.left-out", "claim.order"})
"""What can be done with a queue that shows no claim."""


def hindrance(command: str, session: Session, suggestions: Sequence[Suggestion] | None) -> str | None:
    """Why the command of that id cannot be given; None where it can. `suggestions` are None while looked for."""
    claim = session.claim
    if claim is None:
        bound = command.startswith(("verdict.", "claim.", "source.", "quote.")) and command not in _WITHOUT_CLAIM
        return "there is no claim in hand" if bound else None
    match command:
        case "claim.earlier" if not session.replaces_another:
            return "this article replaces no earlier version"
        case "verdict.withdraw" if session.verdict(claim) is None:
            return "you gave this claim no verdict"
        case "claim.next-marked" if not session.has_marks:
            return "no claim is marked"
        case "source.detach" | "source.weigh" if not session.own_sources(claim):
            return "you attached nothing to this claim"
        case "source.retract" if not any(s.retracted is None for s in session.casefile.sources_for(claim.id)):
            return "no source is attached here that could be retracted"
        case "history.repeat" if not session.can_repeat:
            return "nothing to repeat yet: give a verdict first"
    return _about_suggestions(command, session, claim, suggestions)


def _about_suggestions(
    command: str, session: Session, claim: Claim, suggestions: Sequence[Suggestion] | None
) -> str | None:
    match command:
        case "source.restore" if not session.dismissed(claim):
            return "you dismissed nothing here"
        case "source.dismiss" if suggestions is None:
            return "still looking for sources"
        case "source.dismiss" if all(s.id in {own.id for own in session.own_sources(claim)} for s in suggestions or ()):
            return "nothing is suggested here"
        case "source.same-event" if suggestions is not None and not any(each.asks for each in suggestions):
            return "no passage here asks whether it means the same event"
    return None
