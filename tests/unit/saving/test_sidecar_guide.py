"""The page for people who write scripts: its tables are those of the models, and its examples run."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import BaseModel
from saved_builders import PROJECT

from viewer.__main__ import main
from viewer.domain.article import PassageKind
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Status
from viewer.saving import wire
from viewer.saving.sidecar import read_sidecar

GUIDE = (PROJECT / "resources" / "sidecar.md").read_text(encoding="utf-8")
MODELS: dict[str, type[BaseModel]] = {
    "Review": wire.ReviewDocument,
    "Article": wire.ArticleRecord,
    "Kept text": wire.KeptTextRecord,
    "Annotation": wire.AnnotationRecord,
    "Target": wire.Target,
    "Quotation": wire.QuoteSelector,
    "Position": wire.PositionSelector,
    "Reply": wire.ReplyRecord,
    "Change": wire.ChangeRecord,
    "Link": wire.LinkRecord,
    "Correction": wire.CorrectionRecord,
    "Code": wire.CodeRecord,
}


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)


def table_of(heading: str) -> dict[str, str]:
    section = GUIDE.split(f"\n### {heading}\n")[1].split("\n##")[0]
    return dict(re.findall(r"^\| `(\w+)` \| (required|optional) \|", section, re.MULTILINE))


def row_of(heading: str, key: str) -> set[str]:
    section = GUIDE.split(f"\n### {heading}\n")[1].split("\n##")[0]
    row = next(line for line in section.splitlines() if line.startswith(f"| `{key}` |"))
    return set(re.findall(r"`(\w+)`", row)) - {key}


@pytest.mark.parametrize("heading", MODELS)
def test_table_names_every_key_of_its_model_and_no_other(heading: str) -> None:
    fields = MODELS[heading].model_fields
    expected = {name: "required" if field.is_required() else "optional" for name, field in fields.items()}
    assert table_of(heading) == expected


def test_every_part_of_the_saved_form_has_its_table() -> None:
    found = {
        model
        for model in vars(wire).values()
        if isinstance(model, type) and issubclass(model, BaseModel) and not model.__name__.startswith("_")
    }
    assert found - {BaseModel} == set(MODELS.values())


def test_values_that_a_key_may_have_are_all_named() -> None:
    assert row_of("Annotation", "kind") == {kind.value for kind in Kind}
    assert row_of("Annotation", "relation") == {relation.value for relation in Relation}
    assert row_of("Annotation", "status") == {status.value for status in Status}
    assert row_of("Correction", "kind") == {kind.value for kind in PassageKind}


@pytest.fixture
def story(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    """A folder with the story of the page, as it tells its readers to lay it out."""
    for name, text in zip(("quay.txt", "lamp.txt"), blocks("text"), strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "quay.parallax.json").write_text(blocks("json")[0], encoding="utf-8")
    assert main(["compare", "--format", "json", str(tmp_path / "quay.txt"), str(tmp_path / "lamp.txt")]) == 0
    (tmp_path / "story.json").write_text(capfd.readouterr().out, encoding="utf-8")
    return tmp_path


def run(code: str, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_review_of_the_example_is_valid_and_quotes_what_stands_in_its_articles(
    story: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", str(story / "quay.parallax.json")]) == 0
    assert capfd.readouterr().out.splitlines()[0].endswith("valid (articles 2, annotations 1)")


def test_table_of_values_has_a_row_for_each_target(story: Path) -> None:
    run(blocks("python")[0], story)
    lines = (story / "values.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines == [
        "slot,relation,reviewer,source,value,words",
        "boats burned,contradiction,Ada,The Quay,9,Nine boats",
        "boats burned,contradiction,Ada,Boats lost to fire,11,Eleven boats",
    ]


def test_tag_that_a_script_adds_is_there_when_the_review_is_read(story: Path) -> None:
    run(blocks("python")[1], story)
    review = read_sidecar(story / "quay.parallax.json").review
    assert review.annotations[0].tags == ("count", "check")
    assert review.annotations[0].modified > review.annotations[0].created


def test_review_made_from_a_spreadsheet_is_valid_and_every_quotation_stands_in_its_place(
    story: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run(blocks("python")[2], story)
    assert main(["validate", str(story / "coded.parallax.json")]) == 0
    assert capfd.readouterr().out == (f"{story / 'coded.parallax.json'}: valid (articles 2, annotations 1)\n")
