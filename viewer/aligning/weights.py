"""The coefficients of the aligner, fitted by logistic regression on eighteen labelled news stories."""

from dataclasses import dataclass

PAIR_WEIGHTS: tuple[float, ...] = (
    -0.509, 0.620, -4.091, 6.268, 9.781, 1.556, 1.146, 1.340, 1.597, 1.470, 1.197, 3.877, -2.124, -4.290,
)  # fmt: skip
"""One per entry of ``pair_features.PAIR_FEATURES``, then the bias."""

SURROUNDING_WEIGHTS: tuple[float, ...] = (0.829, 1.492, -0.450, -0.067, -0.083, 1.323, -0.075, -0.843)
"""One per entry of ``surroundings.SURROUNDINGS``, then the bias."""

TOGETHER = 0.32
"""Probability from which two passages are brought together: the best mean F1 over the labelled stories."""

SEMANTIC_PAIR_WEIGHTS: tuple[float, ...] = (
    -0.185, 0.258, -1.292, 5.878, -2.721, 2.042, 0.843, 1.079, 1.443, 1.830, 1.194, 5.193, -2.185, 3.511, -2.121,
    11.099, -6.694,
)  # fmt: skip
"""One per entry of ``PAIR_FEATURES``, then of ``meaning_features.MEANING_FEATURES``, then the bias; fitted with
all-MiniLM-L6-v2."""

SEMANTIC_SURROUNDING_WEIGHTS: tuple[float, ...] = (
    0.857, 1.504, -0.318, -0.090, -0.085, 1.210, -0.138, -0.660,
)  # fmt: skip
"""As ``SURROUNDING_WEIGHTS``."""

SEMANTIC_TOGETHER = 0.28
"""As ``TOGETHER``."""

OFFERED = 0.08
"""Probability from which a pair is kept at all, to be offered as a next-best partner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignmentWeights:
    """What one mode of the aligner goes by.

    Attributes:
        pair: One per feature of a pair seen by itself, then the bias.
        surrounding: One per feature of what surrounds it, then the bias.
        together: Probability from which two passages are brought together.
    """

    pair: tuple[float, ...]
    surrounding: tuple[float, ...]
    together: float


LIGHT = AlignmentWeights(pair=PAIR_WEIGHTS, surrounding=SURROUNDING_WEIGHTS, together=TOGETHER)
SEMANTIC = AlignmentWeights(
    pair=SEMANTIC_PAIR_WEIGHTS, surrounding=SEMANTIC_SURROUNDING_WEIGHTS, together=SEMANTIC_TOGETHER
)
