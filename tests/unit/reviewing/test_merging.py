from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from review_builders import (
    GALE,
    STORM,
    annotation,
    annotation_id,
    article,
    correction,
    minutes,
    quote,
    record,
    review,
)

from viewer.domain.article import PassageKind
from viewer.domain.judgement import Relation
from viewer.domain.review import (
    Annotation,
    Code,
    Confidence,
    PassageCorrection,
    PassageLink,
    Reply,
    ReplyId,
    Review,
    Severity,
    Status,
)
from viewer.reviewing.changing import with_changes
from viewer.reviewing.merging import Conflict, Merged, merge

ONE = article(GALE)
OTHER = article(STORM, path="storm.txt")
QUOTES = (quote(ONE, "12 people"), quote(OTHER, "15 people"), quote(ONE, "nobody died"))
BASE_NOTE = annotation(1, QUOTES[:2], note="Check the county.", tags=("toll",))
BASE = review([ONE, OTHER], [BASE_NOTE])


def with_note(base: Review = BASE, **changes: Any) -> Review:
    return replace(base, annotations=(replace(base.annotations[0], **changes),))


def notes_of(merged: Merged) -> list[str]:
    return sorted(entry.note for entry in merged.review.annotations)


def answer(number: int, text: str, *, at: float = 0) -> Reply:
    return Reply(id=ReplyId(f"r{number}"), text=text, author="Ida", created=minutes(0), modified=minutes(at))


def answers() -> st.SearchStrategy[Reply]:
    return st.builds(
        answer, st.integers(1, 2), st.sampled_from(["I agree.", "Ask the mayor."]), at=st.integers(0, 5)
    )


def _in_order(replies: list[Reply]) -> tuple[Reply, ...]:
    return tuple(sorted(replies, key=lambda reply: (reply.created, reply.id)))


@st.composite
def edited(draw: st.DrawFn, before: Annotation | None, number: int) -> Annotation:
    """Return an annotation as one reviewer may have left it."""
    start = before or annotation(number, QUOTES[:1])
    fields: dict[str, st.SearchStrategy[Any]] = {
        "note": st.sampled_from(["", "See the county.", "The gale count is early.", "Ask Ida."]),
        "relation": st.sampled_from([Relation.CONTRADICTION, Relation.UPDATE, Relation.COMPATIBLE]),
        "status": st.sampled_from(Status),
        "severity": st.none() | st.sampled_from(Severity),
        "tags": st.lists(st.sampled_from(["toll", "early", "source"]), unique=True).map(tuple),
        "quotes": st.lists(st.sampled_from(QUOTES), min_size=1, max_size=2).map(tuple),
        "confidence": st.none() | st.sampled_from(Confidence),
        "reason": st.sampled_from(["", "Not the same storm."]),
        "replies": st.lists(answers(), max_size=2, unique_by=lambda reply: reply.id).map(_in_order),
        "unknown": st.dictionaries(st.sampled_from(["x", "y"]), st.integers(0, 2)),
    }
    changed = draw(st.sets(st.sampled_from(sorted(fields)), max_size=3))
    changes = {name: draw(fields[name]) for name in sorted(changed)}
    when = max(start.modified, minutes(draw(st.integers(0, 5))))
    if not changes:
        return start
    after = replace(start, **changes, modified=when)
    return with_changes(start, after, author=draw(st.sampled_from(["Ada", "Ben"])), when=when)


STRETCHES = ("nine houses.", "12 people with cuts", "nobody died.", "on Friday night and tore")


@st.composite
def cut(draw: st.DrawFn, before: tuple[PassageCorrection, ...]) -> tuple[PassageCorrection, ...]:
    """Return the corrections of one reviewer who started from those of ``before``."""
    kept = {each.quote.exact: each for each in before if draw(st.integers(0, 3))}
    for words in draw(st.lists(st.sampled_from(STRETCHES), unique=True, max_size=2)):
        kind = draw(st.sampled_from([PassageKind.PARAGRAPH, PassageKind.BOILERPLATE]))
        made = minutes(draw(st.integers(0, 3)))
        known = [
            each.made for each in before if each.quote.exact == words
        ]  # to correct again is to do so later
        kept[words] = correction(ONE, words, kind=kind, made=max([made, *known]))
    return tuple(sorted(kept.values(), key=lambda each: (each.made, repr(each))))


