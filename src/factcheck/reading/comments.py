"""Readers' comments as records, whatever the style of the section."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.model.article import Comment, Zone
from factcheck.model.ids import comment_id
from factcheck.reading import commenting
from factcheck.reading.blocks import Block, Hint
from factcheck.reading.commenting import Header
from factcheck.reading.furniture import DECLARED, is_comments_head


@dataclass
class Draft:
    """A comment being read: what its header told, and the stretch of its text."""

    header: Header
    indent: int
    posted: str | None = None
    likes: int | None = None
    parent: str | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


@dataclass
class Section:
    """The comments of a page: where they start (an index of blocks), what is what from there on, the comments."""

    first: int
    stretches: list[tuple[int, int, Zone]]
    drafts: list[Draft]
    declared: int | None = None


_LOOK_AHEAD = 14
"""Blocks between a section's heading and its first comment."""


def find_section(blocks: Sequence[Block]) -> Section | None:
    """The comment section of a page; None where there is none, or only a form."""
    if any(block.comment is not None for block in blocks):
        return _read_marked(blocks)
    prose = [0]
    for block in blocks:
        prose.append(prose[-1] + (block.words if block.is_prose else 0))
    declared = None
    for i, block in enumerate(blocks):
        if (prose[i] < min(40, prose[-1] * 0.3) and not _run_together(block)) or prose[i] == 0:
            continue
        if is_comments_head(block.text):
            found = _read_section(blocks, i, headed=True)
            count = DECLARED.search(block.text)
            if count:
                declared = int((count[1] or count[2]).replace(",", ""))
            if found is not None:
                found.declared = declared if declared is not None else None
                return found
    for i, block in enumerate(blocks):
        if (prose[i] >= 0.5 * prose[-1] > 0 and _opens(blocks, i)) or _run_together(block):
            found = _read_section(blocks, i, headed=False)
            if found is not None and (len(found.drafts) >= 2 or _run_together(block)):
                return found
    return None


def _run_together(block: Block) -> bool:
    header = commenting.header(block.text) if "(" in block.text[:80] else None
    return header is not None and header.likes is not None


def _opens(blocks: Sequence[Block], i: int) -> bool:
    header = commenting.header(blocks[i].text)
    if header is not None:
        return header.when is not None or blocks[i].text.endswith(":")
    return _named_then_dated(blocks, i) is not None


def _named_then_dated(blocks: Sequence[Block], i: int) -> int | None:
    """How many lines lie from a name down to its date: 1, or 2 where a place or a badge stands between; else None."""
    text = blocks[i].text
    header = commenting.answering(text)
    if header is None and not commenting.is_author(commenting.bare_name(text)):
        return None
    for step in (1, 2):
        if i + step >= len(blocks):
            return None
        line = blocks[i + step].text
        if commenting.when_in(line) is not None:
            return step
        if line.strip() in "•·|-–—":
            continue
        place = "," in line and blocks[i + step].words <= 4
        if blocks[i + step].words > 5 or (blocks[i + step].stopped and not place) or commenting.is_button_line(line):
            return None
    return None


def _read_section(blocks: Sequence[Block], first: int, *, headed: bool) -> Section | None:
    reader = _SectionReader(blocks, first, headed)
    reader.run()
    drafts = [d for d in reader.drafts if d.spans]
    if not drafts:
        return None
    return Section(first, reader.stretches, drafts)


def _read_marked(blocks: Sequence[Block]) -> Section | None:
    """The comments of a page whose format tells which block belongs to which comment."""
    items: dict[int, list[Block]] = {}
    for block in blocks:
        if block.comment is not None:
            items.setdefault(block.comment, []).append(block)
    stretches: list[tuple[int, int, Zone]] = []
    drafts = [draft for lines in items.values() if (draft := _read_item(lines, stretches)) is not None]
    if not drafts:
        return None
    heads = (DECLARED.search(b.text) for b in blocks if b.comment is None and is_comments_head(b.text))
    declared = next((int((m[1] or m[2]).replace(",", "")) for m in heads if m), None)
    return Section(len(blocks), stretches, drafts, declared)


