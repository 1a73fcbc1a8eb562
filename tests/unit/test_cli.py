"""The command line as a script or a person meets it: output, messages and exit codes."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from viewer.__main__ import main
from viewer.domain.article import PassageKind
from viewer.domain.review import PassageCorrection, PassageLink, Review, quote_from
from viewer.reading import read_article
from viewer.reviewing.pairing import record_of
from viewer.saving.sidecar import write_sidecar

FIRST = "Ferry sinks\n\nA ferry sank off Marrow Point on Monday and 12 people were killed.\n"
SECOND = "Ferry goes down\n\nThe ferry sank off Marrow Point on Monday; 15 people were killed.\n"


@pytest.fixture
def story(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "first.txt", tmp_path / "second.txt"]
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def compare(*arguments: str | Path) -> int:
    return main(["compare", *(str(argument) for argument in arguments)])


def test_compare_as_json_prints_the_contract(story: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert compare(*story, "--format", "json") == 0
    content = json.loads(capsys.readouterr().out)
    assert list(content) == ["schema", "articles", "alignments", "divergences"]
    assert content["schema"] == "parallax-comparison/1"
    assert [Path(article["path"]).name for article in content["articles"]] == ["first.txt", "second.txt"]
    assert set(content["articles"][0]) == {
        "id", "path", "title", "published", "source", "language", "passages",
    }  # fmt: skip
    killed = next(entry for entry in content["divergences"] if entry["slot"] == "killed")
    assert set(killed) == {"id", "kind", "relation", "confidence", "slot", "reason", "mentions"}
    assert killed["relation"] == "contradiction"
    assert {mention["value"] for mention in killed["mentions"]} == {"12", "15"}


def test_compare_as_json_quotes_what_stands_at_the_offsets(
    story: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    compare(*story, "--format", "json")
    content = json.loads(capsys.readouterr().out)
    passages = {passage["id"]: passage for article in content["articles"] for passage in article["passages"]}
    for divergence in content["divergences"]:
        for mention in divergence["mentions"]:
            passage = passages[mention["passage"]]
            start, end = mention["start"] - passage["start"], mention["end"] - passage["start"]
            assert passage["text"][start:end] == mention["quote"]


def test_compare_twice_prints_the_same_bytes(
    story: list[Path], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    outputs = []
    for _ in range(2):
        compare(*story, "--format", "json")
        outputs.append(capfdbinary.readouterr().out)
    assert outputs[0] == outputs[1] != b""


def test_compare_as_text_tells_who_says_what_and_why(
    story: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare(*story) == 0
    report = capsys.readouterr().out
    assert "A  Ferry sinks" in report
    assert "killed [casualty]: contradiction" in report
    assert "[12 people were killed]" in report or "[12 people]" in report
    assert "Why: " in report


def test_compare_with_an_unreadable_file_names_it_and_compares_the_rest(
    story: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare(*story, story[0].parent / "missing.txt") == 1
    output = capsys.readouterr()
    assert "missing.txt" in output.err
    assert "killed" in output.out


@pytest.mark.parametrize("given", [["first.txt"], ["missing.txt", "gone.txt"], ["first.txt", "first.txt"]])
def test_compare_with_fewer_than_two_articles_says_what_to_do(
    story: list[Path], given: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare(*(story[0].parent / name for name in given)) == 1
    output = capsys.readouterr()
    assert output.out == ""
    assert "Name at least two articles" in output.err


def test_compare_says_which_mode_is_on(story: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    for options in ([], ["--light"]):
        compare(*story, *options)
        output = capsys.readouterr()
        assert "Light mode" in output.out
        assert output.err == ""
        compare(*story, *options, "--format", "json")
        assert capsys.readouterr().err == ""


def test_compare_semantic_without_a_model_says_so_and_compares_in_the_light_mode(
    story: list[Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PARALLAX_MODEL", str(tmp_path / "nothing here"))
    compare(*story)
    light = capsys.readouterr().out
    assert compare(*story, "--semantic") == 0
    output = capsys.readouterr()
    assert output.out == light
    assert "nothing here" in output.err
    assert "PARALLAX_MODEL" in output.err
    assert "The light mode was used." in output.err


@pytest.mark.parametrize("arguments", [["compare"], ["--nonsense"], ["compare", "x", "--format", "yaml"]])
def test_wrong_usage_ends_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "usage: parallax" in capsys.readouterr().err


def test_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("Parallax ")


def test_compare_a_saved_review_compares_its_articles(
    story: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = story[0].parent
    records = tuple(record_of(read_article(path), folder) for path in story)
    sidecar = folder / "first.parallax.json"
    write_sidecar(sidecar, Review(articles=records), None)
    assert compare(sidecar) == 0
    assert "killed [casualty]" in capsys.readouterr().out


def test_compare_a_saved_review_minds_what_its_reviewer_corrected_and_linked(
    story: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = (read_article(path) for path in story)
    whole, other = first.passages[1].span, second.passages[1].span
    link = PassageLink(
        left=quote_from(first.id, first.text, whole),
        right=quote_from(second.id, second.text, other),
        linked=False,
        author="",
    )
    cut = PassageCorrection(
        quote=quote_from(first.id, first.text, first.passages[0].span),
        kind=PassageKind.BOILERPLATE,
        author="",
        made=datetime(2024, 3, 1, tzinfo=UTC),
    )
    folder = story[0].parent
    told = replace(record_of(first, folder), title="Told anew", published=date(2024, 3, 2))
    review = Review(articles=(told, record_of(second, folder)), links=(link,), corrections=(cut,))
    sidecar = folder / "first.parallax.json"
    write_sidecar(sidecar, review, None)
    assert compare(sidecar, "--format", "json") == 0
    content = json.loads(capsys.readouterr().out)
    article = content["articles"][0]
    assert (article["title"], article["published"]) == ("Told anew", "2024-03-02")
    assert article["passages"][0]["kind"] == "boilerplate"
    apart = {first.passages[1].id, second.passages[1].id}
    assert not any(apart <= set(group["passages"]) for group in content["alignments"])
    assert compare(*story, "--format", "json") == 0
    content = json.loads(capsys.readouterr().out)
    assert any(apart <= set(group["passages"]) for group in content["alignments"])


def test_compare_a_saved_review_of_texts_that_changed_says_what_is_no_longer_found(
    story: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = (read_article(path) for path in story)
    cut = PassageCorrection(
        quote=quote_from(first.id, first.text, first.passages[1].span),
        kind=PassageKind.BOILERPLATE,
        author="",
        made=datetime(2024, 3, 1, tzinfo=UTC),
    )
    folder = story[0].parent
    records = tuple(record_of(article, folder) for article in (first, second))
    sidecar = folder / "first.parallax.json"
    write_sidecar(sidecar, Review(articles=records, corrections=(cut,)), None)
    story[0].write_text("Ferry sinks\n\nNobody knows how many were aboard.\n", encoding="utf-8")
    assert compare(sidecar) == 0
    assert "no longer found: 1" in capsys.readouterr().err


def test_compare_a_broken_review_says_where_it_is_broken(
    story: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    sidecar = story[0].parent / "first.parallax.json"
    sidecar.write_text('{"format": "parallax-rev', encoding="utf-8")
    assert compare(sidecar) == 1
    assert "line 1" in capsys.readouterr().err


def test_compare_an_address_that_may_not_be_fetched_says_what_to_do(
    story: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare(*story, "ftp://example.org/a") == 1
    told = capsys.readouterr().err
    assert "ftp://example.org/a: Only pages of the web (https and http) are fetched, not ftp. Save" in told


@pytest.mark.parametrize("form", ["json", "text"])
def test_a_file_name_that_is_no_text_is_still_printed(
    story: list[Path], form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = story[0].with_name("odd\udcff.txt")
    try:
        story[0].rename(odd)
    except (OSError, UnicodeError):
        pytest.skip("this file system takes no such name")
    assert compare(odd, story[1], "--format", form) == 0
    assert "odd\\udcff.txt" in capsys.readouterr().out


def test_compare_when_an_encoding_is_asked_for_then_files_are_read_in_it(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    paths = []
    for number, words in enumerate(("Девять лодок сгорели", "Десять лодок сгорели")):
        path = tmp_path / f"{number}.txt"
        path.write_bytes(f"{words} ночью у причала.".encode("cp1251"))
        paths.append(str(path))
    assert main(["compare", "--format", "json", "--encoding", "cp1251", *paths]) == 0
    assert "Девять лодок" in json.loads(capsysbinary.readouterr().out)["articles"][0]["passages"][0]["text"]
    assert main(["compare", "--encoding", "no-such", *paths]) == 1
    assert "no encoding" in capsysbinary.readouterr().err.decode()
