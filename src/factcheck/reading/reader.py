"""What the other rooms call: bytes or text in, a reading out."""

from factcheck.language.sentences import split
from factcheck.model.article import Article, Metadata, Passage, Reading, Sentence, Zone
from factcheck.model.base import Model
from factcheck.reading.decoding import decode


class Read(Model):
    """One article of a source, and what the user must be told about how it was read."""

    reading: Reading
    notes: tuple[str, ...] = ()


def read(data: bytes, name: str, *, encoding: str | None = None) -> tuple[Read, ...]:
    """The articles that a file's bytes hold; several only for feeds. Raises UnreadableError naming `name`."""
    text, notes = decode(data, name, encoding)
    return (Read(reading=read_text(text), notes=notes),)


def read_text(text: str) -> Reading:
    """The reading of a plain text."""
    passages: list[Passage] = []
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            zone = Zone.BODY if passages else Zone.TITLE
            passages.append(Passage(start=start, end=at + len(line.rstrip()), zone=zone))
        at += len(line)
    return Reading(
        article=Article.of(text),
        metadata=Metadata(title=passages[0].of(text) if passages else None),
        passages=tuple(passages),
        sentences=tuple(
            Sentence(start=a, end=b, zone=p.zone) for p in passages for a, b in split(text, p.start, p.end)
        ),
        comments=(),
    )
