"""The labelled pages of tests/layouts, and how well the reader does on them."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.model.article import Reading, Zone
from factcheck.reading import read

FOLDER = Path(__file__).resolve().parent.parent / "layouts"
_ZONES = {
    "t": Zone.TITLE,
    "y": Zone.BYLINE,
    "p": Zone.CAPTION,
    "-": Zone.BODY,
    "~": Zone.BODY,
    "c": Zone.COMMENT,
    "b": Zone.BOILERPLATE,
}


@dataclass
class Layout:
    """A labelled page: its words, what each line is, its comments and its metadata."""

    name: str
    data: bytes
    lines: list[tuple[str, Zone]] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    comments: list[tuple[str, str | None, str]] = field(default_factory=list)
    """Author, whom she answers, and how the comment starts."""
    metadata: dict[str, str] = field(default_factory=dict)


def layouts() -> list[Layout]:
    """Every labelled page."""
    return [_page(path) for path in sorted(FOLDER.glob("*.page"))] + [
        _html(path) for path in sorted(FOLDER.glob("*.html"))
    ]


def layouts_of_others() -> list[Layout]:
    """The pages that others wrote and labelled, without having seen how they are read."""
    return [_page(path) for path in sorted((FOLDER / "more").glob("*.page"))]


def _page(path: Path) -> Layout:
    head, _, body = path.read_text(encoding="utf-8").partition("---\n")
    layout = Layout(path.stem + ".txt", b"", metadata=_fields(head))
    lines = []
    for line in body.splitlines():
        label, _, words = line.partition("|")
        plain = words.replace("¦", "")
        lines.append(plain)
        if not words.strip():
            continue
        layout.lines.append((plain, _ZONES[label[0]]))
        if label in "-~":
            parts = [part.strip() for part in words.split("¦")]
            if label == "~":
                layout.sentences[-1] += f" {parts.pop(0)}"
            # What stands before a dash is the dateline.
            layout.sentences += parts[1:] if parts[1:] and re.match("[-—]", parts[1]) else parts
        author, _, parent = label[2:].partition(">")
        if author:
            layout.comments.append((author, parent or None, ""))
    layout.data = "\n".join(lines).encode()
    return layout


def _fields(head: str) -> dict[str, str]:
    pairs = (line.partition(": ") for line in head.splitlines())
    return {key: value.strip() for key, _, value in pairs if value.strip()}


def _html(path: Path) -> Layout:
    from lxml import etree

    data = path.read_bytes()
    layout = Layout(path.name, data)
    root = etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))
    for element in root.iter():
        if zone := element.get("data-zone"):
            layout.lines.append((_words(element), Zone(zone)))
        if author := element.get("data-comment"):
            layout.comments.append((author, element.get("data-parent"), ""))
        name = element.get("name") or ""
        if name.startswith("gold-"):
            layout.metadata[name[5:]] = element.get("content") or ""
    return layout


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


@dataclass
class Figures:
    """What was found, and of how much."""

    zones: tuple[int, int] = (0, 0)
    sentences: tuple[int, int] = (0, 0)
    comments: tuple[int, int] = (0, 0)
    metadata: tuple[int, int] = (0, 0)
    misses: list[str] = field(default_factory=list)


def measure(layout: Layout) -> Figures:
    """How the reader does on one page."""
    reading = read(layout.data, layout.name)[0].reading
    figures = Figures()
    figures.zones = _zones(layout, reading, figures.misses)
    quotes = {re.sub(r"^[•*—–-] ", "", " ".join(s.of(reading.article.text).split())) for s in reading.sentences}
    wanted = [re.sub(r"^[-—*•]+\s", "", quote) for quote in layout.sentences]
    figures.sentences = (sum(quote in quotes for quote in wanted), len(wanted))
    figures.misses += [f"sentence: {quote}" for quote in wanted if quote not in quotes]
    found = [(c.author, next((p.author for p in reading.comments if p.id == c.parent), None)) for c in reading.comments]
    gold = [(author, parent) for author, parent, _ in layout.comments]
    right = sum(a[0] == b[0] and (b[1] is None or a[1] == b[1]) for a, b in zip(found, gold, strict=False))
    figures.comments = (right, max(len(found), len(gold)))
    if right != figures.comments[1]:
        figures.misses.append(f"comments: {found} for {gold}")
    told = reading.metadata
    given = {
        "title": told.title,
        "author": "; ".join(told.authors),
        "publisher": told.publisher,
        "published": told.published,
    }
    fits = {key: _plain(given[key]) == _plain(value) for key, value in layout.metadata.items()}
    figures.metadata = (sum(fits.values()), len(fits))
    figures.misses += [f"{key}: {given[key]!r} for {layout.metadata[key]!r}" for key, ok in fits.items() if not ok]
    return figures


def _plain(value: str | None) -> str:
    return re.sub(r"[^\w]+", " ", (value or "").casefold()).strip()


def _zones(layout: Layout, reading: Reading, misses: list[str]) -> tuple[int, int]:
    """A line is right where most of its characters have its zone; furniture that a format leaves out is right."""
    text = reading.article.text
    zone_at: list[Zone | None] = [None] * len(text)
    for sentence in reading.sentences:
        zone_at[sentence.start : sentence.end] = [sentence.zone] * (sentence.end - sentence.start)
    right, at = 0, 0
    for words, zone in layout.lines:
        pattern = re.compile(r"\s+".join(re.escape(w) for w in words.split()))
        found = pattern.search(text, at) or pattern.search(text)
        if found is None:
            right += zone is Zone.BOILERPLATE
            if zone is not Zone.BOILERPLATE:
                misses.append(f"zone: not there for {zone}: {words[:70]}")
            continue
        at = found.end()
        zones = [z for z in zone_at[found.start() : found.end()] if z is not None]
        best = max(set(zones), key=zones.count)
        right += best is zone
        if best is not zone:
            misses.append(f"zone: {best} for {zone}: {words[:70]}")
    return right, len(layout.lines)
