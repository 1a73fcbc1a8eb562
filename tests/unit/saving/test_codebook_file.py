import json
from pathlib import Path
from typing import Any

import pytest

from viewer.domain.errors import SidecarError, UnsupportedVersion
from viewer.domain.review import Code
from viewer.saving.codebook import read_codebook, write_codebook

CODES = (
    Code(name="death toll", description="The dead, and who counts them."),
    Code(name="hedged", unknown={"colour": "blue"}),
)


def written(folder: Path, **changes: Any) -> Path:
    """Write the saved form of ``CODES``, except for ``changes``."""
    document = {
        "format": "parallax-codebook",
        "version": 1,
        "codes": [
            {"name": "death toll", "description": "The dead, and who counts them."},
            {"name": "hedged", "colour": "blue"},
        ],
    }
    path = folder / "team.json"
    path.write_text(json.dumps({**document, **changes}), encoding="utf-8")
    return path


def test_codebook_written_and_read_is_the_same_with_what_this_version_does_not_know(tmp_path: Path) -> None:
    path = tmp_path / "team.json"
    write_codebook(path, CODES)
    assert read_codebook(path) == CODES
    assert json.loads(path.read_text(encoding="utf-8")) == json.loads(
        written(tmp_path).read_text(encoding="utf-8")
    )


@pytest.mark.parametrize(
    ("changes", "place", "problem"),
    [
        ({"codes": [{"name": "a"}, {"name": "a"}]}, "codes[1].name", 'found "a", which codes[0] has too'),
        ({"codes": [{"name": "two  blanks"}]}, "codes[0].name", "single blanks"),
        ({"codes": [{"name": "toll, dead"}]}, "codes[0].name", "without commas"),
        ({"codes": [{"description": "x"}]}, "codes[0].name", "Expected this key"),
        ({"codes": [{"name": "a", "description": 3}]}, "codes[0].description", "Expected a text, found 3"),
        ({"codes": {}}, "codes", "Expected a list"),
        ({"version": "1"}, "version", 'Expected a version number, found "1"'),
        ({"format": "parallax-review"}, "", "not a codebook"),
    ],
)
def test_damaged_codebook_is_refused_with_the_exact_place(
    tmp_path: Path, changes: dict[str, Any], place: str, problem: str
) -> None:
    path = written(tmp_path, **changes)
    with pytest.raises(SidecarError) as caught:
        read_codebook(path)
    assert caught.value.where == (f"{path}: {place}" if place else str(path))
    assert problem in caught.value.problem
    assert caught.value.remedy


def test_codebook_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedVersion):
        read_codebook(written(tmp_path, version=2))


def test_file_that_is_not_there_or_no_json_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SidecarError, match="cannot be read"):
        read_codebook(tmp_path / "nowhere.json")
    (tmp_path / "text.json").write_text("tags: toll", encoding="utf-8")
    with pytest.raises(SidecarError):
        read_codebook(tmp_path / "text.json")


def test_code_that_no_such_file_can_hold_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "team.json"
    write_codebook(path, CODES)
    before = path.read_bytes()
    with pytest.raises(SidecarError, match="without commas"):
        write_codebook(path, [Code(name="toll, dead")])
    assert path.read_bytes() == before
