"""Explicit calendar dates: every usual form is found, ordinary words and figures are not taken for dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.language.calendar_dates import MONTHS, find_calendar_dates

Found = tuple[str, int, int, int | None]


def found_in(text: str) -> list[Found]:
    return [(entry.span.of(text), entry.day, entry.month, entry.year) for entry in find_calendar_dates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge fell on Feb. 2, 2024, at noon.", ("Feb. 2, 2024", 2, 2, 2024)),
        ("On January 30th a barge sank.", ("January 30th", 30, 1, None)),
        ("Signed 2 February 2024 in the harbour.", ("2 February 2024", 2, 2, 2024)),
        ("Sunday, November 27-2005", ("November 27-2005", 27, 11, 2005)),
        ("JUNE 21, 2024", ("JUNE 21, 2024", 21, 6, 2024)),
        ("the 2nd of May, 2019", ("2nd of May, 2019", 2, 5, 2019)),
        ("It opened on 5 Sept. 1999.", ("5 Sept. 1999", 5, 9, 1999)),
        ("It opened on 5 Sept.", ("5 Sept", 5, 9, None)),
        ("Updated 2024-02-07T10:30Z", ("2024-02-07", 7, 2, 2024)),
        ("Updated 2024/2/7", ("2024/2/7", 7, 2, 2024)),
        ("filed 31/01/2025", ("31/01/2025", 31, 1, 2025)),
        ("filed 01/31/2025", ("01/31/2025", 31, 1, 2025)),
        ("filed 27.11.2005", ("27.11.2005", 27, 11, 2005)),
        ("filed 05/05/2025", ("05/05/2025", 5, 5, 2025)),
        ("from June 3-5 the road is shut", ("June 3", 3, 6, None)),
        ("Dec 7, 1941 was a Sunday", ("Dec 7, 1941", 7, 12, 1941)),
    ],
)
def test_find_calendar_dates_when_a_date_is_written_out_then_it_is_read(text: str, expected: Found) -> None:
    assert found_in(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "They may 5 times a year march 10 miles.",
        "filed 10/03/2025",
        "February 30, 2024",
        "31 June",
        "29 February 2023",
        "May 10,000 lanterns burn!",
        "March 5% faster",
        "Marching 5 abreast, Mayor 7 spoke",
        "version 2024.1.2.3 on 1/2",
        "room 99 May",
        "13/13/2020",
        "call 555-12-2020-11",
    ],
)
def test_find_calendar_dates_when_words_or_figures_only_resemble_a_date_then_nothing_is_found(
    text: str,
) -> None:
    assert found_in(text) == []


def test_find_calendar_dates_when_a_sentence_names_several_then_all_come_in_order() -> None:
    text = "Between 3 February and March 4, 2021, and again on 2022-05-06."
    assert [entry[1:] for entry in found_in(text)] == [(3, 2, None), (4, 3, 2021), (6, 5, 2022)]


def test_in_year_when_the_date_has_no_year_then_the_given_one_is_taken() -> None:
    (bare,) = find_calendar_dates("On April 9")
    (full,) = find_calendar_dates("On April 9, 1998")
    assert bare.in_year(2024) == date(2024, 4, 9)
    assert full.in_year(2024) == date(1998, 4, 9)


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2199, 12, 31)))
def test_find_calendar_dates_when_any_day_is_written_in_any_form_then_it_comes_back(day: date) -> None:
    month = next(name for name, number in MONTHS.items() if number == day.month).title()
    for form in (
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{month[:3]} {day.day} {day.year}",
        day.isoformat(),
    ):
        (found,) = find_calendar_dates(f"It was on {form}, they say.")
        assert found.span.of(f"It was on {form}, they say.") == form
        assert found.in_year(1) == day


@given(st.text())
def test_find_calendar_dates_when_given_any_text_then_spans_are_disjoint_and_days_exist(text: str) -> None:
    reached = 0
    for found in find_calendar_dates(text):
        assert found.span.start >= reached
        reached = found.span.end
        assert found.in_year(2000).day == found.day
