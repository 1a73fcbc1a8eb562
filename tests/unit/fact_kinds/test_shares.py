import pytest
from fact_builders import facts_in, only_fact

from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.fact_kinds import quantities


@pytest.mark.parametrize(
    ("text", "slot", "shown"),
    [
        ("Inflation stood at 3.1 per cent.", "inflation", "3.1 %"),
        ("The jobless rate is 6%.", "unemployment", "6 %"),
        ("The bank cut its key rate by 25 basis points.", "change of rate", "25 basis points"),
        ("The bank cut its key rate by half a percentage point.", "change of rate", "0.5 points"),
        ("The bank cut its key rate by a quarter-point.", "change of rate", "0.25 points"),
        ("Unemployment fell by 0.3 per cent.", "change of unemployment", "0.3 %"),
        ("The economy shrank. It lost 2 percent of its strength.", "growth", "2 %"),
        ("The mill expects growth of 2 percent.", "forecast of growth", "2 %"),
        ("Core inflation is 2.9%.", "core inflation", "2.9 %"),
        ("Ice covered just over 40 percent of the lake.", "share", "about 40 %"),
        ("Exports came to 12 billion won.", "value of exports", "12,000,000,000 won"),
    ],
)
def test_a_share_says_what_it_is_of(text: str, slot: str, shown: str) -> None:
    fact = facts_in(Kind.QUANTITY, text)[0]

    assert (fact.slot, fact.shown) == (slot, shown)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Output rose by 2 percent on a year earlier.", "Output rose by 3% year on year.", True),
        (
            "Output rose by 2 percent on a year earlier.",
            "Output rose by 1% from the previous quarter.",
            False,
        ),
        ("Output rose by 2 percent on a year earlier.", "Output rose by 1%.", True),
        ("Inflation is 3%.", "Unemployment is 3%.", False),
        ("Unemployment is 3%.", "Unemployment rose by 3%.", False),
        ("Exports came to $3 million.", "Exports came to 3 million euros.", False),
        ("Exports came to $3 million.", "Imports came to $4 million.", False),
    ],
)
def test_only_shares_of_one_thing_share_a_slot(left: str, right: str, *, same: bool) -> None:
    assert quantities.same_slot(only_fact(Kind.QUANTITY, left), only_fact(Kind.QUANTITY, right)) is same


def test_basis_points_are_hundredths_of_a_percentage_point() -> None:
    judgement = quantities.relate(
        only_fact(Kind.QUANTITY, "The bank cut its rate by 25 basis points."),
        only_fact(Kind.QUANTITY, "The bank cut its rate by a quarter of a percentage point."),
    )
    assert judgement.relation is Relation.EQUIVALENT


def test_a_per_cent_is_not_a_percentage_point() -> None:
    judgement = quantities.relate(
        only_fact(Kind.QUANTITY, "Unemployment fell by 0.3 percentage points."),
        only_fact(Kind.QUANTITY, "Unemployment fell by 0.3 percent."),
    )
    assert judgement.relation is Relation.CONTRADICTION
    assert "percentage point" in judgement.reason


def test_the_figure_before_a_change_is_background() -> None:
    new, former = facts_in(Kind.QUANTITY, "Unemployment rose to 6% from 5%.")

    assert (new.shown, new.general) == ("6 %", False)
    assert (former.shown, former.general) == ("5 %", True)


def test_letters_that_only_resemble_a_fraction_are_no_fraction() -> None:
    assert facts_in(Kind.QUANTITY, "It fell by two thirdſ of a percentage point.") == ()
