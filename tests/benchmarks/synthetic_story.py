"""Stories of any size in invented words: the same seed gives the same story on every machine."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, combinations
from pathlib import Path
from random import Random

from viewer.domain.article import Article, ArticleId, Passage, PassageId, PassageKind
from viewer.domain.comparison import (
    Alignment,
    Comparison,
    Divergence,
    DivergenceId,
    EventGroup,
    EventGroupId,
    PassagePair,
)
from viewer.domain.dates import DateRange
from viewer.domain.fact import Fact, FactId, Kind
from viewer.domain.judgement import Judgement, Relation
from viewer.domain.review import Annotation, AnnotationId, Review, SourceRecord, Status, quote_from
from viewer.domain.text import Span

SEED = 4
WORDS_PER_PASSAGE = 26
"""On average, as in news reports."""
_FIRST, _LAST = date(2030, 1, 1), date(2031, 12, 31)
_SYLLABLES = (
    "ba",
    "dor",
    "el",
    "fin",
    "gra",
    "hu",
    "ista",
    "kem",
    "lo",
    "mur",
    "na",
    "ost",
    "pe",
    "ru",
    "sol",
)
_SMALL_WORDS = (
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "was",
    "for",
    "on",
    "that",
    "by",
    "with",
    "were",
    "at",
    "from",
    "as",
)
_SMALL_SHARE, _FIGURE_SHARE = 0.45, 0.016
"""Shares of all words, as in news reports."""
_VOCABULARY = 20_000
_KINDS = (Kind.CASUALTY, Kind.QUANTITY, Kind.DATETIME, Kind.PLACE, Kind.NAME, Kind.RESPONSIBILITY)
_RELATIONS = (Relation.CONTRADICTION, Relation.REFINEMENT, Relation.UPDATE, Relation.ATTRIBUTION_CONFLICT)
_SAYING = (2, 2, 2, 3, 3, 4, 6)
"""How many sources speak to a finding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large a story is.

    Attributes:
        sources: Its articles.
        passages: Of each article.
        findings: Divergences and, one in ten, omissions.
        annotations: Of one reviewer.
        kinds: What the findings are about, in turn.
    """

    sources: int = 10
    passages: int = 1_000
    findings: int = 5_000
    annotations: int = 300
    kinds: tuple[Kind, ...] = _KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class SyntheticStory:
    """Articles with a comparison and a review that belong to them."""

    articles: tuple[Article, ...]
    comparison: Comparison
    review: Review


class WordSource:
    """Gives invented words, frequent ones more often, as in any language."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._words = [
            "".join(random.choices(_SYLLABLES, k=random.choice((2, 3, 3, 4)))) for _ in range(_VOCABULARY)
        ]
        self._weights = list(accumulate(1 / (rank + 20) for rank in range(_VOCABULARY)))

    def words(self, count: int) -> list[str]:
        """Return ``count`` words, some of them small ones or figures."""
        return [
            self._word(word) for word in self._random.choices(self._words, cum_weights=self._weights, k=count)
        ]

    def _word(self, word: str) -> str:
        """Return ``word``, or a small word or a figure in its place."""
        chance = self._random.random()
        if chance < _FIGURE_SHARE:
            return str(self._random.randint(2, 900))
        return self._random.choice(_SMALL_WORDS) if chance < _SMALL_SHARE else word

    def sentence(self, count: int) -> str:
        """Return a sentence of ``count`` words."""
        return " ".join(self.words(count)).capitalize() + "."

    def paragraph(self) -> str:
        """Return a paragraph of some ``WORDS_PER_PASSAGE`` words."""
        lengths = [self._random.randint(6, 20) for _ in range(self._random.choice((1, 2, 2, 3)))]
        return " ".join(self.sentence(length) for length in lengths)


def make_text(passages: int, seed: int = SEED) -> str:
    """Return the text of an article with this many passages, a blank line between them."""
    source = WordSource(Random(seed))
    return "\n\n".join([source.sentence(8).rstrip("."), *(source.paragraph() for _ in range(passages - 1))])


def make_article(name: str, text: str) -> Article:
    """Return ``text`` as an article whose first paragraph is its title."""
    passages, start = [], 0
    for number, paragraph in enumerate(text.split("\n\n")):
        kind = PassageKind.PARAGRAPH if number else PassageKind.TITLE
        span = Span(start=start, end=start + len(paragraph))
        passages.append(Passage(id=PassageId(f"{name}.{number}"), kind=kind, span=span))
        start = span.end + 2
    return Article(
        id=ArticleId(name),
        path=Path(f"{name}.txt"),
        sha256="0" * 64,
        title=text.partition("\n")[0][:80],
        source=f"The {name} Post",
        published=_FIRST,
        date_candidates=(),
        language="en",
        text=text,
        passages=tuple(passages),
    )


