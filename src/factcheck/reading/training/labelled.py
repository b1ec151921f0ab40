"""Labelled pages: what the weights are fitted to and measured on."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from factcheck.model.article import Zone
from factcheck.reading import commenting
from factcheck.reading.blocks import Block, blocks_of
from factcheck.reading.cues import is_salutation
from factcheck.reading.evidence import weigh
from factcheck.reading.features import features
from factcheck.reading.pageview import PageView
from factcheck.reading.places import COMMENTING, Place
from factcheck.reading.training.invented import Draft, write_foot, write_head, write_tail, write_top
from factcheck.reading.training.phrasebook import Phrasebook
from factcheck.reading.training.story import write_story
from factcheck.reading.training.threads import write_comments, write_no_comments
from factcheck.reading.training.topics import write_topic

_LETTERS = {
    "t": Zone.TITLE,
    "y": Zone.BYLINE,
    "p": Zone.CAPTION,
    "-": Zone.BODY,
    "~": Zone.BODY,
    "c": Zone.COMMENT,
    "b": Zone.BOILERPLATE,
}


@dataclass(frozen=True)
class Page:
    """A page's features, block by block, and the place of each block."""

    name: str
    features: list[list[str]]
    gaps: list[int]
    places: list[Place]

    @classmethod
    def of(cls, name: str, text: str, blocks: Sequence[Block], places: Sequence[Place]) -> "Page":
        """The page with what the walk looks at."""
        view = PageView(weigh(blocks, text))
        return cls(name, features(view), [view.gap_before(i) for i in range(len(blocks))], list(places))


@dataclass
class _Remark:
    """A reader's comment as labelled: where its first line starts, and its text, where that is known."""

    author: str
    start: int
    text: int | None = None


def page_file(path: Path) -> Page:
    """A page of tests/layouts, whose lines each bear a label."""
    head, _, body = path.read_text(encoding="utf-8").partition("---\n")
    title = next((line[7:] for line in head.splitlines() if line.startswith("title: ")), "")
    text = ""
    zones: list[Zone | None] = []
    remarks = []
    for line in body.splitlines():
        label, _, words = line.partition("|")
        if author := label[2:].partition(">")[0]:
            remarks.append(_Remark(author, len(text)))
        if label[0] == "c" and "¦" in words and remarks:
            remarks[-1].text = len(text) + words.index("¦")
        words = words.replace("¦", "")
        zones += [_LETTERS[label[0]] if words.strip() else None] * len(words) + [None]
        text += words + "\n"
    return _labelled(path.stem, text, zones, remarks, title)


def gold_pages(path: Path, folder: Path) -> Iterator[Page]:
    """The articles of a gold file, whose sentences each bear a zone."""
    for article in json.loads(path.read_text(encoding="utf-8"))["articles"]:
        text = (folder / article["file"]).read_text(encoding="utf-8-sig")
        zones: list[Zone | None] = [None] * len(text)
        at = 0
        for row in article["sentences"]:
            if (found := _find(text, row["quote"], at)) is not None:
                at = found[1]
                zones[found[0] : at] = [Zone(row["zone"])] * (at - found[0])
        remarks = list(_remarks(text, zones, article.get("comments") or []))
        yield _labelled(article["file"], text, zones, remarks, article.get("title") or "")


def _find(text: str, quote: str, at: int) -> tuple[int, int] | None:
    pattern = re.compile(r"\s+".join(re.escape(word) for word in quote.split()))
    found = pattern.search(text, at) or pattern.search(text)
    return found.span() if found else None


def _remarks(text: str, zones: Sequence[Zone | None], rows: Sequence[dict[str, Any]]) -> Iterator[_Remark]:
    at = next((i for i, zone in enumerate(zones) if zone is Zone.COMMENT), 0)
    for row in rows:
        starts = row.get("text_starts") or ""
        found = _find(text, starts, at) if starts else None
        named = _named_at(text, zones, row["author"].lstrip("@"), at, found[0] if found else len(text))
        start = named if named >= 0 and (found is None or named <= found[0]) else found[0] if found else at
        yield _Remark(row["author"], text.rfind("\n", 0, start) + 1, found[0] if found else None)
        at = found[1] if found else start + len(row["author"])


