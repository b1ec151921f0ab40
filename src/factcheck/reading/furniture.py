"""The wording of a page's furniture: navigation, promotion, notices, related links, and where the comments begin."""

import re

from factcheck.reading.cues import AGO, is_date
from factcheck.reading.menus import MENU
from factcheck.reading.notices import notice_strength

_HEADS = re.compile(
    r"(?:related|recommended|trending|popular|top|latest|further|most (?:read|viewed|popular|shared|commented|"
    r"watched|recent)|editors?['’]?s?['’]? "
    r"(?:picks?|choice)|recent|featured|more)\s?(?:\w+ ){0,2}(?:content|articles?|stor(?:y|ies)|posts?|news|"
    r"links?|topics?|coverage|reading|"
    r"videos?|headlines|reads|comments|now|today|this week|for you|in \S+|on \S+|from .{2,30}|like this)?\s?:?",
    re.I,
)
_RELATED = re.compile(
    r"(?:read (?:more|next|also|this|on|now)|related|see also|also read|more (?:from|in|on|about) .{2,40}|"
    r"more:|watch(?: more)?|"
    r"don['’]t miss|recommended|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|in other news|"
    r"from the archives?|elsewhere|up next|"
    r"top stories|(?:people are also reading|others are reading|what others are reading|"
    r"more (?:top )?(?:stories|news|headlines|coverage))|keep reading|explore more|what to read next|"
    r"next up|listen to more)\b\s?:?.{0,12}",
    re.I,
)
_INLINE_RELATED = re.compile(
    r"(?:(?:read (?:more|next|also|now|the (?:full|rest))|related(?: stor(?:y|ies)| articles?)?|see also|"
    r"also read|more|watch|listen|video|"
    r"don['’]t miss|previous(?:ly)?|next|explainer|go deeper|in pictures|photos|gallery|must read|recommended|"
    r"up next)\s?(?::|>|»|\||→|›)\s?\S|>>|»|→|►|▶)",
    re.I,
)
_TAIL_HEADS = re.compile(
    r"(?:about the (?:author|writer|contributor)s?|you (?:may|might) (?:also )?like|more from .{2,40}|"
    r"more (?:stories|news|headlines)|"
    r"most (?:read|viewed|popular|shared|commented|watched)|top stories|read (?:next|this next)|"
    r"what to read next|recommended(?: for you)?|"
    r"trending(?: now)?|popular(?: now| posts| stories)?|latest (?:news|stories|headlines|posts)|"
    r"recent (?:posts|comments|stories)|"
    r"related (?:articles|stories|posts?|news|content|topics|coverage|reading)|further reading|"
    r"from (?:around )?the web|around the web|"
    r"references|footnotes|bibliography|sources|notes|tags?|topics|filed under|categories|archives|follow us|"
    r"share this (?:article|story|post)?|"
    r"subscribe|newsletters?|join the (?:conversation|discussion)|comments?|how to write to us|contact us|"
    r"back to top|up next)\s?:?",
    re.I,
)
_SMALL = re.compile(
    rf"(?:\d+\s*(?:min(?:ute)?s?|mins?)[ -](?:read|listen|watch).*|reading time.*|(?:time to read|"
    rf"est(?:imated)? read(?:ing)? time).*|"
    rf"listen to (?:this )?(?:article|story|podcast).*|\d{{1,2}}:\d{{2}}\s*(?:/\s*\d{{1,2}}:\d{{2}})?|"
    rf"(?:over |more than )?\d[\d,.]*k?\s*(?:subscribers?|members?|readers?|supporters?|restacks?|views?|"
    rf"shares?|comments?|likes?|reads?|followers?|reactions?|replies|votes?|claps?)|"
    rf"(?:share|save|print)\b.{{0,40}}(?:share|save|print|email|facebook|x|tweet|twitter|whatsapp|pin)|"
    rf"(?:posted in|tagged(?: with| as)?|filed (?:under|in)) .{1, 140}|(?:tags?|topics?|filed under|"
    rf"categories|category|posted in|keywords|more about|in this story|labels|"
    rf"sections?)\s?:.{{0,160}}|"
    rf"(?:copyright|©|\(c\)\s*\d{{4}}).{{0,250}}|.{{0,120}}(?:all rights reserved|©).{{0,120}}|"
    rf"(?:previous|next|older|newer|prev)(?: (?:post|article|story|entry))?\s?[:»«>←→].{{0,120}}|"
    rf"[←→«»‹›]\s.{{1,100}}|.{{1,100}}\s[←→«»‹›]|"
    rf"powered by .{{1,40}}|.{{0,40}}(?:is|are) (?:now )?closed(?: for this .{{1,20}})?\.?|(?:page \d+ of \d+|"
    rf"page \d+|\d+ of \d+|\d+/\d+)|"
    rf"(?:logged in as|log ?in|sign ?in|sign ?up|register|subscribe|follow|join|donate|contribute|download|get|"
    rf"share|tweet|click|tap|view|see|skip|enter your|"
    rf"sort by|show|hide|load|leave|add|post|write|submit|report|buy|shop|try|start|already a|not a|forgot|"
    rf"create|continue|"
    rf"open|close|search|select|choose|manage|accept|reject|allow|play|watch|listen)\b[^.?!]{{0,60}}|"
    rf"enjoy(?:ing|ed) this (?:article|story|post|piece)\??|like (?:this|what you['’]?(?:re|"
    rf"ve)? read(?:ing)?).{{0,40}}|thanks? for reading.{{0,40}}|"
    rf"this (?:live blog|blog|article|story|thread|page|conversation|discussion) (?:is|has|was)\b.{{0,100}}|"
    rf"our standards.{{0,80}}|opens in .{{0,30}}|"
    rf"already have an account.{{0,30}}|discussion about .{{1,20}}|(?:comments?|commenting): our .{{1,20}}|"
    rf"get involved with .{{1,20}}|want (?:more|to (?:read|know|get)).{{0,60}}|after (?:the )?newsletter "
    rf"promotion|"
    rf"story continues below.{{0,40}}|article continues (?:below|after).{{0,40}}|"
    rf"(?:advertisement|ad|sponsored|promoted)\b\s*[-–—|·:]?.{{0,50}}|\d+ (?:days?|hours?|articles?) (?:left|"
    rf"remaining).{{0,40}}|"
    rf"(?:breaking|live|exclusive|opinion|analysis|comment|feature|interview|review|explainer|news|column|"
    rf"editorial|sponsored|report|premium|"
    rf"subscriber[- ]only|free to read|long read|the long read|investigation|fact check|sport|in depth|podcast|"
    rf"video|updated|developing)|"
    rf"(?:home|news)\s?[>/›»|·].{{0,120}}|(?:{AGO})\s?[|·•]?)",
    re.I,
)
_ENTICING_SMALL = re.compile(
    r"^(?:get|watch|see|show|view|open|close|start|try|play|buy|shop|write|add|leave|hide|search|listen|"
    r"create|choose|select|report|allow|enter|load|skip|join|follow|continue|share|post)\b",
    re.I,
)
_SITE_WORDS = re.compile(
    r"\b(?:app|newsletter|email|e-mail|inbox|account|page|article|story|comments?|site|article|here|free|"
    r"online|now|us|our|your|more|all|link|cookies?|"
    r"alerts?|briefing|digest|podcast|membership|reply|replies|offer|menu|log ?in|facebook|twitter|whatsapp|"
    r"instagram|google|"
    r"options?|settings|preferences|password|discussion|conversation|with|this|promotion|content|later|less|"
    r"post|error|typo)\b",
    re.I,
)
_PLEA = re.compile(
    r"\b(?P<plea>sign up (?:for|to|here|now|today)|subscribe (?:to|for|now|today|here|from)|"
    r"delivered (?:straight |directly |right )?to your|to your (?:inbox|door)|"
    r"your inbox|our (?:free |daily |weekly |morning |evening )*(?:newsletters?|briefing|e-?mails?|app|digest|"
    r"podcast|journalism|reporting|newsroom|subscribers|readers|members|supporters|cookie|privacy|partners|"
    r"terms|"
    r"standards|website|site|channel)|(?:free|daily|weekly|morning) (?:newsletter|briefing|digest)|"
    r"become a (?:member|subscriber|supporter|patron)|support (?:us|our|independent|quality|local journalism|"
    r"the (?:guardian|work))|(?:make|give|with) a (?:donation|contribution|gift)|donat(?:e|ing|ion)s?\b|"
    r"your (?:support|contribution|donation|subscription|email|e-mail|browser|privacy|data|consent|device|"
    r"account|experience|ad choices)|"
    r"click here|tap here|we use cookies|uses? cookies|cookies (?:to|and|on|help)|by (?:continuing|clicking|"
    r"signing|using|browsing|subscribing|submitting)|privacy policy|cookie policy|"
    r"terms of (?:use|service)|terms (?:and|&) conditions|you (?:can )?unsubscribe|unsubscribe at any|"
    r"follow us|like us on|download (?:our|the) app|get (?:full|unlimited) access|unlimited access|"
    r"ad-free|half off|first (?:month|three months)|all rights reserved|may not be (?:reproduced|published|"
    r"republished|copied)|reproduction .{0,40}(?:permission|prohibited)|"
    r"affiliate (?:links?|commission)|earn (?:a |an )?(?:small )?commission|"
    r"views? (?:and opinions )?expressed|opinions expressed|do(?:es)? not (?:necessarily )?(?:reflect|"
    r"represent) the|do not represent the views|"
    r"medical advice|this (?:article|story|piece|post|column) (?:was|is|has been|first|originally|appeared)|"
    r"(?:originally|first) (?:published|appeared) (?:in|on|at|by)|contributed (?:to this|reporting|research)|"
    r"email address will not be published|required fields|logged in to|log in (?:to|or)|register to|"
    r"comments? (?:are|is|have|will be) (?:closed|moderated|now closed|subject|turned off|disabled|reviewed|"
    r"open)|comment(?:ing)? (?:policy|guidelines|rules)|"
    r"house rules|community (?:guidelines|standards|rules)|keep (?:it|your comments|comments|the discussion)|"
    r"be (?:civil|respectful|polite)|javascript|your browser|do you (?:have|know) (?:a|any|more|something)|"
    r"(?:have|got) a (?:story|tip|news tip)|"
    r"get in touch|send (?:us )?(?:your )?(?:a )?(?:tips?|letters?|photos|story|pictures|news)|(?:contact|"
    r"reach|email|write to) (?:us|the (?:author|editor|newsroom|reporter|desk))|we may (?:edit|shorten|"
    r"receive|earn|share)|independent journalism|"
    r"paywall|subscribers only|already a (?:subscriber|member)|read (?:the full|our|more (?:about|on|from|"
    r"here))|to read how|listen to (?:our|the (?:full )?(?:episode|podcast))|follow .{2,30} on (?:twitter|x|"
    r"facebook|instagram|bluesky)|"
    r"is committed to|never miss|stay (?:informed|up to date|connected|in the loop)|invest in yourself|"
    r"no (?:political|partisan) bias|powered by|using this (?:site|website)|third[- ]part(?:y|ies)|"
    r"personali[sz]ed (?:ads|content|advertising)|"
    r"help us|our (?:comments|rules|readers)|comments to be|be removed|(?:user|users) banned|will be "
    r"moderated|tell us what|share your (?:thoughts|views|story|experience)|join (?:the conversation|our|"
    r"thousands|over|more than)|is read by|special offer|cancel any ?time|opinion platform|code of conduct|"
    r"fact-?check(?:ed|ing) policy|corrections policy|editorial (?:policy|standards|guidelines|independence)|"
    r"reader-supported (?:publication|newsletter|site)|receive new posts|(?:paid|free) subscribers?\b|full access to|"
    r"issues a year|we welcome letters|letters (?:may be|must be|should be|are) (?:edited|signed|sent|kept|shortened)|"
    r"names and addresses must|our hotline|i agree to the|"
    r"for more (?:news|stories|information|details)\b.{0,60}?\b(?:call|visit|go to|see our|follow|text)\b|"
    r"trust project|reached? at \S+@\S+|\S+@\S+\.\w{2,}|license(?:d)? under|creative commons)",
    re.I,
)
_ADDRESSES_READER = re.compile(r"\b(?:you|your|yours|us|we|our)\b", re.I)

