"""Trains the weights that ship with the package: `python -m factcheck.spotting.training --claimbuster FOLDER`."""

import argparse
import json
from datetime import UTC, datetime
from pathlib import Path

from factcheck.spotting import scoring
from factcheck.spotting.training.encoder import Encoder
from factcheck.spotting.training.fitting import weights, write
from factcheck.spotting.training.rows import claimbuster, own_labels


def main() -> None:
    """Trains and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--claimbuster", type=Path, required=True, help="folder with crowdsourced.csv, groundtruth.csv, fold_*.json"
    )
    parser.add_argument(
        "--encoder", type=Path, help="folder with model.onnx and tokenizer.json; without it nobody teaches"
    )
    parser.add_argument("--cache", type=Path, help="file that keeps the embeddings between runs")
    parser.add_argument("--figures", type=json.loads, default={}, help="measured figures for the provenance, as JSON")
    parser.add_argument("--out", type=Path, default=Path(scoring.__file__).with_name(scoring.WEIGHTS))
    options = parser.parse_args()
    embed = Encoder(options.encoder, options.cache) if options.encoder else None
    rows = [*claimbuster(options.claimbuster), *own_labels()]
    date = datetime.now(UTC).date().isoformat()
    write(weights(rows, embed, date=date, figures=options.figures), options.out)


if __name__ == "__main__":
    main()
