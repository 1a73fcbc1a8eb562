"""Words for what is wrong with a saved review, and where."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from viewer.domain.errors import SidecarError
from viewer.saving.json_text import place_of
from viewer.saving.wire import FOUND_DAY, NAME, PASSAGE, SAYING, SHA256, TAG

REMEDY = "Correct this place in a text editor, or restore an earlier copy of the file."
PATTERNS = {
    SHA256: "64 hexadecimal digits in lower case",
    PASSAGE: "a kind of passage with its first and last position, as “paragraph 18 78”",
    FOUND_DAY: "a day and where it was found, as “2024-01-28 dateline”",
    SAYING: "a text that says something",
    NAME: "a name with single blanks between its words",
    TAG: "a name without commas, with single blanks between its words",
}
"""The patterns of the saved form in the words of a reader."""
LONGEST_SHOWN = 60
"""Characters of a faulty value that a message repeats."""

EXPECTED = {
    "string_type": "a text",
    "string_too_short": "a text that is not empty",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "list_type": "a list",
    "tuple_type": "a list of two selectors",
    "too_long": "a list of two selectors",
    "too_short": "a list that is not empty",
    "model_type": "an object",
}
"""pydantic's kinds of error in the words of a reader; the others carry a figure and are worded below."""


def complaint_at(file: str, place: str, problem: str) -> SidecarError:
    """Return the error for one place inside a saved review."""
    return SidecarError(problem, where=f"{file}: {place}" if place else file, remedy=REMEDY)


def complaint_about(file: str, error: ValidationError) -> SidecarError:
    """Return the first of pydantic's findings as an error with its exact place."""
    first, *others = complaints_about(file, error)
    return SidecarError(f"{first.problem}{_count_of_others(len(others))}", where=first.where, remedy=REMEDY)


def complaints_about(file: str, error: ValidationError) -> tuple[SidecarError, ...]:
    """Return all of pydantic's findings as errors, each with its exact place."""
    return tuple(
        complaint_at(file, place_of(detail["loc"]), _problem_of(detail))
        for detail in error.errors(include_url=False, include_context=True)
    )


@contextmanager
def naming_the_place(file: str, place: str) -> Iterator[None]:
    """Turn a value's refusal of what the file holds into an error that names the place."""
    try:
        yield
    except ValueError as error:
        raise complaint_at(file, place, f"This cannot be: {error}.") from error


def shown(value: Any) -> str:  # noqa: ANN401 - whatever the file holds
    """Return a faulty value as a message may repeat it."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return f"a list of {len(value)}"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def _problem_of(detail: ErrorDetails) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "missing":
        return "Expected this key, found nothing."
    if kind == "value_error":
        return f"This cannot be: {context['error']}; found {shown(detail['input'])}."
    expected = EXPECTED.get(kind) or _expected_figure(kind, context) or detail["msg"]
    return f"Expected {expected}, found {shown(detail['input'])}."


def _expected_figure(kind: str, context: dict[str, Any]) -> str:
    if kind in {"enum", "literal_error"}:
        return str(context["expected"])
    if kind in {"greater_than_equal", "less_than_equal"}:
        bound = "not below" if kind == "greater_than_equal" else "not above"
        return f"a number {bound} {context.get('ge', context.get('le'))}"
    if kind == "string_pattern_mismatch":
        return PATTERNS.get(context["pattern"], "")
    return ""


def _count_of_others(count: int) -> str:
    if count == 0:
        return ""
    return f" ({count} more {'place is' if count == 1 else 'places are'} wrong.)"
