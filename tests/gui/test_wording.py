"""Words for what the core says in values."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from viewer.domain.article import ArticleId, PassageId
from viewer.domain.dates import DateRange
from viewer.domain.fact import Certainty, Fact, FactId, Kind, Polarity, Stance
from viewer.domain.judgement import Relation
from viewer.domain.review import Severity, Status
from viewer.domain.text import Span
from viewer.gui.wording import (
    confidence_words,
    kind_words,
    relation_words,
    severity_words,
    source_letter,
    stance_words,
    status_words,
    value_words,
)


def make_fact(shown: str, when: DateRange | None = None) -> Fact[str]:
    return Fact(
        id=FactId("f"),
        kind=Kind.DATETIME,
        slot="date",
        article=ArticleId("a"),
        passage=PassageId("p"),
        span=Span(start=0, end=1),
        clause=Span(start=0, end=1),
        value=shown,
        shown=shown,
        when=when,
    )


def test_words_when_asked_for_any_value_are_there_and_differ() -> None:
    for words in (
        [kind_words(kind) for kind in Kind],
        [relation_words(relation) for relation in Relation],
        [status_words(status) for status in Status],
        [severity_words(severity) for severity in (None, *Severity)],
    ):
        assert all(words)
        assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2024, 1, 28), date(2024, 1, 28), "28 Jan 2024"),
        (date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        (date(2024, 1, 20), date(2024, 1, 21), "20 Jan 2024 – 21 Jan 2024"),
        (date(2023, 1, 1), date(2023, 12, 31), "2023"),
    ],
)
def test_value_when_it_is_days_reads_as_calendar_days(first: date, last: date, words: str) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English))
    shown = f"{first}" if first == last else f"{first}/{last}"
    assert value_words(make_fact(shown, DateRange(first=first, last=last))) == words


@pytest.mark.parametrize("shown", ["over 40", "2024-01-28T06:40", "3"])
def test_value_when_it_is_no_plain_day_stays_as_it_was_normalised(shown: str) -> None:
    day = DateRange(first=date(2024, 1, 28), last=date(2024, 1, 28))
    assert value_words(make_fact(shown, day)) == shown
    assert value_words(make_fact(shown)) == shown


def test_confidence_when_it_grows_never_sounds_weaker() -> None:
    order = list(dict.fromkeys(confidence_words(share / 100) for share in range(101)))
    assert order == ["a weak hint", "perhaps", "likely", "very likely"]


def test_stance_when_the_article_plainly_says_it_needs_no_words() -> None:
    assert stance_words(Stance()) == ""
    told = stance_words(Stance(speaker="the mayor", polarity=Polarity.DENIED, certainty=Certainty.POSSIBLE))
    assert told == "says the mayor, denied, not certain"


def test_letters_of_many_sources_never_repeat() -> None:
    letters = [source_letter(place) for place in range(80)]
    assert letters[:2] == ["A", "B"]
    assert len(set(letters)) == 80
