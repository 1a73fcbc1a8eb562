"""Whatever a reviewer decides on another's review, nothing goes but what was chosen to go."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from two_reviewers import answer, minutes, note_on, review_by, words_of, write_articles

from viewer.domain.article import Article
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, Code, Review, Severity
from viewer.reviewing.collating import Counterparts, Standing, collate
from viewer.reviewing.deciding import (
    CHOSEN,
    Decision,
    Signature,
    can_be,
    decide,
    merge_rest,
    take_unless_clashing,
)
from viewer.reviewing.grounding import Copy, Grounded, gather_sources, ground, ground_base
from viewer.reviewing.merging import merge

BY = Signature(author="Ada", when=minutes(500))


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> tuple[Article, Article]:
    return write_articles(tmp_path_factory.mktemp("story"))


def grounded(review: Review, articles: tuple[Article, ...]) -> Grounded:
    return ground(Copy(review=review, folder=articles[0].path.parent), articles)


def reviews_of(articles: tuple[Article, Article]) -> tuple[Review, Review]:
    """Return Ada's and Ben's reviews: agreed, differing, alone, and one annotation that both have changed."""
    folder = articles[0].path.parent
    shared = note_on(articles, 5, "Ada", [(0, "4 sailors"), (1, "4 sailors")], replies=(answer(1, "Cy"),))
    ada = [
        note_on(articles, 1, "Ada", [(0, "12 passengers"), (1, "15 passengers")], tags=("toll",)),
        note_on(articles, 2, "Ada", [(0, "80 people")], replies=(answer(2, "Ada"),)),
        note_on(articles, 3, "Ada", [(0, "3 tugs")]),
        replace(shared, note="Hers.", modified=minutes(60), replies=(*shared.replies, answer(3, "Ada"))),
    ]
    ben = [
        note_on(articles, 11, "Ben", [(0, "12 passengers")], tags=("early",)),
        note_on(
            articles,
            12,
            "Ben",
            [(0, "80 people"), (1, "90 people")],
            relation=Relation.UPDATE,
            tags=("boat",),
        ),
        note_on(articles, 13, "Ben", [(1, "2 tugs")], replies=(answer(4, "Ben"),)),
        replace(
            shared, note="His.", modified=minutes(70), severity=Severity.MINOR, replies=(answer(5, "Ben"),)
        ),
    ]
    mine, theirs = review_by(articles, ada, folder), review_by(articles, ben, folder)
    return mine, replace(theirs, codebook=(Code(name="boat"),))


def dropped_by(row: Counterparts, decision: Decision) -> set[str]:
    """Return the words that the reader knowingly gives up: those of the annotation that was not chosen."""
    lost = {Decision.MINE: row.theirs, Decision.THEIRS: row.mine}.get(decision)
    if lost is None or (row.theirs is None and decision is Decision.MINE):
        return set()
    words = words_of_one(lost)
    return words - {reply.text for reply in lost.replies} if row.is_one else words


def words_of_one(entry: Annotation) -> set[str]:
    written = {entry.note, *entry.tags, *(quote.exact for quote in entry.quotes)}
    return written | {reply.text for reply in entry.replies}


@settings(deadline=None, max_examples=60)
@given(
    choices=st.lists(st.sampled_from(list(Decision)), min_size=8, max_size=8),
    taken=st.sets(st.sampled_from(CHOSEN)),
)
def test_nothing_is_lost_whatever_is_decided_but_what_was_chosen_to_go(
    articles: tuple[Article, Article], choices: list[Decision], taken: set[str]
) -> None:
    mine, theirs = reviews_of(articles)
    sides = grounded(mine, articles), grounded(theirs, articles)
    review, given_up = sides[0].review, set[str]()
    rows = collate(*sides, None)
    for row, decision in zip(rows, choices, strict=False):
        if decision in can_be(row) and (row.theirs is not None or decision is Decision.MINE):
            review = decide(review, row, decision, taken=taken, theirs=sides[1].review, by=BY)
            given_up |= dropped_by(row, decision)
        else:
            given_up |= words_of_one(row.theirs) if row.theirs else set()
    review = merge_rest(review, sides[1].review, None).review
    everything = "\n".join(words_of(review))
    missing = {each for each in words_of(mine) | words_of(theirs) if each not in everything}
    assert missing <= given_up


def test_both_kept_everywhere_keeps_every_word_of_both(articles: tuple[Article, Article]) -> None:
    mine, theirs = reviews_of(articles)
    sides = grounded(mine, articles), grounded(theirs, articles)
    review = sides[0].review
    for row in collate(*sides, None):
        decision = Decision.BOTH if Decision.BOTH in can_be(row) else Decision.THEIRS
        if row.theirs is not None:
            review = decide(review, row, decision, taken=(), theirs=sides[1].review, by=BY)
    review = merge_rest(review, sides[1].review, None).review
    assert words_of(review) == words_of(mine) | words_of(theirs)
    authors = [each.author for each in review.annotations]
    assert (authors.count("Ada"), authors.count("Ben")) == (5, 3), (
        "the state of hers that Ben changed stays hers"
    )


def test_rows_stand_as_reviewers_would_say(articles: tuple[Article, Article]) -> None:
    mine, theirs = reviews_of(articles)
    rows = collate(grounded(mine, articles), grounded(theirs, articles), None)
    found = {(row.mine or row.theirs).slot: row.standing for row in rows}  # type: ignore[union-attr]  # one is there
    assert found == {
        "12 passengers": Standing.AGREED,
        "80 people": Standing.DIFFERING,
        "3 tugs": Standing.ONLY_MINE,
        "4 sailors": Standing.DIFFERING,
        "2 tugs": Standing.ONLY_THEIRS,
    }
    assert [row.clashes for row in rows] == [False, True, False, True, False]


def test_what_clashes_is_left_alone_when_the_rest_is_taken(articles: tuple[Article, Article]) -> None:
    mine, theirs = reviews_of(articles)
    sides = grounded(mine, articles), grounded(theirs, articles)
    review = sides[0].review
    for row in collate(*sides, None):
        review = take_unless_clashing(review, row, sides[1].review)
    came = {each.id for each in review.annotations} - {each.id for each in mine.annotations}
    assert came == {theirs.annotations[0].id, theirs.annotations[2].id}
    assert [each for each in review.annotations if each.id not in came] == list(sides[0].review.annotations)


def test_side_changed_alone_since_the_common_state_clashes_with_nothing(
    articles: tuple[Article, Article],
) -> None:
    mine, _ = reviews_of(articles)
    base = grounded(mine, articles)
    changed = replace(mine.annotations[0], note="Later.", relation=Relation.UPDATE, modified=minutes(90))
    theirs = grounded(replace(mine, annotations=(changed, *mine.annotations[1:])), articles)
    row = collate(base, theirs, base.review)[0]
    assert (row.standing, row.clashes) == (Standing.DIFFERING, False)
    review = take_unless_clashing(base.review, row, theirs.review)
    assert review.annotations == theirs.review.annotations


def test_links_and_codes_that_both_changed_stay_mine(articles: tuple[Article, Article]) -> None:
    mine, theirs = reviews_of(articles)
    own = replace(mine, codebook=(Code(name="boat", description="Mine."), Code(name="sea")))
    other = replace(theirs, codebook=(Code(name="boat", description="Theirs."), Code(name="air")))
    rest = merge_rest(own, other, None)
    assert [(code.name, code.description) for code in rest.review.codebook] == [
        ("boat", "Mine."),
        ("sea", ""),
        ("air", ""),
    ]
    assert rest.news == ("air",)
    assert [conflict.where for conflict in rest.conflicts] == ["boat"]
    assert merge_rest(rest.review, other, None).news == ()


def test_copies_in_other_folders_under_other_names_are_the_same_articles(tmp_path: Path) -> None:
    """Also where the texts were edited since, so that neither bytes, words nor headline tell."""
    ada, ben = write_articles(tmp_path / "ada"), write_articles(tmp_path / "ben", ("x.txt", "y.txt"))
    copies = [
        Copy(review=review_by(each, [note_on(each, number, "A", [(0, "80 people aboard"), (0, "3 tugs came to help")])], folder), folder=folder)
        for number, (each, folder) in enumerate(((ada, tmp_path / "ada"), (ben, tmp_path / "ben")))
    ]  # fmt: skip
    text = (tmp_path / "ada" / "radio.txt").read_text(encoding="utf-8")
    (tmp_path / "ada" / "radio.txt").write_text(text.replace("Ferry runs", "A ferry ran"), encoding="utf-8")
    from viewer.reading.gathering import gather  # noqa: PLC0415 - one use

    found = gather_sources(copies, lambda paths: gather(list(paths)).articles)
    assert [article.path.name for article in found] == ["radio.txt", "sheet.txt"]
    sides = [ground(copy, found) for copy in copies]
    assert sides[0].review.articles == sides[1].review.articles
    assert sides[0].review.annotations[0].quotes == sides[1].review.annotations[0].quotes
    assert ground_base(copies[0], found, sides).articles == sides[0].review.articles


def test_link_that_stands_twice_in_a_file_edited_by_hand_is_kept_twice(
    articles: tuple[Article, Article],
) -> None:
    mine, theirs = reviews_of(articles)
    twice = replace(mine, corrections=(), codebook=(), annotations=mine.annotations)
    from viewer.domain.review import PassageLink  # noqa: PLC0415 - one use

    left, right = mine.annotations[0].quotes
    links = tuple(PassageLink(left=left, right=right, linked=True, author=author) for author in ("Ada", "Cy"))
    merged = merge(replace(twice, links=links), theirs, None).review
    assert [link.author for link in merged.links] == ["Ada", "Cy"]
    assert merge(merged, replace(twice, links=links), None).review.links == merged.links


@pytest.mark.parametrize(("one", "other"), list(product(("relation", "reason"), ("mine", "theirs"))))
def test_judgement_that_yields_in_a_merge_stays_in_the_history(
    articles: tuple[Article, Article], one: str, other: str
) -> None:
    note = note_on(articles, 1, "Ada", [(0, "80 people")])
    notes = {
        "relation": [replace(note, relation=each) for each in (Relation.UPDATE, Relation.COMPATIBLE)],
        "reason": [replace(note, reason=each) for each in ("too vague", "not the same day")],
    }[one]
    sides = [
        review_by(articles, [replace(each, modified=minutes(later))], articles[0].path.parent)
        for each, later in zip(notes, (5, 9), strict=True)
    ]
    first, last = sides if other == "mine" else sides[::-1]
    merged = merge(first, last, None).review
    (change,) = merged.annotations[0].changes
    before, after = (str(getattr(each, one)) for each in notes)
    assert (change.field, change.before, change.after) == (one, before, after)
    for side in sides:
        assert merge(merged, side, None).review == merged, "merging twice adds nothing"
