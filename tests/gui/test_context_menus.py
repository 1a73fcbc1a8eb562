"""What the right button offers on a divergence, on what a source says, and on earlier work."""

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu
from window_builders import Opened

from viewer.domain.review import Status
from viewer.gui.annotating import edit_annotation
from viewer.gui.dismissing import show_dismissed
from viewer.gui.divergences.list_model import DivergenceRole
from viewer.gui.divergences.rows import DivergenceRow
from viewer.gui.divergences.values_model import Statement, ValueRole
from viewer.gui.judging import Edit
from viewer.gui.window.context_menus import ContextMenus


def menus_of(opened: Opened) -> ContextMenus:
    found = opened.window.divergence_list.view.findChild(ContextMenus)
    assert found is not None
    return found


def row_of(opened: Opened, slot: str) -> DivergenceRow:
    model = opened.window.divergence_list.view.model()
    rows = [model.index(place, 0).data(DivergenceRole.ROW) for place in range(model.rowCount())]
    return next(row for row in rows if isinstance(row, DivergenceRow) and row.slot == slot)


def entry(menu: QMenu, words: str) -> QAction:
    return next(each for each in menu.actions() if each.text().replace("&", "").startswith(words))


def test_status_when_chosen_from_the_menu_of_a_line_judges_that_line(opened: Opened) -> None:
    opened.select("tugs")
    menu = menus_of(opened).make_divergence_menu(row_of(opened, "passengers"))
    assert opened.session.selected is not None
    assert opened.session.selected.slot == "passengers"
    assert entry(menu, "Open").isChecked()
    entry(menu, "Dismissed").trigger()
    annotation = opened.session.judgements.own(opened.session.selected.id)
    assert annotation is not None
    assert annotation.status is Status.DISMISSED
    show_dismissed(opened.session, shown=True)
    again = menus_of(opened).make_divergence_menu(row_of(opened, "passengers"))
    assert entry(again, "Dismissed").isChecked()


def test_text_of_a_divergence_when_copied_names_sources_values_words_and_judgement(opened: Opened) -> None:
    opened.select("passengers")
    edit_annotation(opened.session, Edit(label="n", note="A doctor counted.", status=Status.CONFIRMED))
    menu = menus_of(opened).make_divergence_menu(row_of(opened, "passengers"))
    entry(menu, "Copy as text").trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("passengers (")
    assert "A Ferry runs onto a rock: 12 “" in copied
    assert "B Accident at the lighthouse: 15 “" in copied
    assert "C What we know of the ferry: silent" in copied
    assert copied.endswith("Confirmed: A doctor counted.")


def test_passage_when_asked_for_by_its_source_is_gone_to(opened: Opened) -> None:
    menu = menus_of(opened).make_divergence_menu(row_of(opened, "passengers"))
    texts = entry(menu, "Read it in").menu()
    assert isinstance(texts, QMenu)
    assert [each.text()[:1] for each in texts.actions()] == ["A", "B"]
    texts.actions()[1].trigger()
    assert opened.session.anchor == opened.session.articles[1].id


def test_kind_when_asked_for_alone_is_shown_alone_until_all_are_asked_for(opened: Opened) -> None:
    row = row_of(opened, "tugs")
    menu = menus_of(opened).make_divergence_menu(row)
    entry(menu, "Show only this kind").trigger()
    assert all(each.kind is row.kind for each in opened.session.sifted.shown)
    assert opened.session.filter.kinds == {row.kind}
    again = menus_of(opened).make_divergence_menu(row_of(opened, "tugs"))
    entry(again, "Show all kinds").trigger()
    assert len(opened.session.sifted.shown) == len(opened.session.divergences)


def test_row_of_the_values_when_copied_gives_its_source_and_words(opened: Opened) -> None:
    opened.select("passengers")
    table = opened.window.detail.table
    statement = table.model().index(1, 1).data(ValueRole.STATEMENT)
    assert isinstance(statement, Statement)
    menu = menus_of(opened).make_statement_menu(statement)
    entry(menu, "Copy").trigger()
    assert QGuiApplication.clipboard().text().startswith("B Accident at the lighthouse: 15 “")
    entry(menu, "Copy what all sources say").trigger()
    assert "silent" in QGuiApplication.clipboard().text()
    entry(menu, "Go to the passage").trigger()
    assert opened.session.anchor == opened.session.articles[1].id


def test_menu_key_when_pressed_on_a_line_opens_its_menu(opened: Opened) -> None:
    opened.select("tugs")
    view = opened.window.divergence_list.view
    view.customContextMenuRequested.emit(view.visualRect(view.currentIndex()).center())
    menus = [menu for menu in view.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    assert entry(menus[0], "Copy as text").isEnabled()
    menus[0].close()
