"""How far reviewers agree, as it is worked out from what they saved."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from review_builders import GALE, STORM, annotation, article, quote

from viewer.domain.agreement import Agreement, Aspect, AspectAgreement, NoFigure
from viewer.domain.article import Article
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, AnnotationId, Review, Severity, Status, quote_from
from viewer.domain.text import Span
from viewer.reviewing.agreeing import agreement_of, has_judged
from viewer.reviewing.common_texts import FiledReview, on_common_texts
from viewer.reviewing.pairing import record_of
from viewer.reviewing.raters import NamedReview, RatedBy, Rater, raters_of

LONG = article("\n\n".join(f"Sentence number {number} tells of it." for number in range(60)))
ONE, OTHER = article(GALE), article(STORM, path="storm.txt")
HERE = Path("/reviews")


def said(numbers: Iterable[int], author: str, **fields: object) -> tuple[Annotation, ...]:
    """Return judgements of those sentences of the long article; equal numbers speak of equal words."""
    made = []
    for number in numbers:
        start = LONG.text.index(f"number {number} ")
        words = quote_from(LONG.id, LONG.text, Span(start=start, end=start + 8))
        entry = annotation(number, [words], author=author, **fields)
        made.append(replace(entry, id=AnnotationId(f"{author}-{number}")))
    return tuple(made)


def agreed(*annotations: tuple[Annotation, ...]) -> Agreement:
    return agreement_of(
        [Rater(name=f"R{place}", annotations=entries) for place, entries in enumerate(annotations)]
    )


def aspect(agreement: Agreement, wanted: Aspect) -> AspectAgreement:
    return next(each for each in agreement.pairs[0].aspects if each.aspect is wanted)


def test_what_only_one_saw_is_counted_and_stands_in_no_figure() -> None:
    mine = said(range(25), "Ada", status=Status.CONFIRMED)
    theirs = said(range(5, 28), "Ben", status=Status.CONFIRMED)
    pair = agreed(mine, theirs).pairs[0]
    assert (pair.matched, pair.only_first, pair.only_second) == (20, 5, 3)
    assert pair.shared == 40 / 48
    assert pair.aspects[0].kappa.items == 20


def test_relation_is_compared_over_what_both_judged() -> None:
    mine = (
        *said(range(10), "Ada", relation=Relation.CONTRADICTION, status=Status.CONFIRMED),
        *said(range(10, 25), "Ada", relation=Relation.COMPATIBLE, status=Status.CONFIRMED),
    )
    theirs = (
        *said(range(15), "Ben", relation=Relation.CONTRADICTION, status=Status.CONFIRMED),
        *said(range(15, 25), "Ben", relation=Relation.COMPATIBLE, status=Status.CONFIRMED),
    )
    relation = aspect(agreed(mine, theirs), Aspect.RELATION)
    # Table 10, 0 / 5, 10: observed .8; by chance .4 × .6 + .6 × .4 = .48.
    assert {(cell.first, cell.second): cell.count for cell in relation.cells} == {
        ("compatible", "compatible"): 10, ("compatible", "contradiction"): 5, ("contradiction", "contradiction"): 10,
    }  # fmt: skip
    assert relation.kappa.value is not None
    assert abs(relation.kappa.value - (0.8 - 0.48) / 0.52) < 1e-9
    assert relation.alike == 20


def test_a_proposal_that_was_only_looked_at_judges_nothing() -> None:
    looked = annotation(1, [quote(ONE, "12 people")], status=Status.OPEN)
    assert looked.relation is looked.proposed
    assert not has_judged(looked)
    assert has_judged(replace(looked, status=Status.DISMISSED))
    assert has_judged(replace(looked, relation=Relation.UPDATE))
    assert has_judged(replace(looked, proposed=None))


def test_kinds_that_parallax_gave_throughout_are_no_agreement() -> None:
    given = agreed(
        said(range(25), "Ada", status=Status.CONFIRMED), said(range(25), "Ben", status=Status.CONFIRMED)
    )
    assert aspect(given, Aspect.KIND).kappa.reason is NoFigure.GIVEN
    chosen = agreed(
        said(range(25), "Ada", proposed=None, kind=Kind.NAME),
        said(range(25), "Ben", proposed=None, kind=Kind.PLACE),
    )
    assert aspect(chosen, Aspect.KIND).kappa.value == 0


def test_one_relation_throughout_is_said_in_words() -> None:
    same = agreed(said(range(25), "Ada", proposed=None), said(range(25), "Ben", proposed=None))
    assert aspect(same, Aspect.RELATION).kappa.reason is NoFigure.ONE_CATEGORY
    assert aspect(same, Aspect.RELATION).same.value == 1
    assert same.overall[0].alpha.reason is NoFigure.ONE_CATEGORY


def test_a_near_severity_is_less_of_a_difference_than_a_far_one() -> None:
    def kappa(other: Severity) -> float:
        mine = (
            *said(range(12), "Ada", severity=Severity.MINOR),
            *said(range(12, 24), "Ada", severity=Severity.SERIOUS),
        )
        theirs = (*said(range(10), "Ben", severity=Severity.MINOR), *said(range(10, 12), "Ben", severity=other),
                  *said(range(12, 24), "Ben", severity=Severity.SERIOUS))  # fmt: skip
        value = aspect(agreed(mine, theirs), Aspect.SEVERITY).kappa.value
        assert value is not None
        return value

    assert kappa(Severity.NOTABLE) > kappa(Severity.SERIOUS)


def test_alpha_of_three_counts_what_only_one_judged_apart() -> None:
    agreement = agreed(
        said(range(30), "Ada", proposed=None),
        said(range(10, 30), "Ben", proposed=None, relation=Relation.UPDATE),
        said(range(20, 33), "Cy", proposed=None),
    )
    relation = agreement.overall[0]
    assert (relation.alpha.items, relation.left_out) == (20, 13)
    assert len(agreement.pairs) == 3


def test_marked_words_are_compared_apart() -> None:
    whole = said(range(20), "Ada", status=Status.CONFIRMED)
    half = tuple(
        replace(each, id=AnnotationId(f"h{each.id}"), quotes=(quote_from(LONG.id, LONG.text, Span(start=q.start, end=q.start + 4)),))
        for each in whole
        for q in each.quotes
    )  # fmt: skip
    figure = agreed(whole, half).pairs[0].overlap
    assert (figure.value, figure.items) == (0.5, 20)


def review_of(annotations: Iterable[Annotation], *articles: Article) -> Review:
    records = tuple(record_of(each, HERE) for each in articles)
    return Review(articles=records, annotations=tuple(annotations))


def test_two_names_are_raters_and_else_the_files_are() -> None:
    ada, ben = said([1], "Ada"), said([1, 2], "Ben")
    both = NamedReview(name="both", review=review_of([*ada, *ben], LONG))
    mine = NamedReview(name="mine", review=review_of(ada, LONG))
    again = NamedReview(name="again", review=review_of(said([1, 3], "Ada"), LONG))
    assert [rater.name for rater in raters_of([both])] == ["Ada", "Ben"]
    assert [rater.name for rater in raters_of([mine, again])] == ["mine", "again"]
    assert [rater.name for rater in raters_of([mine, again], RatedBy.AUTHOR)] == ["Ada"]
    assert [rater.name for rater in raters_of([both, mine], RatedBy.FILE)] == ["both", "mine"]


def test_one_annotation_in_two_files_counts_once_and_as_it_was_changed_last() -> None:
    (old,) = said([1], "Ada")
    new = replace(old, relation=Relation.UPDATE, modified=old.modified + timedelta(hours=1))
    files = [
        NamedReview(name=str(place), review=review_of([each], LONG)) for place, each in enumerate((new, old))
    ]
    (ada,) = raters_of(files, RatedBy.AUTHOR)
    assert ada.annotations == (new,)


def test_unsigned_words_are_a_rater_for_each_file() -> None:
    files = [
        NamedReview(name="first", review=review_of([*said([1], "Ada"), *said([2], "Ben")], LONG)),
        NamedReview(name="second", review=review_of(said([1], ""), LONG)),
    ]
    assert [rater.name for rater in raters_of(files)] == ["Ada", "Ben", "second (no name)"]


def test_what_stands_in_a_text_that_the_other_never_had_is_left_out_and_counted() -> None:
    toll = annotation(1, [quote(ONE, "12 people"), quote(OTHER, "15 people")])
    roofs = annotation(2, [quote(OTHER, "Eleven houses")])
    files = [
        NamedReview(name="two texts", review=review_of([toll, roofs], ONE, OTHER)),
        NamedReview(name="one text", review=review_of([annotation(3, [quote(ONE, "12 people")])], ONE)),
    ]
    rater = raters_of(files, RatedBy.FILE)[0]
    assert [each.id for each in rater.annotations] == [toll.id]
    assert [each.article for each in rater.annotations[0].quotes] == [ONE.id]
    assert rater.elsewhere == 1
    agreement = agreement_of(raters_of(files, RatedBy.FILE))
    assert agreement.raters[0].elsewhere == 1


def test_reviews_of_an_edited_copy_are_compared_on_one_text() -> None:
    # The headline stays, so the copy is known although file, words and bytes are others.
    changed = article(f"{GALE}\n\nLater more was known.", path="copy/gale.txt")
    mine = review_of(
        [annotation(1, [quote(ONE, "12 people")]), annotation(2, [quote(ONE, "nobody died")])], ONE
    )
    theirs = review_of(
        [annotation(3, [quote(changed, "12 people")]), annotation(4, [quote(changed, "more was known")])],
        changed,
    )
    common = on_common_texts(
        [
            FiledReview(name="mine", review=mine, folder=HERE),
            FiledReview(name="theirs", review=theirs, folder=HERE),
        ],
        [ONE, changed],
    )
    assert common.apart == ()
    agreement = agreement_of(raters_of(common.reviews, RatedBy.FILE))
    assert (agreement.pairs[0].matched, agreement.pairs[0].only_first, agreement.pairs[0].only_second) == (
        1,
        1,
        0,
    )
    assert agreement.raters[1].lost == 1


def test_texts_that_cannot_be_read_are_the_same_only_where_they_are() -> None:
    mine = review_of([annotation(1, [quote(ONE, "12 people")])], ONE)
    theirs = review_of(
        [annotation(2, [quote(ONE, "12 people")]), annotation(3, [quote(OTHER, "15 people")])], ONE, OTHER
    )
    common = on_common_texts(
        [
            FiledReview(name="mine", review=mine, folder=HERE),
            FiledReview(name="theirs", review=theirs, folder=HERE),
        ],
        [],
    )
    assert common.apart == (OTHER.title,)
    agreement = agreement_of(raters_of(common.reviews, RatedBy.FILE))
    assert agreement.pairs[0].matched == 1
    assert agreement.raters[1].elsewhere == 1
