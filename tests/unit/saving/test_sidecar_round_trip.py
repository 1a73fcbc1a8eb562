import json
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import jsonschema
import pytest
from hypothesis import given, settings
from saved_builders import CORRECTIONS, FULL, KEPT, PROJECT, UNKNOWN, V1, annotation_of, record_of, reviews

from viewer.domain.article import ArticleId, PassageKind
from viewer.domain.judgement import Relation
from viewer.domain.kept_article import kept_article
from viewer.domain.review import Review, Severity
from viewer.saving.schema import make_schema
from viewer.saving.sidecar import read_sidecar, write_sidecar

SCHEMA = PROJECT / "resources" / "parallax-review.schema.json"
MADE = jsonschema.Draft202012Validator(make_schema())


@settings(deadline=None)  # the disk sets the pace
@given(review=reviews())
def test_any_review_when_written_and_read_is_the_same_and_fulfils_the_schema(review: Review) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "any.parallax.json"
        written = write_sidecar(path, review, None)
        assert written.review == review
        assert read_sidecar(path) == written
        MADE.validate(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("golden", V1, ids=lambda path: path.name)
def test_file_of_version_1_when_read_and_written_keeps_every_byte(golden: Path, tmp_path: Path) -> None:
    copy = tmp_path / golden.name
    saved = read_sidecar(golden)
    written = write_sidecar(copy, saved.review, None, ancestors=saved.ancestors)
    assert copy.read_bytes() == golden.read_bytes()
    assert written.digest == saved.digest


@pytest.mark.parametrize("golden", V1, ids=lambda path: path.name)
def test_file_of_version_1_fulfils_the_committed_schema(golden: Path) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(golden.read_text(encoding="utf-8")))


def test_committed_schema_is_the_one_made_from_the_models() -> None:
    committed = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert committed == make_schema(), (
        "Regenerate it: python -m viewer.saving.schema resources/parallax-review.schema.json"
    )


def test_full_file_when_read_gives_what_it_says() -> None:
    review = read_sidecar(FULL).review
    first, _, last = review.annotations
    assert first.relation is Relation.REFINEMENT
    assert first.severity is Severity.NOTABLE
    assert [quote.exact for quote in first.quotes] == [
        "At least 14 passengers were hurt",
        "11 people were injured",
    ]
    assert first.tags == ("toll", "early report")
    assert last.proposed is None
    assert last.created.isoformat() == "2023-05-19T00:00:00-03:30"
    assert [record.path for record in review.articles] == ["ferry.txt", "other papers/night.md"]
    assert not review.links[0].linked


def test_corrections_when_read_give_what_they_say_and_a_file_without_any_has_none() -> None:
    first, last = read_sidecar(CORRECTIONS).review.corrections
    assert (first.kind, first.author, first.quote.start) == (PassageKind.PARAGRAPH, "Ilse Várady", 89)
    assert first.quote.exact == "At least 14 passengers were hurt, the harbour master said."
    assert (last.kind, last.unknown) == (PassageKind.BOILERPLATE, {"reason": "a line of links"})
    assert last.made.isoformat() == "2023-05-18T12:02:17.250000+02:00"
    assert read_sidecar(FULL).review.corrections == ()


def test_file_with_an_empty_list_of_corrections_when_read_has_none(tmp_path: Path) -> None:
    document = json.loads(FULL.read_text(encoding="utf-8"))
    path = tmp_path / "empty.parallax.json"
    path.write_text(json.dumps({**document, "corrections": []}), encoding="utf-8")
    assert read_sidecar(path).review == read_sidecar(FULL).review


def test_unknown_keys_at_every_level_are_kept_with_what_they_belong_to() -> None:
    review = read_sidecar(UNKNOWN).review
    assert set(review.unknown) == {"generator", "model_config"}
    assert review.articles[0].language == "en"
    assert set(review.annotations[0].unknown) == {"replies", "colour"}
    assert review.annotations[0].quotes[0].unknown["state"] == {"cached": "2023-05-18"}
    assert review.links[0].unknown == {"reason": "different hours"}


def test_kept_text_when_read_gives_what_it_says_and_its_article_is_the_one_annotated() -> None:
    review = read_sidecar(KEPT).review
    record, other = review.articles
    assert (record.author, record.language, record.encoding) == ("Mara Quill", "en", "cp1252")
    assert record.address == "https://harbour.example/ferry"
    assert record.updated == date(2023, 5, 19)
    assert record.retrieved is not None
    assert record.retrieved.isoformat() == "2023-05-20T08:15:00+02:00"
    assert other.kept is None
    article = kept_article(record, Path("ferry.html"))
    assert article is not None
    assert article.id == record.id
    quote = review.annotations[0].quotes[0]
    assert article.quoted(quote.span) == quote.exact
    assert article.date_candidates[0].where == "JSON-LD datePublished"
    assert record.kept is not None
    assert record.kept.unknown == {"x-checked": True}


def test_kept_text_when_written_is_readable_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "kept.parallax.json"
    write_sidecar(path, read_sidecar(KEPT).review, None)
    lines = [line.strip().rstrip(",") for line in path.read_text(encoding="utf-8").splitlines()]
    assert '"The ferry ran onto a sandbank on Tuesday evening."' in lines
    assert '"paragraph 33 82"' in lines


def test_file_with_byte_order_mark_and_windows_line_ends_when_read_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "notepad.parallax.json"
    text = FULL.read_text(encoding="utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert read_sidecar(path).review == read_sidecar(FULL).review


def test_two_thousand_annotations_when_written_and_read_take_well_under_a_second_each(tmp_path: Path) -> None:
    article = ArticleId("boats")
    many = tuple(annotation_of(article, note="A long note. " * 20, number=number) for number in range(2_000))
    review = Review(articles=(record_of(article),), annotations=many)
    path = tmp_path / "large.parallax.json"
    started = time.process_time()
    write_sidecar(path, review, None)
    assert read_sidecar(path).review == review
    assert time.process_time() - started < 2
