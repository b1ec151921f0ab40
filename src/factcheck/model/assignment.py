"""Who is to check an article, and who looked at colleagues' work before giving a verdict."""

from factcheck.model.record import Record, RecordKind


class Assignment(Record):
    """A record of the assigner: this colleague is to check the article. Withdrawn, it is taken back."""

    kind_of_record = RecordKind.ASSIGNMENT

    assignee: str
    note: str = ""

    @property
    def key(self) -> str:
        """One assignment a colleague."""
        return self.assignee


class Unblinding(Record):
    """The reviewer chose to see what the project hides from her; it stays in the history."""

    kind_of_record = RecordKind.UNBLINDING

    claim: str | None = None
    """None: every claim of the article."""
    names: bool = False
    """Whose word is whose, which the project hides from adjudicators; else what colleagues said."""
    why: str = ""

    @property
    def key(self) -> str:
        """One a claim, and one for the article as a whole; of either kind."""
        return (self.claim or "article") + (" names" if self.names else "")
