"""Saved reviews to start a test from: the golden files, and reviews of every shape."""

import string
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from viewer.domain.article import ArticleId, DateCandidate, PassageKind
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.kept_text import KeptPassage, KeptText
from viewer.domain.review import (
    Annotation,
    AnnotationId,
    Change,
    Code,
    Confidence,
    PassageCorrection,
    PassageLink,
    Quote,
    Reply,
    ReplyId,
    Review,
    Severity,
    SourceRecord,
    Status,
)
from viewer.domain.text import Span

PROJECT = Path(__file__).parents[3]
GOLDEN = PROJECT / "tests" / "files" / "sidecars"
V1 = tuple(sorted((GOLDEN / "v1").glob("*.json")))
FULL = GOLDEN / "v1" / "full.json"
CORRECTIONS = GOLDEN / "v1" / "corrections.json"
DISCUSSION = GOLDEN / "v1" / "discussion.json"
ANCESTORS = GOLDEN / "v1" / "ancestors.json"
UNKNOWN = GOLDEN / "v1" / "unknown_keys.json"
KEPT = GOLDEN / "v1" / "kept.json"

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
"""Any text that JSON can carry."""

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)
UNKNOWN_KEYS = st.dictionaries(
    st.text(string.ascii_lowercase, min_size=1).map("x-{}".format), JSON_VALUES, max_size=2
)
TIMES = st.datetimes(
    min_value=datetime(1980, 1, 1),  # noqa: DTZ001 - hypothesis wants the bounds without a zone
    max_value=datetime(2090, 1, 1),  # noqa: DTZ001
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)


def empty_review(**unknown: Any) -> Review:
    """Return a review of nothing, told from others by its unknown keys."""
    return Review(unknown=unknown)


def annotation_of(article: ArticleId, *, note: str = "", number: int = 0) -> Annotation:
    """Return an annotation with one quotation of ``article``."""
    when = datetime(2024, 3, 1, 12, tzinfo=UTC) + timedelta(seconds=number)
    return Annotation(
        id=AnnotationId(f"00000000-0000-4000-8000-{number:012}"),
        quotes=(
            Quote(article=article, start=number, exact="nine boats", prefix="There were ", suffix=" at sea."),
        ),
        kind=Kind.QUANTITY,
        slot="boats",
        proposed=Relation.CONTRADICTION,
        relation=Relation.UPDATE,
        status=Status.CONFIRMED,
        severity=Severity.MINOR,
        tags=("fleet",),
        note=note,
        author="Ada",
        created=when,
        modified=when,
    )


def record_of(article: ArticleId) -> SourceRecord:
    """Return the record of an article."""
    return SourceRecord(
        id=article, path=f"{article}.txt", sha256="0" * 64, title="Boats", source="The Quay", published=None
    )


@st.composite
def quotes(draw: st.DrawFn, articles: list[ArticleId]) -> Quote:
    return Quote(
        article=draw(st.sampled_from(articles)),
        start=draw(st.integers(0, 10**6)),
        exact=draw(WORDS.filter(bool)),
        prefix=draw(WORDS),
        suffix=draw(WORDS),
        value=draw(WORDS),
        was=draw(WORDS),
        aside=draw(st.booleans()),
        unknown=draw(UNKNOWN_KEYS),
    )


@st.composite
def annotations(draw: st.DrawFn, articles: list[ArticleId], annotation_id: str) -> Annotation:
    created, modified = sorted((draw(TIMES), draw(TIMES)))
    return Annotation(
        id=AnnotationId(annotation_id),
        quotes=tuple(draw(st.lists(quotes(articles), min_size=1, max_size=3))),
        kind=draw(st.sampled_from(Kind)),
        slot=draw(WORDS),
        proposed=draw(st.none() | st.sampled_from(Relation)),
        relation=draw(st.sampled_from(Relation)),
        status=draw(st.sampled_from(Status)),
        severity=draw(st.none() | st.sampled_from(Severity)),
        tags=tuple(draw(st.lists(WORDS, unique=True, max_size=3))),
        note=draw(WORDS),
        author=draw(WORDS),
        created=created,
        modified=modified,
        event=draw(WORDS),
        confidence=draw(st.none() | st.sampled_from(Confidence)),
        reason=draw(WORDS),
        replies=draw(replies()),
        changes=tuple(draw(st.lists(changes(), max_size=2))),
        unknown=draw(UNKNOWN_KEYS),
    )


