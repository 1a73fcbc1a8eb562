import pytest
from fact_builders import facts_in, only_fact, told

from viewer.domain.fact import Certainty, Kind, Polarity
from viewer.domain.judgement import Relation
from viewer.fact_kinds import casualties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A fire broke out, killing 4 Danish sailors and injuring several more.",
            [("killed", "4", "4 Danish sailors"), ("injured", "several", "several more")],
        ),
        ("Four nurses were killed in the blaze.", [("killed", "4", "Four nurses")]),
        ("34 dead as barge sinks", [("killed", "34", "34 dead")]),
        ("Quake Kills 10; 80 Hurt", [("killed", "10", "Kills 10"), ("injured", "80", "80 Hurt")]),
        (
            "It led to the deaths of three miners and the injuries of over 40 others.",
            [("killed", "3", "three miners"), ("injured", "more than 40", "over 40 others")],
        ),
        ("The death toll rose to 12.", [("killed", "12", "toll rose to 12")]),
        ("Police arrested 12 people.", [("arrested", "12", "12 people")]),
        ("Two robbers killed ten people.", [("killed", "10", "ten people")]),
        ("Another 4 Danish sailors were injured.", [("injured", "4", "Another 4 Danish sailors")]),
        ("About 50 people were taken to hospital.", [("hospitalised", "about 50", "About 50 people")]),
        ("Three people were shot dead.", [("killed", "3", "Three people")]),
        ("Two cyclists were shot.", [("shot", "2", "Two cyclists")]),
        ("About 30 people were seriously injured.", [("seriously injured", "about 30", "About 30 people")]),
        ("At least one crew member is missing.", [("missing", "at least 1", "At least one crew member")]),
    ],
)
def test_casualties_are_found_with_slot_amount_and_words(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(Kind.CASUALTY, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Room 12 was locked.",
        "In 2012 killed projects came back.",
        "The fund lost 40 percent.",
        "Ten boats were lost.",
        "36-year-old Ana Ortiz died.",
        "He has a wound.",
        "They captured two Danish fishing boats.",
    ],
)
def test_figures_that_count_no_people_are_no_casualties(text: str) -> None:
    assert told(Kind.CASUALTY, text) == []


def test_people_named_together_are_one_sum_that_keeps_its_parts() -> None:
    fact = only_fact(Kind.CASUALTY, "Three sailors and a cook were injured when the boiler burst.")

    assert (fact.slot, fact.shown) == ("injured", "4")
    assert [part.figure for part in fact.value.parts] == [3, 1]


def test_a_sum_of_parts_does_not_contradict_its_whole() -> None:
    parts = only_fact(Kind.CASUALTY, "Three Danish sailors and a Danish cook were injured.")
    whole = only_fact(Kind.CASUALTY, "The fire injured four Danes.")

    assert casualties.same_slot(parts, whole)
    assert casualties.relate(parts, whole).relation is Relation.SAME


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Three soldiers were killed.", "At least 18 militia members were killed.", False),
        ("Three soldiers were killed.", "Four service members were killed.", True),
        ("Three soldiers were killed.", "Four people were killed.", True),
        ("Three Danish soldiers were killed.", "Four Danes were killed.", True),
        ("Three Danish soldiers were killed.", "Four Norwegian soldiers were killed.", False),
        ("Three children were killed.", "Ten people were killed.", False),
        ("Three soldiers were killed.", "Three soldiers were injured.", False),
    ],
)
def test_only_people_who_may_be_the_same_share_a_slot(left: str, right: str, *, same: bool) -> None:
    assert casualties.same_slot(only_fact(Kind.CASUALTY, left), only_fact(Kind.CASUALTY, right)) is same


@pytest.mark.parametrize(
    "text", ["Two of those people were killed.", "Nine were hit, and the other two were killed."]
)
def test_a_part_is_compared_neither_with_a_whole_nor_with_another_part(text: str) -> None:
    part = facts_in(Kind.CASUALTY, text)[-1]
    whole = only_fact(Kind.CASUALTY, "Nine people were killed.")

    assert part.value.is_part
    assert not casualties.same_slot(part, whole)
    assert not casualties.same_slot(part, part)


def test_more_dead_are_added_to_those_told_before() -> None:
    assert only_fact(Kind.CASUALTY, "Another two people died in hospital.").value.is_part
    assert not only_fact(Kind.CASUALTY, "More than two people died.").value.is_part


def test_different_exact_figures_contradict_and_the_reason_quotes_both() -> None:
    judgement = casualties.relate(
        only_fact(Kind.CASUALTY, "Four nurses were killed."),
        only_fact(Kind.CASUALTY, "The fire killed three nurses."),
    )

    assert judgement.relation is Relation.CONTRADICTION
    assert judgement.reason == (
        "For the number killed, one says “Four nurses” and the other “three nurses”:"
        " the two amounts cannot both be right for the same thing."
    )


def test_a_hedged_claim_keeps_its_hedge_and_its_speaker() -> None:
    (fact,) = facts_in(Kind.CASUALTY, "The harbour police said four sailors may have been killed.")

    assert fact.stance.speaker == "The harbour police"
    assert fact.stance.certainty is Certainty.POSSIBLE


@pytest.mark.parametrize(
    ("text", "slot", "shown"),
    [
        ("Nobody is missing any more.", "missing", "0"),
        ("The toll at the mill rose to nine on Friday.", "killed", "9"),
        ("They mourned three nurses, killed a week before in the fire.", "killed", "3"),
    ],
)
def test_figures_told_in_other_words_are_read(text: str, slot: str, shown: str) -> None:
    fact = only_fact(Kind.CASUALTY, text)

    assert (fact.slot, fact.shown) == (slot, shown)
    assert fact.stance.polarity is Polarity.AFFIRMED
