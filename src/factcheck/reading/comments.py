"""Readers' comments as records, from the places of a page's blocks."""

import itertools
from collections import Counter, deque
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from factcheck.model.article import Comment, Zone
from factcheck.model.ids import comment_id
from factcheck.reading import buttons, commenting, naming
from factcheck.reading.blocks import Block
from factcheck.reading.commenting import Header
from factcheck.reading.furniture import DECLARED, is_comments_head
from factcheck.reading.places import COMMENTING, ZONES, Place
from factcheck.reading.threadlines import is_initial
from factcheck.reading.timestamps import stamps_in, without_stamps

Stretch = tuple[int, int, Zone]
_REMEMBERED = 200
"""Commenters before this one whom a line may say that she answers."""
_FEW, _LONGEST_NAME = 3, 45
_SHARED = 0.8
"""Of the names of a page, from how many on a word that they end in is the page's."""


@dataclass
class Draft:
    """A comment being read: what its header told, and the stretches of its text."""

    header: Header
    indent: int
    posted: str | None = None
    likes: int | None = None
    parent: str | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)

    @classmethod
    def of(cls, header: Header, indent: int) -> "Draft":
        """The draft that a header opens."""
        return cls(header, indent, header.when, header.likes, header.parent)


@dataclass
class Section:
    """The comments of a page, what is what in their blocks, and how many the page says there are."""

    stretches: list[Stretch] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    declared: int | None = None


def section_of(blocks: Sequence[Block], places: Sequence[Place]) -> Section:
    """The comments that a walk through the page found, deleted and empty ones left out."""
    section = Section(declared=_declared(blocks, places))
    places = _past_initials(blocks, places)
    known: deque[str] = deque(maxlen=_REMEMBERED)
    alone = _stand_alone(blocks, places)
    pending: list[Block] = []
    current: Draft | None = None
    for block, place in zip(blocks, places, strict=True):
        if place not in COMMENTING:
            continue
        zone = ZONES[place]
        if place in (Place.COMMENT_NAME, Place.COMMENT_LINE):
            one_line = place is Place.COMMENT_LINE
            header = naming.one_line(block.raw, known) if one_line else _named(block.raw, known, alone)
            if current is not None and _is_answered(header, current, known):
                current.parent = header.author
                section.stretches.append((block.start, block.end, zone))
                continue
            known.append(header.author)
            current = Draft.of(header, block.indent)
            section.drafts.append(current)
            pending = []
            if header.text is not None:
                start, end = block.start + header.text, block.start + (header.end or len(block.raw))
                current.spans.append((start, end))
                section.stretches += [(block.start, start, zone), (start, end, zone), (end, block.end, zone)]
                continue
        elif place is Place.COMMENT_SIGNATURE and pending:
            signed = Draft.of(_named(block.raw, known, alone), block.indent)
            signed.spans = [(b.start, b.end) for b in pending]
            section.drafts.append(signed)
            known.append(signed.header.author)
            current, pending = None, []
        elif place is Place.COMMENT_TEXT:
            if current is None:
                pending.append(block)
            else:
                current.spans.append((block.start, block.end))
        elif current is not None:
            _add_fact(current, block, place, known)
        section.stretches.append((block.start, block.end, zone))
    _leave_out_void(section, {b.start: b.text for b in blocks})
    _leave_out_shared(section.drafts)
    return section


def _is_answered(header: Header, current: Draft, known: Collection[str]) -> bool:
    """Whether a line names not who speaks, but whom the one named on the line above answers."""
    bare = header.when is None and header.text is None and not (current.spans or current.posted or current.parent)
    return bare and header.author in known and header.author != current.header.author


def _past_initials(blocks: Sequence[Block], places: Sequence[Place]) -> list[Place]:
    """The places with a commenter's name in the line below the letter that stands for her picture."""
    found = list(places)
    for i, (block, below) in enumerate(itertools.pairwise(blocks)):
        if found[i] is Place.COMMENT_NAME and found[i + 1] in COMMENTING and is_initial(block.text, below.text):
            found[i : i + 2] = Place.COMMENT_ASIDE, Place.COMMENT_NAME
    return found


def _leave_out_shared(drafts: Sequence[Draft]) -> None:
    """Takes off the commenters' names the word that nearly all of them end in: "Ann 5pts", "Bo 5pts"."""
    last = Counter(draft.header.author.rpartition(" ")[2] for draft in drafts if " " in draft.header.author)
    for word, count in last.most_common(1):
        people = {draft.header.author for draft in drafts}
        if count < _SHARED * len(drafts) or len(people) < _FEW:
            return
        for draft in drafts:
            draft.header = replace(draft.header, author=draft.header.author.removesuffix(f" {word}"))


