"""Noting that a source was withdrawn by those who published it: wherever the document is attached, whoever did it."""

from factcheck.annotating.held_sources import same_document
from factcheck.errors import NotFoundError, RefusedError
from factcheck.model.base import Model
from factcheck.model.casefile import Casefile
from factcheck.model.cautions import needs_another_look
from factcheck.model.record import Change, Put, RecordKind, Withdraw
from factcheck.model.review import Adjudication
from factcheck.model.source import CounterSource, Retraction
from factcheck.model.verdict import Verdict
from factcheck.storage.project import Project


class Unsettled(Model):
    """A verdict that wants another look."""

    article: str
    claim: str
    reviewer: str


class Noted(Model):
    """What a note reached: the counter-sources that are the document, and the verdicts that rest on them."""

    sources: tuple[str, ...]
    verdicts: tuple[Unsettled, ...]


def retract(project: Project, source: CounterSource, reason: str) -> Noted:
    """Note that the document behind a source was retracted, on every source that is it; one act an article.

    Raises RefusedError without a reason, NoReviewerError, and whatever saving raises.
    """
    if not reason.strip():
        raise RefusedError("say who withdrew the source, and where it says so")
    noted: list[str] = []
    unsettled: list[Unsettled] = []
    for casefile, held in same_document(project, source):
        project.commit(casefile.spotted.article.id, _notes(casefile, held, project.reviewer, reason))
        after = project.casefile(casefile.spotted.article.id)
        noted += dict.fromkeys(s.id for s in held)
        unsettled += _unsettled(after, {s.id for s in held})
    return Noted(sources=tuple(noted), verdicts=tuple(unsettled))


def take_back(project: Project, source: CounterSource) -> Noted:
    """Take one's own notes on the document back. Raises NotFoundError where there is none."""
    back: list[str] = []
    for casefile, held in same_document(project, source):
        own = {r.source for r in casefile.retractions if r.reviewer == project.reviewer} & {s.id for s in held}
        if own:
            changes: list[Change] = [Withdraw(kind=RecordKind.RETRACTION, key=each) for each in sorted(own)]
            project.commit(casefile.spotted.article.id, changes)
            back += sorted(own)
    if not back:
        raise NotFoundError(f"you noted no retraction of source {source.id}")
    return Noted(sources=tuple(back), verdicts=())


def _notes(casefile: Casefile, held: tuple[CounterSource, ...], reviewer: str | None, reason: str) -> list[Change]:
    own = {r.source: r.revision for r in casefile.retractions if r.reviewer == reviewer}
    claims = {s.id: s.claim for s in held}
    return [
        Put(record=Retraction(source=id_, claim=claim, reason=reason.strip(), revision=own.get(id_, "")))
        for id_, claim in claims.items()
    ]


def _unsettled(casefile: Casefile, sources: set[str]) -> list[Unsettled]:
    article = casefile.spotted.article.id
    affected = [s for s in casefile.sources if s.id in sources]
    judgements: list[Verdict | Adjudication] = [*casefile.verdicts, *casefile.adjudications]
    return [
        Unsettled(article=article, claim=said.claim, reviewer=said.reviewer)
        for said in judgements
        if needs_another_look(said, affected, casefile.retractions)
    ]
