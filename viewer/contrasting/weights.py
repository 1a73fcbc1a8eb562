"""The coefficients of the ranking, fitted by logistic regression on eighteen labelled news stories."""

CONTRAST_WEIGHTS: tuple[float, ...] = (
    0.607, 1.703, -0.361, 0.164, 0.289, -0.978, -0.328, -0.515, 0.491, 0.729, -0.112, 0.376, 0.466, 0.334,
    -0.858, -0.610, 1.748, 1.504, -0.467, 1.400, 0.437, -2.523, 1.137, -2.618, 0.214, 0.517, -1.960,
    0.224, -1.660,
)  # fmt: skip
"""One per entry of ``features.FEATURES``, then the bias."""
