"""Zip archives and story files: everything in them that is an article opens, nothing leads outside, nothing is unpacked."""

import io
import stat
import struct
import zipfile
from datetime import date
from pathlib import Path

import pytest
from format_builders import FILES, LAST, LEAD, PARAGRAPHS, SECOND, TITLE, web_page, zipped

from viewer.domain.errors import UnreadableArticle
from viewer.reading import gather, read_article
from viewer.saving.sidecar import default_sidecar_path


def packed(folder: Path, files: dict[str, str | bytes]) -> Path:
    path = folder / "story.zip"
    path.write_bytes(zipped(files))
    return path


def test_gather_when_given_an_archive_then_its_articles_open_by_paths_that_can_be_opened_again(
    tmp_path: Path,
) -> None:
    path = packed(
        tmp_path, {"two/b.html": web_page(), "a.txt": SECOND, "notes.xyz": "no", ".hidden.txt": LAST}
    )
    found = gather([path])
    assert [article.path for article in found.articles] == [path / "a.txt", path / "two" / "b.html"]
    assert found.problems == ()
    assert found.articles[1].title == TITLE
    assert [read_article(article.path) for article in found.articles] == list(found.articles)
    assert gather([article.path for article in found.articles]).articles == found.articles
    assert [entry.name for entry in tmp_path.iterdir()] == ["story.zip"]


def test_default_sidecar_path_when_the_first_article_lies_in_an_archive_then_it_is_beside_the_archive(
    tmp_path: Path,
) -> None:
    path = packed(tmp_path, {"two/b.txt": LEAD})
    assert default_sidecar_path(path / "two" / "b.txt") == tmp_path / "story.parallax.json"


@pytest.mark.parametrize(
    "name",
    ["../a.txt", "/etc/a.txt", "x/../../a.txt", "C:\\a.txt", "C:/a.txt", "..\\a.txt", "./a.txt", "x//a.txt"],
)
def test_gather_when_a_name_leads_out_of_the_archive_then_it_is_told_and_the_others_open(
    tmp_path: Path, name: str
) -> None:
    found = gather([packed(tmp_path, {name: LEAD, "good.txt": SECOND})])
    assert [article.path.name for article in found.articles] == ["good.txt"]
    (problem,) = found.problems
    assert "leads out" in problem.problem


