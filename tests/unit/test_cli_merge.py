"""``parallax merge`` as a script or a person meets it: what stands in the file, what is told, exit codes."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from two_reviewers import (
    RADIO,
    SHEET,
    ada_of,
    answer,
    ben_of,
    edit_articles,
    edit_by_hand,
    minutes,
    note_on,
    review_by,
    words_of,
    write_articles,
)

from viewer.__main__ import main
from viewer.cli import merged_reviews
from viewer.domain.judgement import Relation
from viewer.domain.review import Review
from viewer.saving.saved_states import descent, state_of
from viewer.saving.sidecar import SavedReview, read_sidecar, write_sidecar

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def own_states(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep saved states in the test's own folder, on every system."""
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "own"))


def merge(*arguments: str | Path) -> int:
    return main(["merge", *(str(argument) for argument in arguments)])


def merged(capsys: Captured, *arguments: str | Path, code: int = 0) -> dict[str, Any]:
    capsys.readouterr()
    assert merge(*arguments, "--format", "json") == code
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return report


def go_on(saved: SavedReview, place: Path, review: Review) -> SavedReview:
    """Write what somebody made of a saved review, as the window does."""
    return write_sidecar(place, review, None, ancestors=descent(review, saved.ancestors))


def test_two_reviews_under_other_paths_become_one_with_every_word(tmp_path: Path, capsys: Captured) -> None:
    ada, ben = ada_of(tmp_path / "ada"), ben_of(tmp_path / "ben")
    place = tmp_path / "both" / "both.parallax.json"
    place.parent.mkdir()
    report = merged(capsys, ada.path, ben.path, "-o", place)
    both = read_sidecar(place).review
    assert words_of(both) == words_of(ada.review) | words_of(ben.review)
    assert len(both.annotations) == report["annotations"] == 7
    assert (report["agreed"], report["differing"]) == (1, 1)
    assert report["alone"] == {str(ada.path): 2, str(ben.path): 1}
    assert (report["conflicts"], report["unread"], report["three_way"]) == ([], [], False)
    assert [record.path for record in both.articles] == ["../ada/radio.txt", "../ada/sheet.txt"]
    assert read_sidecar(ada.path) == ada
    assert read_sidecar(ben.path) == ben


def test_review_edited_by_hand_merged_after_the_articles_were_edited_accounts_for_every_note(
    tmp_path: Path, capsys: Captured
) -> None:
    ada, ben = ada_of(tmp_path / "ada"), ben_of(tmp_path / "ben")
    edit_by_hand(ada.path)
    edit_articles(tmp_path / "ada")
    for path in (tmp_path / "ben").glob("*.txt"):
        path.unlink()
    by_hand = read_sidecar(ada.path)
    place = tmp_path / "ada" / "both.parallax.json"
    report = merged(capsys, ada.path, ben.path, "-o", place)
    both = read_sidecar(place).review
    assert {each.id for each in both.annotations} == {
        each.id for side in (ada, ben) for each in side.review.annotations
    }
    written = {each.note for side in (by_hand, ben) for each in side.review.annotations}
    assert {each.note for each in both.annotations} == written
    assert "Note 1 of Ada. Checked by hand." in written
    assert both.annotations[0].unknown == {"colour": "red"}
    assert both.unknown == {"checked": ["Monday", "Tuesday"]}
    assert [record.path for record in both.articles] == ["radio.txt", "sheet.txt"]
    unplaced = {each["words"] for each in report["unplaced"]}
    # The first words are gone; half of what stood around the others is another now, so that a person is asked.
    assert unplaced == {"nobody knows why it left the channel", "80 people"}
    texts = {
        record.id: (tmp_path / "ada" / record.path).read_text(encoding="utf-8") for record in both.articles
    }
    placed = [quote for quote in both.quotes if quote.exact not in unplaced]
    assert len(placed) + len(report["unplaced"]) == len(both.quotes)
    assert len(placed) > len(unplaced)
    assert all(texts[quote.article].startswith(quote.exact, quote.start) for quote in placed)
    assert (report["agreed"], report["differing"]) == (1, 1), "lined up in the texts as they are now"


