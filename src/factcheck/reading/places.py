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
    BELOW = "below"
    BLURB = "blurb"


ZONES = {
    Place.ABOVE: Zone.BOILERPLATE,
    Place.ABOVE_BYLINE: Zone.BYLINE,
    Place.ABOVE_CAPTION: Zone.CAPTION,
    Place.TITLE: Zone.TITLE,
    Place.DECK: Zone.TITLE,
    Place.HEAD_BYLINE: Zone.BYLINE,
    Place.HEAD_CAPTION: Zone.CAPTION,
    Place.HEAD_ASIDE: Zone.BOILERPLATE,
    Place.PROSE: Zone.BODY,
    Place.SHORT: Zone.BODY,
    Place.CAPTION: Zone.CAPTION,
    Place.ASIDE: Zone.BOILERPLATE,
    Place.SIGNATURE: Zone.BYLINE,
    Place.BELOW: Zone.BOILERPLATE,
    Place.BLURB: Zone.BYLINE,
}

_P = Place
_HEAD = (_P.HEAD_BYLINE, _P.HEAD_CAPTION, _P.HEAD_ASIDE)
START = {
    _P.ABOVE: 0.0,
    _P.ABOVE_BYLINE: -1.2,
    _P.TITLE: 0.5,
    _P.HEAD_BYLINE: -3.0,
    _P.HEAD_CAPTION: -3.0,
    _P.PROSE: -4.0,
    _P.SHORT: -4.5,
}
# fmt: off
NEXT: dict[Place, dict[Place, float]] = {
    _P.ABOVE: {
        _P.ABOVE: 0.0, _P.ABOVE_BYLINE: -1.2, _P.ABOVE_CAPTION: -1.5, _P.TITLE: 0.0,
        _P.HEAD_BYLINE: -3.0, _P.HEAD_CAPTION: -4.0,
        _P.PROSE: -5.0,
    },
    _P.ABOVE_BYLINE: {
        _P.TITLE: 0.0, _P.ABOVE_BYLINE: 0.0,
    },
    _P.ABOVE_CAPTION: {
        _P.ABOVE: 0.0, _P.ABOVE_BYLINE: -0.5, _P.ABOVE_CAPTION: 0.0, _P.TITLE: 0.0,
    },
    _P.TITLE: {
        _P.TITLE: -4.0, _P.DECK: -0.3, _P.HEAD_BYLINE: 1.5, _P.HEAD_CAPTION: 0.0, _P.HEAD_ASIDE: -0.8,
        _P.PROSE: -0.3, _P.SHORT: -1.5,
    },
    _P.DECK: {
        _P.TITLE: -1.0, _P.DECK: -2.0, _P.HEAD_BYLINE: 1.5, _P.HEAD_CAPTION: 0.0, _P.HEAD_ASIDE: -0.3,
        _P.PROSE: -2.0, _P.SHORT: -3.0,
    },
    _P.HEAD_BYLINE: {
        _P.TITLE: -2.5, _P.DECK: -1.8, _P.HEAD_BYLINE: 0.3, _P.HEAD_CAPTION: 0.2, _P.HEAD_ASIDE: 0.0,
        _P.PROSE: 0.3, _P.SHORT: -0.8,
    },
    _P.HEAD_CAPTION: {
        _P.TITLE: -2.5, _P.DECK: -2.5, _P.HEAD_BYLINE: 0.2, _P.HEAD_CAPTION: 0.0, _P.HEAD_ASIDE: 0.0,
        _P.PROSE: 0.3, _P.SHORT: -0.6,
    },
    _P.HEAD_ASIDE: {
        _P.TITLE: -3.5, _P.DECK: -0.8, _P.HEAD_BYLINE: 0.3, _P.HEAD_CAPTION: 0.0, _P.HEAD_ASIDE: 0.0,
        _P.PROSE: 0.0, _P.SHORT: -0.8,
    },
    _P.PROSE: {
        _P.PROSE: 0.5, _P.SHORT: 0.0, _P.CAPTION: -0.3, _P.ASIDE: -0.5, _P.SIGNATURE: -0.6, _P.BELOW: -0.8,
        _P.BLURB: -0.5,
    },
    _P.SHORT: {
        _P.PROSE: 0.5, _P.SHORT: -0.2, _P.CAPTION: -0.5, _P.ASIDE: -0.8, _P.SIGNATURE: -0.8, _P.BELOW: -1.0,
        _P.BLURB: -0.8,
    },
    _P.CAPTION: {
        _P.PROSE: 0.3, _P.SHORT: -0.2, _P.CAPTION: 0.2, _P.ASIDE: -0.5, _P.SIGNATURE: -0.6, _P.BELOW: -0.9,
        _P.BLURB: -0.6,
    },
    _P.ASIDE: {
        _P.PROSE: 0.2, _P.SHORT: -0.6, _P.CAPTION: -0.3, _P.ASIDE: 0.3, _P.SIGNATURE: -2.5, _P.BELOW: -1.2,
        _P.BLURB: -0.6,
    },
    _P.SIGNATURE: {
        _P.PROSE: -0.3, _P.SHORT: -0.2, _P.CAPTION: -0.5, _P.ASIDE: -0.5, _P.SIGNATURE: -0.2, _P.BELOW: 0.0,
        _P.BLURB: 0.2,
    },
    _P.BELOW: {
        _P.BELOW: 0.3, _P.BLURB: -1.0,
    },
    _P.BLURB: {
        _P.BELOW: 0.0, _P.BLURB: 0.0, _P.ASIDE: -0.5, _P.PROSE: -4.0,
    },
}
# fmt: on
END = {_P.SHORT: -0.8, _P.ABOVE: -2.0, _P.TITLE: -1.0, _P.DECK: -2.0}
"""What it costs to end a page there."""
