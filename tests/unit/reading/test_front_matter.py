"""Front matter: what it says is taken, what does not parse stays text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.reading.front_matter import split_front_matter


def test_split_front_matter_when_yaml_then_entries_and_body_are_told_apart() -> None:
    found = split_front_matter(
        "---\n# kept by hand\nTitle: \"Lighthouse: dark again\"\nsource: 'Coast Letter'\ndate: 2021-03-04\n"
        "tags:\n  - sea\n- light\n\n---\nThe lamp failed.\n"
    )
    assert (found.title, found.source, found.published) == (
        "Lighthouse: dark again",
        "Coast Letter",
        "2021-03-04",
    )
    assert found.body == "The lamp failed.\n"


def test_split_front_matter_when_toml_then_it_is_read() -> None:
    found = split_front_matter('+++\ntitle = "Dark again"\npublished = 2021-03-04\n[more]\na = 1\n+++\nBody')
    assert (found.title, found.published, found.body) == ("Dark again", "2021-03-04", "Body")


@pytest.mark.parametrize(
    ("key", "expected"), [("source", "S"), ("outlet", "S"), ("publisher", "S"), ("author", "")]
)
def test_split_front_matter_when_the_outlet_has_another_key_then_it_is_found(key: str, expected: str) -> None:
    assert split_front_matter(f"---\n{key}: S\n---\nBody").source == expected


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: never closed\n\nThe lamp failed.",
        "---\nThe lamp failed, they say.\n---\nMore.",
        "---\n---\nThe lamp failed.",
        '+++\ntitle = "open\n+++\nThe lamp failed.',
        "The lamp failed.\n---\ntitle: late\n---\n",
        "",
        "---",
    ],
)
def test_split_front_matter_when_it_is_broken_then_everything_stays_text(text: str) -> None:
    found = split_front_matter(text)
    assert found.body == text
    assert not found.entries


@given(st.text(alphabet="-+:\n ab\"'#=["))
def test_split_front_matter_when_given_any_text_then_the_body_is_its_end(text: str) -> None:
    assert text.endswith(split_front_matter(text).body)
