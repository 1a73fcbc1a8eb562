"""What reviewers say about divergences and passages: annotations, links and corrections, each with its quotations."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date, datetime
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Any, NewType

from viewer.domain.article import Article, ArticleId, Passage, PassageKind
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.kept_text import KeptText
from viewer.domain.text import Span

AnnotationId = NewType("AnnotationId", str)
ReplyId = NewType("ReplyId", str)

NOTHING_UNKNOWN: Mapping[str, Any] = MappingProxyType({})
CONTEXT = 32
"""Code points of context kept on either side of a quotation, as the Hypothesis client keeps."""


class Status(StrEnum):
    """How far a reviewer has got with a divergence."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    NEEDS_SOURCE = "needs_source"


class Severity(IntEnum):
    """How much a divergence matters."""

    MINOR = 1
    NOTABLE = 2
    SERIOUS = 3


class Confidence(IntEnum):
    """How sure a reviewer is of a judgement."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of an article with enough context to find them again after the text has changed.

    Attributes:
        article: The article as it was when quoted.
        start: Code point at which the words stood.
        exact: The words.
        prefix: Up to 32 code points before them.
        suffix: Up to 32 code points after them.
        value: The normalised value they were read as, or ``""``.
        was: The words that were quoted, where they were found again reworded and nobody has confirmed that; else ``""``.
        aside: Whether a reviewer has said that the words have no place in the text any more.
        unknown: Keys of the saved form that this version does not know; written back as they were.
    """

    article: ArticleId
    start: int
    exact: str
    prefix: str
    suffix: str
    value: str = ""
    was: str = ""
    aside: bool = False
    unknown: Mapping[str, Any] = dataclass_field(default_factory=lambda: NOTHING_UNKNOWN)

    def __post_init__(self) -> None:
        """A quotation quotes something, somewhere."""
        if self.start < 0 or not self.exact:
            raise ValueError(f"a quotation needs words and a position, not {self.exact!r} at {self.start}")

    @property
    def span(self) -> Span:
        """Where the words stood when they were quoted."""
        return Span(start=self.start, end=self.start + len(self.exact))


def quote_from(article: ArticleId, text: str, span: Span, value: str = "") -> Quote:
    """Return the quotation of ``span`` in ``text`` with its context."""
    return Quote(
        article=article,
        start=span.start,
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        value=value,
    )