def _named_at(text: str, zones: Sequence[Zone | None], author: str, at: int, end: int) -> int:
    """Where a comment names its author: in a line of the comment's, rather than beside her picture."""
    first = here = text.find(author, at)
    while 0 <= here < end:
        if zones[here] is Zone.COMMENT:
            return here
        here = text.find(author, here + 1)
    return first


def _labelled(name: str, text: str, zones: Sequence[Zone | None], remarks: Sequence[_Remark], title: str) -> Page:
    blocks = blocks_of(text)
    of_block = _zones_of(blocks, zones)
    for remark in remarks:
        above = next((i - 1 for i, b in enumerate(blocks) if b.start <= remark.start < b.end), -1)
        if above >= 0 and of_block[above] is Zone.COMMENT and is_salutation(blocks[above].text):
            remark.start = blocks[above].start
    named = {remark.start for remark in remarks}
    for i, block in enumerate(blocks):
        if any(block.start <= start < block.end for start in named):
            # A name is a comment's, though most of its line is furniture.
            of_block[i] = Zone.COMMENT
    places = list(_places(blocks, of_block, _plain(title)))
    for i, remark in enumerate(remarks):
        end = remarks[i + 1].start if i + 1 < len(remarks) else len(text)
        own = [k for k, b in enumerate(blocks) if of_block[k] is Zone.COMMENT and remark.start <= b.start < end]
        _place_remark(remark, blocks, own, places)
    _place_subjects(blocks, [remark.start for remark in remarks], of_block, places)
    return Page.of(name, text, blocks, places)


def _place_subjects(blocks: Sequence[Block], starts: Sequence[int], zones: Sequence[Zone], places: list[Place]) -> None:
    """Tells the subjects that stand above the names from the words of the comments before them."""
    above = [next((i - 1 for i, b in enumerate(blocks) if b.start <= start < b.end), -1) for start in starts]
    lone = [
        i
        for i in above
        if i > 0 and zones[i] is Zone.COMMENT and zones[i - 1] is not Zone.COMMENT and blocks[i].words <= 14
    ]
    if above and above[0] in lone and len(lone) >= 0.7 * len(above):
        for i in lone:
            places[i] = Place.COMMENT_FACT


def _zones_of(blocks: Sequence[Block], zones: Sequence[Zone | None]) -> list[Zone]:
    found: list[Zone] = []
    for block in blocks:
        inside = [zone for zone in zones[block.start : block.end] if zone is not None]
        if inside:
            found.append(max(sorted(set(inside)), key=inside.count))
        elif commenting.when_in(block.text) and Zone.COMMENT in found[-2:]:
            found.append(Zone.COMMENT)
        else:
            found.append(found[-1] if found else Zone.BOILERPLATE)
    return found


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _places(blocks: Sequence[Block], zones: Sequence[Zone], title: str) -> Iterator[Place]:
    """The place of each block by its zone and by what stands above and below it."""
    end = len(zones)
    at = {zone: [i for i, z in enumerate(zones) if z is zone] or [end] for zone in Zone}
    titled, body, last_body = at[Zone.TITLE][0], at[Zone.BODY][0], at[Zone.BODY][-1] % end
    first_comment, last_comment = at[Zone.COMMENT][0], at[Zone.COMMENT][-1]
    main = {i for i in at[Zone.TITLE] if i < end and _plain(blocks[i].text) == title} or {titled}
    for i, (block, zone) in enumerate(zip(blocks, zones, strict=True)):
        above, head = i < titled < end, i < body
        if zone is Zone.TITLE:
            yield Place.TITLE if i in main else Place.DECK
        elif zone is Zone.BYLINE:
            yield Place.ABOVE_BYLINE if above else Place.HEAD_BYLINE if head else Place.SIGNATURE
        elif zone is Zone.CAPTION:
            yield Place.ABOVE_CAPTION if above else Place.HEAD_CAPTION if head else Place.CAPTION
        elif zone is Zone.BODY:
            yield Place.PROSE if block.is_prose or block.stopped else Place.SHORT
        elif zone is Zone.COMMENT:
            yield Place.COMMENT_TEXT
        elif first_comment < i < last_comment:
            yield Place.COMMENT_ASIDE
        elif last_comment < i and last_comment < end and i > last_body:
            yield Place.AFTER
        elif head:
            yield Place.HEAD_ASIDE if titled < i else Place.ABOVE
        else:
            yield Place.ASIDE if i < last_body else Place.BELOW


