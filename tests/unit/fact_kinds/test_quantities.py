import pytest
from fact_builders import facts_in, only_fact, told

from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.fact_kinds import quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three grey tugboats left the pier.", [("tugboats", "3", "Three grey tugboats")]),
        ("She paid $25 million for it.", [("money", "25,000,000 dollar", "$25 million")]),
        ("It cost 2.8 billion euros.", [("money", "2,800,000,000 euro", "2.8 billion euros")]),
        ("A 6.4-magnitude quake struck.", [("magnitude", "6.4", "6.4-magnitude")]),
        ("The quake had a magnitude of 5.9.", [("magnitude", "5.9", "magnitude of 5.9")]),
        ("Ana Ortiz, 32, of Lima spoke.", [("age", "32", "Ortiz, 32")]),
        ("The 31-year-old spoke.", [("age", "31", "31-year-old")]),
        ("It was a 24- to 30-foot dhow.", [("length", "24 to 30 ft", "24- to 30-foot")]),
        ("He died in a 30-foot fall.", [("distance", "30 ft", "30-foot")]),
        ("He fell around 2, 000ft.", [("distance", "about 2,000 ft", "around 2, 000ft")]),
        ("It struck at a depth of 10 km.", [("depth", "10 km", "10 km")]),
        ("A 10-metre-long barge sank.", [("length", "10 m", "10-metre-long")]),
        ("A third of the harvest was lost.", [("share", "33.33 %", "A third")]),
        ("The rebels hit at least 3 sites.", [("places hit", "at least 3", "at least 3 sites")]),
        ("More than 85 sites were hit.", [("places hit", "more than 85", "More than 85 sites")]),
    ],
)
def test_quantities_are_found_with_slot_amount_and_words(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(Kind.QUANTITY, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It happened in 2003.",
        "An F-16 took off.",
        "They met in Tower 22.",
        "It starts at 10:30 GMT.",
        "The second boat sank.",
        "Call +1 202 555 0143 now.",
        "See section 4.",
        "It stood at 3600 Harbour Drive.",
        "1. The mayor spoke.",
        "It was on June 14, 2021.",
        "No one came.",
    ],
)
def test_figures_that_count_nothing_are_left_out(text: str) -> None:
    assert told(Kind.QUANTITY, text) == []


def test_casualties_are_not_counted_twice() -> None:
    assert told(Kind.QUANTITY, "The storm killed four sailors.") == []


def test_elided_nouns_are_taken_from_the_amount_before() -> None:
    facts = facts_in(Kind.QUANTITY, "They seized three depots, two in Peru and one in Chile.")

    assert [(fact.slot, fact.shown) for fact in facts] == [
        ("depots", "3"),
        ("depots", "2, a part"),
        ("depots", "1, a part"),
    ]


def test_what_was_hit_is_one_slot_whatever_it_is_called() -> None:
    left = only_fact(Kind.QUANTITY, "The jets targeted at least 3 facilities.")
    right = only_fact(Kind.QUANTITY, "The jets targeted over 85 targets.")

    assert quantities.same_slot(left, right)
    assert quantities.relate(left, right).relation is Relation.COMPATIBLE


def test_different_things_share_no_slot() -> None:
    left = only_fact(Kind.QUANTITY, "Three boats sank.")
    right = only_fact(Kind.QUANTITY, "Three planes sank.")

    assert not quantities.same_slot(left, right)


def test_a_single_thing_and_several_of_them_share_a_slot() -> None:
    one = only_fact(Kind.QUANTITY, "A drone laden with paint struck the gate.")
    three = only_fact(Kind.QUANTITY, "Three drones struck the gate.")

    assert quantities.same_slot(one, three)
    assert quantities.relate(one, three).relation is Relation.CONTRADICTION
    assert quantities.relate(one, three).confidence <= 0.5


def test_ages_of_two_people_share_no_slot() -> None:
    left = only_fact(Kind.QUANTITY, "Ana Ortiz, 32, spoke.")
    right = only_fact(Kind.QUANTITY, "Luis Vega, 41, spoke.")
    sister = only_fact(Kind.QUANTITY, "Eva Ortiz, age 41, spoke.")

    assert not quantities.same_slot(left, right)
    assert not quantities.same_slot(left, sister)


def test_ages_of_one_person_share_a_slot_whatever_part_of_the_name_is_told() -> None:
    left = only_fact(Kind.QUANTITY, "Ana Maria Ortiz, 32, spoke.")
    right = only_fact(Kind.QUANTITY, "The verdict on Ana Ortiz, age 33, was read.")

    assert quantities.same_slot(left, right)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("It is 58km away.", "It is 36 miles away.", Relation.EQUIVALENT),
        ("It is 58km away.", "It is 60km away.", Relation.CONTRADICTION),
        ("It took 120 minutes.", "It took 2 hours.", Relation.EQUIVALENT),
        ("It made 14 knots.", "It made 26 km/h.", Relation.EQUIVALENT),
        ("It made 14 knots.", "It made 26 miles per hour.", Relation.CONTRADICTION),
        ("It was 9 degrees Celsius.", "It was 48 degrees Fahrenheit.", Relation.EQUIVALENT),
        ("It rose by 5 percent.", "It rose by 5%.", Relation.SAME),
    ],
)
def test_units_are_converted_before_comparing(left: str, right: str, relation: Relation) -> None:
    one, other = only_fact(Kind.QUANTITY, left), only_fact(Kind.QUANTITY, right)

    assert quantities.same_slot(one, other)
    assert quantities.relate(one, other).relation is relation


def test_a_standing_figure_is_marked_as_general() -> None:
    assert only_fact(Kind.QUANTITY, "The town has a population of 120,000 people.").general


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The council voted 6 to 3 for the bridge.", "6 to 3"),
        ("The vote was 6-3.", "6 to 3"),
        ("Seven members of the council voted for the bridge and two against.", "7 to 2"),
    ],
)
def test_a_vote_is_one_fact(text: str, shown: str) -> None:
    (vote,) = (fact for fact in facts_in(Kind.QUANTITY, text) if fact.slot == "votes for")

    assert vote.shown == shown


def test_letters_that_only_resemble_a_number_are_no_vote() -> None:
    assert facts_in(Kind.QUANTITY, "The vote was ſix to fıve.") == ()
