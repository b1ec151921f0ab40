"""Readers' comments as records, whatever the style of the section."""

from collections.abc import Sequence

from factcheck.model.article import Comment, Zone
from factcheck.model.ids import comment_id
from factcheck.reading import buttons, commenting
from factcheck.reading.blocks import Block, Hint
from factcheck.reading.commenting import Header
from factcheck.reading.furniture import DECLARED, is_comments_head
from factcheck.reading.section import Draft, Section, SectionReader, named_then_dated


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
    return named_then_dated(blocks, i) is not None


def _read_section(blocks: Sequence[Block], first: int, *, headed: bool) -> Section | None:
    reader = SectionReader(blocks, first, headed)
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
    if block.hint is Hint.COMMENT_FURNITURE or (not when and buttons.is_button_line(text)) or buttons.is_avatar(text):
        draft.likes = buttons.likes_in(text) if draft.likes is None else draft.likes
        return Zone.BOILERPLATE
    if when and not draft.spans:
        draft.posted = draft.posted or when
    elif (parent := commenting.reply_line(text)) and not draft.spans:
        draft.parent = draft.parent or parent
    else:
        draft.spans.append((block.start, block.end))
    return Zone.COMMENT


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
