"""Checks of what leaves the building, against each format's own rules and without a network."""
