"""Other people's rating words in terms of our three verdicts; their own words are kept beside."""

import re

from factcheck.model.verdict import Basis, VerdictValue

Rating = tuple[VerdictValue, Basis | None]

_SUPPORTED, _DISPUTED, _UNVERIFIED = VerdictValue.SUPPORTED, VerdictValue.DISPUTED, VerdictValue.UNVERIFIED

# The first pattern that fits decides, so the narrower come first: "not true" before "true", "mostly false" as false.
_RULES: tuple[tuple[re.Pattern[str], Rating], ...] = tuple(
    (re.compile(rf"\b(?:{words})\b"), rating)
    for words, rating in (
        (r"conflicting|cherry ?picking|contested|disputed evidence", (_DISPUTED, Basis.CONFLICTING)),
        (r"not enough (?:evidence|info|information)|nei|insufficient\w*|no evidence|inconclusive",
         (_UNVERIFIED, Basis.INSUFFICIENT)),
        (r"unverif\w*|unproven|unsubstantiated|unsupported|undetermined|unknown|unclear|unsustainable|raw|pending|"
         r"in progress|research in progress|undecided", (_UNVERIFIED, None)),
        (r"not checkable|not a claim|not fact\w*|opinion|satire|not applicable", (_UNVERIFIED, Basis.NOT_CHECKABLE)),
        (r"outdated|out of date|old", (_DISPUTED, Basis.OUTDATED)),
        (r"misattributed|wrong attribution", (_DISPUTED, Basis.MISATTRIBUTED)),
        (r"fabricated(?: quote)?|made up quote", (_DISPUTED, Basis.FABRICATED_QUOTE)),
        (r"half true|half|mixture|mixed|partly (?:true|false)|partially (?:true|false)|misleading|missing context|"
         r"lacks context|out of context|exaggerat\w*|arguable|distort\w*|spin", (_DISPUTED, Basis.MISSING_CONTEXT)),
        (r"true but|mostly (?:true|correct|accurate)|confirmed with (?:a )?caveat",
         (_SUPPORTED, Basis.CONFIRMED_WITH_CAVEAT)),
        (r"not true|not correct|not accurate|untrue|mostly false|barely true|false|fake|hoax|pants on fire|refut\w*|"
         r"incorrect|inaccurate|wrong|debunked|disproved|bogus|scam|four pinocchios|lie", (_DISPUTED, Basis.REFUTED)),
        (r"disputed|disputes", (_DISPUTED, None)),
        (r"supported|supports|true|correct|accurate|verified|confirmed|geppetto|right", (_SUPPORTED, None)),
    )
)  # fmt: skip


def rating_of(words: str) -> Rating | None:
    """The verdict and basis that these words come to; None where they are not known.

    Follows ClaimsKG's lesson: normalise few, keep the original.
    """
    plain = re.sub(r"[\W_]+", " ", words.casefold()).strip()
    return next((rating for pattern, rating in _RULES if pattern.search(plain)), None)
