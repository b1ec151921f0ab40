"""Among thousands of statements a contradiction is still found, and every statement meets only a few others."""

from factcheck.reading import read_text
from factcheck.sourcing.contradictions import contradictions
from factcheck.sourcing.nearby import COMPARED_WITH_ALL
from factcheck.spotting import spot
from factcheck.storage.project import Project


def test_a_pair_is_found_among_thousands() -> None:
    many = "\n".join(f"The depot in Halt{n} moved {n * 3 + 7} crates in 2019." for n in range(COMPARED_WITH_ALL))
    project = Project.in_memory("ana")
    project.add(spot(read_text(f"Depots\n\n{many}\n")))
    asked = spot(read_text("Ferry stops\n\nThe Lindholm ferry sank in 1932, the harbour office said.\n"))
    project.add(asked)
    project.add(spot(read_text("Ferry found\n\nThe Lindholm ferry sank in 1936, the museum said.\n")))
    pairs = contradictions(project, [asked.article.id])
    assert any("1932" in pair.differing[0] + pair.differing[1] and "1936" in "".join(pair.differing) for pair in pairs)
