"""Where a block can stand on a page, what can follow what, and the zone that each place has."""

from enum import StrEnum

from factcheck.model.article import Zone


class Place(StrEnum):
    """Where on the page a block stands, and what it does there."""

    ABOVE = "above"
    ABOVE_BYLINE = "above byline"
    """A date or a name between the site's name and the title, as blogs have it."""
    ABOVE_CAPTION = "above caption"
    TITLE = "title"
    DECK = "deck"
    HEAD_BYLINE = "head byline"
    HEAD_CAPTION = "head caption"
    HEAD_ASIDE = "head aside"
    PROSE = "prose"
    SHORT = "short"
    """A heading, a list item, a table's row."""
    CAPTION = "caption"
    ASIDE = "aside"
    SIGNATURE = "signature"
    """Who wrote it, told below: a name, a blurb; the time of an entry."""
    BELOW = "below"
    COMMENT_NAME = "comment name"
    COMMENT_FACT = "comment fact"
    """When or where a comment was written, or whom it answers."""
    COMMENT_TEXT = "comment text"
    COMMENT_LINE = "comment line"
    """A commenter's name and words on one line."""
    COMMENT_SIGNATURE = "comment signature"
    COMMENT_ASIDE = "comment aside"
    AFTER = "after"
    """Below the last comment."""


_P = Place
ZONES = {
    _P.ABOVE: Zone.BOILERPLATE,
    _P.ABOVE_BYLINE: Zone.BYLINE,
    _P.ABOVE_CAPTION: Zone.CAPTION,
    _P.TITLE: Zone.TITLE,
    _P.DECK: Zone.TITLE,
    _P.HEAD_BYLINE: Zone.BYLINE,
    _P.HEAD_CAPTION: Zone.CAPTION,
    _P.HEAD_ASIDE: Zone.BOILERPLATE,
    _P.PROSE: Zone.BODY,
    _P.SHORT: Zone.BODY,
    _P.CAPTION: Zone.CAPTION,
    _P.ASIDE: Zone.BOILERPLATE,
    _P.SIGNATURE: Zone.BYLINE,
    _P.BELOW: Zone.BOILERPLATE,
    _P.COMMENT_NAME: Zone.COMMENT,
    _P.COMMENT_FACT: Zone.COMMENT,
    _P.COMMENT_TEXT: Zone.COMMENT,
    _P.COMMENT_LINE: Zone.COMMENT,
    _P.COMMENT_SIGNATURE: Zone.COMMENT,
    _P.COMMENT_ASIDE: Zone.BOILERPLATE,
    _P.AFTER: Zone.BOILERPLATE,
}

_ABOVE = (_P.ABOVE, _P.ABOVE_BYLINE, _P.ABOVE_CAPTION)
_HEAD = (_P.TITLE, _P.DECK, _P.HEAD_BYLINE, _P.HEAD_CAPTION, _P.HEAD_ASIDE)
_BODY = (_P.PROSE, _P.SHORT, _P.CAPTION, _P.ASIDE, _P.SIGNATURE)
_OPENING = (_P.COMMENT_NAME, _P.COMMENT_LINE, _P.COMMENT_TEXT, _P.COMMENT_FACT)
"""What a comment can start with."""
_WITHIN = (*_OPENING, _P.COMMENT_SIGNATURE, _P.COMMENT_ASIDE)
COMMENTING = frozenset(_WITHIN)
"""The places of readers' comments and of what stands between them."""

NEXT: dict[Place, tuple[Place, ...]] = {
    **dict.fromkeys(_ABOVE, (*_ABOVE, *_HEAD, *_BODY, _P.BELOW)),
    **dict.fromkeys(_HEAD, (*_HEAD, *_BODY, _P.BELOW, *_OPENING)),
    **dict.fromkeys(_BODY, (*_BODY, _P.BELOW, *_OPENING)),
    _P.BELOW: (_P.BELOW, _P.SIGNATURE, *_OPENING),
    **dict.fromkeys(_WITHIN, (*(p for p in _WITHIN if p is not _P.COMMENT_SIGNATURE), _P.AFTER)),
    _P.COMMENT_TEXT: (*_WITHIN, _P.AFTER),
    _P.AFTER: (_P.AFTER,),
}
"""What can follow what."""
