"""What the words of a report mean, so that a stranger can read it without us."""

from factcheck.model.report import Term
from factcheck.model.reported_claim import Standing
from factcheck.model.scale import Scale
from factcheck.model.source import Stance
from factcheck.model.verdict import BASES, Basis, VerdictValue

BASIS_WORDS: dict[Basis, str] = {
    Basis.CONFIRMED: "confirmed",
    Basis.CONFIRMED_WITH_CAVEAT: "confirmed with a caveat",
    Basis.REFUTED: "refuted",
    Basis.CONFLICTING: "conflicting evidence",
    Basis.MISSING_CONTEXT: "missing context",
    Basis.OUTDATED: "outdated",
    Basis.MISATTRIBUTED: "misattributed",
    Basis.FABRICATED_QUOTE: "fabricated quote",
    Basis.INSUFFICIENT: "insufficient evidence",
    Basis.NOT_CHECKABLE: "not checkable",
    Basis.SOURCE_INACCESSIBLE: "source inaccessible",
}

STANDING_WORDS: dict[Standing, str] = {
    Standing.SUPPORTED: "Supported",
    Standing.DISPUTED: "Disputed",
    Standing.UNVERIFIED: "Unverified",
    Standing.CONFLICT: "Reviewers differ",
    Standing.UNCHECKED: "Not checked",
}

STANDING_GLYPHS: dict[Standing, str] = {
    Standing.SUPPORTED: "✓",
    Standing.DISPUTED: "✗",
    Standing.UNVERIFIED: "?",
    Standing.CONFLICT: "↔",
    Standing.UNCHECKED: "○",
}
"""A shape beside every colour: no meaning by colour alone."""

STANCE_WORDS: dict[Stance | None, str] = {
    Stance.SUPPORTS: "supports the claim",
    Stance.REFUTES: "refutes the claim",
    Stance.QUALIFIES: "qualifies the claim",
    Stance.CONTEXT: "gives context",
    None: "stance not yet judged",
}

LEGEND: tuple[Term, ...] = (
    Term(word="supported", meaning="What was found bears the claim out."),
    Term(word="disputed", meaning="What was found speaks against the claim, or against the way it is put."),
    Term(word="unverified", meaning="What was found settles nothing either way. It is not a middle grade of truth."),
    Term(word="reviewers differ", meaning="Verdicts contradict each other, and nobody has decided between them yet."),
    Term(word="not checked", meaning="A claim on which no verdict is reported here."),
    Term(word="basis", meaning="Why the verdict is what it is, in one of a fixed list of words."),
    Term(
        word="final",
        meaning="The verdict has a justification, and sources whose quote, place and date of access a reader can "
        "follow. Readers' comments alone never suffice.",
    ),
    Term(word="published", meaning="Final, and either of one mind among all reviewers or decided by adjudication."),
    Term(word="adjudication", meaning="The deciding verdict after several, with its reason."),
    Term(word="counter-source", meaning="What bears on a claim, whichever way."),
    Term(
        word="rebuttal",
        meaning="A point from a reader's comment: a lead, never proof. A reviewer took it up, "
        "dismissed it, or left it.",
    ),
    Term(
        word="reliability and credibility",
        meaning="The source from A (completely reliable) to E (unreliable), F not judged; the statement from 1 "
        "(confirmed) to 5 (improbable), 6 not judged. They are judged apart, as in the Admiralty code.",
    ),
    Term(word="check-worthiness", meaning="From 0 to 1, how much a fact-checker would want to check it; an estimate."),
)

METHOD: tuple[str, ...] = (
    "A program marked sentences that state something checkable. People added to its list, judged each claim, and "
    "found or confirmed every source; the program gave no verdict.",
    "Every quote equals the article's text between its two offsets, which count Unicode code points from 0; this was "
    "proved again when the report was written.",
    "To check it again, compare the SHA-256 of the article's text in UTF-8 with the manifest, look up a claim's "
    "offsets in that text, and follow its sources.",
    "The coverage ledger accounts for every sentence of an article: what was taken as a claim, what was not, and why.",
)


def rated(scale: Scale, value: VerdictValue, basis: Basis | None) -> str:
    """The verdict in the newsroom's own words, or in ours."""
    return scale.own_words(value, basis) or verdict_words(value, basis)


def scale_words(scale: Scale) -> str:
    """The scale as a sentence: every rating that it tells apart, from the best to the worst."""
    ratings: dict[str, float] = {}
    for value, bases in BASES.items():
        for basis in (None, *bases):
            number = scale.number(value, basis)
            if number is not None:
                ratings.setdefault(rated(scale, value, basis), number)
    listed = ", ".join(f"{words} {number}" for words, number in sorted(ratings.items(), key=lambda item: -item[1]))
    return f"Ratings in numbers, from {scale.worst} (false) to {scale.best} (true): {listed}. Unverified has none."


def verdict_words(value: VerdictValue, basis: Basis | None) -> str:
    """The verdict with its meaning first, such as `Disputed: conflicting evidence`."""
    word = value.value.capitalize()
    plain = basis is None or basis in (Basis.CONFIRMED, Basis.REFUTED)
    return word if plain or basis is None else f"{word}: {BASIS_WORDS[basis]}"
