"""A commenter's name, taken from a line that is known to hold it, whatever else the line holds."""

import re
from collections.abc import Collection
from dataclasses import replace

from factcheck.reading import buttons, commenting
from factcheck.reading.commenting import Header
from factcheck.reading.cues import CLOCK, WHEN, is_date
from factcheck.reading.menus import entries_of

_SAYING = r"(?:says|said|writes|wrote|commented|comments|replied|replies|responded|posted|adds|added|asks|asked)"
_NUMBER = re.compile(
    r"(?:(?:#|no\.?|nr\.?|comment|post|reply)\s*#?\d{1,5}\b|\d{1,5}\s*[.):|\]–—-]+\s+(?=[^\W\d])|\d{1,5}\s+(?=[^\W\d]+\s+"
    rf"{_SAYING}\b)|\[\d{{1,5}}\])\s*[.):|–—-]*\s*",
    re.I,
)
_BEFORE = re.compile(
    r"(?:(?:post(?:ed)?|comment(?:ed)?|submitted|written|added|left|sent(?: in)?|reply|replied)\s+(?:by|from)\s*:?\s+|"
    r"(?:by|from|name|user|author|commenter|reader|poster|sender)\s*:\s*|(?:by|from|on|at)\s+(?=[A-Z@0-9\0])|"
    r"yours(?: \w+)?,\s+|/?u/(?=\w)|[^\w@\0]+)",
    re.I,
)
_WHEN = re.compile(
    rf"\b(?:{WHEN}|{CLOCK})(?!\w)|(?<![\w.])\d{{1,3}}\s?(?:h|d|w|m|y|mo|min|hr|hrs|yr)\b\.?(?!\s*\w)", re.I
)
_COUNT = re.compile(
    r"\(?\b\d[\d,.]*k?\s+(?:points?|likes?|votes?|comments?|posts?|upvotes?|followers?|reviews?)\b\)?|\(\s*#?\d{2,}\s*\)",
    re.I,
)
_ADDRESS = re.compile(r"\S+@\S+\.\w+|\S+ at \S+\.\w{2,}")
_SAYS = re.compile(rf"\s+{_SAYING}(?:\s*(?::|…|$|\0)|\s+(?:on|at|in|to)\b|\s*\.\.\.).*", re.I | re.S)
_GAP = re.compile(r"\s*[\0|·•»▪∙–—/;:<>(\[\])★☆✓✔▲▼△→➤▶⇢↪]+\s*|\s+-\s+|\s{2,}|\t+|,\s+|\s+(?=@\S)|\s*#\d+\s*")
_TITLE = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\.)+(?:[A-Za-z]{1,4}\.?)?|[A-Z]{2,5}|Ph\.?D\.?|Jr\.?|Sr\.?|I{1,3}")
_TITLED = re.compile(r"\((?:Dr|Mrs?|Ms|Miss|Prof|Rev|Cllr|Sir)\.?\)\s+(?=\w)")
_TO = re.compile(
    r"(?:\s{2,}|\s*(?:➤|▶|→|›|»|>|⇢|↪|➜|⤷|▸|\breplied to|\breplying to|\bin (?:reply|response) to|\bto)\s*)@?"
    r"(?P<parent>[^\W_][^|·•:()]{1,40})$",
    re.I,
)
_TWICE = re.compile(r"(?P<name>\S.{2,40}?)\s*(?P=name)(?!\w*[a-z]{3}\b(?<=\b)).*", re.S)
"""A name and the words for its bearer's picture, run together."""
_RANK = re.compile(
    r"(?<=\S)\s+(?:mod(?:erator)?|author|staff|admin|op|editor|verified|subscriber|top fan|guest)$", re.I
)
_HANDLE = re.compile(
    r"(?P<name>[a-z](?:[a-z0-9]*[_.\d-][\w.-]*|[a-z]{4,}))\s+[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'.-]+){1,3}$"
)
"""A member's handle with her name and rank behind it: others call her by the handle."""
_HANGING = re.compile(r"(?:\s+(?:on|at|posted|wrote|said|commented|edited))+$|^re: .*\bby\s+", re.I)
_CONNECTING = entries_of("at on by from posted commented wrote said says edited and in the to re reply", " ")
_LONGEST = 60


def named(raw: str, known: Collection[str] = ()) -> Header:
    """Who a line names, and when, to whom, how liked; `known` are the page's commenters so far."""
    line = " ".join(raw.split())
    header = commenting.header(raw.strip() if "(" in raw[:80] else line) or commenting.answering(line)
    if header is not None and header.text is not None:
        return header
    if header is not None and header.parent is not None:
        return replace(header, author=_bare(header.author) or header.author)
    when = header.when if header else when_inside(line)
    likes = header.likes if header else buttons.likes_in(line) if "(" in line else None
    name, parent = _bare(raw), None
    for other in known:
        answered = _TO.search(raw.rstrip()) if line.endswith(other) and line != other else None
        if answered is not None and answered["parent"].strip() == other:
            name, parent = _bare(raw[: answered.start()]), other
    return Header(name or line[:_LONGEST], when=when, likes=likes, parent=parent, signs=True)


