"""Whether a PDF report can be read out again: the text that a reader copies from it holds every quote."""

import re
from collections.abc import Iterable, Iterator

from factcheck.reporting.formats.pdf_fonts import spelled
from factcheck.reporting.validation.finding import Finding

_FOOT = 45
"""Points at the foot of a page that hold its number."""
_BLANKS = re.compile(r"[\s\u200b\ufffe\u00ad-]+")


def findings(document: bytes, quotes: Iterable[str] = ()) -> Iterator[Finding]:
    """What is wrong with the document; `quotes` are those that it must hold, in their order."""
    text = _BLANKS.sub("", extracted(document))
    at = 0
    for quote in quotes:
        wanted = _BLANKS.sub("", spelled(quote))
        found = text.find(wanted, at)
        if found < 0:
            yield Finding("pages", f"a quote cannot be read out: {quote[:60]!r}")
            return
        at = found


def extracted(document: bytes) -> str:
    """The text of all pages without their numbers."""
    import pypdfium2

    pdf = pypdfium2.PdfDocument(document)
    try:
        return "\n".join(page.get_textpage().get_text_bounded(bottom=_FOOT) for page in pdf)
    finally:
        pdf.close()
