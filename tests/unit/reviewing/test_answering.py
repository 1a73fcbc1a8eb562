import pytest
from review_builders import GALE, annotation, annotation_id, article, minutes, quote, review

from viewer.domain.review import Reply, ReplyId
from viewer.reviewing.answering import add_reply, change_reply, remove_reply

ONE = article(GALE)
SAID = review([ONE], [annotation(1, [quote(ONE, "12 people")]), annotation(2, [quote(ONE, "nobody died")])])


def reply(name: str, minute: int, text: str = "I doubt it.") -> Reply:
    return Reply(id=ReplyId(name), text=text, author="Ben", created=minutes(minute), modified=minutes(minute))


def test_replies_stand_in_order_of_time_and_leave_the_time_of_the_annotation_alone() -> None:
    after = add_reply(add_reply(SAID, annotation_id(1), reply("b", 5)), annotation_id(1), reply("a", 3))
    assert [each.id for each in after.annotations[0].replies] == ["a", "b"]
    assert after.annotations[0].modified == SAID.annotations[0].modified
    assert after.annotations[1] == SAID.annotations[1]


def test_reply_when_changed_says_when_and_never_before_it_was_made() -> None:
    before = add_reply(SAID, annotation_id(1), reply("a", 3))
    changed = change_reply(before, annotation_id(1), ReplyId("a"), text="Sure?", when=minutes(4))
    assert changed.annotations[0].replies[0].text == "Sure?"
    assert changed.annotations[0].replies[0].modified == minutes(4)
    behind = change_reply(before, annotation_id(1), ReplyId("a"), text="Sure?", when=minutes(1))
    assert behind.annotations[0].replies[0].modified == minutes(3)


def test_reply_when_removed_is_gone_and_what_is_not_there_is_an_error() -> None:
    before = add_reply(SAID, annotation_id(1), reply("a", 3))
    assert remove_reply(before, annotation_id(1), ReplyId("a")) == SAID
    with pytest.raises(KeyError):
        remove_reply(SAID, annotation_id(1), ReplyId("a"))
    with pytest.raises(KeyError):
        add_reply(SAID, annotation_id(9), reply("a", 3))
