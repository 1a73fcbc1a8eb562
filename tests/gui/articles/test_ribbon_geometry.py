"""Ribbons run where the passages are, whatever the order and however far away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.gui.articles.ribbon_geometry import End, Ribbon, RibbonEnd, Stretch, place_end, place_ribbon

SCREEN = Stretch(top=50, bottom=650)
WIDTH = 22.0
heights = st.floats(-5000, 5000, allow_nan=False)


def seen(top: float, bottom: float) -> RibbonEnd:
    return RibbonEnd(top=top, bottom=bottom, where=End.SEEN)


def ribbon_of(left: RibbonEnd, right: RibbonEnd) -> Ribbon:
    ribbon = place_ribbon(left, right, WIDTH)
    assert ribbon is not None
    return ribbon


@given(top=heights, length=st.floats(0, 3000, allow_nan=False))
def test_end_when_placed_lies_on_the_screen(top: float, length: float) -> None:
    end = place_end(Stretch(top=top, bottom=top + length), SCREEN)
    assert SCREEN.top <= end.top <= end.bottom <= SCREEN.bottom
    if end.where is End.SEEN:
        assert end.bottom - end.top > 2
    else:
        assert end.top == end.bottom == (SCREEN.top if end.where is End.ABOVE else SCREEN.bottom)


def test_end_when_the_passage_is_off_screen_says_in_which_direction() -> None:
    assert place_end(Stretch(top=-90, bottom=40), SCREEN).where is End.ABOVE
    assert place_end(Stretch(top=660, bottom=700), SCREEN).where is End.BELOW
    assert place_end(Stretch(top=-90, bottom=60), SCREEN) == seen(50, 60)


def test_ribbon_when_both_passages_are_off_screen_is_not_drawn() -> None:
    above, below = (place_end(Stretch(top=top, bottom=top + 30), SCREEN) for top in (-300, 900))
    assert place_ribbon(above, below, WIDTH) is None
    assert place_ribbon(above, above, WIDTH) is None


def test_ribbon_when_drawn_begins_and_ends_with_its_passages() -> None:
    ribbon = ribbon_of(seen(100, 200), seen(300, 340))
    outline = ribbon.outline()
    assert {(0.0, 100.0), (0.0, 200.0), (WIDTH, 300.0), (WIDTH, 340.0)} <= set(outline)
    assert all(0 <= x <= WIDTH and 100 <= y <= 340 for x, y in outline)


def test_ribbons_when_sources_order_things_differently_cross_and_are_told_apart_at_their_ends() -> None:
    falling, climbing = ribbon_of(seen(100, 150), seen(500, 550)), ribbon_of(seen(500, 550), seen(100, 150))
    assert falling.holds(1, 125)
    assert not climbing.holds(1, 125)
    assert climbing.holds(WIDTH - 1, 125)
    assert falling.holds(WIDTH / 2, 325)
    assert climbing.holds(WIDTH / 2, 325)
    assert not falling.holds(-1, 125)


@pytest.mark.parametrize(("where", "edge"), [(End.ABOVE, SCREEN.top), (End.BELOW, SCREEN.bottom)])
def test_ribbon_when_one_passage_is_off_screen_leaves_the_other_at_the_near_corner(
    where: End, edge: float
) -> None:
    passage = seen(200, 400)
    ribbon = ribbon_of(passage, RibbonEnd(top=edge, bottom=edge, where=where))
    assert ribbon.right.top == ribbon.right.bottom == edge
    corner = passage.top if where is End.ABOVE else passage.bottom
    assert corner in (ribbon.left.top, ribbon.left.bottom)
    assert ribbon.left.bottom - ribbon.left.top < 20


@given(left=heights, right=heights, share=st.floats(0, 1))
def test_ribbon_when_hit_in_its_middle_holds_the_point(left: float, right: float, share: float) -> None:
    ribbon = ribbon_of(seen(left, left + 40), seen(right, right + 40))
    upper, lower = ribbon.upper(), ribbon.lower()
    at = round(share * (len(upper) - 1))
    assert ribbon.holds(upper[at][0], (upper[at][1] + lower[at][1]) / 2)
    assert not ribbon.holds(upper[at][0], upper[at][1] - 60)