def make_story(size: Size, seed: int = SEED) -> SyntheticStory:
    """Return a story of this size."""
    random = Random(seed)
    articles = tuple(
        make_article(f"source{place}", make_text(size.passages, seed + 1 + place))
        for place in range(size.sources)
    )
    alignment = _align(articles, random)
    kinds = size.kinds
    findings = [
        _make_finding((number, kinds[number % len(kinds)]), articles, alignment, random)
        for number in range(size.findings)
    ]
    divergences = tuple(each for each in findings if each.judgement.relation is not Relation.SILENT)
    comparison = Comparison(
        articles=articles,
        facts=tuple(fact for finding in findings for fact in finding.facts),
        alignment=alignment,
        divergences=divergences,
        omissions=tuple(each for each in findings if each.judgement.relation is Relation.SILENT),
    )
    return SyntheticStory(
        articles=articles,
        comparison=comparison,
        review=_make_review(articles, divergences[: size.annotations]),
    )


def _align(articles: Sequence[Article], random: Random) -> Alignment:
    """Bring every passage of an article together with one of each other, in much the same order."""
    orders = []
    for article in articles:
        places = sorted(range(1, len(article.passages)), key=lambda place: place + random.uniform(-40, 40))
        orders.append(places)
    groups, pairs = [], []
    for number in range(min(map(len, orders))):
        passages = {
            article.id: (article.passages[order[number]].id,)
            for article, order in zip(articles, orders, strict=True)
        }
        groups.append(EventGroup(id=EventGroupId(f"group{number}"), passages=passages, score=0.9))
        pairs += [
            PassagePair(left=left, right=right, score=0.9)
            for (left,), (right,) in combinations(passages.values(), 2)
        ]
    return Alignment(groups=tuple(groups), pairs=tuple(pairs))


def _make_finding(
    numbered: tuple[int, Kind], articles: Sequence[Article], alignment: Alignment, random: Random
) -> Divergence:
    number, kind = numbered
    by_id = {article.id: article for article in articles}
    group = random.choice(alignment.groups)
    speaking = sorted(random.sample(range(len(articles)), k=min(random.choice(_SAYING), len(articles))))
    slot = f"figure {number}"
    facts = []
    for place in speaking:
        article = by_id[articles[place].id]
        (passage,) = group.passages[article.id]
        facts.append(_make_fact(f"fact{number}.{place}", slot, kind, (article, passage), random))
    omitted = number % 10 == 9
    silent = tuple(article.id for place, article in enumerate(articles) if place not in speaking)
    return Divergence(
        id=DivergenceId(f"finding{number}"),
        kind=kind,
        slot=slot,
        event=f"The event of {group.id}",
        facts=tuple(facts),
        silent=silent,
        judgement=Judgement(
            relation=Relation.SILENT if omitted else _RELATIONS[number % len(_RELATIONS)],
            confidence=random.uniform(0.2, 0.99),
            reason=f"The sources give different values for {slot}.",
            steps=("Same event: by the words around.", f"Same slot: {slot}.", "Values: they differ."),
        ),
    )


def _make_fact(
    name: str, slot: str, kind: Kind, place: tuple[Article, PassageId], random: Random
) -> Fact[str]:
    """Return a fact on one to three words of a passage."""
    article, passage_id = place
    passage = article.passages[int(passage_id.rpartition(".")[2])]
    start = passage.span.start + random.randint(0, max(0, len(passage.span) - 20))
    span = Span(start=start, end=min(passage.span.end, start + random.randint(3, 16)))
    day = _FIRST + timedelta(days=random.randint(0, (_LAST - _FIRST).days))
    dated = kind is Kind.DATETIME
    return Fact(
        id=FactId(name),
        kind=kind,
        slot=slot,
        article=article.id,
        passage=passage.id,
        span=span,
        clause=passage.span,
        value=article.quoted(span),
        shown=day.isoformat() if dated else f"{random.randint(2, 90)} {article.quoted(span)}".strip(),
        when=DateRange(first=day, last=day) if dated else None,
    )


def _make_review(articles: Sequence[Article], judged: Sequence[Divergence]) -> Review:
    texts = {article.id: article.text for article in articles}
    when = datetime(2032, 1, 1, tzinfo=UTC)
    annotations = tuple(
        Annotation(
            id=AnnotationId(f"annotation{number}"),
            quotes=tuple(quote_from(fact.article, texts[fact.article], fact.span) for fact in each.facts),
            kind=each.kind,
            slot=each.slot,
            proposed=each.judgement.relation,
            relation=each.judgement.relation,
            status=(Status.CONFIRMED, Status.DISMISSED, Status.OPEN)[number % 3],
            severity=None,
            tags=(),
            note=f"Seen in the original, as number {number}.",
            author="",
            created=when,
            modified=when,
        )
        for number, each in enumerate(judged)
    )
    records = tuple(
        SourceRecord(
            id=article.id,
            path=str(article.path),
            sha256=article.sha256,
            title=article.title,
            source=article.source,
            published=article.published,
        )
        for article in articles
    )
    return Review(articles=records, annotations=annotations)
