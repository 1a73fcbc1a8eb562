"""The hard cases are kept true: what the file says happens today is what happens today."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from story_builders import make_article

from viewer.domain.comparison import Comparison, Divergence
from viewer.pipeline import compare

FILE = Path(__file__).with_name("hard_cases.toml")
SOLVED_AT_LEAST = 19
"""How many cases end as wished; raise it when more do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HardCase:
    """A case: what its articles say, and what should and does come of it."""

    name: str
    why: str
    paragraphs: Mapping[str, list[str]]
    published: Mapping[str, date]
    wished: tuple[str, ...]
    actual: tuple[str, ...]


def read_case(entry: Mapping[str, Any]) -> HardCase:
    return HardCase(
        name=entry["name"],
        why=entry["why"],
        paragraphs=entry["paragraphs"],
        published=entry.get("published", {}),
        wished=tuple(entry["wished"]),
        actual=tuple(entry.get("actual", entry["wished"])),
    )


CASES = {entry["name"]: read_case(entry) for entry in tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]}


def compared(case: HardCase) -> Comparison:
    return compare(
        [
            make_article(letter, paragraphs, case.published.get(letter))
            for letter, paragraphs in case.paragraphs.items()
        ]
    )


def line_of(divergence: Divergence, comparison: Comparison) -> str:
    texts = {article.id: article.text for article in comparison.articles}
    quotes = [f"{fact.article} “{fact.span.of(texts[fact.article])}”" for fact in divergence.facts]
    return f"{divergence.judgement.relation} {divergence.kind}: {' | '.join(quotes)}"


def results(case: HardCase) -> tuple[str, ...]:
    comparison = compared(case)
    return tuple(
        sorted(
            line_of(divergence, comparison)
            for divergence in comparison.divergences
            if divergence.judgement.relation.is_divergence
        )
    )


def as_toml(case: HardCase, found: tuple[str, ...]) -> str:
    """The line to put under ``wished``, or none where the case ends as wished."""
    if found == case.wished:
        return f"no `actual` at all: it ends as wished now; raise SOLVED_AT_LEAST in {Path(__file__).name}"
    return f"actual = [{', '.join(chr(34) + line + chr(34) for line in found)}]"


@pytest.mark.parametrize("name", CASES)
def test_hard_case_when_compared_then_it_ends_as_the_file_says(name: str) -> None:
    case = CASES[name]
    found = results(case)
    assert found == case.actual, f"In {FILE.name}, {name!r} needs now: {as_toml(case, found)}"


@pytest.mark.parametrize("name", CASES)
def test_hard_case_when_written_then_its_words_stand_in_its_articles_and_it_differs_only_where_unsolved(
    name: str,
) -> None:
    case = CASES[name]
    text = " ".join(paragraph for paragraphs in case.paragraphs.values() for paragraph in paragraphs)
    for line in (*case.wished, *case.actual):
        for part in line.partition(": ")[2].split(" | "):
            assert part.partition(" ")[2].strip("“”") in text
    assert case.why


def test_hard_cases_when_counted_then_no_fewer_are_solved_than_before() -> None:
    assert sum(case.actual == case.wished for case in CASES.values()) >= SOLVED_AT_LEAST
