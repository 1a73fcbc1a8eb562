"""What the meaning of two passages says about them, where a language model has been asked."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from viewer.aligning.pair_features import PairOfPassages
from viewer.domain.article import PassageId

MEANING_FEATURES = (
    "cosine of the passages",
    "coverage of the nearest sentences by words in context",
)


class Similarities(Protocol):
    """How near two passages are in meaning."""

    def between(self, left: PassageId, right: PassageId) -> tuple[float, ...]:
        """Return the values of ``MEANING_FEATURES``, each -1 to 1; swapping the two changes nothing."""


def add_meaning(
    features: Iterable[tuple[PairOfPassages, tuple[float, ...]]], similarities: Similarities
) -> Iterator[tuple[PairOfPassages, tuple[float, ...]]]:
    """Yield ``features`` with the values of ``MEANING_FEATURES`` behind those of every pair."""
    return ((pair, (*values, *similarities.between(*pair))) for pair, values in features)
