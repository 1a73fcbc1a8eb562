"""Quotations of every length out of real articles, each looked for again after one random edit."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from random import Random
from types import MappingProxyType

from random_edits import EDITS, FACTS, Editing
from tracked_text import TrackedText, overlap, track

from viewer.domain.article import Article, ArticleId
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, AnnotationId, Quote, Review, SourceRecord, Status, quote_from
from viewer.domain.text import Span
from viewer.reviewing.reattaching import Reattached, reattach

ENOUGH = 0.5
"""Of the code points of what was found and of the true place together."""
_NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)


class Outcome(StrEnum):
    """What became of a quotation."""

    RIGHT = "right"
    WRONG = "wrong"
    QUEUED = "queued though there"
    RIGHTLY_QUEUED = "queued, gone"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One quotation after one edit.

    Attributes:
        edit: The kind of edit.
        length: The kind of quotation.
        quote: As it was made.
        edited: The article after the edit.
        places: Where the words stand in truth; nothing where they are gone.
        found: Where they were attached, or None.
        is_shown: Whether the reviewer is asked to look at the place.
        outcome: What that means.
        seconds: How long it took to look.
    """

    edit: str
    length: str
    quote: Quote
    edited: TrackedText
    places: tuple[Span, ...]
    found: Span | None
    is_shown: bool
    outcome: Outcome
    seconds: float


def run_trials(articles: Sequence[Article], count: int, seed: int) -> Iterator[Trial]:
    """Yield so many trials: the same for the same articles and seed, each kind of edit and length as often."""
    rng, edits, lengths = Random(seed), list(EDITS), list(LENGTHS)
    tracked = [track(article.text) for article in articles]
    for number in range(count):
        place = rng.randrange(len(articles))
        length, edit = lengths[number // len(edits) % len(lengths)], edits[number % len(edits)]
        quoted = LENGTHS[length](tracked[place], rng)
        if quoted is not None:
            quote = quote_from(articles[place].id, articles[place].text, quoted)
            edited = EDITS[edit](Editing(text=tracked[place], first=quoted, rng=rng))
            yield _tried(articles[place], quote, edited, (edit, length))


def _tried(article: Article, quote: Quote, edited: TrackedText, kinds: tuple[str, str]) -> Trial:
    present = replace(article, id=ArticleId("edited"), text=edited.text, passages=())
    review = _review_of(article, quote)
    started = time.perf_counter()
    attached = reattach(review, {article.id: present})
    seconds = time.perf_counter() - started
    places = edited.places_of(quote.span)
    found = None if attached.unplaced else attached.review.annotations[0].quotes[0].span
    return Trial(
        edit=kinds[0],
        length=kinds[1],
        quote=quote,
        edited=edited,
        places=places,
        found=found,
        is_shown=bool(attached.reworded),
        outcome=Outcome.DROPPED
        if _is_dropped(attached, quote, edited.text)
        else _judge(quote, edited, places, found),
        seconds=seconds,
    )


def _judge(quote: Quote, edited: TrackedText, places: Sequence[Span], found: Span | None) -> Outcome:
    if found is None:
        return Outcome.QUEUED if places else Outcome.RIGHTLY_QUEUED
    same_facts = facts_in(found.of(edited.text)) == facts_in(quote.exact)
    is_there = any(overlap(found, place) >= ENOUGH for place in places)
    return Outcome.RIGHT if is_there and same_facts else Outcome.WRONG


def facts_in(words: str) -> list[str]:
    """Return the figures, numbers in words and negations, which make another statement where they change."""
    return [found.lower().replace("’", "'") for found in FACTS.findall(words)]


def _is_dropped(attached: Reattached, quote: Quote, text: str) -> bool:
    """Tell whether a quotation is neither where it says nor in the queue with its old words."""
    kept = [each for annotation in attached.review.annotations for each in annotation.quotes]
    if len(kept) != 1:
        return True
    if attached.unplaced:
        return kept[0].exact != quote.exact
    return not text.startswith(kept[0].exact, kept[0].start)


def _review_of(article: Article, quote: Quote) -> Review:
    record = SourceRecord(
        id=article.id, path="a.txt", sha256="", title=article.title, source="", published=None
    )
    note = Annotation(
        id=AnnotationId("note"),
        quotes=(quote,),
        kind=Kind.OTHER,
        slot="",
        proposed=None,
        relation=Relation.UNDETERMINED,
        status=Status.OPEN,
        severity=None,
        tags=(),
        note="",
        author="",
        created=_NOON,
        modified=_NOON,
    )
    return Review(articles=(record,), annotations=(note,))


# What is quoted


def _any_word(text: TrackedText, rng: Random) -> Span | None:
    return _one_of(text.words(), rng)


def _number(text: TrackedText, rng: Random) -> Span | None:
    return _one_of([span for span in text.words() if FACTS.fullmatch(span.of(text.text))], rng)


def _repeated_word(text: TrackedText, rng: Random) -> Span | None:
    words = text.words()
    spelled = [span.of(text.text) for span in words]
    return _one_of([span for span in words if spelled.count(span.of(text.text)) > 2], rng)


def _phrase(text: TrackedText, rng: Random) -> Span | None:
    return _run(text.words(), rng, rng.randint(2, 5))


def _long_phrase(text: TrackedText, rng: Random) -> Span | None:
    return _run(text.words(), rng, rng.randint(6, 12))


def _sentence(text: TrackedText, rng: Random) -> Span | None:
    return _one_of(text.sentences(), rng)


def _sentences(text: TrackedText, rng: Random) -> Span | None:
    return _run(text.sentences(), rng, rng.randint(2, 4))


def _paragraph(text: TrackedText, rng: Random) -> Span | None:
    return _one_of(text.paragraphs(), rng)


def _first_words(text: TrackedText, rng: Random) -> Span | None:
    return _run(text.words()[:12], rng, rng.randint(1, 12), at=0)


def _last_words(text: TrackedText, rng: Random) -> Span | None:
    count = rng.randint(1, 12)
    return _run(text.words()[-count:], rng, count, at=0)


def _one_of(spans: Sequence[Span], rng: Random) -> Span | None:
    return rng.choice(spans) if spans else None


def _run(spans: Sequence[Span], rng: Random, count: int, at: int | None = None) -> Span | None:
    """Return the stretch of so many units one after the other."""
    if len(spans) < count:
        return None
    first = rng.randrange(len(spans) - count + 1) if at is None else at
    return Span(start=spans[first].start, end=spans[first + count - 1].end)


LENGTHS: Mapping[str, Callable[[TrackedText, Random], Span | None]] = MappingProxyType(
    {
        "word": _any_word,
        "number": _number,
        "repeated word": _repeated_word,
        "2-5 words": _phrase,
        "6-12 words": _long_phrase,
        "sentence": _sentence,
        "2-4 sentences": _sentences,
        "paragraph": _paragraph,
        "first words": _first_words,
        "last words": _last_words,
    }
)
"""What is quoted, by its name."""
