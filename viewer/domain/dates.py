"""Calendar days from one to another."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """A closed interval of calendar days.

    Attributes:
        first: The first day.
        last: The last day, not before ``first``.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        """Hold the days in order."""
        if self.last < self.first:
            raise ValueError(f"{self.last} is before {self.first}")

    def days_from(self, other: "DateRange") -> int:
        """Return the days between the two intervals: 0 where they share a day, 1 for neighbouring days."""
        if self.first > other.last:
            return (self.first - other.last).days
        if other.first > self.last:
            return (other.first - self.last).days
        return 0
