"""Two quotations that tell the same thing differently, and several of them as one finding."""

from dataclasses import dataclass
from typing import Any

from viewer.domain.fact import Fact
from viewer.domain.judgement import Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """Two facts that a careful reader would probably call diverging.

    Attributes:
        left: What the earlier article says.
        right: What the later one says; it may be the same article further down.
        probability: 0 to 1; of the contrasts shown at .8, about four in five are right.
        judgement: How the two stand, and why.
    """

    left: Fact[Any]
    right: Fact[Any]
    probability: float
    judgement: Judgement

    def __post_init__(self) -> None:
        """Hold the probability to its range, and the values apart."""
        if not 0 <= self.probability <= 1:
            raise ValueError(f"a probability is 0 to 1, not {self.probability}")
        if self.left.shown == self.right.shown:
            raise ValueError(f"{self.left.id} and {self.right.id} both say {self.left.shown!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContrastFinding:
    """One question that two articles or more answer differently.

    Attributes:
        facts: Two or more, in order of article and position; equal values are shown alike.
        probability: 0 to 1, as in ``Contrast``.
        judgement: How they stand, and why: that of the surest contrast among them.
    """

    facts: tuple[Fact[Any], ...]
    probability: float
    judgement: Judgement
