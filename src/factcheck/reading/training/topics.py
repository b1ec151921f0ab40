"""Invented topics of forums: what opens one is the article, what answers it are the comments, all in one form."""

from collections.abc import Sequence

from factcheck.reading.places import Place
from factcheck.reading.training.invented import Draft, write_top
from factcheck.reading.training.story import write_story
from factcheck.reading.training.threads import Thread, headed_form, write_answers

P = Place


def write_topic(draft: Draft, sentences: Sequence[str]) -> None:
    """A topic from its forum's name to its last answer."""
    chance = draft.chance
    thread = Thread(draft, headed_form(draft), chance.choice((1, 2, 3, 4, 5, 6, 8, 10)))
    write_top(draft)
    draft.few(P.ABOVE, "topic_head", (0, 0, 1, 2))
    named_above = draft.likely(0.2)
    if named_above:
        thread.open(P.ABOVE_BYLINE)
    draft.add(P.TITLE, "{title}", apart=True)
    draft.few(P.HEAD_ASIDE, "topic_head", (0, 0, 0, 1, 2))
    if not named_above:
        thread.open(P.HEAD_BYLINE)
    write_story(draft, draft.book.opinions if draft.likely(0.5) else sentences)
    if draft.likely(0.3):
        draft.any(P.PROSE, "edit_note")
    draft.few(P.BELOW, "topic_end", (0, 0, 1, 1, 2))
    write_answers(draft, thread)
