import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from review_builders import GALE, span

from viewer.domain.article import ArticleId
from viewer.domain.review import CONTEXT, Quote, quote_from
from viewer.domain.text import Span
from viewer.reviewing.finding_quotes import MINIMUM_SCORE, find_quote, is_in_place
from viewer.reviewing.searchable_text import SearchableText
from viewer.reviewing.weighing_places import tidy

SENTENCES = [
    "The harbour office opened at six.",
    "Two trawlers came home without nets.",
    "A crane had fallen across the slipway!",
    "Nobody knew who had left the gate open.",
    "“We saw 14 lights,” the pilot said.",
    "Repairs will cost about $3 million.",
    "Her brother runs the café by the quay.",
    "On Monday the council meets again.",
    "The ferry was full, its captain reported.",
    "Divers searched the basin until dusk.",
]


def quoted(text: str, words: str) -> Quote:
    return quote_from(ArticleId("a"), text, span(text, words))


def found_words(text: str, quote: Quote) -> str | None:
    found = find_quote(text, quote)
    return None if found is None else found.span.of(text)


@st.composite
def cuts(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span(start=start, end=draw(st.integers(start + 1, len(text))))


@given(data=st.data())
def test_words_in_a_text_that_has_not_changed_are_found_where_they_were(data: st.DataObject) -> None:
    text = data.draw(st.text(min_size=1))
    place = data.draw(cuts(text))
    quote = quote_from(ArticleId("a"), text, place)
    found = find_quote(text, quote)
    assert is_in_place(text, quote)
    assert found is not None
    assert (found.span, found.score, found.reworded) == (place, 1.0, False)


@given(data=st.data(), order=st.permutations(SENTENCES))
def test_words_are_found_again_whatever_happens_to_the_sentences_around_them(
    data: st.DataObject, order: list[str]
) -> None:
    text = " ".join(order[:7])
    target = order[3]
    quote = quoted(text, data.draw(st.sampled_from([target, target[4:], target[:-6]])))
    before = data.draw(st.lists(st.sampled_from(order[:3] + order[7:]), max_size=5))
    after = data.draw(st.lists(st.sampled_from(order[4:]), max_size=5))
    changed = " ".join([*before, target, *after])
    found = find_quote(changed, quote)
    assert found is not None
    assert found.span == span(changed, quote.exact)
    assert not found.reworded


@given(data=st.data())
def test_words_with_whole_context_are_found_at_that_place_or_left_to_a_person(data: st.DataObject) -> None:
    text = data.draw(st.text("ab ", min_size=1, max_size=120))
    place = data.draw(cuts(text))
    quote = quote_from(ArticleId("a"), text, place)
    before, after = place.start - len(quote.prefix), place.end + len(quote.suffix)
    head = data.draw(st.text("ab ", max_size=40)) if before else ""
    tail = data.draw(st.text("ab ", max_size=40)) if after < len(text) else ""
    changed = head + text[before:after] + tail
    whole = quote.prefix + quote.exact + quote.suffix
    found = find_quote(changed, quote)
    if found is not None and not found.reworded:
        assert found.span.of(changed) == quote.exact
    if (
        changed.count(whole) == 1
        and changed.find(whole, changed.find(whole) + 1) < 0
        and len(whole) > CONTEXT
    ):
        assert found is not None
        assert found.span.start == len(head) + len(quote.prefix)


@given(words=st.text(min_size=1), text=st.text(), prefix=st.text(max_size=32), suffix=st.text(max_size=32))
def test_any_words_in_any_text_are_found_inside_it_or_not_at_all(
    words: str, text: str, prefix: str, suffix: str
) -> None:
    quote = Quote(article=ArticleId("a"), start=3, exact=words, prefix=prefix, suffix=suffix)
    found = find_quote(text, quote)
    if found is not None:
        assert found.span.end <= len(text)
        assert MINIMUM_SCORE <= found.score <= 1
        assert found.reworded == (tidy(found.span.of(text)) != tidy(words))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("counted 12 people with cuts", "has counted 12 people, all with cuts"),
        ("swept the coast on Friday night and tore", "swept the coast late on Friday night and tore"),
        ("nobody died", "nobody has died"),
    ],
)
def test_words_whose_neighbours_were_edited_are_found(old: str, new: str) -> None:
    changed = "Update: power is back.\n\n" + GALE.replace(old, new)
    for words in ("12 people", "Friday night", "nobody"):
        assert found_words(changed, quoted(GALE, words)) == words


