"""What blind mode hides: a rule about what is shown. The files are plain, and whoever opens them sees them."""

from factcheck.config import ProjectSettings
from factcheck.model.casefile import Casefile


def visible(casefile: Casefile, reader: str | None, settings: ProjectSettings) -> Casefile:
    """The casefile without what colleagues said of claims that the reader has not decided herself."""
    if not settings.blind or reader is None:
        return casefile
    open_to_her = {verdict.claim for verdict in casefile.verdicts if verdict.reviewer == reader}

    def shown(reviewer: str, claim: str) -> bool:
        return reviewer == reader or claim in open_to_her

    return casefile.model_copy(
        update={
            "verdicts": tuple(v for v in casefile.verdicts if shown(v.reviewer, v.claim)),
            "sources": tuple(s for s in casefile.sources if shown(s.reviewer, s.claim)),
            "reviews": tuple(r for r in casefile.reviews if shown(r.reviewer, r.claim)),
            "adjudications": tuple(a for a in casefile.adjudications if shown(a.reviewer, a.claim)),
        }
    )
