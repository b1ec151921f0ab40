"""The wording of comment sections: who speaks, when, to whom; buttons; where a section ends; what is no comment."""

import re
from dataclasses import dataclass

from factcheck.reading.buttons import count_in, is_button_line
from factcheck.reading.cues import MONTH, NAME, WHEN, is_date
from factcheck.reading.furniture import is_furniture_word, is_related_head
from factcheck.reading.menus import entries_of

_AUTHOR = r"@?[^\s()\[\]{}:;!?“”\"<>|·•➤▶→][^()\[\]{}:;!?“”\"<>|·•➤▶→\n]{0,48}?"
_BADGE = (
    r"(?:mod(?:erator)?|author|staff|admin|op|editor|verified|subscriber|member|supporter|contributor|"
    r"top (?:fan|contributor|commenter)|"
    r"guest|pinned|edited|new|pro|vip|journalist)"
)
_BADGE_ONLY = re.compile(_BADGE, re.I)
_LIKES = r"(?:likes?|upvotes?|points?|votes?|recs?|recommendations?|thumbs[ -]ups?|hearts?|reactions?)"
_SAYS = r"(?:says|said|wrote|writes|commented|comments|replied|replies|responded|responds|posted|adds|added)"
_ARROW = r"(?:➤|▶|→|›|»|>|⇢|↪|➜|⤷|▸|\b(?:replied to|replying to|in reply to|in response to|to)\b)"
_NUMBER = r"(?:#?\d{1,5}[.):]?\s+|\(\d{1,4}\)\s+|comment\s+#?\d{1,5}\s*(?:by|from|:|-|–)?\s+)?"
_GAP = r"\s*(?:[·•|,»–—-]|\s)\s*"

_RUN_TOGETHER = re.compile(
    rf"{_NUMBER}(?P<author>{_AUTHOR})\s?\((?P<likes>\d[\d,]{{0,8}})\s+{_LIKES}\)\s?(?P<text>.*)", re.I | re.S
)
_POSTED_BY = re.compile(
    rf"{_NUMBER}(?:(?:post(?:ed)?|comment(?:ed)?|submitted|written|added|reply|replied|sent in|left)\s+by|by|from|"
    rf"name)\s*:?\s+"
    rf"(?P<author>{_AUTHOR})(?:\s*(?:,|\||\bon\b|\bat\b|-|–|—|·|•|»|\s)\s*(?P<when>{WHEN}))?[\s.:]*",
    re.I,
)
_SAID = re.compile(
    rf"{_NUMBER}(?P<author>{_AUTHOR})(?:\s+\({_BADGE}\))?\s+{_SAYS}(?:\s+(?:in (?:reply|response) to|"
    rf"to)\s+(?P<parent>{_AUTHOR}))?"
    rf"(?:{_GAP}(?:on |at )?(?P<when>{WHEN}))?\s*(?::|…|\.\.\.)",
    re.I,
)
_SAID_WHEN = re.compile(rf"{_NUMBER}(?P<author>{_AUTHOR})\s+{_SAYS}{_GAP}(?:on |at )?(?P<when>{WHEN})\W*", re.I)
_STAMPED = re.compile(
    rf"(?:\[[–+-]\]\s?)?{_NUMBER}(?P<author>{_AUTHOR})(?:\s+[(\[]?{_BADGE}[)\]]?)?(?:\s*{_ARROW}\s*(?P<pare"
    rf"nt>{_AUTHOR}))?"
    rf"(?:\s*[|·•,(-]?\s*(?P<likes>-?\d[\d,]{{0,8}})\s+{_LIKES}\)?)?{_GAP}\(?(?:on |at |posted )?(?P<when>{WHEN})\)?"
    rf"(?:\s*[|·•,-]?\s*(?:\(?(?P<likes2>\d[\d,]{{0,8}})\s+{_LIKES}\)?|edited|\|?\s*(?:parent|next|prev|root|"
    rf"link|\[[–+-]\]|#)\s*)*)\W*",
    re.I,
)
_ANSWERING = re.compile(
    rf"(?P<author>{_AUTHOR})\s+{_ARROW}\s+(?P<parent>@?[^\s()\[\]{{}}:;!?“”\"<>|·•][^()\[\]{{}}:;!?“”\"<>|"
    rf"·•\n]{{0,40}})",
    re.I,
)
_NUMBERED = re.compile(
    rf"(?:#\d{{1,5}}|\d{{1,4}}[.)]|comment\s+#?\d{{1,5}}:?|\(\d{{1,4}}\))\s+(?P<author>{NAME}|[\w.@-]{{2,30}}):?"
)
_PLACED = re.compile(
    rf"(?P<author>{NAME}|[\w.@-]{{2,30}}),\s+[A-ZÀ-Þ][^.!?]{{1,50}}?(?:,\s+|\s+[–—·|-]\s+)(?P<when>{WHEN})", re.I
)
_LOOSE_INLINE = re.compile(r"(?P<author>@?[A-ZÀ-Þ][\w.'’-]*(?:\s+[\w.'’-]+){0,3}):\s+(?P<text>\S.*)", re.S)
_INLINE = re.compile(
    r"(?P<author>@?[A-ZÀ-Þ][\w.'’-]*(?:\s+[A-ZÀ-Þ][\w.'’-]*){0,3}|@?[a-z][\w.-]*\d[\w.-]*):\s+(?P<text>\S.*)", re.S
)
_SIGNED = re.compile(rf"(?:(?:[—–]|--|-)\s*)?(?P<author>{NAME}|[\w.@-]{{2,30}})(?:,\s+[A-ZÀ-Þ].{{1,60}})?")
_TRAILING_BADGE = re.compile(rf"(?:\s*[(\[]{_BADGE}[)\]]|\s{{2,}}{_BADGE}|\s+(?:✓|✔|★|☆|⭐))\s*$", re.I)

