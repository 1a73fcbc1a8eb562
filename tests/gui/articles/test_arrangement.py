"""Which sources are on show, in which order, and which leads."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.article import ArticleId
from viewer.gui.articles.arrangement import Arrangement, FollowMode
from viewer.gui.articles.column_widths import filling, halved, widened

A, B, C, D = (ArticleId(letter) for letter in "abcd")
ALL = Arrangement(order=(A, B, C, D))


def test_source_when_moved_passes_the_next_one_on_show() -> None:
    assert ALL.moved(B, 1) == (A, C, B, D)
    assert ALL.moved(B, -1) == (B, A, C, D)
    assert ALL.moved(A, -1) == ALL.moved(D, 1) == ALL.order
    assert ALL.hiding(C).moved(B, 1) == (A, C, D, B), "a step that nobody sees would be no step"
    assert ALL.hiding(B).moved(B, 1) == ALL.order


def test_source_when_dropped_stands_before_the_other_or_behind_all_on_show() -> None:
    assert ALL.moved_before(D, B) == (A, D, B, C)
    assert ALL.moved_before(B, B) == ALL.order
    assert ALL.moved_before(A, None) == (B, C, D, A)
    assert ALL.hiding(D).moved_before(A, None) == (B, C, A, D)


def test_hidden_sources_are_out_of_sight_but_never_all_of_them() -> None:
    only = ALL.showing_only(C)
    assert (only.shown, only.order) == ((C,), ALL.order)
    assert only.hiding(C) == only
    assert only.showing((A, D)).shown == (A, C, D)
    assert only.with_sources((A, B)).shown == (A, B), "the last one on show was closed"
    assert ALL.hiding(B).with_sources((D, B, A)).shown == (D, A)


def test_leader_when_hidden_or_closed_leads_no_more() -> None:
    led = ALL.led_by(B)
    assert led.mode is FollowMode.LED
    assert (led.moves_others(B), led.moves_others(A)) == (True, False)
    assert led.hiding(B).mode is FollowMode.LOCKED
    assert led.with_sources((A, C)).leader is None
    assert led.locked(following=False).mode is FollowMode.UNLOCKED
    assert led.locked(following=True).leader == B, "other settings may change while one leads"
    assert not ALL.locked(following=False).moves_others(A)


@given(
    order=st.permutations([A, B, C, D]),
    hidden=st.sets(st.sampled_from([A, B, C, D]), max_size=3),
    article=st.sampled_from([A, B, C, D]),
    step=st.sampled_from([-1, 1]),
)
def test_move_when_made_and_taken_back_shows_what_was_shown(
    order: list[ArticleId], hidden: set[ArticleId], article: ArticleId, step: int
) -> None:
    before = Arrangement(order=tuple(order), hidden=frozenset(hidden))
    after = before.with_sources(before.moved(article, step))
    assert sorted(after.order) == sorted(order)
    if after != before:
        assert after.with_sources(after.moved(article, -step)).shown == before.shown


@given(
    widths=st.lists(st.integers(300, 900), min_size=1, max_size=10),
    step=st.integers(-900, 900),
    room=st.integers(100, 3000),
    data=st.data(),
)
def test_column_when_made_wider_leaves_the_others_readable(
    widths: list[int], step: int, room: int, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(widths) - 1))
    after = widened(widths, index, step, room, 300)
    assert min(after) >= 300
    if room < 300 * len(widths):  # they are scrolled anyway
        assert [*after[:index], *after[index + 1 :]] == [*widths[:index], *widths[index + 1 :]]
    elif len(widths) > 1:
        assert sum(after) == room
    if sum(widths) == room and room - 300 * (len(widths) - 1) >= widths[index] + step >= 300:
        assert after[index] == widths[index] + step


@given(st.integers(100, 4000))
def test_columns_when_they_fill_a_row_leave_less_over_than_they_are_many(room: int) -> None:
    width = filling(room, 300, 22)
    many = (room + 22) // (width + 22)
    assert width >= 300
    if room >= 300:
        assert 0 <= room - (many * (width + 22) - 22) < many
        assert width < 622, "one more would fit"


def test_pinned_column_leaves_the_others_room_for_one() -> None:
    assert halved(1000, 340, 300) == (340, 660)
    assert halved(700, 600, 300) == (400, 300)
    assert halved(450, 458, 300) == (300, 150)
