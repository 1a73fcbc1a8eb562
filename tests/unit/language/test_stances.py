import pytest

from viewer.domain.fact import Certainty, Polarity, Stance
from viewer.domain.text import Span
from viewer.language.analysis import Sentence
from viewer.language.clauses import cut_clauses
from viewer.language.stances import read_stance
from viewer.language.tokens import read_tokens


def stance_of(text: str) -> Stance:
    span = Span(start=0, end=len(text))
    tokens = read_tokens(text, span)
    return read_stance(Sentence(span=span, tokens=tokens, clauses=cut_clauses(tokens)), span, span)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The harbour master said that four boats sank.", "The harbour master"),
        ("Four boats sank, according to the coast guard.", "the coast guard"),
        ("“Four boats sank,” said Mayor Ann Reed.", "Mayor Ann Reed"),
        ("Four boats sank.", ""),
    ],
)
def test_the_speaker_is_the_subject_of_the_verb_of_saying(text: str, speaker: str) -> None:
    assert stance_of(text).speaker == speaker


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Four boats may have sunk.", Certainty.POSSIBLE),
        ("Four boats reportedly sank.", Certainty.PROBABLE),
        ("Four boats sank in May.", Certainty.CERTAIN),
    ],
)
def test_hedges_lower_the_certainty(text: str, certainty: Certainty) -> None:
    assert stance_of(text).certainty is certainty


@pytest.mark.parametrize("text", ["No boat sank.", "The boat didn’t sink.", "He denied that it sank."])
def test_negation_and_denial_turn_the_polarity(text: str) -> None:
    assert stance_of(text).polarity is Polarity.DENIED
