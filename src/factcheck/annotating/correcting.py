"""What a reviewer puts right in a sitting of how the article was read: title, date, what a passage is."""

from collections.abc import Mapping

from factcheck.annotating import corrections
from factcheck.annotating.session import Done, Session
from factcheck.model.article import Passage, Zone
from factcheck.model.correction import MetadataField


def correct_fields(session: Session, wanted: Mapping[MetadataField, str]) -> Done:
    """Put right what the reading says of the article."""
    as_read = session.project.spotted(session.article).metadata
    changes = corrections.correct_fields(session.casefile, as_read, session.reviewer or "", wanted)
    return session.save("saved: corrected, as yours" if changes else "nothing to correct", changes)


def correct_zones(session: Session, wanted: Mapping[Passage, Zone]) -> Done:
    """Put right what passages are; claims that come or go with it do so in the same act."""
    before = len(session.casefile.claims)
    session.save("", corrections.correct_zones(session.casefile, session.reviewer or "", wanted))
    gained = len(session.casefile.claims) - before
    told = f", {abs(gained)} {'more' if gained > 0 else 'fewer'} in the queue" if gained else ""
    return Done(f"saved: {len(wanted)} passages corrected{told}", session.article)
