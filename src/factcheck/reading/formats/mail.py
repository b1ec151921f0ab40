"""E-mail messages (RFC 5322): the headers a reader sees, and the body."""

import email
import email.policy
import email.utils
import re
from email.message import EmailMessage

from factcheck.errors import UnreadableError
from factcheck.reading.blocks import Hint, blocks_of
from factcheck.reading.cues import is_paper
from factcheck.reading.formats.html import parse, pieces_of
from factcheck.reading.metadata import Known
from factcheck.reading.page import Page, Piece, lay_out

_FROM = re.compile(r"\s+(?:from|via|at|\||[–—-])\s+(?=[A-Z])")
"""Between a writer and the letter that she writes for: "Ada Marsh from The Weir"."""
_SHOWN = {"from": Hint.BYLINE, "date": Hint.BYLINE, "to": Hint.FURNITURE, "cc": Hint.FURNITURE, "subject": Hint.TITLE}


def read_mail(data: bytes, name: str) -> Page:
    """The page of a message: its headers as a mail program shows them, then its text. Raises UnreadableError."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        body = message.get_body(("plain", "html"))
        text = body.get_content() if body is not None else ""
        headers = [(key, value) for key in message.keys() if (value := _value(message, key))]  # noqa: SIM118
        attachments = sum(1 for _ in message.iter_attachments()) if message.is_multipart() else 0
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableError(f"{name}: is no readable message; save its text and add that") from error
    if not isinstance(text, str) or not text.strip():
        raise UnreadableError(f"{name}: holds no text; add its attachments one by one")
    text = text.replace("\x00", "")
    known, pieces = _headers(headers)
    if body is not None and body.get_content_type() == "text/html":
        pieces += pieces_of(parse(text, name))
    else:
        group = -1
        for block in blocks_of(text):
            hint = Hint.FURNITURE if block.text.startswith(">") else None
            pieces.append(Piece(text[block.start : block.end], hint, joined=block.group == group))
            group = block.group
    notes = (f"{attachments} attachments left out",) if attachments else ()
    return lay_out(pieces, known, notes)


def _value(message: EmailMessage, key: str) -> str | None:
    """A header's words; None where its date or address is beyond what the library can hold."""
    try:
        return " ".join(str(message[key]).split())
    except (ValueError, OverflowError, LookupError, TypeError, AttributeError):
        return None


def _headers(headers: list[tuple[str, str]]) -> tuple[Known, list[Piece]]:
    pieces: list[Piece] = []
    fields: dict[str, str] = {}
    for key, value in headers:
        hint = _SHOWN.get(key.lower())
        if hint is not None and value and key.lower() not in fields:
            fields[key.lower()] = value
            pieces.append(Piece(value if hint is Hint.TITLE else f"{key}: {value}", hint, joined=bool(pieces)))
    sender, _, outlet = _FROM.sub("\n", email.utils.parseaddr(fields.get("from", ""))[0], count=1).partition("\n")
    try:
        sent = email.utils.parsedate_to_datetime(fields.get("date", "")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        sent = None
    is_desk = bool(sender) and is_paper(sender)
    return Known(
        title=fields.get("subject"),
        authors=(sender,) if sender and not is_desk else (),
        publisher=sender if is_desk else outlet or None,
        published=sent,
    ), pieces
