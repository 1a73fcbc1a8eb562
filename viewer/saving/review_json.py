"""A review as the bytes of its file, and back: every step between them is checked."""

import json
from typing import Any

from pydantic import ValidationError

from viewer.domain.errors import SidecarError
from viewer.domain.review import Review
from viewer.saving.complaints import complaint_about, complaint_at
from viewer.saving.json_text import UnsoundJson, read_json, write_json
from viewer.saving.migrations import upgraded
from viewer.saving.translating import document_of, review_from
from viewer.saving.wire import FORMAT, ReviewDocument


def is_review(content: bytes, where: str) -> bool:
    """Tell whether ``content`` says of itself that it is a review.

    Raises:
        SidecarError: It is no text.
    """
    try:
        document = read_json(_text_of(content, where))
    except UnsoundJson:
        return False
    return isinstance(document, dict) and document.get("format") == FORMAT


def _text_of(content: bytes, where: str) -> str:
    if not content.strip():
        raise SidecarError("The file is empty.", where=where, remedy="Restore an earlier copy of it.")
    try:
        return content.decode("utf-8-sig")  # Some editors put a mark before the text.
    except UnicodeDecodeError as error:
        raise complaint_at(where, f"byte {error.start}", "This is not text in UTF-8.") from error


def review_in(content: bytes, where: str) -> Review:
    """Return the review that ``content`` holds; ``where`` is the file, for messages."""
    try:
        document = read_json(_text_of(content, where))
    except UnsoundJson as error:
        raise complaint_at(where, error.place, error.problem) from error
    return review_from(_validated(upgraded(document, where), where), where)


def _validated(document: dict[str, Any], where: str) -> ReviewDocument:
    # Strict validation reads times and kinds from texts only when it is given JSON.
    try:
        return ReviewDocument.model_validate_json(json.dumps(document))
    except ValidationError as error:
        raise complaint_about(where, error) from error


def content_of(review: Review, where: str) -> bytes:
    """Return the bytes to write, having made sure that they can be read again."""
    try:
        document = document_of(review)
        content = write_json(document).encode()
    except UnsoundJson as error:
        raise SidecarError(
            f"The review cannot be saved as it is: {error.problem}",
            where=f"{where}: {error.place}",
            remedy="Correct this text in the window and save again.",
        ) from error
    review_from(_validated(document, where), where)
    return content
