"""Who states what a sentence states: the person quoted, through whom, or the article's own voice."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.model.article import Sentence, Span, Zone
from factcheck.model.claim import Claimant, ClaimantKind
from factcheck.spotting.frames import Frame
from factcheck.spotting.frames import frames as find_frames
from factcheck.spotting.quotations import meeting, within
from factcheck.spotting.speakers import PRONOUNS, Names, claimant

_QUOTED_SHARE = 0.6
"""From here on a sentence is what somebody said, and the rest its frame."""
_NOT_THEIRS = re.compile(r"\b(?:denied|denies|accused|accuses|accusing|blamed|blames|scolded)\b")
"""Verbs whose objects are not what the claimant states."""
_BEFORE = 3
"""Sentences before a pronoun in which whom it means may be named."""
_INSERTED = re.compile(r",\s+\w")
_REACH = 12
"""Sentences over which a quotation is followed to its speaker."""


class Attribution(NamedTuple):
    """Who states a sentence, and which part of it is theirs."""

    claimant: Claimant
    said: Span | None = None


OWN_VOICE = Claimant(name="the article", kind=ClaimantKind.ARTICLE)


def attributions(text: str, sentences: Sequence[Sentence], quoted: Sequence[Span]) -> tuple[Attribution, ...]:
    """Who states each sentence of the article, in the order of the sentences."""
    names = Names.of(s.of(text) for s in sentences if s.zone in (Zone.BODY, Zone.TITLE, Zone.CAPTION))
    frames = [find_frames(text, s.start, s.end, quoted) for s in sentences]
    found: list[Attribution] = []
    people: list[tuple[int, str]] = []
    last_quoted: Claimant | None = None
    for place, sentence in enumerate(sentences):
        inside = within(quoted, sentence.start, sentence.end)
        antecedent = _antecedent(people, place)
        if frames[place]:
            attribution = _from_frames(text, sentence, frames[place], inside, names, antecedent)
        elif inside and _share(inside, sentence) > _QUOTED_SHARE:
            speaker = _speaker_nearby(text, sentences, frames, place, quoted, names, antecedent) or last_quoted
            attribution = Attribution(speaker or Claimant(name="not named", kind=ClaimantKind.ANONYMOUS), inside[0])
        else:
            attribution = Attribution(OWN_VOICE)
        if inside and attribution.claimant.kind is not ClaimantKind.ARTICLE:
            last_quoted = attribution.claimant
        elif sentence.zone is not Zone.BODY or not inside:
            last_quoted = last_quoted if frames[place] else None
        people = [(at, name) for at, name in people if at > place - _BEFORE]
        people += [(place, name) for name in _people(sentence.of(text), inside, sentence.start, names)]
        found.append(attribution)
    return tuple(found)


def _share(inside: Sequence[Span], sentence: Sentence) -> float:
    return sum(s.end - s.start for s in inside) / (sentence.end - sentence.start)


def _from_frames(
    text: str,
    sentence: Sentence,
    frames: list[Frame],
    inside: tuple[Span, ...],
    names: Names,
    antecedent: str | None,
) -> Attribution:
    named = [(f, _who(f.who, names, antecedent)) for f in frames]
    known = [(f, who) for f, who in named if who is not None]
    if not known:
        return Attribution(OWN_VOICE)
    # A frame at the end of the sentence governs all before it; the others govern what follows them.
    order = [k for k in reversed(known) if k[0].trailing and k is known[-1] and len(known) > 1]
    order += [k for k in known if k not in order]
    frame, speaker = order[-1]
    via = tuple(
        dict.fromkeys(who.name for f, who in order[:-1] if who.name != speaker.name and _governs(text, f, frame))
    )
    said = _reported(text, sentence, frame, known)
    if inside and (said is None or any(q.start <= said.start < q.end for q in inside)):
        said = None if _NOT_THEIRS.search(text, frame.start, frame.end) else inside[0]
    return Attribution(speaker.model_copy(update={"via": via}), said)


def _governs(text: str, outer: Frame, inner: Frame) -> bool:
    """Whether the inner frame stands in what the outer one reports, and not beside it."""
    between = text[outer.end : inner.start]
    return outer.trailing or text[: outer.end].endswith("that") or not re.search(r"[,;]", between)


def _reported(text: str, sentence: Sentence, frame: Frame, known: list[tuple[Frame, Claimant]]) -> Span | None:
    """What the frame reports: what follows it, or what stands before one at the end."""
    if _NOT_THEIRS.search(text, frame.start, frame.end):
        return None
    start, end = (sentence.start, frame.start) if frame.trailing else (frame.end, sentence.end)
    if (
        not frame.trailing
        and _INSERTED.match(text, start)
        and text[sentence.start : frame.start].rstrip().endswith(",")
    ):
        # "The bridge, she said, was closed": all but the frame is hers.
        start = sentence.start
    last = known[-1][0]
    if not frame.trailing and last.trailing and last is not frame:
        end = last.start
    while start < end and not text[start].isalnum() and text[start] not in "$£€“‘(":
        start += 1
    while end > start and not text[end - 1].isalnum() and text[end - 1] not in "%”’)":
        end -= 1
    return Span(start=start, end=end) if end - start > 12 else None


def _who(phrase: str, names: Names, antecedent: str | None) -> Claimant | None:
    words = [w.casefold() for w in phrase.split()] or [""]
    last = words[0] if words[0] in PRONOUNS and len(words) < 3 else words[-1]
    if last in ("former", "latter"):
        return None
    if last in ("he", "she", "his", "her"):
        if antecedent:
            return Claimant(name=antecedent, kind=ClaimantKind.PERSON)
        return Claimant(name=last, kind=ClaimantKind.ANONYMOUS)
    if last in PRONOUNS:
        return Claimant(name=last, kind=ClaimantKind.ANONYMOUS)
    return claimant(phrase, names)


def _people(sentence: str, inside: Sequence[Span], start: int, names: Names) -> list[str]:
    """The people whom a sentence names outside its quotations, by their full names."""
    chars = list(sentence)
    for span in inside:
        chars[span.start - start : span.end - start] = " " * (span.end - span.start)
    found = [
        names.by_last[w]
        for w in re.findall(r"[A-Z][^\W\d_]+(?:[’'-][^\W\d_]+)*", "".join(chars).replace("’s", ""))
        if w in names.by_last
    ]
    return list(dict.fromkeys(found))


def _antecedent(people: Sequence[tuple[int, str]], place: int) -> str | None:
    """Whom "he" or "she" means: the only person named in the last sentence that names any, of the three before."""
    near = [(at, name) for at, name in people if place - _BEFORE <= at < place]
    if not near:
        return None
    last = {name for at, name in near if at == near[-1][0]}
    return last.pop() if len(last) == 1 else None


def _speaker_nearby(
    text: str,
    sentences: Sequence[Sentence],
    frames: Sequence[list[Frame]],
    place: int,
    quoted: Sequence[Span],
    names: Names,
    antecedent: str | None,
) -> Claimant | None:
    """The speaker of a quotation that this sentence is only a part of."""
    here = next(meeting(quoted, sentences[place].start, sentences[place].end), None)
    if here is None:
        return None
    order = [*range(place - 1, max(-1, place - _REACH), -1), *range(place + 1, min(len(sentences), place + _REACH))]
    for other in order:
        if frames[other] and here.overlaps(sentences[other]):
            inside = within(quoted, sentences[other].start, sentences[other].end)
            return _from_frames(text, sentences[other], frames[other], inside, names, antecedent).claimant
    return None
