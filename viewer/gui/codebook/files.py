"""The codebook to and from files: one that a team shares, or another review."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.domain.review import Code
from viewer.saving.codebook import read_codebook, write_codebook
from viewer.saving.sidecar import SUFFIX, is_sidecar, read_sidecar

ENDING = ".codebook.json"


def ask_source(parent: QWidget, folder: str) -> Path | None:
    """Ask for a codebook, or for a review whose codebook is wanted; None where the reader cancels."""
    files = QCoreApplication.translate("CodebookFiles", "Codebooks and reviews")
    name, _filter = QFileDialog.getOpenFileName(
        parent,
        QCoreApplication.translate("CodebookFiles", "Take over a codebook"),
        folder,
        f"{files} (*{ENDING} *{SUFFIX} *.json)",
    )
    return Path(name) if name else None


def ask_place(parent: QWidget, suggestion: Path) -> Path | None:
    """Ask where to export the codebook; None where the reader cancels."""
    name, _filter = QFileDialog.getSaveFileName(
        parent,
        QCoreApplication.translate("CodebookFiles", "Export the codebook"),
        str(suggestion),
        QCoreApplication.translate("CodebookFiles", "Codebooks") + f" (*{ENDING})",
    )
    path = Path(name)
    if not name:
        return None
    return path if path.suffix.lower() == ".json" else path.with_name(path.name + ENDING)


def codes_in(path: Path) -> tuple[Code, ...]:
    """Return the codes in a codebook, or in the codebook of a review.

    Raises:
        SidecarError: The file cannot be read, is neither, or is damaged.
    """
    return read_sidecar(path).review.codebook if is_sidecar(path) else read_codebook(path)


def export_codes(path: Path, codes: Sequence[Code]) -> None:
    """Write ``codes`` to ``path``.

    Raises:
        SidecarError: They could not be written; a file that was there is untouched.
    """
    write_codebook(path, codes)
