from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from review_builders import (
    GALE,
    NOON,
    STORM,
    annotation,
    annotation_id,
    article,
    divergence,
    minutes,
    quote,
    record,
    review,
)

from viewer.domain.judgement import Relation
from viewer.domain.review import Change, PassageLink, Review, Status
from viewer.reviewing.editing import (
    add_annotation,
    add_article,
    annotation_on,
    arrange_articles,
    change_annotation,
    change_record,
    remove_annotation,
    remove_link,
    set_link,
)
from viewer.reviewing.history import LONGEST, History

ONE = article(GALE)
OTHER = article(STORM, path="storm.txt")
NOTE = annotation(1, [quote(ONE, "12 people")])
EMPTY = review([ONE, OTHER])


def noted(text: str) -> Review:
    return add_annotation(EMPTY, replace(NOTE, note=text))


def test_annotation_on_a_divergence_quotes_every_fact_and_starts_from_the_proposal() -> None:
    differing = divergence("hurt", [(ONE, "12 people"), (OTHER, "At least 15 people")])
    made = annotation_on(differing, (OTHER, ONE), annotation_id=annotation_id(7), author="Ada", when=NOON)
    assert [(entry.article, entry.exact) for entry in made.quotes] == [
        (ONE.id, "12 people"),
        (OTHER.id, "At least 15 people"),
    ]
    assert made.quotes[0].value == "12 people"
    assert made.quotes[0].prefix.endswith("fire brigade counted ")
    assert (made.proposed, made.relation, made.status) == (
        Relation.CONTRADICTION,
        Relation.CONTRADICTION,
        Status.OPEN,
    )


def test_annotation_when_added_changed_and_removed_leaves_the_others_as_they_were() -> None:
    other = annotation(2, [quote(OTHER, "15 people")])
    both = add_annotation(add_annotation(EMPTY, NOTE), other)
    changed = change_annotation(both, replace(NOTE, status=Status.CONFIRMED), author="Ada", when=minutes(5))
    confirmed = Change(field="status", before="open", after="confirmed", author="Ada", when=minutes(5))
    after = replace(NOTE, status=Status.CONFIRMED, modified=minutes(5), changes=(confirmed,))
    assert changed.annotations == (after, other)
    assert remove_annotation(changed, NOTE.id).annotations == (other,)
    assert both.annotations == (NOTE, other)


def test_annotation_changed_on_a_slow_clock_is_never_older_than_the_change_before() -> None:
    before = add_annotation(EMPTY, replace(NOTE, modified=minutes(30)))
    changed = change_annotation(before, replace(NOTE, note="Late"), author="Ada", when=minutes(10))
    assert changed.annotations[0].modified == minutes(30)


def test_unknown_annotation_or_record_when_edited_is_refused() -> None:
    with pytest.raises(KeyError):
        change_annotation(EMPTY, NOTE, author="Ada", when=NOON)
    with pytest.raises(KeyError):
        remove_annotation(EMPTY, NOTE.id)
    with pytest.raises(KeyError):
        change_record(review([ONE]), record(OTHER))


def test_annotation_added_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="once"):
        add_annotation(add_annotation(EMPTY, NOTE), NOTE)


def test_record_when_corrected_changes_nothing_else() -> None:
    corrected = record(ONE, source="Coast Courier")
    assert change_record(EMPTY, corrected).articles == (corrected, record(OTHER))
    assert add_article(review([ONE]), record(OTHER)) == EMPTY


def test_link_of_two_passages_when_set_again_replaces_the_earlier_word_whichever_stands_left() -> None:
    left, right = quote(ONE, "The fire brigade"), quote(OTHER, "At least 15 people")
    joined = PassageLink(left=left, right=right, linked=True, author="Ada")
    parted = PassageLink(left=right, right=left, linked=False, author="Ben")
    linked = set_link(set_link(EMPTY, joined), parted)
    assert linked.links == (parted,)
    assert remove_link(linked, joined) == EMPTY


@given(texts=st.lists(st.text(max_size=3), max_size=8), back=st.integers(0, 8))
def test_steps_when_undone_and_redone_give_the_same_reviews(texts: list[str], back: int) -> None:
    history = History(review=EMPTY)
    states = [EMPTY]
    for text in texts:
        history = history.record(noted(text), f"Write {text!r}")
        if history.review != states[-1]:
            states.append(history.review)
    back = min(back, len(states) - 1)
    undone = history
    for step in range(back):
        assert undone.undo_label == history.done[-1 - step].label
        undone = undone.undo()
    assert undone.review == states[-1 - back]
    for _ in range(back):
        undone = undone.redo()
    assert undone == history


def test_typing_in_one_note_is_one_step_and_in_another_a_new_one() -> None:
    history = History(review=EMPTY).record(noted(""), "Annotate")
    for text in ("s", "se", "see"):
        history = history.record(noted(text), "Change the note", typing="note of 1")
    history = history.record(noted("see!"), "Change the note", typing="note of 1, later")
    assert [step.label for step in history.done] == ["Annotate", "Change the note", "Change the note"]
    assert history.undo().review == noted("see")
    assert history.undo().undo().review == noted("")


def test_typing_after_an_undo_does_not_reach_back_into_the_step_before() -> None:
    history = History(review=EMPTY)
    for text in ("a", "b"):
        history = history.record(noted(text), "Write", typing=f"key {text}")
    history = history.undo().record(noted("c"), "Write", typing="key a")
    assert history.undo().review == noted("a")
    assert not history.redo_label


def test_edit_that_changes_nothing_leaves_no_step() -> None:
    assert History(review=EMPTY).record(EMPTY, "Nothing").done == ()


def test_history_is_clean_only_while_the_review_is_as_saved() -> None:
    history = History(review=EMPTY).record(noted("x"), "Write")
    assert not history.is_clean(EMPTY)
    assert history.is_clean(noted("x"))
    assert history.undo().is_clean(EMPTY)


def test_long_history_forgets_its_oldest_steps_only() -> None:
    history = History(review=EMPTY)
    for number in range(LONGEST + 3):
        history = history.record(
            add_annotation(EMPTY, replace(NOTE, modified=NOON + timedelta(seconds=number))), "x"
        )
    assert len(history.done) == LONGEST
    assert history.undo().review.annotations[0].modified == NOON + timedelta(seconds=LONGEST + 1)


def test_articles_when_arranged_change_places_among_themselves_alone() -> None:
    third = article("Calm\n\nThe sea lay still.", path="calm.txt")
    listed = review([ONE, OTHER, third])
    moved = arrange_articles(listed, (third.id, ONE.id))
    assert [each.id for each in moved.articles] == [third.id, OTHER.id, ONE.id]
    assert arrange_articles(moved, (ONE.id, third.id)) == listed
    assert arrange_articles(listed, (ONE.id, OTHER.id, third.id)) == listed


def test_history_when_only_the_order_of_articles_changed_is_clean_where_order_does_not_count() -> None:
    moved = arrange_articles(EMPTY, (OTHER.id, ONE.id))
    history = History(review=EMPTY).record(moved, "Move")
    assert not history.is_clean(EMPTY)
    assert history.is_clean(EMPTY, ordered=False)
    assert not history.record(noted("new"), "Note").is_clean(EMPTY, ordered=False)
