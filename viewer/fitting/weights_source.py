"""Coefficients as literals in the source of a module: replaced in place, with every comment around them kept.

A name is that of a module constant, ``EVENT_WEIGHTS``, or of a keyword in the call that makes one, ``LIGHT.pair``.
"""

import ast
from collections.abc import Sequence
from textwrap import fill

from viewer.fitting.fitted_model import Weights

PLACES = 3
"""Decimal places that are written; more would claim what the labels cannot tell."""

_WIDTH = 110
_INDENT = "    "
_BY_HAND = "  # fmt: skip"


def replace_weights(source: str, weights: Weights) -> str:
    """Return ``source`` with the tuple of each name replaced; a name that it does not have raises ``ValueError``."""
    for name, values in weights.items():
        source = _replace(source, name, values)
    return source


def _replace(source: str, name: str, values: Sequence[float]) -> str:
    statement = _statement(source, name.partition(".")[0])
    value = _value(statement, name)
    lines = source.encode().splitlines(keepends=True)  # positions of the syntax tree count bytes
    first, last = lines[value.lineno - 1], lines[_end(value) - 1]
    before, after = first[: value.col_offset].decode(), last[value.end_col_offset :].decode()
    literal = _literal(values, before, after)
    rest = [line.decode() for line in lines[_end(value) : _end(statement)]]
    replaced = [*(before + literal + after).splitlines(keepends=True), *rest]
    if "\n" in literal and not replaced[-1].rstrip().endswith(_BY_HAND.strip()):
        replaced[-1] = (
            replaced[-1].rstrip("\n") + _BY_HAND + "\n"
        )  # the formatter would set one number a line
    return (
        b"".join(lines[: value.lineno - 1]).decode()
        + "".join(replaced)
        + b"".join(lines[_end(statement) :]).decode()
    )


def _statement(source: str, constant: str) -> ast.Assign | ast.AnnAssign:
    for node in ast.parse(source).body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if isinstance(node, ast.Assign | ast.AnnAssign) and any(
            isinstance(target, ast.Name) and target.id == constant for target in targets
        ):
            return node
    raise ValueError(f"the module has no constant {constant}")


def _value(statement: ast.Assign | ast.AnnAssign, name: str) -> ast.Tuple:
    """Return the literal that ``statement`` has for ``name``."""
    value = statement.value
    keyword = name.partition(".")[2]
    if keyword:
        keywords = value.keywords if isinstance(value, ast.Call) else []
        value = next((entry.value for entry in keywords if entry.arg == keyword), None)
    if not isinstance(value, ast.Tuple):
        raise ValueError(f"the module has no tuple {name}")  # noqa: TRY004 - the source is at fault, not a type
    return value


def _literal(values: Sequence[float], before: str, after: str) -> str:
    """Return ``values`` on one line where they fit between ``before`` and ``after``, else filled over several."""
    numbers = [f"{value:.{PLACES}f}".replace(f"-{0:.{PLACES}f}", f"{0:.{PLACES}f}") for value in values]
    line = f"({', '.join(numbers)})"
    if len(before) + len(line) + len(after.rstrip()) <= _WIDTH:
        return line
    outer = before[: len(before) - len(before.lstrip())]
    filled = fill(
        ", ".join(numbers) + ",", _WIDTH, initial_indent=outer + _INDENT, subsequent_indent=outer + _INDENT
    )
    return f"(\n{filled}\n{outer})"


def _end(node: ast.stmt | ast.expr) -> int:
    assert node.end_lineno is not None  # parsed source always has it
    return node.end_lineno
