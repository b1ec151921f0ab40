"""The comment sections of invented pages: one form a page, followed comment by comment as sites do."""

import datetime
from dataclasses import dataclass, field

from factcheck.reading.places import Place
from factcheck.reading.training.invented import Draft, Line

P = Place


@dataclass
class _Form:
    """How each comment of a page is laid out."""

    head: str = ""
    facts: list[str] = field(default_factory=list)
    buttons: list[str] = field(default_factory=list)
    before: list[tuple[Place, str]] = field(default_factory=list)
    """What stands above the name: a number, a picture, a score."""
    subject: str | None = None
    dated_below: bool = False
    asked: str | None = None
    """How an answer says whom it answers, above the name."""
    reply: str | None = None
    """How it says so below the name."""
    line: str | None = None
    """Name and words on one line."""
    signature: str | None = None
    salutation: str | None = None
    """How every letter begins."""


def write_comments(draft: Draft) -> None:
    """A section of comments with its heading and what follows it."""
    chance, book = draft.chance, draft.book
    count = chance.choice((1, 2, 2, 3, 3, 4, 4, 5, 6, 8))
    book.fixed["N"] = str(count if draft.likely(0.6) else chance.choice((count + 2, 17, 48, 112)))
    if draft.likely(0.93):
        draft.any(P.BELOW, "chead", apart=True)
    for _ in range(chance.choice((0, 0, 1, 1, 2, 3))):
        draft.any(P.BELOW, chance.choice(("csort", "form", "before_comments")), chance.choice((None, False)))
    Thread(draft, _form(draft), count).write()
    for _ in range(chance.choice((0, 0, 1, 1, 2))):
        draft.any(P.AFTER, chance.choice(("cads", "form", "closed", "after_comments")), chance.choice((True, None)))


def write_answers(draft: Draft, thread: "Thread") -> None:
    """The answers to what opens a topic, most often under no heading."""
    if draft.likely(0.3):
        draft.any(P.BELOW, "chead", apart=True)
    for _ in range(draft.chance.choice((0, 0, 1, 2))):
        draft.any(P.BELOW, draft.chance.choice(("csort", "form")), draft.chance.choice((None, False)))
    thread.write()
    for _ in range(draft.chance.choice((0, 1, 1, 2))):
        draft.any(P.AFTER, draft.chance.choice(("form", "closed", "after_comments")), draft.chance.choice((True, None)))


def write_no_comments(draft: Draft) -> None:
    """A heading, a form or a notice where nobody has commented."""
    if draft.likely(0.4):
        return
    draft.any(P.BELOW, "no_comments", apart=True)
    draft.few(P.BELOW, "form", (0, 1, 2, 4))


def _form(draft: Draft) -> _Form:
    """A form at random: name first, one line, or signed below."""
    chance, book = draft.chance, draft.book
    kind = chance.choices(("head", "line", "signature"), (0.79, 0.11, 0.1))[0]
    if kind == "line":
        return _Form(line=book.choose(book.pick("comment_line")), buttons=[book.pick("cbuttons")] * draft.likely(0.3))
    if kind == "signature":
        signature = book.choose(book.pick("comment_sign"))
        salutation = book.pick("letter_opening") if draft.likely(0.5) else None
        buttons = [book.pick("cbutton1")] * draft.likely(0.2)
        return _Form(signature=signature, buttons=buttons, salutation=salutation)
    return headed_form(draft)


def headed_form(draft: Draft) -> _Form:
    """A form whose comments begin with the name."""
    chance, book = draft.chance, draft.book
    form = _Form(head=book.choose(book.pick("comment_head")))
    dated = "{when}" in form.head
    form.facts = [
        book.pick("comment_fact") for _ in range(draft.likely(0.15) if dated else chance.choice((0, 0, 1, 1, 1, 2)))
    ]
    dated |= any("{when}" in fact for fact in form.facts)
    if not dated and draft.likely(0.75):
        form.facts = [*form.facts[:1], "{when}"]
        dated = True
    if draft.likely(0.5):
        form.facts = [fact for fact in form.facts if "{when}" in fact]
    if draft.likely(0.07) and "{k}" not in form.head:
        form.before.append((P.COMMENT_ASIDE, book.pick("number")))
    if draft.likely(0.14):
        form.before.append((P.COMMENT_ASIDE, book.pick("avatar")))
    if draft.likely(0.05):
        form.before.append((P.COMMENT_ASIDE, book.pick("score")))
    if draft.likely(0.07) and "Re:" not in form.head:
        form.before.append((P.COMMENT_FACT, book.pick("subject_above")))
    if draft.likely(0.05) and not dated:
        form.before.append((P.COMMENT_FACT, "{when}"))
    form.subject = book.pick("subject") if draft.likely(0.05) else None
    form.dated_below = draft.likely(0.06) and not dated
    form.asked = book.pick("asked_before") if draft.likely(0.12) else None
    form.reply = book.pick("reply_to") if draft.likely(0.25) else None
    tail = chance.random()
    if tail < 0.1:
        form.buttons = book.pick("button_rows").split("\n")
    elif tail < 0.5:
        form.buttons = [book.pick("cbuttons")]
    elif tail < 0.8:
        form.buttons = [book.pick("cbutton1") for _ in range(chance.choice((1, 1, 2, 3)))]
    return form


