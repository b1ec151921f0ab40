"""Articles and claims by the beginnings of their ids."""

from collections.abc import Callable, Mapping, Sequence

from factcheck.errors import NotFoundError
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Claim


def claims_of(prefix: str, ids: Mapping[str, str], casefile: Callable[[str], Casefile]) -> dict[str, tuple[str, Claim]]:
    """The claims whose ids begin so, each with its article; the one of exactly this id alone, where there is one.

    `ids` holds the ids of each article's claims as JSON.
    """
    found: dict[str, tuple[str, Claim]] = {}
    for article in [article for article, claims in ids.items() if prefix and f'"{prefix}' in claims]:
        held = casefile(article)
        for claim in (*held.claims, *held.put_away):
            if claim.id == prefix:
                return {claim.id: (article, claim)}
            if claim.id.startswith(prefix):
                found[claim.id] = article, claim
    return found


def only(prefix: str, ids: Sequence[str], what: str) -> str:
    """The only id that begins so. Raises NotFoundError where there is none or more than one."""
    fitting = [one for one in ids if prefix and one.startswith(prefix)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise NotFoundError(f"{what} {prefix!r} could be {' or '.join(fitting[:3])}; give more of the id")
    listing = "list" if what == "article" else "claims ARTICLE"
    raise NotFoundError(f"no {what} {prefix!r} in this project; factcheck {listing} shows the ids")
