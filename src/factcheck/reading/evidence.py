"""What speaks for each block being furniture, a caption, a byline: its own words and its neighbours'."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.reading.blocks import Block, Hint, cells_of, is_item
from factcheck.reading.cues import (
    byline_strength,
    caption_strength,
    is_blurb,
    is_credit,
    is_date,
    is_name,
    is_time,
    names_author,
    opens_letter,
)
from factcheck.reading.furniture import furniture_strength, is_furniture_word, is_related_head, is_tail_head
from factcheck.reading.masthead import mark_site


@dataclass
class Evidence:
    """How surely a block is this or that, each from 0 to 1."""

    block: Block
    furniture: float = 0.0
    caption: float = 0.0
    byline: float = 0.0
    is_date: bool = False
    is_time: bool = False
    names_author: bool = False
    is_name: bool = False
    is_blurb: bool = False
    is_item: bool = False
    is_row: bool = False
    tail_head: bool = False
    related_head: bool = False
    glossary: bool = False
    """A label that the page says twice, or the definition under it."""
    credit: bool = False
    repeats: bool = False
    """Its words stand elsewhere on the page, too."""
    repeats_before: bool = False
    grouped: bool = False
    """The block before belongs to the same group, and groups mean something on this page."""
    prose_ahead: float = 1.0
    """The share of the page's running text that follows this block."""
    linked: bool = False
    """It stands under the heading of related links or of references."""
    signed: bool = False
    """The page is made of signed letters."""
    site: float = 0.0
    """How surely it is the name of the site: it stands at the top, and in the small print below."""
    title: bool = False
    """A format says that these are the title's words."""

    @property
    def headline(self) -> bool:
        """Whether it can be a headline: some words that do not end as a sentence does."""
        text = self.block.text
        return 3 <= self.block.words <= 28 and not text.endswith((".", ":", ";", ",")) and not text[:1].islower()


_CAPTION_LABEL = re.compile(r"(?:image|photo|picture|video|media)?\s?caption\s?[,:]?", re.I)
_UNCREDITED = re.compile(r"(?:the|a|an)\s|.*[a-z]{2}[.!?]\s+[A-Z]", re.I)
"""A line that is no headline, and ends without a stop: most often what is under a picture."""


def weigh(blocks: Sequence[Block], text: str, title: str | None = None) -> list[Evidence]:
    """The evidence on each block of a page; `title` is what a format's head says the title is."""
    weighed = _each_alone(blocks, text)
    _mark_repeats(weighed)
    _mark_glossary(weighed)
    _mark_captions(weighed)
    _mark_groups(weighed)
    _mark_tables(weighed)
    _mark_linked(weighed)
    mark_site(weighed)
    known = _bare(title) if title else ""
    signed = sum((opens_letter(e.block.text)) for e in weighed) >= 2
    total = sum(e.block.words for e in weighed if e.block.is_prose) or 1
    behind = 0
    for e in weighed:
        behind += e.block.words if e.block.is_prose else 0
        e.prose_ahead = 1 - behind / total
        e.signed = signed
        e.title = bool(known) and e.block.words <= 40 and _bare(e.block.text) == known
    _mark_echoes(weighed)
    return weighed


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _each_alone(blocks: Sequence[Block], text: str) -> list[Evidence]:
    """Each block by its own words; those that recur, as buttons do under each comment, are looked at once."""
    seen: dict[tuple[str, Hint | None], Evidence] = {}
    weighed = []
    for block in blocks:
        words = (text[block.start : block.end], block.hint)
        if words not in seen:
            seen[words] = _alone(block, text)
        weighed.append(replace(seen[words], block=block))
    return weighed


def _alone(block: Block, text: str) -> Evidence:
    words = block.text
    e = Evidence(block)
    if len(words) > 2_500:
        return e
    hint = block.hint
    e.is_date, e.is_time = is_date(words), is_time(words)
    e.is_item = is_item(words) or hint is Hint.ITEM
    e.is_row = hint is Hint.CELL or len(cells_of(text, block.start, block.end)) >= 2
    e.furniture = 0.0 if e.is_time else furniture_strength(text[block.start : block.end])
    e.caption = 1.0 if hint is Hint.CAPTION else caption_strength(words)
    e.names_author = names_author(words)
    e.is_name = is_name(words) and not is_furniture_word(words)
    e.is_row &= not (e.is_date or e.names_author)
    if e.is_row:
        e.is_name = False
    e.byline = 0.0 if e.is_row and not e.names_author else 1.0 if hint is Hint.BYLINE else byline_strength(words)
    if e.caption == 0 and 10 <= block.words <= 40 and not block.stopped and _UNCREDITED.match(words):
        e.caption = 0.3 if block.hint is None else 0.0
    if e.caption < 0.6 and is_blurb(words):
        e.caption = 0.0
    if words.startswith("> ") and block.words >= 6:
        e.furniture = 0.0
    e.is_blurb = is_blurb(words) and block.words >= 5 and e.furniture < 0.5
    e.tail_head, e.related_head = is_tail_head(words), is_related_head(words)
    if hint is Hint.FURNITURE:
        e.furniture = 1.0
    if (e.is_date and not e.is_time) or e.names_author:
        e.furniture = min(e.furniture, 0.2)
    if e.furniture >= 0.8 and any(is_furniture_word(part) for part in re.split(r"[/|]", words)):
        e.caption = 0.0
    e.credit = e.caption > 0 and is_credit(words)
    if e.names_author and e.caption and not re.match(r"photo|image|illustration|picture", words, re.I):
        e.caption, e.credit = 0.0, False
    if e.caption >= 1 and e.furniture < 0.95:
        e.furniture *= 0.3
    if hint in (Hint.PARAGRAPH, Hint.HEADING, Hint.ITEM) and e.furniture < 0.7:
        e.furniture *= 0.6
    return e


