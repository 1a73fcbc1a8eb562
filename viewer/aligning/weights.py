"""The coefficients of the aligner, fitted by logistic regression on eighteen labelled news stories."""

PAIR_WEIGHTS: tuple[float, ...] = (
    -0.509, 0.620, -4.091, 6.268, 9.781, 1.556, 1.146, 1.340, 1.597, 1.470, 1.197, 3.877, -2.124, -4.290,
)  # fmt: skip
"""One per entry of ``pair_features.PAIR_FEATURES``, then the bias."""

SURROUNDING_WEIGHTS: tuple[float, ...] = (0.829, 1.492, -0.450, -0.067, -0.083, 1.323, -0.075, -0.843)
"""One per entry of ``surroundings.SURROUNDINGS``, then the bias."""

TOGETHER = 0.32
"""Probability from which two passages are brought together: the best mean F1 over the labelled stories."""

OFFERED = 0.08
"""Probability from which a pair is kept at all, to be offered as a next-best partner."""
