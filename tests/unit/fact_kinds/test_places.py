import pytest
from fact_builders import facts_in, only_fact, told

from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.fact_kinds import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A ferry sank in southern Peru.", ["southern Peru"]),
        ("A ferry sank in Peru and Chile.", ["Peru", "Chile"]),
        ("A ferry sank near El-Naqa in northern Peru.", ["El-Naqa in northern Peru"]),
        ("He was seen in Springfield, Peru, last week.", ["Springfield, Peru"]),
        ("It left the port city of Callao at dawn.", []),
        ("It lay in the port city of Callao.", ["Callao"]),
        ("The Peru ferry disaster inquiry opened after the Chile earthquake.", ["Chile"]),
        ("It struck 60km south-west of Callao.", ["south-west of Callao"]),
        ("Peru-backed rebels fled on Monday.", []),
        ("Peruvian rebels spoke in January.", []),
        ("They met in Congress.", []),
        ("They agreed in the Ortiz inquiry.", []),
        ("They put tariffs on the EU.", []),
        ("He is in US custody.", []),
        ("They fought near the borders of Peru, Chile and Bolivia.", []),
        ("It happened in Peru’s Cusco region.", ["Peru’s Cusco"]),
    ],
)
def test_places_are_found_and_other_names_are_not(text: str, expected: list[str]) -> None:
    assert [words for _, _, words in told(Kind.PLACE, text)] == expected


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("It sank in Peru.", "It sank in Peru.", Relation.SAME),
        ("It sank in Peru.", "It sank in southern Peru.", Relation.REFINEMENT),
        ("It sank in Peru.", "It sank in Callao, Peru.", Relation.REFINEMENT),
        ("It sank in northern Peru.", "It sank in southern Peru.", Relation.CONTRADICTION),
        ("It sank in southern Peru.", "It sank in Chile.", Relation.CONTRADICTION),
        ("It sank near Al-Naqa.", "It sank near An-Naqa.", Relation.SAME),
        ("It sank in Callao, Peru.", "It sank in Callao, Chile.", Relation.CONTRADICTION),
        ("It sank in Callao.", "It sank in Tacna.", Relation.UNDETERMINED),
        ("It is 3 km east of Tacna.", "It is 3 km west of Tacna.", Relation.CONTRADICTION),
        ("It is 3 km south of Tacna.", "It is 3 km south-west of Tacna.", Relation.REFINEMENT),
    ],
)
def test_places_stand_as_what_is_known_of_them_allows(left: str, right: str, relation: Relation) -> None:
    one, other = only_fact(Kind.PLACE, left), only_fact(Kind.PLACE, right)

    assert places.same_slot(one, other)
    assert places.relate(one, other).relation is relation


def test_places_of_a_clause_are_compared_as_a_set() -> None:
    both = facts_in(Kind.PLACE, "They struck sites in Peru and Chile.")
    one = only_fact(Kind.PLACE, "They struck sites in Chile.")

    assert [places.relate(fact, one).relation for fact in both] == [Relation.EQUIVALENT, Relation.SAME]