_DELETED = re.compile(
    r"[\[(]?\s*(?:(?:this|a|the) (?:comment|post|reply|message|user|content|account)(?:['’]s (?:comment|"
    r"post))? (?:was|has been|is|were|no longer|violate[sd])\b.{0,40}?\b(?:deleted|removed|hidden|withdrawn|"
    r"unavailable|flagged|"
    r"violat\w+|moderat\w+|review|exists?|available|rules|guidelines|standards)\b.{0,60}|"
    r"(?:comment|post|reply|message|content|user)s? (?:was |has been |is )?(?:deleted|removed|hidden|"
    r"withdrawn|unavailable|flagged|awaiting moderation|moderated)\b.{0,80}|"
    r"(?:deleted|removed|hidden|redacted)(?: by .{1,40}| user)?|"
    r"your comment is awaiting moderation.{0,40})\s*[\])]?\.?",
    re.I,
)
_DELETED_HEADER = re.compile(r"(?:\[[–+-]\]\s?)?\[(?:deleted|removed)\](?:$|\s)", re.I)
_PINGBACK = re.compile(
    r"(?:pingbacks?|trackbacks?|ping|linkback|webmention)\b\s*[:\[–—-]?.*|(?:.{1,80})\s+\((?:pingback|"
    r"trackback)\)\W*|\[(?:\.\.\.|…)\].{0,400}\[(?:\.\.\.|…)\]",
    re.I | re.S,
)
_SECTION_END = re.compile(
    r"(?:leave (?:a|your) (?:reply|comment|response)|post (?:a|your) (?:new )?(?:comment|reply)|add (?:a|"
    r"your) (?:new )?comment|write a comment|submit (?:a )?comment|"
    r"join the (?:conversation|discussion)|have your say|log ?in to (?:post|comment|reply|leave|join)|"
    r"sign in to (?:post|comment|reply|leave|join)|you must (?:be logged|log|sign|register)|"
    r"(?:log ?in|sign ?in|register) or (?:register|sign ?up|log ?in|create).{0,40}|"
    r"your email address|(?:the )?comments? (?:(?:on|to|for|below) .{1,40} )?(?:are|is|have (?:not )?been) "
    r"(?:now )?(?:closed|moderated)|"
    r"commenting (?:is|has)|this (?:discussion|thread|conversation) (?:is|has)|to comment,? (?:please|you)|"
    r".{0,40}©|no posts$|ready for more\\?|you are all caught up|the views expressed|send (?:us )?your "
    r"(?:letters|comments|views)|view (?:all|\d+) (?:more "
    r")?comments|powered by|copyright|more (?:top )?stories|©|\(c\) \d{4}|all rights reserved|about us|"
    r"follow (?:us|the|@)|download (?:the|our) |contact us|"
    r"terms (?:of|and|&|\|)|privacy|subscribe(?: to| now|\b.{0,30}$)|sign up (?:for|to)|newsletter|"
    r"most (?:read|popular|viewed|commented|recent)|you (?:may|might) (?:also )?like|recommended|"
    r"related\b.{0,20}$|more (?:from|stories|news|in|on)\b.{0,30}$|read (?:next|more)\b.{0,20}$|top stories|"
    r"trending|latest (?:news|stories)|up next$|"
    r"advertisement|sponsored|back to (?:top|article)|previous(?: article| post)?:|next(?: article| post)?:|"
    r"recent (?:posts|articles|stories)|categories|archives?|tags\b|home\b.{0,3}[|·]|we use cookies|disqus|"
    r"around the web|"
    r"name \*|comment \*|email \*|save my name|notify me of)",
    re.I,
)


