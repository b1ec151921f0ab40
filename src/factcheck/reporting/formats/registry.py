"""Which formats there are, and what each is called outside."""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple, cast

from factcheck.errors import UsageError
from factcheck.model.report import Cover, Report
from factcheck.model.reported_article import ReportedArticle

Renderer = Callable[[Cover, Iterable[ReportedArticle]], Iterator[str] | Iterator[bytes]]


Filer = Callable[[Cover, Iterable[ReportedArticle]], Iterator[tuple[str, str]]]


class Format(NamedTuple):
    """A format: its renderer as module:function, its files' extension, and a line for the help."""

    renders: str
    extension: str
    summary: str
    files: str | None = None
    """What makes several files for a folder instead of one."""
    published_only: bool = False
    """Whether only published claims go out."""


FORMATS: dict[str, Format] = {
    "markdown": Format("markdown_page:render", ".md", "for people: a page of Markdown"),
    "html": Format("html_page:render", ".html", "for people: one page that needs no network"),
    "pdf": Format("pdf_document:render", ".pdf", "for people: pages to print and file"),
    "csv": Format("csv_table:render", ".csv", "for spreadsheets: a row a verdict"),
    "json": Format("json_document:render", ".json", "for programs: everything, one document"),
    "jsonl": Format("json_lines:render", ".jsonl", "for programs: everything, one record a line"),
    "claimreview": Format(
        "claim_review:render",
        ".jsonld",
        "schema.org's markup of the published claims",
        "claim_review:files",
        published_only=True,
    ),
    "claimreview-markup": Format(
        "markup_page:render", ".json", "the same, as Google's Fact Check Tools take it", published_only=True
    ),
    "webannotation": Format("web_annotation:render", ".jsonld", "W3C annotations: every verdict on its words"),
    "label-studio": Format("tasks:label_studio", ".tasks.json", "tasks for Label Studio"),
    "doccano": Format("tasks:doccano", ".doccano.jsonl", "lines for doccano's sequence labelling"),
    "prodigy": Format("tasks:prodigy", ".prodigy.jsonl", "lines for Prodigy's choice interface"),
    "json-schema": Format("json_document:render_schema", ".schema.json", "the JSON Schema of the json format"),
}


def format_named(name: str) -> Format:
    """The format of that name. Raises UsageError naming those there are."""
    try:
        return FORMATS[name]
    except KeyError:
        raise UsageError(f"no report format {name!r}; there are {', '.join(FORMATS)}") from None


def renderer_of(form: Format) -> Renderer:
    """What turns a report into the format; only the one that is asked for is loaded."""
    return cast(Renderer, _loaded(form.renders))


def filer_of(form: Format) -> Filer | None:
    """What turns a report into several files, where the format has that."""
    return cast(Filer, _loaded(form.files)) if form.files else None


def _loaded(name: str) -> Callable[..., object]:
    module, _, function = name.partition(":")
    return cast(Callable[..., object], getattr(import_module(f"factcheck.reporting.formats.{module}"), function))


def render(report: Report, format: str) -> bytes:  # noqa: A002
    """The report in that format: the same bytes for the same report. Raises UsageError for an unknown format."""
    cover = Cover(**{name: getattr(report, name) for name in Cover.model_fields})
    return b"".join(stream(cover, report.articles, format))


def stream(cover: Cover, articles: Iterable[ReportedArticle], format: str) -> Iterator[bytes]:  # noqa: A002
    """The report in pieces, for many articles."""
    for piece in renderer_of(format_named(format))(cover, articles):
        yield encoded(piece)


def encoded(piece: str | bytes) -> bytes:
    """The text as UTF-8; a lone surrogate, which UTF-8 cannot carry, as its escape."""
    return piece if isinstance(piece, bytes) else piece.encode("utf-8", "backslashreplace")
