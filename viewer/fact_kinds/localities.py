"""A place as a source names it, with what it is known to lie in, and how two sets of places stand."""

from dataclasses import dataclass

from viewer.domain.judgement import Relation
from viewer.fact_kinds.amounts import Standing
from viewer.language.countries import country_of, country_shown

_OPPOSITES = (("north", "south"), ("east", "west"), ("northeast", "southwest"), ("northwest", "southeast"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Locality:
    """One named place.

    Attributes:
        name: Skeleton of the name; ``""`` for a bare country or part of a country.
        country: Key of the country it is or is said to lie in; ``""`` where that is not said.
        region: Part of the country or container: "north", "south" …; ``""`` where none is named.
        within: Skeletons of the larger places it is said to lie in, countries left out.
    """

    name: str
    country: str = ""
    region: str = ""
    within: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The name in normalised words."""
        country = country_shown(self.country) if self.country else ""
        region = f"{self.region}ern {country}" if self.region and country else country
        return ", ".join(
            part for part in (self.name.title(), *(one.title() for one in self.within), region) if part
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place mentioned in a clause, with all the places that the clause names.

    Attributes:
        words: As written.
        here: The place mentioned.
        all_named: Every place of the clause, this one included, in order.
        bearing: Compass direction from the place: "east" in "east of the town"; ``""`` where it is the place itself.
    """

    words: str
    here: Locality
    all_named: tuple[Locality, ...]
    bearing: str = ""

    @property
    def shown(self) -> str:
        """The place in normalised words, with the direction from it where one is given."""
        return f"{self.bearing} of {self.here.shown}" if self.bearing else self.here.shown


def relate_places(left: Place, right: Place) -> Standing:
    """Say how two places of one event stand; the same answer whichever comes first."""
    if left.bearing or right.bearing:
        return _relate_bearings(left, right)
    if _are_same(left.here, right.here):
        return _relate_same_names(left, right)
    if _are_opposite_parts(left.here, right.here):
        return Standing(
            relation=Relation.CONTRADICTION,
            confidence=0.6,
            because="they name opposite parts of the same country",
        )
    if _lies_in(left.here, right.here) or _lies_in(right.here, left.here):
        return Standing(
            relation=Relation.REFINEMENT, confidence=0.7, because="one names a place inside the other"
        )
    return _relate_sets(left, right)


def _relate_same_names(left: Place, right: Place) -> Standing:
    ours, theirs = _countries(left), _countries(right)
    if left.here.name and ours and theirs and not ours & theirs:
        return Standing(
            relation=Relation.CONTRADICTION,
            confidence=0.6,
            because=f"the place is the same, but {_named_apart(ours, theirs)} are different countries",
        )
    if (left.here.country, left.here.region, left.here.within) == (
        right.here.country,
        right.here.region,
        right.here.within,
    ):
        return Standing(relation=Relation.SAME, confidence=0.9, because="both name the same place")
    return Standing(
        relation=Relation.REFINEMENT,
        confidence=0.6,
        because="the place is the same, and one says more about where it lies",
    )


def _relate_sets(left: Place, right: Place) -> Standing:
    ours, theirs = _countries(left), _countries(right)
    if ours and theirs and not ours & theirs:
        return Standing(
            relation=Relation.CONTRADICTION,
            confidence=0.75,
            because=f"{_named_apart(ours, theirs)} are different countries",
        )
    if any(_are_same(one, other) for one in left.all_named for other in right.all_named):
        return Standing(
            relation=Relation.EQUIVALENT,
            confidence=0.5,
            because="both also name a place that they have in common, so they agree as far as they go",
        )
    if ours & theirs:
        return Standing(
            relation=Relation.COMPATIBLE,
            confidence=0.4,
            because="both lie in the same country, and neither is known to lie inside the other",
        )
    whole = not left.here.name or not right.here.name
    return Standing(
        relation=Relation.COMPATIBLE if whole else Relation.UNDETERMINED,
        confidence=0.3,
        because="whether one lies inside the other is not known",
    )


def _relate_bearings(left: Place, right: Place) -> Standing:
    same_anchor = _are_same(left.here, right.here)
    if same_anchor and left.bearing == right.bearing:
        return Standing(
            relation=Relation.SAME, confidence=0.9, because="both name the same direction from one place"
        )
    if same_anchor and left.bearing and right.bearing:
        if left.bearing in right.bearing or right.bearing in left.bearing:
            return Standing(
                relation=Relation.REFINEMENT, confidence=0.6, because="one direction is more exact"
            )
        return Standing(
            relation=Relation.CONTRADICTION,
            confidence=0.8,
            because="the two directions from one place differ",
        )
    return Standing(
        relation=Relation.UNDETERMINED, confidence=0.3, because="they measure from different places"
    )


def _are_same(left: Locality, right: Locality) -> bool:
    if left.name or right.name:
        return left.name == right.name and not _are_disjoint(left.country, right.country)
    return left.country == right.country and left.region == right.region


def _are_disjoint(left: str, right: str) -> bool:
    return bool(left and right) and country_of(left) != country_of(right)


def _lies_in(inner: Locality, outer: Locality) -> bool:
    if outer.name:
        return outer.name in inner.within and not _are_disjoint(inner.country, outer.country)
    if not inner.country or country_of(inner.country) != country_of(outer.country):
        return False
    return (
        not outer.region
        or outer.region == inner.region
        or (bool(inner.region) and outer.region in inner.region)
    )


def _are_opposite_parts(left: Locality, right: Locality) -> bool:
    if not left.country or left.country != right.country or left.name or right.name:
        return False
    return (left.region, right.region) in _OPPOSITES or (right.region, left.region) in _OPPOSITES


def _countries(place: Place) -> frozenset[str]:
    return frozenset(country_of(one.country) for one in place.all_named if one.country)


def _named_apart(ours: frozenset[str], theirs: frozenset[str]) -> str:
    return " and ".join(sorted({_listed(ours), _listed(theirs)}))


def _listed(countries: frozenset[str]) -> str:
    return ", ".join(country_shown(key) for key in sorted(countries))
