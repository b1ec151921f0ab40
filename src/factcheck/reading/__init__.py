"""A file, an address or standard input becomes an article."""
