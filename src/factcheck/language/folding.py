"""Typography folded away, for matching only: what is stored and shown is never folded."""

import unicodedata
from functools import lru_cache

_FOLDED = {
    **dict.fromkeys("‘’‚‛′`´ʼ", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **dict.fromkeys(
        "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", ""
    ),
}


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    if char in _FOLDED:
        return _FOLDED[char]
    if char.isspace():
        return " "
    # Compatibility forms (ﬁ, ①, ｆｕｌｌ, …) become the letters that a reader would type.
    return "".join(_FOLDED.get(c, c) for c in unicodedata.normalize("NFKC", char).casefold())


def fold(text: str) -> str:
    """The text without case, typographic marks and invisible characters; each run of white space is one blank."""
    if text.isascii():
        return " ".join(text.casefold().replace("`", "'").split())
    return fold_with_map(text)[0]


def fold_with_map(text: str) -> tuple[str, list[int]]:
    """The folded text and, for each of its characters, the offset in `text` that it comes from.

    A last entry is `len(text)`, so that a folded slice [a:b] comes from text[map[a]:map[b - 1] + 1].
    """
    chars: list[str] = []
    offsets: list[int] = []
    for at, char in enumerate(text):
        for piece in _folded(char):
            if piece == " " and (not chars or chars[-1] == " "):
                continue
            chars.append(piece)
            offsets.append(at)
    while chars and chars[-1] == " ":
        chars.pop()
        offsets.pop()
    return "".join(chars), [*offsets, len(text)]
