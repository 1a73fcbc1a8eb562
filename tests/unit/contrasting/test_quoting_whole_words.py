"""A highlight does not cut "at least 3" or a hyphenated name in two."""

from story_builders import compare_paragraphs

LEFT = [
    "The council of Ashby Vale said that at least 3 wooden bridges near At-Marl were lost in the flood of the Osk.",
]
RIGHT = [
    "The council of Ashby Vale said that 7 stone bridges near the mill were lost in the flood of the Osk.",
]


def test_highlights_keep_words_together_that_mean_one_thing() -> None:
    comparison = compare_paragraphs(LEFT, RIGHT)
    quotes = {
        fact.span.of(article.text)
        for article in comparison.articles
        for fact in comparison.facts
        if fact.article == article.id
    }
    assert quotes
    assert not any(quote.startswith(("least", "-Marl", "than")) for quote in quotes)
