"""JSON as text that any program can read: no repeated keys, no half characters, no numbers without a value."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any, Final

_DECODER: Final = json.JSONDecoder()
_SPACE: Final = re.compile(r"[ \t\r\n]*")
DEEPEST = 64
"""Levels of nesting: a review needs six, and parsers differ on what they bear beyond a hundred."""


class UnsoundJson(ValueError):
    """A text is not JSON, or not JSON that every program reads alike.

    Attributes:
        problem: What is wrong, a sentence.
        place: Where inside the document, such as ``"annotations[3].note"`` or ``"line 4, column 7"``.
    """

    def __init__(self, problem: str, place: str) -> None:
        self.problem = problem
        self.place = place
        super().__init__(problem, place)


@dataclass(frozen=True, slots=True)
class _Repeated:
    """Stands in for the value of a key that one object bears twice, until its place is known."""

    key: str


def place_of(steps: Sequence[str | int]) -> str:
    """Return the way to a value as text: ``("annotations", 3, "note")`` gives ``"annotations[3].note"``."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return text.removeprefix(".")


def line_of(text: str, place: str) -> int | None:
    """Return the line of sound JSON on which the value at ``place`` begins, from 1; None where there is no such value.

    Args:
        text: Sound JSON.
        place: The way to the value as ``place_of`` writes it.
    """
    position = 0
    for step in re.findall(r"\[\d+\]|[^.\[]+", place):
        found = _enter(text, position, int(step[1:-1]) if step.startswith("[") else step)
        if found is None:
            return None
        position = found
    return text.count("\n", 0, _after_space(text, position)) + 1


def _enter(text: str, position: int, wanted: str | int) -> int | None:
    """Return where the value of one key or place begins, inside the object or list that begins at ``position``."""
    position = _after_space(text, position)
    is_object = text[position] == "{"
    position, place = _after_space(text, position + 1), 0
    while text[position] not in "]}":
        key: str | int = place
        if is_object:
            key, position = _DECODER.raw_decode(text, position)
            position = _after_space(text, position) + 1  # the colon
        if key == wanted:
            return position
        _, position = _DECODER.raw_decode(text, _after_space(text, position))
        position, place = _after_space(text, position), place + 1
        position = _after_space(text, position + 1) if text[position] == "," else position
    return None


def _after_space(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    return found.end() if found else position


def read_json(text: str) -> Any:  # noqa: ANN401 - JSON may hold anything
    """Return the value that ``text`` holds.

    Raises:
        UnsoundJson: It is not JSON, or holds what two programs would read differently.
    """
    try:
        value = json.loads(text, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        raise UnsoundJson(
            f"This is not JSON: {error.msg}.", f"line {error.lineno}, column {error.colno}"
        ) from error
    except RecursionError as error:
        raise UnsoundJson(f"It is nested more than {DEEPEST} levels deep.", "") from error
    except ValueError as error:  # Python refuses to read integers of thousands of digits.
        raise UnsoundJson("It holds a number too long to be read.", "") from error
    check_soundness(value)
    return value


def write_json(value: object) -> str:
    """Return ``value`` as indented text with a final newline; keys keep their order.

    Raises:
        UnsoundJson: It holds what JSON cannot carry.
    """
    check_soundness(value)
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def check_soundness(value: object) -> None:
    """Raise ``UnsoundJson`` for the first thing inside ``value`` that JSON cannot carry everywhere."""
    waiting: list[tuple[tuple[str | int, ...], object]] = [((), value)]
    while waiting:
        steps, found = waiting.pop()
        problem = _problem_of(found, len(steps))
        if problem:
            raise UnsoundJson(problem, place_of(steps))
        waiting.extend(((*steps, step), inner) for step, inner in _inside(found))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                found[key] = _Repeated(key)
            seen.add(key)
    return found


def _inside(value: object) -> Iterator[tuple[str | int, object]]:
    if isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, list):
        yield from enumerate(value)


def _problem_of(value: object, depth: int) -> str:
    """Return what is wrong with ``value`` itself, or ``""``."""
    if depth > DEEPEST:
        return f"It is nested more than {DEEPEST} levels deep."
    match value:
        case _Repeated(key=key):
            return f"The key {key!r} stands here twice, so one of its values would be lost."
        case str():
            return _problem_of_text(value)
        case Mapping():
            return next((problem for key in value if (problem := _problem_of_key(key))), "")
        case float() if not isfinite(value):
            return f"Expected a number, found {value}, which JSON cannot carry."
    carried = value is None or isinstance(value, bool | int | float | list)
    return "" if carried else f"Expected a JSON value, found a {type(value).__name__}."


def _problem_of_key(key: object) -> str:
    return _problem_of_text(key) if isinstance(key, str) else f"Expected a text as key, found {key!r}."


def _problem_of_text(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return f"It holds half a character (U+{ord(text[error.start]):04X}) at position {error.start}."
    return ""
