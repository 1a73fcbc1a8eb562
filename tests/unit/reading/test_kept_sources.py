"""A review opens its articles as they were annotated, whatever has become of their files."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from format_builders import FILES, zipped
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.domain.article import Article, PassageKind
from viewer.domain.errors import ChangedSince, OpenedAsKept
from viewer.domain.kept_article import kept_article
from viewer.domain.kept_text import MOST_KEPT, keep_text
from viewer.domain.review import Review, SourceRecord
from viewer.reading import gather, read_article
from viewer.reviewing.pairing import record_of
from viewer.saving.sidecar import read_sidecar, write_sidecar

TEXT = "Fire on the quay\n\nNine boats burned on Monday night, the harbour office said.\n\nNobody was hurt.\n"


def saved(article: Article, folder: Path) -> SourceRecord:
    """Return what a review keeps of ``article`` after it was written and read."""
    path = folder / "saved.parallax.json"
    path.unlink(missing_ok=True)
    write_sidecar(path, Review(articles=(record_of(article, folder),)), None)
    return read_sidecar(path).review.articles[0]


@pytest.mark.parametrize("suffix", [".txt", ".md", *FILES])
def test_article_of_any_format_when_its_file_is_gone_is_the_one_that_was_annotated(
    suffix: str, tmp_path: Path
) -> None:
    path = tmp_path / f"report{suffix}"
    path.write_bytes(FILES[suffix]() if suffix in FILES else TEXT.encode())
    article = read_article(path)
    record = saved(article, tmp_path)
    path.unlink()
    gathered = gather([path], records={path: record})
    assert gathered.articles == (article,)
    assert gathered.problems == ()
    (notice,) = gathered.notices
    assert isinstance(notice, OpenedAsKept)
    assert (notice.where, "no such file" in notice.problem) == (str(path), True)


@settings(deadline=None)  # the disk sets the pace
@given(words=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200))
def test_article_of_any_text_when_kept_and_opened_again_is_the_same(words: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "any.txt"
        path.write_text(f"Nine boats burned.\n\n{words}\n\nNobody was hurt.", encoding="utf-8", newline="")
        gathered = gather([path])
        for article in gathered.articles:  # words that make a text of another kind are refused
            assert kept_article(saved(article, Path(folder)), path) == article


def test_kept_text_wins_over_another_reading_of_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "quay.txt"
    path.write_text(TEXT, encoding="utf-8")
    article = read_article(path)
    record = saved(article, tmp_path)
    monkeypatch.setattr("viewer.reading.assembling.normalise", lambda text: text.replace("Nine", "Nein"))
    assert read_article(path).id != article.id, "a later reader"
    assert gather([path], records={path: record}).articles == (article,)


def test_file_wins_where_it_has_changed_and_the_reader_is_told_how_much(tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_text(TEXT, encoding="utf-8")
    record = saved(read_article(path), tmp_path)
    path.write_text(TEXT.replace("Nine", "Ten") + "\nThe pier is closed.\n", encoding="utf-8")
    gathered = gather([path], records={path: record})
    assert "Ten boats" in gathered.articles[0].text
    (notice,) = gathered.notices
    assert isinstance(notice, ChangedSince)
    assert "of 3 passages 1 are gone or different, 2 are new" in notice.problem


def test_file_of_the_same_words_in_other_bytes_is_as_it_was_annotated(tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_text(TEXT.replace("hurt", "blessé"), encoding="utf-8")
    record = saved(read_article(path), tmp_path)
    assert record.kept is not None
    cut = (*record.kept.passages[:1], replace(record.kept.passages[1], kind=PassageKind.CAPTION))
    record = replace(record, kept=replace(record.kept, passages=(*cut, *record.kept.passages[2:])))
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    gathered = gather([path], records={path: record})
    assert gathered.notices == ()
    assert gathered.articles[0].passages[1].kind is PassageKind.CAPTION
    assert gathered.articles[0].sha256 == read_article(path).sha256


def test_file_that_was_damaged_or_became_a_folder_opens_from_the_kept_text(tmp_path: Path) -> None:
    path = tmp_path / "quay.docx"
    path.write_bytes(FILES[".docx"]())
    article = read_article(path)
    record = saved(article, tmp_path)
    path.write_bytes(b"no document")
    assert gather([path], records={path: record}).articles == (article,)
    path.unlink()
    path.mkdir()
    (path / "other.txt").write_text(TEXT, encoding="utf-8")
    assert gather([path], records={path: record}).articles == (article,)


def test_article_in_an_archive_that_is_gone_opens_from_the_kept_text(tmp_path: Path) -> None:
    archive = tmp_path / "story.zip"
    archive.write_bytes(zipped({"quay.txt": TEXT}))
    (article,) = gather([archive]).articles
    record = saved(article, tmp_path)
    archive.unlink()
    assert gather([article.path], records={article.path: record}).articles == (article,)


def test_kept_text_that_somebody_has_edited_does_not_win_over_the_file(tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_text(TEXT, encoding="utf-8")
    article = read_article(path)
    record = saved(article, tmp_path)
    assert record.kept is not None
    edited = replace(record, kept=replace(record.kept, text=record.kept.text.replace("Nine", "Four")))
    assert gather([path], records={path: edited}).articles == (article,)
    path.unlink()
    (opened,) = gather([path], records={path: edited}).articles
    assert opened.id != article.id, "its positions are looked for anew"


def test_record_without_a_text_whose_file_is_gone_is_a_problem_as_before(tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_text(TEXT, encoding="utf-8")
    record = replace(saved(read_article(path), tmp_path), kept=None)
    path.unlink()
    gathered = gather([path], records={path: record})
    assert gathered.articles == ()
    assert "no such file" in str(gathered.problems[0])


def test_encoding_that_a_reviewer_chose_is_used_when_the_file_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_bytes(TEXT.encode())
    record = replace(saved(read_article(path), tmp_path), encoding="cp1251", kept=None)
    path.write_bytes("Пожар на причале\n\nСгорели девять лодок.\n".encode("cp1251"))
    assert "Сгорели девять лодок" in gather([path], records={path: record}).articles[0].text


def test_file_that_is_to_be_read_in_another_encoding_is_and_one_that_is_gone_opens_as_it_was_annotated(
    tmp_path: Path,
) -> None:
    path = tmp_path / "quay.txt"
    path.write_bytes(TEXT.replace("Nobody", "“Nobody”").encode())
    article = read_article(path)
    record = saved(article, tmp_path)
    (other,) = gather([path], encoding="cp1252", records={path: record}).articles
    assert "â€œNobody" in other.text
    path.unlink()
    assert gather([path], encoding="cp1252", records={path: record}).articles == (article,)


def test_text_that_is_too_long_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "novel.txt"
    path.write_text("Nine boats burned at the quay. " * (MOST_KEPT // 30), encoding="utf-8")
    assert keep_text(read_article(path)) is None
