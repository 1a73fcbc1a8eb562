"""Heights of blocks nobody has seen add up all the same."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.gui.articles.block_heights import BlockHeights, HeightEstimate

ESTIMATE = HeightEstimate(spacing=10, line=20, characters=40)
# Hypothesis draws short lists; what matters here are many blocks, whatever their sizes.
SIZES = st.builds(
    lambda count, step: [number * step % 3001 for number in range(count)],
    st.integers(1, 900),
    st.integers(1, 3000),
)


@given(SIZES, st.data())
def test_tops_when_some_are_measured_then_are_running_sums(sizes: list[int], data: st.DataObject) -> None:
    heights = BlockHeights(sizes, ESTIMATE)
    for _ in range(5):
        heights.measure(data.draw(st.integers(0, len(sizes) - 1)), data.draw(st.integers(1, 500)))
    each = [heights.height(block) for block in range(len(sizes))]
    assert heights.total == sum(each)
    for block in {0, len(sizes) // 2, len(sizes) - 1}:
        assert heights.top(block) == sum(each[:block])


@given(SIZES, st.data())
def test_block_at_when_asked_inside_a_block_then_is_that_block(sizes: list[int], data: st.DataObject) -> None:
    heights = BlockHeights(sizes, ESTIMATE)
    block = data.draw(st.integers(0, len(sizes) - 1))
    top = heights.top(block)
    inside = top + data.draw(st.integers(0, heights.height(block) - 1))
    assert heights.block_at(inside) == block


def test_block_at_when_outside_then_is_the_nearest() -> None:
    heights = BlockHeights([10] * 600, ESTIMATE)
    assert heights.block_at(-50) == 0
    assert heights.block_at(10**9) == 599


def test_estimates_when_blocks_are_opened_then_hardly_change_the_total() -> None:
    sizes = [40 + 37 * number % 900 for number in range(1000)]
    heights = BlockHeights(sizes, ESTIMATE)
    before = heights.total
    assert abs(sum(heights.height(block) for block in range(1000)) - before) < before / 20