def _read_item(lines: Sequence[Block], stretches: list[tuple[int, int, Zone]]) -> Draft | None:
    """One marked comment; None where it was deleted, is another site's notice, or says nothing."""
    named = [b for b in lines if b.hint is Hint.COMMENT_AUTHOR] or [b for b in lines if commenting.header(b.text)]
    head = (named or lines)[0]
    header = commenting.header(head.text) or commenting.answering(head.text) or Header(commenting.bare_name(head.text))
    whole = " ".join(b.text for b in lines)
    texts = [b for b in lines if b is not head and b.hint is not Hint.COMMENT_FURNITURE]
    void = commenting.is_pingback(whole) or commenting.is_pingback(head.text)
    void |= any(commenting.is_deleted(b.text) for b in texts) or not commenting.is_author(header.author)
    draft = Draft(header, head.indent, header.when, header.likes, header.parent)
    if header.text is not None:
        draft.spans.append((head.start + header.text, head.end))
    for block in lines:
        zone = _take(block, draft, is_head=block is head or (block.hint is Hint.COMMENT_AUTHOR and not draft.spans))
        stretches.append((block.start, block.end, Zone.BOILERPLATE if void else zone))
    return None if void or not draft.spans else draft


def _take(block: Block, draft: Draft, *, is_head: bool) -> Zone:
    """Adds a marked block to its comment; what zone it is."""
    if is_head:
        return Zone.COMMENT
    text = block.text
    when = commenting.when_in(text)
    if (
        block.hint is Hint.COMMENT_FURNITURE
        or (not when and commenting.is_button_line(text))
        or commenting.is_avatar(text)
    ):
        draft.likes = commenting.likes_in(text) if draft.likes is None else draft.likes
        return Zone.BOILERPLATE
    if when and not draft.spans:
        draft.posted = draft.posted or when
    elif (parent := commenting.reply_line(text)) and not draft.spans:
        draft.parent = draft.parent or parent
    else:
        draft.spans.append((block.start, block.end))
    return Zone.COMMENT


