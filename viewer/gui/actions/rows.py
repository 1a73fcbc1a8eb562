"""What a row of the tables of actions says."""

from collections.abc import Callable
from dataclasses import dataclass

from viewer.gui.actions.ids import ActionId, Menu
from viewer.gui.session import ReviewSession

Condition = Callable[[ReviewSession], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """A row of the table.

    Attributes:
        id: The action.
        menu: The menu it stands in.
        text: What it is called, with its mnemonic; translated where it is shown.
        keys: Its shortcuts; the first is shown.
        enabled: When it can be done.
        checkable: Whether it is a choice that stays.
        starts_section: Whether a line stands above it.
    """

    id: ActionId
    menu: Menu
    text: object
    keys: tuple[str, ...] = ()
    enabled: Condition = lambda _session: True
    checkable: bool = False
    starts_section: bool = False


def has_articles(session: ReviewSession) -> bool:
    """Tell whether anything is open."""
    return bool(session.articles)


def has_comparison(session: ReviewSession) -> bool:
    """Tell whether the articles have been compared."""
    return session.comparison is not None


def has_several_articles(session: ReviewSession) -> bool:
    """Tell whether sources stand side by side."""
    return len(session.articles) > 1


def has_source(place: int) -> Condition:
    """Return the condition that there is a source at ``place``, counted from one."""
    return lambda session: len(session.articles) >= place


def has_divergences(session: ReviewSession) -> bool:
    """Tell whether anything can be selected and judged."""
    return bool(session.findings)


def has_own_finding(session: ReviewSession) -> bool:
    """Tell whether the selected finding is one that a reviewer made, and that this reviewer may edit."""
    selected = session.selected
    return selected is not None and selected.is_made and session.judgements.own(selected.id) is not None


def has_something_said(session: ReviewSession) -> bool:
    """Tell whether anybody has judged what is selected, so that it can be answered."""
    selected = session.selected
    return session.selected_note is not None or (
        selected is not None and bool(session.judgements.seen(selected.id))
    )
