"""Which encoding a text is most likely in, where it is not UTF-8 and nothing says so."""

import codecs
import re

_SAMPLE = 20_000
_FOREIGN = 0.03
"""The share of letters beyond ASCII from which a text may be in no language of western Europe."""
_FEWEST = 12
"""Letters beyond ASCII that tell anything: fewer are quotation marks and accents."""
_WESTERN = frozenset(
    [
        *("English", "French", "German", "Italian", "Spanish", "Portuguese", "Dutch"),
        *("Danish", "Norwegian", "Swedish", "Finnish"),
    ]
)
_LEGACY = [
    *("cp1252", "cp1250", "iso8859_2", "cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "cp1253", "iso8859_7"),
    *("cp1254", "cp1255", "cp1256", "cp1257", "shift_jis", "euc_jp", "gb18030", "big5", "cp949"),
]
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_BLANKS = 0.08
"""The share of blanks, digits and stops that any text of some length has."""


def utf16_without_mark(data: bytes) -> str | None:
    """Which UTF-16 the bytes are in, though no mark says so; None where they are in neither."""
    sample = data[: _SAMPLE // 2 * 2]
    if len(data) % 2 or sample.count(0) * 50 < len(sample):
        return None
    read = {name: text for name in ("utf-16-le", "utf-16-be") if (text := _decoded(sample, name))}
    # A picture's header has blanks, too, but no text has NULs and the like.
    shares = {name: _blanks(text) for name, text in read.items() if not _CONTROL.search(text)}
    best = max(shares, key=lambda name: shares[name], default=None)
    return best if best is not None and shares[best] >= _BLANKS else None


def legacy_encoding(data: bytes) -> str | None:
    """The encoding of a text that is not Unicode; None where it is most likely that of western Europe."""
    sample = data[:_SAMPLE]
    high = sum(byte >= 0x80 for byte in sample)
    if high < _FEWEST or high < _FOREIGN * (high + sum(chr(byte).isalpha() for byte in sample if byte < 0x80)):
        return None
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_LEGACY).best()
    return None if best is None or best.language in _WESTERN else codecs.lookup(best.encoding).name


def _blanks(text: str) -> float:
    return sum(char in " \n\r\t.,0123456789" for char in text) / len(text)


def _decoded(sample: bytes, encoding: str) -> str | None:
    try:
        return sample.decode(encoding)
    except UnicodeDecodeError:
        return None