@dataclass(frozen=True)
class Header:
    """What the line above a comment tells; `text` is where the comment itself starts in that line, if it does."""

    author: str
    when: str | None = None
    likes: int | None = None
    parent: str | None = None
    text: int | None = None
    end: int | None = None
    """Where it ends in that line, if before the line does."""
    signs: bool = False
    """The line may as well stand below the comment."""


def header(line: str, *, strict: bool = True) -> Header | None:
    if not len(line) >= 2 or _PINGBACK.fullmatch(line[:600]):
        return None
    if found := _RUN_TOGETHER.match(line[:160]):
        return _header(found, text=found.start("text") if line[found.start("text") :].strip() else None)
    if len(line) > 140 or is_date(line):
        return None
    for pattern in (_POSTED_BY, _SAID, _SAID_WHEN, _PLACED, _STAMPED):
        if found := pattern.fullmatch(line):
            if pattern is _POSTED_BY and found["when"] is None and line[:1].islower():
                continue
            made = _header(found, signs=pattern is _POSTED_BY)
            if made is not None:
                return made
    if not strict and (found := _NUMBERED.fullmatch(line)):
        return _header(found)
    return None


def _header(found: re.Match[str], text: int | None = None, signs: bool = False) -> Header | None:
    parts = found.groupdict()
    author = bare_name(parts["author"])
    if not is_author(author):
        return None
    likes = parts.get("likes") or parts.get("likes2")
    parent = parts.get("parent")
    return Header(
        author,
        when=(parts.get("when") or "").strip() or None,
        likes=count_in(likes) if likes else None,
        parent=bare_name(parent) if parent else None,
        text=text,
        signs=signs,
    )


def bare_name(text: str) -> str:
    """A commenter's name without badges and bullets."""
    bare = " ".join(_TRAILING_BADGE.sub("", text.strip()).strip(" ,·•|–—-:").split())
    return _TRAILING_BADGE.sub("", bare).strip()


_SENTENCE_WORDS = entries_of(
    "the this that these those is are was were be been it you he she they we i do does did not will would can could "
    "should has have had what why how when where there here if but and because so just a an my your his "
    "her their our",
    " ",
)


def is_badge(text: str) -> bool:
    """Whether the line is a commenter's rank and no more: "OP", "Top contributor"."""
    return len(text) <= 30 and _BADGE_ONLY.fullmatch(text) is not None


_RANK = re.compile(
    r"(?:(?:new|senior|junior|full|super|global|active|well[- ]known|regular|valued|registered|trusted|staff|titled|"
    r"forum|community|verified|gold|silver|bronze|premium|veteran|honorary|founding|distinguished)\s+)+"
    r"(?:member|moderator|user|poster|contributor|reviewer|subscriber|supporter|fan|player|star|purchase|buyer|customer|"
    r"reader|author)s?|(?:join(?:ed| date)|location|posts|messages|threads|reputation|reaction score|points|registered|"
    r"member since|gender|age)\s*:\s*.{1,40}|(?:joined|posts|messages)\s+\S.{0,20}",
    re.I,
)


def is_rank(text: str) -> bool:
    """Whether the line is what a forum tells of a member beside her name: "Senior Member", "Posts: 12"."""
    return len(text) <= 60 and _RANK.fullmatch(text) is not None


