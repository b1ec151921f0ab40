"""Letters for the PDF: DejaVu for most alphabets, the standard Asian fonts that every PDF reader brings for CJK.

A font is built into the program, so that the same report gives the same file on every machine.
"""

import re
from functools import cache
from importlib.resources import files

from factcheck.text import html, visible

BODY, BOLD = "DejaVu", "DejaVu-Bold"
_JAPANESE, _KOREAN, _CHINESE = "HeiseiMin-W3", "HYSMyeongJo-Medium", "STSong-Light"
_KANA = re.compile("[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
_CJK = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+")


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

    A letter that no font has is told by its number rather than dropped.
    """
    known = covered()
    asian = _JAPANESE if _KANA.search(text) else _KOREAN if _HANGUL.search(text) else _CHINESE
    parts: list[str] = []
    at = 0
    shown = html(text).replace("\n", "<br/>")
    for match in _CJK.finditer(shown):
        parts += [_spelled(shown[at : match.start()], known), f'<font face="{asian}">{match.group()}</font>']
        at = match.end()
    return "".join([*parts, _spelled(shown[at:], known)])


def spelled(text: str) -> str:
    """The text with every letter that no font has as its number."""
    return "".join(c if _CJK.fullmatch(c) else _spelled(c, covered()) for c in visible(text))


def _spelled(text: str, known: frozenset[int]) -> str:
    return "".join(c if ord(c) in known else _number(ord(c)) for c in text)


def _number(code: int) -> str:
    control = code - 0x2400
    return f"⟨U+{control if 0 <= control < 0x20 else code:04X}⟩"
