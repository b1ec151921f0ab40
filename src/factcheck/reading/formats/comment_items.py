"""Which elements of a web page are readers' comments, and how deep each is nested.

What a comment is called differs from system to system, and so do the elements called so: the list of comments, one of
them, its frame and its words. So a name is only a hint. An element is a comment if it holds, apart from the answers
inside it, who speaks or when, and what is said; of elements that hold the same, the innermost is.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from factcheck.reading import buttons, commenting
from factcheck.reading.blocks import Hint
from factcheck.reading.formats import markup
from factcheck.reading.threadlines import is_said

_ITEM_TAGS = frozenset(("li", "div", "article", "section", "details", "tr", "dd", "blockquote"))
_LONGEST_NAME, _SENTENCE = 60, 60
OPENING = {
    Hint.COMMENT_AUTHOR: Hint.BYLINE,
    Hint.COMMENT_WORDS: Hint.PARAGRAPH,
    Hint.COMMENT_FURNITURE: Hint.FURNITURE,
}
"""What the parts of a post are where it is the article."""
_LEVEL = re.compile(r"(?:^|[\s_-])(?:depth|level|indent)-?(\d{1,2})(?:$|[\s_-])", re.I)
_LEVEL_FIELDS = ("depth", "data-depth", "data-level", "aria-level", "indent", "data-indent")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BUILT = re.compile(r"(?<=[A-Za-z]_)(?P<word>[A-Za-z]+)__\w{1,8}(?=\s|$)|(?<=[a-z])__(?=\w*\d)\w{2,8}(?=\s|$)")
"""What a build adds to a name, lest two parts of a site share it: `Comment_item__k9`."""
_BY = re.compile(r"(?:comment|reply|response) by ", re.I)


def names_of(element: Any) -> str:
    """All that the author of a page calls an element: its class and id, and the short words of its own fields."""
    tag = element.tag if isinstance(element.tag, str) else ""
    own = [tag] if "-" in tag else []
    for key, value in element.attrib.items():
        if key in ("class", "id") or (key.startswith("data-") and len(value) <= 40 and value.count(" ") < 2):
            own.append(value)
    return _HUMP.sub("-", _BUILT.sub(lambda found: found["word"] or "", " ".join(own)))


class CommentItems:
    """The comments of a page by element: the number and the depth of each."""

    def __init__(self, root: Any) -> None:
        self.within = _within_comments(root)
        """The elements inside what is called a list of comments."""
        found = [e for e in root.iter() if isinstance(e.tag, str) and self._may_be_item(e)]
        taken: dict[Any, Any] = {}
        for element in reversed(found):
            if _is_whole(element, list(_leaves(element, taken))):
                taken[element] = None
        items = [e for e in found if e in taken]
        opens = bool(items) and not (_says_comment(items[0]) or _has_text(root, taken))
        self.opening = items.pop(0) if opens else None
        """What opens a thread, where the page holds no other article."""
        self.numbers = {element: number for number, element in enumerate(items, start=1)}
        self.depths = _depths(items, found)

    def _may_be_item(self, element: Any) -> bool:
        tag = element.tag
        if str(element.get("itemtype") or "").rstrip("/").endswith("/Comment") or element.get("data-comment-id"):
            return tag in _ITEM_TAGS
        if tag not in _ITEM_TAGS:
            return "-" in tag and markup.COMMENT_TAG.fullmatch(tag) is not None
        if _BY.match(element.get("aria-label") or ""):
            return True
        names = names_of(element)
        if not names or markup.COMMENT_FORM.search(names):
            return False
        named = markup.COMMENT_ITEM.search(names)
        within = element in self.within
        if named and (within or markup.SAYS_COMMENT.search(named.group()) or _has_member(element)):
            return True
        ident = element.get("id") or ""
        return bool(markup.COMMENT_ID.fullmatch(ident) and (within or "comment" in ident.lower()))


def _has_member(element: Any) -> bool:
    """Whether it shows a member of a forum: a story has an author, only a forum's post has a user."""
    inner = element.iterdescendants("a", "span", "strong")
    return any(markup.MEMBER.search(e.get("class") or "") for e in inner)


def _says_comment(element: Any) -> bool:
    """Whether the page calls an element, or what it stands in, comments rather than posts or messages."""
    framed = (element, *element.iterancestors())
    return any(markup.SAYS_COMMENT.search(names_of(e)) for e in framed if isinstance(e.tag, str))


def _within_comments(root: Any) -> set[Any]:
    found: set[Any] = set()
    for element in root.iter():
        if isinstance(element.tag, str):
            names = names_of(element)
            if element.getparent() in found or (names and markup.COMMENT_LIST.search(names)):
                found.add(element)
    return found


