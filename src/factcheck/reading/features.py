"""What the walk through a page looks at: each block's words and shape, and what its page tells of it."""

import operator
import re
from collections.abc import Sequence

from factcheck.reading import buttons, commenting
from factcheck.reading.cues import AGO
from factcheck.reading.evidence import Evidence
from factcheck.reading.furniture import is_comments_head
from factcheck.reading.pageview import SMALL, WORD, PageView, bucket

_AGO = re.compile(AGO, re.I)
_FIRST = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|mine)\b")
_SECOND = re.compile(r"\b(?:you|your|yours|you['’](?:re|ve|ll))\b", re.I)
_SAID = re.compile(r"\b(?:said|says|told|according to|added|asked|warned|announced)\b")
_SEPARATOR = re.compile(r"\s[|·•–—/>»]\s|\s-\s|\s{2,}|\t")


def features(page: PageView) -> list[list[str]]:
    """The features of each block, in order."""
    # Buttons, dates and names recur under each comment.
    seen: dict[tuple[object, ...], list[str]] = {}
    found = []
    for i, e in enumerate(page.weighed):
        alike = (e.block.raw, e.block.hint, _evidence_of(e))
        if alike not in seen:
            seen[alike] = _own(e)
        found.append(seen[alike] + page.around(i))
    return found


def _own(e: Evidence) -> list[str]:
    block = e.block
    text = block.text[:600]
    tokens = [m.group().lower() for m in WORD.finditer(text)]
    found = ["bias", f"words{bucket(block.words, 2, 3, 5, 7, 10, 15, 25, 45)}"]
    found.append(f"furniture{bucket(e.furniture, 0.01, 0.5, 0.85)}")
    found.append(f"caption{bucket(e.caption, 0.01, 0.5, 0.9)}")
    found.append(f"byline{bucket(e.byline, 0.01, 0.45, 0.85)}")
    found += [name for name in _FLAGS if getattr(e, name)]
    if e.site:
        found.append(f"site{bucket(e.site, 0.5, 0.9)}")
    if block.is_prose:
        found.append(f"prose{bucket(block.words, 15, 40)}")
    if block.stopped:
        found.append("stopped")
    last = text.rstrip("\"”’')")[-1:]
    if last in "?!:,…":
        found.append(f"ends{last}")
    found += _shape(block.text, block.raw, tokens)
    if block.words <= 14:
        found += [f"w={token}" for token in set(tokens)]
    elif tokens:
        found += [f"w1={tokens[0]}", f"w2={'_'.join(tokens[:2])}"]
    if tokens and block.words <= 30:
        found += [f"first={tokens[0]}", f"last={tokens[-1]}"]
    return found + _commenting(block.text, block.words)


_FLAGS = (
    "is_date",
    "is_time",
    "names_author",
    "is_name",
    "is_blurb",
    "is_item",
    "is_row",
    "tail_head",
    "related_head",
    "glossary",
    "credit",
    "repeats",
    "repeats_before",
    "grouped",
    "linked",
    "signed",
    "headline",
    "title",
)
_evidence_of = operator.attrgetter("furniture", "caption", "byline", "site", *_FLAGS)


def _shape(text: str, raw: str, tokens: Sequence[str]) -> list[str]:
    found = []
    words = text.split()
    letters = [w for w in words if w[:1].isalpha()]
    if letters:
        capitals = sum(w[:1].isupper() for w in letters) / len(letters)
        found.append(f"capitals{bucket(capitals, 0.15, 0.35, 0.6, 0.99)}")
        if len(letters) >= 4:
            small = sum(t in SMALL for t in tokens) / max(1, len(tokens))
            found.append(f"small{bucket(small, 0.05, 0.2, 0.35, 0.5)}")
    if text.isupper():
        found.append("upper")
    if text[:1].islower():
        found.append("lower first")
    if text[:1].isdigit():
        found.append("digit first")
    if text[:1] in "“\"‘'":
        found.append("quote first")
    if text[:1] in "@#>-–—•*·[(©+":
        found.append(f"mark{text[0]}")
    if any(c.isdigit() for c in text):
        found.append("digits" if len(words) > 6 else "digits in few")
    if (gaps := len(_SEPARATOR.findall(raw[:600]))) > 0:
        found.append(f"gaps{bucket(gaps, 1, 2, 3, 5)}")
    if "@" in text or "http" in text or "www." in text:
        found.append("address")
    if _FIRST.search(text):
        found.append("I")
    if _SECOND.search(text):
        found.append("you")
    if _SAID.search(text):
        found.append("said")
    if "!" in text:
        found.append("!")
    if "“" in text or '"' in text:
        found.append("quoted")
    return found


def _commenting(text: str, words: int) -> list[str]:
    found = []
    if is_comments_head(text):
        found.append("comments head")
    if len(text) <= 300:
        header = commenting.header(text)
        if header is not None:
            found.append("header")
            found.append(f"header{header.when is not None:d}{header.likes is not None:d}{header.text is not None:d}")
        if words >= 4 and commenting.inline(text) is not None:
            found.append("inline")
        if commenting.signature(text) is not None:
            found.append("signature")
        if commenting.answering(text) is not None:
            found.append("answering")
        if commenting.reply_line(text) is not None:
            found.append("reply line")
    if (when := commenting.when_in(text)) is not None:
        found.append("when")
        found.append("ago" if _AGO.search(when) or len(when) <= 5 else "dated")
    if commenting.is_deleted(text):
        found.append("deleted")
    if commenting.is_pingback(text):
        found.append("pingback")
    if commenting.ends_section(text):
        found.append("ends section")
    if buttons.is_button_line(text):
        found.append("buttons")
    if buttons.is_avatar(text):
        found.append("avatar")
    if words <= 6 and commenting.is_author(commenting.bare_name(text)):
        found.append("author")
    if commenting.is_badge(text):
        found.append("badge")
    return found
