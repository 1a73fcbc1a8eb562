"""Telling standing facts and habits from what happened once."""

import re

from viewer.domain.text import Span
from viewer.fact_kinds.scenes import Scene

_HABIT = re.compile(
    r"""
      \b(?:in|over)\s(?:recent|past|previous)\s(?:years|decades|months)\b
    | \b(?:every|each|per|a)\s(?:year|month|week|day)\b(?!\s(?:ago|after|before|later|earlier))
    | \b(?:annually|annual|yearly|typically|usually|regularly|on\saverage|average|historically)\b
    | \bpopulation\b | \bhome\sto\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_general(scene: Scene, clause: Span) -> bool:
    """Tell whether ``clause`` of ``scene`` states a standing fact or a habit rather than an event."""
    return _HABIT.search(clause.of(scene.article.text)) is not None
