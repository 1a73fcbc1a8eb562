"""An encoder without a model: every word has a direction of its own, and a few words share one."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from viewer.embedding.embedder import ModelEmbedder
from viewer.embedding.encoding import EncodedText
from viewer.embedding.models import ModelFolder
from viewer.embedding.vector_cache import VectorCache

DIMENSIONS = 64
COMMON = 0.5
"""Of every number of every vector: texts of one story share a big component."""
SAME_MEANING = {"inferno": "blaze", "gutted": "blaze", "fire": "blaze", "pupils": "children"}


def encode_words(text: str) -> EncodedText:
    """The words of ``text`` as vectors; the meaning is their mean, with a component that every text has."""
    words = [SAME_MEANING.get(word, word) for word in text.lower().replace(".", "").split()]
    pieces = np.array(
        [sum(ord(letter) * 31**place for place, letter in enumerate(word)) % 99_991 for word in words]
    )
    rows = np.array([np.random.default_rng(piece).standard_normal(DIMENSIONS) for piece in pieces])
    return EncodedText(
        meaning=(rows.mean(axis=0) + COMMON).astype(np.float32),
        pieces=pieces.astype(np.int32),
        vectors=(rows + COMMON).astype(np.float16),
    )


class WordEncoder:
    """Stands for a model in memory, and counts the texts it was given."""

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str], report: Callable[[int, int], None]) -> list[EncodedText]:
        report(0, len(texts))
        self.encoded += texts
        return [encode_words(text) for text in texts]


def make_model(folder: Path, weights: bytes = b"network") -> ModelFolder:
    """A folder that looks like a model from outside."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(weights)
    (folder / "tokenizer.json").write_text("{}")
    return ModelFolder(weights=folder / "model.onnx", tokenizer=folder / "tokenizer.json")


def make_embedder(folder: Path, encoder: WordEncoder, weights: bytes = b"network") -> ModelEmbedder:
    """An embedder with ``encoder`` for its model, and its cache in ``folder``."""
    model = make_model(folder / "model", weights)
    return ModelEmbedder(find=lambda: model, load=lambda _: encoder, cache=VectorCache(folder / "cache"))


def tell_nobody(_done: int, _total: int) -> None:
    """Takes a report and does nothing with it."""
