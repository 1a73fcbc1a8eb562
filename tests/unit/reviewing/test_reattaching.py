from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from review_builders import GALE, STORM, annotation, article, correction, quote, record, review

from viewer.domain.article import Article, ArticleId
from viewer.domain.review import PassageLink, Review
from viewer.reviewing.pairing import pair_records
from viewer.reviewing.reattaching import QuotePlace, Reattached, reattach

OLD = article(GALE)
OTHER = article(STORM, path="storm.txt")
NEW = article("Updated on Saturday.\n\n" + GALE.replace("Gale tears", "Gale rips"))
WORDS = ("nine houses", "12 people", "until Wednesday")


def reattached(saved: Review, *articles: Article) -> Reattached:
    return reattach(saved, pair_records(saved, articles, Path()))


def saved_review(**changes: Any) -> Review:
    notes = [annotation(1, [quote(OLD, words, words) for words in WORDS], **changes)]
    links = [
        PassageLink(
            left=quote(OLD, "The fire brigade"), right=quote(OTHER, "At least 15"), linked=True, author=""
        )
    ]
    cut = correction(OLD, "The fire brigade counted 12 people with cuts and bruises;", unknown={"rank": 1})
    return replace(review([OLD, OTHER], notes, links), corrections=(cut,))


def test_review_whose_articles_have_not_changed_stays_as_it_is() -> None:
    found = reattached(saved_review(), OLD, OTHER)
    assert found.review == saved_review()
    assert (found.unplaced, found.reworded, found.changed_articles) == ((), (), ())
    assert (found.unplaced_links, found.unplaced_corrections) == ((), ())


def test_review_whose_article_changed_stands_at_the_same_words_of_the_new_text() -> None:
    found = reattached(saved_review(note="Kept"), NEW, OTHER)
    (note,) = found.review.annotations
    assert [entry.exact for entry in note.quotes] == list(WORDS)
    assert [NEW.text[entry.start : entry.span.end] for entry in note.quotes] == list(WORDS)
    assert {entry.article for entry in note.quotes} == {NEW.id}
    assert [entry.value for entry in note.quotes] == list(WORDS)
    assert note.note == "Kept"
    assert note.modified == saved_review().annotations[0].modified
    assert found.review.links[0].left.article == NEW.id
    (cut,) = found.review.corrections
    assert cut.quote.span.of(NEW.text) == saved_review().corrections[0].quote.exact
    assert (cut.quote.article, cut.unknown) == (NEW.id, {"rank": 1})
    assert found.changed_articles == (NEW.id,)
    assert found.unplaced == ()
    assert [(entry.id, entry.sha256) for entry in found.review.articles] == [
        (NEW.id, NEW.sha256),
        (OTHER.id, OTHER.sha256),
    ]


def test_review_when_reattached_twice_is_the_same_as_once() -> None:
    once = reattached(saved_review(), NEW, OTHER)
    twice = reattached(once.review, NEW, OTHER)
    assert twice.review == once.review
    assert twice.changed_articles == ()


def test_words_that_are_gone_keep_what_was_quoted_and_are_listed_every_time() -> None:
    without = article(
        GALE.replace("The fire brigade counted 12 people with cuts and bruises; nobody died.\n\n", "")
    )
    saved = saved_review()
    before = saved.annotations[0].quotes[1]
    for _ in range(2):
        found = reattached(saved, without, OTHER)
        assert found.unplaced == (QuotePlace(annotation=saved.annotations[0].id, index=1),)
        assert found.review.annotations[0].quotes[1] == replace(before, article=without.id)
        assert found.unplaced_links == found.review.links
        assert found.unplaced_corrections == found.review.corrections
        assert found.review.corrections[0].quote.exact == saved_review().corrections[0].quote.exact
        saved = found.review


def test_words_that_are_gone_when_the_old_text_comes_back_are_placed_again() -> None:
    without = article(GALE.replace("12 people", "some people"))
    lost = reattached(saved_review(), without, OTHER)
    assert lost.unplaced
    assert reattached(lost.review, OLD, OTHER).review == saved_review()


