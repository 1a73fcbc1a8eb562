from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from review_builders import GALE, STORM, annotation, article, quote

from viewer.domain.fact import Kind
from viewer.domain.review import Annotation, AnnotationId, Quote
from viewer.reviewing.lining_up import line_up, overlap

ONE = article(GALE)
OTHER = article(STORM, path="storm.txt")
TWELVE, FIFTEEN = quote(ONE, "12 people"), quote(OTHER, "15 people")
NINE, ELEVEN = quote(ONE, "nine houses"), quote(OTHER, "Eleven houses")
QUOTES = (TWELVE, FIFTEEN, NINE, ELEVEN, quote(ONE, "counted 12 people with cuts"), quote(ONE, "nobody died"))


def ids(sides: list[list[Annotation]]) -> list[list[AnnotationId | None]]:
    return [[each.id if each else None for each in one.annotations] for one in line_up(sides)]


def test_annotations_on_the_same_words_stand_together_and_the_others_alone() -> None:
    toll, roofs = annotation(1, [TWELVE, FIFTEEN]), annotation(2, [NINE, ELEVEN])
    their_roofs, death = annotation(3, [NINE, ELEVEN]), annotation(4, [quote(ONE, "nobody died")])
    assert ids([[toll, roofs], [their_roofs, death]]) == [
        [toll.id, None],
        [roofs.id, their_roofs.id],
        [None, death.id],
    ]


def test_another_kind_on_the_same_words_stands_beside_it_unless_the_same_kind_fits_as_well() -> None:
    toll = annotation(1, [TWELVE, FIFTEEN])
    named = annotation(2, [TWELVE, FIFTEEN], kind=Kind.NAME, slot="who was hurt")
    counted = annotation(3, [TWELVE, FIFTEEN])
    assert ids([[toll], [named]]) == [[toll.id, named.id]]
    assert ids([[toll], [named, counted]]) == [[toll.id, counted.id], [None, named.id]]


def test_half_of_the_targets_are_enough_only_on_the_same_question() -> None:
    toll = annotation(1, [TWELVE, FIFTEEN])
    same_question = annotation(2, [TWELVE, ELEVEN])
    other_question = annotation(3, [TWELVE, ELEVEN], slot="houses")
    assert ids([[toll], [same_question]]) == [[toll.id, same_question.id]]
    assert ids([[toll], [other_question]]) == [[toll.id, None], [None, other_question.id]]


def test_an_annotation_that_both_have_is_the_same_wherever_it_was_moved() -> None:
    mine, theirs = annotation(1, [TWELVE]), annotation(1, [ELEVEN])
    assert ids([[mine], [theirs]]) == [[mine.id, theirs.id]]


def test_three_reviewers_meet_in_one_place() -> None:
    sides = [[annotation(number, [TWELVE, FIFTEEN])] for number in (1, 2, 3)]
    assert len(line_up(sides)) == 1
    assert len(line_up(sides)[0].said) == 3


def test_overlap_of_code_points_is_their_jaccard_index() -> None:
    short, long = annotation(1, [TWELVE]), annotation(2, [quote(ONE, "counted 12 people with cuts")])
    assert overlap(short, long).of_text == Fraction(len("12 people"), len("counted 12 people with cuts"))
    assert overlap(short, annotation(3, [FIFTEEN])).of_text == 0


SIDES = st.lists(
    st.lists(st.lists(st.sampled_from(QUOTES), min_size=1, max_size=3), max_size=4), min_size=1, max_size=3
)


@given(SIDES)
def test_every_annotation_stands_in_exactly_one_place_on_its_own_side(
    quoted: list[list[list[Quote]]],
) -> None:
    numbers = iter(range(100))
    sides = [[annotation(next(numbers), quotes) for quotes in side] for side in quoted]
    lined = line_up(sides)
    assert all(one.said for one in lined)
    for side, annotations in enumerate(sides):
        found = [one.annotations[side] for one in lined]
        assert sorted(each.id for each in found if each) == sorted(each.id for each in annotations)


@given(SIDES)
def test_lining_up_does_not_depend_on_who_comes_first(quoted: list[list[list[Quote]]]) -> None:
    numbers = iter(range(100))
    sides = [[annotation(next(numbers), quotes) for quotes in side] for side in quoted]
    forward = {frozenset(each.id for each in one.said) for one in line_up(sides[:2])}
    backward = {frozenset(each.id for each in one.said) for one in line_up(sides[:2][::-1])}
    sizes = sorted(map(len, forward)), sorted(map(len, backward))
    assert sizes[0] == sizes[1]
