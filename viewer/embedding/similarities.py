"""How near two passages are in meaning."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from viewer.domain.article import PassageId
from viewer.embedding.embedder import Embedder
from viewer.embedding.encoding import Array, EncodedText
from viewer.language.analysis import AnalysedArticle

_FLOOR = 8.0
"""Weight of word pieces below which a sentence says too little to be fully covered."""

_UNLIKE = 0.0

_IMAGINED = 3
"""Texts about anything, of mean 0, that are imagined beside the open ones: the middle of a few short passages is
mostly those passages themselves, and subtracting it would leave nothing to compare."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _SentenceMeaning:
    """A sentence: the directions of its word pieces, how much each of them tells, and the sum."""

    pieces: Array
    weights: Array
    total: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Similarities:
    """The passages of all open articles as directions around their common mean.

    Attributes:
        passages: The direction of each passage, of length 1.
        sentences: Per passage.
    """

    passages: Mapping[PassageId, Array]
    sentences: Mapping[PassageId, tuple[_SentenceMeaning, ...]]

    def between(self, left: PassageId, right: PassageId) -> tuple[float, float]:
        """Return the cosine, -1 to 1, and how well the nearest two sentences cover each other, 0 to 1.

        The middle of all open passages was subtracted before: texts about one story share one big component,
        which says nothing about which passages belong together.
        """
        one, other = self.sentences[left], self.sentences[right]
        cosine = float(self.passages[left] @ self.passages[right])
        covered = max(_cover(mine, theirs) for mine in one for theirs in other)
        return cosine, covered


def measure_similarities(
    articles: Sequence[AnalysedArticle], embedder: Embedder, report: Callable[[int, int], None]
) -> Similarities:
    """Return the similarities of all passages of ``articles`` that have a sentence.

    Args:
        articles: Two or more.
        embedder: Gives the vectors.
        report: Told the texts of an article done and in all; may raise to stop.

    Raises:
        SemanticUnavailable: The embedder cannot do its work.
    """
    sentences: dict[PassageId, Sequence[EncodedText]] = {}
    for article in articles:
        entries = [entry for entry in article.passages if entry.sentences]
        texts = [article.article.quoted(sentence.span) for entry in entries for sentence in entry.sentences]
        encoded = iter(embedder.embed(texts, report))
        for entry in entries:
            sentences[entry.passage.id] = [next(encoded) for _ in entry.sentences]
    if not sentences:
        return Similarities(passages={}, sentences={})
    return Similarities(passages=_passage_directions(sentences), sentences=_sentence_meanings(sentences))


def _passage_directions(sentences: Mapping[PassageId, Sequence[EncodedText]]) -> Mapping[PassageId, Array]:
    """Return each passage as the mean of its sentences, longer ones counting more, seen from the common middle."""
    import numpy as np  # noqa: PLC0415 - the light mode must not load it

    meanings = {
        passage: np.average(
            [text.meaning for text in texts], axis=0, weights=[len(text.pieces) + 1 for text in texts]
        )
        for passage, texts in sentences.items()
    }
    middle = _middle(list(meanings.values()))
    return {passage: _direction(meaning - middle) for passage, meaning in meanings.items()}


def _sentence_meanings(
    sentences: Mapping[PassageId, Sequence[EncodedText]],
) -> Mapping[PassageId, tuple[_SentenceMeaning, ...]]:
    import numpy as np  # noqa: PLC0415 - the light mode must not load it

    every = [text for texts in sentences.values() for text in texts]
    middle = _middle(np.concatenate([text.vectors for text in every]).astype(np.float32))
    weigh = _piece_weights(sentences)

    def place(text: EncodedText) -> _SentenceMeaning:
        weights = np.array([weigh[int(piece)] for piece in text.pieces], dtype=np.float32)
        return _SentenceMeaning(
            pieces=_direction(text.vectors.astype(np.float32) - middle),
            weights=weights,
            total=float(weights.sum()),
        )

    return {passage: tuple(place(text) for text in texts) for passage, texts in sentences.items()}


def _piece_weights(sentences: Mapping[PassageId, Sequence[EncodedText]]) -> Mapping[int, float]:
    """Return the inverse document frequency of every word piece over the passages, smoothed to stay positive."""
    passages_with: dict[int, set[PassageId]] = defaultdict(set)
    for passage, texts in sentences.items():
        for text in texts:
            for piece in text.pieces:
                passages_with[int(piece)].add(passage)
    total = len(sentences)
    return {
        piece: log(1 + (total - len(found) + 0.5) / (len(found) + 0.5))
        for piece, found in passages_with.items()
    }


def _middle(rows: Array) -> Array:
    import numpy as np  # noqa: PLC0415 - the light mode must not load it

    return np.sum(rows, axis=0) / (len(rows) + _IMAGINED)


def _direction(rows: Array) -> Array:
    """Return ``rows`` at length 1; a row that is all zero stays so, because it points nowhere."""
    import numpy as np  # noqa: PLC0415 - the light mode must not load it

    return rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9)


def _cover(one: _SentenceMeaning, other: _SentenceMeaning) -> float:
    """Return how well the words of each sentence, in their context, are found in the other.

    Every word piece is matched with the nearest of the other sentence, as in BERTScore (Zhang and others 2020),
    weighted by how much it tells; the geometric mean of both directions.
    """
    if not (len(one.weights) and len(other.weights)):
        return _UNLIKE
    cosines = one.pieces @ other.pieces.T
    forth = float(one.weights @ cosines.max(axis=1)) / max(_FLOOR, one.total)
    back = float(other.weights @ cosines.max(axis=0)) / max(_FLOOR, other.total)
    return (forth * back) ** 0.5 if forth > 0 and back > 0 else _UNLIKE