def forget_texts(path: Path) -> None:
    """Make a review what an older Parallax has written, which kept no texts."""
    document = json.loads(path.read_text(encoding="utf-8"))
    for article in document["articles"]:
        del article["kept"]
    path.write_text(json.dumps(document), encoding="utf-8")


def test_reviews_whose_files_are_all_gone_are_merged_in_the_texts_that_they_keep(
    tmp_path: Path, capsys: Captured
) -> None:
    ada, ben = ada_of(tmp_path / "ada"), ben_of(tmp_path / "ben")
    for path in tmp_path.glob("*/*.txt"):
        path.unlink()
    report = merged(capsys, ada.path, ben.path, "-o", tmp_path / "both.parallax.json")
    both = read_sidecar(tmp_path / "both.parallax.json").review
    assert words_of(both) == words_of(ada.review) | words_of(ben.review)
    assert (report["agreed"], report["differing"], report["unread"]) == (1, 1, [])
    assert report["conflicts"] == []
    assert [record.kept and record.kept.text for record in both.articles] == [RADIO, SHEET]


def test_review_of_an_older_parallax_merged_with_one_that_keeps_texts_is_no_conflict(
    tmp_path: Path, capsys: Captured
) -> None:
    ada, ben = ada_of(tmp_path / "ada"), ben_of(tmp_path / "ben")
    forget_texts(ben.path)
    report = merged(capsys, ben.path, ada.path, "-o", tmp_path / "both.parallax.json")
    assert report["conflicts"] == []
    both = read_sidecar(tmp_path / "both.parallax.json").review
    assert [record.kept and record.kept.text for record in both.articles] == [RADIO, SHEET]


def test_reviews_of_texts_that_nobody_can_read_are_merged_by_their_words(
    tmp_path: Path, capsys: Captured
) -> None:
    ada, ben = ada_of(tmp_path / "ada"), ben_of(tmp_path / "ben")
    for path in tmp_path.glob("*/*.txt"):
        path.unlink()
    for side in (ada, ben):
        forget_texts(side.path)
    report = merged(capsys, ada.path, ben.path, "-o", tmp_path / "both.parallax.json")
    both = read_sidecar(tmp_path / "both.parallax.json").review
    assert words_of(both) == words_of(ada.review) | words_of(ben.review)
    assert (report["agreed"], report["differing"]) == (1, 1)
    assert len(report["unread"]) == 4, "each names the files that its reviewer had"
    assert merge(ada.path, ben.path, "-o", tmp_path / "again.parallax.json") == 0
    assert "could not be read" in capsys.readouterr().out


def test_merging_is_the_same_whoever_comes_first_and_adds_nothing_the_second_time(
    tmp_path: Path, capsys: Captured
) -> None:
    ada, ben = ada_of(tmp_path / "ada"), ben_of(tmp_path / "ben")
    one, other, again = (tmp_path / f"{name}.parallax.json" for name in ("one", "other", "again"))
    merged(capsys, ada.path, ben.path, "-o", one)
    merged(capsys, ben.path, ada.path, "-o", other)
    first, second = read_sidecar(one).review, read_sidecar(other).review
    assert first.annotations == second.annotations
    assert {code.name for code in first.codebook} == {code.name for code in second.codebook}
    assert {record.id for record in first.articles} == {record.id for record in second.articles}
    for more in (ada.path, ben.path, one):
        merged(capsys, one, more, "-o", again, "--force")
        assert read_sidecar(again).review == first
    before = one.read_bytes()
    merged(capsys, ada.path, ben.path, "-o", one)
    assert one.read_bytes() == before, "the same again may be written over itself"


