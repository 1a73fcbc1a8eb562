"""What reviewers said about the divergences, and edits to one field of an annotation."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from itertools import chain

from viewer.domain.article import Article
from viewer.domain.comparison import Divergence, DivergenceId
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, AnnotationId, Confidence, Reply, Review, Severity, Status
from viewer.reviewing.editing import annotation_on, change_annotation
from viewer.reviewing.finding_quotes import is_in_place


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What the reviewer changes of an annotation; None leaves a field as it is.

    Attributes:
        label: What was done, for the undo menu.
        status: How far the reviewer has got.
        relation: How the values stand.
        severity: How much it matters, in a tuple, since None is one of its values.
        tags: The codes.
        note: Markdown.
        event: The event it belongs to, ``""`` for the one that was proposed.
        confidence: How sure the reviewer is, in a tuple, since None is one of its values.
        reason: Why it is dismissed.
        is_dismissal: Whether it belongs to a dismissal, which is one step with its reason.
    """

    label: str
    status: Status | None = None
    relation: Relation | None = None
    severity: tuple[Severity | None] | None = None
    tags: tuple[str, ...] | None = None
    note: str | None = None
    event: str | None = None
    confidence: tuple[Confidence | None] | None = None
    reason: str | None = None
    is_dismissal: bool = False

    @property
    def typed(self) -> str:
        """The field that the reviewer types in, so that a word is undone as one step; ``""`` for a choice."""
        if self.is_dismissal:
            return "dismissal"
        if self.note is not None:
            return "note"
        return "tags" if self.tags is not None else ""

    def applied_to(self, annotation: Annotation) -> Annotation:
        """Return the annotation as the reviewer wants it."""
        return replace(
            annotation,
            status=annotation.status if self.status is None else self.status,
            relation=annotation.relation if self.relation is None else self.relation,
            severity=annotation.severity if self.severity is None else self.severity[0],
            tags=annotation.tags if self.tags is None else self.tags,
            note=annotation.note if self.note is None else self.note,
            event=annotation.event if self.event is None else self.event,
            confidence=annotation.confidence if self.confidence is None else self.confidence[0],
            reason=annotation.reason if self.reason is None else self.reason,
        )


@dataclass(frozen=True, kw_only=True)
class Judgements:
    """What was said about the divergences of a comparison.

    Attributes:
        matched: By divergence, every annotation of it, the one that fits best first.
        unmatched: The annotations that judge no divergence found now.
        reviewer: The name of the reviewer who sits before the window, or ``""``.
        lost: The annotations that quote words which their article no longer has in that place.
        blind: Whether others' judgements are left out until the reviewer has decided; then the annotations are to be shown and
            not to be edited, since their replies may be left out.
    """

    matched: Mapping[DivergenceId, tuple[Annotation, ...]] = field(default_factory=dict)
    unmatched: tuple[Annotation, ...] = ()
    reviewer: str = ""
    lost: frozenset[AnnotationId] = frozenset()
    blind: bool = False

    @cached_property
    def said(self) -> tuple[Annotation, ...]:
        """Every annotation that the reviewer may see."""
        return tuple(chain(*self.matched.values(), self.unmatched))

    @cached_property
    def shown(self) -> Mapping[DivergenceId, Annotation]:
        """By divergence, the reviewer's own annotation or else another reviewer's."""
        return {divergence: self.own(divergence) or ones[0] for divergence, ones in self.matched.items()}

    @cached_property
    def judged(self) -> frozenset[DivergenceId]:
        """The divergences on which somebody has decided."""
        return frozenset(
            divergence
            for divergence, ones in self.matched.items()
            if any(annotation.status is not Status.OPEN for annotation in ones)
        )

    @cached_property
    def dismissed(self) -> frozenset[DivergenceId]:
        """The divergences that the reviewer has dismissed; another's dismissal is an opinion and hides nothing."""
        own = ((divergence, self.own(divergence)) for divergence in self.matched)
        return frozenset(
            divergence for divergence, each in own if each is not None and each.status is Status.DISMISSED
        )

    @cached_property
    def authors(self) -> Mapping[DivergenceId, frozenset[str]]:
        """By divergence, who has annotated it."""
        return {
            divergence: frozenset(annotation.author for annotation in ones)
            for divergence, ones in self.matched.items()
        }

    @cached_property
    def replies(self) -> Mapping[DivergenceId, tuple[Reply, ...]]:
        """By divergence, what was answered to what the reviewer may see of it, in order of time."""
        return {
            divergence: in_order_of_time(self.seen(divergence))
            for divergence, ones in self.matched.items()
            if any(each.replies for each in ones)
        }

    def seen(self, divergence: DivergenceId) -> tuple[Annotation, ...]:
        """Return what the reviewer may see of what was said: their own first, then what others said."""
        own = self.own(divergence)
        return (*(() if own is None else (own,)), *self.others(divergence))

    def own(self, divergence: DivergenceId) -> Annotation | None:
        """Return the annotation that the reviewer may edit: their own, or an unsigned one; who has no name, any."""
        ones = self.matched.get(divergence, ())
        for author in (self.reviewer, ""):
            own = next((each for each in ones if each.author == author), None)
            if own is not None:
                return own
        return ones[0] if ones and not self.reviewer else None

    def is_own(self, annotation: Annotation) -> bool:
        """Tell whether the reviewer may edit ``annotation``: it is theirs, unsigned, or they have no name."""
        return not self.reviewer or annotation.author in (self.reviewer, "")

    def others(self, divergence: DivergenceId) -> tuple[Annotation, ...]:
        """Return what other reviewers said."""
        own = self.own(divergence)
        return tuple(each for each in self.matched.get(divergence, ()) if own is None or each.id != own.id)

    def tags_besides(self, annotation: Annotation | None) -> frozenset[str]:
        """Return the tags of all annotations but this one, which would only offer what is being typed."""
        return frozenset(
            tag for each in self.said if annotation is None or each.id != annotation.id for tag in each.tags
        )


