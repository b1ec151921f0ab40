"""Rows that several screens of colleagues' work tell alike: a claim in its context, a source, a thread."""

from collections.abc import Iterator

from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.review import Adjudication, Review
from factcheck.model.source import CounterSource
from factcheck.reviewing import reviews
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import cells, clip, wrapped
from factcheck.tui.widgets.pane import Row, in_rows


def in_context(casefile: Casefile, claim: Claim, status: str, width: int) -> Iterator[Row]:
    """The claim between the sentences before and after it, under its article's title and its status."""
    title = clip(one_line(casefile.spotted.metadata.title or "Untitled article"), width - cells(status) - 5)
    yield from in_rows([(f"  {title}", "muted"), (f"   {status}", "strong")], width)
    before, after = _around(casefile, claim)
    yield from text_rows(before, width, "muted")
    yield from text_rows(claim.quote, width, "title", "▌ ")
    yield from text_rows(after, width, "muted")


def _around(casefile: Casefile, claim: Claim) -> tuple[str, str]:
    """The sentences before and after, of the same zone."""
    text = casefile.spotted.article.text
    sentences = [s for s in casefile.spotted.sentences if s.zone is claim.zone]
    before = [s for s in sentences if s.end <= claim.anchor.start][-1:]
    after = [s for s in sentences if s.start >= claim.anchor.end][:1]
    return "".join(s.of(text) for s in before), "".join(s.of(text) for s in after)


def source_rows(number: int, source: CounterSource, width: int) -> Iterator[Row]:
    """A counter-source under its number."""
    stance = source.stance or "no stance"
    about = [source.title, source.publisher, source.author, source.published, source.locator]
    kind = f"{source.kind.replace('_', ' ')} {glyphs.STANCE[source.stance]} {stance}"
    yield [(f"{number if number < 10 else ' '} ", "key"), (kind, "text")]
    yield from text_rows(" · ".join(part for part in about if part), width, "muted")
    yield from text_rows(source.quote, width, "text")
    yield from text_rows(source.url or "", width, "accent")
    if source.retracted:
        yield from text_rows(f"retracted: {source.retracted}", width, "warning")


def thread_rows(thread: Review | Adjudication, casefile: Casefile, width: int) -> Iterator[Row]:
    """What somebody said of a verdict or decided, with the answers to it."""
    by = one_line(thread.reviewer)
    if isinstance(thread, Review):
        yield from text_rows(f"{by}: {reviews.in_words(thread, casefile)}", width, "strong")
        yield from text_rows(thread.comment, width, "text")
    else:
        reason = thread.reason.replace("_", " ")
        yield from text_rows(f"decided by {by}: {thread.value} ({reason})", width, "strong")
        yield from text_rows(thread.justification, width, "text")
        for waiver in thread.waivers:
            yield from text_rows(f"waived: {waiver}", width, "warning")
    for answer in reviews.thread(casefile, thread):
        yield from text_rows(f"{answer.reviewer}: {answer.text}", width - 2, "text", "  ↳ ")


def text_rows(text: str, width: int, ink: str, indent: str = "  ") -> Iterator[Row]:
    """Words in as many rows as they take."""
    for line in wrapped(text, width - len(indent)):
        yield [(indent, "accent"), (line, ink)]
