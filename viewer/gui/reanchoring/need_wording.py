"""What is said of the quotations that need a person."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import ArticleId
from viewer.domain.review import Annotation, PassageLink
from viewer.gui.slot_names import slot_words
from viewer.gui.text_direction import isolated
from viewer.gui.wording import first_words
from viewer.reviewing.needing import Need, NeedKind


def count_words(count: int) -> str:
    """Return how many quotations need the reviewer."""
    if count == 1:
        return QCoreApplication.translate("Reanchoring", "1 quotation needs you")
    return QCoreApplication.translate("Reanchoring", "{count} quotations need you").format(count=count)


def left_words(count: int) -> str:
    """Return how many are left after a decision."""
    if not count:
        return QCoreApplication.translate("Reanchoring", "No quotation needs you any more.")
    if count == 1:
        return QCoreApplication.translate("Reanchoring", "1 quotation still needs you.")
    return QCoreApplication.translate("Reanchoring", "{count} quotations still need you.").format(count=count)


def need_in_list(need: Need, letters: Mapping[ArticleId, str]) -> str:
    """Return two lines: the words with their source and what became of them, and who quotes them."""
    if need.kind is NeedKind.REWORDED:
        words = QCoreApplication.translate("Reanchoring", "{letter}: “{words}” – found reworded")
    else:
        words = QCoreApplication.translate("Reanchoring", "{letter}: “{words}” – not found")
    letter = letters.get(need.quote.article, "")
    return f"{words.format(letter=letter, words=isolated(first_words(need.words)))}\n{owner_words(need)}"


def owner_words(need: Need) -> str:
    """Return what quotes the words."""
    owner = need.owner
    if isinstance(owner, PassageLink):
        if owner.linked:
            return QCoreApplication.translate("Reanchoring", "Passages linked by hand")
        return QCoreApplication.translate("Reanchoring", "Passages kept apart by hand")
    if not isinstance(owner, Annotation):
        return QCoreApplication.translate("Reanchoring", "Passage corrected by hand")
    if owner.author:
        words = QCoreApplication.translate("Reanchoring", "Note by {author}: {slot}")
    else:
        words = QCoreApplication.translate("Reanchoring", "Note: {slot}")
    return words.format(author=isolated(owner.author), slot=slot_words(owner.slot))


def question_words(need: Need) -> str:
    """Return what is asked before a quotation is taken away."""
    owner = need.owner
    if isinstance(owner, PassageLink):
        return QCoreApplication.translate("Reanchoring", "Remove this link, or this word against one?")
    if not isinstance(owner, Annotation):
        return QCoreApplication.translate("Reanchoring", "Remove this correction of a passage?")
    if len(owner.quotes) == 1:
        return QCoreApplication.translate(
            "Reanchoring", "The note quotes nothing else. Remove the whole note?"
        )
    return QCoreApplication.translate("Reanchoring", "Remove these words from the note? The note stays.")