@st.composite
def copies(draw: st.DrawFn) -> tuple[Review, Review, Review]:
    """Return what two reviewers started from and what either made of it."""
    common = tuple(draw(edited(None, number)) for number in range(draw(st.integers(0, 3))))

    def side(new: Sequence[int]) -> Review:
        kept = [draw(edited(entry, 0)) for entry in common if draw(st.integers(0, 3))]
        notes = [*kept, *(draw(edited(None, number)) for number in new)]
        return replace(review([ONE, OTHER], notes), corrections=draw(cut(before)))

    before = draw(cut(()))
    base = replace(review([ONE, OTHER], common), corrections=before)
    return base, side((10,)), side((10, 20))


def unordered(merged: Merged) -> tuple[Any, ...]:
    """Return what was merged without the order of articles and links, which follows the first side."""
    found = merged.review
    conflicts = sorted(repr(conflict) for conflict in merged.conflicts)
    return (
        found.annotations,
        sorted(map(repr, found.articles)),
        sorted(map(repr, found.links)),
        found.corrections,
        found.unknown,
        conflicts,
    )


@given(case=copies(), is_base_known=st.booleans())
def test_merge_gives_the_same_whoever_does_it(
    case: tuple[Review, Review, Review], *, is_base_known: bool
) -> None:
    base, mine, theirs = case
    known = base if is_base_known else None
    assert unordered(merge(mine, theirs, known)) == unordered(merge(theirs, mine, known))


@given(case=copies())
def test_merge_with_one_side_unchanged_gives_the_other(case: tuple[Review, Review, Review]) -> None:
    base, mine, _ = case
    for merged in (
        merge(mine, base, base),
        merge(base, mine, base),
        merge(mine, mine, base),
        merge(mine, mine, None),
    ):
        assert {entry.id: entry for entry in merged.review.annotations} == {
            entry.id: entry for entry in mine.annotations
        }
        assert sorted(map(repr, merged.review.corrections)) == sorted(map(repr, mine.corrections))
        assert merged.conflicts == ()


@given(case=copies(), is_base_known=st.booleans())
def test_merge_loses_no_annotation_note_or_tag_that_nobody_took_away(
    case: tuple[Review, Review, Review], *, is_base_known: bool
) -> None:
    base, mine, theirs = case
    merged = merge(mine, theirs, base if is_base_known else None).review
    before = {entry.id: entry for entry in base.annotations} if is_base_known else {}
    for side, other in ((mine, theirs), (theirs, mine)):
        for entry in side.annotations:
            start, opposite = before.get(entry.id), other.annotation(entry.id)
            if start is not None and opposite is None and replace(entry, quotes=start.quotes) == start:
                assert merged.annotation(entry.id) is None
                continue
            kept = merged.annotation(entry.id)
            assert kept is not None
            assert set(entry.tags) - set(start.tags if start else ()) <= set(kept.tags)
            if start is None or entry.note != start.note:
                assert any(entry.note in found.note for found in merged.annotations)


@given(case=copies(), is_base_known=st.booleans())
def test_merge_loses_no_correction_that_nobody_took_away_and_of_two_keeps_the_later(
    case: tuple[Review, Review, Review], *, is_base_known: bool
) -> None:
    base, mine, theirs = case
    merged = merge(mine, theirs, base if is_base_known else None).review
    sides = [{each.quote.exact: each for each in one.corrections} for one in (base, mine, theirs, merged)]
    before, ours, others, found = sides if is_base_known else ({}, *sides[1:])
    for words in STRETCHES:
        said = [side[words] for side in (ours, others) if words in side]
        changed = [each for each in said if each != before.get(words)]
        is_taken_away = words in before and len(said) < 2
        if changed:
            assert found[words].made == max(each.made for each in said)
            assert found[words].kind in {each.kind for each in changed}
        else:
            assert (words in found) == (bool(said) and not is_taken_away)


@given(case=copies())
def test_merge_when_repeated_adds_nothing(case: tuple[Review, Review, Review]) -> None:
    _, mine, theirs = case
    once = merge(mine, theirs, None).review
    again = merge(once, once, None)
    assert again.review == once
    assert {entry.id for entry in merge(once, theirs, None).review.annotations} == {
        entry.id for entry in once.annotations
    }