def _bare(raw: str) -> str:
    """The name alone: of the pieces between dates, counts, marks and words of saying, the first that can be one."""
    rest = _ADDRESS.sub("\0", _COUNT.sub("\0", _WHEN.sub("\0", raw.strip())))
    rest = _NUMBER.sub("", rest, count=1) if _NUMBER.match(rest) else rest
    rest = _without_lead(rest)
    if titled := _TITLED.match(raw.strip()):
        return titled.group() + _bare(raw.strip()[titled.end() :])
    said = _SAYS.search(rest)
    if said and said.start() > 0 and "\0" not in rest[: said.start()]:
        return _trimmed(rest[: said.start()])
    pieces: list[str] = []
    at = 0
    for gap in _GAP.finditer(rest):
        pieces.append(rest[at : gap.start()])
        at = gap.end()
        following = _GAP.split(rest[at:], maxsplit=1)[0]
        if gap.group().startswith(",") and _TITLE.fullmatch(following) and len(pieces) == 1:
            # "Ed Hollis, C.Eng."
            pieces[0] = f"{pieces[0]}, {following}"
    pieces.append(rest[at:])
    names = [_trimmed(_SAYS.sub("", f" {_without_lead(piece)}")) for piece in pieces]
    fit = [n for n in names if n and n.lower() not in _CONNECTING and any(c.isalpha() for c in n) and not is_date(n)]
    best = next((n for n in fit if commenting.is_author(n) or "," in n), fit[0] if fit else "")
    return best or commenting.bare_name(raw)


def _without_lead(text: str) -> str:
    for _ in range(3):
        found = _BEFORE.match(text)
        if found is None or found.end() >= len(text):
            break
        text = text[found.end() :]
    return text


def _trimmed(name: str) -> str:
    name = _HANGING.sub("", commenting.bare_name(name.replace("\0", " ")))
    if handle := _HANDLE.match(name):
        name = handle["name"]
    if twice := _TWICE.fullmatch(name):
        name = twice["name"]
    return _RANK.sub("", name)


def when_inside(text: str) -> str | None:
    """The date somewhere in a short line: "Lund, 3 May 2024"."""
    found = re.search(rf"\b{WHEN}", text[:200], re.I)
    return found.group().strip() if found else None


_STAMP_FIRST = re.compile(rf"[\[(]?(?P<when>{WHEN}|{CLOCK})[\])]?\s*[:|–—·-]?\s+(?=\S)", re.I)
_SAID = re.compile(
    rf"(?P<name>[^\n:“”]{{2,60}}?)(?:\s+{_SAYING})?\s*(?::|\s[–—|»-]|\t)\s*(?P<text>\S.*)",
    re.S,
)
_QUOTED = re.compile(r"(?P<text>[“\"‘].+[”\"’])\s*[–—(-]+\s*(?P<name>[^\n“”]{2,60}?)\)?", re.S)
_TRAILED = re.compile(r"(?P<text>.+[.!?…])\s*[–—(]\s*(?P<name>[^\n.!?]{2,50}?)\)?", re.S)
_GLUED = re.compile(r"(?P<name>[^\n.?:]{1,38}[a-zà-ÿ0-9!)])(?P<text>(?:[A-Z][a-z’']*\s|[A-Z][a-z]+\b|[@“\"]).*)", re.S)


def one_line(raw: str, known: Collection[str] = ()) -> Header:
    """Who speaks and what she says, on one line: "Name: text", "“text” – Name, Town", or run together."""
    header = commenting.header(raw)
    if header is not None and header.text is not None:
        return header
    for other in sorted(known, key=len, reverse=True):
        if raw.startswith(other) and raw[len(other) :].lstrip()[:1] not in ("", ":", "–", "—", "-"):
            return Header(other, text=len(raw) - len(raw[len(other) :].lstrip()))
    for pattern in (_QUOTED, _TRAILED):
        if found := pattern.fullmatch(raw.rstrip()):
            name = _bare(found["name"])
            if commenting.is_author(name):
                return Header(name, text=found.start("text"), end=found.end("text"))
    stamp = _STAMP_FIRST.match(raw)
    start = stamp.end() if stamp else 0
    if (found := _GLUED.match(raw, start)) and not _SAID.match(raw[start : found.start("text")] + " "):
        name = _bare(found["name"])
        if commenting.is_author(name) and " " in raw[found.start("text") :]:
            return Header(name, text=found.start("text"))
    if found := _SAID.match(raw, start):
        made = named(found["name"])
        return replace(made, when=made.when or (stamp["when"] if stamp else None), text=found.start("text"))
    loose = commenting.inline(raw, loose=True)
    return loose or Header(_bare(raw)[:_LONGEST], text=0)
