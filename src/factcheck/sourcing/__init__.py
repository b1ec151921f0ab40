"""A claim gets suggestions: reader rebuttals, passages of other articles, contradictions, earlier checks."""
