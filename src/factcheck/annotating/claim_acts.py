"""What a reviewer does to the claims themselves, as records of her own; the spotted claims stay as they are."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.annotating.acts import the_claim
from factcheck.errors import NotFoundError, RefusedError
from factcheck.model.article import Span, Zone
from factcheck.model.casefile import Casefile
from factcheck.model.claim import Anchor, Claim
from factcheck.model.ids import claim_id
from factcheck.model.record import Change, Put


def add_claim(casefile: Casefile, start: int, end: int, wording: str | None = None) -> tuple[Change, ...]:
    """The change that makes a claim of a stretch of the text, less the white space around it.

    Raises RefusedError for a stretch outside the text, of nothing but white space, or that is a claim already.
    """
    return (Put(record=new_claim(casefile, start, end, wording=wording)),)


def add_quoted_claim(casefile: Casefile, quote: str, wording: str | None = None) -> tuple[Change, ...]:
    """The change that makes a claim of words of the article. Raises NotFoundError, RefusedError where they repeat."""
    text = casefile.spotted.article.text
    start = text.find(quote) if quote.strip() else -1
    if start < 0:
        raise NotFoundError("the article does not say that; quote it to the letter, or name --start and --end")
    if text.find(quote, start + 1) >= 0:
        raise RefusedError("the article says that more than once; name --start and --end")
    return add_claim(casefile, start, start + len(quote), wording)


def reword(casefile: Casefile, claim: str, reviewer: str, wording: str) -> tuple[Change, ...]:
    """The change that gives a claim a wording that stands alone; the quote stays. Blank takes the wording back."""
    own = _as_own(casefile, the_claim(casefile, claim), reviewer)
    return (Put(record=own.model_copy(update={"text": wording.strip() or None, "set_aside": None})),)


def set_aside(casefile: Casefile, claim: str, reviewer: str, reason: str) -> tuple[Change, ...]:
    """The change that takes what is no claim out of one's queue. Raises RefusedError without a reason."""
    if not reason.strip():
        raise RefusedError("say why this is no claim")
    own = _as_own(casefile, the_claim(casefile, claim), reviewer)
    return (Put(record=own.model_copy(update={"set_aside": reason.strip()})),)


def move(casefile: Casefile, claim: str, start: int, end: int) -> tuple[Change, ...]:
    """The change that puts a claim with another span in place of this one."""
    old = the_claim(casefile, claim)
    return (Put(record=new_claim(casefile, start, end, wording=old.text, replaces=(old.id,))),)


def split(casefile: Casefile, claim: str, places: Sequence[int]) -> tuple[Change, ...]:
    """The changes that put parts in place of a claim, cut at these code points of the text.

    Raises RefusedError for a place outside the claim.
    """
    old = the_claim(casefile, claim)
    inside = [place for place in sorted(set(places)) if old.anchor.start < place < old.anchor.end]
    if not inside or len(inside) < len(set(places)):
        raise RefusedError(f"a claim is split between {old.anchor.start + 1} and {old.anchor.end - 1}")
    cuts = [old.anchor.start, *inside, old.anchor.end]
    spans = pairwise(cuts)
    return tuple(Put(record=new_claim(casefile, start, end, replaces=(old.id,))) for start, end in spans)


def split_into(casefile: Casefile, claim: str, parts: Sequence[Span]) -> tuple[Change, ...]:
    """The changes that put these stretches of a claim in its place. Raises RefusedError where there are none."""
    old = the_claim(casefile, claim)
    if not parts:
        raise RefusedError("this seems to be one claim; say at which code points to split it")
    return tuple(Put(record=new_claim(casefile, part.start, part.end, replaces=(old.id,))) for part in parts)


def merge(casefile: Casefile, claims: Sequence[str]) -> tuple[Change, ...]:
    """The change that puts one claim in place of several, from the first one's beginning to the last one's end."""
    old = [the_claim(casefile, claim) for claim in dict.fromkeys(claims)]
    if len(old) < 2:
        raise RefusedError("merging takes two claims")
    start, end = min(each.anchor.start for each in old), max(each.anchor.end for each in old)
    return (Put(record=new_claim(casefile, start, end, replaces=tuple(each.id for each in old))),)


def _as_own(casefile: Casefile, claim: Claim, reviewer: str) -> Claim:
    """The claim as a record of the reviewer's: in place of what she made of it, if anything, also where that is hidden.

    A claim that she set aside is shown as it was spotted once a colleague has judged it.
    """
    held = next((own for own in casefile.own_claims if (own.id, own.reviewer) == (claim.id, reviewer)), None)
    return claim.model_copy(update={"reviewer": "", "at": None, "revision": held.revision if held else ""})


def new_claim(
    casefile: Casefile, start: int, end: int, *, wording: str | None = None, replaces: tuple[str, ...] = ()
) -> Claim:
    """A claim of one's own at a stretch of the text, less the white space around it. Raises RefusedError."""
    text = casefile.spotted.article.text
    if not 0 <= start < end <= len(text):
        raise RefusedError(f"the text runs from 0 to {len(text)}; {start} to {end} is not a stretch of it")
    quote = text[start:end]
    start, end = start + len(quote) - len(quote.lstrip()), end - len(quote) + len(quote.rstrip())
    if start >= end:
        raise RefusedError("there is nothing but white space")
    article = casefile.spotted.article.id
    id_ = claim_id(article, start, end)
    if casefile.claim(id_) is not None:
        raise RefusedError(f"that is claim {id_} already")
    put_away = casefile.any_claim(id_)
    if put_away is not None and put_away.set_aside is not None:
        # Only the reviewer herself can have set it aside: she takes her own record up again.
        return put_away.model_copy(update={"set_aside": None, "text": wording, "replaces": replaces})
    sentences = [s for s in casefile.spotted.sentences if s.start < end and start < s.end]
    return Claim(
        id=id_,
        article=article,
        anchor=Anchor.at(text, start, end),
        zone=sentences[0].zone if sentences else Zone.BODY,
        checkworthiness=max((s.checkworthiness for s in sentences), default=0.0),
        text=wording,
        replaces=replaces,
    )
