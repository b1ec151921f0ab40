"""Whether an HTML report is one self-contained page that runs nothing and leads nowhere broken."""

from collections.abc import Iterator
from html.parser import HTMLParser

from factcheck.reporting.validation.finding import Finding

_VOID = frozenset({"meta", "br", "hr", "img", "link", "input", "rect", "path", "circle", "use"})
_ACTIVE = frozenset({"script", "iframe", "object", "embed", "form", "link", "base", "img", "audio", "video", "input"})


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Finding] = []
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.references: list[str] = []
        self.policy = ""
        self.language = ""
        self.title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        where = f"line {self.getpos()[0]} <{tag}>"
        if tag in _ACTIVE:
            self.found.append(Finding(where, "an element that loads or runs something"))
        for name in given:
            if name.startswith("on") or name == "style":
                self.found.append(Finding(where, f"an inline {name} attribute, which the policy forbids"))
        if "id" in given:
            if given["id"] in self.ids:
                self.found.append(Finding(where, f"the id {given['id']} stands twice"))
            self.ids.add(given["id"])
        if "href" in given:
            self.links.append(given["href"])
        for name in ("aria-labelledby", "aria-describedby", "for"):
            self.references += given.get(name, "").split()
        if tag == "html":
            self.language = given.get("lang", "")
        if tag == "meta" and given.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = given.get("content", "")
        self.title = self.title or tag == "title"
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.found.append(Finding(f"line {self.getpos()[0]} </{tag}>", "closes what is not open"))


def findings(document: str) -> Iterator[Finding]:
    """What is wrong with the page."""
    page = _Page()
    page.feed(document)
    page.close()
    yield from page.found
    for tag in page.open:
        yield Finding(f"<{tag}>", "is never closed")
    if "default-src 'none'" not in page.policy:
        yield Finding("page", "has no strict content security policy")
    if not page.language or not page.title:
        yield Finding("page", "has no language or no title")
    for link in page.links:
        if link.startswith("#"):
            if link[1:] not in page.ids:
                yield Finding(f"link {link}", "leads nowhere")
        elif not link.lower().startswith(("https://", "http://")):
            yield Finding(f"link {link}", "leads elsewhere than to the web")
    for reference in page.references:
        if reference not in page.ids:
            yield Finding(f"reference {reference}", "leads nowhere")
