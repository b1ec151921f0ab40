"""Why a claim has its check-worthiness, in words."""

from factcheck.model.claim import Claim, SentenceKind, SpottedArticle
from factcheck.spotting import explain


def why_worth(spotted: SpottedArticle, claim: Claim) -> tuple[str, ...]:
    """The explanation of a claim's check-worthiness, a sentence a line.

    Of a quotation, the better of the whole and of what is said in it counts, as it did when the claim was spotted.
    """
    here = [s for s in spotted.sentences if s.overlaps(claim.anchor)]
    if here and all(s.kind is SentenceKind.UNSCORED for s in here):
        return (spotted.unscored or "not in English: it was not scored",)
    found = explain(claim.quote)
    what = "the words alone score"
    if claim.said is not None:
        said = explain(claim.said.of(spotted.article.text))
        if said.score > found.score:
            found, what = said, "what is said, without who says it, scores"
    head = f"worth checking {claim.checkworthiness:.2f}, as one of the article's claims"
    reasons = dict.fromkeys(s.reason for s in here if s.reason)
    return (head, f"{what} {found.words}", *(f"its kind: {reason}" for reason in reasons))
