"""Brings a saved review of any version ever written to the present one.

Version 1 is the first, so there is nothing to bring forward yet. When version 2 comes, write a function from the
JSON of version 1 to that of version 2 here, apply such functions one after the other in ``upgraded``, and leave
``tests/files/sidecars/v1`` as it is: those files prove that old reviews still open.
"""

from typing import Any

from viewer.domain.errors import SidecarError, UnsupportedVersion
from viewer.saving.complaints import complaint_at, shown
from viewer.saving.wire import FORMAT, VERSION


def upgraded(document: Any, where: str) -> dict[str, Any]:  # noqa: ANN401 - whatever JSON the file holds
    """Return the JSON of a saved review in the form of the present version.

    Args:
        document: What the file holds.
        where: The file, for messages.

    Raises:
        UnsupportedVersion: A newer Parallax wrote it.
        SidecarError: It is no saved review at all.
    """
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise SidecarError(
            "This is not a review saved by Parallax.",
            where=where,
            remedy=f'Choose a file whose "format" is "{FORMAT}".',
        )
    version = document.get("version")
    if type(version) is not int or version < 1:
        raise complaint_at(where, "version", f"Expected a version number, found {shown(version)}.")
    if version > VERSION:
        raise UnsupportedVersion(
            f"A newer Parallax wrote this review: it has version {version}, this Parallax reads up to {VERSION}.",
            where=where,
            remedy="Install the newest Parallax to open it; the file has been left as it is.",
        )
    return document
