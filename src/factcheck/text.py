"""Untrusted text made safe for one destination each: terminal, line, Markdown, CSV, HTML, file name. Nowhere else.

Text is stored exactly as read and made safe only where it is shown.
"""

import re
import unicodedata

_UNSAFE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and line feed, DEL, C1
    "\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # invisible, bidi, separators
    "\ud800-\udfff"  # lone surrogates, which no encoding can print
    "\U000e0000-\U000e007f"  # tags
    "]"
)
_WINDOWS_LINE_END = re.compile(r"\r\n")


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return f"⟨U+{code:04X}⟩"


def visible(text: str) -> str:
    """The text with control, bidi and zero-width characters as pictures: safe for a terminal (CWE-150).

    Tabs and line feeds stay; a Windows line end counts as one line feed.
    """
    return _UNSAFE.sub(_picture, _WINDOWS_LINE_END.sub("\n", text))


def one_line(text: str) -> str:
    """The text as one terminal line: made visible, with every run of white space as one blank."""
    return visible(" ".join(text.split()))


_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$&^=:@])")
_EDGE = re.compile(r"^\s+|\s+$")
_BREAK = re.compile(r"[ \t]*[\n\t][ \t\n]*")


def markdown(text: str) -> str:
    """The text as literal Markdown on one line: rendering shows just these characters (CommonMark 0.31, 2.4).

    Only line breaks and tabs become blanks; other spaces, such as a no-break space, are part of a quote.
    """
    escaped = _MARKDOWN.sub(r"\\\1", _BREAK.sub(" ", visible(text)).strip(" "))
    # Renderers trim wide spaces at the edges of a line; as entities they stay.
    return _EDGE.sub(lambda match: "".join(f"&#x{ord(space):X};" for space in match.group()), escaped)


def markdown_quote(text: str, indent: str = "") -> str:
    """The text as a Markdown block quote that keeps its lines."""
    lines = visible(text).split("\n")
    return "\n".join(f"{indent}> {markdown(line)}".rstrip(" ") for line in lines)


def markdown_link(url: str) -> str:
    """A web address as a Markdown link that shows the whole address; any other address as plain text."""
    address = web_address(url)
    return markdown(url) if address is None else f"[{markdown(url)}](<{address}>)"


_WEB = re.compile(r"https?://[^\s/?#@\\]+(?:[/?#]\S*)?", re.IGNORECASE)
_NOT_IN_URL = re.compile(r"[^A-Za-z0-9\-._~:/?#@!$&*+,;=%\[\]]")


def web_address(url: str | None) -> str | None:
    """The address in ASCII (RFC 3986) where it leads to the web and nowhere else; None for all others.

    No script, no file, no name or password in it, nothing invisible.
    """
    if not url or not _WEB.fullmatch(url) or _UNSAFE.search(url):
        return None
    return _NOT_IN_URL.sub(lambda m: "".join(f"%{byte:02X}" for byte in m.group().encode()), url)


_LEADING = re.compile(rf"^(?:\s|{_UNSAFE.pattern})+")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\x00", "＝", "＋", "－", "＠")


def csv_cell(text: str) -> str:
    """The text as a spreadsheet cell that is never a formula (OWASP ASVS 1.2.10; CWE-1236), control codes as pictures.

    Spreadsheets strip leading blanks before they look, so we look behind them too.
    """
    shown = visible(text)
    if text.startswith(_FORMULA_STARTS) or _LEADING.sub("", text).startswith(_FORMULA_STARTS):
        return "'" + shown
    return shown


def html(text: str) -> str:
    """The text as HTML character data or a quoted attribute, invisible characters as pictures."""
    from html import escape  # costs the command line more than all else here, and only the HTML report needs it

    return escape(visible(text), quote=True)


_FILE_NAME_LENGTH = 80


def file_name(text: str) -> str:
    """The text as a portable file name without folders: lower-case ASCII words joined by hyphens; never empty."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    words = re.findall(r"[a-z0-9]+", plain.lower())
    name = "-".join(words)[:_FILE_NAME_LENGTH].strip("-") or "untitled"
    # Windows keeps these for devices, whatever the extension.
    return f"{name}-" if re.fullmatch(r"con|prn|aux|nul|com\d|lpt\d", name) else name
