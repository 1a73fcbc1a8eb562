"""Publication: which dates an article bears, and which of them is its own."""

from datetime import date

import pytest

from viewer.reading.publication import (
    DatedLine,
    date_in_front_matter,
    find_candidates,
    find_dateline,
    is_date_line,
)


def listed(
    front_matter: str = "", lines: tuple[DatedLine, ...] = (), paragraphs: tuple[str, ...] = ()
) -> list[tuple[str, str]]:
    found = find_candidates(date_in_front_matter(front_matter), lines, paragraphs)
    return [(candidate.value.isoformat(), candidate.where) for candidate in found]


def head(words: str) -> DatedLine:
    return DatedLine(words=words, before_body=True)


def foot(words: str) -> DatedLine:
    return DatedLine(words=words, before_body=False)


@pytest.mark.parametrize(
    "words",
    [
        "June 21, 2019",
        "Published 2019-06-21",
        "Published: June 21, 2019",
        "Last Updated: Friday, 21 June 2019, 02:24 GMT",
        "Friday 21 June 2019 03.31 BST",
        "8: 05am, Friday 21 June 2019",
        "8: 44AM CET 21 Jun 2019",
        "June 21, 2019 9:36 am",
        "Sunday, November 27-2005 at 16:12",
        "NORDHAVEN, June 21, 2019",
        "Posted June 21, 2019 - 3: 47pm Updated June 22, 2019 - 6: 56am",
        "Article posted on 08.07.2012",
        "on Jul 7 2012, 5: 55p",
    ],
)
def test_is_date_line_when_the_line_is_a_date_with_its_trimmings_then_true(words: str) -> None:
    assert is_date_line(words)


@pytest.mark.parametrize(
    "words",
    [
        "On June 21, 2019, the lamp failed.",
        "June 21, 2019 was dark",
        "The lamp failed on June 21",
        "Fire Alarm June 21, 2019 Two boats burned in the northern harbour",
        "Version 08.07.2012",
        "Published every day",
        "The lamp failed.",
    ],
)
def test_is_date_line_when_the_line_says_more_then_false(words: str) -> None:
    assert not is_date_line(words)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Nordhaven, DC [XY], February 3 : The lamp failed.",
        "NORDHAVEN, Feb. 3 (Coast News) - The lamp failed.",
        "NORDHAVEN, February 3 (Coast News)-The lamp failed.",
        "Port of Nordhaven, February 3 — The lamp failed.",
    ],
)
def test_find_dateline_when_a_paragraph_begins_with_place_and_date_then_the_date_is_found(
    paragraph: str,
) -> None:
    found = find_dateline(paragraph)
    assert found is not None
    assert (found.day, found.month) == (3, 2)


@pytest.mark.parametrize(
    "paragraph",
    [
        "On February 3 — a Sunday — the lamp failed.",
        "Sunday, February 3 - the lamp failed.",
        "The keeper said on February 3: nothing.",
        "February 3: the lamp failed.",
        "Nordhaven was dark on February 3 - the lamp failed.",
        "The lamp failed.",
    ],
)
def test_find_dateline_when_a_sentence_names_a_day_then_it_is_none(paragraph: str) -> None:
    assert find_dateline(paragraph) is None


def test_find_candidates_when_two_dates_stand_before_the_body_then_the_last_is_the_articles() -> None:
    assert listed(lines=(head("June 21, 2019"), head("Feb 7, 2019"))) == [
        ("2019-02-07", "article date"),
        ("2019-06-21", "page date"),
    ]


def test_find_candidates_when_a_line_says_published_then_it_wins_over_bare_dates_and_updates() -> None:
    found = listed(lines=(head("Published 2019-02-06"), head("Feb 7, 2019"), head("Updated: Feb 9, 2019")))
    assert found == [
        ("2019-02-06", "published line"),
        ("2019-02-07", "article date"),
        ("2019-02-09", "update"),
    ]


def test_find_candidates_when_front_matter_has_a_date_then_it_comes_first() -> None:
    assert listed("2019-02-05", (head("Published 2019-02-06"),))[0] == ("2019-02-05", "front matter")


def test_find_candidates_when_only_the_foot_has_a_date_then_it_is_taken() -> None:
    assert listed(lines=(foot("Last updated: 7 Feb 2019"),)) == [("2019-02-07", "update")]


@pytest.mark.parametrize(
    ("page", "expected"), [("January 2, 2020", date(2019, 12, 30)), ("Dec 30, 2019", date(2019, 12, 30))]
)
def test_find_candidates_when_a_dateline_has_no_year_then_the_nearest_to_the_page_date_is_taken(
    page: str, expected: date
) -> None:
    found = find_candidates((), (head(page),), ("NORDHAVEN, December 30 - The lamp failed.",))
    assert (found[-1].value, found[-1].where) == (expected, "dateline")


def test_find_candidates_when_no_year_is_known_then_the_dateline_gives_none() -> None:
    assert listed(paragraphs=("NORDHAVEN, December 30 - The lamp failed.",)) == []


def test_find_candidates_when_the_day_exists_only_in_leap_years_then_the_nearest_leap_year_counts() -> None:
    found = listed(lines=(head("March 1, 2021"),), paragraphs=("NORDHAVEN, February 29 - The lamp failed.",))
    assert found == [("2021-03-01", "article date"), ("2020-02-29", "dateline")]
