"""What stands in the gap between two columns: ribbons, and tags for what goes on beyond a silent column."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtWidgets import QWidget

from viewer.domain.article import PassageId
from viewer.domain.comparison import Tier
from viewer.gui.articles.article_view import ArticleView
from viewer.gui.articles.pane_column import PaneColumn
from viewer.gui.articles.ribbon_geometry import (
    End,
    Ribbon,
    RibbonEnd,
    Stretch,
    place_end,
    place_ribbon,
)
from viewer.gui.articles.ribbons import Ribbons
from viewer.gui.event_links import EventLink

TAG: Final = QRectF(0, 0, 17, 18)
ARROW: Final = QRectF(0, 0, 11, 7)
_BESIDE_FIRST_LINE: Final = 18.0
_SUREST_LAST: Final = (Tier.POSSIBLE, Tier.LIKELY, Tier.SURE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a click leads.

    Attributes:
        column: The column whose passage is brought on screen.
        passage: The passage.
        y: The height in the viewport at which it is to stand.
    """

    column: PaneColumn
    passage: PassageId
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A ribbon of the gap.

    Attributes:
        ribbon: Where it runs.
        link: What it joins.
        states: Whether both sources state the matter.
        target: Where a click leads.
    """

    ribbon: Ribbon
    link: EventLink
    states: bool
    target: Target

    def arrows(self) -> tuple[tuple[QRectF, End], ...]:
        """Return where heads of arrows point to an end that is not seen."""
        found = []
        for end, x in ((self.ribbon.left, 2.0), (self.ribbon.right, self.ribbon.width - ARROW.width() - 2)):
            if end.where is not End.SEEN:
                top = end.top if end.where is End.ABOVE else end.top - ARROW.height()
                found.append((QRectF(x, top, ARROW.width(), ARROW.height()), end.where))
        return tuple(found)

    def holds(self, point: QPointF) -> bool:
        """Tell whether ``point`` lies on the ribbon or on the head of an arrow."""
        at_arrow = any(place.adjusted(-3, -3, 3, 3).contains(point) for place, _ in self.arrows())
        return at_arrow or self.ribbon.holds(point.x(), point.y(), reach=1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """The letter of the next source that speaks, where the neighbour does not.

    Attributes:
        place: Where it stands.
        letter: Of the source.
        silent: The letter of the neighbour.
        rightwards: Whether the source stands further to the right.
        thread: The point at the edge of the gap where the thread from the passage to the tag begins.
        target: Where a click leads.
    """

    place: QRectF
    letter: str
    silent: str
    rightwards: bool
    thread: tuple[float, float]
    target: Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All of a gap.

    Attributes:
        screen: The stretch beside the texts; above it is the height of the headers.
        bands: The ribbons, the surest last.
        tags: At most one at either side.
    """

    screen: Stretch
    bands: tuple[Band, ...] = ()
    tags: tuple[Tag, ...] = ()

    def target_at(self, point: QPointF) -> Target | None:
        """Return where a click at ``point`` leads, or None."""
        item = self.item_at(point)
        return None if item is None else item.target

    def item_at(self, point: QPointF) -> Band | Tag | None:
        """Return what stands at ``point``, that on top first."""
        for tag in self.tags:
            if tag.place.adjusted(-2, -2, 2, 2).contains(point):
                return tag
        return next((band for band in reversed(self.bands) if band.holds(point)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """One of the two columns, and where the passages of the event reach in it."""

    column: PaneColumn
    screen: Stretch
    ends: Mapping[PassageId, RibbonEnd]

    def y_of(self, end: RibbonEnd) -> int:
        """Return the height of ``end`` in the viewport of the column."""
        return round(max(0.0, end.top - self.screen.top))


def build_scene(ribbons: Ribbons, handle: QWidget, left: PaneColumn, right: PaneColumn) -> Scene:
    """Return what to draw on ``handle``, which stands between two columns."""
    one, other = _side(ribbons, handle, left), _side(ribbons, handle, right)
    states = ribbons.states(left) and ribbons.states(right)
    bands: dict[tuple[object, ...], Band] = {}
    for link in ribbons.links(left, right):
        ribbon = place_ribbon(one.ends[link.left], other.ends[link.right], handle.width())
        if ribbon is None:
            continue
        target = _level_target(link, one, other)
        band = Band(ribbon=ribbon, link=link, states=states, target=target)
        # Of several that leave one passage for the same edge, the nearest beyond it is enough.
        if ribbon.left.where is End.ABOVE or ribbon.right.where is End.ABOVE:
            bands[_course(band)] = band
        else:
            bands.setdefault(_course(band), band)
    tags = (_tag(ribbons, one, other, handle.width()), _tag(ribbons, other, one, -handle.width()))
    return Scene(
        screen=one.screen,
        bands=tuple(sorted(bands.values(), key=lambda band: _SUREST_LAST.index(band.link.tier))),
        tags=tuple(tag for tag in tags if tag is not None),
    )


def _course(band: Band) -> tuple[object, ...]:
    """Return what bands have in common that would be drawn as one: where they begin and where they end."""
    left, right, link = band.ribbon.left, band.ribbon.right, band.link
    begin = link.left if left.where is End.SEEN else left.where
    return begin, (link.right if right.where is End.SEEN else right.where)


def _side(ribbons: Ribbons, handle: QWidget, column: PaneColumn) -> _Side:
    view: ArticleView = column.pane
    top = handle.mapFromGlobal(view.viewport().mapToGlobal(QPoint(0, 0))).y()
    screen = Stretch(top=top, bottom=top + view.viewport().height())
    stretches = ribbons.stretches(column)
    ends = {
        passage: place_end(Stretch(top=top + each.top, bottom=top + each.bottom), screen)
        for passage, each in stretches.items()
    }
    return _Side(column=column, screen=screen, ends=ends)


def _level_target(link: EventLink, left: _Side, right: _Side) -> Target:
    """Return the click that brings both ends level: the unseen one comes to the seen one, else the right one moves."""
    if left.ends[link.left].where is not End.SEEN:
        return Target(column=left.column, passage=link.left, y=right.y_of(right.ends[link.right]))
    return Target(column=right.column, passage=link.right, y=left.y_of(left.ends[link.left]))


def _tag(ribbons: Ribbons, near: _Side, far: _Side, width: float) -> Tag | None:
    """Return the tag for what ``near`` reports and ``far`` does not; ``width`` is negative where ``far`` is at the left."""
    if far.ends or not near.ends:
        return None
    beyond = ribbons.next_beyond(far.column, 1 if width > 0 else -1)
    seen = [passage for passage, end in near.ends.items() if end.where is End.SEEN]
    if beyond is None or not seen:
        return None
    first = min(seen, key=lambda passage: near.ends[passage].top)
    end = near.ends[first]
    middle = end.top + min(_BESIDE_FIRST_LINE, (end.bottom - end.top) / 2)
    place = QRectF(TAG)
    place.moveCenter(
        QPointF(0, min(max(middle, near.screen.top + TAG.height() / 2), near.screen.bottom - 10))
    )
    place.moveLeft(width - TAG.width() - 1 if width > 0 else 1)
    partner = ribbons.best_partner(first, beyond)
    return Tag(
        place=place,
        letter=beyond.letter,
        silent=far.column.letter,
        rightwards=width > 0,
        thread=(abs(width) if width < 0 else 0.0, middle),
        target=Target(column=beyond, passage=partner, y=near.y_of(end)),
    )
