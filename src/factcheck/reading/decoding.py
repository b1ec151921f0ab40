"""Bytes become text, with a word on every guess: nothing is replaced or dropped in silence."""

import codecs

from factcheck.errors import UnreadableError
from factcheck.reading.encodings import legacy_encoding, utf16_without_mark

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHERWISE = "--encoding NAME says otherwise"
_BINARY_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b\x08\x07\x00")


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of the bytes, without byte-order mark and NULs, and what the user must be told.

    UTF-8, or UTF-16 and UTF-32 with a mark; else, as a guess that is told, the encoding of old that makes words of the
    bytes: Windows-1252 unless they speak for another, and Latin-1 where that has no letter for a byte.
    Raises UnreadableError for empty and binary data and for bytes that `encoding` cannot hold.
    """
    if not data.strip():
        raise UnreadableError(f"{name}: is empty; there is no article to add")
    text, notes = _decode(data, name, encoding)
    if "\x00" in text:
        notes = (*notes, f"{text.count(chr(0))} NUL characters left out")
        text = text.replace("\x00", "")
    if not text.strip():
        raise UnreadableError(f"{name}: holds only white space; there is no article to add")
    return text, notes


def _decode(data: bytes, name: str, encoding: str | None) -> tuple[str, tuple[str, ...]]:
    for mark, marked in MARKS:
        if data.startswith(mark) and (encoding is None or marked.startswith(_canonical(encoding, name))):
            return _strict(data[len(mark) :], marked, name), ()
    if encoding is not None:
        return _strict(data, encoding, name), ()
    if wide := utf16_without_mark(data):
        try:
            return data.decode(wide), (f"encoding guessed: {wide} (it has no byte-order mark; {_OTHERWISE})",)
        except UnicodeDecodeError:
            pass
    if is_binary(data):
        raise UnreadableError(f"{name}: is not text; save the article as text, HTML, PDF or DOCX and add that")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        place = f"it is not UTF-8 at byte {error.start}"
    for guess, called in ((legacy_encoding(data), None), ("cp1252", "windows-1252")):
        try:
            if guess is not None:
                return data.decode(guess), (f"encoding guessed: {called or guess} ({place}; {_OTHERWISE})",)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1"), (f"encoding guessed: latin-1 ({place}; {_OTHERWISE})",)


def _canonical(encoding: str, name: str) -> str:
    """The one name of an encoding that goes by several, such as utf8 and U8."""
    try:
        return codecs.lookup(encoding).name
    except (LookupError, ValueError) as error:
        raise _no_encoding(name, encoding) from error


def _no_encoding(name: str, encoding: str) -> UnreadableError:
    return UnreadableError(f"{name}: no encoding of text is called {encoding!r}; try utf-8 or windows-1252")


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise _no_encoding(name, encoding) from error
    except (UnicodeError, ValueError) as error:
        where = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        raise UnreadableError(f"{name}: is not {encoding}{where}; try another --encoding") from error


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text: many control characters, or more NULs than a stray few."""
    sample = data[:65536]
    controls = sum(sample.count(bytes([c])) for c in _BINARY_CONTROLS)
    return controls > max(2, len(sample) // 200) or sample.count(0) > max(8, len(sample) // 100)
