"""The saved form of a review, version 1, as pydantic models: the one description of what the file may hold.

Every model keeps keys that it does not know. Constraints that reach over several objects (ids that are unique,
quotations of listed articles) are held in ``translating``, where the place of a breach can be named.
"""

import re
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from viewer.domain.article import PassageKind
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Confidence, Severity, Status

FORMAT = "parallax-review"
VERSION = 1


SHA256 = r"^[0-9a-f]{64}$"
SAYING = r"\S"
NAME = r"^\S+( \S+)*$"
TAG = r"^[^\s,]+( [^\s,]+)*$"
"""A name without commas, which end a tag where tags are typed."""
PASSAGE = rf"^({'|'.join(PassageKind)}) (0|[1-9][0-9]{{0,8}}) [1-9][0-9]{{0,8}}$"
"""What a passage of a kept text is, where it begins and where it ends."""
FOUND_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}( \S.*)?$"
"""A day that an article bears about itself, and where."""
DAY = r"^\d{4}-\d{2}-\d{2}$"
TIME = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$"


def read_day(value: Any) -> date:  # noqa: ANN401 - whatever the file holds
    """Return the calendar day that a text such as ``2024-01-28`` names."""
    if isinstance(value, str) and re.search(DAY, value, re.ASCII):
        return date.fromisoformat(value)
    raise ValueError("a day is written like 2024-01-28")


def read_time(value: Any) -> datetime:  # noqa: ANN401 - whatever the file holds
    """Return the moment that a text such as ``2024-01-28T09:30:00Z`` names; the zone is required."""
    if isinstance(value, str) and re.search(TIME, value, re.ASCII):
        return datetime.fromisoformat(value)
    raise ValueError("a time is written with its zone, like 2024-01-28T09:30:00Z")


def _text(pattern: str, name: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "format": name, "pattern": pattern})


Identifier = Annotated[str, Field(min_length=1)]
Digest = Annotated[str, Field(pattern=SHA256)]
Day = Annotated[date, BeforeValidator(read_day), _text(DAY, "date")]
Time = Annotated[datetime, BeforeValidator(read_time), _text(TIME, "date-time")]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="allow", frozen=True, use_attribute_docstrings=True)

    @property
    def unknown(self) -> dict[str, Any]:
        """The keys that this version does not know, with their values."""
        return self.model_extra or {}


class QuoteSelector(_Part):
    """W3C Web Annotation TextQuoteSelector: the words, and the words around them."""

    type: Literal["TextQuoteSelector"]
    exact: Identifier
    """The quoted words."""
    prefix: str
    """Up to 32 code points before them."""
    suffix: str
    """Up to 32 code points after them."""


class PositionSelector(_Part):
    """W3C Web Annotation TextPositionSelector: where the words stood, in code points of the normalised text."""

    type: Literal["TextPositionSelector"]
    start: Annotated[int, Field(ge=0)]
    """First code point."""
    end: Annotated[int, Field(ge=1)]
    """One past the last code point: start plus the length of the quoted words."""


class Target(_Part):
    """Words of one article."""

    source: Identifier
    """The id of an article listed under "articles"."""
    selector: tuple[QuoteSelector, PositionSelector]
    """How to find the words: first by quotation, then by position."""
    value: str
    """The normalised value the words were read as, or an empty text."""
    was: str = ""
    """The words that were quoted, where they were found again reworded and nobody has confirmed that; left out else."""
    aside: bool = False
    """Whether a reviewer has said that the words have no place in the text any more; left out where not."""


class KeptTextRecord(_Part):
    """The text of an article as it was annotated, so that positions hold whatever becomes of its file."""

    lines: list[str]
    """The text, cut at its line ends: joined by them it is what positions count."""
    passages: Annotated[list[Annotated[str, Field(pattern=PASSAGE)]], Field(min_length=1)]
    """The blocks of the text in order: what each is, its first code point, and one past its last."""
    dates: list[Annotated[str, Field(pattern=FOUND_DAY)]] = Field(default_factory=list)
    """The dates that the article bears about itself, each with where it was found; left out where there are none."""
    encoding: str = ""
    """How the bytes of the file were read; left out, or empty, where its format leaves no question."""


class ArticleRecord(_Part):
    """An article under review."""

    id: Identifier
    """A function of the article's normalised text."""
    path: Identifier
    """The article's file, relative to this one, with forward slashes."""
    sha256: Digest
    """Digest of the file's bytes when the review was last written."""
    title: str
    """Headline."""
    source: str
    """Outlet, or an empty text."""
    published: Day | None
    """Publication date, on which relative dates in the article hang."""
    author: str = ""
    """Who wrote it; left out, or empty, where nobody knows."""
    address: str = ""
    """Where it was published, an address of the web; left out, or empty, where nobody knows."""
    updated: Day | None = None
    """The day of its last update; left out, or null, while nobody has said."""
    language: str = ""
    """The language of the text, as ISO 639-1 has it; left out, or empty, where it is not known."""
    retrieved: Time | None = None
    """When it was fetched from its address; left out, or null, where nobody knows."""
    encoding: str = ""
    """In which a reviewer chose to read the bytes of the file; left out, or empty, where that is found out."""
    kept: KeptTextRecord | None = None
    """The text that is annotated; left out, or null, where it is read from the file alone."""


