"""The words that options choose among, copied from the model so that --help need not load it; a test compares them."""

VERDICTS = ("supported", "disputed", "unverified")
ZONES = ("title", "byline", "caption", "body", "comment", "boilerplate")
BASES = (
    "confirmed",
    "confirmed_with_caveat",
    "refuted",
    "conflicting",
    "missing_context",
    "outdated",
    "misattributed",
    "fabricated_quote",
    "insufficient",
    "not_checkable",
    "source_inaccessible",
)
CONFIDENCES = ("low", "medium", "high")
IMPORT_FORMATS = (
    "jsonl",
    "json",
    "claimreview",
    "webannotation",
    "label-studio",
    "doccano",
    "prodigy",
    "averitec",
    "csv",
)
STANCES = ("supports", "refutes", "qualifies", "context")
PAIR_STATES = ("open", "confirmed", "compatible", "left")
FILTERS = ("disagreements", "not_reviewed", "lone", "weak", "comments_only")
DECISIONS = ("agree", "agree_with_edits", "disagree", "request_changes")
REASONS = (
    "ambiguous_text",
    "guideline_gap",
    "reviewer_error",
    "edge_case",
    "legitimate_disagreement",
    "new_evidence",
    "unanimous",
)
