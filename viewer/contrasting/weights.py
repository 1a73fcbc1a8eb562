"""The coefficients of the ranking, fitted by logistic regression on eighteen labelled news stories."""

CONTRAST_WEIGHTS: tuple[float, ...] = (
    0.581, 1.453, -0.297, 0.148, 0.311, -1.008, -0.322, -0.322, 0.525, 0.644, -0.100, 0.371, 0.458, 0.380,
    -0.843, -0.600, 1.814, 1.487, -0.456, 1.350, 0.742, -2.168, 1.081, -2.432, 0.203, 0.378, -1.671,
    0.225, -1.849,
)  # fmt: skip
"""One per entry of ``features.FEATURES``, then the bias."""
