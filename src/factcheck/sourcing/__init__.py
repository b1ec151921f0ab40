"""A claim gets suggestions: what speaks against it or for it among what the project holds."""
