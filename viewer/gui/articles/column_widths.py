"""How columns share the room they have: figures in, figures out."""

from collections.abc import Sequence


def filling(room: int, least: int, gap: int) -> int:
    """Return the width of columns, ``gap`` apart and none below ``least``, of which as many as can fill ``room``."""
    many = max(1, (room + gap) // (least + gap))
    return max(least, (room - (many - 1) * gap) // many)


def halved(room: int, wanted: int, least: int) -> tuple[int, int]:
    """Return ``wanted`` and what it leaves of ``room``, which is to be ``least`` where both can have that."""
    wide = max(least, min(wanted, room - least))
    return wide, max(1, room - wide)


def widened(widths: Sequence[int], index: int, step: int, room: int, least: int) -> list[int]:
    """Return ``widths`` with the one at ``index`` wider by ``step``, which may be negative.

    Where all columns fit into the room, the others give and take, so that the room stays filled. Where they do
    not, they are scrolled anyway: the others stay as they are, and all together become wider.

    Args:
        widths: As they are.
        index: Of the one to change.
        step: By how much.
        room: What the columns can take without being scrolled.
        least: No column becomes narrower.
    """
    others = [width for place, width in enumerate(widths) if place != index]
    wanted = max(least, widths[index] + step)
    if room >= least * len(widths):
        wanted = min(wanted, room - least * len(others))
        others = _shared(others, room - wanted, least)
    return [*others[:index], wanted, *others[index:]]


def _shared(widths: Sequence[int], room: int, least: int) -> list[int]:
    """Return ``widths`` scaled to fill ``room``, none below ``least``; what rounding leaves, the widest takes."""
    scale = room / max(1, sum(widths))
    scaled = [max(least, round(width * scale)) for width in widths]
    excess = sum(scaled) - room
    for place in sorted(range(len(scaled)), key=lambda each: -scaled[each]):
        taken = min(scaled[place] - least, excess)
        scaled[place] -= taken
        excess -= taken
    return scaled
