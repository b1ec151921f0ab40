"""Pages invented at random: layouts nobody has designed, so that what is learned holds for layouts nobody has seen."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from factcheck.reading.places import Place
from factcheck.reading.training.phrasebook import Phrasebook

P = Place
_ON_TOPIC = frozenset((P.DECK, P.PROSE, P.SHORT, P.CAPTION, P.HEAD_CAPTION))


@dataclass(frozen=True)
class Line:
    """A line of an invented page; `apart` says whether an empty line stands before it, None leaves it to the page."""

    place: Place
    text: str
    apart: bool | None = None
    indent: int = 0


@dataclass
class Draft:
    """A page being written."""

    book: Phrasebook
    lines: list[Line] = field(default_factory=list)
    last_paragraph: str = ""

    def __post_init__(self) -> None:
        self.chance: Random = self.book.chance
        self.book.take_topics()
        chance = self.chance
        day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(2008, 2026)
        self.when = datetime.datetime(
            year, month, day, chance.randint(0, 23), chance.randint(0, 59), tzinfo=datetime.UTC
        )
        self.dated = self.book.pick("date_form")
        self.book.fixed["date"] = self.date(self.when)
        self.book.fixed["updated"] = self.date(self.when + datetime.timedelta(hours=chance.randint(1, 90)))

    def date(self, when: datetime.datetime, form: str | None = None) -> str:
        """A date as the page writes it."""
        return when.strftime(form or self.dated).replace(" 0", " ").lstrip("0")

    def likely(self, share: float) -> bool:
        """True in this share of cases."""
        return self.chance.random() < share

    def add(self, place: Place, phrase: str, apart: bool | None = None) -> None:
        """Adds a phrase, its gaps filled; each of its lines is one of the page."""
        for i, words in enumerate(phrase.split("\n")):
            filled = self.book.fill(words, on_topic=place in _ON_TOPIC)
            self.lines.append(Line(place, filled, apart if i == 0 else self.chance.choice((False, False, None))))

    def any(self, place: Place, name: str, apart: bool | None = None) -> None:
        """Adds an entry of a list of phrases."""
        self.add(place, self.book.pick(name), apart)

    def few(self, place: Place, name: str, counts: Sequence[int]) -> None:
        """Adds some entries of a list, the first apart as the page has it."""
        for i in range(self.chance.choice(counts)):
            self.any(place, name, None if i == 0 else self.chance.choice((False, None)))


def write_top(draft: Draft) -> None:
    """What stands above the title."""
    chance = draft.chance
    for name, share in (("skip", 0.35), ("banner", 0.25), ("ticker", 0.12)):
        if draft.likely(share):
            draft.any(P.ABOVE, name)
    if draft.likely(0.75):
        draft.add(P.ABOVE, "{site}", apart=True)
    if draft.likely(0.25):
        draft.any(P.ABOVE, "tagline", apart=False)
    sections = [draft.book.any("section") for _ in range(chance.randint(3, 9))]
    form = chance.random()
    if form < 0.45:
        draft.add(P.ABOVE, draft.book.pick("separator").join(sections))
    elif form < 0.8:
        for i, section in enumerate(sections):
            draft.add(P.ABOVE, section, None if i == 0 else chance.choice((False, False, None)))
    if draft.likely(0.15):
        draft.any(P.ABOVE, "plea", apart=True)
    if draft.likely(0.1):
        draft.add(P.ABOVE, "{weekday} {d} {month} {year}")
    if draft.likely(0.3):
        crumbs = ["Home"] * draft.likely(0.6) + sections[:2] + ["{title}"] * draft.likely(0.1)
        draft.add(P.ABOVE, chance.choice((" > ", " › ", " / ", " » ", ">")).join(crumbs), apart=True)
    if draft.likely(0.07):
        draft.few(P.ABOVE, "teaser", (1, 2))
    if draft.likely(0.05):
        for words in (chance.choice(("Share this post", "Share")), "{site}", "{title}", *_some(draft, "share_box", 4)):
            draft.add(P.ABOVE, words, apart=False)
    if draft.likely(0.3):
        draft.any(P.ABOVE, "kicker")


def _some(draft: Draft, name: str, most: int) -> list[str]:
    return list(dict.fromkeys(draft.book.pick(name) for _ in range(most)))


def write_head(draft: Draft) -> None:
    """The title and what belongs to it, in any order."""
    chance = draft.chance
    if draft.likely(0.12):
        draft.any(P.ABOVE_BYLINE, "byline")
        if draft.likely(0.2):
            draft.any(P.ABOVE, "head_aside")
    if draft.likely(0.07):
        write_caption(draft, P.ABOVE_CAPTION)
    draft.add(P.TITLE, "{title}", apart=True)
    shares = (("deck", 0.45), ("byline", 0.92), ("aside", 0.4), ("caption", 0.45), ("aside", 0.2))
    parts = [part for part, share in shares if draft.likely(share)]
    if draft.likely(0.3):
        chance.shuffle(parts)
    for part in parts:
        if part == "deck":
            draft.any(P.DECK, "deck")
        elif part == "byline":
            draft.any(P.HEAD_BYLINE, "byline")
            if draft.likely(0.12):
                draft.any(P.HEAD_BYLINE, "byline_more", apart=False)
        elif part == "caption":
            write_caption(draft, P.HEAD_CAPTION)
        elif draft.likely(0.08):
            draft.add(P.HEAD_ASIDE, chance.choice(("Contents", "In this article", "On this page")))
            for _ in range(chance.randint(2, 5)):
                draft.add(
                    P.HEAD_ASIDE, chance.choice(("– ", "• ", "", "{d}. ")) + draft.book.pick("heading"), apart=False
                )
        elif draft.likely(0.15):
            for i in range(chance.randint(1, 3)):
                draft.add(P.HEAD_ASIDE, "{n}", None if i == 0 else False)
        else:
            draft.few(P.HEAD_ASIDE, "head_aside", (1, 1, 2, 3))


def write_caption(draft: Draft, place: Place) -> None:
    """A picture's caption, its credit, or both."""
    forms = ("{caption} {credit}", "{caption}\n{credit}", "{caption}", "{credit}", "{credit}\n{caption}")
    draft.add(place, draft.chance.choice((*forms, "{caption} {caption} {credit}", "{labelled_caption}")))


