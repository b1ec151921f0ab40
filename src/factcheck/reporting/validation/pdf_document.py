"""Whether a PDF report can be read out again: the text that a reader copies from it holds every quote."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from factcheck.reporting.formats.pdf_bidi import has_right_to_left
from factcheck.reporting.formats.pdf_fonts import spelled
from factcheck.reporting.validation.finding import Finding

_FOOT = 45
"""Points at the foot of a page that hold its number."""
_UNSURE = re.compile(r"[\s\u200b\ufffe\u00ad\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef-]+")
"""Blanks, hyphens, and Asian letters: their fonts are the reader's own, and so is what she copies of them."""
_WORD = re.compile(r"\w+")


def findings(document: bytes, quotes: Iterable[str] = ()) -> Iterator[Finding]:
    """What is wrong with the document; `quotes` are those that it must hold, in their order."""
    text = _sure(extracted(document))
    at = 0
    for quote in quotes:
        printed = spelled(quote)
        if has_right_to_left(quote):
            # What is copied out has the words, but not every sign between them at its place.
            if not all(_sure(word) in text for word in _WORD.findall(_UNSURE.sub(" ", printed))):
                yield Finding("pages", f"the words of a quote cannot be read out: {quote[:60]!r}")
                return
            continue
        found = text.find(_sure(printed), at)
        if found < 0:
            yield Finding("pages", f"a quote cannot be read out: {quote[:60]!r}")
            return
        at = found


def _sure(text: str) -> str:
    """The text by which two copies of it are compared. A wide sign of an Asian font has a narrow twin that is none."""
    return _UNSURE.sub("", unicodedata.normalize("NFKC", _UNSURE.sub("", text)))


def extracted(document: bytes) -> str:
    """The text of all pages without their numbers."""
    import pypdfium2

    pdf = pypdfium2.PdfDocument(document)
    try:
        return "\n".join(page.get_textpage().get_text_bounded(bottom=_FOOT) for page in pdf)
    finally:
        pdf.close()