COMMENTS_HEAD = re.compile(
    r"(?:(?:view|show|hide|see|read|all|top|reader|readers['’]?|user|recent|latest|leave|post|add|join|the|"
    r"web|online|your)\s+)*"
    r"(?:\(?\d[\d,]*\)?\s+)?(?:(?:reader|readers['’]?|user|online|public|approved|top|live)\s+)*"
    r"(?:comments?|responses?|replies|reply|reactions|discussion|conversation|thoughts|feedback|"
    r"letters from readers|readers['’]? (?:views|letters|say)|"
    r"what (?:our )?readers (?:say|said|think)|what (?:you|you['’]re|people are) (?:say(?:ing)?|said|think)|"
    r"have your say|your (?:views|comments|say|letters)|"
    r"talkback|guestbook|from (?:our|the) readers|comment section|letters to the editor)"
    r"(?:\s*[:(\[·|–-]?\s*\d[\d,]*(?:\s+comments?)?\s*[)\]]?)?"
    r"(?:\s*\(\d[\d,]*\s*(?:comments?|replies|responses)\))?(?:\s+(?:so far|below|from readers|"
    r"from our readers|section))?"
    r"(?:\s+(?:to|on|about|for)\s+[“\"'‘].{1,200}|\s+(?:to|on)\s+(?:this|the) (?:article|story|post|"
    r"entry))?\s*[:.…▾▼]?",
    re.I,
)
_ANSWERS_TO = re.compile(
    r"\d[\d,]* (?:[Cc]omments?|[Rr]esponses?|[Rr]eplies|[Tt]houghts) (?:to|on|about) [A-Z].{2,200}[^.:]"
)
"""A blog's heading, with the title of its article bare."""
DECLARED = re.compile(
    r"(\d[\d,]{0,8})\s*(?:\w+\s+){0,2}?(?:comments?|responses?|replies|thoughts|letters|reactions)|"
    r"(?:comments?|responses?|discussion|conversation|replies|letters)\s*[:(\[·|–-]*\s*(\d[\d,]{0,8})",
    re.I,
)