def test_sentence_that_was_reworded_is_found_as_reworded() -> None:
    changed = "Corrected at noon.\n\n" + GALE.replace(
        "The mayor said the school would stay shut until Wednesday.",
        "The mayor, Ida Holm, said the school would remain shut until Wednesday.",
    )
    found = find_quote(changed, quoted(GALE, "The mayor said the school would stay shut until Wednesday."))
    assert found is not None
    assert found.reworded
    assert found.span.of(changed) == "The mayor, Ida Holm, said the school would remain shut until Wednesday."


def test_words_whose_figure_was_corrected_are_left_to_a_person() -> None:
    sentence = "The fire brigade counted 12 people with cuts and bruises"
    changed = GALE.replace("12 people", "17 people")
    assert find_quote(changed, quoted(GALE, sentence)) is None
    assert find_quote(changed, quoted(GALE, "12 people")) is None


def test_words_that_were_removed_are_not_found_in_a_chance_look_alike() -> None:
    changed = GALE.replace("The fire brigade counted 12 people with cuts and bruises; nobody died.\n\n", "")
    assert find_quote(changed + " A petition was signed by 12 people.", quoted(GALE, "12 people")) is None
    assert find_quote("", quoted(GALE, "12 people")) is None
    assert find_quote("Something else altogether.", quoted(GALE, "12 people")) is None


def test_look_alikes_that_nothing_tells_apart_are_left_to_a_person() -> None:
    row = "| Sandvik | 12 people were hurt in the night | the county |\n"
    text = "A table of the gale follows here.\n" + row * 2
    quote = quote_from(
        ArticleId("a"), text, Span(start=text.rindex("12 people"), end=text.rindex("12 people") + 9)
    )
    assert find_quote("New first line.\n" + row * 3, quote) is None


def test_look_alikes_are_told_apart_by_their_context() -> None:
    text = "In the north 12 people were hurt by tiles. In the south 12 people were hurt by glass."
    last = text.rindex("12 people")
    changed = "It blew for hours on end. " + text
    found = find_quote(changed, quote_from(ArticleId("a"), text, Span(start=last, end=last + 9)))
    assert found is not None
    assert found.span.start == changed.rindex("12 people")


def test_look_alike_that_moved_to_the_old_position_is_not_taken_for_the_words() -> None:
    text = "Seven boats sank off the point. Later, in the bay, seven more boats were seen adrift."
    quote = quoted(text, "boats were")
    changed = "X" * (quote.start - 6) + " boats were sold. " + text
    assert changed.startswith("boats were", quote.start - 5)
    found = find_quote(changed, quote)
    assert found is not None
    assert found.span.start == changed.rindex("boats were")


def test_short_words_without_context_are_left_to_a_person() -> None:
    quote = Quote(article=ArticleId("a"), start=0, exact="12", prefix="", suffix="")
    assert find_quote("The brigade counted 12 people.", quote) is None


def test_words_in_a_language_without_spaces_are_found_reworded() -> None:
    text = "昨夜の強風で海岸沿いの家屋九棟の屋根が飛ばされたと消防が発表した"
    changed = "続報：" + text.replace("発表した", "発表しました")
    assert found_words(changed, quoted(text, text)) is not None


