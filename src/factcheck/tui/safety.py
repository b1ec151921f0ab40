"""The last gate before the terminal: no control character of a text gets through, whatever a widget did with it."""

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

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
