"""Words for matching: what a text is about, without its grammar."""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")

_FUNCTION_WORDS = """
    a about above across after again against ago all almost alone along already also although always am among an and
    another any anybody anyone anything are aren't around as at away back be became because become been before behind
    being below between both but by came can can't cannot come could couldn't did didn't do does doesn't doing don't
    done down during each either else enough even ever every everybody everyone everything far few for former from
    further get gets give given go goes going gone got had hadn't has hasn't have haven't having he he'd he'll he's
    hence her here here's hers herself him himself his how however i i'd i'll i'm i've if in indeed instead into is
    isn't it it'd it'll it's its itself just keep kept least less let let's like likely made make makes making many
    may maybe me meanwhile might mine more moreover most much must my myself near need neither never nevertheless next
    no nobody none nor not nothing now nowhere of off often oh ok on once one one's only onto or other others otherwise
    ought our ours ourselves out over own part per perhaps please put quite rather re really s same say says said see
    seem seemed seems seen several shall she she's should shouldn't since so some somebody someone something sometimes
    somewhere still such take taken takes than that that's the their theirs them themselves then there there's
    therefore these they they'd they'll they're they've thing things this those though through throughout thus till to
    together too took toward towards under until unto up upon us use used uses using very via was wasn't way we we'd
    we'll we're we've well went were weren't what what's whatever when where whereas whether which while who who's
    whoever whole whom whose why will with within without won't would wouldn't yes yet you you'd you'll you're you've
    your yours yourself yourselves mr mrs ms dr sir told asked added according
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
"""Words that are grammar, or say no more than that somebody speaks."""


def plain(word: str) -> str:
    """The word without case, accents and possessive."""
    word = word.replace("’", "'").casefold()
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word.removesuffix("'s").removesuffix("'")


_SUFFIXES = (
    *("ization", "isation", "ational", "fulness", "ousness", "iveness", "ship"),
    *("ingly", "ation", "ition", "ement", "ments", "ment", "ness", "able", "ible", "ally", "ance", "ence", "ical"),
    *("tion", "sion", "ity", "ive", "ous", "ism", "ist", "ial", "ian", "ate", "ize", "ise", "ary", "ory", "ent", "ant"),
    *("al", "an", "er", "or", "ly", "ic", "en", "y", "e", "i"),
)
_STEM_LENGTH = 4
_VOWEL = re.compile("[aeiouy]")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What related forms of an English word have in common; for comparing, never for showing."""
    word = plain(word)
    if len(word) <= 3 or not word.isalpha():
        return word
    if word.endswith("ies"):
        word = word[:-3] + "y"
    elif word.endswith(("sses", "xes", "ches", "shes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ied", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= 3 and _VOWEL.search(root):
            word = root[:-1] if root[-1] == root[-2] and root[-1] not in "lsz" else root
            break
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _STEM_LENGTH:
            return word.removesuffix(suffix)
    return word


def content_words(text: str) -> list[str]:
    """The words of the text, as they stand there, that are not merely grammar."""
    return [w for w in WORD.findall(text) if plain(w) not in FUNCTION_WORDS and len(w) > 1]
