from dataclasses import replace

import pytest
from review_builders import GALE, annotation, article, minutes, quote

from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, Change, Code, Confidence, Reply, ReplyId, Severity, Status
from viewer.reviewing.changing import with_changes

ONE = article(GALE)
NOTE = annotation(1, [quote(ONE, "12 people")])


def told(changed: Annotation) -> list[tuple[str, str, str]]:
    return [(each.field, each.before, each.after) for each in changed.changes]


def test_every_field_that_a_reviewer_sets_is_told_with_what_it_said_before() -> None:
    after = replace(
        NOTE,
        status=Status.DISMISSED,
        relation=Relation.DIFFERENT_EVENT,
        severity=Severity.MINOR,
        confidence=Confidence.HIGH,
        reason="Another storm.",
        tags=("storm", "toll"),
        note="See the map.",
        event="the second storm",
        quotes=(*NOTE.quotes, quote(ONE, "nobody died")),
    )
    assert told(with_changes(NOTE, after, author="Ada", when=minutes(1))) == [
        ("confidence", "", "3"),
        ("event", "", "the second storm"),
        ("note", "", "See the map."),
        ("reason", "", "Another storm."),
        ("relation", "contradiction", "different_event"),
        ("severity", "", "1"),
        ("status", "open", "dismissed"),
        ("tags", "", "storm, toll"),
        ("target", "12 people", "12 people | nobody died"),
    ]


def test_note_typed_letter_by_letter_is_one_change() -> None:
    note = NOTE
    for count in range(1, 6):
        typed = replace(note, note="Check"[:count])
        note = with_changes(note, typed, author="Ada", when=minutes(count))
    assert told(note) == [("note", "", "Check")]
    assert note.changes[0].when == minutes(5)


def test_change_by_another_person_or_much_later_stands_alone() -> None:
    first = with_changes(NOTE, replace(NOTE, note="A"), author="Ada", when=minutes(0))
    second = with_changes(first, replace(first, note="AB"), author="Ben", when=minutes(1))
    third = with_changes(second, replace(second, note="ABC"), author="Ben", when=minutes(60))
    assert told(third) == [("note", "", "A"), ("note", "A", "AB"), ("note", "AB", "ABC")]


def test_change_taken_back_in_one_go_leaves_no_trace() -> None:
    slip = with_changes(NOTE, replace(NOTE, status=Status.DISMISSED), author="Ada", when=minutes(0))
    back = with_changes(slip, replace(slip, status=Status.OPEN), author="Ada", when=minutes(1))
    assert back.changes == ()


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="says nothing"):
        Reply(id=ReplyId("r"), text=" ", author="", created=minutes(0), modified=minutes(0))
    with pytest.raises(ValueError, match="before it was created"):
        Reply(id=ReplyId("r"), text="Yes.", author="", created=minutes(1), modified=minutes(0))
    with pytest.raises(ValueError, match="time zone"):
        Change(field="note", before="", after="a", author="", when=minutes(0).replace(tzinfo=None))
    with pytest.raises(ValueError, match="single blanks"):
        Code(name=" toll")
    twice = Reply(id=ReplyId("r"), text="Yes.", author="", created=minutes(0), modified=minutes(0))
    with pytest.raises(ValueError, match="reply twice"):
        replace(NOTE, replies=(twice, twice))