def is_furniture_word(text: str) -> bool:
    """Whether the line is a word of a site's menus and buttons."""
    return text.lower().strip(" :*>»›•▾▼…").replace("’", "'") in MENU or text.lower().strip(" :") in MENU


def is_comments_head(text: str) -> bool:
    """Whether the line heads a section of readers' comments."""
    return (
        len(text) <= 260
        and text.lower() != "reply"
        and bool(COMMENTS_HEAD.fullmatch(text) or _ANSWERS_TO.fullmatch(text))
    )


def is_tail_head(text: str) -> bool:
    """Whether the line heads what follows an article: more stories, about the author, comments, notes."""
    return len(text) <= 80 and _TAIL_HEADS.fullmatch(text) is not None


def is_related_head(text: str) -> bool:
    """Whether the line announces links to other articles."""
    return (
        len(text) <= 60 and not text.endswith((".", "?")) and bool(_RELATED.fullmatch(text) or _HEADS.fullmatch(text))
    )


def _all_menu(text: str) -> bool:
    """Whether most words of a line stand in menus: "Home News Sport Money Health"."""
    words = text.split()
    listed = sum(is_furniture_word(word) for word in words)
    return listed >= 0.6 * len(words) and listed >= 2 and all(not word[:1].islower() for word in words)