def _place_remark(remark: _Remark, blocks: Sequence[Block], own: Sequence[int], places: list[Place]) -> None:
    """Tells the name, the facts and the words of one comment apart."""
    naming = [i for i in own if _plain(remark.author) and _plain(remark.author) in _plain(blocks[i].text)]
    if not own:
        return
    first = blocks[own[0]]
    known = remark.text is not None
    if naming[:1] != own[:1] and not (known and first.start < (remark.text or 0)):
        signing = [i for i in naming if blocks[i].words <= 14]
        for i in own:
            if signing and i >= signing[-1]:
                places[i] = Place.COMMENT_SIGNATURE if i == signing[-1] else Place.COMMENT_FACT
        return
    if remark.text is not None:
        one_line = first.start < remark.text < first.end
    else:
        left = _plain(first.text).replace(_plain(remark.author), " ", 1).split()
        one_line = bool(left) if len(own) == 1 else len(left) >= 5 and first.stopped
    places[own[0]] = Place.COMMENT_LINE if one_line else Place.COMMENT_NAME
    begun = one_line
    for i in own[1:]:
        block = blocks[i]
        fact = commenting.when_in(block.text) is not None or commenting.reply_line(block.text) is not None
        if not begun and remark.text is not None:
            fact |= block.end <= remark.text
        elif not begun and i != own[-1]:
            brief = block.words <= 4 and not block.stopped and not block.text.endswith(("!", "?", ","))
            fact |= brief or commenting.is_badge(block.text)
        places[i] = Place.COMMENT_FACT if fact else Place.COMMENT_TEXT
        begun |= not fact


def invented_page(seed: int, sentences: Sequence[str], opinions: Sequence[str]) -> Page:
    """A page invented at random; `sentences` and `opinions` are part of what its article and its readers say."""
    chance = Random(seed)
    draft = Draft(Phrasebook(chance, opinions))
    if draft.likely(0.08):
        # Pasted without what stands around it.
        if draft.likely(0.7):
            draft.add(Place.TITLE, "{title}", apart=True)
        if draft.likely(0.15):
            for _ in range(chance.randint(1, 30)):
                draft.any(Place.PROSE, "short_sentence")
        else:
            write_story(draft, sentences)
        return _assembled(seed, draft)
    if draft.likely(0.08):
        write_topic(draft, sentences)
        if draft.likely(0.8):
            write_foot(draft, Place.AFTER)
        return _assembled(seed, draft)
    write_top(draft)
    write_head(draft)
    write_story(draft, sentences)
    write_tail(draft)
    commented = draft.likely(0.72)
    (write_comments if commented else write_no_comments)(draft)
    if draft.likely(0.93):
        write_foot(draft, Place.AFTER if commented else Place.BELOW)
    return _assembled(seed, draft)


def _assembled(seed: int, draft: Draft) -> Page:
    """The draft as a page, its empty lines as this page has them."""
    policy = draft.chance.choice(("all", "all", "none", "sections", "groups", "groups"))
    text = ""
    place_at: dict[int, Place] = {}
    for line in draft.lines:
        words = line.text.replace("\n", " ").rstrip()
        if not words.strip():
            continue
        apart = line.apart if line.apart is not None else policy in ("groups", "all")
        apart = apart and policy != "none"
        text += ("\n" if apart and text else "") + " " * line.indent
        place_at[len(text) + len(words) - len(words.lstrip())] = line.place
        text += words + "\n"
    blocks = blocks_of(text)
    places = [place_at.get(block.start, Place.PROSE) for block in blocks]
    speaking = [i for i, p in enumerate(places) if p in COMMENTING and p is not Place.COMMENT_ASIDE]
    for i, (block, place) in enumerate(zip(blocks, places, strict=True)):
        if place in (Place.PROSE, Place.SHORT):
            places[i] = Place.PROSE if block.is_prose or block.stopped else Place.SHORT
        elif place is Place.COMMENT_ASIDE:
            places[i] = Place.BELOW if i < speaking[0] else Place.AFTER if i > speaking[-1] else place
        elif place is Place.AFTER and i < speaking[-1]:
            places[i] = Place.COMMENT_ASIDE
    return Page.of(f"invented {seed}", text, blocks, places)
