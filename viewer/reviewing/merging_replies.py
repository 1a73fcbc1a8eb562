"""Merges what was said under one annotation in two copies of a review: replies, and the history of changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID, uuid5

from viewer.domain.review import Change, Reply, ReplyId
from viewer.reviewing.changing import in_order
from viewer.reviewing.three_way import NOT_KNOWN, choose, choose_keys, join, kept_keys

_COPIES: Final = UUID("8a4f5a0e-2c1c-4a51-9a0b-6f3f5a0f1f77")
"""Namespace of the ids of copies: the same yielding words give the same id on every machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedReplies:
    """The replies of two copies made one list.

    Attributes:
        replies: In order of creation.
        contested: The words that stay and those that live on in a reply of their own, where both sides changed one.
    """

    replies: tuple[Reply, ...]
    contested: tuple[tuple[str, str], ...]


def merge_replies(
    left: Sequence[Reply], right: Sequence[Reply], before: Sequence[Reply] | None
) -> MergedReplies:
    """Return the replies of both sides; what one took away and the other had not touched is gone.

    Args:
        left: One side.
        right: The other; which is which makes no difference.
        before: What both started from, or None where nobody remembers.
    """
    sides = (_by_id(left), _by_id(right), _by_id(before or ()))
    found: dict[ReplyId, Reply] = {}
    copies: dict[ReplyId, Reply] = {}
    contested: list[tuple[str, str]] = []
    for reply_id in sorted({**sides[0], **sides[1]}):
        mine, theirs, known = (side.get(reply_id) for side in sides)
        if mine is None or theirs is None:
            alone = mine or theirs
            if alone is not None and alone != known:
                found[reply_id] = alone
            continue
        later, earlier = sorted((mine, theirs), key=_age, reverse=True)
        found[reply_id], yielding = _settled(later, earlier, known)
        if yielding:
            contested.append((found[reply_id].text, yielding))
            copy = ReplyId(str(uuid5(_COPIES, f"{reply_id}\n{yielding}")))
            copies[copy] = replace(later if yielding == later.text else earlier, id=copy)
    together = {**copies, **found}.values()
    return MergedReplies(
        replies=tuple(sorted(together, key=lambda reply: (reply.created, reply.id))),
        contested=tuple(contested),
    )


def merge_changes(
    left: Sequence[Change], right: Sequence[Change], before: Sequence[Change]
) -> tuple[Change, ...]:
    """Return the changes that either side made, each once, in order of time."""
    return in_order(join(left, right, before))


def _by_id(replies: Sequence[Reply]) -> Mapping[ReplyId, Reply]:
    return {reply.id: reply for reply in replies}


def _age(reply: Reply) -> tuple[float, str, str]:
    return (reply.modified.timestamp(), reply.text, repr(reply))


def _settled(later: Reply, earlier: Reply, before: Reply | None) -> tuple[Reply, str]:
    """Return the reply as merged, and the words that had to yield and stand nowhere in it, or ``""``."""
    if before in (later, earlier):
        return (earlier if later == before else later), ""
    text = choose(later.text, earlier.text, NOT_KNOWN if before is None else before.text)
    unknown = choose_keys(later.unknown, earlier.unknown, None if before is None else before.unknown)
    is_lost = text.contested and text.other.strip() and text.other not in text.kept
    return replace(later, text=text.kept, unknown=kept_keys(unknown)), text.other if is_lost else ""
