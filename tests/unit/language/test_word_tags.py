"""The shallow tagger and the phrases found with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.text import Span
from viewer.language.noun_phrases import find_noun_phrases
from viewer.language.tokens import read_tokens
from viewer.language.word_tags import NOMINAL, tag_words


def tags_of(text: str) -> str:
    return tag_words(read_tokens(text, Span(start=0, end=len(text))))


def phrases_in(text: str) -> list[str]:
    tokens = read_tokens(text, Span(start=0, end=len(text)))
    return [
        text[tokens[first].start : tokens[last - 1].end]
        for first, last in find_noun_phrases(tag_words(tokens))
    ]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("The old ferry slowly sank near Arnau.", "DNNRVIP."),
        ("They attack the base.", "OVDN."),
        ("The attack failed.", "DNV."),
        ("He wants to buy 12 famous mills.", "OVIV#AN."),
    ],
)
def test_words_are_tagged_by_form_and_neighbours(text: str, tags: str) -> None:
    assert tags_of(text) == tags


@given(st.text(alphabet="abc ABC12'-,.%", min_size=1, max_size=40))
def test_every_token_has_one_tag(text: str) -> None:
    assert len(tags_of(text)) == len(read_tokens(text, Span(start=0, end=len(text))))


def test_noun_phrases_are_what_names_something() -> None:
    assert phrases_in("Rescuers carried a stranded climber to the mountain hut of Arnau.") == [
        "Rescuers",
        "a stranded climber",
        "the mountain hut",
        "Arnau",
    ]


@given(st.text(alphabet="DANP#SIVGMROC.", max_size=30))
def test_noun_phrases_are_disjoint_and_end_in_a_noun(tags: str) -> None:
    reached = 0
    for first, last in find_noun_phrases(tags):
        assert reached <= first < last
        assert tags[last - 1] in NOMINAL
        reached = last
