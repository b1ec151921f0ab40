"""Files of other formats, made here so that the tests hold no binaries."""

import io
import zipfile
from collections.abc import Mapping, Sequence

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def archive(parts: dict[str, bytes]) -> bytes:
    """A ZIP archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return buffer.getvalue()


def docx(body: str, parts: Mapping[str, bytes] = {}) -> bytes:
    """A Word file with this body, and other parts of the archive."""
    return archive({"word/document.xml": word_part("document", f"<w:body>{body}</w:body>"), **parts})


def word_part(root: str, inner: str) -> bytes:
    """A part of a Word file."""
    return f'<w:{root} xmlns:w="{_W}">{inner}</w:{root}>'.encode()


def paragraph(inner: str, style: str = "") -> str:
    """A Word paragraph of runs; plain words are made a run."""
    runs = inner if inner.startswith("<") else f'<w:r><w:t xml:space="preserve">{inner}</w:t></w:r>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


Line = tuple[float, float, str]
"""Points from the left and from the bottom, and the words."""


def pdf(pages: Sequence[Sequence[Line]], size: int = 10, kerning: int = 0) -> bytes:
    """A PDF with these lines of Helvetica on A4 pages (ISO 32000-1, the smallest that viewers open)."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for lines in pages:
        shown = "".join(f"1 0 0 1 {x} {y} Tm {_shown(words, kerning)}\n" for x, y, words in lines)
        stream = f"BT /F1 {size} Tf\n{shown}ET".encode("cp1252")
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
        page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>"
        objects.append((page % len(objects)).encode())
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, content)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>"
    return out + f"{trailer}\nstartxref\n{len(out)}\n%%EOF".encode()


def _shown(words: str, kerning: int) -> str:
    """The operator that shows the words, each sign `kerning` thousandths nearer to the one before."""
    return f"[{f' {kerning} '.join(f'({_escaped(sign)})' for sign in words)}] TJ"


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def described_pdf(words: str, fields: Mapping[str, str]) -> bytes:
    """A PDF of one line that tells of itself."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([[(70, 700, words)]]))))
    writer.add_metadata(dict(fields))
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def encrypted_pdf(words: str) -> bytes:
    """A PDF of one line that opens only with a password."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([[(70, 700, words)]]))))
    writer.encrypt("user", "owner", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()
