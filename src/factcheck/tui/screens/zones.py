"""What each passage of the article is, as it was read; the reviewer may say otherwise, as her own."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from factcheck.annotating.session import Session
from factcheck.model.article import Passage, Zone
from factcheck.text import one_line
from factcheck.tui.reflow import clip, wrapped
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.scrolled import Scrolled

_ZONES = tuple(Zone)
_LABEL = 13


class ZoneList(Scrolled):
    """The passages in their order, each with its zone, one of them in hand."""

    help_text = (
        "What each passage is. Only the body's sentences, and what stands in title or caption alone, are claims."
    )

    def __init__(self, text: str, passages: Sequence[Passage], place: int) -> None:
        super().__init__(id="zones")
        self._text = text
        self.passages = passages
        self.place = place
        self.zones = [passage.zone for passage in passages]
        self._firsts: list[int] = []

    @property
    def wanted(self) -> Mapping[Passage, Zone]:
        """The passages that the reviewer says are something else."""
        pairs = zip(self.passages, self.zones, strict=True)
        return {passage: zone for passage, zone in pairs if zone is not passage.zone}

    def lay_out(self, width: int) -> list[Row]:
        rows: list[Row] = []
        self._firsts = []
        for place, (passage, zone) in enumerate(zip(self.passages, self.zones, strict=True)):
            self._firsts.append(len(rows))
            here = place == self.place
            edge = ("▌ " if here else "  ", "accent")
            changed = zone is not passage.zone
            words = passage.of(self._text)
            room = width - _LABEL - 4
            lines = wrapped(words, room)[:3] if here else [clip(one_line(words), room)]
            for y, line in enumerate(lines):
                label = f"{zone.value}{' *' if changed else ''}" if not y else ""
                ink = "warning" if changed else "strong" if here else "muted"
                rows.append([edge, (label.ljust(_LABEL), ink), (line, "text" if zone is Zone.BODY else "muted")])
        self._firsts.append(len(rows))
        return rows

    def move_to(self, place: int) -> None:
        """Take another passage in hand."""
        self.place = max(0, min(place, len(self.passages) - 1))
        self._show()

    def turn(self, by: int) -> None:
        """Say that the passage in hand is the next kind of zone, or the one before."""
        now = _ZONES.index(self.zones[self.place])
        self.zones[self.place] = _ZONES[(now + by) % len(_ZONES)]
        self._show()

    def _show(self) -> None:
        self.show_anew()
        self.in_words()
        self.bring_into_sight(self._firsts[self.place], self._firsts[self.place + 1] - 1)


class ZonesScreen(ModalScreen[Mapping[Passage, Zone] | None]):
    """Ends with the passages that are something else than was read, and what they are."""

    BINDINGS = [  # noqa: RUF012
        Binding("j,down", "move(1)", "next"),
        Binding("k,up", "move(-1)", "previous"),
        Binding("pagedown", "move(10)", "further on"),
        Binding("pageup", "move(-10)", "further back"),
        Binding("right,l,space", "turn(1)", "another zone"),
        Binding("left,h", "turn(-1)", "the zone before"),
        Binding("enter", "keep", "save"),
        Binding("escape,q,P", "leave", "back"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        spotted, claim = session.casefile.spotted, session.claim
        places = (at for at, passage in enumerate(spotted.passages) if claim and passage.overlaps(claim.anchor))
        self._list = ZoneList(spotted.article.text, spotted.passages, next(places, 0))
        self._list.border_title = "What each passage is"
        self._list.border_subtitle = "j k walk · ← → another zone · Enter saves · Esc back"

    def compose(self) -> ComposeResult:
        yield self._list

    def on_mount(self) -> None:
        self.call_after_refresh(lambda: self._list.move_to(self._list.place))

    def action_move(self, by: int) -> None:
        self._list.move_to(self._list.place + by)

    def action_turn(self, by: int) -> None:
        self._list.turn(by)

    def action_keep(self) -> None:
        self.dismiss(self._list.wanted)

    def action_leave(self) -> None:
        self.dismiss(None)

    def in_words(self) -> str:
        """All that the screen says."""
        return self._list.in_words()
