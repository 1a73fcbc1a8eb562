"""The questions that stop the reader: unsaved changes, and which files."""

from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from viewer.saving.sidecar import SUFFIX


class Unsaved(Enum):
    """What to do with unsaved changes."""

    SAVE = auto()
    DISCARD = auto()
    CANCEL = auto()


class Questions(Protocol):
    """Asks the reader; tests answer in their place."""

    def ask_unsaved(self, story: str) -> Unsaved:
        """Ask what to do with the unsaved changes to ``story``."""
        ...

    def choose_articles(self, folder: str) -> tuple[Path, ...]:
        """Ask for articles, starting in ``folder``; none where the reader cancels."""
        ...

    def choose_folder(self, folder: str) -> Path | None:
        """Ask for a folder of articles, starting in ``folder``; None where the reader cancels."""
        ...

    def choose_review(self, folder: str) -> Path | None:
        """Ask for a saved review, starting in ``folder``; None where the reader cancels."""
        ...

    def choose_place(self, suggestion: Path) -> Path | None:
        """Ask where to save the review; None where the reader cancels."""
        ...

    def confirm_discarding(self, story: str) -> bool:
        """Ask whether unsaved work on ``story`` that was left by a crash is really to be thrown away."""
        ...

    def choose_table(self, suggestion: Path) -> Path | None:
        """Ask where to save figures, as a table or as text; None where the reader cancels."""
        ...

    def ask_name(self, why: str) -> str:
        """Ask for the reviewer's name, telling ``why``; ``""`` where the reader cancels."""
        ...

    def ask_merge(self, review: Path) -> bool | None:
        """Ask whether a review of what is open is to be merged, or opened instead; None where the reader cancels."""
        ...


