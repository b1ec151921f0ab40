"""Readings built by hand, so that what spotting promises does not hang on how a page is read."""

from factcheck.model.article import Article, Metadata, Passage, Reading, Sentence, Zone

Block = tuple[Zone, list[str]]


def page(*blocks: Block) -> Reading:
    """The reading of a page: each block is a passage, its sentences one blank apart, the blocks a blank line."""
    text = "\n\n".join(" ".join(sentences) for _, sentences in blocks)
    passages, sentences, at = [], [], 0
    for zone, quotes in blocks:
        start = at
        for quote in quotes:
            sentences.append(Sentence(start=at, end=at + len(quote), zone=zone))
            at += len(quote) + 1
        passages.append(Passage(start=start, end=at - 1, zone=zone))
        at += 1
    return Reading(
        article=Article.of(text),
        metadata=Metadata(),
        passages=tuple(passages),
        sentences=tuple(sentences),
        comments=(),
    )


def body(*sentences: str) -> Reading:
    """A page of one paragraph."""
    return page((Zone.BODY, list(sentences)))