_PLAIN_PLEA = re.compile(r"(?:skip to|support (?:the|our|us)|fund|donate to)\b.{0,60}", re.I)
_DOMAIN = re.compile(r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}(?:/\S*)?", re.I)
_DIGIT = re.compile(r"\d")
_MENU_GAP = re.compile(r"\s*[|•·/>›»‹]\s*|\s{2,}|\t")


def furniture_strength(raw: str) -> float:
    """How surely a line is furniture of the page: 0 not, 1 surely. `raw` keeps the blanks between menu entries."""
    if len(raw) > 2_000:
        return 0.0
    text = " ".join(raw.split())
    words = len(text.split())
    if (
        is_furniture_word(text)
        or re.fullmatch(r"0?0:\d\d", text)
        or (not any(c.isalpha() for c in text) and not re.search(r"\d{3}|\d\s?[-–:]\s?\d", text))
    ):
        return 1.0
    if _DOMAIN.fullmatch(text) or (words <= 8 and not text.endswith(".") and _PLAIN_PLEA.fullmatch(text)):
        return 1.0
    if 2 <= words <= 14 and not text.endswith((".", "?", "!")) and _all_menu(text):
        return 0.9
    entries = [e for e in _MENU_GAP.split(raw.strip()) if e]
    if len(entries) >= 2 and len(text) <= 300:
        known = sum(is_furniture_word(e) for e in entries)
        if known >= 2 or (known * 2 >= len(entries) and all(len(e.split()) <= 3 for e in entries)):
            return 1.0
        if (
            len(entries) >= 3
            and "\t" not in raw
            and all(len(e.split()) <= 3 for e in entries)
            and not _DIGIT.search(text)
        ):
            return 0.7
        if any(is_furniture_word(e) for e in entries[:1]) and words <= 20 and not is_date(entries[-1]):
            return 0.8
    if (
        words <= 25
        and len(text) <= 260
        and (is_related_head(text) or _INLINE_RELATED.match(text) or is_comments_head(text))
    ):
        return 0.9
    if words <= 30 and (small := _SMALL.fullmatch(text)) and not is_date(text):
        if _ENTICING_SMALL.match(small.group()):
            return 0.9 if words <= 12 and _SITE_WORDS.search(text) else 0.0
        return 0.9
    return max(_plea_strength(text, words), 0.0 if is_date(text) else notice_strength(text))


def _plea_strength(text: str, words: int) -> float:
    """How surely a text asks the reader for something, or tells of the site itself."""
    if words > 90:
        return 0.0
    found = {m.group().lower() for m in _PLEA.finditer(text)}
    if not found or (words <= 4 and all("@" in phrase for phrase in found)):
        return 0.0
    addressed = len(_ADDRESSES_READER.findall(text))
    share = (len(found) * 6 + addressed * 2) / max(words, 4)
    quoted = text[:1] in '“"‘' or re.search(r"[”\"],? (?:said|says|he|she)|\b(?:said|told)\b", text) is not None
    return max(0.0, min(1.0, share * 1.2) - (0.5 if quoted else 0.0))
