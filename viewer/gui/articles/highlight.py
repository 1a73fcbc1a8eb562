"""What a pane marks in an article."""

from typing import NamedTuple

from viewer.domain.comparison import DivergenceId
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.text import Span
from viewer.gui.slot_names import slot_words
from viewer.gui.wording import relation_words


class Highlight(NamedTuple):
    """The words of one article that state one value of a divergence.

    A tuple, since a long story has tens of thousands, and a window waits while they are made.

    Attributes:
        span: The words, in code points of the article's text.
        kind: What differs; decides colour and underline.
        divergence: What a click selects.
        letter: The letter of the kind, shown in the margin.
        judged: Whether the reviewer has judged the divergence; judged ones stand back.
        slot: The question that the values answer.
        relation: How they are proposed to stand.
    """

    span: Span
    kind: Kind
    divergence: DivergenceId
    letter: str
    judged: bool
    slot: str = ""
    relation: Relation = Relation.UNDETERMINED

    @property
    def name(self) -> str:
        """What the divergence is called where there is room for a line."""
        return f"{slot_words(self.slot)}: {relation_words(self.relation)}"
