"""The event guard: nothing is called a contradiction before both facts are shown to speak of the same event."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from viewer.comparing.contexts import FactContext
from viewer.comparing.event_dates import EventDate, Firmness
from viewer.domain.article import ArticleId, PassageId
from viewer.domain.dates import DateRange
from viewer.domain.fact import FactId
from viewer.language.word_weights import WordWeights

CLAUSE_WEIGHT, SENTENCE_WEIGHT, PASSAGE_WEIGHT = 0.5, 0.2, 0.3
"""The clause tells most: two passages that match perfectly may both hold the attack's date and the reply's."""

FAR_APART = 10
"""Days between two dates beyond which they are dates of two events; sources that date one event differently
differ by a day or two, a week at the most."""

NEAR = 3
"""Days by which dates of one event may differ where the dates are not the matter themselves."""

_LIGHTEST = 6.0
"""Word weight below which a clause says too little: two clauses sharing one word are not the same event."""

_SHOWN_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class EventVerdict:
    """Whether two facts speak of the same event.

    Attributes:
        score: 0 to 1; 0 where something rules it out.
        reason: What speaks for it, or what rules it out, as a sentence.
    """

    score: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventGuard:
    """What is known about the open articles' events.

    Attributes:
        weights: How much each shared word tells.
        pair_scores: Probability that two passages report the same thing; both orders are present.
        published: Publication date of each article.
        titles: What an article is called in a reason.
        dates: Event date of each fact that has one.
    """

    weights: WordWeights
    pair_scores: Mapping[tuple[PassageId, PassageId], float]
    published: Mapping[ArticleId, date | None]
    titles: Mapping[ArticleId, str]
    dates: Mapping[FactId, EventDate]

    def judge(self, left: FactContext, right: FactContext) -> EventVerdict:
        """Say whether two facts speak of the same event. Symmetric."""
        ruled_out = self._published_before(left, right) or self._published_before(right, left)
        ruled_out = ruled_out or self._dates_apart(left, right)
        if ruled_out:
            return EventVerdict(score=0.0, reason=ruled_out)
        clause = self.weights.coverage(left.clause_keys, right.clause_keys, _LIGHTEST)
        sentence = self.weights.coverage(left.sentence_keys, right.sentence_keys, _LIGHTEST)
        passage = self._passages_match(left, right)
        score = CLAUSE_WEIGHT * clause + SENTENCE_WEIGHT * sentence + PASSAGE_WEIGHT * passage
        return EventVerdict(score=min(1.0, score), reason=self._shared_words(left, right))

    def _passages_match(self, left: FactContext, right: FactContext) -> float:
        if left.fact.passage == right.fact.passage:
            return 1.0
        return self.pair_scores.get((left.fact.passage, right.fact.passage), 0.0)

    def _published_before(self, dated: FactContext, other: FactContext) -> str:
        """Return why ``other`` cannot speak of the event of ``dated``: it was published before it happened."""
        found = self.dates.get(dated.fact.id)
        published = self.published[other.fact.article]
        own = self.published[dated.fact.article]
        if found is None or published is None or (own and found.days.first > own):
            return ""
        # A day of grace: at the date line, "today" and "tomorrow" are the same moment.
        if found.days.first <= published + timedelta(days=1):
            return ""
        return (
            f"“{self.titles[other.fact.article]}” was published on {published}, "
            f"before {_days(found.days)}, so it reports another event."
        )

    def _dates_apart(self, left: FactContext, right: FactContext) -> str:
        first, second = self.dates.get(left.fact.id), self.dates.get(right.fact.id)
        if first is None or second is None:
            return ""
        both_dates = left.fact.when is not None and right.fact.when is not None
        firm = min(first.firmness, second.firmness) > Firmness.SECTION
        gap = first.days.days_from(second.days)
        if gap <= (FAR_APART if both_dates or not firm else NEAR):
            return ""
        return f"The dates {_days(first.days)} and {_days(second.days)} are {gap} days apart: two events."

    def _shared_words(self, left: FactContext, right: FactContext) -> str:
        shared = left.clause_keys & right.clause_keys or left.sentence_keys & right.sentence_keys
        telling = sorted(shared, key=lambda key: (-self.weights.of(key), key))[:_SHOWN_WORDS]
        if not telling:
            return "The passages around them match."
        words = ", ".join(f"“{key.removeprefix('@')}”" for key in telling)
        return f"Both speak of {words}."


def _days(days: DateRange) -> str:
    return str(days.first) if days.first == days.last else f"{days.first} to {days.last}"
