"""What a save costs, against writing the same bytes durably with nothing else; interleaved, on one and the same disk.

Before each of the two the casefile is read, as the workbench does between saves: right after a sync a processor runs
two or three times slower for a while, and the one that came second would pay for the one before it.

Run: PYTHONPATH=src:tests python tests/bench/storage_saves.py [SAVES]; BENCH_DIR names a folder on the disk in question.
"""

import gc
import os
import platform
import statistics
import sys
import tempfile
import time
from pathlib import Path

from factcheck.model.claim import Anchor
from factcheck.model.record import Put
from factcheck.model.source import CounterSource, SourceKind
from factcheck.model.verdict import Verdict, VerdictValue
from factcheck.storage.project import Project
from storage_words import spotted

ARTICLE = spotted()
TEXT = ARTICLE.article.text
WORDS = "The register lists seven fines over the same years, each with a date and an amount, and none before them."


def records(count: int) -> list[Put]:
    """Verdicts and counter-sources, half and half, each with a rationale of some 28 words."""
    puts: list[Put] = []
    for number in range(count):
        claim = f"c{number // 2:015x}"
        if number % 2:
            record = CounterSource(
                id=f"s{number:015x}",
                claim=claim,
                kind=SourceKind.DOCUMENT,
                quote=WORDS,
                title=WORDS[:40],
                url="https://example.org/register",
            )
            puts.append(Put(record=record))
        else:
            anchor = Anchor.at(TEXT, 0, 20)
            verdict = Verdict(claim=claim, value=VerdictValue.DISPUTED, justification=WORDS * 2, anchor=anchor)
            puts.append(Put(record=verdict))
    return puts


def floor(path: Path, data: bytes) -> None:
    """Temp file, fsync, replace, fsync of the folder."""
    temporary = path.with_suffix(".floor-tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    os.write(descriptor, data)
    os.fsync(descriptor)
    os.close(descriptor)
    os.replace(temporary, path)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def quantiles(seconds: list[float]) -> str:
    """Median and 99th percentile in milliseconds."""
    ordered = sorted(seconds)
    return f"p50 {statistics.median(ordered) * 1000:6.2f}  p99 {ordered[int(len(ordered) * 0.99)] * 1000:6.2f} ms"


def measure(count: int, saves: int) -> None:
    """One reviewer changes one verdict again and again in a file of so many records."""
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as folder:
        project = Project.open(Path(folder), "ana")
        project.add(ARTICLE)
        article = ARTICLE.article.id
        project.commit(article, records(count))
        (file,) = (Path(folder) / "annotations" / article).glob("ana~*.json")
        (put,) = records(1)
        first = file.read_bytes()
        start_revision = next(iter(project.history(article))).id
        revision = start_revision
        ours, floors = [], []
        for number in range(saves):
            if number % 20 == 0:
                # So many records, and not many more: each save adds an event.
                file.write_bytes(first)
                revision = start_revision
                project.casefile(article)
            value = ("supported", "unverified")[number % 2]
            record = put.record.model_copy(update={"value": VerdictValue(value), "revision": revision})
            project.casefile(article)
            start = time.perf_counter()
            (event,) = project.commit(article, [Put(record=record)])
            taken = time.perf_counter() - start
            revision = event.id
            data = file.read_bytes()
            project.casefile(article)
            start = time.perf_counter()
            floor(file.parent / "floor.bin", data)
            if number % 20:
                # The first one after the file was put back parses it again.
                ours.append(taken)
                floors.append(time.perf_counter() - start)
        ratio = statistics.median(ours) / statistics.median(floors)
        sizes = f"{count:5} records, {len(data) / 1000:7.0f} kB"
        print(f"{sizes}: {quantiles(ours)}   floor {quantiles(floors)}   ratio {ratio:.2f}")


if __name__ == "__main__":
    machine = f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores"
    print(f"{machine}, load {os.getloadavg()[0]:.1f}")
    saves = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    gc.collect()
    for count in (30, 300, 3000):
        measure(count, max(20, saves if count < 3000 else saves // 4))
