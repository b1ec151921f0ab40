"""What is held of an article, by claim and by reviewer: a file asks for it with every row."""

from collections import defaultdict

from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim
from factcheck.model.verdict import Verdict


class Known:
    """An article's records, found without search."""

    def __init__(self, casefile: Casefile) -> None:
        self.casefile = casefile
        self.claims: dict[tuple[int, int], Claim] = {}
        """By start and end."""
        self.verdicts: dict[str, list[Verdict]] = defaultdict(list)
        """By claim."""
        self.sources: dict[str, set[str]] = defaultdict(set)
        """The ids of each reviewer's."""
        for claim in casefile.claims:
            self.claims.setdefault((claim.anchor.start, claim.anchor.end), claim)
        for verdict in casefile.verdicts:
            self.verdicts[verdict.claim].append(verdict)
        for source in casefile.sources:
            self.sources[source.reviewer].add(source.id)
