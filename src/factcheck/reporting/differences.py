"""What has changed between two reports: corrections that readers of the older one are owed."""

from collections.abc import Iterable, Iterator

from factcheck.model.report import Difference
from factcheck.model.reported_article import ReportedArticle
from factcheck.model.reported_claim import ReportedAdjudication, ReportedClaim, ReportedOutcome, ReportedVerdict
from factcheck.reporting.formats.words import correction_line
from factcheck.reporting.legend import STANDING_WORDS, verdict_words
from factcheck.text import one_line


def differences(old: Iterable[ReportedArticle], new: Iterable[ReportedArticle]) -> Iterator[Difference]:
    """What changed, article by article and claim by claim, in the order of the new report; what is gone comes last."""
    before = {article.id: article for article in old}
    for article in new:
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
    if _is_published(old) and _is_published(new) and _words(old) != _words(new):
        yield _difference(article, new, "corrected", _words(old), _words(new))
    elif old.standing is not new.standing:
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
            yield _difference(article, new, f"verdict of {verdict.reviewer} added", after=_judgement(verdict))
        elif (earlier.value, earlier.basis) != (verdict.value, verdict.basis):
            words = _judgement(earlier), _judgement(verdict)
            yield _difference(article, new, f"verdict of {verdict.reviewer} changed", *words)
        elif earlier.justification != verdict.justification:
            words = earlier.justification, verdict.justification
            yield _difference(article, new, f"justification of {verdict.reviewer} changed", *words)
    for verdict in before.values():
        yield _difference(article, new, f"verdict of {verdict.reviewer} withdrawn", _judgement(verdict))
    yield from _decisions(article, old, new)
    held, listed = {source.id: source for source in old.sources}, {source.id: source for source in new.sources}
    for identity, source in listed.items():
        if identity not in held:
            yield _difference(article, new, "source added", after=source.title or source.quote)
        elif source != held[identity]:
            yield _difference(article, new, "source changed", after=source.title or source.quote)
    for identity, source in held.items():
        if identity not in listed:
            yield _difference(article, new, "source removed", source.title or source.quote)


def _decisions(article: ReportedArticle, old: ReportedClaim, new: ReportedClaim) -> Iterator[Difference]:
    before = {decided.reviewer: decided for decided in old.adjudications}
    for decided in new.adjudications:
        earlier = before.pop(decided.reviewer, None)
        if earlier is None:
            yield _difference(article, new, f"adjudicated by {decided.reviewer}", after=_judgement(decided))
        elif (earlier.value, earlier.basis) != (decided.value, decided.basis):
            words = _judgement(earlier), _judgement(decided)
            yield _difference(article, new, f"adjudication of {decided.reviewer} changed", *words)
        elif earlier.justification != decided.justification:
            words = earlier.justification, decided.justification
            yield _difference(article, new, f"reasons of {decided.reviewer} changed", *words)
    for decided in before.values():
        yield _difference(article, new, f"adjudication of {decided.reviewer} withdrawn", _judgement(decided))


def _judgement(said: ReportedVerdict | ReportedAdjudication | ReportedOutcome) -> str:
    return verdict_words(said.value, said.basis)


def _words(claim: ReportedClaim) -> str:
    return _judgement(claim.outcome) if claim.outcome else ""


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
        yield one_line(f"{place}: {correction_line(difference)}")
