"""Correcting passages by hand: whatever is said, the passages stay sound and no word falls out."""

from dataclasses import replace
from datetime import date, timedelta, timezone
from random import Random

import pytest
from article_builders import bare_article
from hypothesis import given
from hypothesis import strategies as st
from review_builders import NOON, minutes, record

from viewer.domain.article import Article, ArticleId, Passage, PassageId, PassageKind
from viewer.domain.review import PassageCorrection, Review, quote_from
from viewer.domain.text import Span
from viewer.reviewing.correcting import as_reviewed, correct_passages, take_back
from viewer.reviewing.editing import add_correction

KINDS = st.sampled_from(PassageKind)
WORDS = st.text("ab .\n", min_size=1, max_size=12).filter(str.strip)


def article_of(*passages: str, gap: str = "\n\n", name: str = "art") -> Article:
    """Return an article of paragraphs, with ``gap`` between them."""
    made: list[Passage] = []
    text = gap
    for number, words in enumerate(passages):
        span = Span(start=len(text), end=len(text) + len(words))
        made.append(Passage(id=PassageId(f"{name}.{number}"), kind=PassageKind.PARAGRAPH, span=span))
        text += words + gap
    return bare_article(name, text, made)


def correction(
    article: Article, span: Span | str, kind: PassageKind = PassageKind.PARAGRAPH, minute: float = 0
) -> PassageCorrection:
    if isinstance(span, str):
        start = article.text.index(span)
        span = Span(start=start, end=start + len(span))
    quote = quote_from(article.id, article.text, span)
    return PassageCorrection(quote=quote, kind=kind, author="Ada", made=minutes(minute))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    passages = draw(st.lists(WORDS.map(str.strip), max_size=6))
    return article_of(*passages, gap=draw(st.sampled_from(["\n\n", " ", "- "])))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Article, list[PassageCorrection]]:
    """Return any article and any corrections of it, no two of one moment."""
    article = draw(articles())
    last = len(article.text)
    stretches = draw(st.lists(st.tuples(st.integers(0, last - 1), st.integers(1, last)), max_size=6))
    spans = [Span(start=min(one, other), end=max(one + 1, other)) for one, other in stretches]
    return article, [correction(article, span, draw(KINDS), minute) for minute, span in enumerate(spans)]


def words_inside(article: Article) -> list[int]:
    """Return the places of all that is no white space and stands in a passage."""
    return [
        place
        for passage in article.passages
        for place in range(passage.span.start, passage.span.end)
        if not article.text[place].isspace()
    ]


def told(article: Article) -> list[tuple[PassageKind, str]]:
    return [(passage.kind, passage.span.of(article.text)) for passage in article.passages]


@given(case=cases())
def test_any_corrections_of_any_article_give_sound_passages_that_hold_every_word(
    case: tuple[Article, list[PassageCorrection]],
) -> None:
    read, corrections = case
    found = correct_passages(read, corrections)  # an article with overlapping passages cannot be made
    assert (found.text, found.id) == (read.text, read.id)
    inside = words_inside(read)
    assert set(inside) <= set(words_inside(found))
    assert words_inside(found)[:1] == inside[:1]  # what stood in no passage gets into none at either end
    assert words_inside(found)[-1:] == inside[-1:]
    assert len({passage.id for passage in found.passages}) == len(found.passages)
    for passage in found.passages:
        words = passage.span.of(found.text)
        assert words == words.strip()


@given(case=cases(), shuffled=st.randoms(use_true_random=False))
def test_corrections_in_any_order_give_the_same_article(
    case: tuple[Article, list[PassageCorrection]], shuffled: Random
) -> None:
    read, corrections = case
    others = list(corrections)
    shuffled.shuffle(others)
    assert correct_passages(read, others) == correct_passages(read, corrections)


@given(case=cases())
def test_corrections_when_applied_again_change_nothing_more(
    case: tuple[Article, list[PassageCorrection]],
) -> None:
    read, corrections = case
    once = correct_passages(read, corrections)
    assert told(correct_passages(once, corrections)) == told(once)


@given(case=cases())
def test_last_correction_is_always_obeyed(case: tuple[Article, list[PassageCorrection]]) -> None:
    read, corrections = case
    if not corrections:
        return
    last = corrections[-1]
    found = correct_passages(read, corrections)
    known = set(words_inside(correct_passages(read, corrections[:-1])))
    inside = [place for place in range(last.quote.start, last.quote.span.end) if place in known]
    here = {found.passage_at(place) for place in inside}
    assert len(here) <= 1
    assert all(passage is not None and passage.kind is last.kind for passage in here)


@given(case=cases())
def test_corrections_that_edits_keep_give_what_all_of_them_give(
    case: tuple[Article, list[PassageCorrection]],
) -> None:
    read, corrections = case
    review = Review(articles=(record(read),))
    for each in corrections:
        review = add_correction(review, each)
    assert len(review.corrections) <= len(corrections)
    assert told(correct_passages(read, review.corrections)) == told(correct_passages(read, corrections))


