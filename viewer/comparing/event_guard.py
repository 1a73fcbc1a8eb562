"""The event guard: nothing is called a contradiction before both facts are shown to speak of the same event."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from viewer.comparing.event_dates import Firmness
from viewer.comparing.event_features import Story, pair_evidence
from viewer.domain.article import ArticleId
from viewer.domain.dates import DateRange
from viewer.domain.fact import Comparable, Fact, Kind
from viewer.domain.judgement import Relation
from viewer.domain.log_odds import logistic, weighted_sum

EVENT_WEIGHTS: tuple[float, ...] = (
    2.0, 1.0, 1.47, 0.13, -0.97, -0.95, -7.01, -1.33, -0.50, 2.04, 1.73, 0.93, -2.95,
)  # fmt: skip
"""One per entry of ``event_features.FEATURES``, then the bias: log odds that two facts of one slot belong to one
event. Fitted on eighteen labelled stories with the first two held: short stories, in which passages that match
report one event, cannot teach that a long passage reports two and that then only the clause tells them apart."""

SOLE_ANSWER = 1.0
"""Log odds that come on top where either article answers the question only once: it has no other event to confuse."""

FAR_APART = 10
"""Days between two dates beyond which they are dates of two events; sources that date one event differently
differ by a day or two, a week at the most."""

NEAR = 3
"""Days by which dates of one event may differ where the dates are not the matter themselves."""

GRACE = 1
"""Days by which an event may seem to follow an article that reports it: at the date line, two days are one moment."""

LONG_GRACE = 3
"""The same where only the article's main event is dated: a later article may lead with what happened since."""

_SHOWN_WORDS = 4
_FEWEST_WORDS = 2
"""One shared word tells a reader nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventVerdict:
    """Whether two facts speak of the same event.

    Attributes:
        score: 0 to 1; 0 where something rules it out.
        reason: What speaks for it, or what rules it out, as a sentence; ``""`` where no words can tell it.
    """

    score: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventGuard:
    """Judges whether facts speak of the same event.

    Attributes:
        story: What is known about the open articles' words, events and passages.
        kinds: How far apart two values of each kind are.
        published: Publication date of each article.
        titles: What an article is called in a reason.
    """

    story: Story
    kinds: Mapping[Kind, Comparable[Any]]
    published: Mapping[ArticleId, date | None]
    titles: Mapping[ArticleId, str]

    def judge(self, left: Fact[Any], right: Fact[Any]) -> EventVerdict:
        """Say whether two facts of one slot speak of the same event. Symmetric."""
        ruled_out = self.rules_out(left, right)
        if ruled_out:
            return EventVerdict(score=0.0, reason=ruled_out)
        distance = self.kinds[left.kind].distance(left, right)
        evidence = pair_evidence(self.story, left, right, distance)
        odds = weighted_sum(evidence, EVENT_WEIGHTS) + SOLE_ANSWER * self._are_sole_answers(left, right)
        return EventVerdict(score=logistic(odds), reason=self._shared_words(left, right))

    def rules_out(self, left: Fact[Any], right: Fact[Any]) -> str:
        """Return why two facts cannot speak of the same event; ``""`` where nothing rules it out. Symmetric."""
        if self._is_one_sentence(left, right):
            return "One sentence names both, so each has its own part in it."
        return (
            self._published_before(left, right)
            or self._published_before(right, left)
            or self._dates_apart(left, right)
            or self._places_apart(left, right)
        )

    def _is_one_sentence(self, left: Fact[Any], right: Fact[Any]) -> bool:
        sentence_of = self.story.contexts.sentence_of
        return left.passage == right.passage and sentence_of(left) == sentence_of(right)

    def _are_sole_answers(self, left: Fact[Any], right: Fact[Any]) -> bool:
        return left.article != right.article and {left.id, right.id} <= self.story.sole_answers

    def _published_before(self, dated: Fact[Any], other: Fact[Any]) -> str:
        """Return why ``other`` cannot speak of the event of ``dated``: it was published before it happened."""
        found = self.story.dates.get(dated.id)
        published = self.published[other.article]
        own = self.published[dated.article]
        if found is None or published is None or (own and found.days.first > own):
            return ""
        grace = GRACE if found.firmness > Firmness.ARTICLE else LONG_GRACE
        if found.days.first <= published + timedelta(days=grace):
            return ""
        return (
            f"“{self.titles[other.article]}” was published on {published}, "
            f"before {_days(found.days)}, so it reports another event."
        )

    def _dates_apart(self, left: Fact[Any], right: Fact[Any]) -> str:
        """Return why two facts are two events: their dates lie too far apart.

        A date that stands some sentences before dates what happens there, but not a price or a share.
        """
        first, second = self.story.dates.get(left.id), self.story.dates.get(right.id)
        if first is None or second is None:
            return ""
        both_dates = left.when is not None and right.when is not None
        firmness = min(first.firmness, second.firmness)
        if firmness <= (Firmness.SECTION if left.kind is Kind.QUANTITY else Firmness.ARTICLE):
            return ""
        gap = first.days.days_from(second.days)
        if gap <= (NEAR if firmness is Firmness.CLAUSE and not both_dates else FAR_APART):
            return ""
        return f"The dates {_days(first.days)} and {_days(second.days)} are {gap} days apart: two events."

    def _places_apart(self, left: Fact[Any], right: Fact[Any]) -> str:
        """Return why two facts of one article are two events: each clause names places of its own."""
        first, second = self.story.places_beside(left), self.story.places_beside(right)
        if left.article != right.article or left.kind is Kind.PLACE or not first or not second:
            return ""
        relate = self.kinds[Kind.PLACE].relate
        if any(
            relate(one, other).relation is not Relation.CONTRADICTION for one in first for other in second
        ):
            return ""
        return f"One is said of {first[0].shown}, the other of {second[0].shown}: two events."

    def _shared_words(self, left: Fact[Any], right: Fact[Any]) -> str:
        one, other = self.story.contexts[left], self.story.contexts[right]
        shared = one.clause_keys & other.clause_keys or one.sentence_keys & other.sentence_keys
        telling = sorted(self.story.telling(shared), key=lambda key: -self.story.weights.of(key))[
            :_SHOWN_WORDS
        ]
        if len(telling) < _FEWEST_WORDS:
            return ""
        words = ", ".join(f"“{self.story.telling_words[key]}”" for key in telling)
        return f"Both speak of the same event: {words}."


def _days(days: DateRange) -> str:
    return str(days.first) if days.first == days.last else f"{days.first} to {days.last}"
