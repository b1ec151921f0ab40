"""Letters for the PDF: DejaVu for most alphabets, the standard Asian fonts that every PDF reader brings for CJK.

A font is built into the program, so that the same report gives the same file on every machine.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.reporting.formats.pdf_bidi import printed_lines
from factcheck.text import html, visible

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

BODY, BOLD = "DejaVu", "DejaVu-Bold"
_JAPANESE, _KOREAN, _CHINESE = "HeiseiMin-W3", "HYSMyeongJo-Medium", "STSong-Light"
_KANA = re.compile("[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
_CJK = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+")
_LETTERS_OF = {_JAPANESE: "cp932", _KOREAN: "cp949", _CHINESE: "gbk"}
"""What an Asian font has a picture for: the letters of the standard that it was made for."""


@cache
def covered() -> frozenset[int]:
    """Register the fonts with ReportLab; returns the code points that the body font has a picture for."""
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
    from reportlab.pdfbase.ttfonts import TTFont

    folder = files("factcheck.reporting") / "fonts"
    body = TTFont(BODY, str(folder / "DejaVuSans.ttf"))
    registerFont(body)
    registerFont(TTFont(BOLD, str(folder / "DejaVuSans-Bold.ttf")))
    registerFontFamily(BODY, normal=BODY, bold=BOLD, italic=BODY, boldItalic=BOLD)
    for name in (_JAPANESE, _KOREAN, _CHINESE):
        registerFont(UnicodeCIDFont(name))
    return frozenset(body.face.charToGlyph)


def paragraph_markup(text: str) -> str:
    """The text for a ReportLab paragraph: no markup in it acts, and every letter has a font that draws it.

    A letter that no font has is told by its number rather than dropped. An accent becomes one with its letter where
    there is a sign for both.
    """
    text = composed(visible(text))
    fonts = _asian_fonts(text)
    parts: list[str] = []
    at = 0
    for match in _CJK.finditer(text):
        parts += [html(_spelled(text[at : match.start()])), _asian_markup(match.group(), fonts)]
        at = match.end()
    return "".join([*parts, html(_spelled(text[at:]))]).replace("\n", "<br/>")


LEFT_TO_THE_READER = (
    "Chinese, Japanese and Korean letters are left to the fonts of whoever reads this file. Where boxes stand in their "
    "place, there are none: the HTML report of the same project shows them."
)
TOLD_BY_NUMBER = (
    "A letter that no font of this file has is told by its number, such as ⟨U+0E44⟩: the HTML report of the same "
    "project shows it."
)


def notes_on(text: str) -> Iterator[str]:
    """What a reader of the file must be told of the text's letters."""
    if text.isascii():
        return
    if _CJK.search(text):
        yield LEFT_TO_THE_READER
    if spelled(text) != composed(visible(text)):
        yield TOLD_BY_NUMBER


def turned_markup(text: str, style: "ParagraphStyle", width: float) -> Iterator[str]:
    """The same as lines, where letters run from right to left: cut, joined and in the order of the eye."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    def measure(line: str) -> float:
        return float(stringWidth(line, style.fontName, style.fontSize))

    for line in printed_lines(spelled(text), width, measure):
        yield paragraph_markup(line)


def spelled(text: str) -> str:
    """The text as it is printed, with every letter that no font has as its number."""
    text = composed(visible(text))
    fonts = _asian_fonts(text)
    return "".join(c if _CJK.fullmatch(c) and _asian_font(c, fonts) else _spelled(c) for c in text)


def composed(text: str) -> str:
    """The text with each accent and its letter as one sign, where there is one (Unicode's form NFC)."""
    return unicodedata.normalize("NFC", text)


def _asian_fonts(text: str) -> tuple[str, ...]:
    """The Asian fonts, first the one of the language that the text seems to be in."""
    first = _JAPANESE if _KANA.search(text) else _KOREAN if _HANGUL.search(text) else _CHINESE
    return (first, *(font for font in _LETTERS_OF if font != first))


def _asian_markup(letters: str, fonts: tuple[str, ...]) -> str:
    runs = groupby(letters, key=lambda letter: _asian_font(letter, fonts))
    return "".join(
        f'<font face="{font}">{html("".join(run))}</font>' if font else html(_spelled("".join(run)))
        for font, run in runs
    )


@cache
def _asian_font(letter: str, fonts: tuple[str, ...]) -> str | None:
    """The first font that has the letter."""
    for font in fonts:
        try:
            letter.encode(_LETTERS_OF[font])
        except UnicodeEncodeError:
            continue
        return font
    return None


def _spelled(text: str) -> str:
    known = covered()
    return "".join(c if ord(c) in known or c == "\n" else f"⟨U+{ord(c):04X}⟩" for c in text)