@given(case=cases(), place=st.integers(0, 5))
def test_passage_taken_back_is_as_it_was_read_and_all_of_them_give_the_article_as_read(
    case: tuple[Article, list[PassageCorrection]], place: int
) -> None:
    read, corrections = case
    review = Review(articles=(record(read),), corrections=tuple(corrections))
    now = correct_passages(read, corrections)
    if place >= len(now.passages):
        return
    span = now.passages[place].span
    left = take_back(review, read, span)
    then = correct_passages(read, left.corrections)
    assert then.passage_at(span.start) == read.passage_at(span.start)
    assert all(each in review.corrections for each in left.corrections)
    for passage in now.passages:
        left = take_back(left, read, passage.span)
    assert told(correct_passages(read, left.corrections)) == told(read)


def test_split_join_and_kind_are_each_said_by_quoting() -> None:
    read = article_of("One came. Two left.", "Three stayed.")
    split = correct_passages(read, [correction(read, "One came."), correction(read, "Two left.")])
    assert [words for _, words in told(split)] == ["One came.", "Two left.", "Three stayed."]
    assert split.passages[2] is read.passages[1]
    joined = correct_passages(read, [correction(read, "One came. Two left.\n\nThree stayed.")])
    assert [words for _, words in told(joined)] == ["One came. Two left.\n\nThree stayed."]
    dull = correct_passages(read, [correction(read, "Three stayed.", PassageKind.BOILERPLATE)])
    assert [passage.id for passage in dull.passages] == [passage.id for passage in read.passages]
    assert [passage.id for passage in dull.content] == [read.passages[0].id]


def test_words_cut_out_of_the_middle_leave_the_rest_as_it_was() -> None:
    read = replace(article_of("He said yes. Again."), id=ArticleId("art"))
    found = correct_passages(read, [correction(read, "said yes.", PassageKind.QUOTATION)])
    assert told(found) == [
        (PassageKind.PARAGRAPH, "He"),
        (PassageKind.QUOTATION, "said yes."),
        (PassageKind.PARAGRAPH, "Again."),
    ]


def test_piece_with_the_words_of_another_passage_gets_a_name_of_its_own() -> None:
    read = article_of("No. Yes.", "No. Yes.")
    first = Span(start=read.passages[0].span.start, end=read.passages[0].span.start + 3)
    second = Span(start=read.passages[1].span.start, end=read.passages[1].span.start + 3)
    found = correct_passages(read, [correction(read, first), correction(read, second)])
    names = [passage.id for passage in found.passages]
    assert len(set(names)) == 4
    assert names[2] == f"{names[0]}-2"


def test_correction_of_words_that_are_gone_waits() -> None:
    read, other = article_of("One came. Two left."), article_of("One came. Then two left.")
    assert correct_passages(other, [correction(read, "Two left.")]) is other
    assert correct_passages(
        article_of("Two left.", name="else"), [correction(read, "Two left.")]
    ) == article_of("Two left.", name="else")


def test_later_edit_wins_over_one_from_a_clock_that_runs_ahead() -> None:
    read = article_of("One came. Two left.")
    whole = read.passages[0].span
    ahead = replace(correction(read, "Two left."), made=NOON + timedelta(days=400))
    review = add_correction(Review(articles=(record(read),), corrections=(ahead,)), correction(read, whole))
    assert told(correct_passages(read, review.corrections)) == told(read)
    assert len(review.corrections) == 1
    part = add_correction(
        Review(articles=(record(read),), corrections=(ahead,)), correction(read, "came. Two")
    )
    assert "came. Two" in [words for _, words in told(correct_passages(read, part.corrections))]


def test_edit_after_the_last_moment_of_all_is_still_taken() -> None:
    read = article_of("One came. Two left.")
    last = NOON.max.replace(tzinfo=timezone(timedelta(hours=-14)))
    end = replace(correction(read, "One came. Two"), made=last)
    review = add_correction(
        Review(articles=(record(read),), corrections=(end,)), correction(read, "Two left.")
    )
    assert len(review.corrections) == 2


def test_correction_without_a_time_zone_cannot_be_said() -> None:
    read = article_of("One came.")
    with pytest.raises(ValueError, match="time zone"):
        replace(correction(read, "One came."), made=NOON.replace(tzinfo=None))


def test_particulars_and_passages_are_corrected_together() -> None:
    read, other = article_of("One came. Two left."), article_of("Three stayed.", name="else")
    review = Review(
        articles=(record(read, title="Told anew", published=date(2024, 3, 2)),),
        corrections=(correction(read, "Two left."),),
    )
    found = as_reviewed(read, review)
    assert (found.title, found.published, len(found.passages)) == ("Told anew", date(2024, 3, 2), 2)
    assert as_reviewed(other, review) is other
