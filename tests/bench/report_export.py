"""How fast reports are written: 10,000 annotated claims in each format, as process time of the whole command.

Run: python tests/bench/report_export.py [ARTICLES CLAIMS [COMMENTS]]

The claims lie in 100 articles of a project in a temporary folder, 100 in each; each has a verdict, a justification and
a source. With COMMENTS, as many readers answer each article; the first report links what they say to the claims, and
those after it remember. Each format is exported by `factcheck report -o` in a process of its own, start-up included;
the best of three counts, for other work on the machine only ever adds. Run it with 1,000 articles of 10 claims and with
3,000 to see that memory does not grow with their number.

On a like machine, 10,000 annotated items take Potato 0.35 s as JSON lines and 0.64 s as a table, doccano 2.5 s and
2.0 s, Label Studio 11.7 s and 17.9 s.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from factcheck.model.article import Article, Comment, Zone
from factcheck.model.claim import Anchor, Claim, ScoredSentence, SentenceKind, SpottedArticle
from factcheck.model.ids import claim_id, comment_id
from factcheck.model.record import Put
from factcheck.model.source import CounterSource, SourceKind, Stance
from factcheck.model.verdict import Verdict, VerdictValue
from factcheck.reading import read_text
from factcheck.spotting import spot
from factcheck.storage.project import Project

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


OTHERS = {"jsonl": "Potato 0.35, doccano 2.5, Label Studio 11.7", "csv": "Potato 0.64, doccano 2.0, Label Studio 17.9"}
"""Seconds that other tools take for as many annotated items, on a like machine."""


def make(root: Path, articles: int, claims: int, comments: int = 0) -> None:
    """Fill a project, one commit an article."""
    project = Project.open(root, "ana", clock=lambda: NOON)
    project.set_up()
    for number in range(articles):
        sentences = [f"District {number} paid {1000 + n} crowns for bridge {n} in {1900 + n}." for n in range(claims)]
        spotted = spot(read_text(" ".join(sentences)))
        if comments:
            said = [f"Bridge {n} cost {900 + n} crowns, says the ledger." for n in range(comments)]
            spotted = answered(spotted, said)
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


def answered(spotted: SpottedArticle, words: Sequence[str]) -> SpottedArticle:
    """The article with these words of its readers beneath."""
    text = "\n".join((spotted.article.text, *words))
    article = Article.of(text)
    comments, sentences = [], list(spotted.sentences)
    for number, said in enumerate(words):
        start = text.index(said, sentences[-1].end)
        place = {"start": start, "end": start + len(said)}
        sentences.append(
            ScoredSentence(**place, zone=Zone.COMMENT, kind=SentenceKind.OPINION, checkworthiness=0.1, claim=None)
        )
        comments.append(
            Comment(id=comment_id(article.id, start, start + len(said)), author=f"Reader {number}", text=said, **place)
        )
    return spotted.model_copy(
        update={"article": article, "sentences": tuple(sentences), "comments": tuple(comments), "claims": ()}
    )


def export_once(root: Path, form: str) -> tuple[float, float, int]:
    """Export as a user does; process time in seconds, memory in MB, and the exit code."""
    place = str(root.parent / f"out-{form}")
    command = [sys.executable, "-m", "factcheck", "--project", str(root), "report", "-f", form, "-o", place, "--force"]
    # An installed program does not compile itself at every start.
    compiled = {"PYTHONPYCACHEPREFIX": str(root.parent / "compiled")}
    environment = {**os.environ, **compiled, "PYTHONDONTWRITEBYTECODE": ""}
    child = subprocess.Popen(command, stderr=subprocess.DEVNULL, env=environment)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, child.returncode


def main() -> None:
    """Make the project, then time each format in a process of its own."""
    formats = ("jsonl", "csv", "json", "markdown", "html", "webannotation", "claimreview", "label-studio")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        root.mkdir()
        articles, claims, comments = (int(n) for n in (*sys.argv[1:], *("100", "100", "0")[len(sys.argv) - 1 :]))
        make(root, articles, claims, comments)
        if comments:
            print(f"{'first report':16} {export_once(root, 'jsonl')[0]:6.2f} s of process time")
        for form in formats:
            spent, memory, code = min(export_once(root, form) for _ in range(3))
            others = f"; on a like machine: {OTHERS[form]}" if form in OTHERS else ""
            print(f"{form:16} {spent:6.2f} s of process time, {memory:.0f} MB, exit {code}{others}")


if __name__ == "__main__":
    main()