def _stand_alone(blocks: Sequence[Block], places: Sequence[Place]) -> bool:
    """Whether the lines that name this page's commenters hold but name and time: then "Ann, from Hull" is all name."""
    lines = [b.raw for b, place in zip(blocks, places, strict=True) if place is Place.COMMENT_NAME]
    alone = sum(naming.named(commenting.unstuck(line)).author == _untimed(line) for line in lines)
    return len(lines) >= _FEW and alone >= 0.6 * len(lines)


def _untimed(line: str) -> str:
    """A commenter's line without its time."""
    return commenting.bare_name(without_stamps(commenting.unstuck(line)))


def _named(raw: str, known: Collection[str], alone: bool) -> Header:
    """Who a line names; all of it where names stand alone and nothing tells against it."""
    header = naming.named(commenting.unstuck(raw), known)
    if header.when is None and (stamps := stamps_in(raw)):
        header = replace(header, when=raw[slice(*stamps[0])])
    name = _untimed(raw)
    if not alone or header.parent or header.text is not None or len(name) > _LONGEST_NAME:
        return header
    more = name.removeprefix(header.author)
    return replace(header, author=name) if more[:1] in (" ", ",") and not set("|·•:") & set(name) else header


def _declared(blocks: Sequence[Block], places: Sequence[Place]) -> int | None:
    """The number of comments that the last heading before them tells."""
    found = None
    for block, place in zip(blocks, places, strict=True):
        if place in (Place.COMMENT_NAME, Place.COMMENT_LINE):
            return found
        if place is Place.BELOW and is_comments_head(block.text) and (count := DECLARED.search(block.text)):
            found = int((count[1] or count[2]).replace(",", ""))
    return found if any(place is Place.COMMENT_TEXT for place in places) else None


def _add_fact(draft: Draft, block: Block, place: Place, known: Iterable[str]) -> None:
    """Adds what a line below a commenter's name tells: when, whom she answers, how many liked it."""
    text = block.text
    if not draft.spans and draft.header.author.rstrip(".") == text:
        # The line for those who only hear the page ends with a stop, the name does not.
        draft.header = replace(draft.header, author=text)
    elif place is Place.COMMENT_FACT:
        draft.parent = draft.parent or commenting.reply_line(text)
        draft.posted = draft.posted or commenting.when_in(text) or naming.when_inside(text)
        if draft.parent is None and (name := commenting.bare_name(text)) in known and name != draft.header.author:
            draft.parent = name
    elif place is Place.COMMENT_ASIDE:
        draft.likes = buttons.likes_in(text) if draft.likes is None else draft.likes
        if draft.posted is None and buttons.is_button_line(without_stamps(text)) and (stamps := stamps_in(text)):
            draft.posted = text[slice(*stamps[0])]


def _leave_out_void(section: Section, texts: dict[int, str]) -> None:
    """What was deleted, says nothing, or is another site's notice is no comment."""
    kept, void = [], set()
    for draft in section.drafts:
        whole = " ".join(texts.get(start, "") for start, _ in draft.spans).strip()
        if draft.spans and not (commenting.is_deleted(whole) or commenting.is_pingback(whole)):
            kept.append(draft)
        else:
            void |= {start for start, _ in draft.spans}
    section.drafts = kept
    section.stretches = [(a, b, Zone.BOILERPLATE if a in void else zone) for a, b, zone in section.stretches]


def records(article: str, text: str, section: Section) -> tuple[Comment, ...]:
    """The comments of a section as records, answers with their parents."""
    made: list[Comment] = []
    by_author: dict[str, str] = {}
    above: list[tuple[int, str]] = []
    for draft in section.drafts:
        start, end = draft.spans[0][0], draft.spans[-1][1]
        start += len(text[start:end]) - len(text[start:end].lstrip())
        if start >= end:
            continue
        # The comments that this one stands further right of, the nearest last.
        while above and above[-1][0] >= draft.indent:
            above.pop()
        parent = _answered(draft, text[start : start + 60], by_author) or (above[-1][1] if above else None)
        comment = Comment(
            start=start,
            end=end,
            id=comment_id(article, start, end),
            author=draft.header.author,
            text=text[start:end],
            likes=draft.likes,
            posted=draft.posted,
            parent=parent,
        )
        made.append(comment)
        by_author[_key(comment.author)] = comment.id
        above.append((draft.indent, comment.id))
    return tuple(made)


def _key(author: str) -> str:
    return author.lstrip("@").casefold()


def _answered(draft: Draft, opening: str, by_author: dict[str, str]) -> str | None:
    """The last comment of whom this one names, in its header or with an "@" at its start."""
    if draft.parent is not None:
        return by_author.get(_key(draft.parent))
    if not opening.startswith("@"):
        return None
    words = opening[1:].split()
    names = (" ".join(words[:n]).rstrip(",:.") for n in (3, 2, 1))
    return next((by_author[_key(name)] for name in names if _key(name) in by_author), None)