@st.composite
def replies(draw: st.DrawFn) -> tuple[Reply, ...]:
    ids = draw(st.lists(st.uuids().map(str), unique=True, max_size=2))
    made = []
    for reply_id in ids:
        created, modified = sorted((draw(TIMES), draw(TIMES)))
        made.append(
            Reply(
                id=ReplyId(reply_id),
                text=f"Yes. {draw(WORDS)}",
                author=draw(WORDS),
                created=created,
                modified=modified,
                unknown=draw(UNKNOWN_KEYS),
            )
        )
    return tuple(made)


@st.composite
def changes(draw: st.DrawFn) -> Change:
    return Change(
        field=draw(st.sampled_from(["note", "relation", "target"])),
        before=draw(WORDS),
        after=draw(WORDS),
        author=draw(WORDS),
        when=draw(TIMES),
        unknown=draw(UNKNOWN_KEYS),
    )


@st.composite
def codes(draw: st.DrawFn) -> Code:
    name = " ".join(draw(WORDS.filter(lambda words: bool(words.split()))).split())
    return Code(name=name, description=draw(WORDS), unknown=draw(UNKNOWN_KEYS))


@st.composite
def records(draw: st.DrawFn, article: ArticleId) -> SourceRecord:
    return SourceRecord(
        id=article,
        path=draw(WORDS.filter(bool)),
        sha256=draw(st.text("0123456789abcdef", min_size=64, max_size=64)),
        title=draw(WORDS),
        source=draw(WORDS),
        published=draw(st.none() | st.dates()),
        author=draw(WORDS),
        address=draw(WORDS),
        updated=draw(st.none() | st.dates()),
        language=draw(st.sampled_from(["", "en", "uk"])),
        retrieved=draw(st.none() | TIMES),
        encoding=draw(WORDS),
        kept=draw(st.none() | kept_texts()),
        unknown=draw(UNKNOWN_KEYS),
    )


@st.composite
def kept_texts(draw: st.DrawFn) -> KeptText:
    """Return a text of any words, cut anywhere into passages of any kind."""
    text = draw(WORDS.filter(bool)) + draw(WORDS) + draw(WORDS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=8)) | {0, len(text)})
    pairs = list(pairwise(cuts))[:: draw(st.integers(1, 2))]
    return KeptText(
        text=text,
        passages=tuple(
            KeptPassage(kind=draw(st.sampled_from(PassageKind)), span=Span(start=start, end=end))
            for start, end in pairs
        ),
        dates=tuple(draw(st.lists(found_dates(), max_size=2))),
        encoding=draw(st.sampled_from(["", "cp1252"])),
        unknown=draw(UNKNOWN_KEYS),
    )


@st.composite
def found_dates(draw: st.DrawFn) -> DateCandidate:
    return DateCandidate(
        value=draw(st.dates()), where=draw(st.sampled_from(["", "dateline", "meta a:b (update)"]))
    )


@st.composite
def links(draw: st.DrawFn, articles: list[ArticleId]) -> PassageLink:
    return PassageLink(
        left=draw(quotes(articles)),
        right=draw(quotes(articles)),
        linked=draw(st.booleans()),
        author=draw(WORDS),
        unknown=draw(UNKNOWN_KEYS),
    )


@st.composite
def corrections(draw: st.DrawFn, articles: list[ArticleId]) -> PassageCorrection:
    return PassageCorrection(
        quote=draw(quotes(articles)),
        kind=draw(st.sampled_from(PassageKind)),
        author=draw(WORDS),
        made=draw(TIMES),
        unknown=draw(UNKNOWN_KEYS),
    )


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    """Return any review that can be."""
    articles = [
        ArticleId(text) for text in draw(st.lists(WORDS.filter(bool), unique=True, min_size=1, max_size=3))
    ]
    ids = draw(st.lists(st.uuids().map(str), unique=True, max_size=3))
    return Review(
        articles=tuple(draw(records(article)) for article in articles),
        annotations=tuple(draw(annotations(articles, annotation_id)) for annotation_id in ids),
        links=tuple(draw(st.lists(links(articles), max_size=2))),
        corrections=tuple(draw(st.lists(corrections(articles), max_size=2))),
        codebook=tuple(draw(st.lists(codes(), max_size=2, unique_by=lambda code: code.name))),
        unknown=draw(UNKNOWN_KEYS),
    )
