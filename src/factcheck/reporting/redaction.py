"""What must not leave the building: readers' and reviewers' names, abuse, confidential sources, private notes."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from factcheck.model.article import Comment, Zone
from factcheck.model.casefile import Casefile
from factcheck.model.claim import SpottedArticle
from factcheck.model.source import CounterSource, SourceKind
from factcheck.reporting.abuse import is_abusive_comment

PRINTED = frozenset({Zone.TITLE, Zone.BYLINE, Zone.CAPTION, Zone.BODY})
"""The zones of a page that a report may reprint: what the newsroom wrote, without its readers and its furniture."""

WITHHELD_ABUSE = "an abusive comment is not reprinted"
BLANKED = "\x00"
"""Stands for a character that is not reprinted; no article's text holds it."""
_HIDDEN = re.compile(r"[^\n]")
_SHORTEST_NAME = 3
"""A reviewer called `no` is not worth losing every "no" in a justification."""
_SHORTEST_SECRET = 6
_WITHHELD = "[withheld]"


class Scrubber:
    """Replaces whole words of a text that would name somebody, wherever people wrote them."""

    def __init__(self, replacements: Mapping[str, str]) -> None:
        self._replacements = {name: label for name, label in replacements.items() if name.strip()}
        names = sorted(self._replacements, key=lambda name: (-len(name), name))
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)") if names else None

    def __call__(self, text: str) -> str:
        """The text with each name replaced."""
        if self._pattern is None or not text:
            return text
        return self._pattern.sub(lambda match: self._replacements[match.group()], text)

    def optional(self, text: str | None) -> str | None:
        """The text with each name replaced, where there is one."""
        return None if text is None else self(text)


def reader_labels(spotted: SpottedArticle) -> dict[str, str]:
    """Each commenter's name as a number in the order of the page; the text never changes, so neither do they."""
    names = dict.fromkeys(comment.author for comment in spotted.comments)
    return {name: f"Reader {number}" for number, name in enumerate(names, 1)}


class FirstWords:
    """Hears of every reviewer, and when she first spoke."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}
        self._letters: set[str] = set()

    def hear(self, casefile: Casefile) -> None:
        """Take note of all who said something of this article."""
        spoke: dict[str, list[datetime]] = {}
        letters = {letter for each in casefile.unnamed.values() for letter in each}
        for record in (
            *casefile.verdicts,
            *casefile.sources,
            *casefile.adjudications,
            *casefile.reviews,
            *casefile.own_claims,
            *casefile.corrections,
            *casefile.dismissals,
            *casefile.assignments,
        ):
            if record.reviewer in letters:
                self._letters.add(record.reviewer)
                continue
            times = spoke.setdefault(record.reviewer, [])
            if record.at is not None:
                times.append(record.at)
        for name in casefile.assigned:
            spoke.setdefault(name, [])
        for name, times in spoke.items():
            # Who never says when comes last.
            when = min(times).isoformat() if times else "~"
            self._first[name] = min(self._first.get(name, when), when)

    def labels(self, named: bool) -> dict[str, str]:
        """Each reviewer's name as it is printed: itself, or a number in the order of who spoke first.

        A letter, which stands for the name where the project hides it, is nobody in particular and gets no number.
        """
        ordered = sorted((name for name in self._first if name), key=lambda name: (self._first[name], name))
        numbered = {name: name if named else f"Reviewer {number}" for number, name in enumerate(ordered, 1)}
        return {**{letter: letter for letter in sorted(self._letters)}, **numbered}


def scrubber(casefile: Casefile, readers: Mapping[str, str], reviewers: Mapping[str, str]) -> Scrubber:
    """What takes names and secrets out of the words that reviewers wrote about this article.

    A name that the article itself prints stays: a commenter who calls herself after the president hides no president.
    """
    page = printed_text(casefile.spotted)
    replacements: dict[str, str] = {}
    for name, label in (*readers.items(), *reviewers.items()):
        for variant in (name, name.lstrip("@"), name.title()):
            if (
                label != name
                and len(variant) >= _SHORTEST_NAME
                and not (variant in page and re.search(rf"(?<!\w){re.escape(variant)}(?!\w)", page))
            ):
                replacements[variant] = label
    for source in casefile.sources:
        if source.confidential is not None:
            secrets = (source.title, source.author, source.url, source.archived_url, source.quote, source.note)
            replacements |= {s: _WITHHELD for s in secrets if s and len(s) >= _SHORTEST_SECRET}
    return Scrubber(replacements)


def withheld(source: CounterSource, comments: Iterable[Comment]) -> str | None:
    """Why the quote of a source is not reprinted; None where it may be."""
    if source.kind is not SourceKind.REBUTTAL:
        return None
    around = (
        c.text
        for c in comments
        if source.start is not None and source.end is not None and c.start <= source.start and source.end <= c.end
    )
    return WITHHELD_ABUSE if any(is_abusive_comment(text) for text in (source.quote, *around)) else None


def printed_spans(spotted: SpottedArticle, kept: Iterable[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """The stretches of the text that a report may reprint, in order and apart; `kept` ones whatever their zone."""
    comments = sorted((c.start, c.end) for c in spotted.comments)
    spans = sorted(
        [(p.start, p.end) for p in spotted.passages if p.zone in PRINTED]
        + [(s.start, s.end) for s in spotted.sentences if s.zone in PRINTED]
    )
    hidden = sorted(
        [(s.start, s.end) for s in spotted.sentences if s.zone not in PRINTED]
        + [(p.start, p.end) for p in spotted.passages if p.zone not in PRINTED]
        + comments
    )
    return _union(_minus(_union(spans), _union(hidden)) + sorted(kept))


def printed_text(spotted: SpottedArticle, kept: Iterable[tuple[int, int]] = ()) -> str:
    """The article's text at its own offsets, `BLANKED` where a report does not reprint it; line feeds stay."""
    text = spotted.article.text
    parts: list[str] = []
    at = 0
    for start, end in printed_spans(spotted, kept):
        parts += [_HIDDEN.sub(BLANKED, text[at:start]), text[start:end]]
        at = end
    return "".join(parts) + _HIDDEN.sub(BLANKED, text[at:])


def _union(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _minus(spans: list[tuple[int, int]], holes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    left: list[tuple[int, int]] = []
    first = 0
    for start, end in spans:
        while first < len(holes) and holes[first][1] <= start:
            first += 1
        at = start
        hole = first
        while hole < len(holes) and holes[hole][0] < end:
            if at < holes[hole][0]:
                left.append((at, holes[hole][0]))
            at = max(at, holes[hole][1])
            hole += 1
        if at < end:
            left.append((at, end))
    return left
