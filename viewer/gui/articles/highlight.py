"""What a pane marks in an article."""

from dataclasses import dataclass

from viewer.domain.comparison import DivergenceId
from viewer.domain.fact import Kind
from viewer.domain.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """The words of one article that state one value of a divergence.

    Attributes:
        span: The words, in code points of the article's text.
        kind: What differs; decides colour and underline.
        divergence: What a click selects.
        letter: The letter of the kind, shown in the margin.
        judged: Whether the reviewer has judged the divergence; judged ones stand back.
        name: What the divergence is called where there is room for a line.
    """

    span: Span
    kind: Kind
    divergence: DivergenceId
    letter: str
    judged: bool
    name: str = ""
