"""The body of an invented page: paragraphs, headings, lists, tables, and what is put between them."""

import string
from collections.abc import Sequence

from factcheck.reading.places import Place
from factcheck.reading.training.invented import Draft, Line, write_caption, write_links

P = Place
_KINDS = {"plain": 0.64, "list": 0.08, "questions": 0.06, "live": 0.07, "letters": 0.05, "review": 0.05, "facts": 0.05}


def write_story(draft: Draft, sentences: Sequence[str]) -> None:
    """The body; `sentences` are what half of it is made of, the rest is filled in from the page's topics."""
    chance = draft.chance
    length = chance.choice((1, 2, *range(3, 15)))
    kind = chance.choices(tuple(_KINDS), tuple(_KINDS.values()))[0]
    if draft.likely(0.12):
        _write_points(draft)
    for i in range(length):
        if kind == "live" and draft.likely(0.6):
            draft.add(P.SIGNATURE, f"{chance.randint(6, 23):02d}:{chance.randint(0, 59):02d}", apart=True)
            if draft.likely(0.8):
                draft.any(P.SHORT, "heading", apart=False)
        if kind == "questions" and draft.likely(0.5):
            draft.any(P.PROSE, "question", apart=True)
        draft.last_paragraph = _paragraph(draft, sentences)
        opening = draft.book.any("dateline") if i == 0 and draft.likely(0.12) else ""
        draft.lines.append(Line(P.PROSE, opening + draft.last_paragraph))
        if i < length - 1:
            _write_between(draft, kind)
        if kind == "letters" and draft.likely(0.5):
            _write_letter_end(draft)
    _write_end(draft)


def _paragraph(draft: Draft, sentences: Sequence[str]) -> str:
    book, chance = draft.book, draft.chance
    count = chance.choice((1, 1, 1, 2, 2, 3, 4))
    return " ".join(
        book.any("sentence", on_topic=True) if draft.likely(0.5) else chance.choice(sentences) for _ in range(count)
    )


def _write_between(draft: Draft, kind: str) -> None:
    if kind == "review" and draft.likely(0.6):
        _write_product(draft)
    elif kind == "facts" and draft.likely(0.5):
        draft.any(P.SHORT, "heading", apart=True)
        mark = draft.chance.choice(("", "", "• ", "- "))
        for _ in range(draft.chance.randint(2, 6)):
            draft.add(P.SHORT, mark + draft.book.pick("fact_line"), apart=draft.chance.choice((False, False, None)))
    elif kind != "live" and draft.likely(0.17):
        draft.any(P.SHORT, "heading", apart=True)
    if draft.likely(0.03):
        _write_table(draft)
    if draft.likely(0.02):
        _write_points(draft)
    if draft.likely(0.03):
        draft.any(P.ASIDE, "embed", apart=True)
    if kind == "live" and draft.likely(0.5):
        draft.add(P.ASIDE, draft.chance.choice(("Share", "Share this post", "Link", "Copy link")), apart=False)
    if draft.likely(0.5 if kind == "list" else 0.14):
        for i in range(draft.chance.randint(2, 5)):
            draft.any(P.SHORT, "list_item", None if i == 0 else False)
    if draft.likely(0.14):
        _write_aside(draft)
    if draft.likely(0.09):
        write_caption(draft, P.CAPTION)


def _write_product(draft: Draft) -> None:
    """What a reviewed thing is called, and what the page would earn by it."""
    if draft.likely(0.5):
        draft.any(P.ASIDE, "deal", apart=None)
    for _ in range(draft.chance.choice((0, 0, 2, 3))):
        draft.any(P.SHORT, "pro", apart=False)
    draft.any(P.SHORT, "product", apart=True)
    if draft.likely(0.3):
        draft.any(P.CAPTION, "credit")


def _write_points(draft: Draft) -> None:
    if draft.likely(0.7):
        draft.any(P.SHORT, "points_head", apart=True)
    mark = draft.chance.choice(("• ", "- ", "* ", "", "– ", "· "))
    for _ in range(draft.chance.randint(2, 5)):
        draft.add(P.SHORT, mark + draft.book.pick("point"), apart=False)


def _write_table(draft: Draft) -> None:
    gap = draft.chance.choice(("  ", "   ", " | ", "\t"))
    columns = draft.chance.randint(1, 4)
    draft.add(P.SHORT, gap.join(draft.book.pick("column") for _ in range(columns + 1)))
    for _ in range(draft.chance.randint(2, 5)):
        cells = [draft.book.pick("row_name"), *(draft.book.pick("cell") for _ in range(columns))]
        draft.add(P.SHORT, gap.join(cells), apart=False)


def _write_aside(draft: Draft) -> None:
    chance = draft.chance
    form = chance.random()
    if form < 0.08:
        quote = draft.last_paragraph.split(". ")[0][:150].strip("“”\"'.")
        draft.lines.append(Line(P.ASIDE, chance.choice(("“{}.”", "{}.", "“{}”", '"{}"')).replace("{}", quote), True))
    elif form < 0.14:
        draft.add(
            P.ASIDE, chance.choice(("skip past newsletter promotion", "Skip newsletter", "Newsletter")), apart=True
        )
        for _ in range(chance.randint(2, 6)):
            draft.any(P.ASIDE, "newsletter", apart=False)
    elif form < 0.4:
        draft.any(P.ASIDE, "small")
    elif form < 0.58:
        draft.any(P.ASIDE, "inline_related")
    elif form < 0.78:
        write_links(draft, P.ASIDE)
    elif form < 0.93:
        draft.few(P.ASIDE, "plea_more", (1, 2, 2, 3))
    else:
        draft.any(P.ASIDE, "tags")


def _write_letter_end(draft: Draft) -> None:
    draft.any(P.SIGNATURE, "letter_writer", apart=False)
    if draft.likely(0.7):
        draft.any(P.SIGNATURE, "letter_place", apart=False)
    if draft.likely(0.7):
        draft.any(P.SHORT, "letter_head", apart=True)
    if draft.likely(0.5):
        draft.any(P.SHORT, "letter_opening")


def _write_end(draft: Draft) -> None:
    """Who wrote it, in all the ways that pages have of saying so below."""
    author = draft.book.fixed["author"]
    if draft.likely(0.06):
        draft.any(P.PROSE, "goodbye")
        draft.add(P.SHORT, author.split()[0].strip(string.punctuation), apart=False)
    form = draft.chance.random()
    if form < 0.07:
        draft.add(P.SIGNATURE, "About {author}", apart=True)
        draft.any(P.SIGNATURE, "bio", apart=False)
        if draft.likely(0.6):
            draft.any(P.BELOW, "page_link", apart=False)
    elif form < 0.35:
        if draft.likely(0.2):
            draft.add(P.BELOW, draft.chance.choice(("About the author", "About the writer", "Written by")), apart=True)
        for _ in range(draft.chance.choice((1, 1, 2, 3))):
            if draft.likely(0.7):
                draft.any(P.SIGNATURE, "blurb")
            else:
                draft.add(P.SIGNATURE, "{person}", apart=True)
                draft.any(P.SIGNATURE, "bio", apart=False)
    elif form < 0.4:
        draft.add(P.SIGNATURE, draft.chance.choice(("— {person}", "{person}", "{author}, {town}", "Published {date}")))