@pytest.mark.parametrize(
    "filler", ["lorem ipsum dolor ", "12 ", "a", "The gale tore ", "The mayor said the school "]
)
def test_very_long_text_when_searched_takes_bounded_time(filler: str) -> None:
    long_text = filler * (400_000 // len(filler))
    started = time.process_time()
    find_quote(long_text, quoted(GALE, "The mayor said the school would stay shut until Wednesday."))
    find_quote(
        long_text, Quote(article=ArticleId("a"), start=9, exact=filler.strip()[:2], prefix="x", suffix="y")
    )
    assert time.process_time() - started < 2


def test_short_words_are_not_found_inside_longer_ones() -> None:
    quote = quoted("A storm hit an island. Boats sank.", "an")
    assert find_quote("A storm hit and hit man. Boats sank.", quote) is None
    assert (
        find_quote("The brigade counted 112 people.", quoted("The brigade counted 12 people.", "12")) is None
    )


def test_look_alike_with_half_the_context_does_not_beat_the_words_slightly_reworded() -> None:
    before, after = "On Friday the fire brigade said ", " and that the search had ended."
    text = f"{before}two boats and their crews were missing{after}"
    changed = (
        f"{before}two boats and their crews were missing, no more than this. "
        f"{before}two boats and all their crews were missing{after}"
    )
    found = find_quote(changed, quoted(text, "two boats and their crews were missing"))
    assert found is not None
    assert found.span.of(changed) == "two boats and all their crews were missing"
    assert found.reworded


def test_two_places_that_fit_alike_though_neither_wholly_are_left_to_a_person() -> None:
    text = "In the evening 12 people were hurt by tiles."
    changed = (
        "At noon 12 people were hurt by tiles. In the evening 12 people were seen. Nobody else was hurt."
    )
    assert find_quote(changed, quoted(text, "12 people")) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("nine houses", "ten houses"),
        ("on Friday night", "on Thursday night"),
        ("tore the roofs", "never tore the roofs"),
        ("swept the coast", "did not sweep the coast"),
    ],
)
def test_words_of_which_a_number_a_day_or_a_negation_changed_are_left_to_a_person(old: str, new: str) -> None:
    sentence = "A gale swept the coast on Friday night and tore the roofs off nine houses."
    assert find_quote(GALE.replace(old, new), quoted(GALE, sentence)) is None


def test_words_set_with_other_marks_spaces_and_dashes_are_found_as_unchanged() -> None:
    text = "She said: “We don’t know – yet.” Then she left."
    found = find_quote(
        'At noon. She said: "We don\'t\nknow - yet." Then she left.', quoted(text, "“We don’t know – yet.”")
    )
    assert found is not None
    assert not found.reworded


def test_sentence_like_the_one_that_was_deleted_is_not_taken_for_it() -> None:
    text = f"Update at noon. {GALE}"
    deleted = text.replace("The fire brigade counted 12 people with cuts and bruises; nobody died.", "")
    changed = f"{deleted} In the harbour the coastguard counted 12 people with cuts and burns; one boy died."
    assert find_quote(changed, quoted(text, "counted 12 people")) is None


def test_many_quotations_in_a_very_long_text_take_seconds() -> None:
    book = " ".join(f"{sentence[:-1]} in year {year}." for year in range(4_000) for sentence in SENTENCES)
    quotes = [
        quote_from(ArticleId("a"), book, Span(start=at, end=at + 60))
        for at in range(9, len(book) - 99, 9_001)
    ]
    searched = SearchableText(book.replace("trawlers", "boats").replace("captain", "skipper"))
    started = time.process_time()
    found = [find_quote(searched, quote) for quote in quotes]
    assert time.process_time() - started < 0.02 * len(quotes) + 3
    assert sum(each is not None for each in found) > 0.5 * len(quotes)


def test_whole_article_that_is_quoted_is_found_reworded_in_little_time() -> None:
    text = " ".join(f"{sentence[:-1]} in year {year}." for year in range(60) for sentence in SENTENCES)
    changed = "Updated. " + text.replace("captain", "skipper").replace("trawlers", "boats")
    started = time.process_time()
    found = find_quote(changed, quoted(text, text))
    assert time.process_time() - started < 1
    assert found is not None
    assert found.span.of(changed) == changed[len("Updated. ") :]
