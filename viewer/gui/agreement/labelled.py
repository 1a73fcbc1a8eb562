"""A choice with the label that tells what it is for, also to the screen reader."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel


def labelled(words: str, choice: QComboBox) -> QHBoxLayout:
    """Return a line of the label ``words`` and ``choice``; the label's key leads to the choice."""
    label = QLabel(words)
    label.setBuddy(choice)
    choice.setAccessibleName(words.replace("&", ""))
    line = QHBoxLayout()
    line.addWidget(label)
    line.addWidget(choice, 1)
    return line
