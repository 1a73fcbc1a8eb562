"""What a model has to offer to be refitted: how its examples are made, fitted, and held against labels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol, TypeVar

from viewer.fitting.labelled_story import LabelledStory
from viewer.language.analysing import analyse
from viewer.language.analysis import AnalysedArticle

P = TypeVar("P")

Weights = Mapping[str, tuple[float, ...]]
"""Coefficients by the name that holds them: a module constant, or ``CONSTANT.attribute``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysedStory:
    """A labelled story whose articles have been analysed.

    Attributes:
        story: The story with its labels.
        articles: Its articles, in their order.
    """

    story: LabelledStory
    articles: tuple[AnalysedArticle, ...]

    @classmethod
    def of(cls, story: LabelledStory) -> "AnalysedStory":
        """Analyse the articles of ``story``."""
        return cls(story=story, articles=tuple(analyse(article) for article in story.articles))


class FittedModel(Protocol[P]):
    """A module that refits one model; ``P`` is what it makes of a story before any weight is known."""

    @property
    def WEIGHTS_MODULE(self) -> ModuleType:  # noqa: N802 - a constant of the module that conforms
        """The module that holds the coefficients as plain literals."""
        ...

    @property
    def FEATURES_OF(self) -> Mapping[str, Sequence[str]]:  # noqa: N802 - as above
        """What each coefficient weighs, by the constant that holds them; the bias, which comes last, is not named."""
        ...

    def prepare(self, analysed: AnalysedStory) -> P:
        """Return the examples of one story."""
        ...

    def fit(self, prepared: Sequence[P]) -> Weights:
        """Return the coefficients that the examples of some stories teach."""
        ...

    def measure(self, prepared: P, weights: Weights) -> Mapping[str, float]:
        """Return figures, by name, of how well ``weights`` do on one story; those that it cannot tell are left out."""
        ...


def weights_in_use(model: FittedModel[Any]) -> Weights:
    """Return the coefficients that the program has now."""
    return {name: tuple(attrgetter(name)(model.WEIGHTS_MODULE)) for name in model.FEATURES_OF}


def path_of(module: ModuleType) -> Path:
    """Return the source file of ``module``."""
    if module.__file__ is None:
        raise ValueError(f"{module.__name__} has no source file")
    return Path(module.__file__)
