"""Runs of words that name something, found by their tags."""

from viewer.language.word_tags import DETERMINER, MODIFIERS, NOMINAL, POSSESSIVE

IndexRange = tuple[int, int]
"""First token, and one past the last."""


def find_noun_phrases(tags: str) -> tuple[IndexRange, ...]:
    """Return the longest runs of determiner, adjective, number and noun that end in a noun, name or number.

    Args:
        tags: One letter per token, as ``tag_words`` gives them.
    """
    found = []
    index = 0
    while index < len(tags):
        end = _run_end(tags, index)
        last = end
        while last > index and tags[last - 1] not in NOMINAL:
            last -= 1
        first = index
        while first < last and tags[first] == POSSESSIVE:
            first += 1
        if first < last:
            found.append((first, last))
        index = max(end, index + 1)
    return tuple(found)


def _run_end(tags: str, first: int) -> int:
    """Return the end of the run from ``first``; a second determiner opens a phrase of its own."""
    end = first
    while end < len(tags) and tags[end] in MODIFIERS:
        if tags[end] == DETERMINER and end > first and tags[end - 1] not in (DETERMINER, POSSESSIVE):
            break
        end += 1
    return end
