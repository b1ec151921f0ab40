"""Model objects on disk and back, with nothing lost between."""