def test_merge_when_repeated_after_notes_of_one_moment_keeps_the_same_note() -> None:
    mine = review([ONE, OTHER], [annotation(0, QUOTES[:1], note="See the county.")])
    graded = annotation(0, QUOTES[:1], note="The gale count is early.", severity=Severity.MINOR)
    theirs = review([ONE, OTHER], [graded])
    once = merge(mine, theirs, None).review
    assert merge(once, mine, None).review == once
    assert merge(once, theirs, None).review == once


def test_annotations_of_both_reviewers_stand_side_by_side() -> None:
    mine = replace(
        BASE,
        annotations=(
            BASE_NOTE,
            annotation(2, QUOTES[:1], note="Mine", created=minutes(2), modified=minutes(2)),
        ),
    )
    theirs = replace(
        BASE,
        annotations=(
            BASE_NOTE,
            annotation(3, QUOTES[1:2], note="Theirs", created=minutes(1), modified=minutes(1)),
        ),
    )
    merged = merge(mine, theirs, BASE)
    assert [entry.note for entry in merged.review.annotations] == ["Check the county.", "Theirs", "Mine"]
    assert merged.conflicts == ()


def test_different_fields_of_one_annotation_changed_by_two_are_both_taken() -> None:
    mine = with_note(note="Checked: 15.", modified=minutes(1))
    theirs = with_note(status=Status.CONFIRMED, severity=Severity.SERIOUS, modified=minutes(2))
    merged = merge(mine, theirs, BASE)
    (note,) = merged.review.annotations
    assert (note.note, note.status, note.severity) == ("Checked: 15.", Status.CONFIRMED, Severity.SERIOUS)
    assert note.modified == minutes(2)
    assert merged.conflicts == ()


def test_note_written_by_two_stays_twice_with_its_authors() -> None:
    mine = with_note(note="It was 12.", author="Ada", modified=minutes(1))
    theirs = with_note(note="It was 15.", author="Ben", modified=minutes(2))
    for base in (BASE, None):
        merged = merge(mine, theirs, base)
        assert notes_of(merged) == ["It was 12.", "It was 15."]
        assert {entry.note: entry.author for entry in merged.review.annotations} == {
            "It was 12.": "Ada",
            "It was 15.": "Ben",
        }
        kept = merged.review.annotation(BASE_NOTE.id)
        assert kept is not None
        assert kept.note == "It was 15."
        assert (
            Conflict(where=BASE_NOTE.id, field="note", kept="It was 15.", other="It was 12.")
            in merged.conflicts
        )


def test_copy_made_by_an_earlier_merge_and_worked_on_since_is_not_undone() -> None:
    mine = with_note(note="It was 12.", modified=minutes(1))
    theirs = with_note(note="It was 15.", modified=minutes(2))
    merged = merge(mine, theirs, None).review
    copy = next(entry for entry in merged.annotations if entry.note == "It was 12.")
    answered = replace(copy, status=Status.DISMISSED, modified=minutes(3))
    worked_on = replace(
        merged, annotations=tuple(answered if entry == copy else entry for entry in merged.annotations)
    )
    assert merge(worked_on, mine, None).review.annotation(copy.id) == answered


def test_note_that_contains_the_other_needs_no_copy() -> None:
    longer = with_note(note="Check the county. Done.", modified=minutes(2))
    merged = merge(with_note(note="Check the county.", modified=minutes(1)), longer, None)
    assert notes_of(merged) == ["Check the county. Done."]


def test_judgement_changed_by_two_follows_the_later_and_is_reported() -> None:
    mine = with_note(relation=Relation.UPDATE, modified=minutes(5))
    theirs = with_note(relation=Relation.COMPATIBLE, modified=minutes(2))
    merged = merge(mine, theirs, BASE)
    assert merged.review.annotations[0].relation is Relation.UPDATE
    assert merged.conflicts == (
        Conflict(where=BASE_NOTE.id, field="relation", kept=Relation.UPDATE, other=Relation.COMPATIBLE),
    )


def test_annotation_deleted_by_one_goes_unless_the_other_changed_it() -> None:
    without = replace(BASE, annotations=())
    assert merge(without, BASE, BASE).review.annotations == ()
    changed = with_note(note="Still needed", modified=minutes(1))
    merged = merge(without, changed, BASE)
    assert merged.review.annotations == changed.annotations
    assert [conflict.field for conflict in merged.conflicts] == ["deleted"]
    assert merge(without, BASE, None).review.annotations == BASE.annotations


