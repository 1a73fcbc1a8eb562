"""Findings that the list does not show: why, and how they come into it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from viewer.domain.comparison import Divergence
from viewer.gui.session import ReviewSession


def is_listed(session: ReviewSession, finding: Divergence) -> bool:
    """Tell whether the list shows ``finding`` now."""
    return any(each.id == finding.id for each in session.sifted.walked)


def where_hidden(session: ReviewSession, finding: Divergence) -> str:
    """Return, in words, what keeps ``finding`` out of the list; that it is dismissed is said beside it."""
    if not _passes(session, finding):
        return QCoreApplication.translate("Revealing", "hidden by the filter")
    if _is_omission(session, finding):
        return QCoreApplication.translate("Revealing", "in a closed section")
    return QCoreApplication.translate("Revealing", "among the quieter findings")


def reveal_selected(session: ReviewSession) -> None:
    """Let the list show the selected finding, changing no more of the filter than is needed."""
    selected = session.selected
    if selected is None:
        return
    wanted = session.filter if _passes(session, selected) else session.filter.cleared()
    if is_kept_back(session, selected):
        wanted = replace(wanted, dismissed=True)
    if _is_omission(session, selected):
        wanted = replace(wanted, omissions=True)
    session.set_filter(wanted)
    if not is_listed(session, selected):
        session.set_filter(replace(wanted, quieter=True))


def reveal_all(session: ReviewSession) -> None:
    """Let every finding be shown, also the quieter ones; sections and what was dismissed stay as they are."""
    session.set_filter(replace(session.filter.cleared(), quieter=True))


def _passes(session: ReviewSession, finding: Divergence) -> bool:
    judgements = session.judgements
    annotation = judgements.shown.get(finding.id)
    return session.filter.lets_through(finding, annotation, judgements.authors.get(finding.id, ()))


def is_kept_back(session: ReviewSession, finding: Divergence) -> bool:
    """Tell whether ``finding`` is hidden because the reviewer has dismissed it."""
    return finding.id in session.judgements.dismissed and not session.filter.wants_dismissed


def _is_omission(session: ReviewSession, finding: Divergence) -> bool:
    comparison = session.comparison
    return comparison is not None and any(each.id == finding.id for each in comparison.omissions)
