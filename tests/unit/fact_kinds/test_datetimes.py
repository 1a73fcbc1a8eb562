from datetime import date

import pytest
from fact_builders import WEDNESDAY, facts_in, only_fact, told
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.fact_kinds import datetimes
from viewer.fact_kinds.moments import Moment, relate_moments
from viewer.fact_kinds.resolving import nearest_day, weekday_on_or_before

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2050, 12, 31))
MOMENTS = st.builds(
    lambda one, other: Moment(words="then", first=min(one, other), last=max(one, other)), DAYS, DAYS
)


@pytest.mark.parametrize(
    ("text", "slot", "shown"),
    [
        ("It sank on Monday.", "date", "2021-06-14"),
        ("It sank on Wednesday.", "date", "2021-06-16"),
        ("It sank last Wednesday.", "date", "2021-06-09"),
        ("It will sink on Friday.", "date", "2021-06-18"),
        ("It sank yesterday.", "date", "2021-06-15"),
        ("It sank on May 3.", "date", "2021-05-03"),
        ("It sank on December 30.", "date", "2020-12-30"),
        ("It sank on Feb. 2, 2019.", "date", "2019-02-02"),
        ("It sank in January.", "date", "2021-01-01/2021-01-31"),
        ("It sank in January 2019.", "date", "2019-01-01/2019-01-31"),
        ("It sank in April last year.", "date", "2020-04-01/2020-04-30"),
        ("It sank in December.", "date", "2020-12-01/2020-12-31"),
        ("It sank in early May.", "date", "2021-05-01/2021-05-11"),
        ("It sank last month.", "date", "2021-05-01/2021-05-31"),
        ("It sank this past weekend.", "date", "2021-06-12/2021-06-13"),
        ("It sank two weeks ago.", "date", "2021-05-31/2021-06-06"),
        ("It sank in 2003.", "date", "2003-01-01/2003-12-31"),
        ("It has leaked since October.", "since when", "since 2020-10-01/2020-10-31"),
        ("It is closed until July 1.", "until when", "until 2021-07-01"),
        ("It sank at 4 a.m.", "time of day", "04:00"),
        ("It sank at 6.40 in the morning.", "time of day", "06:40"),
        ("It sank at 9:15 in the evening.", "time of day", "21:15"),
        ("It sank at 22:30 GMT.", "time of day", "22:30 GMT"),
    ],
)
def test_dates_are_resolved_against_the_day_of_publication(text: str, slot: str, shown: str) -> None:
    assert [(found[0], found[1]) for found in told(Kind.DATETIME, text)] == [(slot, shown)]


@pytest.mark.parametrize(
    "text",
    [
        "They marked the second anniversary of the May 3 fire.",
        "It sank two days earlier.",
        "We may march.",
        "Published June 14, 2021",
        "LIMA, June 14 (Newswire) - A ferry sank.",
        "June 14, 2021",
    ],
)
def test_unresolved_dates_and_dates_about_the_article_are_no_facts(text: str) -> None:
    assert told(Kind.DATETIME, text) == []


def test_without_publication_the_latest_full_date_of_the_text_is_the_anchor() -> None:
    text = "It sank on Sunday. The inquest opened on June 16, 2021."

    assert [shown for _, shown, _ in told(Kind.DATETIME, text, published=None)] == [
        "2021-06-13",
        "2021-06-16",
    ]


def test_without_any_date_a_weekday_stays_a_weekday_and_a_day_stays_yearless() -> None:
    assert [shown for _, shown, _ in told(Kind.DATETIME, "It sank on Sunday.", published=None)] == ["Sunday"]
    assert [shown for _, shown, _ in told(Kind.DATETIME, "It sank on May 3.", published=None)] == ["--05-03"]
    assert told(Kind.DATETIME, "It sank yesterday.", published=None) == []


def test_a_yearless_day_is_compared_within_the_year_of_the_other() -> None:
    yearless = only_fact(Kind.DATETIME, "It sank on May 3.", published=None)
    full = only_fact(Kind.DATETIME, "It sank on May 9, 2019.")

    assert datetimes.same_slot(yearless, full)
    assert datetimes.relate(yearless, full).relation is Relation.CONTRADICTION


def test_a_bare_weekday_is_not_compared_with_a_date() -> None:
    weekday = only_fact(Kind.DATETIME, "It sank on Sunday.", published=None)
    full = only_fact(Kind.DATETIME, "It sank on May 9, 2019.")

    assert not datetimes.same_slot(weekday, full)


