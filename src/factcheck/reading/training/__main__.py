"""Trains the weights of reading: `python -m factcheck.reading.training --pages tests/layouts --opinions bodies.csv`."""

import argparse
import csv
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.language.sentences import split
from factcheck.reading import weights
from factcheck.reading.training.fitting import fit, write, zones_right
from factcheck.reading.training.labelled import Page, gold_pages, invented_page, page_file

_LABELLED_WEIGHT = 4.0
_FOLDS = 5


def main() -> None:
    """Trains, or measures pages that the weights have not seen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--pages", type=Path, action="append", default=[], help="a folder of .page files, or a gold.json"
    )
    parser.add_argument(
        "--files", type=Path, action="append", default=[], help="where a gold.json's texts lie, if elsewhere"
    )
    parser.add_argument("--sentences", type=Path, required=True, help="a table whose last column holds news sentences")
    parser.add_argument(
        "--opinions", type=Path, required=True, help="the Argument Reasoning Comprehension bodies, as CSV"
    )
    parser.add_argument("--invented", type=int, default=1500, help="how many pages to invent")
    parser.add_argument("--cross-validate", action="store_true", help="measure, page by page, without having seen it")
    parser.add_argument("--out", type=Path, default=Path(weights.__file__).with_name(weights.WEIGHTS))
    options = parser.parse_args()
    pages = list(_labelled(options.pages, options.files))
    sentences, opinions = list(_sentences(options.sentences)), list(_opinions(options.opinions))
    invented = [(invented_page(seed, sentences, opinions), 1.0) for seed in range(options.invented)]
    if options.cross_validate:
        _cross_validate(pages, invented)
        return
    model = fit([*invented, *((page, _LABELLED_WEIGHT) for page in pages)])
    provenance = {
        "pages": len(pages),
        "invented": options.invented,
        "opinions": "Argument Reasoning Comprehension bodies (Apache-2.0)",
    }
    write(model, options.out, provenance)


def _labelled(sources: Sequence[Path], files: Sequence[Path]) -> Iterator[Page]:
    elsewhere = iter(files)
    for source in sources:
        if source.is_dir():
            yield from map(page_file, sorted(source.glob("*.page")))
        else:
            yield from gold_pages(source, next(elsewhere, source.parent))


def _sentences(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence = line.rpartition("\t")[2]
        if not line.startswith("#") and sentence.endswith((".", "?", "!", "”", '"')):
            yield sentence


def _opinions(path: Path) -> Iterator[str]:
    """One to four sentences from the start of each comment."""
    chance = random.Random(0)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text = " ".join(row["articleBody"].split())
            spans = split(text)[: chance.choice((1, 1, 2, 2, 3, 4))]
            yield text[: spans[-1][1]][:900] if spans else "No."


def _cross_validate(pages: Sequence[Page], invented: Sequence[tuple[Page, float]]) -> None:
    """Prints the share of right zones of the pages of each fold, with a model that knows only the others."""
    right = blocks = 0
    for fold in range(_FOLDS):
        others = [(page, _LABELLED_WEIGHT) for i, page in enumerate(pages) if i % _FOLDS != fold]
        model = fit([*invented, *others])
        for page in pages[fold::_FOLDS]:
            found = zones_right(model, page)
            print(f"{page.name:30} {found / len(page.places):.3f}", flush=True)  # noqa: T201
            right, blocks = right + found, blocks + len(page.places)
    print(f"{'all':30} {right / blocks:.3f}")  # noqa: T201


if __name__ == "__main__":
    main()
