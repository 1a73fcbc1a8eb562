"""The states in which reviews were saved on this machine, so that two copies of one review can be merged three-way."""

import hashlib
import json
import os
import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, zip_longest
from pathlib import Path
from typing import Final

from viewer.domain.errors import SidecarError
from viewer.domain.review import Review
from viewer.saving.sidecar import SavedReview

MOST_ANCESTORS: Final = 64
"""A sidecar lists so many; a colleague who has not sent a copy for longer is merged two-way."""
MOST_STATES: Final = 200
LARGEST: Final = 64_000_000
"""Bytes kept in all: with more the oldest states go."""
_ENDING: Final = ".state.json"


def state_of(review: Review) -> str:
    """Return the digest of ``review`` as a saved state: the same wherever, and however indented, it stands in a file."""
    return hashlib.sha256(_content(review)).hexdigest()


def descent(review: Review, *lines: Sequence[str]) -> tuple[str, ...]:
    """Return what a sidecar lists as ancestors: its own state, then those of all ``lines``, the newest of each first."""
    return tuple(dict.fromkeys((state_of(review), *joined_lines(*lines))))[:MOST_ANCESTORS]


def joined_lines(*lines: Sequence[str]) -> tuple[str, ...]:
    """Return the states of several lines, each once, the newest of each line first."""
    together = chain.from_iterable(zip_longest(*lines))
    return tuple(dict.fromkeys(digest for digest in together if digest is not None))


def lineage(saved: SavedReview) -> tuple[str, ...]:
    """Return every state that a saved review is or came from, newest first; what was edited by hand counts as it is."""
    return tuple(dict.fromkeys((state_of(saved.review), *saved.ancestors)))


def common_ancestors(mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """Return the states from which both came, the nearest first, whoever is called mine."""
    places = {digest: place for place, digest in enumerate(theirs)}
    shared = [(place + places[digest], digest) for place, digest in enumerate(mine) if digest in places]
    return tuple(digest for _, digest in sorted(shared))


def states_in(folder: Path) -> "SavedStates":
    """Return the store that every part of Parallax uses, in the ``folder`` for what may be lost."""
    return SavedStates(folder / "states")


class SavedStates:
    """A bounded store of states by their digests; losing it costs no more than merging two-way.

    What cannot be kept or read is as if it had never been: nobody's work hangs on it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, review: Review) -> str:
        """Keep the state of ``review`` and return its digest."""
        content = _content(review)
        digest = hashlib.sha256(content).hexdigest()
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            place = self._place(digest)
            if place.exists():
                os.utime(place)
            else:
                _put(place, content)
                self._forget_oldest()
        return digest

    def find(self, digest: str) -> Review | None:
        """Return the state with this digest, or None where it is not known or was damaged."""
        from viewer.saving.review_json import review_in  # noqa: PLC0415 - checking takes a while to load

        try:
            content = self._place(digest).read_bytes()
            if hashlib.sha256(content).hexdigest() != digest:
                return None
            return review_in(content, str(self._place(digest)))
        except (OSError, SidecarError):
            return None

    def base_of(
        self, mine: Sequence[str], theirs: Sequence[str], at_hand: Iterable[Review] = ()
    ) -> Review | None:
        """Return the nearest state from which two reviews came, as far as it is known here.

        Args:
            mine: The ``lineage`` of one.
            theirs: The ``lineage`` of the other.
            at_hand: Reviews that need no looking up: one copy may itself be the state that the other came from.
        """
        shared = common_ancestors(mine, theirs)
        known = {state_of(review): review for review in at_hand} if shared else {}
        found = (known.get(digest) or self.find(digest) for digest in shared)
        return next((review for review in found if review is not None), None)

    def _place(self, digest: str) -> Path:
        return self._folder / f"{digest}{_ENDING}"

    def _forget_oldest(self) -> None:
        """Remove the states that were used longest ago where there are too many of them, or too large."""
        kept, room = 0, LARGEST
        for place, size in _newest_first(self._folder.glob(f"*{_ENDING}")):
            kept, room = kept + 1, room - size
            if kept > MOST_STATES or (room < 0 and kept > 1):
                place.unlink(missing_ok=True)


def _content(review: Review) -> bytes:
    """Return the bytes that stand for ``review``: compact, since every save works them out several times."""
    # Loaded only now: what needs no state shall not wait for what writes reviews.
    from viewer.saving.translating import document_of  # noqa: PLC0415 - reason above

    return json.dumps(document_of(review), separators=(",", ":")).encode()


def _put(place: Path, content: bytes) -> None:
    """Write a state whole or not at all; a power cut may take it, the review itself stands in its own file."""
    temporary = place.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        temporary.write_bytes(content)
        temporary.replace(place)
    finally:
        temporary.unlink(missing_ok=True)


def _newest_first(places: Iterable[Path]) -> Iterator[tuple[Path, int]]:
    known = [(place, place.stat()) for place in places]
    for place, found in sorted(known, key=lambda entry: (-entry[1].st_mtime_ns, entry[0].name)):
        yield place, found.st_size