def _mark_repeats(weighed: list[Evidence]) -> None:
    counts = Counter(e.block.text for e in weighed)
    seen: set[str] = set()
    for e in weighed:
        e.repeats = counts[e.block.text] > 1
        e.repeats_before = e.block.text in seen
        seen.add(e.block.text)


def _mark_glossary(weighed: list[Evidence]) -> None:
    """A glossary is a run of labels said twice, each with its definition."""
    pairs = [
        i
        for i in range(1, len(weighed))
        if weighed[i].block.text == weighed[i - 1].block.text and weighed[i].block.words <= 6 and not weighed[i].caption
    ]
    if len({weighed[i].block.text for i in pairs}) < 3:
        return
    for i in pairs:
        weighed[i - 1].glossary = weighed[i].glossary = True
        if i + 1 < len(weighed) and (i + 2 in set(pairs) or i + 3 in set(pairs) or weighed[i + 1].block.words <= 60):
            weighed[i + 1].glossary = True


def _mark_captions(weighed: list[Evidence]) -> None:
    """The line above a credit describes the picture, and so does the one under "Image caption"."""
    for before, e in itertools.pairwise(weighed):
        if _CAPTION_LABEL.fullmatch(before.block.text) and e.block.words <= 60:
            before.caption = e.caption = 1.0
            before.furniture = e.furniture = 0.0
        if (e.credit and not before.block.is_prose) or (
            e.credit and before.block.group == e.block.group and before.block.words <= 40
        ):
            if before.byline < 0.5 and before.furniture < 0.7 and before.block.hint is not Hint.TITLE:
                before.caption = max(before.caption, 0.6)
        elif e.caption >= 1 and before.block.group == e.block.group and _can_be_alternative(before):
            before.caption = max(before.caption, 0.45)


def _can_be_alternative(e: Evidence) -> bool:
    """Whether a line can be a picture's alternative text, above its caption."""
    return e.block.words <= 20 and not e.block.is_prose and not e.byline and e.furniture < 0.7


def _mark_groups(weighed: list[Evidence]) -> None:
    groups = {e.block.group for e in weighed}
    if len(groups) < 3 or len(groups) == len(weighed):
        return
    for before, e in itertools.pairwise(weighed):
        e.grouped = before.block.group == e.block.group


_COLUMN_GAP = re.compile(r"\s{2,}|\t")


def _mark_tables(weighed: list[Evidence]) -> None:
    """Rows that follow each other and hold figures are a table, though its head looks like a menu."""
    for i, first in enumerate(weighed):
        if not first.is_row or (i and weighed[i - 1].is_row):
            continue
        rows = [first]
        while i + len(rows) < len(weighed) and weighed[i + len(rows)].is_row:
            rows.append(weighed[i + len(rows)])
        if (
            i
            and len(_COLUMN_GAP.findall(weighed[i - 1].block.raw)) >= 3
            and not weighed[i - 1].block.text.endswith(".")
        ):
            rows.insert(0, weighed[i - 1])
        figures = sum(any(char.isdigit() for char in row.block.text) for row in rows)
        if len(rows) >= 3 and figures >= len(rows) // 2:
            for row in rows:
                row.furniture = row.caption = 0.0
                row.is_row = True


_REFERENCES = re.compile(r"(?:references|sources|notes|footnotes|bibliography|citations|works cited)\s?:?", re.I)


def _mark_linked(weighed: list[Evidence]) -> None:
    """Headlines under "Read more" lead away from the article, and so do the entries under "References"."""
    for i, head in enumerate(weighed):
        references = _REFERENCES.fullmatch(head.block.text) is not None
        if not (head.related_head or references):
            continue
        for j in range(i + 1, len(weighed)):
            e = weighed[j]
            before_prose = j + 1 < len(weighed) and weighed[j + 1].block.is_prose
            if references:
                entry = e.is_item or "(" in e.block.text or e.block.text.startswith("[")
            else:
                entry = e.headline and e.block.words >= 4 and not e.block.is_prose and e.block.hint is not Hint.HEADING
                apart = e.block.group != weighed[j - 1].block.group
                entry = entry and not (before_prose and j > i + 1 and apart and e.block.words <= 6) and e.byline < 0.9
            if not entry or e.furniture >= 0.7:
                break
            e.linked = True
            head.linked |= references


def _mark_echoes(weighed: list[Evidence]) -> None:
    """A sentence said twice running at the foot of a page praises the site; beside a picture it is its caption."""
    for before, e in itertools.pairwise(weighed):
        if e.block.text == before.block.text and e.block.is_prose and e.prose_ahead < 0.12 and e.caption < 0.6:
            before.furniture = e.furniture = max(e.furniture, 0.8)