def test_a_weekday_that_contradicts_its_date_is_reported() -> None:
    fact = only_fact(Kind.DATETIME, "It sank on Monday, June 15, 2021.")

    assert fact.value.clash == "2021-06-15 was a Tuesday, not a Monday."
    assert fact.value.clash in datetimes.relate(fact, fact).reason


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("It sank on May 3.", "It sank on May 9.", Relation.CONTRADICTION),
        ("It sank on May 3.", "It sank on May 4.", Relation.COMPATIBLE),
        ("It sank on Monday.", "It sank on June 14.", Relation.SAME),
        ("It sank in May.", "It sank on May 9.", Relation.REFINEMENT),
        ("It sank at 4 a.m.", "It sank at 6 a.m.", Relation.CONTRADICTION),
        ("It sank about 4 a.m.", "It sank at 4:10 a.m.", Relation.COMPATIBLE),
        ("It sank at 22:30 GMT.", "It sank at 22:30 IST.", Relation.UNDETERMINED),
    ],
)
def test_moments_stand_as_a_careful_reader_would_say(left: str, right: str, relation: Relation) -> None:
    one, other = only_fact(Kind.DATETIME, left), only_fact(Kind.DATETIME, right)

    assert datetimes.same_slot(one, other)
    assert datetimes.relate(one, other).relation is relation


def test_one_article_cannot_blame_the_time_zone_for_a_day_between_its_own_dates() -> None:
    one, other = facts_in(Kind.DATETIME, "It sank on May 3. It sank on May 4.")

    assert datetimes.relate(one, other).relation is Relation.CONTRADICTION


def test_a_start_and_an_end_answer_different_questions() -> None:
    start, end = (
        only_fact(Kind.DATETIME, "Closed since May 3."),
        only_fact(Kind.DATETIME, "Closed until July 1."),
    )

    assert not datetimes.same_slot(start, end)


@given(MOMENTS, MOMENTS)
def test_moments_stand_the_same_way_whichever_comes_first(left: Moment, right: Moment) -> None:
    assert relate_moments(left, right) == relate_moments(right, left)


@given(DAYS, st.integers(min_value=0, max_value=6))
def test_a_weekday_is_the_most_recent_one(anchor: date, weekday: int) -> None:
    day = weekday_on_or_before(anchor, weekday)

    assert day.weekday() == weekday
    assert 0 <= (anchor - day).days <= 6


@given(DAYS, DAYS)
def test_the_nearest_day_is_never_a_year_away(anchor: date, wanted: date) -> None:
    day = nearest_day(anchor, wanted.month, wanted.day)

    # Only a 29 February may lie further off, because not every year has one.
    assert day is None or abs((day - anchor).days) <= 366 or (wanted.month, wanted.day) == (2, 29)


def test_the_builder_publishes_on_a_wednesday() -> None:
    assert WEDNESDAY.strftime("%A") == "Wednesday"


def test_a_date_with_the_wrong_weekday_contradicts_the_same_date_with_the_right_one() -> None:
    wrong = only_fact(Kind.DATETIME, "It closed on Wednesday, 5 June 2025.")
    right = only_fact(Kind.DATETIME, "It closed on Thursday, 5 June 2025.")
    judgement = datetimes.relate(wrong, right)
    assert judgement.relation is Relation.CONTRADICTION
    assert "weekday" in judgement.reason
    assert wrong.shown != right.shown


@pytest.mark.parametrize("published", [date.min, date.max])
def test_a_publication_date_at_the_end_of_the_calendar_keeps_no_article_from_being_read(
    published: date,
) -> None:
    text = "It sank on Friday, two years ago, last month, next year, tomorrow, in May or on June 3."

    assert facts_in(Kind.DATETIME, text, published)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("It began at 10:00 GMT.", "It began at 10:00 UTC.", Relation.SAME),
        ("It began at 10:00 GMT.", "It began at 11:00 UTC.", Relation.CONTRADICTION),
        ("It began at 23:55.", "It began at about 00:05.", Relation.COMPATIBLE),
    ],
)
def test_times_of_day_are_compared_by_what_they_mean(left: str, right: str, relation: Relation) -> None:
    one, other = only_fact(Kind.DATETIME, left), only_fact(Kind.DATETIME, right)

    assert datetimes.relate(one, other).relation is relation
