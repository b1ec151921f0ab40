"""Under which name a foreign author's records are kept: never a colleague's."""

from factcheck.text import one_line

_LONGEST = 80


def foreign_name(author: str | None, format: str) -> str:  # noqa: A002
    """The reviewer that an author of such a file becomes: `ana (doccano)`.

    The mark keeps the importer out of the file of a reviewer here who has the same name. Who bears the mark already was
    imported before.
    """
    mark = f" ({format})"
    name = one_line(author or "").removesuffix(mark)[:_LONGEST].strip()
    return (name or "unnamed") + mark
