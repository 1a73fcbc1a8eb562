"""A reviewer's note from Markdown to rich text that is safe to show."""

from typing import Final

_TAGS: Final = frozenset(
    {
        "a",
        "b",
        "blockquote",
        "br",
        "code",
        "del",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "hr",
        "i",
        "li",
        "ol",
        "p",
        "pre",
    }
    | {"s", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"}
)
_ADDRESSES: Final = frozenset({"http", "https", "mailto"})


def note_as_html(note: str) -> str:
    """Return the note as HTML without scripts, styles, images or anything else that would load or run."""
    if not note:
        return ""
    import markdown  # noqa: PLC0415 - most notes are not there yet when a window opens

    return without_dangers(
        markdown.markdown(note, extensions=["extra", "sane_lists", "nl2br"], output_format="html")
    )


def without_dangers(html: str) -> str:
    """Return ``html`` with nothing left in it but text, its structure, and links."""
    import nh3  # noqa: PLC0415 - as above

    return nh3.clean(html, tags=set(_TAGS), attributes={"a": {"href", "title"}}, url_schemes=set(_ADDRESSES))
