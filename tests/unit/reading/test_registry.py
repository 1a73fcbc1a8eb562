"""The table of formats: every entry reads an article and refuses what is none."""

from datetime import date
from pathlib import Path

import pytest

from viewer.domain.article import PassageKind
from viewer.domain.errors import UnreadableArticle
from viewer.reading import READERS, read_article

ARTICLE = """---
title: Two boats burn
source: Coast Letter
published: 2019-02-07
---

Two boats burn

Two boats burned in the northern harbour before anybody could cut them loose, the keeper said.
"""


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_read_article_when_the_format_is_known_then_the_article_is_complete(
    tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"fire{suffix.upper()}"
    path.write_text(ARTICLE, encoding="utf-8")
    article = read_article(path)
    assert (article.path, article.title, article.source) == (path, "Two boats burn", "Coast Letter")
    assert (article.published, article.language) == (date(2019, 2, 7), "en")
    assert [passage.kind for passage in article.passages] == [PassageKind.TITLE, PassageKind.PARAGRAPH]


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_read_article_when_the_file_holds_no_words_then_it_is_refused(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"fire{suffix}"
    path.write_text("---\ntitle: Two boats burn\n---\n\n***\n", encoding="utf-8")
    with pytest.raises(UnreadableArticle, match="no words"):
        read_article(path)


def test_read_article_when_the_format_is_unknown_then_the_known_ones_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle) as caught:
        read_article(tmp_path / "fire.xyz")
    assert ".txt" in caught.value.remedy
    assert ".md" in caught.value.remedy