def test_words_that_were_reworded_are_placed_and_listed_for_a_look() -> None:
    changed = article(GALE.replace("tore the roofs off nine houses", "has torn the roofs off nine houses"))
    saved = review(
        [OLD], [annotation(1, [quote(OLD, "swept the coast on Friday night and tore the roofs off")])]
    )
    found = reattached(saved, changed)
    assert found.reworded == (QuotePlace(annotation=saved.annotations[0].id, index=0),)
    assert "has torn the roofs" in found.review.annotations[0].quotes[0].exact


def test_articles_that_are_not_open_keep_their_records_and_quotations() -> None:
    assert reattached(saved_review(), OTHER).review == saved_review()
    assert reattach(saved_review(), {}).review == saved_review()


def test_two_records_that_turn_out_to_be_one_article_become_one() -> None:
    both = Review(
        articles=(record(OLD), record(NEW, source="Coast Courier", published=date(2024, 3, 2))),
        annotations=(annotation(1, [quote(OLD, "12 people")]), annotation(2, [quote(NEW, "nine houses")])),
    )
    found = reattached(both, NEW)
    assert [entry.id for entry in found.review.articles] == [NEW.id]
    assert found.review.articles[0].source == "Coast Courier"
    assert [entry.quotes[0].article for entry in found.review.annotations] == [NEW.id, NEW.id]


def test_unknown_keys_of_quotations_and_records_survive() -> None:
    saved = saved_review()
    note = saved.annotations[0]
    marked = tuple(replace(entry, unknown={"rank": number}) for number, entry in enumerate(note.quotes))
    saved = replace(saved, annotations=(replace(note, quotes=marked),))
    saved = replace(
        saved, articles=(replace(saved.articles[0], unknown={"language": "en"}), saved.articles[1])
    )
    found = reattached(saved, NEW, OTHER).review
    assert [entry.unknown for entry in found.annotations[0].quotes] == [{"rank": 0}, {"rank": 1}, {"rank": 2}]
    assert found.articles[0].unknown == {"language": "en"}


@given(head=st.text(max_size=30), tail=st.text(max_size=30))
def test_text_put_before_and_after_an_article_never_moves_a_note_to_other_words(head: str, tail: str) -> None:
    changed = article(f"{head}\n\n{GALE}\n\n{tail}")
    found = reattached(saved_review(), changed, OTHER)
    assert not found.unplaced
    assert [entry.exact for entry in found.review.annotations[0].quotes] == list(WORDS)
    for entry in found.review.annotations[0].quotes:
        assert entry.start == len(head) + 2 + GALE.index(entry.exact)


@pytest.mark.parametrize(
    ("recorded", "is_paired"),
    [
        ({}, True),
        ({"id": "old", "sha256": "0" * 64, "title": ""}, True),
        ({"id": "old", "path": "moved.txt", "title": ""}, True),
        ({"id": "old", "path": "moved.txt", "sha256": "0" * 64}, True),
        ({"id": "old", "path": "moved.txt", "sha256": "0" * 64, "title": "Another"}, False),
    ],
    ids=["words", "file", "bytes", "headline", "nothing"],
)
def test_record_is_told_by_words_file_bytes_or_headline(recorded: dict[str, str], *, is_paired: bool) -> None:
    saved = Review(articles=(record(OLD, **recorded),))
    pairs = pair_records(saved, [OTHER, OLD], Path())
    assert pairs == ({ArticleId(recorded.get("id", OLD.id)): OLD} if is_paired else {})


def test_headline_that_two_articles_share_tells_nothing() -> None:
    first, second = (
        article("One\n\nA.", path="1.txt", title="News"),
        article("Two\n\nB.", path="2.txt", title="News"),
    )
    saved = Review(articles=(record(first, id="old", path="moved.txt", sha256="0" * 64),))
    assert pair_records(saved, [first, second], Path()) == {}
