"""Ids by their beginnings."""

from collections.abc import Sequence

from factcheck.errors import NotFoundError


def only(prefix: str, ids: Sequence[str], what: str) -> str:
    """The only id that begins so. Raises NotFoundError where there is none or more than one."""
    fitting = [one for one in ids if prefix and one.startswith(prefix)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise NotFoundError(f"{what} {prefix!r} could be {' or '.join(fitting[:3])}; give more of the id")
    listing = "list" if what == "article" else "claims ARTICLE"
    raise NotFoundError(f"no {what} {prefix!r} in this project; factcheck {listing} shows the ids")
