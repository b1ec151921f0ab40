"""Sentence embeddings of a small encoder, for the teacher of the weights."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

_BATCH = 32
_LONGEST = 96
_WIDTH = 384


class Encoder:
    """Mean-pooled, normalised embeddings by an ONNX export of a BERT-like encoder; on one core."""

    def __init__(self, folder: Path, cache: Path | None = None) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(folder / "model.onnx"), options)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(_LONGEST)
        self._tokenizer.enable_padding()
        self._cache = cache
        self._known: dict[str, Any] = {}
        if cache and cache.exists():
            with np.load(cache, allow_pickle=False) as kept:
                self._known = dict(zip(json.loads(str(kept["texts"])), kept["vectors"], strict=True))

    def __call__(self, sentences: Sequence[str]) -> Any:
        """One row a sentence, of length 1."""
        new = sorted({s for s in sentences if s not in self._known}, key=lambda s: (len(s), s))
        for at in range(0, len(new), _BATCH):
            batch = new[at : at + _BATCH]
            self._known.update(zip(batch, self._embed(batch), strict=True))
        if new and self._cache:
            texts = json.dumps(list(self._known))
            np.savez(self._cache, texts=texts, vectors=np.array(list(self._known.values()), dtype=np.float32))
        return np.array([self._known[s] for s in sentences])

    def _embed(self, batch: Sequence[str]) -> Any:
        encoded = self._tokenizer.encode_batch(list(batch))
        ids = np.array([e.ids for e in encoded], dtype=np.int64)
        mask = np.array([e.attention_mask for e in encoded], dtype=np.int64)
        inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        hidden = self._session.run(None, inputs)[0]
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)