class Thread:
    """Writes comment after comment in one form."""

    def __init__(self, draft: Draft, form: _Form, count: int) -> None:
        self.draft, self.form, self.count = draft, form, count
        chance, book = draft.chance, draft.book
        self.spacing = chance.choice(("comment", "comment", "tight", "loose", "loose"))
        self.nested = draft.likely(0.4)
        self.indented = self.nested and draft.likely(0.4)
        self.ago = draft.likely(0.55)
        self.dated = book.pick("comment_date_form")
        self.at = draft.when + datetime.timedelta(hours=2)
        self.several = draft.likely(0.4)
        self.signs_off = draft.likely(0.06)
        names = [book.any(chance.choice(("commenter", "person", "handle"))) for _ in range(count + 1)]
        self.people = list(dict.fromkeys(names))
        self.earlier: list[str] = []
        self.indent = 0
        self.first = True

    def write(self) -> None:
        """Writes them all."""
        for number in range(1, self.count + 1):
            self._comment(number)
            if number < self.count and self.draft.likely(0.1):
                loose = None if self.spacing == "loose" else self.draft.chance.choice((True, False))
                self.draft.any(P.COMMENT_ASIDE, self.draft.chance.choice(("cads", "cads", "plea", "pingback")), loose)

    def open(self, place: Place) -> None:
        """Writes the lines above the post that opens the topic, in the form of the answers to it."""
        draft = self.draft
        who = draft.book.fixed["author"]
        self._give(who, draft.when - datetime.timedelta(hours=2), 1, "")
        self.first = True
        self._put(place, self.form.head)
        for fact in self.form.facts:
            self._put(place if "{when}" in fact else P.ABOVE if place is P.ABOVE_BYLINE else P.HEAD_ASIDE, fact)
        self.earlier.append(who)

    def _give(self, who: str, at: datetime.datetime, number: int, answered: str) -> None:
        draft = self.draft
        self.given: dict[str, object] = {
            "who": who,
            "when": draft.book.any("ago") if self.ago else draft.date(at, self.dated),
            "k": number,
            "place": draft.book.any("town"),
            "h": draft.book.any("low"),
            "h0": who.replace(" ", "").lstrip("@"),
            "ini": "".join(word[0] for word in who.split()[:2]).upper(),
            "prev": answered,
        }

    def _comment(self, number: int) -> None:
        draft, form, chance = self.draft, self.form, self.draft.chance
        again = bool(self.earlier) and draft.likely(0.15)
        who = chance.choice(self.people) if again else self.people[(number - 1) % len(self.people)]
        answered = chance.choice(self.earlier) if self.nested and self.earlier and draft.likely(0.45) else None
        self.at += datetime.timedelta(minutes=chance.randint(2, 900))
        self._give(who, self.at, number, answered or "")
        self.indent = 4 if answered and self.indented else 0
        self.first = True
        texts = self._texts(answered)
        if form.line is not None:
            self.given["text"] = texts[0]
            self._put(P.COMMENT_LINE, form.line)
            self._put_all(P.COMMENT_TEXT, texts[1:])
        elif form.signature is not None:
            self._put_all(P.COMMENT_TEXT, texts)
            for i, words in enumerate(form.signature.split("\n")):
                self._put(P.COMMENT_FACT if i else P.COMMENT_SIGNATURE, words)
        else:
            self._headed(texts, answered)
        if self.signs_off and draft.likely(0.6):
            self._put(
                P.COMMENT_TEXT, chance.choice(("{first}", "-- {first}", "— {first}")).replace("{first}", who.split()[0])
            )
        self._put_all(P.COMMENT_ASIDE, [button for button in form.buttons if draft.likely(0.9)])
        self.earlier.append(who)

    def _headed(self, texts: list[str], answered: str | None) -> None:
        form = self.form
        if answered and form.asked:
            self._put(P.COMMENT_ASIDE, form.asked)
        for place, words in form.before:
            self._put(place, words)
        arrow = answered and not form.reply and not form.asked and self.draft.likely(0.3)
        who = f"{{who}} {self.draft.book.pick('arrow')} {answered}" if arrow else "{who}"
        self._put(P.COMMENT_NAME, form.head.replace("{who}", who, 1))
        for fact in form.facts:
            told = any(slot in fact for slot in ("{when}", "{place}", "{h}", "Substack"))
            self._put(P.COMMENT_FACT if told else P.COMMENT_ASIDE, fact)
        if answered and form.reply:
            self._put(P.COMMENT_FACT, form.reply)
        if form.subject:
            self._put(P.COMMENT_TEXT, form.subject)
        self._put_all(P.COMMENT_TEXT, texts)
        if form.dated_below:
            self._put(P.COMMENT_FACT, "{when}")

    def _texts(self, answered: str | None) -> list[str]:
        book, draft = self.draft.book, self.draft
        texts = [book.any("opinion" if draft.likely(0.85) else "own_comment", on_topic=True)]
        if self.form.salutation:
            if draft.likely(0.5):
                texts[0] = f"{self.form.salutation.rstrip(',')} {texts[0]}"
            else:
                texts.insert(0, self.form.salutation)
        if answered and draft.likely(0.3):
            texts[0] = f"@{answered} {texts[0]}"
        if self.several and draft.likely(0.35):
            texts.append(book.any("opinion", on_topic=True))
            if draft.likely(0.15):
                texts.insert(0, "> " + book.any("sentence"))
                if answered and draft.likely(0.4):
                    texts.insert(0, draft.chance.choice((f"{answered} wrote:", f"{answered} said:", f"{answered}:")))
        return texts

    def _put_all(self, place: Place, phrases: list[str]) -> None:
        for words in phrases:
            self._put(place, words)

    def _put(self, place: Place, phrase: str) -> None:
        if self.spacing == "loose":
            apart = True
        elif self.first:
            apart = self.spacing != "tight" or self.draft.likely(0.05)
        else:
            apart = False
        self.first = False
        words = self.draft.book.fill(phrase, self.given)
        self.draft.lines.append(Line(place, words, apart, self.indent))
