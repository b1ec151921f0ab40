"""The last gate before the terminal: nothing gets through that it would obey, or that it cannot show."""

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from factcheck.tui.terminals import Charset, in_charset

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


class NoControls(LineFilter):
    """Deletes what could act on the terminal; pictures were put in its place long before, here nothing should come.

    Deleted and not replaced: such characters were measured as no cells wide.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        if not any(_CONTROLS.search(text) for text, _, control in segments if not control):
            return segments
        return [
            segment if segment.control else Segment(_CONTROLS.sub("", segment.text), segment.style)
            for segment in segments
        ]


class Shown(LineFilter):
    """Puts what a poorer terminal shows in place of what it does not; nothing becomes wider or narrower by it."""

    def __init__(self, shows: Charset) -> None:
        super().__init__(enabled=shows is not Charset.FULL)
        self._shows = shows

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [
            segment if segment.control else Segment(in_charset(segment.text, self._shows), segment.style)
            for segment in segments
        ]
