"""Articles, annotations and reviews to start a test from; every text is invented."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from article_builders import bare_article

from viewer.domain.article import Article, PassageId, PassageKind
from viewer.domain.comparison import Divergence, DivergenceId
from viewer.domain.fact import Fact, FactId, Kind
from viewer.domain.judgement import Judgement, Relation
from viewer.domain.review import (
    Annotation,
    AnnotationId,
    PassageCorrection,
    PassageLink,
    Quote,
    Review,
    SourceRecord,
    Status,
    quote_from,
)
from viewer.domain.text import Span

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)

GALE = (
    "Gale tears roofs off in Sandvik\n\n"
    "A gale swept the coast on Friday night and tore the roofs off nine houses.\n\n"
    "The fire brigade counted 12 people with cuts and bruises; nobody died.\n\n"
    "The mayor said the school would stay shut until Wednesday."
)
STORM = (
    "Storm damage on the coast\n\n"
    "At least 15 people were hurt when a storm hit Sandvik late on Thursday.\n\n"
    "Eleven houses lost their roofs, according to the county."
)


def minutes(count: float) -> datetime:
    """Return a moment so many minutes after noon."""
    return NOON + timedelta(minutes=count)


def annotation_id(number: int) -> AnnotationId:
    return AnnotationId(str(UUID(int=number)))


def article(text: str, *, path: str = "gale.txt", title: str = "") -> Article:
    """Return an article without passages; its id is a function of its text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    title = title or text.split("\n", maxsplit=1)[0]
    return bare_article(f"art-{digest[:12]}", text, (), path=Path(path), sha256=digest, title=title)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def quote(source: Article, words: str, value: str = "") -> Quote:
    return quote_from(source.id, source.text, span(source.text, words), value)


def annotation(number: int, quotes: Sequence[Quote], **changes: Any) -> Annotation:
    """Return an open annotation on casualties made at noon, except for ``changes``."""
    made = Annotation(
        id=annotation_id(number),
        quotes=tuple(quotes),
        kind=Kind.CASUALTY,
        slot="injured",
        proposed=Relation.CONTRADICTION,
        relation=Relation.CONTRADICTION,
        status=Status.OPEN,
        severity=None,
        tags=(),
        note="",
        author="Ada",
        created=NOON,
        modified=NOON,
    )
    return replace(made, **changes)


def correction(source: Article, words: str, **changes: Any) -> PassageCorrection:
    """Return a correction that says at noon that ``words`` are a paragraph, except for ``changes``."""
    made = PassageCorrection(quote=quote(source, words), kind=PassageKind.PARAGRAPH, author="Ada", made=NOON)
    return replace(made, **changes)


def record(read: Article, **changes: Any) -> SourceRecord:
    made = SourceRecord(
        id=read.id,
        path=read.path.as_posix(),
        sha256=read.sha256,
        title=read.title,
        source=read.source,
        published=read.published,
    )
    return replace(made, **changes)


def review(
    articles: Sequence[Article], annotations: Sequence[Annotation] = (), links: Sequence[PassageLink] = ()
) -> Review:
    return Review(
        articles=tuple(record(source) for source in articles),
        annotations=tuple(annotations),
        links=tuple(links),
    )


def divergence(name: str, places: Sequence[tuple[Article, str]], **changes: Any) -> Divergence:
    """Return a divergence between the values at ``places``: article and the words that state the value."""
    kind = changes.get("kind", Kind.CASUALTY)
    made = Divergence(
        id=DivergenceId(name),
        kind=kind,
        slot="injured",
        event="the gale",
        facts=tuple(_fact(kind, source, words) for source, words in places),
        silent=(),
        judgement=Judgement(relation=Relation.CONTRADICTION, confidence=0.8, reason="The figures differ."),
    )
    return replace(made, **changes)


def _fact(kind: Kind, source: Article, words: str) -> Fact[str]:
    place = span(source.text, words)
    return Fact(
        id=FactId(f"{kind}-{source.id}-{place.start}"),
        kind=kind,
        slot="injured",
        article=source.id,
        passage=PassageId(f"{source.id}-1"),
        span=place,
        clause=place,
        value=words,
        shown=words,
    )
