"""Lines of Hebrew, Arabic and their kin as they are printed: cut where they end, joined, and in the order of the eye.

The PDF's writer prints letters in the order it is given, so lines are cut here, before they are reordered (Unicode
Bidirectional Algorithm, UAX #9, 3.4: levels are resolved by paragraph, and reordered by line).
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")


def has_right_to_left(text: str) -> bool:
    """Whether a letter of the text is written from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def runs_right_to_left(text: str) -> bool:
    """Whether the text as a whole does: its first letter of either kind decides (UAX #9, P2 and P3)."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)


def printed_lines(text: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """The text's lines, none wider than `width` but for a word that is, each in the order in which it is printed."""
    # Not the package's faster one: it leaves brackets as they are (UAX #9, L4).
    from bidi.algorithm import get_display

    base = "R" if runs_right_to_left(text) else "L"
    for paragraph in text.split("\n"):
        for line in _cut(_joined(paragraph), width, measure):
            yield str(get_display(line, base_dir=base))


def _cut(text: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and measure(longer) > width:
            yield line
            longer = word
        while measure(longer) > width and len(longer) > 1:
            fits = next((n for n in range(len(longer) - 1, 1, -1) if measure(longer[:n]) <= width), 1)
            yield longer[:fits]
            longer = longer[fits:]
        line = longer
    yield line


def _joined(text: str) -> str:
    """Arabic letters in the forms in which they join their neighbours; every mark stays."""
    return str(_reshaper().reshape(text)) if _ARABIC.search(text) else text


@cache
def _reshaper() -> "ArabicReshaper":
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"delete_harakat": False, "support_ligatures": True, "ARABIC LIGATURE ALLAH": False})