def new_annotation_id() -> AnnotationId:
    """Return an id that no other annotation has, of whichever reviewer."""
    from uuid import uuid4  # noqa: PLC0415 - a window opens sooner without it, and most openings make no annotation

    return AnnotationId(str(uuid4()))


def in_order_of_time(annotations: Iterable[Annotation]) -> tuple[Reply, ...]:
    """Return the replies to all ``annotations``."""
    replies = (reply for each in annotations for reply in each.replies)
    return tuple(sorted(replies, key=lambda reply: (reply.created, reply.id)))


def new_annotation(
    divergence: Divergence, articles: tuple[Article, ...], author: str, when: datetime
) -> Annotation:
    """Return an annotation of ``divergence`` that says no more than what was proposed."""
    return annotation_on(divergence, articles, annotation_id=new_annotation_id(), author=author, when=when)


def new_answer(note: Annotation, author: str, when: datetime) -> Annotation:
    """Return an annotation of the same words as another reviewer's ``note`` that says nothing yet."""
    return replace(
        note,
        id=new_annotation_id(),
        author=author,
        created=when,
        modified=when,
        status=Status.OPEN,
        severity=None,
        confidence=None,
        reason="",
        tags=(),
        note="",
        replies=(),
        changes=(),
        unknown={},
    )


def find_lost(annotations: Iterable[Annotation], articles: Iterable[Article]) -> frozenset[AnnotationId]:
    """Return the annotations that quote words which an open article no longer has in that place."""
    texts = {article.id: article.text for article in articles}
    return frozenset(
        annotation.id
        for annotation in annotations
        if any(
            quote.article in texts and not is_in_place(texts[quote.article], quote)
            for quote in annotation.quotes
        )
    )


def sign(review: Review, made: Collection[str], author: str, when: datetime) -> Review:
    """Return ``review`` with those of its annotations and replies signed that are among ``made`` and bear no name."""
    review = replace(
        review, annotations=tuple(_with_replies_signed(each, made, author) for each in review.annotations)
    )
    for annotation in review.annotations:
        if annotation.id in made and not annotation.author:
            changes = tuple(replace(each, author=each.author or author) for each in annotation.changes)
            signed = replace(annotation, author=author, changes=changes)
            review = change_annotation(review, signed, author=author, when=when)
    return review


def _with_replies_signed(annotation: Annotation, made: Collection[str], author: str) -> Annotation:
    """Return ``annotation`` with the replies signed that were made in this sitting."""
    if not any(reply.id in made and not reply.author for reply in annotation.replies):
        return annotation
    replies = (
        replace(reply, author=author) if reply.id in made and not reply.author else reply
        for reply in annotation.replies
    )
    return replace(annotation, replies=tuple(replies))
