"""A comment section read line by line, where only its wording tells who speaks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.model.article import Zone
from factcheck.reading import commenting
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
        step = named_then_dated(self.blocks, self.at)
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
