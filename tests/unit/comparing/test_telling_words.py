from story_builders import make_article

from viewer.comparing.telling_words import telling_words
from viewer.language.analysing import analyse


def words_of(text: str) -> list[str]:
    return list(telling_words([analyse(make_article("a", [text]))]).values())


def test_nouns_and_names_tell_of_an_event() -> None:
    assert words_of("On May 4 the ferry struck a rock near Vellin, killing 12.") == [
        "ferry",
        "rock",
        "Vellin",
    ]


def test_a_word_is_written_small_where_it_is_so_once() -> None:
    assert words_of("Rockets hit the depot. More rockets fell later.") == ["rockets", "depot"]


def test_countries_tell_by_their_full_names_only() -> None:
    text = "The rescuers in Peru and a US pilot crossed the river in Peru with a Chilean guide."
    assert words_of(text) == ["rescuers", "Peru", "pilot", "river", "guide"]
