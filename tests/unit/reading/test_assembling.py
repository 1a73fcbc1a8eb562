"""A file becomes an article: kinds, dates, ids, and nothing lost on the way."""

import hashlib
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.domain.article import Article, PassageKind
from viewer.domain.errors import UnreadableArticle
from viewer.reading import read_article

BODY = "Two boats burned in the northern harbour before anybody could cut them loose, the keeper of the light said."
MORE = (
    "The owners had left for the winter, and nobody was hurt, but the quay will be closed until the spring."
)

PAGE = f"""June 21, 2019

Two Boats Burn in the Northern Harbour

Written by Ada Marlowe

Feb 7, 2019

{BODY}

What Is Known So Far

{MORE}

The fire boats that came to help:

  • The Petrel with six men
  • The Gannet with four

What burned

Boat Length State
Heron 12 metres Sunk
Curlew 9 metres Towed to the yard

The Heron burns at the quay. Ada Marlowe/Coast Letter via Getty Images

> We could only look on.

{BODY}

Related Post
"""


def article_of(tmp_path: Path, text: str, name: str = "page.txt") -> Article:
    path = tmp_path / name
    path.write_bytes(text.encode("utf-8", errors="surrogatepass"))
    return read_article(path)


def kinds_of(article: Article) -> list[tuple[str, str]]:
    return [(passage.kind.value, article.quoted(passage.span)) for passage in article.passages]


def test_read_article_when_the_page_has_everything_then_each_block_has_its_kind(tmp_path: Path) -> None:
    assert kinds_of(article_of(tmp_path, PAGE)) == [
        ("dateline", "June 21, 2019"),
        ("title", "Two Boats Burn in the Northern Harbour"),
        ("boilerplate", "Written by Ada Marlowe"),
        ("dateline", "Feb 7, 2019"),
        ("paragraph", BODY),
        ("heading", "What Is Known So Far"),
        ("paragraph", MORE),
        ("paragraph", "The fire boats that came to help:"),
        ("list_item", "The Petrel with six men"),
        ("list_item", "The Gannet with four"),
        ("heading", "What burned"),
        ("table_row", "Boat Length State"),
        ("table_row", "Heron 12 metres Sunk"),
        ("table_row", "Curlew 9 metres Towed to the yard"),
        ("caption", "The Heron burns at the quay. Ada Marlowe/Coast Letter via Getty Images"),
        ("quotation", "We could only look on."),
        ("boilerplate", BODY),
        ("boilerplate", "Related Post"),
    ]


def test_read_article_when_the_page_bears_two_dates_then_the_one_before_the_body_counts(
    tmp_path: Path,
) -> None:
    article = article_of(tmp_path, PAGE)
    assert article.published == date(2019, 2, 7)
    assert [(found.value, found.where) for found in article.date_candidates] == [
        (date(2019, 2, 7), "article date"),
        (date(2019, 6, 21), "page date"),
    ]


def test_read_article_when_the_date_stands_below_the_standfirst_then_it_is_the_articles(
    tmp_path: Path,
) -> None:
    article = article_of(tmp_path, f"March 1, 2019\n\nTwo boats burn\n\n{MORE}\n\nFeb 7, 2019\n\n{BODY}\n")
    assert article.published == date(2019, 2, 7)


def test_read_article_when_a_paragraph_has_a_dateline_then_it_stays_a_paragraph(tmp_path: Path) -> None:
    article = article_of(tmp_path, f"Two boats burn\n\nFeb 7, 2019\n\nNORDHAVEN, February 8: {BODY}\n")
    assert article.passages[-1].kind is PassageKind.PARAGRAPH
    assert (article.date_candidates[-1].value, article.date_candidates[-1].where) == (
        date(2019, 2, 8),
        "dateline",
    )


def test_read_article_when_there_is_no_headline_then_the_file_gives_the_title(tmp_path: Path) -> None:
    article = article_of(tmp_path, f"{BODY}\n\nWhat burned\n\n{MORE}\n", "fire.txt")
    assert article.title == "fire"
    assert [kind for kind, _ in kinds_of(article)] == ["paragraph", "heading", "paragraph"]


def test_read_article_when_front_matter_names_a_title_then_it_wins_over_the_first_line(
    tmp_path: Path,
) -> None:
    article = article_of(tmp_path, f"---\ntitle: The fire\n---\nCoast Letter special\n\nThe fire\n\n{BODY}\n")
    assert article.title == "The fire"
    assert [kind for kind, _ in kinds_of(article)] == ["heading", "title", "paragraph"]
    assert "title:" not in article.text


def test_read_article_when_speech_is_short_then_it_is_no_heading(tmp_path: Path) -> None:
    article = article_of(tmp_path, f'Two boats burn\n\n{BODY}\n\n"It was dark. "\n\n"We saw\n\n{MORE}\n')
    assert [kind for kind, _ in kinds_of(article)][2:4] == ["paragraph", "paragraph"]


