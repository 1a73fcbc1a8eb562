"""Texts as vectors: running a model's tokenizer and network."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from viewer.embedding.models import ModelFolder, SemanticUnavailable

LONGEST = 256
"""Word pieces of a text that are looked at; what follows is cut off."""

_AT_ONCE = 2
"""Texts encoded side by side, each by one thread: faster here than two threads for one text."""

_BATCH = 32
_KNOWN_INPUTS = {"input_ids", "attention_mask", "token_type_ids"}
_INSTALL = "Install what the semantic mode needs: pip install 'parallax-viewer[semantic]'"

Array = Any
"""A numpy array; numpy comes with the semantic extra only, so that nothing here can name its types."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EncodedText:
    """One text as the model sees it.

    Attributes:
        meaning: Of the whole text: the mean of ``vectors``, one row of numbers.
        pieces: The number of each word piece in the model's vocabulary, in order.
        vectors: One row per word piece: what it means in this text.
    """

    meaning: Array
    pieces: Array
    vectors: Array


class ModelEncoder:
    """A model in memory.

    Every text runs by itself: in a batch its vectors would differ in the last digits with its company, and the
    same articles would not always give the same comparison.
    """

    def __init__(self, model: ModelFolder) -> None:
        """Load ``model``; raises ``SemanticUnavailable`` where that cannot be done."""
        self._model = model
        self._numpy, self._session, self._tokenizer = _load(model)
        asked = {entry.name for entry in self._session.get_inputs()}
        if "input_ids" not in asked or not asked <= _KNOWN_INPUTS:
            raise self._unfit(f"it asks for {', '.join(sorted(asked))}")
        self._inputs = asked

    def encode(self, texts: Sequence[str], report: Callable[[int, int], None]) -> list[EncodedText]:
        """Return the encoded ``texts``, in order.

        Args:
            texts: Any number.
            report: Told the texts done and in all; may raise to stop.

        Raises:
            SemanticUnavailable: The network is not one that gives a vector per word piece.
        """
        done: list[EncodedText] = []
        with ThreadPoolExecutor(_AT_ONCE) as threads:
            for start in range(0, len(texts), _BATCH):
                report(start, len(texts))
                done += threads.map(self._encode, texts[start : start + _BATCH])
        return done

    def _encode(self, text: str) -> EncodedText:
        np = self._numpy
        encoding = self._tokenizer.encode(text)
        ids = np.array([encoding.ids], dtype=np.int64)
        fed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        try:
            output = self._session.run(None, {name: fed[name] for name in self._inputs})[0]
        except Exception as error:  # the runtime documents no type for what a strange network does
            raise self._unfit(str(error).splitlines()[0]) from error
        if output.ndim != 3 or output.shape[1] != ids.shape[1]:  # noqa: PLR2004 - batch, piece, number
            raise self._unfit(f"its output has the shape {output.shape}")
        rows = output[0]
        # The marks that a tokenizer puts around a text are no words of it.
        words = np.array([not special for special in encoding.special_tokens_mask], dtype=bool)
        return EncodedText(
            meaning=rows.mean(axis=0).astype(np.float32),
            pieces=ids[0][words].astype(np.int32),
            vectors=rows[words].astype(np.float16),
        )

    def _unfit(self, why: str) -> SemanticUnavailable:
        return SemanticUnavailable(
            f"The model is not a sentence-embedding network that Parallax can run: {why}.",
            where=str(self._model.weights),
            remedy="Use a model such as all-MiniLM-L6-v2 in its ONNX form.",
        )


def _load(model: ModelFolder) -> tuple[Any, Any, Any]:
    """Return numpy, the network and the tokenizer; only here are the packages of the extra imported."""
    try:
        import numpy as np  # noqa: PLC0415 - the light mode must not load it
        import onnxruntime  # noqa: PLC0415 - as above
        from tokenizers import Tokenizer  # noqa: PLC0415 - as above
    except ImportError as error:
        raise SemanticUnavailable(f"A package is missing: {error.name}.", remedy=_INSTALL) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        session = onnxruntime.InferenceSession(
            str(model.weights), options, providers=["CPUExecutionProvider"]
        )
        tokenizer = Tokenizer.from_file(str(model.tokenizer))
    except Exception as error:  # both packages raise bare Exception for a file they cannot read
        raise SemanticUnavailable(
            f"The model cannot be loaded: {str(error).splitlines()[0]}.",
            where=str(model.weights.parent),
            remedy="Copy model.onnx and tokenizer.json of one and the same model again.",
        ) from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    return np, session, tokenizer
