"""The pages of the guide: Markdown files of the resources, in the reader's language where there is a translation."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from viewer.gui.annotations.note_preview import without_dangers

_WRITTEN_IN: Final = "en"
_SHORTCUTS: Final = "{shortcuts}"
"""Stands in a page where the shortcuts belong, which are told from the table of actions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpPage:
    """A page of the guide.

    Attributes:
        name: Of its file, by which other pages link to it.
        title: Its first heading.
        text: Markdown.
    """

    name: str
    title: str
    text: str

    def mentions(self, words: str) -> bool:
        """Tell whether all of ``words`` occur in the page; case is ignored."""
        text = self.text.casefold()
        return all(word in text for word in words.casefold().split())

    def as_html(self, shortcuts: str = "") -> str:
        """Return the page as rich text, with ``shortcuts``, themselves rich text, where they belong."""
        import markdown  # noqa: PLC0415 - no window needs it at first

        html = markdown.markdown(self.text, extensions=["extra", "sane_lists"], output_format="html")
        return without_dangers(html).replace(f"<p>{_SHORTCUTS}</p>", shortcuts)


def read_pages(folder: Path, language: str = _WRITTEN_IN) -> tuple[HelpPage, ...]:
    """Return the pages in ``folder``, ordered by their names; those without a translation as they were written."""
    return tuple(
        _read_page(folder / language / written.name, written)
        for written in sorted((folder / _WRITTEN_IN).glob("*.md"))
    )


def _read_page(translated: Path, written: Path) -> HelpPage:
    text = (translated if translated.is_file() else written).read_text(encoding="utf-8")
    title = next(line.lstrip("# ") for line in text.splitlines() if line.startswith("#"))
    return HelpPage(name=written.name, title=title, text=text)
