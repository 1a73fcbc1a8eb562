"""Word lists as they read best in source: words with blanks between them."""


def listed(words: str) -> tuple[str, ...]:
    """Return the words of a list, in order."""
    return tuple(words.split())
