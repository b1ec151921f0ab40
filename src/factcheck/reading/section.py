"""A comment section read line by line, where only its wording tells who speaks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.model.article import Zone
from factcheck.reading import buttons, commenting
from factcheck.reading.blocks import Block
from factcheck.reading.commenting import Header


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


def named_then_dated(blocks: Sequence[Block], i: int) -> int | None:
    """How many lines lie from a name down to its date, where at most a place, a badge and bullets stand between."""
    text = blocks[i].text
    header = commenting.answering(text)
    if buttons.is_avatar(text) or commenting.is_deleted(text):
        return None
    if header is None and not commenting.is_author(commenting.bare_name(text)):
        return None
    between = 0
    for step in range(1, min(6, len(blocks) - i)):
        line = blocks[i + step].text
        if commenting.when_in(line) is not None:
            return step
        if line.strip() in "•·|-–—" or commenting.is_badge(line):
            continue
        if (
            placed_when(blocks[i + step]) is not None
            and (i == 0 or blocks[i - 1].group != blocks[i].group or buttons.is_button_line(blocks[i - 1].text))
            and between == 0
        ):
            return step
        place = "," in line and blocks[i + step].words <= 4
        between += 1
        if (
            between > 1
            or blocks[i + step].words > 5
            or (blocks[i + step].stopped and not place)
            or buttons.is_button_line(line)
        ):
            return None
    return None


def placed_when(block: Block) -> str | None:
    """The date of a line that tells where a commenter lives and when she wrote: "Lund | 3 May"."""
    place, bar, when = block.text.rpartition(" | ")
    return commenting.when_in(when) if bar and len(place.split()) <= 5 else None


class SectionReader:
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
            named_then_dated(blocks, i) is not None or (commenting.header(b.text) or Header("")).when
            for i, b in enumerate(section, first)
        )
        self.buttons = sum(buttons.is_button_line(b.text) for b in section) >= 1
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
        return any(named_then_dated(section, i) is not None for i in range(len(section)))

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
                elif buttons.is_button_line(block.text) or commenting.is_pingback(block.text):
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
        elif buttons.is_button_line(text) or buttons.is_avatar(text):
            if self.current.likes is None:
                self.current.likes = buttons.likes_in(text)
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
        step = named_then_dated(self.blocks, self.at)
        if step is not None and placed_when(self.blocks[self.at + step]):
            self._begin_over(step)
            return True
        header = commenting.header(block.raw if "(" in text[:80] else text)
        if header is None and self.inline and not commenting.ends_section(text):
            header = commenting.inline(block.raw, loose=True)
        if header is not None:
            if header.text is not None and header.likes is None and not self.inline:
                return False
            self._begin(block, header)
            return True
        if step is not None:
            self._begin_over(step)
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

    def _begin_over(self, step: int) -> None:
        """Begins the comment of the name here, whose date stands `step` lines below."""
        block = self.blocks[self.at]
        self._begin(block, commenting.answering(block.text) or self._named(block))
        draft = self.drafts[-1]
        known = {d.header.author for d in self.drafts[:-1]}
        for _ in range(step):
            self.at += 1
            line = self.blocks[self.at]
            if draft.parent is None and commenting.bare_name(line.text) in known:
                draft.parent = commenting.bare_name(line.text)
            draft.parent = draft.parent or commenting.reply_line(line.text)
            aside = commenting.is_badge(line.text) or line.text.strip() in "•·|-–—"
            self._mark(line, Zone.BOILERPLATE if aside else Zone.COMMENT)
            draft.posted = commenting.when_in(line.text) or placed_when(line) or draft.posted

    def _named(self, block: Block) -> Header:
        """The name on a line; where an earlier commenter's stands behind a gap, it is whom she answers."""
        first, gap, second = block.raw.partition("  ")
        if gap and second.strip() in {d.header.author for d in self.drafts}:
            return Header(commenting.bare_name(first), parent=second.strip())
        return Header(commenting.bare_name(block.text))

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
