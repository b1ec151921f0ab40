"""How fast reports are written: 10,000 annotated claims in each format, as process time of the whole command.

Run: python tests/bench/report_export.py [ARTICLES CLAIMS]

The claims lie in 100 articles of a project in a temporary folder; each has a verdict, a justification and a source.
They stand in one paragraph: alike and one under another, the last would be read as readers' comments, and linking
comments to claims takes many times as long as all that is measured here.
Each format is exported by `factcheck report -o` in a process of its own, start-up included. For comparison, other tools
on a like machine, 10,000 annotated items: Potato 0.35 s as JSON lines and 0.64 s as a table, doccano 2.5 s and 2.0 s,
Label Studio 11.7 s and 17.9 s. Run it with 100 and 400 articles to see that memory does not grow with their number.
"""

import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from factcheck.model.article import Zone
from factcheck.model.claim import Anchor, Claim
from factcheck.model.ids import claim_id
from factcheck.model.record import Put
from factcheck.model.source import CounterSource, SourceKind, Stance
from factcheck.model.verdict import Verdict, VerdictValue
from factcheck.reading import read_text
from factcheck.spotting import spot
from factcheck.storage.project import Project

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


def make(root: Path, articles: int, claims: int) -> None:
    """Fill a project, one commit an article."""
    project = Project.open(root, "ana", clock=lambda: NOON)
    project.set_up()
    for number in range(articles):
        sentences = [f"District {number} paid {1000 + n} crowns for bridge {n} in {1900 + n}." for n in range(claims)]
        spotted = spot(read_text(" ".join(sentences)))
        text, identity = spotted.article.text, spotted.article.id
        own, at = [], 0
        for words in sentences:
            start = text.index(words, at)
            at = start + len(words)
            anchor = Anchor.at(text, start, at)
            identity_of_claim = claim_id(identity, start, at)
            own.append(
                Claim(id=identity_of_claim, article=identity, anchor=anchor, zone=Zone.BODY, checkworthiness=0.5)
            )
        project.add(spotted.model_copy(update={"claims": tuple(own)}))
        puts = []
        for n, claim in enumerate(own):
            value = list(VerdictValue)[n % 3]
            words = f"The ledger of {1900 + n} gives another sum, and the receipt is signed."
            puts.append(Put(record=Verdict(claim=claim.id, value=value, justification=words, anchor=claim.anchor)))
            source = CounterSource(
                id=f"s{claim.id}", claim=claim.id, kind=SourceKind.DOCUMENT, stance=Stance.REFUTES, title="Ledger",
                quote=f"paid {n}", publisher="Archive", url="https://archive.example/ledger", locator=f"page {n}",
                accessed="2026-05-03",
            )  # fmt: skip
            puts.append(Put(record=source))
        project.commit(identity, puts)


def export_once(root: Path, form: str) -> None:
    """Export as a user does, and tell process time and memory."""
    place = str(root.parent / f"out-{form}")
    command = [sys.executable, "-m", "factcheck", "--project", str(root), "report", "-f", form, "-o", place, "--force"]
    child = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    spent = used.ru_utime + used.ru_stime
    print(f"{form:16} {spent:6.2f} s of process time, {used.ru_maxrss / 1024:.0f} MB, exit {child.returncode}")


def main() -> None:
    """Make the project, then time each format in a process of its own."""
    formats = ("jsonl", "csv", "json", "markdown", "html", "webannotation", "claimreview", "label-studio")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        root.mkdir()
        make(root, int(sys.argv[1]) if len(sys.argv) > 1 else 100, int(sys.argv[2]) if len(sys.argv) > 2 else 100)
        for form in formats:
            export_once(root, form)


if __name__ == "__main__":
    main()
