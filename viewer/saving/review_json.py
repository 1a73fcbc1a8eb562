"""A review as the bytes of its file, and back: every step between them is checked."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from time import sleep
from typing import Any, Final

from pydantic import ValidationError

from viewer.domain.errors import SidecarError
from viewer.domain.review import Review
from viewer.saving.complaints import complaint_about, complaint_at, complaints_about
from viewer.saving.json_text import UnsoundJson, line_of, read_json, write_json
from viewer.saving.migrations import upgraded
from viewer.saving.translating import contradictions_in, document_of, review_from
from viewer.saving.wire import FORMAT, ReviewDocument

MOST_LINES = 100
"""Problems whose line is looked up, for which the text is read once each: who has more mends the first and looks again."""

_PORTION: Final = 20
"""Annotations that are turned into text in about a millisecond."""
_TURN: Final = 0.0005
"""Seconds in which another thread that waits has its turn."""


def is_review(content: bytes, where: str) -> bool:
    """Tell whether ``content`` says of itself that it is a review.

    Raises:
        SidecarError: It is no text.
    """
    try:
        document = read_json(text_of(content, where))
    except UnsoundJson:
        return False
    return isinstance(document, dict) and document.get("format") == FORMAT


def text_of(content: bytes, where: str) -> str:
    """Return ``content`` as text.

    Raises:
        SidecarError: It is empty, or no UTF-8.
    """
    if not content.strip():
        raise SidecarError("The file is empty.", where=where, remedy="Restore an earlier copy of it.")
    try:
        return content.decode("utf-8-sig")  # Some editors put a mark before the text.
    except UnicodeDecodeError as error:
        raise complaint_at(where, f"byte {error.start}", "This is not text in UTF-8.") from error


def review_in(content: bytes, where: str) -> Review:
    """Return the review that ``content`` holds; ``where`` is the file, for messages."""
    return review_with_ancestors_in(content, where)[0]


def review_with_ancestors_in(content: bytes, where: str) -> tuple[Review, tuple[str, ...]]:
    """Return the review that ``content`` holds, and the states that it came from; ``where`` is the file, for messages."""
    document = upgraded(_sound(text_of(content, where), where), where)
    validated = _validated(document, where)
    return review_from(validated, where), tuple(validated.ancestors)


def problems_in(content: bytes, where: str) -> tuple[SidecarError, ...]:
    """Return everything that keeps ``content`` from being read as a review; nothing where it can be read.

    What is no sound JSON, no review or one of a newer version is told alone. Then come all places whose values are
    wrong by themselves; only where there are none, what the parts contradict.
    """
    try:
        text = text_of(content, where)
        document = upgraded(_sound(text, where), where)
        try:
            validated = ReviewDocument.model_validate_json(json.dumps(document))
        except ValidationError as error:
            problems = complaints_about(where, error)
        else:
            problems = tuple(contradictions_in(validated, where))
    except SidecarError as problem:
        return (problem,)
    first, others = problems[:MOST_LINES], problems[MOST_LINES:]
    return (*(_with_line(problem, text, where) for problem in first), *others)


def _with_line(problem: SidecarError, text: str, where: str) -> SidecarError:
    """Return ``problem`` with the line of its place, or of what should hold it."""
    place = problem.where.removeprefix(where).removeprefix(": ")
    line = line_of(text, place) or line_of(text, re.sub(r"\.[^.\[]*$", "", place))
    named = f"{problem.where} (line {line})" if line else problem.where
    return SidecarError(problem.problem, where=named, remedy=problem.remedy)


def _sound(text: str, where: str) -> Any:  # noqa: ANN401 - whatever JSON the file holds
    try:
        return read_json(text)
    except UnsoundJson as error:
        raise complaint_at(where, error.place, error.problem) from error


def _validated(document: dict[str, Any], where: str) -> ReviewDocument:
    # Strict validation reads times and kinds from texts only when it is given JSON.
    try:
        return ReviewDocument.model_validate_json(json.dumps(document))
    except ValidationError as error:
        raise complaint_about(where, error) from error


def compact_content_of(review: Review) -> bytes:
    """Return the bytes of ``review`` without line ends, in a tenth of the time of ``content_of`` and in small portions.

    They are for the journal, which a thread writes again and again while somebody types, and between two portions the
    thread of the window has its turn. Whether they can be read again is not tried, and half a character becomes a
    question mark, since the rest must not be lost for it.

    Raises:
        ValueError: An unknown key holds what JSON cannot carry.
    """
    annotations: list[str] = []
    listed = tuple(replace(record, kept=None) for record in review.articles)  # written once, further down
    for place in range(0, len(review.annotations), _PORTION):
        portion = Review(articles=listed, annotations=review.annotations[place : place + _PORTION])
        annotations += [_compact(annotation) for annotation in document_of(portion)["annotations"]]
        sleep(_TURN)
    rest = document_of(replace(review, annotations=()))
    del rest["annotations"]
    return f'{{"annotations": [{",".join(annotations)}], {_compact(rest)[1:]}'.encode(errors="replace")


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def content_of(review: Review, where: str, ancestors: Sequence[str] = ()) -> bytes:
    """Return the bytes to write, having made sure that they can be read again."""
    try:
        document = document_of(review, ancestors)
        content = write_json(document).encode()
    except UnsoundJson as error:
        raise SidecarError(
            f"The review cannot be saved as it is: {error.problem}",
            where=f"{where}: {error.place}",
            remedy="Correct this text in the window and save again.",
        ) from error
    review_from(_validated(document, where), where)
    return content
