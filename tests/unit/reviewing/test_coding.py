from dataclasses import replace

import pytest
from review_builders import GALE, annotation, article, minutes, quote, review

from viewer.domain.review import Code, Review
from viewer.reviewing.coding import (
    add_code,
    adopt_codes,
    clean_name,
    count_uses,
    describe_code,
    loose_tags,
    place_code,
    remove_code,
    rename_code,
)

ONE = article(GALE)
CODED = replace(
    review(
        [ONE],
        [
            annotation(1, [quote(ONE, "12 people")], tags=("toll", "later")),
            annotation(2, [quote(ONE, "nobody died")], tags=("dead", "toll"), author="Ben"),
            annotation(3, [quote(ONE, "nine houses")], tags=("damage",)),
        ],
    ),
    codebook=(Code(name="toll", description="Who was hurt."), Code(name="dead"), Code(name="damage")),
)


def names(coded: Review) -> list[str]:
    return [code.name for code in coded.codebook]


def tags(coded: Review) -> list[tuple[str, ...]]:
    return [each.tags for each in coded.annotations]


def renamed(name: str, new: str) -> Review:
    return rename_code(CODED, name, new, author="Ada", when=minutes(5))


def test_code_when_renamed_is_renamed_on_every_annotation_and_their_histories_say_so() -> None:
    after = renamed("toll", "casualties")
    assert names(after) == ["casualties", "dead", "damage"]
    assert after.codebook[0].description == "Who was hurt."
    assert tags(after) == [("casualties", "later"), ("dead", "casualties"), ("damage",)]
    change = after.annotations[1].changes[0]
    assert (change.field, change.before, change.after, change.author) == (
        "tags",
        "dead, toll",
        "dead, casualties",
        "Ada",
    )
    assert after.annotations[2] == CODED.annotations[2]


def test_code_when_given_the_name_of_another_becomes_one_with_it() -> None:
    after = renamed("toll", "dead")
    assert names(after) == ["dead", "damage"]
    assert after.codebook[0].description == "Who was hurt.", "the description that there is stays"
    assert tags(after) == [("dead", "later"), ("dead",), ("damage",)]


def test_tag_in_no_codebook_is_renamed_on_the_annotations_alone() -> None:
    after = renamed("later", "update")
    assert after.codebook == CODED.codebook
    assert tags(after)[0] == ("toll", "update")
    joined = renamed("later", "toll")
    assert joined.codebook == CODED.codebook
    assert tags(joined)[0] == ("toll",)


def test_code_when_removed_stays_on_the_annotations() -> None:
    after = remove_code(CODED, "toll")
    assert names(after) == ["dead", "damage"]
    assert after.annotations == CODED.annotations
    assert loose_tags(after, after.annotations[1].tags) == ("toll",)
    with pytest.raises(KeyError):
        remove_code(after, "toll")


def test_codes_are_counted_placed_and_described() -> None:
    assert count_uses(CODED) == {"toll": 2, "later": 1, "dead": 1, "damage": 1}
    assert names(place_code(CODED, "damage", 0)) == ["damage", "toll", "dead"]
    assert names(place_code(CODED, "toll", 9)) == ["dead", "damage", "toll"]
    assert describe_code(CODED, "dead", "Counted bodies.").codebook[1].description == "Counted bodies."


def test_codes_of_another_codebook_are_added_and_fill_in_descriptions_that_are_missing() -> None:
    other = (
        Code(name="dead", description="Counted bodies."),
        Code(name="toll", description="Something else."),
        Code(name="framing"),
    )
    after = adopt_codes(CODED, other)
    assert [(code.name, code.description) for code in after.codebook] == [
        ("toll", "Who was hurt."),
        ("dead", "Counted bodies."),
        ("damage", ""),
        ("framing", ""),
    ]
    assert add_code(after, Code(name="dead")) == after


def test_name_is_cleaned_of_what_would_end_the_tag() -> None:
    assert clean_name("  toll,  of   the dead ") == "toll of the dead"
