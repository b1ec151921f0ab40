"""All that is known of one article: its text and claims, and what everybody has said of them."""

from collections.abc import Mapping

from factcheck.model.assignment import Assignment, Unblinding
from factcheck.model.base import Model
from factcheck.model.claim import Claim, SpottedArticle
from factcheck.model.contradiction import PairDecision
from factcheck.model.correction import Correction
from factcheck.model.record import Archival, Dismissal, Mark, Origin
from factcheck.model.review import Adjudication, Reply, Review
from factcheck.model.source import CounterSource, Page, Retraction
from factcheck.model.verdict import Verdict


class Casefile(Model):
    """One article with the live records of all reviewers, as far as blind mode lets the reader see them."""

    spotted: SpottedArticle
    claims: tuple[Claim, ...]
    """The queue, in the order of the text: spotted claims and reviewers' own, and every claim that has a verdict."""
    put_away: tuple[Claim, ...] = ()
    """Claims that are not in the queue, because the reader set them aside or others replace them."""
    own_claims: tuple[Claim, ...] = ()
    """What every reviewer made of claims, whether or not it holds here: added, reworded, cut anew, or set aside."""
    verdicts: tuple[Verdict, ...] = ()
    sources: tuple[CounterSource, ...] = ()
    """Those that somebody noted as retracted say so, whoever attached them."""
    retractions: tuple[Retraction, ...] = ()
    pages: tuple[Page, ...] = ()
    reviews: tuple[Review, ...] = ()
    adjudications: tuple[Adjudication, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()
    marks: tuple[Mark, ...] = ()
    origins: tuple[Origin, ...] = ()
    replies: tuple[Reply, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    unblindings: tuple[Unblinding, ...] = ()
    pairs: tuple[PairDecision, ...] = ()
    """What was said of pairs of statements whose first side stands in this article."""
    archivals: tuple[Archival, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """Everybody's; in `spotted` and `claims` those hold that the reader made herself."""
    blind: bool = False
    """Whether what colleagues said is left out of claims that the reader has not decided."""
    unseen: tuple[str, ...] = ()
    """Claims on which two or more colleagues gave verdicts that are left out, and nobody has decided between them."""
    given: Mapping[str, int] = {}
    """How many claims each reviewer has decided; how many is no secret, and what she said may be."""
    unnamed: Mapping[str, tuple[str, ...]] = {}
    """Claims on which letters stand for colleagues' names, because the reader may come to decide between them."""

    def claim(self, claim: str) -> Claim | None:
        """The claim of that id."""
        return next((c for c in self.claims if c.id == claim), None)

    def any_claim(self, claim: str) -> Claim | None:
        """The claim of that id, in the queue or put away."""
        return self.claim(claim) or next((c for c in self.put_away if c.id == claim), None)

    def verdict(self, claim: str, reviewer: str | None) -> Verdict | None:
        """This reviewer's live verdict on the claim."""
        return next((v for v in self.verdicts if v.claim == claim and v.reviewer == reviewer), None)

    def verdicts_on(self, claim: str) -> tuple[Verdict, ...]:
        """Every reviewer's live verdict on the claim."""
        return tuple(v for v in self.verdicts if v.claim == claim)

    @property
    def assigned(self) -> tuple[str, ...]:
        """Who is to check the article, by name; empty where nobody in particular is."""
        return tuple(sorted({assignment.assignee for assignment in self.assignments}))

    def sources_for(self, claim: str) -> tuple[CounterSource, ...]:
        """The counter-sources that anybody attached to the claim."""
        return tuple(s for s in self.sources if s.claim == claim)


class ArticleSummary(Model):
    """A line of the articles screen."""

    id: str
    title: str | None
    authors: tuple[str, ...]
    publisher: str | None
    published: str | None
    claims: int
    comments: int
    decided: int
    supported: int
    disputed: int
    unverified: int
    archived: bool = False
    """Whether somebody put the article away."""


class Problem(Model):
    """Something in the store that is not as it should be: named, set aside, never rewritten."""

    file: str
    record: str | None = None
    field: str | None = None
    what: str
    remedy: str
    damage: bool = True
    """False for a notice, such as a temporary file that a crash left behind."""
    repairable: bool = True
    """Whether `check --repair` can do something about it; False where only a person knows what is right."""