class _SectionReader:
    """Reads a section line by line, knowing the comment it is in."""

    def __init__(self, blocks: Sequence[Block], first: int, headed: bool) -> None:
        self.blocks = blocks
        self.at = first
        self.first = first
        self.headed = headed
        self.stretches: list[tuple[int, int, Zone]] = []
        self.drafts: list[Draft] = []
        self.current: Draft | None = None
        self.after_button = True
        self.void = False
        self.ended = False
        section = blocks[first:]
        self.dated = any(
            _named_then_dated(blocks, i) is not None or (commenting.header(b.text) or Header("")).when
            for i, b in enumerate(section, first)
        )
        self.buttons = sum(commenting.is_button_line(b.text) for b in section) >= 1
        self.inline = headed and sum(commenting.inline(b.text) is not None for b in section) >= 2 and not self.dated
        self.lettered = headed and "letter" in blocks[first].text.lower()
        self.signed = headed and self._is_signed(section)

    def _is_signed(self, section: Sequence[Block]) -> bool:
        """Whether the names stand below the comments: the first line with words of its own is a text."""
        signatures = 0
        first_is_text: bool | None = None
        for i, block in enumerate(section):
            header = self._signature(block)
            if i and header is not None and header.signs:
                signatures += 1
            if i and first_is_text is None and (header is not None or block.is_prose):
                first_is_text = header is None
        return bool(first_is_text) and signatures > 0 and not self.buttons_only(section)

    def _signature(self, block: Block) -> Header | None:
        bare = self.lettered and not block.is_prose and block.words <= 8
        return commenting.header(block.text) or commenting.signature(block.text, bare=bare)

    @staticmethod
    def buttons_only(section: Sequence[Block]) -> bool:
        return any(_named_then_dated(section, i) is not None for i in range(len(section)))

    def run(self) -> None:
        pending: list[Block] = []
        while self.at < len(self.blocks):
            block = self.blocks[self.at]
            if self.ended:
                self._mark(block, Zone.BOILERPLATE)
            elif self.signed and self.at > self.first:
                header = self._signature(block)
                if header is not None and header.signs and pending:
                    self._mark(block, Zone.COMMENT)
                    self.drafts.append(
                        Draft(
                            header,
                            block.indent,
                            header.when,
                            spans=[(b.start, b.end) for b in pending],
                            words=[b.text for b in pending],
                        )
                    )
                    pending = []
                elif commenting.ends_section(block.text) and self.drafts:
                    self.ended = True
                    self._mark(block, Zone.BOILERPLATE)
                elif commenting.is_button_line(block.text) or commenting.is_pingback(block.text):
                    self._mark(block, Zone.BOILERPLATE)
                else:
                    self._mark(block, Zone.COMMENT)
                    pending.append(block)
            else:
                self._line(block)
            self.at += 1

    def _mark(self, block: Block, zone: Zone) -> None:
        self.stretches.append((block.start, block.end, zone))

    def _line(self, block: Block) -> None:
        text = block.text
        if self._starts(block):
            return
        if commenting.is_pingback(text) or commenting.is_deleted(text):
            self._mark(block, Zone.BOILERPLATE)
            self.void, self.current = True, None
            self.after_button = True
        elif (self.drafts and commenting.ends_section(text)) or (not self.drafts and self._gave_up()):
            self.ended = True
            self._mark(block, Zone.BOILERPLATE)
        elif self.current is None:
            self._mark(block, Zone.BOILERPLATE)
            self.after_button = True
        elif commenting.is_button_line(text) or commenting.is_avatar(text):
            if self.current.likes is None:
                self.current.likes = commenting.likes_in(text)
            self.after_button = True
            self._mark(block, Zone.BOILERPLATE)
        elif (parent := commenting.reply_line(text)) and not self.current.spans:
            self.current.parent = parent
            self._mark(block, Zone.COMMENT)
        elif (when := commenting.when_in(text)) and self.current.posted is None:
            self.current.posted = when
            self._mark(block, Zone.COMMENT)
        else:
            self.current.spans.append((block.start, block.end))
            self.current.words.append(text)
            self.after_button = False
            self._mark(block, Zone.COMMENT)

    def _gave_up(self) -> bool:
        return self.at - self.first > _LOOK_AHEAD

    def _starts(self, block: Block) -> bool:
        """Whether a comment starts here; then it is the current one."""
        text = block.text
        header = commenting.header(block.raw if "(" in text[:80] else text)
        if header is None and self.inline and not commenting.ends_section(text):
            header = commenting.inline(block.raw, loose=True)
        if header is not None:
            if header.text is not None and header.likes is None and not self.inline:
                return False
            self._begin(block, header)
            return True
        step = _named_then_dated(self.blocks, self.at)
        if step is not None:
            self._begin(block, commenting.answering(text) or Header(commenting.bare_name(text)))
            for _ in range(step):
                self.at += 1
                line = self.blocks[self.at]
                self._mark(line, Zone.COMMENT)
                if self.current is not None and (when := commenting.when_in(line.text)):
                    self.current.posted = when
            return True
        if self.at == self.first or not self.headed:
            return False
        numbered = commenting.header(text, strict=False)
        if numbered is not None and self._text_follows():
            self._begin(block, numbered)
            return True
        if not self.dated and self._text_follows() and self._bare_name_starts(block):
            self._begin(block, commenting.answering(text) or Header(commenting.bare_name(text)))
            return True
        return False

    def _bare_name_starts(self, block: Block) -> bool:
        """Whether a name with no date starts a comment: buttons end each comment, or each has a paragraph."""
        if not commenting.is_author(commenting.bare_name(block.text)) or (block.stopped and block.words > 3):
            return False
        if self.buttons:
            return self.after_button
        before = self.blocks[self.at - 1]
        return before.group != block.group and self.blocks[self.at + 1].group == block.group

    def _text_follows(self) -> bool:
        return self.at + 1 < len(self.blocks) and self.blocks[self.at + 1].words >= 2

    def _begin(self, block: Block, header: Header) -> None:
        self.current = Draft(header, block.indent, header.when, header.likes, header.parent)
        self.drafts.append(self.current)
        self.after_button = False
        if header.text is None:
            self._mark(block, Zone.COMMENT)
            return
        cut = block.start + header.text
        self.stretches.append((block.start, cut, Zone.COMMENT))
        self.stretches.append((cut, block.end, Zone.COMMENT))
        self.current.spans.append((cut, block.end))
        self.current.words.append(block.raw[header.text :])


def records(article: str, text: str, section: Section) -> tuple[Comment, ...]:
    """The comments of a section as records, answers with their parents."""
    made: list[Comment] = []
    by_author: dict[str, str] = {}
    above: list[tuple[int, str]] = []
    for draft in section.drafts:
        start, end = draft.spans[0][0], draft.spans[-1][1]
        while start < end and text[start].isspace():
            start += 1
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