def test_annotation_that_was_only_reattached_counts_as_unchanged_when_the_other_deleted_it() -> None:
    moved = tuple(replace(entry, start=entry.start + 5) for entry in BASE_NOTE.quotes)
    assert merge(replace(BASE, annotations=()), with_note(quotes=moved), BASE).review.annotations == ()


def test_tags_of_both_are_joined_and_a_removed_one_goes() -> None:
    mine = with_note(tags=("toll", "early"), modified=minutes(2))
    theirs = with_note(tags=("source",), modified=minutes(1))
    assert merge(mine, theirs, BASE).review.annotations[0].tags == ("early", "source")
    assert merge(mine, theirs, None).review.annotations[0].tags == ("toll", "early", "source")


def test_targets_added_by_both_are_all_kept() -> None:
    mine = with_note(quotes=(*QUOTES[:2], quote(ONE, "nine houses")), modified=minutes(1))
    theirs = with_note(quotes=QUOTES, modified=minutes(2))
    merged = merge(mine, theirs, BASE).review.annotations[0]
    assert [entry.exact for entry in merged.quotes] == [
        "12 people",
        "15 people",
        "nobody died",
        "nine houses",
    ]


def test_targets_of_which_each_took_another_away_never_leave_an_annotation_without_any() -> None:
    mine, theirs = (
        with_note(quotes=QUOTES[:1], modified=minutes(1)),
        with_note(quotes=QUOTES[1:2], modified=minutes(2)),
    )
    assert merge(mine, theirs, BASE).review.annotations[0].quotes == QUOTES[1:2]


def test_records_corrected_by_two_are_joined_and_a_filled_field_beats_an_empty_one() -> None:
    mine = replace(BASE, articles=(record(ONE, published=date(2024, 3, 2)), record(OTHER)))
    theirs = replace(BASE, articles=(record(ONE, source="Coast Courier"), record(OTHER)))
    for base in (BASE, None):
        merged = merge(mine, theirs, base)
        assert merged.review.articles[0].source == "Coast Courier"
        assert merged.review.articles[0].published == date(2024, 3, 2)
        assert merged.conflicts == ()


def test_record_under_its_old_id_stays_while_the_others_new_annotation_names_it() -> None:
    changed = article("New first line.\n\n" + GALE)
    mine = review([changed, OTHER])
    added = annotation(5, QUOTES[:1])
    merged = merge(mine, review([ONE, OTHER], [added]), review([ONE, OTHER]))
    assert [entry.id for entry in merged.review.articles] == [changed.id, OTHER.id, ONE.id]
    assert merged.review.annotations == (added,)
    assert [
        entry.id for entry in merge(mine, review([ONE, OTHER]), review([ONE, OTHER])).review.articles
    ] == [
        changed.id,
        OTHER.id,
    ]


def test_links_of_both_are_kept_and_a_changed_mind_wins_over_the_old_word() -> None:
    link = PassageLink(left=QUOTES[0], right=QUOTES[1], linked=True, author="Ada")
    turned = replace(link, left=link.right, right=link.left, linked=False)
    new = PassageLink(left=QUOTES[2], right=QUOTES[1], linked=True, author="Ben")
    base = replace(BASE, links=(link,))
    merged = merge(replace(BASE, links=(turned,)), replace(BASE, links=(link, new)), base)
    assert [entry.linked for entry in merged.review.links] == [False, True]
    assert merged.conflicts == ()
    assert [c.field for c in merge(replace(BASE, links=(turned,)), base, None).conflicts] == ["linked"]


def test_passage_classed_by_two_follows_the_later_and_is_reported() -> None:
    before = correction(ONE, "nobody died.")
    mine = replace(before, kind=PassageKind.CAPTION, made=minutes(5))
    theirs = replace(before, kind=PassageKind.BOILERPLATE, made=minutes(2), author="Ben")
    base = replace(BASE, corrections=(before,))
    merged = merge(replace(BASE, corrections=(mine,)), replace(BASE, corrections=(theirs,)), base)
    assert merged.review.corrections == (replace(mine, author="Ben"),)
    assert [(conflict.where, conflict.field) for conflict in merged.conflicts] == [("nobody died.", "kind")]


