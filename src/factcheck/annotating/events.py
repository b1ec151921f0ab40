"""Do a claim and a passage mean one event? The reviewer's answer, as a record that can be taken back."""

from factcheck.annotating.session import Done, Session
from factcheck.errors import NotFoundError, RefusedError
from factcheck.model.claim import Anchor
from factcheck.model.contradiction import PairDecision, PairState
from factcheck.model.record import Put
from factcheck.model.source import Suggestion


def one_event(session: Session, suggestion: Suggestion) -> Done:
    """Remember that both mean one event: nothing is asked again."""
    return _answer(session, suggestion, PairState.CONFIRMED, "", "saved: one event")


def two_events(session: Session, suggestion: Suggestion, reason: str) -> Done:
    """Remember that they mean two: the passage is not suggested again. Raises RefusedError without a reason."""
    if not reason.strip():
        raise RefusedError("say why these are two events")
    return _answer(session, suggestion, PairState.COMPATIBLE, reason.strip(), "saved: two events; undo brings it back")


def _answer(session: Session, suggestion: Suggestion, state: PairState, reason: str, words: str) -> Done:
    claim = session.casefile.claim(suggestion.claim)
    if claim is None or suggestion.pair is None or suggestion.place is None:
        raise NotFoundError("nothing is asked about this passage")
    article, start, end = suggestion.place
    own = (d for d in session.casefile.pairs if d.pair == suggestion.pair and d.reviewer == session.reviewer)
    decision = PairDecision(
        pair=suggestion.pair,
        state=state,
        reason=reason,
        a=claim.anchor,
        b=Anchor.at(session.project.spotted(article).article.text, start, end),
        revision=next((d.revision for d in own), ""),
    )
    return session.save(words, (Put(record=decision),))
