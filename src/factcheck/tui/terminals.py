"""What a terminal can show, and our signs and the article's typography in less than Unicode where it cannot."""

import unicodedata
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache

from factcheck.tui.reflow import cells


class Charset(Enum):
    """Which characters a terminal shows."""

    FULL = "all"
    CONSOLE = "those of the Linux console, whose font holds 512"
    ASCII = "ASCII"


def charset(environment: Mapping[str, str], encoding: str | None) -> Charset:
    """What the terminal shows, by its locale, its kind, and the encoding of what is written to it.

    Without any locale, as in many containers, the terminal is taken to be one of today (locale(7), console_codes(4)).
    """
    names = ("LC_ALL", "LC_CTYPE", "LANG")
    locale = next((value for name in names if (value := environment.get(name))), "C.UTF-8")
    coded = locale.partition(".")[2].partition("@")[0]
    if not _is_utf8(coded) or not _is_utf8(encoding or "utf-8"):
        return Charset.ASCII
    return Charset.CONSOLE if environment.get("TERM") == "linux" else Charset.FULL


def _is_utf8(name: str) -> bool:
    return name.lower().replace("-", "") == "utf8"


_SIGNS = {
    **{"✓": "+", "✗": "x", "⚑": "!", "✎": "%", "●": "*", "•": "*", "−": "-", "≠": "#", "≟": "=", "±": "~", "·": "."},
    **{"↳": ">", "→": ">", "←": "<", "↑": "^", "↓": "v", "‹": "<", "›": ">", "…": "~", "⟨": "<", "⟩": ">"},
    **dict.fromkeys("━═", "="),
    **dict.fromkeys("─╌┄┈", "-"),
    **dict.fromkeys("│┃┊║▌▐▎▊", "|"),
    **dict.fromkeys("╭╮╰╯┌┐└┘├┤┬┴┼", "+"),
    **dict.fromkeys("▁▂▃", "."),
    **dict.fromkeys("▄▅▆", ":"),
    **dict.fromkeys("▇█", "#"),
}
"""What stands for our own signs, each as wide as it."""
_LETTERS = {
    **dict.fromkeys("‘’‚‛′´`", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―", "-"),
    **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\u2002\u2003", " "),
    **{"ß": "s", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "€": "E", "£": "L"},
}
_BOX = range(0x2500, 0x25A0)


def in_charset(text: str, shows: Charset) -> str:
    """The text in characters that the terminal shows, each as wide as it was; a `?` for what nothing stands for."""
    if shows is Charset.FULL or text.isascii():
        return text
    of = _console if shows is Charset.CONSOLE else _ascii
    return "".join(of(character) for character in text)


def _console(character: str) -> str:
    return _SIGNS.get(character, character)


@lru_cache(maxsize=4096)
def _ascii(character: str) -> str:
    if character.isascii():
        return character
    if known := _SIGNS.get(character) or _LETTERS.get(character):
        return known
    if 0x2400 <= ord(character) < 0x2420:
        # The picture of a control character.
        return "^"
    if ord(character) in _BOX:
        return "+"
    base = unicodedata.normalize("NFKD", character)[0]
    return base if base.isascii() and cells(character) == 1 else "?" * cells(character)
