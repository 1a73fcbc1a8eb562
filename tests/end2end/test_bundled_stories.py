"""The bundled stories and their answer keys are sound."""

import pytest

from viewer.bundled import bundled_stories
from viewer.fitting.answer_key import (
    FOUND_BY_RULES,
    AnswerKey,
    find_stretches,
    place_mention,
    read_answer_key,
)
from viewer.reading.inline_marks import strip_inline_marks

KEYS = [read_answer_key(story.paths[0].parent / "key.json") for story in bundled_stories()]
HIGHLIGHT_WORDS = 15

each_story = pytest.mark.parametrize("key", KEYS, ids=lambda key: key.story)


def text_of(key: AnswerKey, file: str) -> str:
    text = (key.folder / file).read_text(encoding="utf-8")
    return strip_inline_marks(text) if file.endswith(".md") else text


def test_bundled_stories_when_listed_then_each_says_what_it_is_about() -> None:
    stories = bundled_stories()
    assert [story.name for story in stories] == ["airstrikes", "economy", "ferry"]
    assert all(story.title and story.about for story in stories)


@each_story
def test_key_when_read_then_it_lists_every_article_of_the_folder(key: AnswerKey) -> None:
    on_disk = {path.name for path in key.folder.iterdir()} - {"key.json"}
    assert {article.file for article in key.articles} == on_disk
    assert len(key.articles) == len(on_disk)
    assert set(key.different_event) < on_disk


@each_story
def test_key_when_read_then_titles_stand_in_the_articles(key: AnswerKey) -> None:
    for article in key.articles:
        assert article.title in text_of(key, article.file)
        assert article.source.casefold() in text_of(key, article.file).casefold()


@each_story
def test_mention_when_looked_up_then_it_has_one_place_and_can_be_highlighted(key: AnswerKey) -> None:
    for mention in key.mentions:
        span = place_mention(text_of(key, mention.article), mention)
        assert len(mention.quote.split()) <= HIGHLIGHT_WORDS
        assert span.of(text_of(key, mention.article)).split() == mention.quote.split()


@each_story
def test_key_divergence_when_read_then_its_values_part(key: AnswerKey) -> None:
    for entry in key.divergences:
        assert len({mention.value for mention in entry.mentions}) > 1, entry.name
        assert entry.relation.is_divergence, entry.name


@each_story
def test_key_divergence_when_read_then_its_name_is_its_own_and_its_finder_follows_from_its_kind(
    key: AnswerKey,
) -> None:
    names = [entry.name for entry in key.divergences]
    assert len(set(names)) == len(names)
    for entry in key.divergences:
        assert entry.found_by == ("rules" if entry.kind in FOUND_BY_RULES else "later"), entry.name


@each_story
def test_look_alike_when_read_then_it_has_mentions_to_confuse(key: AnswerKey) -> None:
    for look_alike in key.look_alikes:
        assert look_alike.why
        places = {
            (mention.article, place_mention(text_of(key, mention.article), mention))
            for mention in look_alike.mentions
        }
        assert len(places) == len(look_alike.mentions) > 1, look_alike.why


@each_story
def test_key_passage_when_looked_up_then_it_starts_in_one_place(key: AnswerKey) -> None:
    for group in key.aligned:
        assert len({opening.article for opening in group}) == len(group) > 1
        for opening in group:
            assert len(find_stretches(text_of(key, opening.article), opening.words)) == 1, opening


@each_story
def test_key_boilerplate_when_looked_up_then_it_opens_a_line(key: AnswerKey) -> None:
    for opening in key.boilerplate:
        lines = text_of(key, opening.article).splitlines()
        assert any(line.startswith(opening.words) for line in lines), opening
