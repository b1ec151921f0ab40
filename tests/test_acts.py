"""A reviewer's acts change her own records, and only what she meant to change."""

import pytest

from factcheck.annotating.acts import attach, detach, give_verdict, withdraw_verdict
from factcheck.annotating.source_form import faults, new_source
from factcheck.errors import NotFoundError, RefusedError
from factcheck.model.article import Article, Metadata, Zone
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Anchor, Claim, SpottedArticle
from factcheck.model.ids import claim_id
from factcheck.model.record import Put, RecordKind, Withdraw
from factcheck.model.source import SourceKind, Stance, Suggestion
from factcheck.model.verdict import Basis, Confidence, Verdict, VerdictValue

TEXT = "The bridge opened in 1932. It cost 4 million."


@pytest.fixture
def casefile() -> Casefile:
    article = Article.of(TEXT)
    claim = Claim(
        id=claim_id(article.id, 0, 26),
        article=article.id,
        anchor=Anchor.at(TEXT, 0, 26),
        zone=Zone.BODY,
        checkworthiness=0.9,
    )
    spotted = SpottedArticle(
        version=1, article=article, metadata=Metadata(), passages=(), sentences=(), comments=(), claims=(claim,)
    )
    return Casefile(spotted=spotted, claims=(claim,))


def the_verdict(casefile: Casefile, **said: object) -> tuple[Casefile, Verdict]:
    claim = casefile.claims[0].id
    (change,) = give_verdict(casefile, claim, "ana", **said)  # type: ignore[arg-type]
    assert isinstance(change, Put)
    assert isinstance(change.record, Verdict)
    verdict = change.record.model_copy(update={"reviewer": "ana", "revision": "1"})
    return casefile.model_copy(update={"verdicts": (verdict,)}), verdict


def test_a_changed_verdict_keeps_the_words_and_drops_a_basis_that_no_longer_fits(casefile: Casefile) -> None:
    held, _ = the_verdict(
        casefile,
        value=VerdictValue.SUPPORTED,
        basis=Basis.CONFIRMED,
        confidence=Confidence.HIGH,
        justification="The city archive says so.",
    )
    _, changed = the_verdict(held, value=VerdictValue.DISPUTED)
    assert changed.justification == "The city archive says so."
    assert changed.confidence is Confidence.HIGH
    assert changed.basis is None


def test_the_same_verdict_again_changes_nothing(casefile: Casefile) -> None:
    held, verdict = the_verdict(casefile, value=VerdictValue.UNVERIFIED)
    assert give_verdict(held, verdict.claim, "ana", VerdictValue.UNVERIFIED) == ()


def test_a_basis_of_another_verdict_is_refused(casefile: Casefile) -> None:
    with pytest.raises(RefusedError, match="refuted"):
        the_verdict(casefile, value=VerdictValue.SUPPORTED, basis=Basis.REFUTED)


def test_withdrawing_needs_a_verdict_of_ones_own(casefile: Casefile) -> None:
    held, verdict = the_verdict(casefile, value=VerdictValue.DISPUTED)
    assert withdraw_verdict(held, verdict.claim, "ana") == (Withdraw(kind=RecordKind.VERDICT, key=verdict.claim),)
    with pytest.raises(NotFoundError):
        withdraw_verdict(held, verdict.claim, "ben")


def test_an_attached_suggestion_keeps_its_id_and_leaves_the_stance_open(casefile: Casefile) -> None:
    claim = casefile.claims[0]
    suggestion = Suggestion(
        id="s1",
        claim=claim.id,
        kind=SourceKind.PASSAGE,
        quote="cost 4 million",
        author=None,
        article=claim.article,
        start=30,
        end=44,
        score=1.0,
        reasons=("same figure: 4 million",),
        stance=Stance.REFUTES,
    )
    (change,) = attach(casefile, suggestion, "ana")
    assert isinstance(change, Put)
    source = change.record.model_copy(update={"reviewer": "ana"})
    assert (source.key, getattr(source, "stance", "absent")) == ("s1", None)
    held = Casefile.model_validate({**dict(casefile), "sources": (source,)})
    assert attach(held, suggestion, "ana") == ()
    assert detach(held, "s1", "ana") == (Withdraw(kind=RecordKind.SOURCE, key="s1"),)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("url", "javascript:alert(1)"),
        ("url", "https://user:secret@example.org/"),
        ("url", "http://[::1"),
        ("url", "https://"),
        ("published", "2023-02-30"),
        ("published", "last year"),
        ("stance", "maybe"),
        ("kind", "rumour"),
        ("credibility", "7"),
        ("reliability", "G"),
    ],
)
def test_a_wrong_field_is_named(field: str, value: str) -> None:
    fields = {"quote": "So it is written.", field: value}
    assert set(faults(fields)) == {field}
    with pytest.raises(RefusedError, match=field):
        new_source("c1", "seed", fields)


def test_a_source_is_kept_as_typed() -> None:
    source = new_source("c1", "seed", {"kind": "Official record", "quote": " [sic] =1+1 ", "url": "doi:10.1000/182"})
    assert (source.kind, source.quote) == (SourceKind.OFFICIAL_RECORD, " [sic] =1+1 ")


def test_nothing_at_all_is_no_source() -> None:
    assert "quote" in faults({"kind": "news", "title": "  "})
