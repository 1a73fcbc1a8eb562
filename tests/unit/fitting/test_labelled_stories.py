"""Labelled stories are read alike in both forms, and labels that fit no article are refused."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from labelled_folders import (
    ARTICLES,
    line_divergence,
    write_articles,
    write_key_form,
    write_line_form,
)

from viewer.fitting.labelled_stories import read_labelled_stories, read_labelled_story
from viewer.fitting.labelled_story import LabelledStory, UnreadableStory


def quotes(story: LabelledStory) -> list[list[tuple[str, str]]]:
    texts = {article.id: article.text for article in story.articles}
    return [
        [(member.span.of(texts[member.article]), member.value) for member in label.members]
        for label in story.divergences
    ]


def passages(story: LabelledStory) -> dict[str, str]:
    return {
        passage.id: article.quoted(passage.span) for article in story.articles for passage in article.passages
    }


def test_story_when_labelled_in_either_form_then_it_is_the_same_story(tmp_path: Path) -> None:
    by_key = read_labelled_story(write_key_form(tmp_path / "key" / "barge"))
    by_lines = read_labelled_story(write_line_form(tmp_path / "lines" / "barge"))
    assert by_key.divergences == by_lines.divergences
    assert by_key.aligned == by_lines.aligned
    assert by_key.boilerplate == by_lines.boilerplate
    assert by_key.name == by_lines.name == "barge"


def test_links_when_a_key_has_them_then_only_numbered_lines_claim_to_have_all(tmp_path: Path) -> None:
    assert not read_labelled_story(write_key_form(tmp_path / "key")).aligned_in_full
    assert read_labelled_story(write_line_form(tmp_path / "lines")).aligned_in_full


def test_story_when_read_then_its_labels_stand_on_their_words(tmp_path: Path) -> None:
    story = read_labelled_story(write_line_form(tmp_path / "barge"))
    assert quotes(story) == [
        [("two sailors", "2"), ("Three hurt", "3"), ("Three sailors", "3")],
        [("40 tonnes", "40 t"), ("60 tonnes", "60 t")],
    ]
    words = passages(story)
    assert {tuple(sorted((words[one][:12], words[other][:12]))) for one, other in story.must_pairs} == {
        ("A gravel bar", "Three sailor"),
        ("She had load", "The “Greta” "),
    }
    assert [words[passage] for passage in story.boilerplate] == ["Subscribe to our newsletter"]


def test_grade_when_passages_may_go_together_then_it_is_less_than_must(tmp_path: Path) -> None:
    links = [{"a": "d1:02", "b": "d2:02", "grade": 2}, {"a": "d2:01", "b": "d1:01", "grade": 1}]
    story = read_labelled_story(write_line_form(tmp_path / "barge", alignments=links))
    first, second = story.articles
    assert story.grade(second.passages[1].id, first.passages[1].id) == 2
    assert story.grade(first.passages[0].id, second.passages[0].id) == 1
    assert story.grade(first.passages[0].id, second.passages[1].id) == 0
    assert len(story.must_pairs) == 1


def test_label_when_its_words_stand_twice_in_the_line_then_both_places_are_meant(tmp_path: Path) -> None:
    tugs = line_divergence("quantity", "refinement", "tugs", [("d1", 4, "two", "2"), ("d2", 3, "60", "60")])
    story = read_labelled_story(write_line_form(tmp_path / "barge", divergences=[tugs]))
    assert quotes(story) == [[("Two", "2"), ("two", "2"), ("60", "60")]]


def test_line_when_its_words_stand_earlier_too_then_order_decides(tmp_path: Path) -> None:
    articles = {**ARTICLES, "d1": ("The tugs", "They are the tugs of the port.", "The tugs", "They left.")}
    divergence = line_divergence(
        "other", "framing", "tugs", [("d1", 3, "the tugs", "x"), ("d2", 3, "60", "y")]
    )
    story = read_labelled_story(
        write_line_form(tmp_path / "barge", articles, divergences=[divergence], alignments=[])
    )
    article = story.articles[0]
    assert story.divergences[0].members[0].span == article.passages[2].span


def test_lines_when_one_name_begins_another_then_each_article_has_its_own(tmp_path: Path) -> None:
    articles = {"d1": ARTICLES["d1"], "d10": ARTICLES["d2"]}
    links = [{"a": "d1:02", "b": "d10:02", "grade": 2}]
    folder = write_line_form(tmp_path / "barge", articles, alignments=links, divergences=[], boilerplate=[])
    assert len(read_labelled_story(folder).must_pairs) == 1


def test_line_when_it_has_no_words_then_it_is_passed_over(tmp_path: Path) -> None:
    articles = {**ARTICLES, "d1": (*ARTICLES["d1"], "---|---|")}
    story = read_labelled_story(write_line_form(tmp_path / "barge", articles))
    assert len(story.divergences) == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"alignments": [{"a": "d1:02", "b": "d2:99", "grade": 2}]},
        {"divergences": [line_divergence("other", "framing", "x", [("d1", 2, "submarine", "1")])]},
        {"divergences": [{"fact": "without kind"}]},
    ],
    ids=["a line that is not there", "words that are not there", "a field that is not there"],
)
def test_line_form_when_a_label_fits_no_article_then_it_is_refused_with_its_file(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    folder = write_line_form(tmp_path / "barge", **changes)
    with pytest.raises(UnreadableStory, match=r"gold\.json"):
        read_labelled_story(folder)


def test_line_form_when_the_numbered_article_is_missing_then_it_is_refused(tmp_path: Path) -> None:
    folder = write_line_form(tmp_path / "barge")
    (folder / "d2.txt").unlink()
    with pytest.raises(UnreadableStory, match="belong to 0 articles"):
        read_labelled_story(folder)


def test_key_form_when_an_opening_fits_no_passage_then_it_is_refused(tmp_path: Path) -> None:
    aligned = [
        [{"article": "d1.txt", "starts_with": "Nothing"}, {"article": "d2.txt", "starts_with": "She had"}]
    ]
    with pytest.raises(UnreadableStory, match="no passage starts with 'Nothing'"):
        read_labelled_story(write_key_form(tmp_path / "barge", aligned=aligned))


def test_folder_of_stories_when_read_then_each_comes_by_name_in_its_own_form(tmp_path: Path) -> None:
    write_line_form(tmp_path / "second")
    write_key_form(tmp_path / "first")
    write_articles(tmp_path / "unlabelled")
    assert [story.name for story in read_labelled_stories([tmp_path])] == ["first", "second"]
    assert [story.name for story in read_labelled_stories([tmp_path / "second"])] == ["second"]


def test_folder_when_it_holds_no_labels_then_it_says_what_is_needed(tmp_path: Path) -> None:
    write_articles(tmp_path / "unlabelled")
    with pytest.raises(UnreadableStory, match=r"key\.json or gold\.json"):
        read_labelled_stories([tmp_path])
    with pytest.raises(UnreadableStory, match=r"key\.json or gold\.json"):
        read_labelled_story(tmp_path / "unlabelled")


def test_wanted_when_values_agree_or_one_article_has_them_or_few_marked_it_then_it_is_not(
    tmp_path: Path,
) -> None:
    story = read_labelled_story(write_line_form(tmp_path / "barge"))
    hurt = story.divergences[0]
    assert hurt.is_wanted
    assert not replace(hurt, core=False).is_wanted
    assert not replace(hurt, members=hurt.members[1:]).is_wanted
    agreeing = tuple(replace(member, value="3") for member in hurt.members)
    assert not replace(hurt, members=agreeing).is_wanted
