import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.text import Span
from viewer.language.clauses import cut_clauses
from viewer.language.sentences import split_sentences
from viewer.language.tokens import read_tokens


def sentences_of(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text, Span(start=0, end=len(text)))]


def clauses_of(text: str) -> list[str]:
    return [span.of(text) for span in cut_clauses(read_tokens(text, Span(start=0, end=len(text))))]


PROSE = st.lists(
    st.sampled_from(
        [
            "The",
            "river",
            "rose",
            "but",
            "which",
            "after",
            ";",
            "—",
            "4 p.m.",
            "U.S.",
            ".",
            "!",
            "Sgt.",
            "”",
            "\n",
            "killed",
        ]
    ),
    min_size=1,
    max_size=40,
).map(" ".join)


@given(PROSE)
def test_sentences_cover_everything_but_white_space(text: str) -> None:
    assert "".join("".join(sentences_of(text)).split()) == "".join(text.split())


@given(PROSE)
def test_clauses_cover_every_token_in_order_without_overlap(text: str) -> None:
    tokens = read_tokens(text, Span(start=0, end=len(text)))
    clauses = cut_clauses(tokens)

    assert all(left.end <= right.start for left, right in itertools.pairwise(clauses))
    assert all(sum(clause.contains(token.span) for clause in clauses) == 1 for token in tokens)


@pytest.mark.parametrize(
    "text",
    [
        "Staff Sgt. Ann Reed spoke to Gov. Lee.",
        "The U.S. Coast Guard came on Feb. 3 at last.",
        "It weighs 3.5 tonnes.",
        "J. K. Moran bought No. 12 in the row.",
        "He left at 4 p.m. Monday.",
    ],
)
def test_abbreviations_do_not_end_a_sentence(text: str) -> None:
    assert sentences_of(text) == [text]


def test_a_sentence_ends_after_its_closing_quotation_mark() -> None:
    assert sentences_of("“We saw it.” Nobody else did.") == ["“We saw it.”", "Nobody else did."]


def test_a_sentence_may_end_with_an_abbreviation() -> None:
    assert sentences_of("They sailed to the U.S. They never came back.") == [
        "They sailed to the U.S.",
        "They never came back.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bridge collapsed on Monday, which injured four workers.",
            ["The bridge collapsed on Monday,", "which injured four workers."],
        ),
        (
            "Police searched the harbour in response to a robbery on Tuesday.",
            ["Police searched the harbour", "in response to a robbery on Tuesday."],
        ),
        (
            "The town held a march to avenge the fire that killed two men.",
            ["The town held a march", "to avenge the fire", "that killed two men."],
        ),
        (
            "Two sheds were burned in reply to a theft in the next village.",
            ["Two sheds were burned", "in reply to a theft in the next village."],
        ),
        ("The storm passed, killing three people.", ["The storm passed, killing three people."]),
    ],
)
def test_clauses_keep_events_apart(text: str, expected: list[str]) -> None:
    assert clauses_of(text) == expected
