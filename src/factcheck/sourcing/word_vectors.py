"""What words mean, as small vectors: "their main supplier of weapons" is near "military aid" without a shared word.

The vectors were distilled from a sentence encoder; word_vectors.md beside this file says how, and the licences.
"""

import struct
import zlib
from collections.abc import Iterable
from functools import lru_cache
from math import sqrt
from operator import add
from pathlib import Path

from factcheck.language.words import WORD, plain

Vector = tuple[float, ...]

_FILE = Path(__file__).with_name("word_vectors.bin")
_MAGIC = b"FCM2"
_HEADER = struct.Struct("<III")
_LONGEST_WORD = 40


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, int], memoryview, int]:
    """Piece of a word → row; all rows; their width.

    The file: a magic word; how many rows, how wide, how long the zipped pieces are; these; the rows, in signed bytes,
    zipped.
    """
    data = _FILE.read_bytes()
    count, width, zipped = _HEADER.unpack_from(data, len(_MAGIC))
    start = len(_MAGIC) + _HEADER.size
    pieces = zlib.decompress(data[start : start + zipped]).decode().split("\n")
    rows = memoryview(zlib.decompress(data[start + zipped :])).cast("b")
    if data[: len(_MAGIC)] != _MAGIC or len(pieces) != count or len(rows) != count * width:
        raise ValueError(f"{_FILE.name} is not the table that this version was built with")
    return {piece: row for row, piece in enumerate(pieces)}, rows, width


@lru_cache(maxsize=65536)
def _word(word: str) -> tuple[int, ...] | None:
    """The sum of the vectors of the word's longest known pieces (WordPiece: greedy, from the left)."""
    rows_of, rows, width = _table()
    total: tuple[int, ...] | None = None
    start = 0
    while start < len(word):
        for end in range(len(word), start, -1):
            row = rows_of.get(word[start:end] if start == 0 else f"##{word[start:end]}")
            if row is not None:
                vector = tuple(rows[row * width : (row + 1) * width])
                total = vector if total is None else tuple(map(add, total, vector))
                break
        else:
            end = start + 1
        start = end
    return total


def word_pieces() -> Iterable[str]:
    """The pieces of words that have a vector, in the order of the vocabulary that they were taken from."""
    return _table()[0]


def summed(text: str) -> Vector:
    """The unit vector of a sentence: the sum of its words' vectors; empty where no word of it is known."""
    known = [v for word in WORD.findall(text) if (v := _word(plain(word)[:_LONGEST_WORD])) is not None]
    if not known:
        return ()
    total = [sum(column) for column in zip(*known, strict=True)]
    length = sqrt(sum(x * x for x in total))
    return tuple(x / length for x in total) if length else ()
