"""Reads and writes a codebook as a file of its own, by which a team shares the tags that it has agreed on."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, Field, ValidationError

from viewer.domain.errors import SidecarError, UnsupportedVersion
from viewer.domain.review import NOTHING_UNKNOWN, Code
from viewer.saving.complaints import REMEDY, complaint_about, complaint_at, shown
from viewer.saving.json_text import UnsoundJson, read_json, write_json
from viewer.saving.replacing import replace_file
from viewer.saving.review_json import text_of
from viewer.saving.wire import TAG, CodeRecord

FORMAT: Final = "parallax-codebook"
VERSION: Final = 1
LARGEST: Final = 2_000_000
"""Bytes: thousands of codes, each with a page of description."""


class SharedCode(CodeRecord):
    """A tag that a team has agreed on."""

    name: Annotated[str, Field(pattern=TAG)]
    """The tag, as annotations bear it; a comma would end it."""


class CodebookDocument(BaseModel):
    """A codebook, shared by Parallax from one review to another."""

    model_config = CodeRecord.model_config

    format: Literal["parallax-codebook"]
    """Tells this file from other JSON."""
    version: Literal[1]
    """The version of this form."""
    codes: list[SharedCode]
    """In the order of the team."""


def read_codebook(path: Path) -> tuple[Code, ...]:
    """Read the codes saved at ``path``.

    Raises:
        UnsupportedVersion: A newer Parallax wrote it.
        SidecarError: It cannot be read, is no codebook or is damaged; ``where`` names the exact place.
    """
    where = str(path)
    try:
        document = read_json(text_of(_bytes_of(path), where))
    except UnsoundJson as error:
        raise complaint_at(where, error.place, error.problem) from error
    _check_head(document, where)
    try:
        found = CodebookDocument.model_validate_json(json.dumps(document))
    except ValidationError as error:
        raise complaint_about(where, error) from error
    return _codes_of(found, where)


def write_codebook(path: Path, codes: Iterable[Code]) -> None:
    """Write ``codes`` to ``path``, in their order; the same codes give the same bytes.

    Raises:
        SidecarError: A code cannot stand in such a file, or the disk refused; a file that was there is untouched.
    """
    document = {
        "format": FORMAT,
        "version": VERSION,
        "codes": [_record(code) for code in codes],
    }
    try:
        CodebookDocument.model_validate_json(json.dumps(document))
        content = write_json(document).encode()
    except ValidationError as error:
        raise complaint_about(str(path), error) from error
    except UnsoundJson as error:
        raise complaint_at(str(path), error.place, error.problem) from error
    try:
        replace_file(path, content, before_replacing=lambda: None)
    except OSError as error:
        raise SidecarError(
            f"The codebook could not be written: {error.strerror or error}.",
            where=str(path),
            remedy="The codebook is kept in the review: export it to another place.",
        ) from error


def _record(code: Code) -> dict[str, Any]:
    return {
        "name": code.name,
        **({"description": code.description} if code.description else {}),
        **code.unknown,
    }


def _check_head(document: object, where: str) -> None:
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise SidecarError(
            "This is not a codebook saved by Parallax.",
            where=where,
            remedy=f'Choose a file whose "format" is "{FORMAT}"; a review’s codebook is taken from the review.',
        )
    version = document.get("version")
    if type(version) is not int or version < 1:
        raise complaint_at(where, "version", f"Expected a version number, found {shown(version)}.")
    if version > VERSION:
        raise UnsupportedVersion(
            f"A newer Parallax wrote this codebook: it has version {version}, this Parallax reads up to {VERSION}.",
            where=where,
            remedy="Install the newest Parallax to use it.",
        )


def _codes_of(document: CodebookDocument, where: str) -> tuple[Code, ...]:
    first: dict[str, int] = {}
    for place, record in enumerate(document.codes):
        if record.name in first:
            problem = (
                f"Expected a name of its own, found {shown(record.name)}, "
                f"which codes[{first[record.name]}] has too."
            )
            raise complaint_at(where, f"codes[{place}].name", problem)
        first[record.name] = place
    return tuple(
        Code(name=record.name, description=record.description, unknown=record.unknown or NOTHING_UNKNOWN)
        for record in document.codes
    )


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise SidecarError(
            f"The file cannot be read: {error.strerror or error}.",
            where=str(path),
            remedy="Check that it is still there and that you may read it.",
        ) from error
    if len(content) > LARGEST:
        raise SidecarError(
            f"The file is larger than {LARGEST // 1_000_000} MB, so it is no codebook.",
            where=str(path),
            remedy=REMEDY,
        )
    return content
