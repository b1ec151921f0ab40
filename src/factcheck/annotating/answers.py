"""Suggestions after what reviewers answered: another event is not suggested, one event is not asked about again."""

from collections.abc import Iterable, Mapping

from factcheck.model.contradiction import PairDecision, PairState, state_of
from factcheck.model.source import Suggestion


def after_answers(
    suggestions: Mapping[str, tuple[Suggestion, ...]], decisions: Iterable[PairDecision]
) -> dict[str, tuple[Suggestion, ...]]:
    """The suggestions less those of another event; where the event is known to be one, nothing is asked again."""
    said = list(decisions)
    return {
        claim: tuple(kept for s in of if (kept := _after_answer(s, said)) is not None)
        for claim, of in suggestions.items()
    }


def _after_answer(suggestion: Suggestion, decisions: list[PairDecision]) -> Suggestion | None:
    if suggestion.pair is None:
        return suggestion
    state = state_of(suggestion.pair, decisions)
    if state is PairState.COMPATIBLE:
        return None
    return suggestion.model_copy(update={"asks": None}) if state is PairState.CONFIRMED else suggestion
