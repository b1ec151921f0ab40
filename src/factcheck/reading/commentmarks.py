"""The comments of a page whose format tells which words are whose: a saved web page marks them."""

from collections.abc import Sequence

from factcheck.model.article import Zone
from factcheck.reading import buttons, commenting
from factcheck.reading.blocks import Block, Hint
from factcheck.reading.commenting import Header
from factcheck.reading.comments import Draft, Section, Stretch
from factcheck.reading.furniture import DECLARED, is_comments_head
from factcheck.reading.places import Place
from factcheck.reading.timestamps import stamps_in


def marked_section(blocks: Sequence[Block]) -> Section | None:
    """The comments of a page whose format tells which block belongs to which comment; None where it tells nothing."""
    items: dict[int, list[Block]] = {}
    for block in blocks:
        if block.comment is not None:
            items.setdefault(block.comment, []).append(block)
    section = Section()
    section.drafts = [d for lines in items.values() if (d := _read_item(lines, section.stretches)) is not None]
    if not section.drafts:
        return None
    heads = (DECLARED.search(b.text) for b in blocks if b.comment is None and is_comments_head(b.text))
    section.declared = next((int((m[1] or m[2]).replace(",", "")) for m in heads if m), None)
    return section


def without_heads(blocks: Sequence[Block], places: Sequence[Place], section: Section) -> list[Place]:
    """The places of a page's blocks beside marked comments: a heading that only comments follow is theirs."""
    first = min(start for start, _, _ in section.stretches)
    found = list(places)
    for i in range(len(found) - 1, -1, -1):
        if blocks[i].start < first:
            if found[i] is not Place.SHORT or blocks[i].hint is Hint.ITEM:
                break
            found[i] = Place.BELOW
    return found


def _read_item(lines: Sequence[Block], stretches: list[Stretch]) -> Draft | None:
    """One marked comment; None where it was deleted, is another site's notice, or says nothing."""
    named = [b for b in lines if b.hint is Hint.COMMENT_AUTHOR] or [b for b in lines if commenting.header(b.text)]
    head = (named or lines)[0]
    header = commenting.header(head.text) or commenting.answering(head.text) or Header(commenting.bare_name(head.text))
    whole = " ".join(b.text for b in lines)
    texts = [b for b in lines if b is not head and b.hint is not Hint.COMMENT_FURNITURE]
    void = commenting.is_pingback(whole) or commenting.is_pingback(head.text)
    void |= any(commenting.is_deleted(b.text) for b in texts) or not commenting.is_author(header.author)
    draft = Draft.of(header, head.indent)
    if header.text is not None:
        draft.spans.append((head.start + header.text, head.end))
    told_apart = any(b.hint is Hint.COMMENT_WORDS for b in lines)
    for block in lines:
        if block is head or (block.hint is Hint.COMMENT_AUTHOR and not draft.spans):
            zone = Zone.COMMENT
        elif block.hint is Hint.COMMENT_WORDS:
            draft.spans.append((block.start, block.end))
            zone = Zone.COMMENT
        elif told_apart:
            zone = _add_told(block, draft)
        else:
            zone = _take(block, draft)
        stretches.append((block.start, block.end, Zone.BOILERPLATE if void else zone))
    return None if void or not draft.spans else draft


def _add_told(block: Block, draft: Draft) -> Zone:
    """Adds what stands beside a comment's words, where the markup tells them apart; what zone it is."""
    stamps = stamps_in(block.text)
    parent = commenting.reply_line(block.text)
    draft.posted = draft.posted or (block.text[slice(*stamps[0])] if stamps else None)
    draft.parent = draft.parent or parent
    if draft.likes is None:
        draft.likes = buttons.likes_in(block.text)
    return Zone.COMMENT if stamps or parent or commenting.is_rank(block.text) else Zone.BOILERPLATE


def _take(block: Block, draft: Draft) -> Zone:
    """Adds a marked block to its comment; what zone it is."""
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
