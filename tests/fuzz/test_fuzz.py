"""A short run of the fuzzer: damaged files of every kind are read or refused, and nothing else happens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutating import TOKENS, Edit, Kind, mutated
from targets import Targets, Watch, decode_any, samples

from viewer.reading.isolating import PageParser

SAMPLES = samples()
BRIEFLY = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)

edits = st.lists(
    st.builds(
        Edit,
        kind=st.sampled_from(Kind),
        place=st.floats(0, 1),
        size=st.sampled_from((1, 2, 4, 7, 30, 200, 3000)),
        token=st.integers(0, len(TOKENS) - 1),
        inside=st.booleans(),
    ),
    min_size=1,
    max_size=8,
)


@pytest.fixture(scope="module")
def targets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Targets]:
    folder = tmp_path_factory.mktemp("fuzz")
    with PageParser() as parser:
        shared = Targets(folder, parser)
        yield shared
    assert shared.touched == []


@pytest.mark.parametrize("suffix", sorted(SAMPLES))
@BRIEFLY
@given(edits=edits, which=st.integers(0, 50))
def test_run_when_a_file_is_damaged_then_it_is_read_or_refused(
    targets: Targets, suffix: str, edits: list[Edit], which: int
) -> None:
    known = SAMPLES[suffix]
    targets.run(suffix, mutated(known[which % len(known)], edits, SAMPLES[".html"][0]))


@pytest.mark.parametrize("suffix", [".txt", ".html", ".toml", ".zip", ".parallax.json"])
@settings(BRIEFLY, max_examples=5)
@given(edits=edits)
def test_compare_when_a_file_is_damaged_then_the_command_line_ends_in_order(
    targets: Targets, suffix: str, edits: list[Edit]
) -> None:
    targets.compare(suffix, mutated(SAMPLES[suffix][0], edits))


@settings(BRIEFLY, max_examples=100)
@given(
    content=st.binary(max_size=300),
    encoding=st.sampled_from(("utf-8", "utf-7", "cp1252", "utf-16", "shift_jis", "hz", "idna", "hex"))
    | st.text(max_size=8),
)
def test_decode_when_any_bytes_are_asked_for_in_any_encoding_then_they_are_text_or_refused(
    content: bytes, encoding: str
) -> None:
    decode_any(content, encoding)


def test_mutated_when_an_edit_is_done_then_the_file_is_another() -> None:
    """The fuzzer itself: each kind of edit changes something, in a plain file and inside an archive."""
    for kind in Kind:
        for suffix in (".html", ".docx"):
            edit = Edit(kind=kind, place=0.5, size=4, token=3, inside=True)
            assert mutated(SAMPLES[suffix][0], [edit], b"0123456789") != SAMPLES[suffix][0]


def test_watch_when_something_outside_is_written_then_it_is_noticed(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    with Watch(inner) as watch:
        (inner / "a.txt").write_text("inside")
        assert watch.touched == []
        (tmp_path / "b.txt").write_text("outside")
    (tmp_path / "c.txt").write_text("watched no more")
    assert len(watch.touched) == 1
