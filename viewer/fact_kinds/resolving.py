"""Finding the days that a relative date means, seen from the day on which an article was published."""

from calendar import monthrange
from datetime import date, timedelta

WEEK = 7
_SATURDAY = 5
_FUTURE_WEIGHT = 4
"""News looks back: a day in the future must be four times nearer than one in the past to be meant; the other way
round in a sentence that looks ahead."""

Period = tuple[date, date]


def weekday_on_or_before(anchor: date, weekday: int) -> date:
    """Return the most recent day with ``weekday`` (Monday is 0), ``anchor`` itself included."""
    return anchor - timedelta(days=(anchor.weekday() - weekday) % WEEK)


def weekday_before(anchor: date, weekday: int) -> date:
    """Return the most recent day with ``weekday`` before ``anchor``: "last Friday"."""
    return weekday_on_or_before(anchor - timedelta(days=1), weekday)


def weekday_on_or_after(anchor: date, weekday: int) -> date:
    """Return the next day with ``weekday``, ``anchor`` itself included."""
    return anchor + timedelta(days=(weekday - anchor.weekday()) % WEEK)


def weekday_after(anchor: date, weekday: int) -> date:
    """Return the next day with ``weekday`` after ``anchor``: "next Friday"."""
    return weekday_on_or_after(anchor + timedelta(days=1), weekday)


def nearest_day(anchor: date, month: int, day: int, *, ahead: bool = False) -> date | None:
    """Return the day of ``month`` nearest to ``anchor``, the past preferred unless ``ahead``; None if no near year has it."""
    near = [
        date(year, month, day)
        for year in (anchor.year - 1, anchor.year, anchor.year + 1)
        if day <= monthrange(year, month)[1]
    ]
    return min(near, key=lambda one: _distance(anchor, one, ahead=ahead), default=None)


def nearest_month(anchor: date, month: int, *, ahead: bool = False) -> Period:
    """Return the most recent month of that number that has begun by ``anchor``; the next one if ``ahead``."""
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    periods = [month_of(year, month) for year in years]
    if ahead:
        return min(period for period in periods if period[1] >= anchor)
    return max(period for period in periods if period[0] <= anchor)


def month_of(year: int, month: int) -> Period:
    """Return the first and the last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_of(year: int) -> Period:
    """Return the first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def third_of(period: Period, which: str) -> Period:
    """Return the early, middle or late third of a period of a month or longer.

    Raises:
        KeyError: ``which`` is none of "early", "mid", "late".
    """
    first, last = period
    step = (last - first) / 3
    bounds = {
        "early": (first, first + step),
        "mid": (first + step, last - step),
        "late": (last - step, last),
    }
    return bounds[which]


def shifted_month(anchor: date, months: int) -> Period:
    """Return the month that lies ``months`` after that of ``anchor``; before it where negative."""
    index = anchor.year * 12 + anchor.month - 1 + months
    return month_of(index // 12, index % 12 + 1)


def week_of(anchor: date, weeks: int) -> Period:
    """Return Monday to Sunday of the week that lies ``weeks`` after that of ``anchor``."""
    monday = anchor - timedelta(days=anchor.weekday()) + timedelta(days=WEEK * weeks)
    return monday, monday + timedelta(days=WEEK - 1)


def past_weekend(anchor: date) -> Period:
    """Return Saturday and Sunday of the most recent weekend, a running one included."""
    saturday = weekday_on_or_before(anchor, _SATURDAY)
    return saturday, saturday + timedelta(days=1)


def ago(anchor: date, count: int, unit: str) -> Period:
    """Return the period "two weeks ago": a day for days, a week round it for weeks, a month, a year.

    Raises:
        KeyError: ``unit`` is none of "day", "week", "month", "year".
    """
    periods = {
        "day": lambda: (anchor - timedelta(days=count), anchor - timedelta(days=count)),
        "week": lambda: week_of(anchor, -count),
        "month": lambda: shifted_month(anchor, -count),
        "year": lambda: year_of(anchor.year - count),
    }
    return periods[unit]()


def _distance(anchor: date, day: date, *, ahead: bool) -> int:
    apart = (day - anchor).days
    unlikely = apart < 0 if ahead else apart > 0
    return abs(apart) * (_FUTURE_WEIGHT if unlikely else 1)
