"""The bundled stories are read as a person reads them: headline, outlet, day, and what reports nothing."""

from collections.abc import Mapping
from functools import cache

import pytest
from scoring_key import find_undimmed, find_wrongly_dimmed

from viewer.bundled import bundled_stories
from viewer.domain.article import Article
from viewer.fitting.answer_key import Opening, read_answer_key
from viewer.reading.gathering import gather

STILL_CONTENT: Mapping[str, str] = {}
"""Boilerplate that is not recognised yet, ``"file: words"``, and why; a row that no longer holds fails its test."""

STORIES = {story.name: story for story in bundled_stories()}
KEYS = {name: read_answer_key(story.paths[0].parent / "key.json") for name, story in STORIES.items()}
BOILERPLATE: Mapping[str, tuple[str, Opening]] = {
    f"{opening.article}: {opening.words}": (name, opening)
    for name, key in KEYS.items()
    for opening in key.boilerplate
}

each_story = pytest.mark.parametrize("story", KEYS)


@cache
def read(story: str) -> tuple[Article, ...]:
    return gather(STORIES[story].paths).articles


@each_story
def test_story_when_read_then_every_article_has_its_headline(story: str) -> None:
    assert [article.title for article in read(story)] == [entry.title for entry in KEYS[story].articles]


@each_story
def test_story_when_read_then_every_article_has_its_own_date(story: str) -> None:
    assert [article.published for article in read(story)] == [
        entry.published for entry in KEYS[story].articles
    ]


@each_story
def test_story_when_read_then_no_outlet_is_wrong(story: str) -> None:
    for article, entry in zip(read(story), KEYS[story].articles, strict=True):
        assert article.source in {"", entry.source}


@each_story
def test_front_matter_when_read_then_its_outlet_is_known(story: str) -> None:
    named = [entry.source for entry in KEYS[story].articles if entry.file.endswith(".md")]
    assert [article.source for article in read(story) if article.path.suffix == ".md"] == named


@each_story
def test_story_when_read_then_nothing_that_states_a_fact_is_dimmed(story: str) -> None:
    assert find_wrongly_dimmed(KEYS[story], read(story)) == ()


@pytest.mark.parametrize("name", BOILERPLATE)
def test_boilerplate_when_read_then_it_is_dimmed(request: pytest.FixtureRequest, name: str) -> None:
    if name in STILL_CONTENT:
        request.applymarker(pytest.mark.xfail(reason=STILL_CONTENT[name]))
    story, opening = BOILERPLATE[name]
    assert opening not in find_undimmed(KEYS[story], read(story))


def test_table_when_a_key_changes_then_no_row_is_left_over() -> None:
    assert set(STILL_CONTENT) <= set(BOILERPLATE)
