"""The wording of a page's notices: sources, press contacts, feedback boxes, pleas to subscribe, files and players."""

import re

_NOTICE = re.compile(
    r"(?:this (?:entry|article|post|item|story) (?:was|is) (?:posted|filed|published|written|tagged)\b.{0,220}|"
    r"(?:retold|adapted|reprinted|reproduced|republished|excerpted|abridged) (?:from|with permission)\b.{0,250}|"
    r"for (?:immediate|general) release\b.{0,40}|embargoed until\b.{0,60}|-+\s?(?:30|end|ends)\s?-+|#{2,}|"
    r"(?:the )?official (?:web)?site of .{2,60}|"
    r"(?:was|is) this (?:page|article|information|answer|story|content) (?:helpful|useful|interesting)\?|"
    r"did you find (?:this|what)\b.{0,60}\?|yes\s+no|(?:rate|review) this (?:page|article|recipe|story)|"
    r"report a problem\b.{0,40}|last (?:reviewed|modified by)\b.{0,60}|"
    r"for (?:more|further|additional) (?:information|details),? (?:please )?(?:contact|visit|call|see|email)\b.{0,120}|"
    r"(?:hide|toggle|show) (?:caption|transcript|description|navigation)|transcript|enlarge (?:this )?image|"
    r"heard on .{2,60}|(?:purchase|acquire) licensing rights\b.{0,40}|"
    r"(?:reuse|republish|license|cite|save) this (?:content|article|story|work)|[∙·•]\s*paid|"
    r"explore more on .{2,40}|\d+[\d,]*\s+view comments|(?:1|one|\d+)\s+repl(?:y|ies)(?: by .{1,50})?|"
    r"edit(?:or|ors)?['’]?s? note on .{2,60}|last (?:updated|edited)\s?:.{0,60}by .{1,40}|"
    r"get (?:the|our) [^.?!]{0,50}\b(?:app|letter|newsletter|briefing|digest|e-?mails?|alerts?)\b[^.?!]{0,30}[.!]?|"
    r"we have more newsletters|\d+ (?:posts?|replies|messages)\b.{0,10}page \d+ of \d+|add .{2,20} to your site|"
    r"(?:re)?published in the print edition .{2,60}|return to [“\"].{1,60}|originally published:? .{4,60}|"
    r"cookies on .{2,40}|"
    r"\d{1,2}:\d{2} ?/ ?\d{1,2}:\d{2}.{0,40}|\d+ seconds? of (?:\d+ minutes?, )?\d+ seconds?.{0,20}|"
    r"to (?:view|watch|play) this video,? please\b.{0,160}|"
    r"(?:current time|remaining time|duration)(?: -?\d{1,2}:\d{2})?|"
    r"a version of this article appears? in print\b.{0,160}|"
    r".{1,30} \(opens in (?:a )?new (?:window|tab)\)|headshot|"
    r"(?:we are|[\w&’' ]{2,40} (?:ltd|limited|plc|llc|inc)\.? is)(?: a)? registered\b.{0,140}|"
    r"we value your privacy|best of .{2,40} newsletter)",
    re.I,
)
_CONTACT_HEAD = re.compile(
    r"(?:(?:press|media|news|public|communications?|general|further|more)\s+)*"
    r"(?:contacts?(?: information| details| us)?|enquir(?:y|ies)|inquir(?:y|ies)|press office|media relations)\s?:?",
    re.I,
)
_PHONE = re.compile(
    r"(?:(?:tel|telephone|phone|mobile|call|fax|t|m)\b[.:]*\s*)?\(?\+?\d[\d() .-]{5,18}\d(?:\s*\w{1,4}\s?\d+)?", re.I
)
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d\s?[-–]\s?(?:1[5-9]|20)\d\d")
_ADDRESS = re.compile(r"(?:e-?mail\s?:\s*)?\S+@\S+\.\w+", re.I)
_ASKING = re.compile(
    r"\b(?:is|are) an? (?:\w+[ -])?(?:reader|listener|viewer|community|member|user|donor)[- ](?:supported|funded)|"
    r"\breceive new posts|\bconsider (?:becoming|subscribing|donating|supporting)|\bclap(?:s)? and\b|"
    r"\bnewsletters? may contain|\bwe and our (?:\d+ )?(?:\w+ )?partners|\bstore and(?:/or)? access information|"
    r"\bforum for (?:outside|guest|invited)|\b(?:views|opinions) (?:here |expressed )?are (?:theirs|his|hers|their own|"
    r"(?:those of )?(?:the|its|their) (?:author|writer)|solely)|\b(?:views|opinions) in this (?:column|article|piece|"
    r"essay) are\b|\byour (?:free )?(?:article )?limit\b|\bfree articles?\b.{0,30}\bmonth|"
    r"\bto (?:keep|continue) reading\b|"
    r"\bprivacy notice\b|\bad-?blocker\b.{0,30}\blist\b|\bkeeps? the lights on",
    re.I,
)


def notice_strength(text: str) -> float:
    """How surely a line is such a notice: 0 not, 1 surely."""
    if _ADDRESS.fullmatch(text) or _is_phone(text) or is_contact_head(text):
        return 0.9
    if len(text) <= 320 and _NOTICE.fullmatch(text):
        return 0.95
    quoted = text[:1] in "“\"'‘"
    return 0.9 if not quoted and len(text) <= 500 and _ASKING.search(text) else 0.0


def is_contact_head(text: str) -> bool:
    """Whether the line heads the name and address of somebody to ask."""
    return len(text) <= 60 and _CONTACT_HEAD.fullmatch(text) is not None


def _is_phone(text: str) -> bool:
    digits = sum(char.isdigit() for char in text)
    return 7 <= digits <= 16 and _PHONE.fullmatch(text) is not None and not _YEARS.fullmatch(text)
