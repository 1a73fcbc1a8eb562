"""Which quotations need the reviewer who sits before the window."""

from viewer.gui.session import ReviewSession
from viewer.reviewing.needing import Need, find_needs


def needs_of(session: ReviewSession) -> tuple[Need, ...]:
    """Return the quotations that need somebody; of notes the reviewer's own only, where they judge blind."""
    only = session.reviewer if session.blind else None
    return find_needs(session.review, session.articles, only)
