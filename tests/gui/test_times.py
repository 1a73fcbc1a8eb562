"""Moments as a reader says them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from PySide6.QtWidgets import QApplication

from viewer.domain.review import Change
from viewer.gui.annotations.change_words import change_words
from viewer.gui.times import day_words, exact_words, local_day, moment_words

MOMENT = datetime(2024, 5, 15, 12, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "begins"),
    [
        (0, "today, "),
        (1, "yesterday, "),
        (2, "Wednesday, "),
        (6, "Wednesday, "),
        (7, "15 May 2024"),
        (-1, "15 May"),
    ],
)
def test_moment_is_said_as_seen_from_the_day(qapp: QApplication, days: int, begins: str) -> None:
    del qapp
    assert moment_words(MOMENT, local_day(MOMENT) + timedelta(days=days)).startswith(begins)


def test_day_begins_a_line_and_the_exact_words_have_both(qapp: QApplication) -> None:
    del qapp
    assert day_words(MOMENT, local_day(MOMENT)) == "Today"
    assert day_words(MOMENT, date(2030, 1, 1)) == "15 May 2024"
    assert exact_words(MOMENT).startswith("15 May 2024, ")


def test_moments_at_the_end_of_time_are_said_all_the_same(qapp: QApplication) -> None:
    del qapp
    last = datetime.max.replace(tzinfo=timezone(timedelta(hours=-12)))
    assert "9999" in exact_words(last)


@pytest.mark.parametrize(
    ("field", "before", "after", "words"),
    [
        ("status", "open", "dismissed", "Ada: status open → dismissed"),
        ("severity", "", "3", "Ada: severity nothing → Serious"),
        ("confidence", "1", "2", "Ada: confidence Low → Medium"),
        ("note", "", "Check\nit", "Ada: note nothing → “Check it”"),
        (
            "relation",
            "contradiction",
            "from_a_later_version",
            "Ada: relation contradiction → from_a_later_version",
        ),
        ("mood", "a", "b", "Ada: mood “a” → “b”"),
    ],
)
def test_change_is_told_in_the_words_of_the_window(
    qapp: QApplication, field: str, before: str, after: str, words: str
) -> None:
    del qapp
    change = Change(field=field, before=before, after=after, author="Ada", when=MOMENT)
    assert change_words(change) == words
