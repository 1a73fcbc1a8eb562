"""What stays selected when a comparison is made anew."""

from dataclasses import replace
from typing import Any

from window_builders import Opened

from viewer.domain.comparison import Divergence, DivergenceId
from viewer.domain.fact import Kind
from viewer.gui.successors import find_successor


def made_anew(opened: Opened, slot: str, **changes: Any) -> Divergence:
    """Let the comparison come anew with another form of one divergence, and return that."""
    comparison = opened.session.comparison
    assert comparison is not None
    old = next(each for each in comparison.divergences if each.slot == slot)
    new = replace(old, id=DivergenceId("new"), **changes)
    divergences = tuple(new if each is old else each for each in comparison.divergences)
    opened.session.show_comparison(replace(comparison, divergences=divergences))
    return new


def test_selected_divergence_when_it_comes_anew_with_other_facts_stays_selected(opened: Opened) -> None:
    opened.select("tugs")
    selected = opened.session.selected
    assert selected is not None
    new = made_anew(opened, "tugs", facts=selected.facts[:2])
    assert opened.session.selected == new
    assert opened.window.detail.slot_heading.text() == "tugs"


def test_selected_divergence_when_it_comes_anew_as_another_kind_is_selected_no_longer(opened: Opened) -> None:
    opened.select("tugs")
    made_anew(opened, "tugs", kind=Kind.CAUSE)
    assert opened.session.selected is None


def test_successor_is_what_was_selected_else_what_shares_most_words_else_nothing(opened: Opened) -> None:
    findings = opened.session.findings
    tugs = next(each for each in findings if each.slot == "tugs")
    others = [each for each in findings if each is not tugs]
    less = replace(tugs, id=DivergenceId("less"), facts=tugs.facts[1:])
    more = replace(tugs, id=DivergenceId("more"))
    assert find_successor(tugs.id, tugs, findings) == tugs.id
    assert find_successor(tugs.id, tugs, [*others, less, more]) == "more"
    assert find_successor(tugs.id, tugs, others) is None
    assert find_successor(tugs.id, None, [more]) is None
    assert find_successor(None, None, findings) is None
