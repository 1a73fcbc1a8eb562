"""Words as they stand in the small HTML of tables, cards and hints."""


def escape(words: str) -> str:
    """Return ``words`` so that nothing in them is obeyed as HTML."""
    # Loaded at the first words: what else stands in the module is compiled when it is loaded, and not needed here.
    from html import escape as escape_html  # noqa: PLC0415 - reason above

    return escape_html(words)
