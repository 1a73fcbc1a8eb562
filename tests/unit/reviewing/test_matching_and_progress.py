import time
from dataclasses import replace

from review_builders import GALE, NOON, STORM, annotation, annotation_id, article, divergence, minutes, quote

from viewer.domain.fact import Kind
from viewer.domain.review import Status, quote_from
from viewer.domain.text import Span
from viewer.reviewing.matching import Matcher, unmatched_annotations
from viewer.reviewing.progress import Progress, count_progress

ONE = article(GALE)
OTHER = article(STORM, path="storm.txt")
HURT = divergence("hurt", [(ONE, "12 people"), (OTHER, "15 people")])
ROOFS = divergence("roofs", [(ONE, "nine houses"), (OTHER, "Eleven houses")], kind=Kind.QUANTITY)
SHUT = divergence("shut", [(ONE, "Wednesday"), (OTHER, "Thursday")], kind=Kind.DATETIME)
ALL = (HURT, ROOFS, SHUT)
ON_HURT = annotation(1, [quote(ONE, "12 people"), quote(OTHER, "15 people")])
ON_ROOFS = annotation(2, [quote(ONE, "off nine"), quote(OTHER, "Eleven")], kind=Kind.QUANTITY)


def test_annotation_judges_the_divergence_whose_words_it_quotes() -> None:
    assert Matcher(ALL).match([ON_ROOFS, ON_HURT]) == {HURT.id: (ON_HURT,), ROOFS.id: (ON_ROOFS,)}


def test_annotation_of_another_kind_or_with_half_of_the_words_is_the_reviewers_own() -> None:
    other_kind = replace(ON_HURT, kind=Kind.STATUS)
    half = annotation(3, [quote(ONE, "12 people"), quote(OTHER, "the county")])
    nothing = annotation(4, [quote(ONE, "The mayor")])
    matched = Matcher(ALL).match([other_kind, half, nothing, ON_ROOFS])
    assert matched == {ROOFS.id: (ON_ROOFS,)}
    assert unmatched_annotations([other_kind, half, nothing, ON_ROOFS], matched) == (
        other_kind,
        half,
        nothing,
    )


def test_annotation_that_quotes_one_of_the_facts_still_judges_the_divergence() -> None:
    on_one = annotation(3, [quote(ONE, "counted 12 people")])
    assert Matcher(ALL).match([on_one]) == {HURT.id: (on_one,)}


def test_best_fitting_annotation_stands_first_and_of_equals_the_later_changed() -> None:
    on_one = annotation(3, [quote(ONE, "12 people")])
    later = replace(ON_HURT, id=annotation_id(4), modified=minutes(5))
    assert Matcher([HURT]).match([on_one, ON_HURT, later])[HURT.id] == (later, ON_HURT, on_one)


def test_annotation_that_fits_two_divergences_judges_the_better_one() -> None:
    wider = divergence("wider", [(ONE, "12 people"), (OTHER, "15 people"), (ONE, "nobody died")])
    same_words = divergence("same words", [(ONE, "12 people"), (OTHER, "15 people")], slot="hurt badly")
    assert list(Matcher([wider, same_words, HURT]).match([ON_HURT])) == [HURT.id]
    assert list(Matcher([wider, same_words]).match([ON_HURT])) == [same_words.id]


def test_one_long_quotation_over_two_facts_counts_as_one_target() -> None:
    sentence = "The fire brigade counted 12 people with cuts and bruises; nobody died."
    inside = divergence("inside", [(ONE, "12 people"), (ONE, "nobody died"), (OTHER, "15 people")])
    two = annotation(3, [quote(ONE, sentence), quote(ONE, "The mayor"), quote(OTHER, "the county")])
    assert Matcher([inside]).match([two]) == {}


def test_progress_counts_what_was_looked_at_annotated_and_judged() -> None:
    assert count_progress(ALL, {}, ()) == Progress(judged=0, seen=0, total=3)
    assert count_progress(ALL, Matcher(ALL).match([ON_HURT]), ()) == Progress(judged=0, seen=1, total=3)
    dismissed = replace(ON_HURT, status=Status.DISMISSED)
    assert count_progress(ALL, Matcher(ALL).match([dismissed, ON_ROOFS]), {SHUT.id, HURT.id}) == Progress(
        judged=1, seen=3, total=3
    )
    assert count_progress([ROOFS], Matcher(ALL).match([dismissed]), {SHUT.id}) == Progress(
        judged=0, seen=0, total=1
    )


def test_two_thousand_annotations_are_matched_in_linear_time() -> None:
    long = article("".join(f"In the year {number:05} came 7 boats. " for number in range(2_000)))
    differing = [
        divergence(f"d{number}", [(long, f"year {number:05}"), (long, f"{number:05} came 7")])
        for number in range(0, 2_000, 4)
    ]
    notes = [
        annotation(
            number,
            [quote_from(long.id, long.text, Span(start=32 * number, end=32 * number + 28))],
            created=NOON,
        )
        for number in range(2_000)
    ]
    started = time.process_time()
    matched = Matcher(differing).match(notes)
    assert time.process_time() - started < 1
    assert len(matched) == len(differing)