def _leaves(element: Any, taken: dict[Any, Any]) -> Iterator[tuple[str, Any]]:
    """The strings of an element and the elements they stand in, without those of the comments inside it."""
    stack: list[tuple[Any, bool]] = [(element, False)]
    while stack:
        here, is_tail = stack.pop()
        words = here.tail if is_tail else here.text
        if words and words.strip():
            yield words.strip(), here.getparent() if is_tail else here
        if is_tail:
            continue
        for child in reversed(here):
            stack.append((child, True))
            if child not in taken and isinstance(child.tag, str) and child.tag not in markup.SKIPPED:
                stack.append((child, False))


def _is_whole(element: Any, leaves: list[tuple[str, Any]]) -> bool:
    """Whether it tells who speaks, or when, and what is said; or that something was said and removed."""
    if not leaves:
        return False
    whole = " ".join(words for words, _ in leaves)[:700]
    if commenting.is_deleted(whole) or commenting.is_pingback(whole):
        return True
    told = bool(element.get("author") or element.get("data-author"))
    said = False
    for words, holder in leaves:
        named = len(words) <= _LONGEST_NAME and _is_author(holder, element)
        if named or commenting.when_in(words) or commenting.header(words):
            told = True
        elif is_said(words) or not (buttons.is_button_line(words) or not any(c.isalpha() for c in words)):
            said = True
    return told and said


def _is_author(holder: Any, item: Any) -> bool:
    """Whether a string stands in what is called the author, below the comment's own element."""
    while holder is not None and holder is not item:
        if is_author(holder):
            return True
        holder = holder.getparent()
    return False


def is_author(element: Any) -> bool:
    """Whether the markup calls an element a comment's author."""
    if element.tag == "cite" or element.get("rel") == "author" or element.get("itemprop") in ("author", "creator"):
        return True
    names = names_of(element)
    return bool(names and markup.COMMENT_AUTHOR.search(names))


def is_words(element: Any, names: str) -> bool:
    """Whether an element of a comment holds its words and nothing else."""
    if element.tag == "form" or markup.STAMP.search(names):
        return False
    marked = element.get("itemprop") in ("text", "commentText") or element.get("slot") == "comment"
    if not (marked or markup.COMMENT_WORDS.search(names)):
        return False
    inner = element.iterdescendants("a", "b", "cite", "div", "h4", "span", "strong", "time", "header", "footer")
    apart = ("time", "header", "footer")
    return not any(e.tag in apart or is_author(e) or markup.STAMP.search(names_of(e)) for e in inner)


def hint_in_comment(element: Any, tag: str, names: str, outer: Hint | None, *, short: bool) -> Hint:
    """What an element of a comment is, inside one that is `outer`; `short` says whether it holds few words."""
    if outer in (Hint.COMMENT_AUTHOR, Hint.COMMENT_FURNITURE):
        return outer
    is_furniture = short and tag != "p" and names and markup.COMMENT_FURNITURE.search(names)
    if outer is Hint.COMMENT_WORDS and not is_furniture:
        return outer
    if tag in ("button", "nav", "label") or (tag == "form" and next(element.iterdescendants("p"), None) is None):
        return Hint.COMMENT_FURNITURE
    if short and is_author(element):
        return Hint.COMMENT_AUTHOR
    if is_furniture:
        return Hint.COMMENT_FURNITURE
    return Hint.COMMENT_WORDS if is_words(element, names) else Hint.COMMENT


def _has_text(root: Any, items: dict[Any, Any]) -> bool:
    """Whether running text stands outside the comments."""
    return any(len(words) >= _SENTENCE and words.endswith((".", "”", '"')) for words, _ in _leaves(root, items))


def _depths(items: list[Any], found: list[Any]) -> dict[Any, int]:
    """How deep each comment is nested: by what the page says, by its lists of answers, and by the frames it lies in."""
    shapes = Counter(_shape(e) for e in found)
    owner: dict[Any, Any] = {}
    depths = {}
    candidates = set(found)
    for item in items:
        owner[item] = item
        said = _said_level(item)
        nested = 0
        for above in item.iterancestors():
            names = names_of(above) if isinstance(above.tag, str) else ""
            if above in candidates and shapes[_shape(above)] > 1:
                nested += owner.setdefault(above, item) is not item
            nested += bool(names and markup.ANSWERS.search(names))
        depths[item] = nested if said is None else said
    return depths


def _said_level(item: Any) -> int | None:
    fields = [item, *item.iterdescendants("td")][:3]
    for element in fields:
        for key in _LEVEL_FIELDS:
            if (value := element.get(key) or "").isdigit():
                return int(value)
    level = _LEVEL.search(item.get("class") or "")
    return int(level[1]) if level else None


def _shape(element: Any) -> tuple[str, str]:
    """An element and its classes, counts and states aside."""
    classes = (c for c in (element.get("class") or "").split() if not any(d.isdigit() for d in c))
    return element.tag, " ".join(sorted(c for c in classes if c not in markup.STATES))
