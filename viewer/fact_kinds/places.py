"""Kind *place*: where an event took place."""

from collections.abc import Iterator

from viewer.domain.fact import Fact, Kind
from viewer.domain.judgement import Judgement, Relation
from viewer.domain.text import Span
from viewer.fact_kinds.background import is_general
from viewer.fact_kinds.localities import Place, relate_places
from viewer.fact_kinds.place_finding import FoundPlace, find_places
from viewer.fact_kinds.scenes import Scene, Spot, build_fact, scenes_of, stretch
from viewer.language.analysis import AnalysedArticle


def find(analysed: AnalysedArticle) -> tuple[Fact[Place], ...]:
    """Return the places that an article names for its events, in order of position."""
    return tuple(fact for scene in scenes_of(analysed) for fact in _find_in(scene))


def same_slot(left: Fact[Place], right: Fact[Place]) -> bool:
    """Tell whether both name a place, or both a direction from one."""
    return left.slot == right.slot


def distance(left: Fact[Place], right: Fact[Place]) -> float:
    """Return 1 for places that exclude each other, else 0."""
    return float(relate_places(left.value, right.value).relation is Relation.CONTRADICTION)


def relate(left: Fact[Place], right: Fact[Place]) -> Judgement:
    """Say how two places of one event stand, as far as it is known what lies in what."""
    standing = relate_places(left.value, right.value)
    reason = f"One says “{left.value.words}” and the other “{right.value.words}”: {standing.because}."
    return Judgement(relation=standing.relation, confidence=standing.confidence, reason=reason)


def _find_in(scene: Scene) -> Iterator[Fact[Place]]:
    found = [(place, _span_of(scene, place)) for place in find_places(scene.tokens)]
    for place, span in found:
        clause = scene.sentence.clause_of(span)
        named = tuple(other.locality for other, where in found if clause.contains(where))
        value = Place(
            words=scene.quoted(span),
            here=place.locality,
            all_named=named or (place.locality,),
            bearing=place.bearing,
        )
        slot = "direction" if place.bearing else "place"
        yield build_fact(
            scene, Spot(kind=Kind.PLACE, slot=slot, span=span), value, general=is_general(scene, clause)
        )


def _span_of(scene: Scene, place: FoundPlace) -> Span:
    return stretch(scene.tokens[place.first : place.last])
