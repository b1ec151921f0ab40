"""A report from the project to its place: built, rendered, validated, written."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import RefusedError
from factcheck.model.base import Model
from factcheck.model.report import Cover
from factcheck.model.reported_article import ReportedArticle
from factcheck.reporting.build import begin_report
from factcheck.reporting.formats.registry import encoded, filer_of, format_named, stream
from factcheck.reporting.judging import ALL, Scope
from factcheck.reporting.output import is_folder, save, save_folder
from factcheck.reporting.survey import Project, Told
from factcheck.reporting.validation.finding import Finding

if TYPE_CHECKING:
    from factcheck.reporting.earlier import Earlier

STDOUT = "-"
_ALWAYS_CHECKED = frozenset({"claimreview", "claimreview-markup"})
"""Formats whose findings are told even where nobody asked: without an address nobody can publish them."""


class Export(Model):
    """What became of a report: its bytes where they go to stdout, else the files written; and what is wrong with it."""

    cover: Cover
    document: bytes | None = None
    paths: tuple[Path, ...] = ()
    findings: tuple[str, ...] = ()
    notice: str | None = None
    """What the user should know of a report that is as it should be."""


def export(
    project: Project,
    articles: Sequence[str],
    format: str,  # noqa: A002
    place: str | None = None,
    *,
    scope: Scope = ALL,
    strict: bool = False,
    force: bool = False,
    base_url: str | None = None,
    generated: datetime | None = None,
    earlier: "Earlier | None" = None,
    told: Told | None = None,
) -> Export:
    """Write the report to a file, or into a folder (`place` is one or ends in a slash); else hand back its bytes.

    `strict` refuses a report in which its format's validator finds anything; `earlier` is the report that this one
    follows: it says what has changed since; `told` hears how far it is. Raises RefusedError for what `strict` finds,
    for an existing file without `force` and for a bad address; UsageError for an unknown format; DamagedError where a
    quote is not its slice; UnwritableError.
    """
    with _without_collecting():
        return _export(project, articles, format, place, scope, strict, force, base_url, generated, earlier, told)


def _export(
    project: Project,
    articles: Sequence[str],
    format: str,  # noqa: A002
    place: str | None,
    scope: Scope,
    strict: bool,
    force: bool,
    base_url: str | None,
    generated: datetime | None,
    earlier: "Earlier | None",
    told: Told | None,
) -> Export:
    form = format_named(format)
    cover, reported = begin_report(project, articles, scope=scope, base_url=base_url, generated=generated, told=told)
    if earlier is not None:
        from factcheck.reporting.earlier import since

        whole_report = tuple(reported)
        cover = cover.model_copy(update={"earlier": since(earlier, cover, whole_report)})
        reported = iter(whole_report)
    notice = _nothing_published(cover) if form.published_only and not cover.tally.published else None
    in_folder = place is not None and place != STDOUT and is_folder(place)
    if notice is not None and strict and in_folder:
        raise RefusedError(f"nothing was written: {notice}")
    checked = strict or format in _ALWAYS_CHECKED
    found: list[Finding] = []
    quotes: list[str] = []

    if strict:
        reported = _noted(reported, quotes)

    def check(content: bytes) -> bytes:
        if checked:
            # Most reports are written without.
            from factcheck.reporting.validation.check import findings, quick_findings

            found.extend(findings(content, format, quotes) if strict else quick_findings(content, format))
            if strict and found:
                raise _refused(found)
        return content

    def whole() -> Iterable[bytes]:
        pieces = stream(cover, reported, format)
        return [check(b"".join(pieces))] if checked else pieces

    if place is None or place == STDOUT:
        document = b"".join(whole())
        return Export(cover=cover, document=document, findings=tuple(map(str, found)), notice=notice)
    if not in_folder:
        save(whole(), Path(place), force=force)
        return Export(cover=cover, paths=(Path(place),), findings=tuple(map(str, found)), notice=notice)

    def files() -> Iterator[tuple[str, bytes]]:
        filer = filer_of(form)
        if filer is None:
            yield f"report{form.extension}", b"".join(whole())
        else:
            for name, content in filer(cover, reported):
                yield name, check(encoded(content))

    return Export(
        cover=cover,
        paths=save_folder(files(), Path(place), force=force),
        findings=tuple(map(str, found)),
        notice=notice,
    )


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Pause the search for reference cycles: among a hundred thousand fresh records it takes a third of the time."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        # What is left counts as old: else all of it would be searched at once.
        gc.freeze()
        gc.unfreeze()
        gc.enable()


def _noted(articles: Iterable[ReportedArticle], quotes: list[str]) -> Iterator[ReportedArticle]:
    """The articles, and on the way each claim's quote, to look for in what is written."""
    for article in articles:
        quotes.extend(claim.quote for claim in article.claims)
        yield article


def _nothing_published(cover: Cover) -> str:
    return (
        f"no claim is published: of {cover.tally.claims} none has a verdict that is unanimous or adjudicated, and "
        "final; the markdown report says what each lacks"
    )


def _refused(found: list[Finding]) -> RefusedError:
    more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
    return RefusedError(f"nothing was written, for --strict found: {found[0]}{more}")
