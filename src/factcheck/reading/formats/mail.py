"""E-mail messages (RFC 5322): the headers a reader sees, and the body."""

import codecs
import email
import email.policy
import email.utils
import re
from email.message import EmailMessage, MIMEPart

from factcheck.errors import UnreadableError
from factcheck.reading.blocks import Hint, blocks_of
from factcheck.reading.cues import is_paper
from factcheck.reading.decoding import decode
from factcheck.reading.formats.html import parse, pieces_of
from factcheck.reading.metadata import Known
from factcheck.reading.page import Page, Piece, lay_out

_FROM = re.compile(r"\s+(?:from|via|at|\||[–—-])\s+(?=[A-Z])")
"""Between a writer and the letter that she writes for: "Ada Marsh from The Weir"."""
_SIGNATURE = "-- "
_SHOWN = {"from": Hint.BYLINE, "date": Hint.BYLINE, "to": Hint.FURNITURE, "cc": Hint.FURNITURE, "subject": Hint.TITLE}


def read_mail(data: bytes, name: str, encoding: str | None = None) -> Page:
    """The page of a message: its headers as a mail program shows them, then its text. Raises UnreadableError."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        while message.get_content_type() == "message/rfc822":
            inner = message.get_payload(0)
            if not isinstance(inner, EmailMessage):
                break
            message = inner
        body = message.get_body(("plain", "html"))
        text, notes = _text(body, name, encoding) if body is not None else ("", ())
        headers = [(key, value) for key in message.keys() if (value := _value(message, key))]  # noqa: SIM118
        attachments = sum(1 for _ in message.iter_attachments()) if message.is_multipart() else 0
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableError(f"{name}: is no readable message; save its text and add that") from error
    if not text.strip():
        raise UnreadableError(f"{name}: holds no text; add its attachments one by one")
    known, pieces = _headers(headers)
    if body is not None and body.get_content_type() == "text/html":
        pieces += pieces_of(parse(text, name))
    else:
        group = -1
        for block in blocks_of(text):
            hint = Hint.FURNITURE if block.text.startswith(">") else None
            pieces.append(Piece(text[block.start : block.end], hint, joined=block.group == group))
            group = block.group
    if attachments:
        notes = (*notes, f"{attachments} attachment{'s' if attachments > 1 else ''} left out")
    return lay_out(pieces, known, notes)


def _text(body: MIMEPart, name: str, encoding: str | None) -> tuple[str, tuple[str, ...]]:
    """The words of a part, and what the user must be told where its encoding had to be guessed."""
    payload = body.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload.strip():
        return "", ()
    declared = encoding or body.get_content_charset()
    # Senders write these for Windows-1252, and the first for anything.
    declared = {"us-ascii": None, "iso-8859-1": "cp1252"}.get(declared or "us-ascii", declared)
    try:
        text, notes = decode(payload, name, declared)
    except UnreadableError:
        if declared is None or not _is_known(declared):
            raise
        text, notes = decode(payload, name)
    text = text.replace("\r\n", "\n")
    if body.get_param("format", "") == "flowed":
        text = _unflowed(text, " " if body.get_param("delsp", "no") != "yes" else "")
    return text, notes


def _is_known(encoding: str) -> bool:
    try:
        codecs.lookup(encoding)
    except (LookupError, ValueError):
        return False
    return True


def _unflowed(text: str, gap: str) -> str:
    """The paragraphs of a flowed text (RFC 3676): a line that ends in a blank goes on with the next."""
    joined = ""
    for line in text.split("\n"):
        line = line.removeprefix(" ")
        joined += line.rstrip(" ") + gap if line.endswith(" ") and line != _SIGNATURE else line + "\n"
    return joined


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
    # "Marsh, Ada" is how an address book sorts her.
    shown = " ".join(reversed(email.utils.parseaddr(fields.get("from", ""))[0].split(", ", 1)))
    sender, _, outlet = _FROM.sub("\n", shown, count=1).partition("\n")
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