def test_read_article_when_a_list_has_lost_its_bullets_then_only_its_head_is_a_heading(
    tmp_path: Path,
) -> None:
    article = article_of(
        tmp_path, f"Two boats burn\n\n{BODY}\n\nSHIPS LOST\n\nHeron 12\n\nCurlew 9\n\nTern 7\n\n{MORE}"
    )
    assert [kind for kind, _ in kinds_of(article)][2:6] == ["heading", "table_row", "table_row", "table_row"]


@pytest.mark.parametrize("heading", ["## What burned", "**What burned**", "What burned\n---"])
def test_read_article_when_markdown_marks_a_heading_then_it_is_one(tmp_path: Path, heading: str) -> None:
    article = article_of(tmp_path, f"# Two boats burn\n\n{BODY}\n\n{heading}\n\n{MORE}\n", "fire.md")
    assert [kind for kind, _ in kinds_of(article)] == ["title", "paragraph", "heading", "paragraph"]
    assert article.title == "Two boats burn"


def test_read_article_when_a_passage_is_inserted_then_the_others_keep_their_words_part_of_the_id(
    tmp_path: Path,
) -> None:
    before = article_of(tmp_path, f"{BODY}\n\n{MORE}\n", "a.txt")
    after = article_of(
        tmp_path, f"A new line opens the page, and it says nothing.\n\n{BODY}\n\n{MORE}\n", "b.txt"
    )
    names = [[passage.id.split(".")[1] for passage in article.passages] for article in (before, after)]
    assert names[0] == names[1][1:]


def test_read_article_when_words_repeat_then_ids_are_told_apart(tmp_path: Path) -> None:
    article = article_of(tmp_path, f"{BODY}\n\n{BODY}\n\n{BODY}\n")
    first, second, third = (passage.id for passage in article.passages)
    assert (second, third) == (f"{first}-2", f"{first}-3")


def test_read_article_when_files_differ_in_line_ends_only_then_the_id_is_the_same(tmp_path: Path) -> None:
    one = article_of(tmp_path, f"{BODY}\n\n{MORE}", "a.txt")
    other = article_of(tmp_path, f"\ufeff{BODY}\r\n\r\n{MORE}", "b.txt")
    assert one.id == other.id
    assert one.id == "a" + hashlib.sha256(one.text.encode()).hexdigest()[:12]
    assert other.sha256 == hashlib.sha256(other.path.read_bytes()).hexdigest() != one.sha256


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The burnt quay. Handout/Coast Guard via Reuters", "caption"),
        ("The burnt quay in the morning (Photo: A. Marlowe)", "caption"),
        ("Photo: The burnt quay in the morning", "boilerplate"),
        ("The burnt quay in the morning. Photo by A Marlowe", "caption"),
        ("![The burnt quay](quay.png)", "caption"),
        ("A photo by the keeper showed two boats.", "paragraph"),
        ("The owner bought both boats on credit by telephone.", "paragraph"),
    ],
)
def test_read_article_when_a_line_tells_of_a_picture_then_it_is_a_caption(
    tmp_path: Path, line: str, kind: str
) -> None:
    article = article_of(tmp_path, f"Two boats burn\n\n{BODY}\n\n{line}\n\n{MORE}\n")
    assert kinds_of(article)[2] == (kind, line)


WORDS = st.sampled_from(
    [
        "fog",
        "Boat",
        "the",
        "Feb 7, 2019",
        "By",
        "Share",
        "© 2019",
        "“no”",
        "é",
        "…",
        "\u00a0",
        "12",
        "Photo:",
        "😀",
        "---",
        "|",
        "-",
        ">",
        "#",
        ".",
    ]
)
LINES = st.lists(st.lists(WORDS, max_size=8).map(" ".join), max_size=14).map("\n".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=LINES | st.text(), suffix=st.sampled_from([".txt", ".md"]))
def test_read_article_when_given_any_text_then_it_is_refused_or_wholly_covered(
    tmp_path: Path, text: str, suffix: str
) -> None:
    try:
        article = article_of(tmp_path, text, f"any{suffix}")
    except UnreadableArticle:
        return
    assert article == read_article(article.path)
    assert all(one.span.end <= other.span.start for one, other in pairwise(article.passages))
    assert len({passage.id for passage in article.passages}) == len(article.passages)
    covered = [False] * len(article.text)
    for passage in article.passages:
        words = article.quoted(passage.span)
        assert words == words.strip() != ""
        covered[passage.span.start : passage.span.end] = [True] * len(passage.span)
    left = {
        sign for sign, inside in zip(article.text, covered, strict=True) if not inside and not sign.isspace()
    }
    assert left <= set("-–—_*=~#+|:•·>\\‣▪◦●○∙")