def is_author(text: str) -> bool:
    """Whether a short text can be what somebody calls herself."""
    words = text.split()
    if not 1 <= len(words) <= 6 or len(text) > 45 or not any(c.isalnum() for c in text):
        return False
    if text.endswith(("!", "?", ",", ":", ";", "…")) or (text.endswith(".") and len(words[-1].strip(".")) > 3):
        return False
    if is_badge(text) or is_furniture_word(text) or is_date(text) or is_button_line(text) or is_related_head(text):
        return False
    if not any(c.isalpha() for c in text) and not text.isdigit():
        return False
    if len(words) > 1 and sum(w.lower() in _SENTENCE_WORDS for w in words[1:]) > (0 if len(words) <= 2 else 1):
        return False
    if len(words) >= 4:
        return sum(w[:1].isupper() or w[:1].isdigit() for w in words) >= len(words) - 1
    return True


def answering(line: str) -> Header | None:
    """The header of an answer, "Name ➤ Name", where it is one."""
    found = _ANSWERING.fullmatch(line) if len(line) <= 100 else None
    return _header(found) if found else None


def inline(line: str, *, loose: bool = False) -> Header | None:
    """The header of "Name: what she says" on one line; where `loose`, also of "Mother of three: …"."""
    found = (_LOOSE_INLINE if loose else _INLINE).match(line[:300])
    return _header(found, text=found.start("text")) if found else None


def signature(line: str, *, bare: bool = False) -> Header | None:
    """The line under a letter that names its writer, "— Name, Town"; without the dash only where `bare`."""
    dashed = bare or line.startswith(("—", "–", "-"))
    found = _SIGNED.fullmatch(line) if dashed and len(line) <= 100 else None
    return _header(found, signs=True) if found else None


_SHORT_AGO = re.compile(r"\d{1,3}\s?(?:s|m|h|d|w|y|mo|min|mins|hr|hrs|yr|yrs)\.?", re.I)


def when_in(text: str) -> str | None:
    """The date of a line that holds nothing else, bullets aside: "3 May", "2 hours ago", "2h"."""
    bare = text.strip("•·|-–— ")
    return bare if len(bare) <= 80 and (is_date(bare) or _SHORT_AGO.fullmatch(bare)) else None


_IN_REPLY = re.compile(
    r"(?:↳\s*)?(?:in (?:reply|response) to|reply(?:ing)? to|replied to|@)\s*:?\s*(?P<parent>[^:,!?\n]{2,40})", re.I
)


def reply_line(line: str) -> str | None:
    """Whom a line of its own, "In reply to NAME", says that the comment answers."""
    found = _IN_REPLY.fullmatch(line) if len(line) <= 80 and not line.startswith("@") else None
    return bare_name(found["parent"]) if found else None


def is_deleted(text: str) -> bool:
    """Whether a comment's place is empty: deleted, removed, hidden."""
    return len(text) <= 200 and bool(_DELETED.fullmatch(text.strip()) or _DELETED_HEADER.match(text))


def is_pingback(text: str) -> bool:
    """Whether the line is another site's automatic notice."""
    return _PINGBACK.fullmatch(text[:600]) is not None


def ends_section(line: str) -> bool:
    return len(line) <= 200 and _SECTION_END.match(line) is not None and len(line.split()) <= 25


_STUCK = re.compile(
    rf"(?<=[\w.)])(?=(?i:{MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})|(?<=[^\W\d])(?=\d[^a-z]{{0,3}}[a-z]+ ago\b)|"
    r"(?<=[\w.)])(?=(?:Commenter|Member|Subscriber|Reader|User|Contributor|Joined)\s+since\b)"
)


_OFFHAND = re.compile(
    r",?\s*(?:\b(?:today|yesterday) at \d{1,2}[:.]\d{2}|\b\d{1,2}\.\s\d{1,2}\.\s\d{4}(?:,?\s+\d{1,2}[:.]\d{2})?)|"
    r"\s*\[[^\[\]]*\d[^\[\]]*\]\s*$",
    re.I,
)
"""Times that only commenters' lines have, and the votes in brackets behind them."""


def unstuck(raw: str) -> str:
    """A commenter's line with a bar before the date or the rank that is stuck to her name: "Ann LiMay 3, 2024"."""
    return _OFFHAND.sub(" | ", _STUCK.sub(" | ", raw))
