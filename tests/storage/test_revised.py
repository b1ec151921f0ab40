"""A quick look tells whether anything said of an article was ever changed."""

from factcheck.model.record import Put, Withdraw
from factcheck.model.verdict import Verdict, VerdictValue
from factcheck.reading import read_text
from factcheck.spotting import spot
from factcheck.storage.project import Project


def test_what_was_said_once_is_not_revised_and_what_was_changed_or_taken_back_is() -> None:
    project = Project.in_memory("ana")
    project.add(spot(read_text("The old dam was built in 1931. It cost 40 million crowns.\n")))
    [article] = project.articles()
    first, second = project.casefile(article).claims

    def says(name: str, value: VerdictValue) -> None:
        mine = project.as_reviewer(name)
        live = mine.casefile(article).verdict(first.id, name)
        said = Verdict(claim=first.id, value=value, anchor=first.anchor, revision=live.revision if live else "")
        mine.commit(article, (Put(record=said),))

    assert not project.revised(article)
    says("ana", VerdictValue.SUPPORTED)
    says("ben", VerdictValue.DISPUTED)
    assert not project.revised(article)
    says("ben", VerdictValue.SUPPORTED)
    assert project.revised(article)
    other = Project.in_memory("ana")
    other.add(project.spotted(article))
    verdict = Verdict(claim=second.id, value=VerdictValue.SUPPORTED, anchor=second.anchor)
    other.commit(article, (Put(record=verdict),))
    other.commit(article, (Withdraw(kind=verdict.kind_of_record, key=verdict.key),))
    assert other.revised(article)
