"""The commands that look at saved reviews, as a person or a script meets them."""

import json
from pathlib import Path

import pytest

from viewer.__main__ import main

PROJECT = Path(__file__).parents[2]
GOLDEN = PROJECT / "tests" / "files" / "sidecars" / "v1"
ARTICLE = "Ferry aground\n\nAt least 14 passengers were hurt, the harbour master said.\n"


def validate(*arguments: str | Path) -> int:
    return main(["validate", *(str(argument) for argument in arguments)])


def review_of(words: str, start: int) -> str:
    """A review with one annotation that quotes ``words``."""
    selectors = [
        {"type": "TextQuoteSelector", "exact": words, "prefix": "", "suffix": ""},
        {"type": "TextPositionSelector", "start": start, "end": start + len(words)},
    ]
    annotation = {
        "id": "a1", "kind": "casualty", "slot": "injured", "proposed": None, "relation": "contradiction",
        "status": "open", "severity": None, "tags": [], "note": "", "author": "Ada",
        "created": "2024-01-28T09:30:00Z", "modified": "2024-01-28T09:30:00Z",
        "target": [{"source": "art-1", "selector": selectors, "value": ""}],
    }  # fmt: skip
    record = {
        "id": "art-1", "path": "ferry.txt", "sha256": "0" * 64, "title": "", "source": "", "published": None,
    }  # fmt: skip
    return json.dumps(
        {
            "format": "parallax-review",
            "version": 1,
            "offsets": "code points",
            "articles": [record],
            "annotations": [annotation],
            "links": [],
        }
    )


def test_schema_printed_is_the_one_that_is_shipped(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["schema"]) == 0
    shipped = PROJECT / "resources" / "parallax-review.schema.json"
    assert capfdbinary.readouterr().out == shipped.read_bytes()


def test_valid_review_is_said_to_be_so_with_what_it_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert validate(GOLDEN / "discussion.json") == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first.endswith("discussion.json: valid (articles 2, annotations 2, replies 2, codes 3)")


def test_every_problem_of_a_damaged_review_is_told_and_the_code_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = tmp_path / "damaged.parallax.json"
    text = (GOLDEN / "full.json").read_text(encoding="utf-8")
    damaged.write_text(
        text.replace('"status": "confirmed"', '"status": "sure"').replace('"links": [', '"links": [1, ')
    )
    assert validate(GOLDEN / "minimal.json", damaged) == 1
    out = capsys.readouterr().out
    assert "minimal.json: valid (empty)" in out
    assert f"{damaged}: not valid, " in out
    assert "annotations[0].status (line " in out
    assert "links[0] (line " in out


def test_report_for_programs_is_a_list_of_objects(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "missing.parallax.json"
    assert validate(GOLDEN / "full.json", missing, "--format", "json") == 1
    good, bad = json.loads(capsys.readouterr().out)
    assert (good["valid"], good["problems"], good["holds"]["annotations"]) == (True, [], 3)
    assert not bad["valid"]
    assert bad["problems"][0]["problem"].startswith("The file cannot be read")


def test_quotations_that_no_longer_stand_in_their_article_are_told_without_making_the_review_invalid(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    review = tmp_path / "ferry.parallax.json"
    review.write_text(review_of("14 passengers", ARTICLE.index("14 passengers")), encoding="utf-8")
    assert validate(review) == 0
    assert "note" not in capsys.readouterr().out
    review.write_text(review_of("twelve cars were lost at sea", 3), encoding="utf-8")
    assert validate(review) == 0
    assert "0 quotations stand elsewhere now, 1 are not found" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty"),
        (b"[1]", "not a review saved by Parallax"),
        (b"\xff\xfe{\x00", "not text in UTF-8"),
        (b'{"format": "parallax-review", "version": 2}', "A newer Parallax wrote this review"),
        (b"[" * 100_000, "nested more than 64 levels"),
    ],
    ids=["empty", "other", "utf-16", "newer", "deep"],
)
def test_what_is_no_review_is_told_in_words(
    content: bytes, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(content)
    assert validate(path) == 1
    assert words in capsys.readouterr().out
    assert validate(tmp_path) == 1
    assert "This is not a file" in capsys.readouterr().out
