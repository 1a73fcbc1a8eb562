"""What only one source reports is found passage by passage."""

from dataclasses import replace

from window_builders import Opened

from viewer.domain.article import PassageKind
from viewer.domain.comparison import Alignment, Comparison
from viewer.gui.actions.ids import ActionId
from viewer.gui.lone_passages import find_lone_passages


def part(opened: Opened) -> Comparison:
    """Let the comparison come anew, with one group of passages left."""
    comparison = opened.session.comparison
    assert comparison is not None
    apart = replace(comparison, alignment=Alignment(groups=comparison.alignment.groups[:1], pairs=()))
    opened.session.show_comparison(apart)
    return apart


def test_lone_passages_are_those_that_report_and_have_no_match(opened: Opened) -> None:
    comparison = part(opened)
    lone = find_lone_passages(comparison)
    shared = {
        passage for group in comparison.alignment.groups for ids in group.passages.values() for passage in ids
    }
    assert list(lone) == [article.id for article in opened.session.articles]
    for article in opened.session.articles:
        told = {each.id for each in lone[article.id]}
        telling = {each.id for each in article.passages if each.kind is PassageKind.PARAGRAPH}
        assert told == telling - shared


def test_lone_passages_when_walked_are_all_shown_and_the_walk_goes_round(opened: Opened) -> None:
    comparison = part(opened)
    lone = find_lone_passages(comparison)
    expected = [passage.span for ones in lone.values() for passage in ones]
    assert expected
    announced: list[str] = []
    opened.session.announced.connect(announced.append)
    for _ in range(len(expected) + 1):
        opened.do(ActionId.NEXT_LONE)
    assert len(announced) == len(expected) + 1
    assert announced[0] == announced[-1]
    assert len(set(announced)) == len(expected)
    assert announced[0].startswith("No match was found in another source: passage 1 of ")
    opened.do(ActionId.PREVIOUS_LONE)
    assert announced[-1] == announced[-3]


def test_lone_passages_when_a_text_has_the_keyboard_begin_with_its_own(opened: Opened) -> None:
    comparison = part(opened)
    lone = find_lone_passages(comparison)
    last = [place for place, ones in enumerate(lone.values()) if ones][-1]
    pane = opened.window.text_panes()[last]
    pane.setFocus()
    opened.do(ActionId.NEXT_LONE)
    assert pane.selected_span() == list(lone.values())[last][0].span


def test_lone_passages_when_there_are_none_are_said_to_be_none(opened: Opened) -> None:
    announced: list[str] = []
    opened.session.announced.connect(announced.append)
    opened.do(ActionId.NEXT_LONE)
    assert announced == ["Every passage has a match in another source."]
