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
    -0.201, 0.282, -0.512, 4.877, -2.274, 2.073, 0.842, 1.067, 1.469, 1.800, 1.190, 5.216, -2.222, 1.764, 10.266,
    -6.547,
)  # fmt: skip
"""One per entry of ``PAIR_FEATURES``, then of ``meaning_features.MEANING_FEATURES``, then the bias; fitted with
all-MiniLM-L6-v2."""

SEMANTIC_SURROUNDING_WEIGHTS: tuple[float, ...] = (
    0.857, 1.490, -0.334, -0.088, -0.085, 1.195, -0.135, -0.650,
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
