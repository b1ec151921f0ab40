"""Web pages: what a browser would show, block by block, with what the markup says each block is.

trafilatura keeps the body of the labelled pages as well as this does, but lets a third of the captions, bylines and
furniture in with it, and has no place for them: here they keep their zones, and comments their authors and parents.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from factcheck.errors import UnreadableError
from factcheck.reading.blocks import Hint
from factcheck.reading.formats import markup
from factcheck.reading.formats.comment_items import OPENING, CommentItems, hint_in_comment, names_of
from factcheck.reading.formats.html_metadata import known_of
from factcheck.reading.page import Page, Piece, lay_out

_NESTING = re.compile(r"</?(?!(?:p|h[1-6]|li|br|title|script|style|html|body|head|meta)\b)[a-z][^<>]{0,1000}>", re.I)
_SPACE = re.compile(r"[ \t\r\n\f]+")


def read_html(text: str, name: str) -> Page:
    """The page of an HTML text. Scripts, comments and hidden parts are left out. Raises UnreadableError."""
    root = parse(text, name)
    page = lay_out(pieces_of(root), known_of(root))
    if not page.blocks and _NESTING.search(text):
        # libxml2 gives up on elements nested by the thousand; without them the words are still there.
        page = lay_out(pieces_of(parse(_NESTING.sub("\n", text), name)))
    if not page.blocks:
        raise UnreadableError(f"{name}: shows no text without its scripts; save the page from a browser, as text")
    return page


def pieces_of(root: Any) -> Iterator[Piece]:
    """The blocks under an element, in the order of the page."""
    return _Walker(root).pieces()


def parse(text: str, name: str) -> Any:
    """The root element of an HTML text, whatever is wrong with it. Raises UnreadableError where it holds no element."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"{name}: holds no readable HTML; save the page again, or save it as text") from error
    if root is None:
        raise UnreadableError(f"{name}: holds no readable HTML; save the page again, or save it as text")
    return root


@dataclass(frozen=True)
class _Context:
    """What is known of the words inside an element."""

    hint: Hint | None = None
    depth: int = 0
    comment: int | None = None
    opens: bool = False
    """Whether they are the post that opens a thread."""
    joins: bool = False
    """Whether its blocks follow each other without an empty line."""


