"""A colleague's verdict to be read: the claim in its context, the reasons, the sources, and what was said of it."""

from collections.abc import Iterator

from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.review import Adjudication, Review
from factcheck.model.source import CounterSource
from factcheck.reviewing import reviews
from factcheck.reviewing.review_queue import Item
from factcheck.reviewing.sitting import CHECKS, Sitting
from factcheck.text import one_line
from factcheck.tui import glyphs
from factcheck.tui.reflow import wrapped
from factcheck.tui.widgets.pane import Piece, Row
from factcheck.tui.widgets.scrolled import Scrolled

_ANSWER = {True: "yes", False: "no", None: "unsaid"}


class ColleagueView(Scrolled):
    """Shows the sitting's verdict in hand."""

    help_text = (
        "The claim in its context, then the colleague's verdict, reasons and sources. A number takes a source over; "
        "m, p and v note whether quotes match, sources open and bear the verdict out."
    )

    def __init__(self, sitting: Sitting, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.sitting = sitting

    def lay_out(self, width: int) -> list[Row]:
        item = self.sitting.item
        return list(self._all(item, width - 2)) if item else list(self._nothing(width - 2))

    def _nothing(self, width: int) -> Iterator[Row]:
        words = "No verdict of a colleague to read here. f chooses others, Esc goes back."
        if self.sitting.hidden:
            words = (
                "Blind mode hides colleagues' verdicts on claims that you have not decided. Give your own first, or "
                "press b to show them, which is recorded. The files themselves are plain: who opens one sees it."
            )
        yield from _text(words, width, "muted")

    def _all(self, item: Item, width: int) -> Iterator[Row]:
        casefile = self.sitting.casefile(item)
        yield from self._in_context(item, casefile, width)
        yield []
        yield from self._verdict(item, casefile, width)
        yield []
        for number, source in enumerate(item.sources, start=1):
            yield from _source(number, source, width)
        if not item.sources:
            yield [("  no counter-sources", "muted")]
        checks = self.sitting.checks(item)
        said = " · ".join(f"{name.replace('_', ' ')}: {_ANSWER[checks[name]]}" for name in CHECKS)
        yield from _text(said, width, "muted")
        for thread in self.sitting.threads(item):
            yield []
            yield from _thread(thread, casefile, width)

    def _in_context(self, item: Item, casefile: Casefile, width: int) -> Iterator[Row]:
        title = one_line(casefile.spotted.metadata.title or "Untitled article")
        yield [(f"  {title}", "muted"), (f"   {self.sitting.status(item).words}", "strong")]
        before, after = _around(casefile, item.claim)
        yield from _text(before, width, "muted")
        yield from _text(item.claim.quote, width, "title", "▌ ")
        yield from _text(after, width, "muted")

    def _verdict(self, item: Item, casefile: Casefile, width: int) -> Iterator[Row]:
        verdict = item.verdict
        head: list[Piece] = [
            (f"  {one_line(verdict.reviewer)}: ", "strong"),
            (f"{glyphs.of(verdict.value)} {verdict.value}", verdict.value.value),
        ]
        if verdict.basis:
            head.append((f"  {verdict.basis.replace('_', ' ')}", "muted"))
        if verdict.confidence:
            head.append((f"  {verdict.confidence} confidence", "muted"))
        yield head
        yield from _text(
            verdict.justification or "no justification", width, "text" if verdict.justification else "muted"
        )
        for missing in item.missing:
            yield from _text(f"not final: lacks {missing}", width, "warning")
        others = [(f"  {one_line(v.reviewer)} {glyphs.of(v.value)} {v.value}", v.value.value) for v in item.others]
        if others:
            yield [("  others:", "muted"), *others]


def _around(casefile: Casefile, claim: Claim) -> tuple[str, str]:
    """The sentences before and after, of the same zone."""
    text = casefile.spotted.article.text
    sentences = [s for s in casefile.spotted.sentences if s.zone is claim.zone]
    before = [s for s in sentences if s.end <= claim.anchor.start][-1:]
    after = [s for s in sentences if s.start >= claim.anchor.end][:1]
    return "".join(s.of(text) for s in before), "".join(s.of(text) for s in after)


def _source(number: int, source: CounterSource, width: int) -> Iterator[Row]:
    stance = source.stance or "no stance"
    about = [source.title, source.publisher, source.author, source.published, source.locator]
    kind = f"{source.kind.replace('_', ' ')} {glyphs.STANCE[source.stance]} {stance}"
    yield [(f"{number if number < 10 else ' '} ", "key"), (kind, "text")]
    yield from _text(" · ".join(part for part in about if part), width, "muted")
    yield from _text(source.quote, width, "text")
    yield from _text(source.url or "", width, "accent")
    if source.retracted:
        yield from _text(f"retracted: {source.retracted}", width, "warning")


def _thread(thread: Review | Adjudication, casefile: Casefile, width: int) -> Iterator[Row]:
    by = one_line(thread.reviewer)
    if isinstance(thread, Review):
        yield [(f"  {by}: {reviews.in_words(thread, casefile)}", "strong")]
        yield from _text(thread.comment, width, "text")
    else:
        yield [(f"  decided by {by}: {thread.value} ({thread.reason.replace('_', ' ')})", "strong")]
        yield from _text(thread.justification, width, "text")
        for waiver in thread.waivers:
            yield from _text(f"waived: {waiver}", width, "warning")
    for answer in reviews.thread(casefile, thread):
        yield from _text(f"{answer.reviewer}: {answer.text}", width - 2, "text", "  ↳ ")


def _text(text: str, width: int, ink: str, indent: str = "  ") -> Iterator[Row]:
    for line in wrapped(text, width - len(indent)):
        yield [(indent, "accent"), (line, ink)]
