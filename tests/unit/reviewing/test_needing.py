"""What needs a person after texts have changed, and what becomes of it."""

from dataclasses import replace
from pathlib import Path

import pytest
from review_builders import GALE, NOON, STORM, annotation, article, correction, quote, review

from viewer.domain.article import Article
from viewer.domain.review import PassageLink, Review, quote_from
from viewer.domain.text import Span
from viewer.reviewing.needing import (
    Decider,
    NeedKind,
    candidates_for,
    find_needs,
    put_aside,
    put_at,
    take_away,
)
from viewer.reviewing.pairing import pair_records
from viewer.reviewing.reattaching import reattach
from viewer.reviewing.searchable_text import SearchableText

OLD, OTHER = article(GALE), article(STORM, path="storm.txt")
BRIGADE = "The fire brigade counted 12 people with cuts and bruises"
REWORDED = "The mayor said the school would stay shut until Wednesday."
NEW = article(
    GALE.replace("12 people", "17 people").replace("would stay shut", "would remain shut") + "\n\nMore soon."
)
BY = Decider(author="Ben", when=NOON)


def saved() -> Review:
    link = PassageLink(left=quote(OLD, BRIGADE), right=quote(OTHER, "At least 15"), linked=True, author="")
    notes = [
        annotation(1, [quote(OLD, BRIGADE, "12"), quote(OTHER, "At least 15")]),
        annotation(2, [quote(OLD, REWORDED)]),
    ]
    return replace(review([OLD, OTHER], notes, [link]), corrections=(correction(OLD, BRIGADE),))


def opened(before: Review, *articles: Article) -> Review:
    return reattach(before, pair_records(before, articles, Path())).review


def test_what_was_not_found_or_found_reworded_needs_a_person_and_nothing_else_does() -> None:
    needs = find_needs(opened(saved(), NEW, OTHER), [NEW, OTHER])
    assert [(need.words, need.kind) for need in needs] == [
        (BRIGADE, NeedKind.NOT_FOUND),
        (REWORDED, NeedKind.REWORDED),
        (BRIGADE, NeedKind.NOT_FOUND),
        (BRIGADE, NeedKind.NOT_FOUND),
    ]
    assert find_needs(saved(), [OLD, OTHER]) == ()


def test_what_was_reworded_needs_a_person_each_time_until_somebody_has_confirmed_it() -> None:
    once = opened(saved(), NEW, OTHER)
    assert opened(once, NEW, OTHER) == once
    need = find_needs(once, [NEW, OTHER])[1]
    placed = put_at(once, need, quote_from(NEW.id, NEW.text, need.quote.span), BY)
    assert [each.kind for each in find_needs(placed, [NEW, OTHER])] == [NeedKind.NOT_FOUND] * 3
    assert "remain shut" in placed.annotations[1].quotes[0].exact


def test_candidates_begin_with_the_place_where_the_figure_was_changed() -> None:
    need = find_needs(opened(saved(), NEW, OTHER), [NEW])[0]
    places = candidates_for(SearchableText(NEW.text), need, 3)
    assert places[0].span.of(NEW.text) == BRIGADE.replace("12", "17")
    assert not places[0].same_facts
    assert len(places) <= 3
    assert all(not one.span.overlaps(other.span) for one in places for other in places if one is not other)


def test_candidates_of_a_single_figure_name_what_stands_in_its_stead() -> None:
    saved_figure = review([OLD], [annotation(1, [quote(OLD, "12")])])
    (need,) = find_needs(opened(saved_figure, NEW), [NEW])
    assert candidates_for(SearchableText(NEW.text), need, 2)[0].span.of(NEW.text) == "17"


def test_candidates_of_reworded_words_begin_with_where_they_stand() -> None:
    need = find_needs(opened(saved(), NEW, OTHER), [NEW])[1]
    assert candidates_for(SearchableText(NEW.text), need, 2)[0].span == need.quote.span


@pytest.mark.parametrize("place", range(4))
def test_quotation_that_is_put_somewhere_keeps_its_value_and_needs_nobody(place: int) -> None:
    before = opened(saved(), NEW, OTHER)
    needs = find_needs(before, [NEW, OTHER])
    start = NEW.text.index("17 people")
    after = put_at(before, needs[place], quote_from(NEW.id, NEW.text, Span(start=start, end=start + 9)), BY)
    left = find_needs(after, [NEW, OTHER])
    assert len(left) == len(needs) - 1
    assert not any(need.is_like(needs[place]) for need in left)
    if place == 0:
        assert after.annotations[0].quotes[0].exact == "17 people"
        assert after.annotations[0].quotes[0].value == "12"
        assert after.annotations[0].changes[-1].author == "Ben"


@pytest.mark.parametrize("place", range(4))
def test_quotation_that_is_put_aside_keeps_its_old_words_and_is_never_asked_about_again(place: int) -> None:
    before = opened(saved(), NEW, OTHER)
    need = find_needs(before, [NEW, OTHER])[place]
    after = opened(put_aside(before, need, BY), NEW, OTHER)
    assert len(find_needs(after, [NEW, OTHER])) == 3
    assert [each.exact for each in after.quotes].count(need.words) == [
        each.exact for each in saved().quotes
    ].count(need.words) or place == 1
    aside = [each for each in after.quotes if each.aside]
    assert [each.exact for each in aside] == [need.words]


def test_quotation_that_was_put_aside_stands_again_where_its_old_text_is_back() -> None:
    before = opened(saved(), NEW, OTHER)
    after = put_aside(before, find_needs(before, [NEW, OTHER])[0], BY)
    back = opened(after, OLD, OTHER)
    assert not any(each.aside for each in back.quotes)
    assert back.annotations[0].quotes == saved().annotations[0].quotes


def test_quotation_that_is_taken_away_takes_its_note_along_only_where_that_has_no_other() -> None:
    before = opened(saved(), NEW, OTHER)
    needs = find_needs(before, [NEW, OTHER])
    one_less = take_away(before, needs[0], BY)
    assert [len(each.quotes) for each in one_less.annotations] == [1, 1]
    assert [each.id for each in take_away(before, needs[1], BY).annotations] == [before.annotations[0].id]
    assert take_away(before, needs[2], BY).links == ()
    assert take_away(before, needs[3], BY).corrections == ()


def test_quotations_of_an_article_that_is_missing_wait_with_their_old_words() -> None:
    missing = opened(saved(), OTHER)
    assert missing == saved()
    assert find_needs(missing, [OTHER]) == ()


def test_quotations_of_files_that_were_swapped_or_renamed_follow_their_words() -> None:
    first, second = article(GALE, path="storm.txt"), article(STORM, path="gale.txt")
    swapped = opened(saved(), first, second)
    assert [each.quotes for each in swapped.annotations] == [each.quotes for each in saved().annotations]
    assert find_needs(swapped, [first, second]) == ()
    renamed = opened(saved(), article(GALE, path="elsewhere.txt"), OTHER)
    assert renamed.annotations == saved().annotations


def test_quotations_of_a_file_that_holds_another_article_now_all_need_a_person() -> None:
    other = article("A choir sang in the town hall.\n\nIt was the first concert of the year.")
    replaced = opened(saved(), other, OTHER)
    assert [each.exact for each in replaced.quotes] == [each.exact for each in saved().quotes]
    assert len(find_needs(replaced, [other, OTHER])) == 4
