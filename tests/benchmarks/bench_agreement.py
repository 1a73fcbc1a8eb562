"""Measures how often the intervals of kappa hold the true value: ``python tests/benchmarks/bench_agreement.py``.

The first rater draws from three values, the second says the same in a share of the cases and draws in the others: in the
long run, kappa is that share. An interval that could not be told counts as one that does not hold.
"""

from collections import Counter
from random import Random

from viewer.reviewing.coefficients import cohens_kappa
from viewer.reviewing.resampling import interval_of

SHARES = {"a": 0.6, "b": 0.25, "c": 0.15}
STORIES, RESAMPLES = 300, 300


def rated(draw: Random, items: int, kappa: float) -> Counter[tuple[str, str]]:
    """Return what two raters said whose agreement beyond chance is ``kappa`` in the long run."""
    values, weights = list(SHARES), list(SHARES.values())
    said = []
    for _ in range(items):
        one = draw.choices(values, weights)[0]
        said.append((one, one if draw.random() < kappa else draw.choices(values, weights)[0]))
    return Counter(said)


def coverage(items: int, kappa: float) -> tuple[float, float, int]:
    """Return the share of intervals that hold ``kappa``, their mean width, and how many could not be told."""
    draw, held, widths = Random(3), 0, []
    for _ in range(STORIES):
        ends = interval_of(rated(draw, items, kappa), cohens_kappa, resamples=RESAMPLES).ends
        if ends is not None:
            held += ends[0] <= kappa <= ends[1]
            widths.append(ends[1] - ends[0])
    return held / STORIES, sum(widths) / len(widths), STORIES - len(widths)


def main() -> None:
    """Print the table."""
    print("items  kappa  held   width  no interval")
    for items in (5, 10, 15, 20, 30, 50):
        for kappa in (0.4, 0.6, 0.8):
            held, width, none = coverage(items, kappa)
            print(f"{items:5}  {kappa:.1f}    {held:.2f}   {width:.2f}   {none}")


if __name__ == "__main__":
    main()
