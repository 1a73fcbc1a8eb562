"""The coefficients of the ranking, fitted by logistic regression on eighteen labelled news stories."""

CONTRAST_WEIGHTS: tuple[float, ...] = (
    0.579, 1.446, -0.291, 0.150, 0.312, -0.995, -0.320, -0.284, 0.524, 0.643, -0.100, 0.368, 0.458, 0.379,
    -0.831, -0.582, 1.847, 1.436, -0.458, 1.313, 0.754, -2.158, 1.078, -2.432, 0.201, 0.347, -1.654,
    0.225, -1.864,
)  # fmt: skip
"""One per entry of ``features.FEATURES``, then the bias."""
