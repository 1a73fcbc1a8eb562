"""The actions by which a reviewer corrects the machine; they concern the passage in hand."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from viewer.domain.article import PassageKind
from viewer.gui.actions.ids import ActionId, Menu
from viewer.gui.actions.rows import ActionRow, has_articles
from viewer.gui.session import ReviewSession


def _has_several(session: ReviewSession) -> bool:
    return len(session.articles) > 1


def _has_corrections(session: ReviewSession) -> bool:
    return bool(session.review.corrections)


PASSAGE_KINDS: Final[Mapping[ActionId, PassageKind]] = {
    ActionId.KIND_TITLE: PassageKind.TITLE,
    ActionId.KIND_HEADING: PassageKind.HEADING,
    ActionId.KIND_PARAGRAPH: PassageKind.PARAGRAPH,
    ActionId.KIND_LIST_ITEM: PassageKind.LIST_ITEM,
    ActionId.KIND_TABLE_ROW: PassageKind.TABLE_ROW,
    ActionId.KIND_QUOTATION: PassageKind.QUOTATION,
    ActionId.KIND_CAPTION: PassageKind.CAPTION,
    ActionId.KIND_DATELINE: PassageKind.DATELINE,
    ActionId.KIND_BOILERPLATE: PassageKind.BOILERPLATE,
}
_KIND_TEXTS: Final[Mapping[ActionId, object]] = {
    ActionId.KIND_TITLE: QT_TRANSLATE_NOOP("Actions", "&Title"),
    ActionId.KIND_HEADING: QT_TRANSLATE_NOOP("Actions", "&Heading"),
    ActionId.KIND_PARAGRAPH: QT_TRANSLATE_NOOP("Actions", "&Paragraph"),
    ActionId.KIND_LIST_ITEM: QT_TRANSLATE_NOOP("Actions", "&List item"),
    ActionId.KIND_TABLE_ROW: QT_TRANSLATE_NOOP("Actions", "Table &row"),
    ActionId.KIND_QUOTATION: QT_TRANSLATE_NOOP("Actions", "&Quotation"),
    ActionId.KIND_CAPTION: QT_TRANSLATE_NOOP("Actions", "&Caption"),
    ActionId.KIND_DATELINE: QT_TRANSLATE_NOOP("Actions", "&Dateline"),
    ActionId.KIND_BOILERPLATE: QT_TRANSLATE_NOOP("Actions", "&Boilerplate (not part of the report)"),
}
_KIND_KEYS: Final[Mapping[ActionId, tuple[str, ...]]] = {ActionId.KIND_BOILERPLATE: ("Ctrl+Shift+B",)}

CORRECT_ROWS: Final[tuple[ActionRow, ...]] = (
    ActionRow(
        id=ActionId.LINK_PASSAGE,
        menu=Menu.CORRECT,
        text=QT_TRANSLATE_NOOP("Actions", "&Link this passage with…"),
        keys=("Ctrl+K",),
        enabled=_has_several,
    ),
    ActionRow(
        id=ActionId.PART_PASSAGE,
        menu=Menu.CORRECT,
        text=QT_TRANSLATE_NOOP("Actions", "&Part this passage from…"),
        keys=("Ctrl+Shift+K",),
        enabled=_has_several,
    ),
    ActionRow(
        id=ActionId.SPLIT_PASSAGE,
        menu=Menu.CORRECT,
        text=QT_TRANSLATE_NOOP("Actions", "&Split the passage at the caret"),
        keys=("Ctrl+Shift+J",),
        enabled=has_articles,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.JOIN_PASSAGE,
        menu=Menu.CORRECT,
        text=QT_TRANSLATE_NOOP("Actions", "&Join with the next passage"),
        keys=("Ctrl+J",),
        enabled=has_articles,
    ),
    ActionRow(
        id=ActionId.RESTORE_PASSAGE,
        menu=Menu.CORRECT,
        text=QT_TRANSLATE_NOOP("Actions", "&Restore the passage as it was read"),
        enabled=_has_corrections,
    ),
    *(
        ActionRow(
            id=action,
            menu=Menu.KIND,
            text=_KIND_TEXTS[action],
            keys=_KIND_KEYS.get(action, ()),
            enabled=has_articles,
        )
        for action in PASSAGE_KINDS
    ),
)
