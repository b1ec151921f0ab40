"""A quote with its reference, to be pasted elsewhere."""

from pathlib import Path

from factcheck.model.article import Metadata


def with_reference(quote: str, metadata: Metadata) -> str:
    """The quote and where it stands: author, title, publisher, date, address, as far as the page tells them."""
    title = f"“{metadata.title}”" if metadata.title else ""
    parts = ["; ".join(metadata.authors), title, metadata.publisher, metadata.published, metadata.url]
    reference = ", ".join(part for part in parts if part)
    return f"“{quote.strip()}”" + (f" ({reference})" if reference else "")


def keep_quote(quote: str, metadata: Metadata) -> Path:
    """Write the quote and its reference to the end of the user's file of quotes; returns the file. Raises OSError."""
    from platformdirs import user_state_path

    path = user_state_path("factcheck", ensure_exists=True) / "quotes.txt"
    with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
        file.write(with_reference(quote, metadata) + "\n\n")
    return path
