"""A quote with its reference, to be pasted elsewhere."""

from factcheck.model.article import Metadata


def with_reference(quote: str, metadata: Metadata) -> str:
    """The quote and where it stands: author, title, publisher, date, address, as far as the page tells them."""
    title = f"“{metadata.title}”" if metadata.title else ""
    parts = ["; ".join(metadata.authors), title, metadata.publisher, metadata.published, metadata.url]
    reference = ", ".join(part for part in parts if part)
    return f"“{quote.strip()}”" + (f" ({reference})" if reference else "")