def write_links(draft: Draft, place: Place) -> None:
    """Related stories: a list of headlines, or cards of several lines each."""
    chance = draft.chance
    draft.any(place, "related_head", apart=True)
    if draft.likely(0.2):
        shape = _some(draft, "card", 3)
        for _ in range(chance.randint(2, 5)):
            draft.add(place, "{headline}")
            for words in shape:
                draft.add(place, words, apart=False)
        return
    for _ in range(chance.randint(1, 5)):
        mark = chance.choice(("", "", "", "", "• ", "- ", "> "))
        draft.add(place, mark + draft.book.pick("link"), chance.choice((False, False, None)))
        if draft.likely(0.15):
            draft.any(place, "link_more", apart=False)


def write_tail(draft: Draft) -> None:
    """What stands between the article and its comments."""
    for _ in range(draft.chance.choice((0, 1, 1, 2, 3))):
        form = draft.chance.random()
        if form < 0.12:
            draft.any(P.BELOW, "notice", apart=True)
        elif form < 0.25:
            draft.few(P.BELOW, "topic", (2, 3, 4, 6))
        elif form < 0.42:
            draft.any(P.BELOW, "tags", apart=True)
        elif form < 0.58:
            draft.few(P.BELOW, "small", (1, 1, 2, 3))
        elif form < 0.82:
            write_links(draft, P.BELOW)
        else:
            draft.few(P.BELOW, "plea", (1, 2))


def write_foot(draft: Draft, place: Place) -> None:
    """The foot of the page."""
    chance = draft.chance
    if draft.likely(0.4):
        write_links(draft, place)
    if draft.likely(0.3):
        draft.any(place, "plea", apart=True)
    if draft.likely(0.15):
        draft.add(place, "Sign up", apart=False)
    entries = [draft.book.pick("footer") for _ in range(chance.randint(2, 7))]
    form = chance.random()
    if form < 0.45:
        draft.add(place, chance.choice((" | ", " · ", "  ", " • ", " – ", " / ", " ")).join(entries), apart=True)
    elif form < 0.8:
        for i, entry in enumerate(entries):
            draft.add(place, entry, i == 0 or None)
    for _ in range(chance.choice((0, 1, 1, 1, 2))):
        draft.any(place, "copyright", chance.choice((True, False, None)))
