"""A fact that an article states, and what a kind of fact has to offer."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NewType, Protocol, TypeVar

from viewer.domain.article import ArticleId, PassageId
from viewer.domain.dates import DateRange
from viewer.domain.judgement import Judgement
from viewer.domain.text import Span

FactId = NewType("FactId", str)
V = TypeVar("V")


class Kind(StrEnum):
    """What a fact or a divergence is about."""

    CASUALTY = "casualty"
    QUANTITY = "quantity"
    DATETIME = "datetime"
    PLACE = "place"
    ACTOR = "actor"
    NAME = "name"
    MEANS = "means"
    RESPONSIBILITY = "responsibility"
    ATTRIBUTION = "attribution"
    POLARITY = "polarity"
    CERTAINTY = "certainty"
    CAUSE = "cause"
    STATUS = "status"
    FRAMING = "framing"
    OMISSION = "omission"
    OTHER = "other"


class Polarity(StrEnum):
    """Whether the article says that it is so, or that it is not."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Certainty(StrEnum):
    """How surely it is said (the FactBank scale, Saurí and Pustejovsky 2009)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """Who asserts a fact, and how surely.

    Attributes:
        speaker: The words that name the speaker, or ``""`` where the article speaks for itself.
        polarity: Said to be so, or not so.
        certainty: How surely.
    """

    speaker: str = ""
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.CERTAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Generic[V]):
    """One value that one article states.

    Attributes:
        id: A function of kind, article and position.
        kind: What sort of value it is.
        slot: What the value answers, in words a reader understands: ``"killed"``, ``"date"``, ``"drones"``.
        article: The article that states it.
        passage: The passage that holds it.
        span: The words to highlight; inside the passage.
        clause: The clause around it, which tells of which event it speaks; contains ``span``.
        value: The normalised value; its type belongs to the kind.
        shown: The normalised value as text. Equal text means equal values.
        stance: Who says so, and how surely.
        general: True for a standing fact or a background figure that belongs to no single event.
        when: The days that a date stands for; None for every other value. ``comparing`` dates events by it.
    """

    id: FactId
    kind: Kind
    slot: str
    article: ArticleId
    passage: PassageId
    span: Span
    clause: Span
    value: V
    shown: str
    stance: Stance = Stance()
    general: bool = False
    when: DateRange | None = None

    def __post_init__(self) -> None:
        """Hold the highlighted words inside their clause."""
        if not self.clause.contains(self.span):
            raise ValueError(f"fact {self.id}: {self.span} lies outside its clause {self.clause}")


class Comparable(Protocol[V]):
    """What ``comparing`` asks of a kind of fact; each module of ``fact_kinds`` that relates values has it."""

    def same_slot(self, left: Fact[V], right: Fact[V]) -> bool:
        """Tell whether the two values answer the same question, if they speak of the same event."""
        ...

    def relate(self, left: Fact[V], right: Fact[V]) -> Judgement:
        """Say how the two values stand, given the same event and the same slot. Symmetric in its relation."""
        ...

    def distance(self, left: Fact[V], right: Fact[V]) -> float:
        """Return how far apart the two values are, in steps of ten: 0 for equal, 1 for tenfold or ten days.

        Sources that report one event differ by little: the farther apart, the less likely one event. Symmetric.
        """
        ...
