"""A file, an address or standard input becomes an article: its text, zones, sentences, comments and metadata."""

from factcheck.reading.reader import Read, read, read_text

__all__ = ["Read", "read", "read_text"]
