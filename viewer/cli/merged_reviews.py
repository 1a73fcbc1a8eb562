"""What comes of merging saved reviews, found again in the articles as they are now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from viewer.domain.article import Article
from viewer.domain.review import Review, SourceRecord
from viewer.reading.gathering import gather
from viewer.reviewing.grounding import Copy, Grounded, gather_sources, ground_all, ground_base
from viewer.reviewing.merging import Conflict, merge
from viewer.saving.saved_states import SavedStates, joined_lines, lineage
from viewer.saving.sidecar import SavedReview


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of merging.

    Attributes:
        review: Everything, with absolute paths.
        sides: What was merged, as it stands in the present articles.
        articles: Those that could be read.
        conflicts: What several changed, each in another way.
        is_three_way: Whether every pair was merged with a common ancestor.
    """

    review: Review
    sides: Sequence[Grounded]
    articles: Sequence[Article]
    conflicts: Sequence[Conflict]
    is_three_way: bool


def merge_saved(saved: Sequence[SavedReview], base: SavedReview | None, states: SavedStates) -> Outcome:
    """Merge ``saved`` one after the other, three-way where it is known what they came from.

    Args:
        saved: Two or more.
        base: What all came from, or None to look for it among the states saved on this machine.
        states: Those that were saved on this machine.
    """
    copies = [Copy(review=each.review, folder=each.path.parent) for each in saved]
    articles = gather_sources(copies, _read)
    sides = ground_all(copies, articles)
    review, conflicts, bases = sides[0].review, list[Conflict](), list[Review | None]()
    for place in range(1, len(sides)):
        found = base.review if base else _known_base(saved[:place], saved[place], states)
        folder = (base or saved[0]).path.parent
        grounded = found and ground_base(Copy(review=found, folder=folder), articles, sides)
        merged = merge(review, sides[place].review, grounded)
        review = merged.review
        conflicts += merged.conflicts
        bases.append(grounded)
    return Outcome(
        review=review,
        sides=sides,
        articles=articles,
        conflicts=tuple(conflicts),
        is_three_way=all(each is not None for each in bases),
    )


def _known_base(before: Sequence[SavedReview], one: SavedReview, states: SavedStates) -> Review | None:
    """Return the nearest state from which ``one`` and what was merged ``before`` it came, as far as it is known."""
    at_hand = [each.review for each in (*before, one)]
    return states.base_of(joined_lines(*map(lineage, before)), lineage(one), at_hand)


def _read(records: Mapping[Path, SourceRecord]) -> Sequence[Article]:
    """Return the articles that can be read, or that are kept; the report names the others."""
    there = [path for path, record in records.items() if record.kept is not None or path.is_file()]
    return gather(there, records=records).articles
