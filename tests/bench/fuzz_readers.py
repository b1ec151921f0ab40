"""The readers under a coverage-guided fuzzer: every input is read, or refused in one line, and never anything else.

Run: pip install atheris, then python tests/bench/fuzz_readers.py [-max_total_time=600] [CORPUS]. Options go to
libFuzzer, which keeps what it finds in the corpus folder. Where atheris does not install (it has wheels for Linux
alone), the script says so and ends.
"""

import sys
from importlib import import_module
from importlib.util import find_spec

NAMES = ("a.txt", "a.html", "a.pdf", "a.docx", "a.eml", "a.xml", "a.md")


def read_one(data: bytes) -> None:
    """Reads an input as each kind of file in turn, as its first byte says."""
    from factcheck.errors import UnreadableError
    from factcheck.reading import read

    name = NAMES[data[0] % len(NAMES)] if data else NAMES[0]
    try:
        articles = read(data[1:], name)
    except UnreadableError as refused:
        if "\n" in str(refused):
            raise
        return
    for one in articles:
        text = one.reading.article.text
        assert all(0 <= s.start < s.end <= len(text) for s in one.reading.sentences)
        assert all(c.text == text[c.start : c.end] for c in one.reading.comments)


def main() -> None:
    """Fuzzes until told to stop."""
    if find_spec("atheris") is None:
        sys.exit("atheris is not installed; it has wheels for Linux alone: pip install atheris")
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["factcheck.reading", "factcheck.language"]):
        import_module("factcheck.reading")
    atheris.Setup(sys.argv, read_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
