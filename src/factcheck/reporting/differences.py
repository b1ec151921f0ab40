"""What has changed between two reports: corrections that readers of the older one are owed."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from factcheck.errors import UnreadableError
from factcheck.model.base import Model
from factcheck.model.report import Report, ReportedArticle, ReportedClaim
from factcheck.reporting.formats import json_lines
from factcheck.reporting.legend import STANDING_WORDS
from factcheck.text import one_line, visible


class Difference(Model):
    """One thing that is not as it was. `claim` is None where it is the article that came, went or changed."""

    article: str
    claim: str | None
    what: str
    quote: str | None = None
    before: str | None = None
    after: str | None = None


def read_report(path: Path) -> Report:
    """An earlier report, in the json or jsonl format. Raises UnreadableError naming the file."""
    name = visible(str(path))
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(f"{name}: cannot be read: {error}; give a report in the json format") from error
    try:
        if text.startswith('{"type":"report"'):
            return json_lines.parse(text.splitlines())
        return Report.model_validate(json.loads(text))
    except (ValidationError, ValueError, LookupError, AttributeError, RecursionError) as error:
        raise UnreadableError(f"{name}: not a report of this program in the json or jsonl format") from error


def differences(old: Report, new: Report) -> Iterator[Difference]:
    """What changed, article by article and claim by claim, in the order of the new report; what is gone comes last."""
    before = {article.id: article for article in old.articles}
    for article in new.articles:
        earlier = before.pop(article.id, None)
        if earlier is None:
            yield Difference(article=article.id, claim=None, what="article added", after=article.title)
        else:
            yield from _claims(earlier, article)
    for gone in before.values():
        yield Difference(article=gone.id, claim=None, what="article no longer reported", before=gone.title)


def _claims(old: ReportedArticle, new: ReportedArticle) -> Iterator[Difference]:
    before = {claim.id: claim for claim in old.claims}
    for claim in new.claims:
        earlier = before.pop(claim.id, None)
        if earlier is None:
            yield _difference(new, claim, "claim added")
        else:
            yield from _claim(new, earlier, claim)
    for gone in before.values():
        yield _difference(new, gone, "claim no longer reported")


def _claim(article: ReportedArticle, old: ReportedClaim, new: ReportedClaim) -> Iterator[Difference]:
    if old.standing is not new.standing:
        words = STANDING_WORDS[old.standing], STANDING_WORDS[new.standing]
        yield _difference(article, new, "corrected" if _is_published(old) else "standing changed", *words)
    if _is_published(old) is not _is_published(new):
        yield _difference(article, new, "published" if _is_published(new) else "no longer published")
    if old.text != new.text:
        yield _difference(article, new, "reworded", old.text, new.text)
    before = {verdict.reviewer: verdict for verdict in old.verdicts}
    for verdict in new.verdicts:
        earlier = before.pop(verdict.reviewer, None)
        if earlier is None:
            yield _difference(article, new, f"verdict of {verdict.reviewer} added", after=verdict.value.value)
        elif (earlier.value, earlier.basis) != (verdict.value, verdict.basis):
            words = earlier.value.value, verdict.value.value
            yield _difference(article, new, f"verdict of {verdict.reviewer} changed", *words)
        elif earlier.justification != verdict.justification:
            words = earlier.justification, verdict.justification
            yield _difference(article, new, f"justification of {verdict.reviewer} changed", *words)
    for verdict in before.values():
        yield _difference(article, new, f"verdict of {verdict.reviewer} withdrawn", verdict.value.value)
    held, listed = {source.id: source for source in old.sources}, {source.id: source for source in new.sources}
    for identity, source in listed.items():
        if identity not in held:
            yield _difference(article, new, "source added", after=source.title or source.quote)
        elif source != held[identity]:
            yield _difference(article, new, "source changed", after=source.title or source.quote)
    for identity, source in held.items():
        if identity not in listed:
            yield _difference(article, new, "source removed", source.title or source.quote)


def _is_published(claim: ReportedClaim) -> bool:
    return claim.outcome is not None and claim.outcome.published


def _difference(
    article: ReportedArticle, claim: ReportedClaim, what: str, before: str | None = None, after: str | None = None
) -> Difference:
    return Difference(article=article.id, claim=claim.id, what=what, quote=claim.quote, before=before, after=after)


def in_words(found: Iterable[Difference]) -> Iterator[str]:
    """The differences for a terminal, one a line."""
    for difference in found:
        place = f"{difference.article} {difference.claim}" if difference.claim else difference.article
        change = " → ".join(one_line(part) for part in (difference.before, difference.after) if part)
        quote = f" “{one_line(difference.quote)}”" if difference.quote else ""
        yield f"{place}: {one_line(difference.what)}{': ' if change else ''}{change}{quote}"