def test_gather_when_an_archive_holds_a_link_or_an_archive_then_they_are_left_out_in_words(
    tmp_path: Path,
) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        link = zipfile.ZipInfo("passwd.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("more.zip", zipped({"a.txt": LEAD}))
        archive.writestr("good.txt", SECOND)
    path = tmp_path / "story.zip"
    path.write_bytes(stream.getvalue())
    found = gather([path])
    assert [article.path.name for article in found.articles] == ["good.txt"]
    assert sorted(problem.problem.split(". ")[-1] for problem in found.problems) == [
        "An archive inside an archive is not opened.",
        "It is a link to something else.",
    ]
    with pytest.raises(UnreadableArticle, match="link"):
        read_article(path / "passwd.txt")


def test_gather_when_an_archive_is_locked_then_it_says_so(tmp_path: Path) -> None:
    content = bytearray(zipped({"a.txt": LEAD}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1  # the flag of encryption
    path = tmp_path / "story.zip"
    path.write_bytes(content)
    (problem,) = gather([path]).problems
    assert "password" in problem.problem


def test_gather_when_an_archive_is_a_bomb_then_it_is_not_unpacked(tmp_path: Path) -> None:
    path = packed(tmp_path, {f"{number}.txt": b"0" * 60_000_000 for number in range(4)})
    (problem,) = gather([path]).problems
    assert "not unpacked" in problem.problem


def test_gather_when_an_archive_lies_about_sizes_then_it_is_refused(tmp_path: Path) -> None:
    content = bytearray(zipped({"a.txt": LEAD * 100_000}))
    directory = content.index(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = struct.pack("<L", 5)
    path = tmp_path / "story.zip"
    path.write_bytes(content)
    found = gather([path])
    assert found.articles == ()
    assert "damaged" in found.problems[0].problem


@pytest.mark.parametrize("content", [b"", b"PK", b"no archive at all", zipped({}), zipped({"a.xyz": "no"})])
def test_gather_when_an_archive_holds_no_articles_then_it_says_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "story.zip"
    path.write_bytes(content)
    found = gather([path])
    assert found.articles == ()
    assert len(found.problems) == 1
    assert found.problems[0].remedy


# Story files.

STORY = """
[[source]]
file = "two.html"
title = "Blaze at the quay"
outlet = "Evening Quay"
author = ["Ada Keeper", "Bo Lind"]
date = 2024-02-03
address = "https://evening.example/fire"

[[source]]
file = "sub/one.txt"
date = "2024-02-01"
encoding = "cp1252"
"""


def put_story(folder: Path, words: str = STORY) -> Path:
    (folder / "sub").mkdir(exist_ok=True)
    (folder / "sub" / "one.txt").write_bytes(f"Größe\n\n{LEAD}".encode("cp1252"))
    (folder / "two.html").write_bytes(web_page())
    (folder / "unlisted.txt").write_text(LAST)
    path = folder / "story.toml"
    path.write_text(words, encoding="utf-8")
    return path


@pytest.mark.parametrize("place", ["file", "folder", "archive"])
def test_gather_when_there_is_a_story_file_then_its_words_win_and_what_was_found_stays_beside(
    tmp_path: Path, place: str
) -> None:
    story = put_story(tmp_path)
    given = {"file": story, "folder": tmp_path}.get(place)
    if given is None:
        files = {
            str(each.relative_to(tmp_path)): each.read_bytes()
            for each in tmp_path.rglob("*.*")
            if each.is_file()
        }
        given = packed(tmp_path, {f"my story/{name}": content for name, content in files.items()})
    found = gather([given])
    assert found.problems == ()
    two, one = found.articles
    assert (two.title, two.source, two.author) == ("Blaze at the quay", "Evening Quay", "Ada Keeper, Bo Lind")
    assert (two.address, two.published) == ("https://evening.example/fire", date(2024, 2, 3))
    assert [each.where for each in two.date_candidates][:2] == ["story file", "JSON-LD datePublished"]
    assert TITLE in two.text
    assert (one.published, one.encoding) == (date(2024, 2, 1), "cp1252")
    assert one.text.startswith("Größe")
    # Opened one by one, as a saved review does, they are the same.
    assert gather([two.path, one.path]).articles == found.articles


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ('file = "../outside.txt"', "outside"),
        ('file = "/etc/passwd"', "outside"),
        ('file = "C:\\\\outside.txt"', "outside"),
        ('title = "no file"', "names no file"),
        ('file = "two.html"\ndate = "yesterday"', "date must"),
        ('file = "two.html"\ntitle = 5', "title must"),
        ("file = 7", "file must"),
    ],
)
def test_gather_when_a_source_of_a_story_is_wrong_then_it_is_told_and_the_others_open(
    tmp_path: Path, entry: str, reason: str
) -> None:
    (tmp_path.parent / "outside.txt").write_text(SECOND)
    found = gather([put_story(tmp_path, f'[[source]]\nfile = "sub/one.txt"\n\n[[source]]\n{entry}\n')])
    assert [article.path.name for article in found.articles] == ["one.txt"]
    (problem,) = found.problems
    assert problem.problem.startswith("Source 2: ")
    assert reason in problem.problem


def test_gather_when_a_key_of_a_story_is_mistyped_then_it_is_told_and_the_source_opens(
    tmp_path: Path,
) -> None:
    found = gather([put_story(tmp_path, '[[source]]\nfile = "two.html"\ntilte = "Blaze"\n')])
    assert len(found.articles) == 1
    assert "tilte" in found.problems[0].problem
    assert "title" in found.problems[0].problem


@pytest.mark.parametrize(
    "words", ["", "a = [", "x = " + "[" * 5000, "[source]\nfile = 'a'", "source = []", "\ud7ff\x00"]
)
def test_gather_when_a_story_file_is_none_then_it_says_so(tmp_path: Path, words: str) -> None:
    path = put_story(tmp_path, words)
    (problem,) = gather([path]).problems
    assert problem.where.startswith(str(path))
    assert problem.remedy


@pytest.mark.skipif(not hasattr(stat, "S_ISLNK") or not hasattr(Path, "symlink_to"), reason="needs links")
def test_gather_when_a_listed_file_is_a_link_that_leads_outside_then_it_is_told(tmp_path: Path) -> None:
    story = tmp_path / "inner"
    story.mkdir()
    (tmp_path / "secret.txt").write_text(LAST)
    (story / "link.txt").symlink_to(tmp_path / "secret.txt")
    found = gather([put_story(story, '[[source]]\nfile = "link.txt"\n')])
    assert found.articles == ()
    assert "outside" in found.problems[0].problem


@pytest.mark.parametrize("suffix", sorted(FILES))
def test_gather_when_an_archive_holds_a_format_then_it_is_read_as_from_a_folder(
    tmp_path: Path, suffix: str
) -> None:
    (article,) = gather([packed(tmp_path, {f"fire{suffix}": FILES[suffix]()})]).articles
    assert all(words in article.text for words in PARAGRAPHS)


def test_gather_when_a_member_has_no_name_then_it_is_told_and_the_others_open(tmp_path: Path) -> None:
    path = tmp_path / "story.zip"
    path.write_bytes(zipped({"q.txt": LEAD, "good.txt": SECOND}).replace(b"q.txt", b"\x00.txt"))
    found = gather([path])
    assert [article.path.name for article in found.articles] == ["good.txt"]
    assert len(found.problems) == 1


def test_gather_when_what_is_packed_is_damaged_then_it_says_so(tmp_path: Path) -> None:
    content = bytearray(zipped({"a.txt": LEAD * 3}))
    content[60:64] = b"\xff\xff\xff\xff"
    path = tmp_path / "story.zip"
    path.write_bytes(content)
    found = gather([path])
    assert found.articles == ()
    assert "damaged" in found.problems[0].problem


def test_gather_when_a_member_is_packed_in_a_rare_way_then_it_is_left_packed(tmp_path: Path) -> None:
    path = tmp_path / "story.zip"
    path.write_bytes(zipped({"a.txt": LEAD}, method=zipfile.ZIP_LZMA))
    found = gather([path])
    assert "rare way" in found.problems[0].problem
