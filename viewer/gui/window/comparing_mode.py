"""By what the passages were brought together: whether meaning can be asked for, and the word for it in the status bar."""

from importlib.util import find_spec

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from viewer.domain.comparison import AlignmentMode
from viewer.embedding.models import MODEL_VARIABLE, SemanticUnavailable, find_model
from viewer.gui.session import ReviewSession
from viewer.gui.theme import label_font

_PACKAGES = ("numpy", "onnxruntime", "tokenizers")


def find_obstacle() -> str:
    """Return why articles cannot be compared by meaning here, and what to do about it; ``""`` where they can."""
    try:
        model = find_model()
    except SemanticUnavailable as problem:
        return str(problem)
    if model is None:
        words = QCoreApplication.translate(
            "ComparingMode",
            "No language model was found on this machine. The README says how to get one; {variable} may name its "
            "folder.",
        )
        return words.format(variable=MODEL_VARIABLE)
    missing = [name for name in _PACKAGES if find_spec(name) is None]
    if missing:
        words = QCoreApplication.translate(
            "ComparingMode",
            "Packages are missing: {names}. Install them with: pip install 'parallax-viewer[semantic]'",
        )
        return words.format(names=", ".join(missing))
    return ""


class ModeLabel(QLabel):
    """Says quietly by what the open articles were compared; its tooltip says how to change that."""

    def __init__(self, session: ReviewSession, obstacle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._obstacle = session, obstacle
        self.setFont(label_font(8.5))
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setContentsMargins(8, 0, 8, 0)
        self.setAccessibleName(self.tr("How the articles were compared"))
        session.comparison_changed.connect(self._on_session_comparison_changed)
        self._on_session_comparison_changed()

    @Slot()
    def _on_session_comparison_changed(self) -> None:
        comparison = self._session.comparison
        self.setVisible(comparison is not None)
        if comparison is None:
            return
        if comparison.mode is AlignmentMode.SEMANTIC:
            self.setText(self.tr("Compared by words and meaning"))
            self.setToolTip(
                self.tr(
                    "A language model on this machine took part. To do without it: View ▸ Compare by meaning."
                )
            )
        else:
            self.setText(self.tr("Compared by words"))
            self.setToolTip(
                comparison.fallback
                or self._obstacle
                or self.tr("View ▸ Compare by meaning brings more passages together.")
            )