def quoted_passage(article: Article, quote: Quote) -> Passage | None:
    """Return the passage in which the quoted words begin; None where they no longer stand in their place."""
    if quote.article != article.id or not article.text.startswith(quote.exact, quote.start):
        return None
    return article.passage_at(quote.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What somebody answered to an annotation.

    Attributes:
        id: A UUID, the same in every copy of the review.
        text: Markdown; not empty.
        author: Who answered, or ``""``.
        created: With a time zone.
        modified: With a time zone, not before ``created``.
        unknown: Keys of the saved form that this version does not know; written back as they were.
    """

    id: ReplyId
    text: str
    author: str
    created: datetime
    modified: datetime
    unknown: Mapping[str, Any] = dataclass_field(default_factory=lambda: NOTHING_UNKNOWN)

    def __post_init__(self) -> None:
        """An answer says something, at times that mean the same everywhere."""
        if not self.text.strip():
            raise ValueError(f"reply {self.id} says nothing")
        _check_times(f"reply {self.id}", self.created, self.modified)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field of an annotation that somebody changed.

    Attributes:
        field: What was changed, by its name in the saved form: ``"relation"``, ``"note"``, ``"target"`` …
        before: What it said before, as text.
        after: What it said afterwards, as text.
        author: Who changed it, or ``""``.
        when: With a time zone.
        unknown: Keys of the saved form that this version does not know; written back as they were.
    """

    field: str
    before: str
    after: str
    author: str
    when: datetime
    unknown: Mapping[str, Any] = dataclass_field(default_factory=lambda: NOTHING_UNKNOWN)

    def __post_init__(self) -> None:
        """A time that means the same everywhere, since it orders what several reviewers changed."""
        if self.when.tzinfo is None:
            raise ValueError("the time of a change needs a time zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A reviewer's judgement with targets in one or more articles.

    Attributes:
        id: A UUID, the same in every copy of the review.
        quotes: The targets; at least one.
        kind: What differs.
        slot: The question that the values answer, in words.
        proposed: The relation that Parallax proposed, or None where a reviewer made the finding.
        relation: The relation in the reviewer's judgement.
        status: How far the reviewer has got.
        severity: How much it matters, or None while not judged.
        tags: The reviewer's codes, in their order, without repetition.
        note: Markdown.
        author: The reviewer's name, or ``""``.
        created: With a time zone.
        modified: With a time zone, not before ``created``.
        event: The event it belongs to in the reviewer's judgement, or ``""`` for the one that was proposed.
        confidence: How sure the reviewer is, or None while not said.
        reason: Why it was dismissed, or ``""``.
        replies: What others answered, in order of creation; ids are unique.
        changes: What was changed after it was made, in order of time.
        unknown: Keys of the saved form that this version does not know; written back as they were.
    """

    id: AnnotationId
    quotes: tuple[Quote, ...]
    kind: Kind
    slot: str
    proposed: Relation | None
    relation: Relation
    status: Status
    severity: Severity | None
    tags: tuple[str, ...]
    note: str
    author: str
    created: datetime
    modified: datetime
    event: str = ""
    confidence: Confidence | None = None
    reason: str = ""
    replies: tuple[Reply, ...] = ()
    changes: tuple[Change, ...] = ()
    unknown: Mapping[str, Any] = dataclass_field(default_factory=lambda: NOTHING_UNKNOWN)

    def __post_init__(self) -> None:
        """One target or more; times that mean the same everywhere."""
        if not self.quotes:
            raise ValueError(f"annotation {self.id} needs one quotation or more")
        _check_times(f"annotation {self.id}", self.created, self.modified)
        if len(set(self.tags)) != len(self.tags):
            raise ValueError(f"annotation {self.id} repeats a tag")
        if len({reply.id for reply in self.replies}) != len(self.replies):
            raise ValueError(f"annotation {self.id} lists a reply twice")


def _check_times(what: str, created: datetime, modified: datetime) -> None:
    if created.tzinfo is None or modified.tzinfo is None:
        raise ValueError(f"{what}: times need a time zone")
    if modified < created:
        raise ValueError(f"{what} was modified before it was created")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """What a review keeps of an article.

    Attributes:
        id: The article's id when the review was last written.
        path: Relative to the sidecar, with forward slashes; absolute where no relative path exists.
        sha256: Hexadecimal digest of the file's bytes when the review was last written.
        title: Headline as read or corrected.
        source: Outlet as read or corrected, or ``""``.
        published: Publication date as read or corrected.
        author: Who wrote it as read or corrected, or ``""``.
        address: Where it was published as read or corrected, or ``""``.
        updated: The day of its last update in the reviewer's judgement; None while not said.
        language: ISO 639-1 code as read or corrected, or ``""``.
        retrieved: When it was fetched from its address, with a time zone; None where nobody knows.
        encoding: In which the reader chose to read the bytes of its file; ``""`` to find out.
        kept: The text that is annotated; None in old reviews, and where it is too long.
        unknown: Keys of the saved form that this version does not know; written back as they were.
    """

    id: ArticleId
    path: str
    sha256: str
    title: str
    source: str
    published: date | None
    author: str = ""
    address: str = ""
    updated: date | None = None
    language: str = ""
    retrieved: datetime | None = None
    encoding: str = ""
    kept: KeptText | None = None
    unknown: Mapping[str, Any] = dataclass_field(default_factory=lambda: NOTHING_UNKNOWN)

    def __post_init__(self) -> None:
        """A time that means the same everywhere."""
        if self.retrieved is not None and self.retrieved.tzinfo is None:
            raise ValueError("the time of a retrieval needs a time zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageLink:
    """A reviewer's word that two passages do, or do not, report the same thing; it wins over the machine's.

    Attributes:
        left: The passage of one article, quoted.
        right: The passage of another, quoted.
        linked: True to bring them together, False to keep them apart.
        author: The reviewer's name, or ``""``.
        unknown: Keys of the saved form that this version does not know; written back as they were.
    """

    left: Quote
    right: Quote
    linked: bool
    author: str
    unknown: Mapping[str, Any] = dataclass_field(default_factory=lambda: NOTHING_UNKNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageCorrection:
    """A reviewer's word that a stretch of an article is one passage of this kind; it wins over the machine's.

    A passage is split by two corrections that share its words, two are joined by one that quotes both, and a kind is
    set by one that quotes the passage as it is. Where two overlap, the later one wins.

    Attributes:
        quote: The stretch.
        kind: What it is in the layout of its article.
        author: The reviewer's name, or ``""``.
        made: When it was said, with a time zone.
        unknown: Keys of the saved form that this version does not know; written back as they were.
    """

    quote: Quote
    kind: PassageKind
    author: str
    made: datetime
    unknown: Mapping[str, Any] = dataclass_field(default_factory=lambda: NOTHING_UNKNOWN)

    def __post_init__(self) -> None:
        """A time that means the same everywhere, since it decides which of two corrections wins."""
        if self.made.tzinfo is None:
            raise ValueError("the time of a correction needs a time zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A tag that a team has agreed on.

    Attributes:
        name: The tag, as annotations bear it; not empty.
        description: When to use it, or ``""``.
        unknown: Keys of the saved form that this version does not know; written back as they were.
    """

    name: str
    description: str = ""
    unknown: Mapping[str, Any] = dataclass_field(default_factory=lambda: NOTHING_UNKNOWN)

    def __post_init__(self) -> None:
        """A code is called something, on one line and with single blanks, so that it is always the same word."""
        if not self.name or self.name != " ".join(self.name.split()):
            raise ValueError(f"a code needs a name with single blanks between its words, not {self.name!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Everything that is saved: the articles' records and what reviewers said.

    Attributes:
        articles: In the order of the panes; ids are unique.
        annotations: In order of creation; ids are unique.
        links: Passages linked or kept apart by hand.
        corrections: Passages cut or classed by hand.
        codebook: The tags that the team has agreed on, in its order; names are unique.
        unknown: Keys of the saved form that this version does not know; written back as they were.
    """

    articles: tuple[SourceRecord, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    links: tuple[PassageLink, ...] = ()
    corrections: tuple[PassageCorrection, ...] = ()
    codebook: tuple[Code, ...] = ()
    unknown: Mapping[str, Any] = dataclass_field(default_factory=lambda: NOTHING_UNKNOWN)

    def __post_init__(self) -> None:
        """Unique ids; quotations name listed articles."""
        records = [record.id for record in self.articles]
        if len(set(records)) != len(records):
            raise ValueError("a review lists each article once")
        ids = [annotation.id for annotation in self.annotations]
        if len(set(ids)) != len(ids):
            raise ValueError("a review lists each annotation once")
        names = [code.name for code in self.codebook]
        if len(set(names)) != len(names):
            raise ValueError("a codebook lists each code once")
        for quote in self.quotes:
            if quote.article not in records:
                raise ValueError(
                    f"a quotation names an article that the review does not list: {quote.article}"
                )

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Every quotation that something rests on."""
        return (
            *(quote for annotation in self.annotations for quote in annotation.quotes),
            *(quote for link in self.links for quote in (link.left, link.right)),
            *(correction.quote for correction in self.corrections),
        )

    def annotation(self, annotation_id: AnnotationId) -> Annotation | None:
        """Return the annotation with this id, or None."""
        return next((entry for entry in self.annotations if entry.id == annotation_id), None)