class DialogQuestions:
    """Asks by dialogs over ``window``; Qt gets them ready only when they are wanted, since a window opens without."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def ask_unsaved(self, story: str) -> Unsaved:
        """Ask what to do with the unsaved changes to ``story``."""
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - the class says why

        buttons = QMessageBox.StandardButton
        words = QCoreApplication.translate(
            "Questions", "The annotations of “{story}” have not been saved."
        ).format(story=story)
        answer = QMessageBox.question(
            self._window,
            QCoreApplication.translate("Questions", "Unsaved changes"),
            words,
            buttons.Save | buttons.Discard | buttons.Cancel,
            buttons.Save,
        )
        return {buttons.Save: Unsaved.SAVE, buttons.Discard: Unsaved.DISCARD}.get(answer, Unsaved.CANCEL)

    def choose_articles(self, folder: str) -> tuple[Path, ...]:
        """Ask for articles, starting in ``folder``."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - the class says why

        names, _filter = QFileDialog.getOpenFileNames(
            self._window,
            QCoreApplication.translate("Questions", "Open articles"),
            folder,
            article_filters(),
        )
        return tuple(Path(name) for name in names)

    def choose_folder(self, folder: str) -> Path | None:
        """Ask for a folder of articles, starting in ``folder``."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - the class says why

        name = QFileDialog.getExistingDirectory(
            self._window, QCoreApplication.translate("Questions", "Open a folder of articles"), folder
        )
        return Path(name) if name else None

    def choose_review(self, folder: str) -> Path | None:
        """Ask for a saved review, starting in ``folder``."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - the class says why

        name, _filter = QFileDialog.getOpenFileName(
            self._window, QCoreApplication.translate("Questions", "Open a review"), folder, _review_files()
        )
        return Path(name) if name else None

    def choose_place(self, suggestion: Path) -> Path | None:
        """Ask where to save the review."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - the class says why

        name, _filter = QFileDialog.getSaveFileName(
            self._window,
            QCoreApplication.translate("Questions", "Save the review"),
            str(suggestion),
            _review_files(),
        )
        return with_suffix(Path(name)) if name else None

    def confirm_discarding(self, story: str) -> bool:
        """Ask whether unsaved work on ``story`` is really to be thrown away."""
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - the class says why

        buttons = QMessageBox.StandardButton
        words = QCoreApplication.translate(
            "Questions", "Throw away the unsaved work on “{story}”? It cannot be brought back then."
        ).format(story=story)
        answer = QMessageBox.question(
            self._window,
            QCoreApplication.translate("Questions", "Discard unsaved work"),
            words,
            buttons.Discard | buttons.Cancel,
            buttons.Cancel,
        )
        return answer == buttons.Discard

    def choose_table(self, suggestion: Path) -> Path | None:
        """Ask where to save figures, as a table or as text."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - the class says why

        table = QCoreApplication.translate("Questions", "Table for spreadsheets") + " (*.csv)"
        text = QCoreApplication.translate("Questions", "Text") + " (*.txt)"
        name, chosen = QFileDialog.getSaveFileName(
            self._window,
            QCoreApplication.translate("Questions", "Save the figures"),
            str(suggestion),
            f"{table};;{text}",
        )
        return with_table_suffix(Path(name), ".txt" if chosen == text else ".csv") if name else None

    def ask_name(self, why: str) -> str:
        """Ask for the reviewer's name, telling ``why``."""
        from PySide6.QtWidgets import QInputDialog  # noqa: PLC0415 - the class says why

        name, given = QInputDialog.getText(
            self._window, QCoreApplication.translate("Questions", "Your name"), why
        )
        return name.strip() if given else ""

    def ask_merge(self, review: Path) -> bool | None:
        """Ask whether a review of what is open is to be merged, or opened instead."""
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - the class says why

        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(QCoreApplication.translate("Questions", "Another review of these articles"))
        words = QCoreApplication.translate(
            "Questions",
            "“{name}” reviews the articles that are open. Merge it with yours, or open it instead?",
        )
        box.setText(words.format(name=review.name))
        merge = box.addButton(
            QCoreApplication.translate("Questions", "&Merge"), QMessageBox.ButtonRole.AcceptRole
        )
        instead = box.addButton(
            QCoreApplication.translate("Questions", "&Open instead"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(merge)
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return None if clicked not in (merge, instead) else clicked is merge


def article_filters() -> str:
    """Return what the dialog for articles shows: everything that can be opened, each kind of it, or all files."""
    from viewer.reading.registry import SUFFIXES  # noqa: PLC0415 - a window opens without

    pages = (".html", ".htm", ".xhtml", ".mhtml", ".mht")
    texts = (".txt", ".text", ".md", ".markdown")
    others = tuple(each for each in SUFFIXES if each not in (*pages, *texts))
    packed = (".zip", ".toml")
    rows = (
        (QCoreApplication.translate("Questions", "Articles, archives and story files"), (*SUFFIXES, *packed)),
        (QCoreApplication.translate("Questions", "Saved web pages"), pages),
        (QCoreApplication.translate("Questions", "Text"), texts),
        (QCoreApplication.translate("Questions", "Documents, books and letters"), others),
        (QCoreApplication.translate("Questions", "Zip archives and story files"), packed),
    )
    kinds = [f"{words} ({' '.join(f'*{suffix}' for suffix in suffixes)})" for words, suffixes in rows]
    return ";;".join((*kinds, QCoreApplication.translate("Questions", "All files") + " (*)"))


def with_table_suffix(place: Path, usual: str) -> Path:
    """Return the place with the ending ``usual``, where the reader wrote neither that of a table nor that of a text."""
    return place if place.suffix.lower() in (".csv", ".txt") else place.with_name(f"{place.name}{usual}")


def with_suffix(place: Path) -> Path:
    """Return the place with the ending by which reviews are known, where the reader left it out."""
    return place if place.suffix.lower() == ".json" else place.with_name(place.name + SUFFIX)


def _review_files() -> str:
    return QCoreApplication.translate("Questions", "Parallax reviews") + f" (*{SUFFIX})"
