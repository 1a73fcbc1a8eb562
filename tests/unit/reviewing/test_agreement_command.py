"""``parallax agreement`` as a script or a person meets it: output, messages and exit codes."""

import csv
import io
import json
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from review_builders import annotation

from viewer.__main__ import main
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, AnnotationId, Review, Severity, Status, quote_from
from viewer.domain.text import Span
from viewer.exporting.agreement_csv import COLUMNS, agreement_as_csv
from viewer.reading import read_article
from viewer.reviewing.agreeing import agreement_of
from viewer.reviewing.pairing import record_of
from viewer.reviewing.raters import Rater
from viewer.saving.sidecar import write_sidecar

TEXT = "Ferry sinks\n\n" + "\n\n".join(f"The lookout counted number {n} of the boats." for n in range(60))


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def judged(text: Path, author: str, numbers: Sequence[int], seed: int = 0) -> tuple[Annotation, ...]:
    draw, source = random.Random(seed), read_article(text)
    made = []
    for number in numbers:
        start = source.text.index(f"number {number} ")
        quote = quote_from(source.id, source.text, Span(start=start, end=start + 8))
        relation = draw.choice((Relation.CONTRADICTION, Relation.COMPATIBLE))
        made.append(
            replace(
                annotation(number, [quote], author=author, status=Status.CONFIRMED, relation=relation),
                id=AnnotationId(f"{author}-{number}"),
                severity=draw.choice(tuple(Severity)),
            )
        )
    return tuple(made)


def save(text: Path, name: str, *annotations: Annotation) -> Path:
    path = text.parent / f"{name}.parallax.json"
    records = (record_of(read_article(text), text.parent),)
    write_sidecar(path, Review(articles=records, annotations=annotations), None)
    return path


def agreement(*arguments: str | Path) -> int:
    return main(["agreement", *(str(argument) for argument in arguments)])


def test_json_is_the_contract_and_the_same_each_time(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [
        save(text, "a", *judged(text, "Ada", range(40))),
        save(text, "b", *judged(text, "Ben", range(3, 45), 1)),
    ]
    assert agreement(*files, "--format", "json") == 0
    first = capsys.readouterr().out
    assert agreement(*files, "--format", "json") == 0
    assert capsys.readouterr().out == first
    content = json.loads(first)
    assert list(content) == ["schema", "resamples", "raters", "items", "pairs", "overall"]
    assert content["schema"] == "parallax-agreement/1"
    (pair,) = content["pairs"]
    assert (pair["first"], pair["second"]) == ("Ada", "Ben")
    assert (pair["matched"], pair["only_first"], pair["only_second"]) == (37, 3, 5)
    for aspect in ("relation", "kind", "status", "severity"):
        assert {"items", "value", "low", "high", "undefined_resamples", "reason"} == set(
            pair[aspect]["kappa"]
        )
        assert pair[aspect]["kappa"]["items"] == 37
        assert sum(cell["count"] for cell in pair[aspect]["table"]) == 37
        assert set(content["overall"][aspect]) == {"alpha", "metric", "judged_by_one_only"}
    assert (
        pair["relation"]["kappa"]["low"]
        < pair["relation"]["kappa"]["value"]
        < pair["relation"]["kappa"]["high"]
    )
    assert pair["status"]["kappa"]["reason"] == "one_category"


def test_the_report_for_people_never_hides_what_only_one_saw(
    text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [
        save(text, "a", *judged(text, "Ada", range(40))),
        save(text, "b", *judged(text, "Ben", range(3, 45), 1)),
    ]
    assert agreement(*files) == 0
    report = capsys.readouterr().out
    assert "37 items of both; 3 only Ada, 5 only Ben." in report
    assert "undefined: all said one and the same" in report
    assert "relation: Ada down, Ben across" in report
    assert "nan" not in report.lower()
    assert max(map(len, report.splitlines())) <= 100


def test_too_few_items_stand_in_place_of_a_figure(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = save(text, "both", *judged(text, "Ada", range(8)), *judged(text, "Ben", range(4, 12), 1))
    assert agreement(file) == 0
    report = capsys.readouterr().out
    assert "too few items" in report
    assert "4 items of both; 4 only Ada, 4 only Ben." in report
    assert agreement(file, "--format", "json") == 0
    content = json.loads(capsys.readouterr().out)
    assert content["pairs"][0]["relation"]["kappa"] == {
        "items": 4, "value": None, "low": None, "high": None, "undefined_resamples": 0, "reason": "too_few_items",
    }  # fmt: skip


def test_one_reviewer_alone_is_told_what_is_needed(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = save(text, "mine", *judged(text, "Ada", range(8)))
    assert agreement(file) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "Agreement needs two reviewers" in said.err
    assert "Name another reviewer’s file too" in said.err
    assert agreement(save(text, "none")) == 1


def test_two_files_of_one_person_are_compared_file_by_file(
    text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [
        save(text, "may", *judged(text, "Ada", range(9))),
        save(text, "june", *judged(text, "Ada", range(9), 1)),
    ]
    assert agreement(*files) == 0
    assert "may AND june" in capsys.readouterr().out
    assert agreement(*files, "--by", "author") == 1


def test_a_missing_article_and_a_damaged_file_are_told(
    text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [
        save(text, "a", *judged(text, "Ada", range(25))),
        save(text, "b", *judged(text, "Ben", range(25), 1)),
    ]
    text.unlink()
    assert agreement(*files) == 0
    said = capsys.readouterr()
    assert "The article is not there. The text kept with the review is taken" in said.err
    assert "25 items of both; 0 only Ada, 0 only Ben." in said.out
    files[1].write_text("{", encoding="utf-8")
    assert agreement(*files) == 1
    assert str(files[1]) in capsys.readouterr().err


def test_the_table_for_spreadsheets_has_all_counts_and_no_formulas(text: Path) -> None:
    raters = [
        Rater(name="=Ada", annotations=judged(text, "Ada", range(30))),
        Rater(name="Ben", annotations=judged(text, "Ben", range(5, 33), 1)),
    ]
    rows = list(csv.DictReader(io.StringIO(agreement_as_csv(agreement_of(raters)))))
    assert set(rows[0]) == set(COLUMNS)
    kappa = next(row for row in rows if (row["aspect"], row["measure"]) == ("relation", "cohen_kappa"))
    assert (kappa["items"], kappa["matched"], kappa["only_first"], kappa["only_second"]) == (
        "25",
        "25",
        "5",
        "3",
    )
    assert float(kappa["low_95"]) < float(kappa["value"]) < float(kappa["high_95"])
    assert {row["first"] for row in rows} == {"'=Ada", "all"}
    assert sum(row["measure"] == "krippendorff_alpha" for row in rows) == 4


def test_copies_of_an_article_that_were_edited_alike_since_are_one_article(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = []
    for seed, author in enumerate(("Ada", "Ben")):
        folder = tmp_path / author
        folder.mkdir()
        copy = folder / "ferry.txt"
        copy.write_text(TEXT, encoding="utf-8")
        files.append(save(copy, author, *judged(copy, author, range(25), seed)))
        copy.write_text(f"Ferry lost\n\n{TEXT.removeprefix('Ferry sinks')}", encoding="utf-8")
    assert agreement(*files) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert "25 items of both; 0 only Ada, 0 only Ben." in said.out
