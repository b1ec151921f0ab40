"""Which encoding of old a text is most likely in, where it is not Unicode: the one that makes words of its bytes.

A text in another script, read as Windows-1252, is all accented letters; read rightly, half of it are the few letters
that are commonest in its language. Both shares are counted on the first bytes; what fits no script well enough is left
to Windows-1252 (the letters after the counts in Lewand, Cryptological Mathematics, and the like for each language).
"""

import re

_SAMPLE = 20_000
_COMMON = {
    "cp1251": "оеаинтсрвл",
    "koi8-r": "оеаинтсрвл",
    "cp866": "оеаинтсрвл",
    "iso8859-5": "оеаинтсрвл",
    "cp1253": "αοιετσνηυρ",
    "cp1255": "יוהלאמתרבש",
    "cp1256": "اليمونرتبة",
    "shift_jis": "のにはをたがでてとしれさいるっな。、",
    "euc_jp": "のにはをたがでてとしれさいるっな。、",
    "gb18030": "的一是在不了有和人这中大为上个国年会说日，。",
    "big5": "的一是在不了有和人這中大為上個國年會說日，。",
    "euc_kr": "이다는에의을가고하지로은기사도",
}
"""The commonest letters of the language that each is used for, small where the script has small ones."""
_LEAST = {"gb18030": 0.1, "big5": 0.1, "euc_kr": 0.15, "shift_jis": 0.25, "euc_jp": 0.25}
_LEAST_OF_LETTERS = 0.4
_FOREIGN = 0.35
"""The share of letters beyond ASCII from which a text is in no Western script."""
_BLANKS = 0.08
"""The share of blanks, digits and stops that any text of some length has."""
_IN_WORD = re.compile(r"[A-Za-z][¡-¿×÷][a-z]|\b[¡-¿×÷][a-z]")
"""A sign inside a word: what letters of eastern Europe become in Windows-1252."""


def utf16_without_mark(data: bytes) -> str | None:
    """Which UTF-16 the bytes are in, though no mark says so; None where they are in neither."""
    sample = data[: _SAMPLE // 2 * 2]
    if len(data) % 2 or sample.count(0) * 50 < len(sample):
        return None
    shares = {name: _blanks(text) for name in ("utf-16-le", "utf-16-be") if (text := _strictly(sample, name))}
    best = max(shares, key=lambda name: shares[name], default=None)
    return best if best is not None and shares[best] >= _BLANKS else None


def legacy_encoding(data: bytes) -> str | None:
    """The encoding of a text that is neither Unicode nor of western Europe; None where it may well be of these."""
    sample = data[:_SAMPLE]
    high = sum(byte >= 0x80 for byte in sample)
    letters = high + sum(chr(byte).isalpha() for byte in sample if byte < 0x80)
    if high >= _FOREIGN * letters:
        fits = {name: _fit(sample, name) for name in _COMMON}
        best = max(fits, key=lambda name: fits[name])
        return best if fits[best] >= _LEAST.get(best, _LEAST_OF_LETTERS) else None
    western, eastern = _strictly(sample, "cp1252"), _strictly(sample, "cp1250")
    if eastern and (western is None or len(_IN_WORD.findall(western)) >= 2) and not _IN_WORD.search(eastern):
        return "cp1250"
    return None


def _fit(sample: bytes, encoding: str) -> float:
    """The share of a text's letters beyond ASCII that are common in the language of the encoding."""
    text = _strictly(sample, encoding)
    foreign = [char for char in text or "" if ord(char) >= 0x80 and not 0xE000 <= ord(char) < 0xF900]
    return sum(char in _COMMON[encoding] for char in foreign) / len(foreign) if foreign else 0.0


def _blanks(text: str) -> float:
    return sum(char in " \n\r\t.,0123456789" for char in text) / len(text)


def _strictly(sample: bytes, encoding: str) -> str | None:
    """The sample in an encoding, but for a sign that is cut at its end; None where it is not in it."""
    for cut in range(4):
        try:
            return sample[: len(sample) - cut].decode(encoding)
        except UnicodeDecodeError as error:
            if error.start < len(sample) - 8:
                return None
    return None
