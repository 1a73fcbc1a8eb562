"""The places where a quotation may stand, as rows of the table."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import Article
from viewer.domain.text import Span
from viewer.gui.reanchoring.places_table import PlaceRow
from viewer.gui.reanchoring.side_by_side import Excerpt, both_as_html, differing_words
from viewer.gui.theme import Theme
from viewer.reviewing.needing import Need, candidates_for
from viewer.reviewing.searchable_text import SearchableText
from viewer.reviewing.weighing_places import Weighed

_MOST_PLACES: Final = 5
_AROUND: Final = 60
"""Code points of the text shown on either side of a place."""


class PlaceFinder:
    """Finds the places of one quotation after the other; a text is made searchable once for all of its quotations."""

    def __init__(self) -> None:
        self.places: tuple[Weighed, ...] = ()
        self._searched: SearchableText | None = None

    def forget(self) -> None:
        """Hold no text any more."""
        self.places, self._searched = (), None

    def find(self, need: Need, article: Article, theme: Theme) -> tuple[PlaceRow, ...]:
        """Return a row for each place of ``need`` in ``article``; one without a place where there is none."""
        if self._searched is None or self._searched.text != article.text:
            self._searched = SearchableText(article.text)
        self.places = candidates_for(self._searched, need, _MOST_PLACES)
        old = Excerpt(before=f"…{need.quote.prefix}", words=need.words, after=f"{need.quote.suffix}…")
        old_plain = QCoreApplication.translate("Reanchoring", "As it was quoted: {words}").format(
            words=old.before + old.words + old.after
        )
        if not self.places:
            html, _ = both_as_html(old, None, theme)
            return (PlaceRow(old=html, new="", old_plain=old_plain, new_plain=""),)
        return tuple(
            self._row(old, old_plain, place, (number, bool(need.quote.was) and number == 1, theme))
            for number, place in enumerate(self.places, start=1)
        )

    def _row(self, old: Excerpt, old_plain: str, place: Weighed, shown: tuple[int, bool, Theme]) -> PlaceRow:
        number, is_present, theme = shown
        assert self._searched is not None
        new = excerpt_of(self._searched.text, place.span)
        differing = differing_words(place, old.words, new.words, is_present=is_present)
        left, right = both_as_html(old, new, theme)
        words = QCoreApplication.translate("Reanchoring", "Place {number}: {words} ({differing})")
        head = f'<div style="color:{theme.dimmed.name()}">{number} · {differing}</div>'
        return PlaceRow(
            old=left,
            new=f"{head}<div>{right}</div>",
            old_plain=old_plain,
            new_plain=words.format(
                number=number, words=new.before + new.words + new.after, differing=differing
            ),
        )


def excerpt_of(text: str, span: Span) -> Excerpt:
    """Return what stands at ``span`` with the words around it."""
    first, last = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    return Excerpt(
        before=("…" if first else "") + text[first : span.start],
        words=span.of(text),
        after=text[span.end : last] + ("…" if last < len(text) else ""),
    )
