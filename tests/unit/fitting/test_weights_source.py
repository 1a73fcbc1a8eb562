"""Weights are replaced in the source of a module, and nothing else in it changes."""

import subprocess
import sys
from operator import attrgetter
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.fitting.weights_source import replace_weights

SOURCE = '''"""What “weights” are."""

LONG: tuple[float, ...] = (
    1.0, 2.0,
    -3.0,
)  # fmt: skip
"""Why they are so."""

SHORT: tuple[float, ...] = (0.5, 0.25)  # kept
MODE = Weights(
    pair=(0.1, 0.2),
    around=(0.3, 0.4),  # kept too
)
OTHER = 7
'''


def constant(source: str, name: str) -> tuple[float, ...]:
    names: dict[str, object] = {}
    exec(source, {"Weights": SimpleNamespace}, names)
    return tuple(attrgetter(name)(SimpleNamespace(**names)))


@pytest.mark.parametrize("name", ["LONG", "SHORT", "MODE.pair", "MODE.around"])
@given(st.lists(st.floats(min_value=-99, max_value=99), min_size=2, max_size=120).map(tuple))
def test_weights_when_replaced_then_they_read_back_rounded_and_the_rest_stays(
    name: str,
    values: tuple[float, ...],
) -> None:
    changed = replace_weights(SOURCE, {name: values})
    for other in ("LONG", "SHORT", "MODE.pair", "MODE.around"):
        expected = values if other == name else constant(SOURCE, other)
        assert constant(changed, other) == pytest.approx(expected, abs=0.0005001)
    assert all(words in changed for words in ("“weights”", '"""Why they', "OTHER = 7\n"))
    assert changed.count("# kept") == 2
    assert "-0.000" not in changed
    assert max(len(line) for line in changed.splitlines()) <= 110 + len("  # fmt: skip")
    assert replace_weights(changed, {name: values}) == changed


def test_weights_when_replaced_then_the_formatter_leaves_them_alone() -> None:
    for count in (2, 12, 13, 14, 15, 40):
        values = tuple(number / 7 for number in range(count))
        changed = replace_weights(
            SOURCE, dict.fromkeys(("LONG", "SHORT", "MODE.pair", "MODE.around"), values)
        )
        command = [sys.executable, "-m", "ruff", "format", "--isolated", "--line-length", "110", "-"]
        formatted = subprocess.run(command, input=changed, capture_output=True, text=True, check=True).stdout
        assert formatted == changed


@pytest.mark.parametrize("name", ["ABSENT", "OTHER", "MODE", "MODE.absent", "SHORT.pair"])
def test_weights_when_the_module_has_no_such_tuple_then_it_says_so(name: str) -> None:
    with pytest.raises(ValueError, match=f"has no .* {name}"):
        replace_weights(SOURCE, {name: (1.0, 2.0)})
