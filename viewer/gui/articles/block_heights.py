"""The heights of all blocks of an article: measured where they were seen, estimated elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass

_CHUNK = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class HeightEstimate:
    """What an unseen block is taken to measure, in logical pixels.

    Attributes:
        spacing: White space above and below a block.
        line: Height of a line.
        characters: Characters that fit on a line.
    """

    spacing: float
    line: float
    characters: float

    def of_block(self, size: int) -> int:
        """Return the estimated height of a block of ``size`` characters."""
        return round(self.spacing + self.line * max(1, -(-size // max(1, int(self.characters)))))

    def of_blocks(self, count: int, size: int) -> int:
        """Return the estimated height of ``count`` blocks of ``size`` characters together."""
        return round(count * (self.spacing + self.line / 2) + self.line * size / max(1.0, self.characters))


class BlockHeights:
    """Running heights in chunks, so that neither opening nor rewrapping looks at every block.

    A chunk has one estimated height until somebody asks for a block inside it.
    """

    def __init__(self, sizes: Sequence[int], estimate: HeightEstimate) -> None:
        self._sizes = sizes
        self._chunk_sizes = [sum(sizes[at : at + _CHUNK]) for at in range(0, len(sizes), _CHUNK)]
        self.rewrap(estimate)

    def rewrap(self, estimate: HeightEstimate) -> None:
        """Forget all measured heights and estimate anew."""
        self._estimate = estimate
        self._opened: dict[int, list[int]] = {}
        count = len(self._sizes)
        self._totals = [
            estimate.of_blocks(min(_CHUNK, count - number * _CHUNK), size)
            for number, size in enumerate(self._chunk_sizes)
        ]
        self.total = sum(self._totals)

    def __len__(self) -> int:
        """Return the number of blocks."""
        return len(self._sizes)

    def measure(self, block: int, height: int) -> None:
        """Put the measured height of ``block`` in place of its estimate."""
        chunk = block // _CHUNK
        heights = self._open(chunk)
        change = height - heights[block % _CHUNK]
        heights[block % _CHUNK] = height
        self._totals[chunk] += change
        self.total += change

    def height(self, block: int) -> int:
        """Return the height of ``block``."""
        return self._open(block // _CHUNK)[block % _CHUNK]

    def top(self, block: int) -> int:
        """Return the distance from the top of the first block to the top of ``block``."""
        chunk = block // _CHUNK
        within = self._open(chunk)[: block % _CHUNK]
        return sum(self._totals[:chunk]) + sum(within)

    def block_at(self, y: float) -> int:
        """Return the block at ``y``; the first or last one where ``y`` is outside."""
        top = 0
        chunk = 0
        while chunk + 1 < len(self._totals) and top + self._totals[chunk] <= y:
            top += self._totals[chunk]
            chunk += 1
        block = chunk * _CHUNK
        for height in self._open(chunk)[:-1]:
            top += height
            if top > y:
                break
            block += 1
        return block

    def _open(self, chunk: int) -> list[int]:
        """Return the heights inside ``chunk``; its total becomes their sum."""
        if chunk not in self._opened:
            first = chunk * _CHUNK
            heights = [self._estimate.of_block(size) for size in self._sizes[first : first + _CHUNK]]
            self.total += sum(heights) - self._totals[chunk]
            self._totals[chunk] = sum(heights)
            self._opened[chunk] = heights
        return self._opened[chunk]