class ReplyRecord(_Part):
    """What somebody answered to an annotation."""

    id: Identifier
    """A UUID, the same in every copy of the review."""
    text: Annotated[str, Field(pattern=SAYING)]
    """Markdown."""
    author: str
    """Who answered, or an empty text."""
    created: Time
    """When it was written."""
    modified: Time
    """When it was last changed; not before it was written."""


class ChangeRecord(_Part):
    """One field of an annotation that somebody changed after it was made."""

    field: Identifier
    """The key that was changed: "relation", "note", "target" …"""
    before: str
    """What it said before, as text."""
    after: str
    """What it said afterwards, as text."""
    author: str
    """Who changed it, or an empty text."""
    when: Time
    """When; for successive changes of one field in one go, when the last of them was made."""


class AnnotationRecord(_Part):
    """A reviewer's judgement on a divergence."""

    id: Identifier
    """A UUID, the same in every copy of the review."""
    kind: Kind
    """What differs."""
    slot: str
    """The question that the diverging values answer."""
    proposed: Relation | None
    """The relation that Parallax proposed; null where a reviewer made the finding."""
    relation: Relation
    """The relation in the reviewer's judgement."""
    status: Status
    """How far the reviewer has got."""
    severity: Annotated[int, Field(ge=min(Severity), le=max(Severity))] | None
    """How much it matters: 1 minor, 2 notable, 3 serious; null while not judged."""
    tags: list[str]
    """The reviewer's codes, without repetition."""
    note: str
    """Markdown."""
    author: str
    """The reviewer's name, or an empty text."""
    created: Time
    """When it was made."""
    modified: Time
    """When it was last changed; not before it was made."""
    event: str = ""
    """The event it belongs to in the reviewer's judgement; left out, or empty, for the one that was proposed."""
    confidence: Annotated[int, Field(ge=min(Confidence), le=max(Confidence))] | None = None
    """How sure the reviewer is: 1 low, 2 medium, 3 high; left out, or null, while not said."""
    reason: str = ""
    """Why it was dismissed; left out, or empty, where no reason was given."""
    target: Annotated[list[Target], Field(min_length=1)]
    """The words it is about, in one or more articles."""
    discussion: list[ReplyRecord] = Field(default_factory=list)
    """What others answered, in order of creation; left out where there are none."""
    changes: list[ChangeRecord] = Field(default_factory=list)
    """What was changed after it was made, in order of time; left out where nothing was."""


class LinkRecord(_Part):
    """A reviewer's word on whether two passages report the same thing."""

    left: Target
    """The passage of one article."""
    right: Target
    """The passage of another."""
    linked: bool
    """True to bring the two together, false to keep them apart."""
    author: str
    """The reviewer's name, or an empty text."""


class CorrectionRecord(_Part):
    """A reviewer's word that a stretch of an article is one passage; the later of two that overlap wins."""

    target: Target
    """The stretch."""
    kind: PassageKind
    """What it is in the layout of its article."""
    author: str
    """The reviewer's name, or an empty text."""
    made: Time
    """When it was said."""


class CodeRecord(_Part):
    """A tag that a team has agreed on."""

    name: Annotated[str, Field(pattern=NAME)]
    """The tag, as annotations bear it."""
    description: str = ""
    """When to use it; left out, or empty, where nobody said."""


class ReviewDocument(_Part):
    """A review of articles about the same events, saved by Parallax beside them."""

    format: Literal["parallax-review"]
    """Tells this file from other JSON."""
    version: Literal[1]
    """The version of this form."""
    offsets: Literal["code points"]
    """What positions count; texts are normalised to NFC first."""
    articles: list[ArticleRecord]
    """In the order of the panes."""
    annotations: list[AnnotationRecord]
    """In order of creation."""
    links: list[LinkRecord]
    """Passages linked or kept apart by hand."""
    corrections: list[CorrectionRecord] = Field(default_factory=list)
    """Passages cut or classed by hand; the key is left out where there are none."""
    codebook: list[CodeRecord] = Field(default_factory=list)
    """The tags that the team has agreed on; the key is left out where there are none."""
    ancestors: list[Digest] = Field(default_factory=list)
    """The saved states that this review came from, newest first, so that two copies of it can be merged three-way.

    Each is the SHA-256 of the review as compact JSON in ASCII, without this key, in the order in which Parallax writes
    its keys. The first is the state that was written with this list: what is edited by hand since descends from it.
    Left out where nothing is known."""