def test_copies_of_one_review_are_merged_three_way_by_what_this_machine_remembers(
    tmp_path: Path, capsys: Captured
) -> None:
    start = ada_of(tmp_path / "ada")
    copy = tmp_path / "ada" / "copy.parallax.json"
    copy.write_bytes(start.path.read_bytes())
    first, second, third, fourth = start.review.annotations
    # The state itself is seen once, so that it is remembered; then both copies go on from it.
    merged(capsys, start.path, copy, "-o", tmp_path / "ada" / "seen.parallax.json")
    here = replace(first, note="Changed here.", modified=minutes(60))
    there = replace(
        second, relation=Relation.UPDATE, modified=minutes(70), replies=(*second.replies, answer(5, "Ben"))
    )
    mine = go_on(
        start,
        tmp_path / "ada" / "mine.parallax.json",
        replace(start.review, annotations=(here, second, third)),
    )
    theirs = go_on(
        start,
        tmp_path / "ada" / "theirs.parallax.json",
        replace(start.review, annotations=(first, there, third, fourth)),
    )
    start.path.unlink()
    copy.unlink()
    place = tmp_path / "ada" / "both.parallax.json"
    report = merged(capsys, mine.path, theirs.path, "-o", place)
    both = read_sidecar(place)
    assert report["three_way"]
    assert [each["annotation"] for each in report["removed"]] == [fourth.id], "told, not silently gone"
    assert report["conflicts"] == []
    assert [each.note for each in both.review.annotations] == ["Changed here.", second.note, third.note]
    assert both.review.annotations[1].relation is Relation.UPDATE
    assert [reply.text for reply in both.review.annotations[1].replies] == [
        "Answer 1 of Cy.",
        "Answer 5 of Ben.",
    ]
    assert set(both.ancestors) == {state_of(both.review), *mine.ancestors, *theirs.ancestors}


def test_base_named_by_hand_makes_it_three_way_and_none_takes_nothing_away(
    tmp_path: Path, capsys: Captured
) -> None:
    start = ada_of(tmp_path / "ada")
    less = replace(start.review, annotations=start.review.annotations[1:])
    mine = write_sidecar(tmp_path / "ada" / "mine.parallax.json", less, None)
    theirs = write_sidecar(tmp_path / "ada" / "theirs.parallax.json", start.review, None)
    place = tmp_path / "ada" / "both.parallax.json"
    report = merged(capsys, mine.path, theirs.path, "-o", place)
    assert (report["three_way"], report["removed"]) == (False, [])
    assert len(read_sidecar(place).review.annotations) == 4
    report = merged(capsys, mine.path, theirs.path, "--base", start.path, "-o", place, "--force")
    assert report["three_way"]
    assert [each["words"] for each in report["removed"]] == ["Note 1 of Ada."]
    assert len(read_sidecar(place).review.annotations) == 3


def test_conflict_is_told_with_both_values_and_fails_a_script_that_asks_for_it(
    tmp_path: Path, capsys: Captured
) -> None:
    articles = write_articles(tmp_path)
    note = note_on(articles, 1, "Ada", [(0, "12 passengers")])
    sides = [
        replace(note, relation=relation, note=f"It is {relation}.", modified=minutes(later))
        for relation, later in ((Relation.UPDATE, 5), (Relation.COMPATIBLE, 9))
    ]
    paths = []
    for name, entry in zip("ab", sides, strict=True):
        path = tmp_path / f"{name}.parallax.json"
        write_sidecar(path, review_by(articles, [entry], tmp_path), None)
        paths.append(path)
    place = tmp_path / "c.parallax.json"
    report = merged(capsys, *paths, "-o", place, "--fail-on-conflict", code=3)
    told = {each["field"]: (each["about"], each["kept"], each["other"]) for each in report["conflicts"]}
    assert told["relation"] == ("12 passengers", "compatible", "update")
    assert told["note"] == ("12 passengers", "It is compatible.", "It is update.")
    both = read_sidecar(place).review
    assert {each.note for each in both.annotations} == {"It is update.", "It is compatible."}
    kept = both.annotation(note.id)
    assert kept is not None
    assert [(each.field, each.before, each.after) for each in kept.changes] == [
        ("relation", "update", "compatible")
    ]
    assert merge(*paths, "-o", place) == 0
    assert "12 passengers” (relation): kept “compatible”, not “update”" in capsys.readouterr().out