def test_record_named_by_a_correction_alone_stays() -> None:
    changed = article("New first line.\n\n" + GALE)
    added = correction(ONE, "nobody died.")
    theirs = replace(review([ONE, OTHER]), corrections=(added,))
    merged = merge(review([changed, OTHER]), theirs, review([ONE, OTHER]))
    assert merged.review.corrections == (added,)
    assert ONE.id in [entry.id for entry in merged.review.articles]


def test_unknown_keys_of_both_are_kept() -> None:
    mine = replace(BASE, unknown={"a": 1, "both": "mine"})
    theirs = replace(BASE, unknown={"b": [2], "both": "theirs"})
    merged = merge(mine, theirs, None)
    assert set(merged.review.unknown) == {"a", "b", "both"}
    assert [conflict.field for conflict in merged.conflicts] == ["both"]
    assert merge(BASE, replace(BASE, unknown={"a": 1}), replace(BASE, unknown={"a": 1})).review.unknown == {}


def test_merge_of_two_thousand_annotations_keeps_every_one() -> None:
    many = [annotation(number, QUOTES[:1], note=f"Note {number}") for number in range(2_000)]
    mine, theirs = review([ONE, OTHER], many[:1_500]), review([ONE, OTHER], many[500:])
    assert [entry.id for entry in merge(mine, theirs, None).review.annotations] == [
        annotation_id(number) for number in range(2_000)
    ]


def test_replies_of_two_reviewers_stand_together_in_order_of_time() -> None:
    mine = with_note(replies=(answer(1, "I agree."),))
    theirs = with_note(
        replies=(replace(answer(2, "Ask the mayor."), created=minutes(-3), modified=minutes(-3)),)
    )
    merged = merge(mine, theirs, BASE).review.annotations[0]
    assert [reply.text for reply in merged.replies] == ["Ask the mayor.", "I agree."]


def test_reply_that_both_changed_keeps_either_text_and_says_so() -> None:
    before = with_note(replies=(answer(1, "I agree."),))
    mine = with_note(replies=(answer(1, "I agree with the county.", at=2),))
    theirs = with_note(replies=(answer(1, "I do not agree.", at=1),))
    merged = merge(mine, theirs, before)
    texts = {reply.text for reply in merged.review.annotations[0].replies}
    assert texts == {"I agree with the county.", "I do not agree."}
    assert [(each.field, each.other) for each in merged.conflicts] == [("discussion", "I do not agree.")]


def test_reply_that_one_took_away_is_gone_unless_the_other_changed_it() -> None:
    before = with_note(replies=(answer(1, "I agree."), answer(2, "Ask the mayor.")))
    mine = with_note(replies=())
    theirs = with_note(replies=(answer(1, "I agree."), answer(2, "Ask the mayor again.", at=3)))
    merged = merge(mine, theirs, before).review.annotations[0]
    assert [reply.text for reply in merged.replies] == ["Ask the mayor again."]


def test_history_of_changes_holds_what_either_did_once() -> None:
    note = BASE_NOTE
    before = replace(BASE, annotations=(note,))
    mine = with_changes(note, replace(note, status=Status.CONFIRMED), author="Ada", when=minutes(2))
    theirs = with_changes(note, replace(note, severity=Severity.SERIOUS), author="Ben", when=minutes(1))
    merged = merge(
        replace(BASE, annotations=(mine,)), replace(BASE, annotations=(theirs,)), before
    ).review.annotations[0]
    assert [(each.author, each.field, each.after) for each in merged.changes] == [
        ("Ben", "severity", "3"),
        ("Ada", "status", "confirmed"),
    ]
    assert (merged.status, merged.severity) == (Status.CONFIRMED, Severity.SERIOUS)


def test_codebooks_are_joined_and_another_description_is_told() -> None:
    toll = Code(name="toll", description="How many were killed or hurt.")
    mine = replace(BASE, codebook=(toll, Code(name="place")))
    theirs = replace(BASE, codebook=(replace(toll, description="Counts of people."), Code(name="time")))
    merged = merge(mine, theirs, None)
    assert [code.name for code in merged.review.codebook] == ["toll", "place", "time"]
    assert [(each.where, each.field) for each in merged.conflicts] == [("toll", "description")]
