"""Between the saved form of a review and its values, in both directions."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any

from viewer.domain.article import ArticleId
from viewer.domain.errors import SidecarError
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
)
from viewer.saving.complaints import complaint_at, naming_the_place, shown
from viewer.saving.sources import kept_keys, source_document, source_from, written_time
from viewer.saving.wire import (
    FORMAT,
    VERSION,
    AnnotationRecord,
    ArticleRecord,
    ChangeRecord,
    CodeRecord,
    CorrectionRecord,
    LinkRecord,
    ReplyRecord,
    ReviewDocument,
    Target,
)

SELECTOR = "selector"
"""The one key of a target whose inner unknown keys are kept with the quotation, quotation selector first."""


def review_from(document: ReviewDocument, file: str) -> Review:
    """Return the review that a saved document describes.

    Args:
        document: The saved form.
        file: The file, for messages.

    Raises:
        SidecarError: Ids repeat, a quotation names an article that is not listed, or a value cannot be.
    """
    for problem in _repeated_ids(document, file):
        raise problem
    reader = _reader(document, file)
    return Review(
        articles=tuple(
            reader.source(record, f"articles[{index}]") for index, record in enumerate(document.articles)
        ),
        annotations=tuple(
            reader.annotation(record, f"annotations[{index}]")
            for index, record in enumerate(document.annotations)
        ),
        links=tuple(reader.link(record, f"links[{index}]") for index, record in enumerate(document.links)),
        corrections=tuple(
            reader.correction(record, f"corrections[{index}]")
            for index, record in enumerate(document.corrections)
        ),
        codebook=tuple(
            reader.code(record, f"codebook[{index}]") for index, record in enumerate(document.codebook)
        ),
        unknown=kept_keys(document.unknown),
    )


def contradictions_in(document: ReviewDocument, file: str) -> Iterator[SidecarError]:
    """Yield what no model of a single part can see: repeated ids, and of each part the first thing that cannot be.

    Args:
        document: The saved form, each part of which is right by itself.
        file: The file, for messages.
    """
    yield from _repeated_ids(document, file)
    reader = _reader(document, file)
    parts: list[Callable[[], object]] = [
        *(partial(reader.source, one, f"articles[{at}]") for at, one in enumerate(document.articles)),
        *(
            partial(reader.annotation, one, f"annotations[{at}]")
            for at, one in enumerate(document.annotations)
        ),
        *(partial(reader.link, one, f"links[{at}]") for at, one in enumerate(document.links)),
        *(
            partial(reader.correction, one, f"corrections[{at}]")
            for at, one in enumerate(document.corrections)
        ),
        *(partial(reader.code, one, f"codebook[{at}]") for at, one in enumerate(document.codebook)),
    ]
    for read in parts:
        try:
            read()
        except SidecarError as problem:
            yield problem


def _reader(document: ReviewDocument, file: str) -> "_Reader":
    return _Reader(listed=frozenset(record.id for record in document.articles), file=file)


def _repeated_ids(document: ReviewDocument, file: str) -> Iterator[SidecarError]:
    yield from _repeated("articles", [record.id for record in document.articles], file)
    yield from _repeated("annotations", [record.id for record in document.annotations], file)
    yield from _repeated("codebook", [record.name for record in document.codebook], file, key="name")


class _Reader:
    """Reads the parts that quote articles, each with its place in the file."""

    def __init__(self, *, listed: frozenset[str], file: str) -> None:
        self._listed = listed
        self._file = file

    def annotation(self, record: AnnotationRecord, place: str) -> Annotation:
        quotes = tuple(
            self._quote(target, f"{place}.target[{index}]") for index, target in enumerate(record.target)
        )
        with naming_the_place(self._file, place):
            return Annotation(
                id=AnnotationId(record.id),
                quotes=quotes,
                kind=record.kind,
                slot=record.slot,
                proposed=record.proposed,
                relation=record.relation,
                status=record.status,
                severity=None if record.severity is None else Severity(record.severity),
                tags=tuple(record.tags),
                note=record.note,
                author=record.author,
                created=record.created,
                modified=record.modified,
                event=record.event,
                confidence=None if record.confidence is None else Confidence(record.confidence),
                reason=record.reason,
                replies=self._replies(record, place),
                changes=tuple(_change_from(change) for change in record.changes),
                unknown=kept_keys(record.unknown),
            )

    def source(self, record: ArticleRecord, place: str) -> SourceRecord:
        return source_from(record, self._file, place)

    def link(self, record: LinkRecord, place: str) -> PassageLink:
        return PassageLink(
            left=self._quote(record.left, f"{place}.left"),
            right=self._quote(record.right, f"{place}.right"),
            linked=record.linked,
            author=record.author,
            unknown=kept_keys(record.unknown),
        )

    def correction(self, record: CorrectionRecord, place: str) -> PassageCorrection:
        return PassageCorrection(
            quote=self._quote(record.target, f"{place}.target"),
            kind=record.kind,
            author=record.author,
            made=record.made,
            unknown=kept_keys(record.unknown),
        )

    def code(self, record: CodeRecord, place: str) -> Code:
        with naming_the_place(self._file, place):
            return Code(name=record.name, description=record.description, unknown=kept_keys(record.unknown))

    def _replies(self, record: AnnotationRecord, place: str) -> tuple[Reply, ...]:
        where = f"{place}.discussion"
        for problem in _repeated(where, [reply.id for reply in record.discussion], self._file):
            raise problem
        return tuple(self._reply(reply, f"{where}[{index}]") for index, reply in enumerate(record.discussion))

    def _reply(self, record: ReplyRecord, place: str) -> Reply:
        with naming_the_place(self._file, place):
            return Reply(
                id=ReplyId(record.id),
                text=record.text,
                author=record.author,
                created=record.created,
                modified=record.modified,
                unknown=kept_keys(record.unknown),
            )

    def _quote(self, target: Target, place: str) -> Quote:
        quotation, position = target.selector
        if target.source not in self._listed:
            raise complaint_at(
                self._file,
                f"{place}.source",
                f'Expected the id of an article listed under "articles", found {shown(target.source)}.',
            )
        end = position.start + len(quotation.exact)
        if position.end != end:
            raise complaint_at(
                self._file,
                f"{place}.selector[1].end",
                f"Expected {end} (start plus the {len(quotation.exact)} code points quoted), found {position.end}.",
            )
        return Quote(
            article=ArticleId(target.source),
            start=position.start,
            exact=quotation.exact,
            prefix=quotation.prefix,
            suffix=quotation.suffix,
            value=target.value,
            was=target.was,
            aside=target.aside,
            unknown=kept_keys(_with_selectors(target.unknown, quotation.unknown, position.unknown)),
        )


def document_of(review: Review, ancestors: Sequence[str] = ()) -> dict[str, Any]:
    """Return the saved form of ``review``, which came from ``ancestors``, as JSON values in their lasting order."""
    corrections = [_correction(correction) for correction in review.corrections]
    codebook = [_code(code) for code in review.codebook]
    return {
        "format": FORMAT,
        "version": VERSION,
        "offsets": "code points",
        "articles": [source_document(record) for record in review.articles],
        "annotations": [_annotation(annotation) for annotation in review.annotations],
        "links": [_link(link) for link in review.links],
        # A file without any stays, byte for byte, what readers have written that knew of none.
        **({"corrections": corrections} if corrections else {}),
        **({"codebook": codebook} if codebook else {}),
        **({"ancestors": list(ancestors)} if ancestors else {}),
        **review.unknown,
    }


_OWN = MappingProxyType({"id": "an id", "name": "a name"})


def _repeated(where: str, ids: list[str], file: str, key: str = "id") -> Iterator[SidecarError]:
    first: dict[str, int] = {}
    for index, found in enumerate(ids):
        if found in first:
            problem = f"Expected {_OWN[key]} of its own, found {shown(found)}, which {where}[{first[found]}] has too."
            yield complaint_at(file, f"{where}[{index}].{key}", problem)
        first.setdefault(found, index)


def _change_from(record: ChangeRecord) -> Change:
    return Change(
        field=record.field,
        before=record.before,
        after=record.after,
        author=record.author,
        when=record.when,
        unknown=kept_keys(record.unknown),
    )


def _with_selectors(
    target: dict[str, Any], quotation: dict[str, Any], position: dict[str, Any]
) -> dict[str, Any]:
    if not quotation and not position:
        return target
    return {**target, SELECTOR: [quotation, position]}


def _annotation(annotation: Annotation) -> dict[str, Any]:
    return {
        "id": annotation.id,
        "kind": annotation.kind.value,
        "slot": annotation.slot,
        "proposed": None if annotation.proposed is None else annotation.proposed.value,
        "relation": annotation.relation.value,
        "status": annotation.status.value,
        "severity": None if annotation.severity is None else annotation.severity.value,
        "tags": list(annotation.tags),
        "note": annotation.note,
        "author": annotation.author,
        "created": written_time(annotation.created),
        "modified": written_time(annotation.modified),
        **({"event": annotation.event} if annotation.event else {}),
        **({"confidence": annotation.confidence.value} if annotation.confidence else {}),
        **({"reason": annotation.reason} if annotation.reason else {}),
        "target": [_target(quote) for quote in annotation.quotes],
        **({"discussion": [_reply(reply) for reply in annotation.replies]} if annotation.replies else {}),
        **({"changes": [_change(change) for change in annotation.changes]} if annotation.changes else {}),
        **annotation.unknown,
    }


def _reply(reply: Reply) -> dict[str, Any]:
    return {
        "id": reply.id,
        "text": reply.text,
        "author": reply.author,
        "created": written_time(reply.created),
        "modified": written_time(reply.modified),
        **reply.unknown,
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "field": change.field,
        "before": change.before,
        "after": change.after,
        "author": change.author,
        "when": written_time(change.when),
        **change.unknown,
    }


def _code(code: Code) -> dict[str, Any]:
    return {
        "name": code.name,
        **({"description": code.description} if code.description else {}),
        **code.unknown,
    }


def _link(link: PassageLink) -> dict[str, Any]:
    return {
        "left": _target(link.left),
        "right": _target(link.right),
        "linked": link.linked,
        "author": link.author,
        **link.unknown,
    }


def _correction(correction: PassageCorrection) -> dict[str, Any]:
    return {
        "target": _target(correction.quote),
        "kind": correction.kind.value,
        "author": correction.author,
        "made": written_time(correction.made),
        **correction.unknown,
    }


def _target(quote: Quote) -> dict[str, Any]:
    in_quotation, in_position = quote.unknown.get(SELECTOR, ({}, {}))
    return {
        "source": quote.article,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": quote.exact,
                "prefix": quote.prefix,
                "suffix": quote.suffix,
                **in_quotation,
            },
            {"type": "TextPositionSelector", "start": quote.start, "end": quote.span.end, **in_position},
        ],
        "value": quote.value,
        **({"was": quote.was} if quote.was else {}),
        **({"aside": True} if quote.aside else {}),
        **{key: value for key, value in quote.unknown.items() if key != SELECTOR},
    }
