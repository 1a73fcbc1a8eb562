"""Texts in, vectors out: finds the model, encodes what is not cached, keeps the rest."""

from collections.abc import Callable, Sequence
from typing import Protocol

from viewer.embedding.encoding import EncodedText, ModelEncoder
from viewer.embedding.models import MODEL_VARIABLE, ModelFolder, SemanticUnavailable, find_model
from viewer.embedding.user_folders import cache_folder
from viewer.embedding.vector_cache import VectorCache

Report = Callable[[int, int], None]
"""Told the texts done and in all; may raise to stop."""


class Embedder(Protocol):
    """Turns texts into vectors; the same text always into the same ones."""

    def embed(self, texts: Sequence[str], report: Report) -> Sequence[EncodedText]:
        """Return the encoded ``texts``, in order; raises ``SemanticUnavailable`` where that cannot be done."""


class Encoder(Protocol):
    """A model in memory, such as ``ModelEncoder``."""

    def encode(self, texts: Sequence[str], report: Report) -> Sequence[EncodedText]:
        """Return the encoded ``texts``, in order; raises ``SemanticUnavailable`` where that cannot be done."""


class ModelEmbedder:
    """Embeds with the model on this machine; it is looked for at the first use and loaded at the first need."""

    def __init__(
        self,
        find: Callable[[], ModelFolder | None] = find_model,
        load: Callable[[ModelFolder], Encoder] = ModelEncoder,
        cache: VectorCache | None = None,
    ) -> None:
        self._find = find
        self._load = load
        self._cache = cache or VectorCache(cache_folder() / "embeddings")
        self._model: tuple[ModelFolder, str] | None = None
        self._encoder: Encoder | None = None

    def embed(self, texts: Sequence[str], report: Report) -> Sequence[EncodedText]:
        """Return the encoded ``texts``, from the cache where an equal list was encoded before."""
        if not texts:
            return []
        model, digest = self._found()
        cached = self._cache.read(digest, texts)
        if cached is not None:
            return cached
        if self._encoder is None:
            self._encoder = self._load(model)
        encoded = self._encoder.encode(texts, report)
        self._cache.keep(digest, texts, encoded)
        return encoded

    def _found(self) -> tuple[ModelFolder, str]:
        if self._model is None:
            model = self._find()
            if model is None:
                raise SemanticUnavailable(
                    "No sentence-embedding model was found on this machine.",
                    remedy=f"The README says how to get one; {MODEL_VARIABLE} may name its folder.",
                )
            self._model = model, model.digest()
        return self._model