def test_output_that_holds_something_else_is_left_alone_unless_forced(
    tmp_path: Path, capsys: Captured
) -> None:
    ada, ben = ada_of(tmp_path / "ada"), ben_of(tmp_path / "ben")
    other = tmp_path / "letter.json"
    other.write_text("{}", encoding="utf-8")
    for place in (other, ada.path, tmp_path / "ada" / "radio.txt"):
        before = place.read_bytes()
        assert merge(ada.path, ben.path, "-o", place) == 1
        assert place.read_bytes() == before
        assert "--force" in capsys.readouterr().err
    assert merge(ada.path, ben.path, "-o", ada.path, "--force") == 0
    assert len(read_sidecar(ada.path).review.annotations) == 7
    assert merge(ada.path, ben.path, "-o", tmp_path / "nowhere" / "c.json") == 1
    assert "no such folder" in capsys.readouterr().err


def test_input_that_cannot_be_read_is_named_and_nothing_is_written(tmp_path: Path, capsys: Captured) -> None:
    ada = ada_of(tmp_path / "ada")
    damaged = tmp_path / "damaged.parallax.json"
    damaged.write_text('{"format": "parallax-review", "version": 1}', encoding="utf-8")
    place = tmp_path / "c.parallax.json"
    assert merge(ada.path, damaged, "-o", place) == 1
    assert "damaged.parallax.json" in capsys.readouterr().err
    assert not place.exists()
    assert merge(ada.path, "-o", place) == 2


def test_three_reviews_become_one(tmp_path: Path, capsys: Captured) -> None:
    ada, ben = ada_of(tmp_path / "ada"), ben_of(tmp_path / "ben")
    articles = write_articles(tmp_path / "cy")
    said = [note_on(articles, 21, "Cy", [(0, "80 people")], tags=("boat",))]
    cy = write_sidecar(tmp_path / "cy" / "cy.parallax.json", review_by(articles, said, tmp_path / "cy"), None)
    report = merged(capsys, ada.path, ben.path, cy.path, "-o", tmp_path / "all.parallax.json")
    everything = read_sidecar(tmp_path / "all.parallax.json").review
    assert words_of(everything) == words_of(ada.review) | words_of(ben.review) | words_of(cy.review)
    assert list(report["alone"].values()) == [2, 1, 0]


def test_copies_of_an_article_that_were_edited_alike_since_are_one_article(
    tmp_path: Path, capsys: Captured
) -> None:
    saved = []
    for number, author in enumerate(("Ada", "Ben"), 1):
        folder = tmp_path / author
        articles = write_articles(folder)
        review = review_by(articles, [note_on(articles, number, author, [(0, "3 tugs")])], folder)
        saved.append(write_sidecar(folder / f"{author}.parallax.json", review, None).path)
        radio = folder / "radio.txt"
        words = radio.read_text(encoding="utf-8").replace("Ferry runs onto a rock", "Ferry on a rock")
        radio.write_text(f"{words} They left at night.", encoding="utf-8")
    place = tmp_path / "both.parallax.json"
    report = merged(capsys, *saved, "-o", place)
    assert (report["agreed"], report["unread"], report["unplaced"]) == (1, [], [])
    assert len(read_sidecar(place).review.articles) == 2


def test_review_that_is_saved_while_it_is_merged_is_not_overwritten_even_by_force(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, ben = ada_of(tmp_path / "ada"), ben_of(tmp_path / "ben")
    merge_before = merged_reviews.merge_saved

    def merge_meanwhile(*arguments: Any) -> merged_reviews.Outcome:
        write_sidecar(ada.path, replace(ada.review, annotations=ada.review.annotations[:1]), ada.digest)
        return merge_before(*arguments)

    monkeypatch.setattr(merged_reviews, "merge_saved", merge_meanwhile)
    assert merge(ada.path, ben.path, "-o", ada.path, "--force") == 1
    assert "changed" in capsys.readouterr().err
    assert len(read_sidecar(ada.path).review.annotations) == 1
