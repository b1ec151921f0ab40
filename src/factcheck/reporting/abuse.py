"""Which reader comments attack somebody instead of answering the article: a report must not carry them further."""

import re

_VILE = re.compile(
    r"\b(?:scum(?:bags?)?|vermin|filth|subhumans?|cockroach(?:es)?|bastards?|bitch(?:es)?|whores?|sluts?|cunts?|"
    r"fag(?:got)?s?|ret+ards?|n[i1]gg(?:er|a)s?|kikes?|spics?|chinks?|pakis?|trann(?:y|ies)|"
    r"motherfuck\w*|fuck (?:you|off|them)|go to hell|burn in hell|kill yourself|drop dead|"
    r"(?:should|must|deserves? to) (?:die|be shot|be hanged|hang)|i(?:'|’)?ll find you|piece of shit)\b",
    re.IGNORECASE,
)
_INSULT = re.compile(
    r"\b(?:idiots?|idiotic|morons?|moronic|imbeciles?|stupid|dumb|fools?|clowns?|pathetic|disgusting|disgrace(?:ful)?|"
    r"sham(?:e|eful|eless)|liars?|lies|lying|rubbish|garbage|trash|bullshit|crap|corrupt|traitors?|sell-?outs?|shills?|"
    r"puppets?|stooges?|hacks?|propagandists?|racists?|fascists?|nazis?|bigots?|cowards?|scoundrels?|criminals?|"
    r"pigs?|rats?|dogs?|snakes?|parasites?|ignorant|brainless|brainwashed|deluded|sick|bribed?|paid off)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"\b(?:you|your|yours|yourself|u|ur)\b|\byou(?:'|’)re\b|\b(?:people|journalists?) like\b", re.IGNORECASE
)
_GROUP = re.compile(
    r"\b(?:jews?|jewish|muslims?|islamists?|christians?|hindus?|catholics?|gays?|lesbians?|homosexuals?|transgender|"
    r"blacks?|whites?|arabs?|immigrants?|migrants?|refugees?|foreigners?|gyps(?:y|ies)|women|females?|feminists?)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
_SHARE = 0.34


def is_abusive(text: str) -> bool:
    """Whether the words vilify, threaten, or insult a person addressed or a group of people. A rule of thumb."""
    if _VILE.search(text):
        return True
    insults = len(_INSULT.findall(text))
    addressed = bool(_ADDRESSED.search(text))
    if addressed and _GROUP.search(text):
        return insults >= 1
    return addressed and insults >= 2


def is_abusive_comment(text: str) -> bool:
    """Whether a comment attacks more than it answers: as a whole where it is short, else a third of its sentences."""
    sentences = [s for s in _SENTENCE.findall(text) if s.strip()]
    if len(sentences) <= 4:
        return is_abusive(text)
    attacks = sum(is_abusive(sentence) or bool(_VILE.search(sentence)) for sentence in sentences)
    return attacks / len(sentences) >= _SHARE
