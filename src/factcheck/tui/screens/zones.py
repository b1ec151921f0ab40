"""What each passage of the article is, as it was read; the reviewer may say otherwise, as her own."""

from collections.abc import Mapping, Sequence

from textual.binding import Binding

from factcheck.annotating.session import Session
from factcheck.model.article import Passage, Zone
from factcheck.text import one_line
from factcheck.tui.reflow import clip, wrapped
from factcheck.tui.screens.stack_screen import StackScreen
from factcheck.tui.widgets.pane import Row
from factcheck.tui.widgets.stack import Stack

_ZONES = tuple(Zone)
_LABEL = 13


class ZoneList(Stack):
    """The passages in their order, each with its zone, one of them in hand."""

    APART = 0
    help_text = (
        "What each passage is. Only the body's sentences, and what stands in title or caption alone, are claims."
    )

    def __init__(self, text: str, passages: Sequence[Passage], place: int) -> None:
        super().__init__(id="zones", place=place)
        self._text = text
        self.passages = passages
        self.zones = [passage.zone for passage in passages]

    @property
    def wanted(self) -> Mapping[Passage, Zone]:
        """The passages that the reviewer says are something else."""
        pairs = zip(self.passages, self.zones, strict=True)
        return {passage: zone for passage, zone in pairs if zone is not passage.zone}

    @property
    def length(self) -> int:
        return len(self.passages)

    def thing(self, place: int, width: int) -> list[Row]:
        passage, zone, here = self.passages[place], self.zones[place], place == self.place
        changed = zone is not passage.zone
        words = passage.of(self._text)
        room = width - _LABEL - 2
        lines = wrapped(words, room)[:3] if here else [clip(one_line(words), room)]
        label = f"{zone.value}{' *' if changed else ''}"
        ink = "warning" if changed else "strong" if here else "muted"
        return [
            [(("" if y else label).ljust(_LABEL), ink), (line, "text" if zone is Zone.BODY else "muted")]
            for y, line in enumerate(lines)
        ]

    def turn(self, by: int) -> None:
        """Say that the passage in hand is the next kind of zone, or the one before."""
        now = _ZONES.index(self.zones[self.place])
        self.zones[self.place] = _ZONES[(now + by) % len(_ZONES)]
        self.move_to(self.place)


class ZonesScreen(StackScreen[Mapping[Passage, Zone]]):
    """Ends with the passages that are something else than was read, and what they are."""

    PAGE = 10
    BINDINGS = [  # noqa: RUF012
        Binding("right,l,space", "turn(1)", "another zone"),
        Binding("left,h", "turn(-1)", "the zone before"),
        Binding("enter", "keep", "save"),
        Binding("P", "leave", "back"),
    ]

    def __init__(self, session: Session) -> None:
        spotted, claim = session.casefile.spotted, session.claim
        places = (at for at, passage in enumerate(spotted.passages) if claim and passage.overlaps(claim.anchor))
        self._list = ZoneList(spotted.article.text, spotted.passages, next(places, 0))
        super().__init__(self._list, "What each passage is", "j k walk · ← → another zone · Enter saves · Esc back")

    def action_turn(self, by: int) -> None:
        self._list.turn(by)

    def action_keep(self) -> None:
        self.dismiss(self._list.wanted)