class _Walker:
    """Walks the elements in the order of the page and gathers the words of each block."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self.items = CommentItems(root)
        self.frames: dict[Any, bool] = {}
        """Which elements hold nothing but elements, as far as they have been asked."""
        self.sizes = _sizes(root)
        self.words: list[str] = []
        self.after: _Context | None = None

    def pieces(self) -> Iterator[Piece]:
        """The blocks of the page, in order. A page may nest deeper than Python calls, so the stack is our own."""
        stack: list[tuple[Any, _Context, bool, bool]] = [(self.root, _Context(), False, False)]
        here = _Context()
        while stack:
            element, outer, leaving, breaks = stack.pop()
            if leaving:
                if breaks:
                    yield from self._flush(here)
                    here = outer
                self.words.append(element.tail or "")
                continue
            inner = self._enter(element, outer)
            if inner is None:
                self.words.append(element.tail or "")
                continue
            if element.tag == "br":
                yield from self._flush(here)
                self.words.append(element.tail or "")
                continue
            if self._stands_apart(element):
                self.words.append(" ")
            breaks = element.tag in markup.BLOCKS or inner.hint is not outer.hint or inner.comment != outer.comment
            if breaks:
                yield from self._flush(here)
                here = inner
            self.words.append(element.text or "")
            stack.append((element, outer, True, breaks))
            stack += [(child, inner, False, False) for child in reversed(element)]
        yield from self._flush(here)

    def _flush(self, context: _Context) -> Iterator[Piece]:
        text = _SPACE.sub(" ", "".join(self.words)).strip(" ")
        self.words = []
        if text:
            joined = context.joins and self.after is not None and self.after.joins
            yield Piece(text, context.hint, context.depth, context.comment, joined)
            self.after = context

    def _stands_apart(self, element: Any) -> bool:
        """Whether an element that touches the one before it is a thing of its own: a name, a time, a button.

        So it is in a frame that holds nothing but elements. In a paragraph it may be the rest of a word.
        """
        frame, before = element.getparent(), element.getprevious()
        if frame is None or before is None or before.tail or frame.tag in markup.RUNNING or not self.words:
            return False
        if frame not in self.frames:
            self.frames[frame] = not any(t and t.strip() for t in (frame.text, *(child.tail for child in frame)))
        return self.frames[frame] and self.sizes[before].characters > 1

    def _enter(self, element: Any, outer: _Context) -> _Context | None:
        """The context inside an element; None where the element is not shown."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in markup.SKIPPED or _is_hidden(element):
            return None
        names = names_of(element)
        inner = replace(outer, joins=_joins(tag, outer))
        if (number := self.items.numbers.get(element)) is not None:
            return replace(inner, hint=Hint.COMMENT, comment=number, depth=self.items.depths[element], opens=False)
        if element is self.items.opening:
            return replace(inner, hint=None, opens=True)
        if outer.opens:
            hint = hint_in_comment(element, tag, names, outer.hint, short=self.sizes[element].characters <= 60)
            return replace(inner, hint=OPENING.get(hint))
        if outer.comment is not None:
            short = self.sizes[element].characters <= 60
            return replace(inner, hint=hint_in_comment(element, tag, names, outer.hint, short=short))
        return replace(inner, hint=self._hint(element, tag, names, outer))

    def _hint(self, element: Any, tag: str, names: str, outer: _Context) -> Hint | None:
        if outer.hint in (Hint.FURNITURE, Hint.CAPTION, Hint.BYLINE, Hint.DECK):
            return outer.hint
        if element in self.items.within and tag not in markup.FURNITURE_TAGS:
            # No text of the article: what these lines are, their words tell.
            return None
        if names and markup.PULL_QUOTE.search(names):
            # It says again what the body says; spotting makes no second claim of it.
            return Hint.PARAGRAPH
        if tag in ("figure", "figcaption", "caption") and element.find(".//table") is None:
            return Hint.CAPTION
        if tag == "h1":
            return Hint.TITLE
        if names and markup.DECK.search(names) and self._is_short(element):
            return Hint.DECK
        if self._is_byline(element, tag, names):
            return Hint.BYLINE
        if names and markup.CAPTION.search(names) and self._is_short(element):
            return Hint.CAPTION
        if self._is_furniture(element, tag, names):
            return Hint.FURNITURE
        return _plain_hint(tag, outer.hint)

    def _is_byline(self, element: Any, tag: str, names: str) -> bool:
        if tag in ("html", "body", "main") or not self._is_short(element) or self.sizes[element].titled:
            return False
        if tag in ("address", "time") or element.get("rel") == "author":
            return True
        if element.get("itemprop") in ("author", "datePublished", "dateModified"):
            return True
        return bool(names and markup.BYLINE.search(names) and not markup.BIO.search(names))

    def _is_furniture(self, element: Any, tag: str, names: str) -> bool:
        if tag in markup.FURNITURE_TAGS:
            return tag != "form" or self._is_small(element)
        if tag == "p":
            return bool(names and markup.FURNITURE_PARAGRAPH.search(names))
        if tag in ("article", "li", "div", "section") and self._is_teaser(element, names):
            return True
        if tag in ("html", "body", "main", "article") or not self._is_small(element):
            return False
        if tag in ("footer", "aside") or (tag == "header" and next(element.iterancestors("article"), None) is None):
            return True
        return element.get("role") in markup.FURNITURE_ROLES or bool(names and markup.FURNITURE.search(names))

    def _is_teaser(self, element: Any, names: str) -> bool:
        """Whether the element leads to another story: a card among others, headed by a link."""
        if self.sizes[element].characters > 500 or not markup.CARD.search(names) or not self._is_small(element):
            return False
        heading = next(element.iterdescendants("h2", "h3", "h4", "h5"), None)
        link = None if heading is None else next(heading.iter("a"), None)
        if link is None and heading is not None:
            link = next(heading.iterancestors("a"), None)
        if link is None or self.sizes[heading].characters > self.sizes[link].characters:
            return False
        alike = (element.getnext(), element.getprevious())
        return any(e is not None and e.tag == element.tag and e.get("class") == element.get("class") for e in alike)

    def _is_short(self, element: Any) -> bool:
        return self.sizes[element].characters <= 300

    def _is_small(self, element: Any) -> bool:
        """Whether the element holds no title and little of the page's running text."""
        if self.sizes[element].titled:
            return False
        return self.sizes[element].prose <= 0.3 * self.sizes[self.root].prose


def _is_hidden(element: Any) -> bool:
    return (
        element.get("hidden") is not None
        or markup.HIDDEN_STYLE.search(element.get("style") or "") is not None
        or markup.HIDDEN_CLASS.search(element.get("class") or "") is not None
    )


def _joins(tag: str, outer: _Context) -> bool:
    if tag in ("ul", "ol", "dl", "table"):
        return True
    return outer.joins and tag in (
        "li",
        "dt",
        "dd",
        "tbody",
        "thead",
        "tr",
        "td",
        "th",
        "a",
        "span",
        "b",
        "strong",
        "p",
    )


_PLAIN = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "dt", "summary"), Hint.HEADING),
    **dict.fromkeys(("td", "th"), Hint.CELL),
    **dict.fromkeys(("li", "dd"), Hint.ITEM),
}
_KEPT = (Hint.HEADING, Hint.TITLE, Hint.CELL, Hint.ITEM, Hint.PARAGRAPH)


def _plain_hint(tag: str, outer: Hint | None) -> Hint | None:
    if tag == "p":
        return outer if outer in (Hint.ITEM, Hint.CELL) else Hint.PARAGRAPH
    return _PLAIN.get(tag) or (outer if outer in _KEPT else None)


@dataclass
class _Size:
    """How much an element holds."""

    characters: int = 0
    prose: int = 0
    """The characters of its longer paragraphs."""
    titled: bool = False


def _sizes(root: Any) -> dict[Any, _Size]:
    """The size of every element, in one pass from the innermost outwards."""
    sizes: dict[Any, _Size] = {}
    for element in reversed(list(root.iter())):
        size = sizes.setdefault(element, _Size())
        if element.tag not in markup.SKIPPED:
            size.characters += len((element.text or "").strip())
        if element.tag == "p" and size.characters >= 60:
            size.prose = max(size.prose, size.characters)
        size.titled |= element.tag == "h1"
        above = element.getparent()
        if above is not None:
            outer = sizes.setdefault(above, _Size())
            outer.characters += size.characters + len((element.tail or "").strip())
            outer.prose += size.prose
            outer.titled |= size.titled
    return sizes
