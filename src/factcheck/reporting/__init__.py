"""A project becomes a report, and the report becomes bytes."""
